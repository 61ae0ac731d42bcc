"""Birgitta's one page: one tap is enough, and each field says what it needs."""

import pytest

from tillsammans.cases.models import Case
from tillsammans.concerns.models import Concern
from tillsammans.demo.others import others_of_birgitta
from tillsammans.demo.story import until
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.demo.world import new_world
from tillsammans.directory import seed

pytestmark = pytest.mark.django_db
GOOD = {"child": "new", "name": "Alma", "due_day": "14", "due_month": "10", "due_year": "2026"}


@pytest.fixture
def world():
    with new_world("2026-09-14 07.30") as world:
        others_of_birgitta(world)
        until(world, 1)
        world.at("2026-09-30 07.40")
        yield world


@pytest.fixture
def birgitta(world, client):
    sign_in(client, "birgitta")
    client.address = f"/nytt/{world.concern.pk}/"
    return client


def post(client, **changed):
    typed = {**GOOD, "delegate": str(seed.seat("karin").pk), **changed}
    return client.post(client.address, {**hidden(client, client.address), **typed})


def test_everything_is_proposed_so_that_one_tap_is_enough(birgitta):
    html = text_of(birgitta.get(birgitta.address))
    assert 'value="Alma"' in html and 'value="6B"' in html and "Karin Alm, kurator" in html
    assert Concern.objects.order_by("sent_at").last().read_at


REFUSALS = [
    ({"child": ""}, "Välj ett barn du redan följer, eller skriv in barnet."),
    ({"name": ""}, "Skriv barnets namn."),
    ({"number": "20140517-0001"}, "Fel:"),
    ({"due_day": "", "due_month": "", "due_year": ""}, "Skriv en dag."),
    ({"due_day": "31", "due_month": "9"}, "Skriv dag, månad och år med siffror"),
    ({"due_day": "1", "due_month": "9"}, "Välj en dag som inte har varit."),
    ({"due_day": "31", "due_month": "10"}, "Den dagen är det inte skola."),
]


@pytest.mark.parametrize(("changed", "sentence"), REFUSALS)
def test_each_field_says_what_it_needs(birgitta, changed, sentence):
    assert sentence in text_of(post(birgitta, **changed))
    assert Case.objects.filter(card__isnull=False).count() == 4


def test_a_colleague_elsewhere_cannot_be_asked(birgitta):
    assert post(birgitta, delegate=str(seed.seat("mats").pk)).status_code == 200


def test_taken_in_twice_leads_to_the_same_child(birgitta):
    first = post(birgitta)
    assert first.status_code == 302
    assert birgitta.get(birgitta.address)["Location"] == first["Location"]


@pytest.mark.parametrize(
    ("who", "status"), [("birgitta", 200), ("karin", 404), ("eva", 404), ("mats", 404), ("tomas", 404)]
)
def test_only_whoever_mans_the_inbox_reads(world, client, who, status):
    sign_in(client, who)
    assert client.get(f"/nytt/{world.concern.pk}/").status_code == status
