"""Länsstyrgrupp and skolchefsnätverk meet together at least once a term; a term without is said, and dated."""

from datetime import date, timedelta

import pytest

from tillsammans.demo.world import World, new_world
from tillsammans.governance import terms
from tillsammans.governance.commands import agenda, bodies, meetings
from tillsammans.governance.models import BodyKind, Meeting
from tillsammans.governance.terms import term_of
from tillsammans.lib import clock

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "vårterminen 2026"),
        (date(2026, 6, 30), "vårterminen 2026"),
        (date(2026, 7, 1), "höstterminen 2026"),
        (date(2026, 12, 31), "höstterminen 2026"),
        (date(2028, 2, 29), "vårterminen 2028"),
    ],
)
def test_a_term_turns_at_midsummer_and_at_new_year(day, name):
    term = term_of(day)
    assert term.name == name and term.first <= day <= term.last
    assert term.next().first == term.last + timedelta(days=1)


@pytest.fixture
def world(db):
    with new_world("2026-01-10 09.00") as world:
        with world.as_("processledare") as by:
            for key, name in (("one", "Länsstyrgruppen"), ("two", "Nätverket")):
                new = bodies.NewBody(name, BodyKind.WORKING, "Förvaltar.", date(2026, 1, 1), holds_model=True)
                setattr(world, key, bodies.make_body(by=by, new=new))
        yield world


def meet(world: World, at: str, *, joint: bool = True, held: bool = True, cancelled: bool = False) -> Meeting:
    starts = clock.at(at)
    world.at(starts - timedelta(days=20))
    with world.as_("processledare") as by:
        new = meetings.NewMeeting(
            "Möte", starts, starts + timedelta(hours=1), joint_with=(world.two,) if joint else ()
        )
        meeting = meetings.plan(by=by, body=world.one, new=new)
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        meetings.call(by=by, meeting=meeting)
        if cancelled:
            meetings.cancel(by=by, meeting=meeting, reason="Ingen kan.")
        elif held:
            world.at(starts + timedelta(minutes=5))
            meetings.hold(by=by, meeting=meeting, presences={})
    return meeting


def said(world: World, day: str) -> list[str]:
    world.at(f"{day} 12.00")
    with world.as_("processledare"):
        return [one.sentence for one in terms.check()]


def test_a_term_without_a_joint_meeting_is_said_before_and_after_its_end(world):
    assert said(world, "2026-06-30") == [
        "Vårterminen 2026: inget gemensamt möte är hållet. Det ska vara senast 30 juni."
    ]
    assert said(world, "2026-07-01")[1] == "Vårterminen 2026 gick utan gemensamt möte."


def test_a_meeting_on_the_terms_last_evening_counts_and_one_in_the_first_minute_of_the_next_does_not(world):
    meet(world, "2026-06-30 23.30")
    meet(world, "2027-01-01 00.05")
    assert said(world, "2027-01-02") == [
        "Vårterminen 2027: gemensamt möte 1 januari 2027.",
        "Höstterminen 2026 gick utan gemensamt möte.",
        "Vårterminen 2026: gemensamt möte 30 juni 2026.",
    ]


@pytest.mark.parametrize("how", [{"joint": False}, {"held": False}, {"cancelled": True}])
def test_a_meeting_of_one_body_alone_not_held_or_cancelled_does_not_count(world, how):
    meet(world, "2026-03-10 09.00", **how)
    assert said(world, "2026-07-02")[1] == "Vårterminen 2026 gick utan gemensamt möte."


def test_the_control_a_joint_meeting_that_is_held_counts(world):
    meet(world, "2026-03-10 09.00")
    assert said(world, "2026-07-02")[1] == "Vårterminen 2026: gemensamt möte 10 mars 2026."


def test_a_called_meeting_is_named_until_its_day_has_passed(world):
    meet(world, "2026-05-20 09.00", held=False)
    assert "Ett är kallat till 20 maj 2026." in said(world, "2026-05-20")[0]
    assert "kallat" not in said(world, "2026-05-21")[0]


def test_nothing_is_asked_while_one_body_alone_holds_the_model(world):
    world.at("2026-02-01 09.00")
    with world.as_("processledare") as by:
        bodies.end_body(by=by, body=world.two, on=date(2026, 3, 1))
        assert terms.check(date(2026, 2, 28))
        assert terms.check(date(2026, 4, 1)) == []


def test_the_first_page_says_the_present_and_the_last_missed_term_only(world):
    world.at("2027-08-01 09.00")
    with world.as_("processledare"):
        found = terms.to_say(terms.check())
    assert [one.term.key for one in found] == ["2027-ht", "2027-vt"]
