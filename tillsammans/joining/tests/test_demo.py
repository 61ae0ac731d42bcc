"""The demo's story of the two providers, by commands alone."""

from tillsammans.joining.standing import standing


def test_kornblixten_is_with_and_manskaran_half_way(world):
    with world.as_("processledare"):
        with_, half = standing(world.joining_kornblixten), standing(world.joining_manskaran)
    assert (with_.word, half.word) == ("Med i modellen", "På väg in")
    assert with_.count == 10  # its own check was never made here, so it is not called done
    assert half.done == {"offer", "meeting", "decision", "acceptance"}
    assert [row.step.code for row in half.open_rows] == ["island"]
    assert half.blockers == [
        "Friskolan Månskäran saknar uppgift om tystnadsplikt. Processledaren skriver in den."
    ]
