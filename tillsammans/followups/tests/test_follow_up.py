"""Uppföljning (R43, story 15): then and now in words, each goal with the child's view, a next day or the end."""

import re

import pytest

from tests.lived import chapters, lived
from tests.people import signed_in, signed_in_family
from tillsammans.access.decision import Refused
from tillsammans.cases.models import Case, Task
from tillsammans.demo.story.after import G1_NOW, NOTE, _alma_talks_again, follow_up
from tillsammans.followups.commands import GoalView, Held, hold_follow_up
from tillsammans.followups.models import FollowUp, GoalOutcome
from tillsammans.followups.queries import in_words, then_and_now
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.plans.models import Plan
from tillsammans.wheel.sectors import Weather

world = lived(chapters("14"))
MAY = "2027-05-20 14.00"


def held(world, **more) -> Held:
    goals = tuple(GoalView(getattr(world, name).pk, "partly") for name in ("G1", "G2", "G3"))
    return Held(**{"outcomes": goals, "next_at": clock.at(MAY), **more})


def hold(world, who="petra", **more):
    with world.as_(who) as by:
        return hold_follow_up(by=by, case=Case.objects.get(pk=world.case.pk), held=held(world, **more))


def test_then_and_now_is_said_in_words_and_never_in_numbers(world):
    follow_up(world)
    with world.as_("karin") as karin:
        change = then_and_now(karin, Case.objects.get(pk=world.case.pk))
    assert ("safety", "Regn, nu lite sol") in change.lines and ("learning", "Sol, som förut") in change.lines
    assert in_words(Weather.STORMY, Weather.SUN) == "Stormigt, nu sol"
    words = " ".join(text for _sector, text in change.lines)
    assert not re.search(r"\d", words)


def test_the_weather_is_for_those_who_heard_the_child_and_not_for_everybody_who_helps(world):
    follow_up(world)
    seen = {}
    for who in ("karin", "birgitta", "petra"):
        with world.as_(who) as by:
            seen[who] = then_and_now(by, Case.objects.get(pk=world.case.pk)) is not None
    assert seen == {"karin": True, "birgitta": True, "petra": False}


def test_one_talk_alone_compares_with_nothing(world):
    with world.as_("karin") as karin:
        assert then_and_now(karin, Case.objects.get(pk=world.case.pk)) is None


def test_the_goals_outcomes_are_kept_with_the_childs_view_and_the_next_day_is_booked(world):
    follow_up(world)
    with world.as_("petra"):
        found = {o.goal_id: (o.outcome, o.childs_words) for o in GoalOutcome.objects.all()}
        assert found == {
            world.G1.pk: ("partly", G1_NOW),
            world.G2.pk: ("reached", None),
            world.G3.pk: ("partly", None),
        }
        assert Plan.objects.get(pk=world.plan.pk).follow_up_at == clock.at(MAY)
        assert Task.objects.get(code="follow_up", done_at=None).due_on.isoformat() == "2027-05-20"


def test_a_later_follow_up_stands_beside_the_earlier_one(world):
    follow_up(world)
    world.at("2027-03-15 10.00")
    hold(world)
    with world.as_("petra"):
        assert FollowUp.objects.count() == 2 and GoalOutcome.objects.count() == 6


def test_every_goal_needs_its_answer_and_something_comes_next(world):
    world.at("2027-02-04 14.40")
    one = (GoalView(world.G1.pk, "partly"),)
    wrong = [
        ({"outcomes": one}, "goal_open"),
        ({"next_at": None}, "no_next"),
        ({"next_at": clock.at("2027-02-03 10.00")}, "next_past"),
        ({"next_at": clock.at("2027-02-23 10.00")}, "next_lov"),  # sportlov
    ]
    for more, code in wrong:
        with pytest.raises(NotPossible) as refusal:
            hold(world, **more)
        assert refusal.value.code == code
    assert hold(world, next_at=None, closing_next=True).next_at is None


def test_liam_helps_but_does_not_hold_the_follow_up(world):
    world.at("2027-02-04 14.40")
    with pytest.raises(Refused):
        hold(world, who="liam")


def test_both_guardians_read_how_it_went_and_nobody_elses_words_with_it(world):
    follow_up(world)
    world.at("2027-02-05 10.00")
    for who in ("sofia", "johan"):
        page = (
            signed_in_family(getattr(world, f"{who}_account"), world.place)
            .get(f"/mitt/{world.child_id}/")
            .content.decode()
        )
        assert G1_NOW in page and "Delvis" in page and "Uppnått" in page and "20 maj 2027" in page
        assert "Lite sol" not in page and "Regn" not in page


def test_the_form_asks_about_each_goal_and_keeps_what_is_typed(world):
    _alma_talks_again(world)
    world.at("2027-02-04 14.40")
    karin, address = signed_in("karin"), f"/kring/{world.case.pk}/uppfoljning/"
    page = karin.get(address).content.decode()
    assert "Regn, nu lite sol" in page and "<svg" in page and "<table" in page
    hidden = dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))
    typed = {f"outcome_{world.G1.pk.hex}": "partly", f"words_{world.G1.pk.hex}": G1_NOW, "note": NOTE}
    day = {"next_on_day": "20", "next_on_month": "5", "next_on_year": "2027", "next_time": "25.00"}
    again = karin.post(address, {**hidden, **typed, **day}).content.decode()
    assert "Svara uppnått, delvis eller inte för ”Jag vill vara med mina kompisar igen.”" in again
    assert "Skriv klockslaget som 14.00." in again and G1_NOW in again and "Halvdagar borta" in again
    rest = {f"outcome_{getattr(world, g).pk.hex}": "reached" for g in ("G2", "G3")}
    assert karin.post(address, {**hidden, **typed, **rest, **day, "next_time": "14.00"}).status_code == 302
    with world.as_("karin"):
        row = FollowUp.objects.get()
        assert row.next_at == clock.at(MAY) and row.conversation_id == world.second_talk.pk
    without = {k: v for k, v in day.items() if not k.startswith("next_on")}
    fresh = dict(
        re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', karin.get(address).content.decode())
    )
    again = karin.post(address, {**fresh, **typed, **rest, **without, "next_time": "14.00"}).content.decode()
    assert "Boka nästa uppföljning, eller bocka i att nästa steg är att avsluta." in again
