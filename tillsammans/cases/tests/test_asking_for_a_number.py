"""Story 0: "Inget finns här", and the question is logged. The same answer for nobody and for somebody hidden (T05)."""

import re

import pytest

from tillsammans.audit.models import Event
from tillsammans.demo.story import until
from tillsammans.demo.story.notice import alma_number
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db
ADDRESS = "/finns-det-nagot/"


@pytest.fixture
def world():
    with new_world() as world:
        yield world


def ask(client, number=None, purpose="Hon börjar här."):
    typed = {"number": number if number is not None else alma_number().normal, "purpose": purpose}
    return text_of(client.post(ADDRESS, {**hidden(client, ADDRESS), **typed}))


def without_tokens(html):
    return re.sub(r'value="[^"]*"', "", html)


def test_nothing_is_here_and_the_question_is_logged(world, client):
    sign_in(client, "birgitta")
    assert "Inget finns här" in ask(client)
    event = Event.objects.get(verb="child.number_asked")
    assert event.code == "nothing" and event.child_id is None


def test_the_answer_is_the_same_when_somebody_is_hidden(world, client):
    sign_in(client, "eva")
    before = without_tokens(ask(client))
    until(world, 2)
    sign_in(client, "eva")
    assert without_tokens(ask(client)) == before


def test_whoever_follows_the_child_finds_the_way_there(world, client):
    until(world, 2)
    sign_in(client, "karin")
    assert "Du följer barnet" in ask(client)


def test_after_ten_questions_in_an_hour_one_has_to_wait(world, client):
    sign_in(client, "birgitta")
    answers = [ask(client) for _ in range(11)]
    assert "Inget finns här" in answers[9] and "Du har frågat många gånger" in answers[10]


@pytest.mark.parametrize(
    ("number", "purpose", "sentence"),
    [("", "x", "Skriv numret."), ("20140517", "", "Skriv varför du frågar.")],
)
def test_each_field_says_what_it_needs(world, client, number, purpose, sentence):
    sign_in(client, "birgitta")
    assert sentence in ask(client, number, purpose)


def test_the_number_stands_in_no_address(world, client):
    sign_in(client, "birgitta")
    assert alma_number().normal not in client.get(ADDRESS).request["QUERY_STRING"]
