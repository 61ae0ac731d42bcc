"""What the steering room has published, where visitors look for it: Följ processen, its feed, the search, the map."""

import feedparser
import pytest
from django.core.management import call_command
from django.test import Client

from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.governance import publishing
from tillsammans.governance.models import Publication
from tillsammans.governance.tests.papers import CLEAN, body
from tillsammans.lib import clock

FOLLOW, FEED, FOUND = "/sv/folj-processen/", "/sv/flode/processen.atom", "/sv/sok/?q=hjulet+tio+skolor"


@pytest.fixture
def world(places):
    with clock.frozen("2026-09-28 07.30") as time:
        seed.seed_directory(clock.today())
        world = World(time=time)
        with world.as_("sekreterare"):
            world.thing = body()
        yield world


def put_out(world) -> Publication:
    with world.as_("sekreterare") as by:
        return publishing.publish(
            by=by, kind="lagesrapport", number="2026-h1", thing=world.thing, document=CLEAN, answers={}
        )


def take_back(world, one: Publication) -> None:
    with world.as_("sekreterare") as by:
        publishing.withdraw(by=by, publication=one, reason="Fel siffror.")


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def test_it_stands_among_the_editors_documents_and_follows_the_same_filters(world):
    assert "Så gick våren" not in page(FOLLOW)
    put_out(world)
    shown = page(FOLLOW)
    assert (
        '<a href="/oppet/lagesrapport/2026-h1/">Så gick våren</a>' in shown and "Statusrapport-flen" in shown
    )
    assert shown.index("Så gick våren") < shown.index("Minnesanteckningar-mars")  # June before March
    by_kind = page(f"{FOLLOW}?sort=status")
    assert (
        "Så gick våren" in by_kind
        and "Statusrapport-flen" in by_kind
        and "Minnesanteckningar-mars" not in by_kind
    )
    assert "Så gick våren" in page(f"{FOLLOW}?fran=Styrgruppen&sort=status")
    assert "Så gick våren" not in page(f"{FOLLOW}?sort=decision")
    world.at("2027-06-02 09.00")
    assert "Skulle ha setts över 1 juni 2027" in page(FOLLOW)


def test_it_is_an_entry_in_the_feed_of_the_process(world, settings):
    settings.PUBLIC_ADDRESS = "https://tillsammans.example"
    before = feedparser.parse(Client().get(FEED).content)
    put_out(world)
    after = feedparser.parse(Client().get(FEED).content)
    assert not after.bozo and len(after.entries) == len(before.entries) + 1
    (one,) = [entry for entry in after.entries if entry.title == "Så gick våren"]
    assert one.link == "https://tillsammans.example/oppet/lagesrapport/2026-h1/"


def test_it_is_found_by_search_when_published_and_not_when_taken_back(world):
    assert "Så gick våren" not in page(FOUND)
    one = put_out(world)
    shown = page(FOUND)
    assert (
        '<a href="/oppet/lagesrapport/2026-h1/">Så gick våren</a>' in shown
        and "Beslut och rapporter" in shown
    )
    assert "Så gick våren" in page("/sv/sok/?q=v%C3%A5ren&sort=document")
    call_command("reindex_site", verbosity=0)
    assert "Så gick våren" in page(FOUND)
    take_back(world, one)
    assert "Så gick våren" not in page(FOUND)
    call_command("reindex_site", verbosity=0)
    assert "Så gick våren" not in page(FOUND)


def test_a_new_edition_is_found_once_by_its_own_words(world):
    from dataclasses import replace

    put_out(world)
    with world.as_("sekreterare") as by:
        again = replace(CLEAN, intro="Snöskoterleden invigdes.")
        publishing.publish(
            by=by, kind="lagesrapport", number="2026-h1", thing=world.thing, document=again, answers={}
        )
    assert page("/sv/sok/?q=sn%C3%B6skoterleden").count("/oppet/lagesrapport/2026-h1/") == 1
    assert page(FOUND).count("/oppet/lagesrapport/2026-h1/") == 1


def test_in_another_language_one_is_told_that_there_is_something_in_swedish(world):
    before = page("/ar/sok/?q=hjulet")
    put_out(world)
    assert page("/ar/sok/?q=hjulet") != before and "Så gick våren" not in before


def test_it_is_on_the_map_for_search_engines_while_it_stands(world):
    one = put_out(world)
    assert "/oppet/lagesrapport/2026-h1/</loc>" in Client().get("/sitemap.xml").content.decode()
    take_back(world, one)
    assert "/oppet/" not in Client().get("/sitemap.xml").content.decode()
