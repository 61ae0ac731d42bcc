"""Följ processen: dated documents by kind and body, what is late, and a feed that readers can follow for years."""

import feedparser
import pytest
from django.test import Client
from wagtail.models import Page

from tillsammans.lib import clock

ADDRESS, FEED = "/sv/folj-processen/", "/sv/flode/processen.atom"


@pytest.fixture
def visitor(places):
    with clock.frozen("2026-05-10 10.00"):
        yield Client()


def page(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def test_documents_come_latest_first_and_can_be_chosen_by_kind_and_body(visitor):
    shown = page(visitor, ADDRESS)
    assert (
        shown.index("Statusrapport-flen")
        < shown.index("Minnesanteckningar-mars")
        < shown.index("Beslut-om-sip")
    )
    by_body = page(visitor, f"{ADDRESS}?fran=Styrgruppen")
    assert "Minnesanteckningar-mars" in by_body and "Statusrapport-flen" not in by_body
    by_both = page(visitor, f"{ADDRESS}?fran=Styrgruppen&sort=decision")
    assert "Beslut-om-sip" in by_both and "Minnesanteckningar-mars" not in by_both
    assert "Inget dokument här än" in page(visitor, f"{ADDRESS}?fran=Flen&sort=decision")


def test_what_is_not_known_is_as_if_it_had_not_been_asked(visitor):
    for asked in ("sort=x", "fran=%00", "page=-1", "page=zzz", "page=99"):
        assert "Statusrapport-flen" in page(visitor, f"{ADDRESS}?{asked}"), asked


def test_a_review_that_did_not_happen_is_said_and_one_to_come_is_not_blamed(visitor):
    late = "Skulle ha setts över 15 april 2026"
    assert late in page(visitor, ADDRESS) and late in page(visitor, f"{ADDRESS}beslut-om-sip/")
    with clock.frozen("2026-04-15 10.00"):  # the day itself is in time
        assert late not in page(visitor, ADDRESS)
        assert "Ses över nästa gång 15 april 2026" in page(visitor, f"{ADDRESS}beslut-om-sip/")


def test_a_document_has_its_short_form_its_long_one_its_body_and_its_day(visitor):
    shown = page(visitor, f"{ADDRESS}beslut-om-sip/")
    for words in ("Kort om saken.", "Hela texten om saken.", "Styrgruppen", "18 oktober 2024", "Beslut"):
        assert words in shown


def test_the_feed_is_valid_with_absolute_addresses_and_ids_that_stay(visitor, settings):
    settings.PUBLIC_ADDRESS = "https://tillsammans.example"
    answer = visitor.get(FEED)
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.version == "atom10" and len(feed.entries) == 3
    assert feed.feed.id.startswith("urn:uuid:") and feed.feed.updated
    assert [one.title for one in feed.entries][0] == "Statusrapport-flen"
    assert all(one.link.startswith("https://tillsammans.example/sv/") and one.updated for one in feed.entries)
    assert 'href="https://tillsammans.example/sv/folj-processen/"' in feed.entries[0].summary
    assert [one.author for one in feed.entries] == ["Flen", "Styrgruppen", "Styrgruppen"]
    ids = {one.id for one in feed.entries}
    moved = Page.objects.get(slug="beslut-om-sip")
    moved.specific.move(Page.objects.get(slug="samtycke"), pos="last-child")
    Page.objects.get(slug="folj-processen").specific.title = "x"
    assert ids > {
        one.id for one in feedparser.parse(visitor.get(FEED).content).entries
    }  # moved away, not renamed


def test_there_is_no_feed_where_there_is_no_page(visitor):
    assert visitor.get("/ar/flode/processen.atom").status_code == 404
