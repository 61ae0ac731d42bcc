"""A receiver's version is cut without a trace: nothing of a hidden goal, no gap, no number, no other shape."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tillsammans.plans.content import (
    all_confirmed,
    closing_line,
    cut,
    for_child,
    letter_lines,
    sectors_of,
    version_label,
)
from tillsammans.wheel.sectors import Sector

CODES = [sector.value for sector in Sector]
WORDS = st.text("abcdefghijklmnopqrstuvwxyzåäö ", min_size=6, max_size=20)
row = st.fixed_dictionaries(
    {
        "id": st.uuids().map(str),
        "unit": st.just(""),
        "what": WORDS,
        "who": WORDS,
        "when": WORDS,
        "state": st.just("decided"),
        "due_on": st.just(""),
        "confirmed": st.sampled_from(["", "Karin"]),
        "feedback": WORDS,
    }
)
goal = st.fixed_dictionaries(
    {"sector": st.sampled_from(CODES), "words": WORDS, "rows": st.lists(row, max_size=3)}
)
sectors = st.frozensets(st.sampled_from(CODES))


def content(goals):
    return {
        "title": "Almas plan",
        "child": "Alma",
        "called": "Alma",
        "day": "2026-11-12",
        "version": "1",
        "from": {"unit": "Ängsskolan", "authority": "Flen"},
        "follow_up": {},
        "coordinator": {},
        "goals": goals,
        "sip": "Skäl mellan vuxna",
    }


@given(goals=st.lists(goal, max_size=4), told=sectors, hidden=goal, at=st.integers(0, 4))
def test_a_hidden_goal_leaves_the_version_exactly_as_if_it_had_never_been(goals, told, hidden, at):
    """Not its words, not its rows, not a number, not a key: nothing differs, in any form the version is shown in."""
    if hidden["sector"] in told:
        told = told - {hidden["sector"]}
    without = cut(content(goals), told)
    with_it = cut(content([*goals[:at], hidden, *goals[at:]]), told)
    assert with_it == without
    for shape in (letter_lines, for_child, closing_line, sectors_of, all_confirmed):
        assert shape(with_it) == shape(without)


@given(goals=st.lists(goal, max_size=4), told=sectors)
def test_only_what_may_be_told_is_there_and_all_of_it(goals, told):
    theirs = cut(content(goals), told)
    assert [g["words"] for g in theirs["goals"]] == [g["words"] for g in goals if g["sector"] in told]
    assert sectors_of(theirs) <= told
    assert [len(g["rows"]) for g in theirs["goals"]] == [len(g["rows"]) for g in goals if g["sector"] in told]


@given(goals=st.lists(goal, max_size=3), told=sectors)
def test_reasons_between_adults_and_what_we_were_told_about_a_row_stay_at_home(goals, told):
    theirs = json.dumps(cut(content(goals), told), ensure_ascii=False)
    assert "Skäl mellan vuxna" not in theirs
    assert '"feedback"' not in theirs


@given(goals=st.lists(goal, max_size=3), told=sectors)
def test_cutting_changes_nothing_in_what_was_cut(goals, told):
    whole = content(goals)
    before = json.dumps(whole)
    cut(whole, told)["goals"].clear()
    assert json.dumps(whole) == before


def test_versions_are_numbered_as_people_say_it():
    assert [version_label(n) for n in (1, 2, 3)] == ["1", "1.1", "1.2"]


def test_the_childs_page_speaks_to_the_child():
    one = {
        "id": "1",
        "unit": "",
        "what": "Möter Alma måndag",
        "who": "Karin Alm, kurator",
        "when": "",
        "state": "decided",
        "due_on": "",
        "confirmed": "",
        "feedback": "",
    }
    both = one | {"what": "Lagar cykel", "who": "Johan och Alma"}
    rows = for_child(content([{"sector": "safety", "words": "Jag vill.", "rows": [one, both]}]))["goals"][0][
        "rows"
    ]
    assert [(r["who"], r["text"]) for r in rows] == [
        ("Karin", "möter dig måndag"),
        ("Johan och du", "lagar cykel"),
    ]
