"""What may be said with whom in the room: the table, and that somebody more never widens it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tillsammans.lib import clock
from tillsammans.meetings.room import (
    BadLine,
    Outside,
    agenda_now,
    may_be_said,
    parse_agenda,
    proposed_agenda,
    with_whom,
    written,
)
from tillsammans.wheel.sectors import Sector

BUP = Outside(
    "1", "BUP", "BUP Flen", frozenset({"safety", "home", "relationships"}), clock.at("2026-11-12 14.20")
)
SOCIAL = Outside("2", "socialtjänsten", "öppna insatser i Flen", frozenset({"home", "relationships"}))
NOTHING = Outside("3", "vårdcentralen", "Vårdcentralen Flen")
ABOUT = {"safety", "home", "relationships", "learning"}
CODES = [sector.value for sector in Sector]


@pytest.mark.parametrize(
    ("outside", "said"),
    [
        (
            [],
            ["learning", "home", "relationships", "safety"],
        ),  # guardians, the child and colleagues narrow nothing
        ([BUP], ["home", "relationships", "safety"]),
        ([SOCIAL], ["home", "relationships"]),
        ([BUP, SOCIAL], ["home", "relationships"]),
        ([NOTHING], []),
        ([BUP, NOTHING], []),
    ],
)
def test_what_may_be_said_is_what_everybody_from_outside_may_hear(outside, said):
    assert may_be_said(ABOUT, outside) == said


sectors = st.frozensets(st.sampled_from(CODES))
units = st.builds(Outside, st.just("x"), st.just("x"), st.just("x"), sectors)


@given(about=sectors, here=st.lists(units, max_size=4), one_more=units)
def test_somebody_more_never_widens_what_may_be_said(about, here, one_more):
    before, after = may_be_said(about, here), may_be_said(about, [*here, one_more])
    assert set(after) <= set(before)
    assert set(after) <= set(one_more.sectors)


@pytest.mark.parametrize(
    ("outside", "text"),
    [
        ([], ""),
        ([BUP], "Till 14.20 med BUP."),
        ([SOCIAL], "Med öppna insatser i Flen."),
        ([BUP, SOCIAL], "Till 14.20 med BUP. Med öppna insatser i Flen."),
    ],
)
def test_until_when_is_said_with_the_units_short_name(outside, text):
    assert with_whom(outside) == text


# --- Agenda
AGENDA = [
    *parse_agenda("14.00 Vilka vi är\n14:08 Trygghet: vem gör vad\n14.20 Andra delen"),
    *parse_agenda("14.25 Sanna hälsar", unit_id="2"),
]


def texts(allowed, here, at="2026-11-12 14.10"):
    return [item["text"] for item in agenda_now(AGENDA, allowed, here, clock.at(at))]


def test_a_units_own_part_shows_only_while_that_unit_is_in_the_room():
    assert texts(CODES, ["2"]) == ["Sanna hälsar"]
    for here in ([], ["1"]):
        assert "Sanna hälsar" not in texts(CODES, here)


def test_a_sectors_line_leaves_the_screen_with_its_sector():
    assert "Trygghet: vem gör vad" in texts(["safety"], [])
    assert texts(["home"], []) == ["Vilka vi är", "Andra delen"]


def test_the_line_whose_time_has_come_is_marked():
    shown = agenda_now(AGENDA, CODES, [], clock.at("2026-11-12 14.10"))
    assert [item["now"] for item in shown] == [False, True, False]
    assert not any(item["now"] for item in agenda_now(AGENDA, CODES, [], clock.at("2026-11-12 13.50")))


@pytest.mark.parametrize("line", ["Vilka vi är", "25.00 För sent", "14.60 Ingen tid", "14.00"])
def test_a_line_without_a_time_is_named(line):
    with pytest.raises(BadLine, match=line):
        parse_agenda(line)


def test_what_was_written_comes_back_as_it_was():
    assert written(parse_agenda("9.05 Vilka vi är")) == "09.05 Vilka vi är"


def test_the_proposed_agenda_begins_with_the_childs_question():
    lines = proposed_agenda("Alma", clock.at("2026-11-12 14.00"), ["safety", "home"]).splitlines()
    assert lines[0] == "14.00 Vilka vi är"
    assert lines[1].endswith("Vad Alma vill att vi pratar om")
    assert [line.split(" ", 1)[1] for line in lines[2:4]] == ["Hemmet: vem gör vad", "Trygghet: vem gör vad"]
    assert lines[-1].endswith("Tid för uppföljning")
    parse_agenda("\n".join(lines))
