"""Lämna över tillfälligt, and take back."""

from datetime import date, timedelta

import pytest
from django.db import connection

from tillsammans.access.decision import Refused
from tillsammans.access.identity import bind
from tillsammans.accounts.sessions import staff_actor
from tillsammans.audit.models import Event
from tillsammans.directory import seed
from tillsammans.directory.commands import stand_in, take_back
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import sitting_in
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

FRIDAY = clock.midnight_after(date(2026, 10, 2))


@pytest.fixture(autouse=True)
def tuesday(db):
    with clock.frozen("2026-09-29 10.05") as time:
        seed.seed_directory(clock.today())
        yield time


def acting_as(key):
    held = seed.holding(key)
    actor = staff_actor(held.person, held)
    bind(actor)
    return actor


def hand_over(to="jonas", until=FRIDAY, by="birgitta", seat="birgitta"):
    return stand_in(by=acting_as(by), post=seed.seat(seat), person=seed.person(to), until=until)


def test_jonas_sits_beside_birgitta_until_friday_night(tuesday):
    hand_over()
    assert sitting_in(seed.seat("birgitta"), clock.now()) == [seed.person("jonas"), seed.person("birgitta")]
    tuesday.to("2026-10-02 23.59")
    assert seed.person("jonas") in sitting_in(seed.seat("birgitta"), clock.now())
    tuesday.to("2026-10-03 00.00")
    assert sitting_in(seed.seat("birgitta"), clock.now()) == [seed.person("birgitta")]


def test_taking_back_ends_it_at_once(tuesday):
    holding = hand_over()
    tuesday.forward(timedelta(minutes=5))
    take_back(by=acting_as("birgitta"), holding=holding)
    assert sitting_in(seed.seat("birgitta"), clock.now()) == [seed.person("birgitta")]


def test_it_can_be_taken_back_in_the_same_moment():
    holding = hand_over()
    take_back(by=acting_as("birgitta"), holding=holding)
    assert Holding.objects.get(pk=holding.pk).until > holding.starts


def test_both_are_recorded():
    holding = hand_over()
    take_back(by=acting_as("birgitta"), holding=holding)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")  # the web cannot read the log it writes
    verbs = Event.objects.filter(thing_id=holding.pk).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["directory.stood_in", "directory.took_back"]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ({"to": "sanna"}, "other_authority"),
        ({"to": "birgitta"}, "sits_there"),
        ({"until": clock.at("2026-09-29 10.05")}, "until_past"),
        ({"until": clock.at("2028-01-01 00.00")}, "until_far"),
    ],
)
def test_what_does_not_make_sense_is_refused_with_a_sentence(ask, code):
    with pytest.raises(NotPossible) as refusal:
        hand_over(**ask)
    assert refusal.value.code == code
    assert refusal.value.sentence.endswith(".")


def test_nobody_hands_over_anothers_seat():
    with pytest.raises(Refused):
        hand_over(to="karin", by="liam")


def test_a_substitute_does_not_hand_on():
    holding = hand_over()
    actor = staff_actor(
        seed.person("jonas"), Holding.objects.select_related("post__unit__authority").get(pk=holding.pk)
    )
    bind(actor)
    with pytest.raises(NotPossible, match="ersättare"):
        stand_in(by=actor, post=seed.seat("birgitta"), person=seed.person("karin"), until=FRIDAY)


def test_a_regular_holding_is_not_taken_back():
    with pytest.raises(NotPossible, match="ordinarie"):
        take_back(by=acting_as("birgitta"), holding=seed.holding("birgitta"))


def test_what_is_over_is_not_taken_back_again(tuesday):
    holding = hand_over()
    tuesday.to("2026-10-05 08.00")
    with pytest.raises(NotPossible, match="redan slut"):
        take_back(by=acting_as("birgitta"), holding=holding)
