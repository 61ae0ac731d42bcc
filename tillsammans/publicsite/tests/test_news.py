"""News, newsletter, events and podcast: lists that never fail, feeds that readers accept, calendars that are right also
when the clocks change, and an issue on paper that everybody can read."""

import io
import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import feedparser
import pikepdf
import pytest
from django.core.files.base import ContentFile
from icalendar import Calendar
from pypdf import PdfReader

from tillsammans.lib import clock
from tillsammans.publicsite.models import EpisodePage, EventPage, NewsPage, SiteDocument
from tillsammans.publicsite.tests.shop import open_shop, page, rolled_back

NOW = "2026-11-20 09.00"
STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.fixture(scope="module")
def opened(django_db_setup, django_db_blocker):
    with rolled_back(django_db_blocker), clock.frozen(NOW):
        open_shop()
        yield


@pytest.fixture
def site(opened, django_db_blocker):
    with rolled_back(django_db_blocker), clock.frozen(NOW):
        yield


def shown(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


# --- lists ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Nyhet one", "Nyhet two", "Nyhet old"]),
        ("?sort=material", ["Nyhet two"]),
        ("?ar=2025", ["Nyhet old"]),
        ("?sort=material&ar=2025", []),
        ("?sort=nope&ar=1e9&page=x", ["Nyhet one", "Nyhet two", "Nyhet old"]),
        ("?page=99999999999999999999", ["Nyhet one", "Nyhet two", "Nyhet old"]),
    ],
)
def test_news_are_listed_by_kind_and_year_and_strange_questions_are_as_if_not_asked(
    site, client, query, found
):
    html = shown(client, page("news").url + query)
    assert re.findall(r"Nyhet (?:one|two|old)(?=</a></h3>)", html) == found


def test_an_arabic_list_shows_swedish_news_as_swedish(site, client):
    html = shown(client, page("news", "ar").url)
    assert 'lang="sv" dir="ltr"' in html and "Nyhet one" in html


@pytest.mark.parametrize("kind", ["news.one", "events", "podcast", "podcast.one", "letters", "letters.one"])
def test_each_kind_of_page_is_shown(site, client, kind):
    html = shown(client, page(kind).url)
    assert html.count("<h1") == 1 and "style=" not in html.split("<main")[1].replace("stroke-style", "")


# --- feeds ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "titles"),
    [("nyheter", ["Nyhet one", "Nyhet two", "Nyhet old"]), ("nyhetsbrev", ["Höstens brev"])],
)
def test_an_atom_feed_is_one_and_its_entries_keep_their_ids(site, client, name, titles):
    read = feedparser.parse(client.get(f"/sv/flode/{name}.atom").content)
    assert not read.bozo and read.version == "atom10" and read.feed.language == "sv"
    assert [entry.title for entry in read.entries] == titles
    moved = page("news.one" if name == "nyheter" else "letters.one")
    ids = [entry.id for entry in read.entries]
    moved.slug = "annan-adress"
    moved.save_revision(log_action=False).publish(log_action=False)
    again = feedparser.parse(client.get(f"/sv/flode/{name}.atom").content)
    assert [entry.id for entry in again.entries] == ids and "annan-adress" in again.entries[0].link


def test_a_paste_with_signs_that_xml_cannot_hold_breaks_no_feed(site, client):
    pasted = "Fast\x0b text \x01 ur ett dokument"
    NewsPage.objects.filter(locale__language_code="sv").update(intro=pasted)
    EpisodePage.objects.update(intro=pasted, transcript=f"<p>{pasted}</p>")
    for name in ("nyheter.atom", "podd.xml"):
        read = feedparser.parse(client.get(f"/sv/flode/{name}").content)
        assert not read.bozo and "ur ett dokument" in read.entries[0].summary, name


def test_a_feed_in_a_language_without_such_pages_is_not_there(site, client):
    assert client.get("/so/flode/nyheter.atom").status_code == 404
    assert client.get("/ar/flode/podd.xml").status_code == 404
    assert (
        feedparser.parse(client.get("/ar/flode/nyheter.atom").content).version == "atom10"
    )  # empty, but a feed


def test_the_podcast_says_that_there_is_no_sound_yet_and_then_has_it(site, client):
    episode = page("podcast.one")
    assert "Ljudet finns inte här än" in shown(client, episode.url)
    before = feedparser.parse(client.get("/sv/flode/podd.xml").content)
    assert not before.bozo and before.version == "rss20" and not before.entries[0].enclosures
    episode.audio = SiteDocument.objects.create(
        title="1", file=ContentFile(b"ID3" + b"0" * 997, name="ett.mp3")
    )
    episode.save_revision(log_action=False).publish(log_action=False)
    entry = feedparser.parse(client.get("/sv/flode/podd.xml").content).entries[0]
    assert (entry.enclosures[0].type, entry.enclosures[0].length) == ("audio/mpeg", "1000")
    assert entry.itunes_duration == "1320" and entry.id == before.entries[0].id
    assert "Hej & välkommen" in entry.content[0].value
    address = entry.enclosures[0].href.removeprefix("http://localhost:8000")
    part = client.get(address, headers={"Range": "bytes=0-2"})
    assert part.status_code == 206 and b"".join(part.streaming_content) == b"ID3"
    assert f'<source src="{address}"' in shown(client, episode.url)


def test_the_podcasts_picture_is_square_and_large_enough(site, client):
    data = client.get("/sv/flode/podd.png").content
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = (int.from_bytes(data[n : n + 4], "big") for n in (16, 20))
    assert width == height >= 1400


