"""The card "När du är borta": Jonas sees Birgitta's children only while he stands in for her (story 1; T21)."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from tillsammans.access.identity import acting
from tillsammans.access.models import Relation
from tillsammans.access.policy import forget, visible
from tillsammans.accounts import sessions
from tillsammans.accounts.models import Session
from tillsammans.cases.models import Case, CaseKind
from tillsammans.cases.steps import open_case
from tillsammans.children.commands import NewChild, enter
from tillsammans.children.models import Child
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import away, holdings_of
from tillsammans.lib import clock
from tillsammans.sealing.fields import matching

pytestmark = pytest.mark.django_db
AWAY, BACK = "/borta/", "/borta/ta-tillbaka/"


@pytest.fixture(autouse=True)
def world(db):
    with new_world("2026-09-29 10.05") as world:
        with world.as_("birgitta") as birgitta:
            child = enter(
                birgitta,
                NewChild("Alma Lindh Ekman", "Alma", "6B"),
                relation=Relation.NAMED_PERSON,
                basis="test",
            )
            card = {"called": "Alma", "name": "Alma Lindh Ekman", "group": "6B"}
            world.case = open_case(
                birgitta,
                child_id=child.pk,
                unit_id=birgitta.unit_id,
                named_post=birgitta.seat,
                card=card,
                kind=CaseKind.LEADING,
            )
        yield world


def sign_in(who: str, holding: Holding | None = None) -> Client:
    held = holding or seed.holding(who)
    client = Client()
    client.cookies[sessions.COOKIE] = sessions.start(person=held.person, holding=held)[1]
    return client


def carried(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))


def hand_over(birgitta, **more):
    return birgitta.post(AWAY, carried(birgitta.get(AWAY).content.decode()) | more)


def typed(day: str, month: str, year: str) -> dict[str, str]:
    return {"until_day": day, "until_month": month, "until_year": year}


def take_back(world, birgitta):
    """A little later: nobody gives and takes in one moment."""
    world.time.forward(timedelta(minutes=5))
    return birgitta.post(BACK, carried(birgitta.get(AWAY).content.decode()))


def switch(client, who: str, seat: str):
    """By the page "Byt uppdrag", as people do."""
    page = client.get("/uppdrag/").content.decode()
    held = next(
        (h for h in holdings_of(seed.person(who), clock.now()) if h.post_id == seed.seat(seat).pk), None
    )
    return client.post("/uppdrag/", carried(page) | {"holding": str(held.pk if held else "")})


def acting_now(client):
    """Who the browser's next request is made by."""
    token = client.cookies[sessions.COOKIE].value
    rows = Session.objects.select_related("person", "holding__post__unit__authority")
    session = rows.get(token_digest=sessions._digest(token))
    return sessions.actor_of(session, session.pk)


def children_seen(client) -> list[str]:
    forget()
    with acting(acting_now(client)) as actor, matching():
        names = [child.called for child in visible(actor, Child)]
    forget()
    return names


def the_card(who: str):
    held = seed.holding(who)
    return away(sessions.staff_actor(held.person, held), clock.now())


# --- What Jonas sees
def test_jonas_sees_birgittas_children_only_while_he_stands_in(world):
    birgitta, jonas = sign_in("birgitta"), sign_in("jonas")
    assert (children_seen(birgitta), children_seen(jonas)) == (["Alma"], [])
    assert hand_over(birgitta).status_code == 302
    assert children_seen(jonas) == []  # not in his own seat: he goes and sits in hers
    assert switch(jonas, "jonas", "birgitta").status_code == 302
    assert children_seen(jonas) == ["Alma"]
    assert take_back(world, birgitta).status_code == 302
    assert children_seen(jonas) == []
    assert children_seen(birgitta) == ["Alma"]


def test_the_child_is_not_there_for_him_in_the_tables_either(world):
    birgitta, jonas = sign_in("birgitta"), sign_in("jonas")
    hand_over(birgitta)
    switch(jonas, "jonas", "birgitta")
    for expected, deed in ((1, None), (0, take_back)):
        if deed:
            deed(world, birgitta)
        with acting(acting_now(jonas)):
            assert Case.objects.count() == expected


def test_the_request_after_she_took_it_back_he_is_nobody_in_that_seat(world):
    birgitta, jonas = sign_in("birgitta"), sign_in("jonas")
    hand_over(birgitta)
    switch(jonas, "jonas", "birgitta")
    assert jonas.get("/uppdrag/").status_code == 200
    take_back(world, birgitta)
    assert acting_now(jonas).kind == "none"
    assert jonas.get("/uppdrag/")["Location"].startswith("/logga-in/")


def test_he_cannot_sit_there_without_having_been_asked():
    assert switch(sign_in("jonas"), "jonas", "birgitta").status_code == 200  # the form comes back


def test_the_last_day_ends_it_at_midnight(world):
    hand_over(sign_in("birgitta"), **typed("2", "10", "2026"))
    world.at("2026-10-02 23.59")
    assert the_card("birgitta").standing_in
    assert the_card("birgitta").last_day.isoformat() == "2026-10-02"
    world.at("2026-10-03 00.00")
    assert not the_card("birgitta").standing_in


def test_without_a_day_it_holds_until_it_is_taken_back_and_never_beyond_a_year(world):
    hand_over(sign_in("birgitta"))
    world.at("2027-08-01 08.00")
    assert the_card("birgitta").standing_in
    world.at("2027-09-29 10.05")
    assert not the_card("birgitta").standing_in


# --- The card
def test_the_card_names_the_substitute_and_then_the_way_back():
    birgitta = sign_in("birgitta")
    assert "Jonas tar över nu" in birgitta.get(AWAY).content.decode()
    hand_over(birgitta)
    page = birgitta.get(AWAY).content.decode()
    assert "Jonas Ram ersätter dig" in page
    assert "Ta tillbaka" in page


@pytest.mark.parametrize("who", ["karin", "liam", "jonas", "registrator", "sanna"])
def test_nobody_but_a_named_person_has_the_card(who):
    assert the_card(who) is None
    assert sign_in(who).get(AWAY).status_code == 404
    assert sign_in(who).post(BACK, {}).status_code == 404


def test_whoever_stands_in_hands_nothing_on():
    hand_over(sign_in("birgitta"))
    held = Holding.objects.select_related("person", "post__unit__authority").get(substitute=True)
    assert sign_in("jonas", held).get(AWAY).status_code == 404


def test_where_nobody_sits_in_the_substitutes_seat_there_is_no_card():
    seed.person("jonas").holdings.update(until=clock.now())
    assert the_card("birgitta") is None


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (("31", "2", "2027"), "Skriv en dag som finns"),
        (("1", "9", "2026"), "Välj en dag framåt"),
        (("1", "1", "2029"), "högst ett år"),
    ],
)
def test_a_day_that_cannot_be_is_said_and_hands_nothing_over(day, says):
    answer = hand_over(sign_in("birgitta"), **typed(*day))
    assert answer.status_code == 200
    assert says in answer.content.decode()
    assert not the_card("birgitta").standing_in


def test_pressing_twice_hands_over_once():
    birgitta = sign_in("birgitta")
    form = carried(birgitta.get(AWAY).content.decode())
    assert birgitta.post(AWAY, form).status_code == 302
    birgitta.post(AWAY, form)
    assert Holding.objects.filter(substitute=True).count() == 1
