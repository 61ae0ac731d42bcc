"""An analysis is checked whole before anything is read, and every fault is said in Swedish (R79)."""

from typing import Any

import pytest

from tillsammans.research.definitions import Approval, Refused, faults, run
from tillsammans.research.tests.panels import BOOK, panel

APPROVAL = Approval("2024-00001-01", frozenset(BOOK.codes) - {"merit_points"}, 2019, 2020)
GOOD: dict[str, Any] = {
    "what": "levels",
    "measure": "health_self",
    "answers": ["4", "5"],
    "by": ["sex", "year"],
}


def said(**other: Any) -> str:
    changed = {key: value for key, value in (GOOD | other).items() if value is not None}
    return " ".join(faults(changed, BOOK, APPROVAL))


def test_a_good_one_has_no_faults_and_reads_only_approved_years():
    assert said() == ""
    assert {row["year"] for row in run(GOOD, panel(), APPROVAL).rows} == {2019, 2020}


@pytest.mark.parametrize(
    "definition",
    [
        {"what": "trends", "measure": "absence_share"},
        {"what": "cohorts", "measure": "absence_share"},
        {"what": "transitions", "measure": "health_self", "from_age": 10, "to_age": 11},
        {"what": "together", "measure": "sleep_hours", "other": "health_self"},
        {"what": "missingness"},
        {"what": "compared", "measure": "absence_share", "municipality": "0484"},
    ],
)
def test_every_question_can_be_put_as_data(definition):
    assert faults(definition, BOOK, APPROVAL) == []
    assert run(definition, panel(), APPROVAL).definition["what"] == definition["what"]


def test_what_the_approval_leaves_out_is_in_no_table_of_what_is_missing():
    rows = run({"what": "missingness"}, panel(), APPROVAL).rows
    assert "merit_points" not in {row["variable"] for row in rows}


def test_every_fault_is_said():
    assert "finns inte i kodboken" in said(measure="happiness", answers=None)
    assert "ingår inte i godkännandet 2024-00001-01" in said(measure="merit_points", answers=None)
    assert "2018 ligger utanför godkännandet" in said(where={"year": [2018, 2019]})
    assert "Välj vilka svar" in said(answers=None)
    assert "har inget svar '9'" in said(answers=["9"])
    assert "Det går inte att dela upp efter 'shoe_size'" in said(by=["shoe_size"])
    assert "hör inte till levels" in said(to_age=12)
    assert "Frågan 'ranking' finns inte" in said(what="ranking")
    assert "säger samma sak" in said(by=["age", "grade"])
    assert said(by=["school"], measure="happiness", where={"year": [1999]}).count(".") >= 3


def test_schools_are_never_set_beside_each_other():
    for word in ("school", "unit", "skola"):
        assert "Skolor redovisas inte" in said(by=[word]) and "Skolor" in said(where={word: ["Lönnskolan"]})


def test_nothing_is_said_of_a_single_child():
    assert "enskilda barn" in said(by=["pseudonym"]) and "enskilda barn" in said(where={"pseudonym": ["ab"]})


def test_a_faulty_one_is_not_run():
    with pytest.raises(Refused) as refused:
        run(GOOD | {"by": ["school"]}, panel(), APPROVAL)
    assert refused.value.sentences == ("Skolor redovisas inte var för sig och jämförs inte med varandra.",)
