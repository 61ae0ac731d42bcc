"""The morning page: what needs me, my children, nothing of why. Same counts wherever they stand."""

import re

import pytest

from tillsammans.demo.others import others_of_birgitta
from tillsammans.demo.story import until
from tillsammans.demo.story.notice import L1, L2
from tillsammans.demo.web import sign_in, text_of
from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world("2026-09-14 07.30") as world:
        others_of_birgitta(world)
        until(world, 1)
        world.at("2026-09-30 07.40")
        yield world


def page(client, who, address="/"):
    sign_in(client, who)
    return text_of(client.get(address))


def test_what_nobody_has_linked_yet_stands_in_the_list_by_its_words(world, client):
    html = page(client, "birgitta")
    assert (
        "Läs vad Liam har sett" in html and "Inte kopplad till något barn än" in html and "Leo Kask" in html
    )


def test_the_list_never_says_why(world, client):
    until(world, 2)
    html = page(client, "birgitta")
    for words in (L1, L2, "Hemmet", "Trygghet", "tb-kind"):
        assert words not in html


def test_the_number_at_the_top_is_the_number_of_messages(world, client):
    top = int(re.search(r"(\d+) saker? kräver dig", page(client, "birgitta"))[1])
    assert page(client, "birgitta", "/meddelanden/").count("<li><b>") == top


def test_a_search_posts_and_finds_among_ones_own_only(world, client):
    sign_in(client, "birgitta")
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', client.get("/").content.decode())[1]
    html = text_of(client.post("/", {"q": "sixten", "csrfmiddlewaretoken": token}))
    assert "Sixten Boman" in html and "Leo Kask" not in html


@pytest.mark.parametrize(
    ("which", "shown", "hidden"),
    [("mig", "Malte Sjögren", "Leo Kask"), ("andra", "Leo Kask", "Malte Sjögren")],
)
def test_the_choices_choose(world, client, which, shown, hidden):
    html = page(client, "birgitta", f"/?visa={which}")
    table = html[html.index("Mina barn</h2>") :]
    assert shown in table and hidden not in table


def test_an_unknown_choice_is_all(world, client):
    assert "Leo Kask" in page(client, "birgitta", "/?visa=sector__startswith&sida=minus")


def test_colleagues_without_a_grant_see_nobody(world, client):
    for who in ("eva", "petra", "mats", "tomas", "forskare", "registrator"):
        assert "Du följer inget barn just nu" in page(client, who), who


@pytest.mark.parametrize(
    "who", ["processledare", "styrgrupp", "kontakt_flen", "politiker_flen", "ombud_flen"]
)
def test_whoever_steers_begins_in_the_steering_room_where_no_child_is(world, client, who):
    sign_in(client, who)
    answer = client.get("/", follow=True)
    assert answer.redirect_chain == [("/styrrummet/", 302)]
    assert "Leo Kask" not in answer.content.decode()
