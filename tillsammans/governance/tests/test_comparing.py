"""What differs between two texts: nothing is lost, and it reads as a person would have marked it."""

import random
from dataclasses import dataclass

import pytest

from tillsammans.governance.comparing import ADDED, SAME, TAKEN, compare, in_words, lines, words


@dataclass(frozen=True)
class Part:
    anchor: str
    title: str
    text: str = ""
    level: int = 1


def said(runs) -> list[tuple[str, str]]:
    return [(run.kind, run.words) for run in runs]


def test_a_word_put_in_is_marked_and_nothing_else():
    found = said(words("Alla barn har en ansvarig.", "Alla barn och unga har en ansvarig."))
    assert found == [(SAME, "Alla barn"), (ADDED, " och unga"), (SAME, " har en ansvarig.")]


def test_a_word_left_alone_between_two_changes_is_read_with_them():
    found = words("Forumet träffas varje vecka i kommunen.", "Forumet möts en vecka per kommun.")
    assert sum(run.kind == TAKEN for run in found) == 1 and sum(run.kind == ADDED for run in found) == 1


@pytest.mark.parametrize("seed", range(60))
def test_both_texts_can_be_read_back_whole(seed):
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    some = ["barn", "plan", "och", "vården", "skolan,", "möte.", "\n", "\n\n", "- ", "ansvarig", "är"]
    old, new = (" ".join(chance.choices(some, k=chance.randrange(0, 30))) for _ in range(2))
    was, now = (" ".join(text.split()) for text in (old, new))
    for pair in ((was, now), (now, was)):
        runs = words(*pair)
        assert "".join(r.words for r in runs if r.kind != ADDED) == pair[0]
        assert "".join(r.words for r in runs if r.kind != TAKEN) == pair[1]


@pytest.mark.parametrize("seed", range(30))
def test_no_line_of_either_text_is_lost(seed):
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    some = [
        "barn och plan",
        "- vården",
        "skolan möter",
        "- en punkt till",
        "ansvarig är känd",
        "något helt annat",
    ]
    old, new = ("\n".join(chance.choices(some, k=chance.randrange(0, 9))) for _ in range(2))
    found = lines(old, new)
    for text, other in ((old, ADDED), (new, TAKEN)):
        left = ["".join(run.words for run in line.runs if run.kind != other).strip() for line in found]
        assert [row for row in left if row] == [row.removeprefix("- ") for row in text.splitlines()]


def test_sections_are_told_by_their_anchors_and_not_by_their_headings():
    old = [Part("a", "Inledning", "Text."), Part("b", "Roller", "En roll."), Part("c", "Bort", "Något.")]
    new = [
        Part("a", "Inledning", "Text."),
        Part("b", "Roller och ansvar", "En roll."),
        Part("d", "Nytt", "Mer."),
    ]
    assert [(one.anchor, one.state) for one in compare(old, new)] == [
        ("a", "unchanged"),
        ("b", "changed"),
        ("c", "removed"),
        ("d", "new"),
    ]
    assert compare(old, new)[1].heading == "Roller och ansvar"


def test_what_is_removed_first_stands_first():
    assert [one.anchor for one in compare([Part("a", "A"), Part("b", "B")], [Part("b", "B")])] == ["a", "b"]


def test_spaces_alone_are_no_change():
    assert compare([Part("a", "A", "ett  två")], [Part("a", "A", "ett  två\n\n")])[0].state == "unchanged"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ([Part("a", "A", "x")], [Part("a", "A", "x")], "Upplagorna säger samma sak."),
        ([Part("a", "A", "x")], [Part("a", "A", "y")], "Ett avsnitt är ändrat."),
        (
            [Part("a", "A", "x"), Part("b", "B"), Part("c", "C")],
            [Part("a", "A", "y"), Part("c", "C"), Part("d", "D")],
            "Ett avsnitt är ändrat, ett är nytt, ett är borttaget. Ett är oförändrat.",
        ),
    ],
)
def test_the_whole_is_said_in_a_sentence(old, new, says):
    assert in_words(compare(old, new)) == says


def test_a_paragraph_exchanged_for_another_stands_as_two():
    found = lines("Helt andra ord om rektorer.", "Något om vårdcentralens telefontider och köer.")
    assert [[run.kind for run in line.runs] for line in found] == [[TAKEN], [ADDED]]