# --- calendars ------------------------------------------------------------------------------------------------------
def calendar_of(client, key: str):
    answer = client.get(f"/sv/handelse/{page(key).pk}.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content)


@pytest.mark.parametrize(
    ("key", "starts", "hours"),
    [
        ("event.winter", "2026-12-04 11:00", 0.75),
        ("event.summer", "2026-06-04 10:00", 0.75),
        ("event.autumn-before", "2026-10-24 23:30", 1),
        ("event.autumn-after", "2026-10-25 02:30", 1),
        ("event.spring", "2027-03-28 00:30", 1),  # from 01.30 to 03.30, but the hour between is not there
    ],
)
def test_an_event_is_at_its_moment_also_when_the_clocks_change(site, client, key, starts, hours):
    calendar = calendar_of(client, key)
    event = calendar.events[0]
    assert event.start.astimezone(UTC) == datetime.fromisoformat(starts).replace(tzinfo=UTC)
    assert event.end.astimezone(UTC) - event.start.astimezone(UTC) == timedelta(hours=hours)
    assert event["DTSTART"].params["TZID"] == "Europe/Stockholm"
    assert [zone.tz_name for zone in calendar.timezones] == ["Europe/Stockholm"]


def test_the_second_of_octobers_two_hours_is_told_in_utc(site, client):
    event = page("event.autumn-after")
    second = datetime(2026, 10, 25, 2, 30, tzinfo=STOCKHOLM, fold=1)
    event.starts_at, event.ends_at = second, second + timedelta(hours=1)
    event.save_revision(log_action=False).publish(log_action=False)
    assert b"DTSTART:20261025T013000Z" in client.get(f"/sv/handelse/{event.pk}.ics").content


def test_the_rules_beside_the_times_are_those_of_the_time_zone_itself(site, client):
    zone = calendar_of(client, "event.winter").timezones[0].to_tz(lookup_tzid=False)
    for year in (2026, 2027, 2031):
        for month, day, hour in ((1, 15, 12), (3, 28, 0), (3, 31, 4), (7, 1, 12), (10, 20, 5), (11, 1, 3)):
            moment = datetime(year, month, day, hour)
            assert moment.replace(tzinfo=zone).utcoffset() == moment.replace(tzinfo=STOCKHOLM).utcoffset()


def test_a_changed_event_is_the_same_event_with_a_higher_number(site, client):
    before = calendar_of(client, "event.winter").events[0]
    event = page("event.winter")
    event.title = "Nytt namn"
    event.save_revision(log_action=False).publish(log_action=False)
    after = calendar_of(client, "event.winter").events[0]
    assert after["UID"] == before["UID"] and after["SEQUENCE"] > before["SEQUENCE"]
    assert after["SUMMARY"] == "Nytt namn" and str(after["URL"]).endswith(event.url)


def test_the_feed_holds_every_event_and_says_which_dates_only_to_save(site, client):
    calendar = Calendar.from_ical(client.get("/sv/flode/kalender.ics").content)
    assert len(calendar.events) == EventPage.objects.count() == len({e["UID"] for e in calendar.events})
    saved = next(e for e in calendar.events if e["STATUS"] == "TENTATIVE")
    assert saved["SUMMARY"] == "Spara datumet: Summer"
    assert client.get("/sv/handelse/999999.ics").status_code == 404
    raw = client.get("/sv/flode/kalender.ics").content
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


# --- an event, before, during and after ------------------------------------------------------------------------------
def test_the_link_to_join_is_shown_until_the_event_ends(site, client):
    address = page("event.winter").url
    link = 'href="https://example.org/mote"'
    assert link in shown(client, address)
    with clock.frozen("2026-12-04 12.44"):
        assert link in shown(client, address) and "Pågår nu" in shown(client, address)
    with clock.frozen("2026-12-04 12.45"):
        after = shown(client, address)
    assert "example.org/mote" not in after and "Träffen är över" in after


def test_a_recording_comes_on_the_same_address_with_captions_and_its_words(site, client):
    event = page("event.summer")
    event.recording = SiteDocument.objects.create(title="Film", file=ContentFile(b"film", name="film.mp4"))
    event.captions = SiteDocument.objects.create(title="Text", file=ContentFile(b"WEBVTT", name="film.vtt"))
    event.transcript = "<p>Välkomna hit.</p>"
    event.full_clean()
    event.save_revision(log_action=False).publish(log_action=False)
    html = shown(client, event.url)
    assert f'<source src="{event.recording.url}" type="video/mp4">' in html
    assert (
        f'<track kind="captions" src="{event.captions.url}" srclang="sv"' in html and "Välkomna hit." in html
    )
    assert client.get(event.captions.url)["Content-Type"].startswith("text/vtt")
    assert "media-src 'self'" in client.get(event.url)["Content-Security-Policy"]


def test_machines_are_told_when_and_where(site, client):
    html = shown(client, page("event.winter").url)
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1]
    assert '"@type": "Event"' in data and "2026-12-04T1" in data


# --- an issue on paper -------------------------------------------------------------------------------------------
def test_an_issue_on_paper_is_tagged_and_says_all_that_the_web_says(site, client):
    answer = client.get("/sv/nyhetsbrev/26-1.pdf")
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "sv"
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
    words = " ".join("".join(p.extract_text() for p in PdfReader(io.BytesIO(answer.content)).pages).split())
    for told in (
        "Höstens brev",
        "Nyhetsbrev 26:1, 15 oktober 2026",
        "Två skolor berättar",
        "Läs mer: Två skolor berättar",
        "#panic(1) och $x$ är bara ord.",
        "Det gick bra.",
        "4 december",
    ):
        assert told in words, told


@pytest.mark.parametrize("number", ["26-2", "26", "x", "26-1-1"])
def test_an_issue_that_is_not_there_is_not_found(site, client, number):
    assert client.get(f"/sv/nyhetsbrev/{number}.pdf").status_code == 404
