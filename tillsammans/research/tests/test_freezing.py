"""A data release is a number that always means the same rows; those who say no are in none that is frozen after."""

import duckdb
import pytest

from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, computing, keeping
from tillsammans.research.models import OptOut


@pytest.fixture
def collected(story):
    story.registered()
    story.opened((2025,))
    for provider in story.study.providers.order_by("code"):
        story.accepted(story.delivered(story.study.rounds.get(), provider))
    return story


def children(data) -> set[str]:
    files = [str(path) for path in computing.panel_of(data)]
    with duckdb.connect() as con:
        return {row[0] for row in con.execute("SELECT pseudonym FROM read_parquet(?)", [files]).fetchall()}


def test_a_late_no_holds_from_the_next_data_release(collected):
    first = collected.frozen()
    gone = min(children(first))
    with collected.as_("dataansvarig") as by:
        study = collected.study
        assert commands.opt_out(by=by, study=study, pseudonyms=[gone.upper(), gone], reason="Ringde.") == 1
        assert commands.opt_out(by=by, study=study, pseudonyms=[gone], reason="Ringde igen.") == 0
    second = collected.frozen()
    assert (first.number, second.number) == (1, 2)
    assert children(first) - children(second) == {gone}
    assert second.catalogue["opted_out"] == 1 and OptOut.objects.count() == 1


@pytest.mark.parametrize("text", ["abc", "0" * 32, "Alma"])
def test_only_pseudonyms_are_taken_as_a_late_no(collected, text):
    with pytest.raises(NotPossible, match="ingen pseudonym"), collected.as_("dataansvarig") as by:
        commands.opt_out(by=by, study=collected.study, pseudonyms=[text], reason="Ringde.")
    with pytest.raises(NotPossible, match="hur det kom in"), collected.as_("dataansvarig") as by:
        commands.opt_out(by=by, study=collected.study, pseudonyms=["a1b2" * 8], reason=" ")


def test_a_figure_can_be_computed_again_from_its_data_release_and_a_changed_file_is_found(collected):
    data = collected.frozen()
    run = collected.computed(data)
    with collected.as_("forskare") as by:
        assert commands.recompute(by=by, run=run)
    path = keeping.panel(collected.study) / data.catalogue["files"][0]["path"]
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    with pytest.raises(NotPossible, match="inte den som frystes"), collected.as_("forskare") as by:
        commands.recompute(by=by, run=run)


def test_a_freeze_that_was_cut_off_is_in_nobodys_way(collected):
    left = keeping.panel(collected.study) / "releases" / "1"
    left.mkdir(parents=True)
    (left / "half.parquet").write_bytes(b"rows")
    assert collected.frozen().number == 1
    assert not (left / "half.parquet").exists() and (left / "catalogue.json").exists()


def test_the_key_cannot_be_changed_once_something_is_delivered(collected):
    with pytest.raises(NotPossible, match="Leveranser har redan kommit"), collected.as_("dataansvarig") as by:
        commands.set_key_check(by=by, study=collected.study, value="0123456789abcdef")
