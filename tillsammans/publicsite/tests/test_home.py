"""The front page is drawn from the site itself: what is new, what to take home, what happens next (mock 08)."""

import gzip
import re
from datetime import UTC, datetime

import pytest
from django.contrib.staticfiles import finders

from tillsammans.lib import clock
from tillsammans.publicsite.build import build
from tillsammans.publicsite.content import Node
from tillsammans.publicsite.front import front
from tillsammans.publicsite.models import EventPage, HomePage

NOW = "2026-11-20 10.00"
BARE = Node("home", "HomePage", "Alla barn ska få hjälp i tid.", "sv", intro="Vi hjälps åt.")
BANDS = ("Aktuellt", "Material att använda i dag", "Vem är du?", "Lägg i kalendern")
AT_MOST = 150_000


def news(key: str, day: str) -> Node:
    return Node(
        f"news.{key}", "NewsPage", f"Nyhet {key}", key, intro="Kort.", fields={"date": day, "tag": "beslut"}
    )


def event(key: str, day: str, **fields) -> Node:
    times = {"starts_at": f"{day} 12:00", "ends_at": f"{day} 12:45"}
    return Node(
        f"events.{key}", "EventPage", f"Träff {key}", key, fields={"kind": "webinar", **times, **fields}
    )


LISTS = (
    Node(
        "news",
        "NewsIndexPage",
        "Nyheter",
        "nyheter",
        children=tuple(news(str(n), f"2026-0{n}-01") for n in range(1, 6)),
    ),
    Node(
        "events",
        "EventIndexPage",
        "Kalender",
        "kalender",
        children=(
            event("last", "2026-10-01", recording_url="https://film.example/1", transcript="<p>Hej.</p>"),
            event("unseen", "2026-11-01"),
            event("later", "2027-01-10"),
            event("next", "2026-12-04"),
        ),
    ),
)


def home() -> HomePage:
    return HomePage.objects.get(locale__language_code="sv")


def test_an_empty_site_leaves_no_hole(db, client):
    build(BARE, {})
    html = client.get("/sv/").content.decode()
    assert "Alla barn ska få hjälp i tid." in html and 'class="wheel wheel-poster"' in html
    assert [one for one in BANDS if one in html] == []
    with_lists = Node(**{**BARE.__dict__, "children": LISTS})
    build(with_lists, {})
    with clock.frozen(NOW):
        html = client.get("/sv/").content.decode()
    assert [one for one in BANDS if one in html] == ["Aktuellt", "Lägg i kalendern"]


def test_the_three_latest_news_and_the_next_meeting(db):
    build(Node(**{**BARE.__dict__, "children": LISTS}), {"ar": {}})
    with clock.frozen(NOW):
        shown = front(home())
    assert [one.title for one in shown.news] == ["Nyhet 5", "Nyhet 4", "Nyhet 3"]
    assert shown.event and shown.event.title == "Träff next"
    assert shown.earlier and shown.earlier.title == "Träff last", "only what can be seen afterwards"
    assert shown.all_news == "/sv/nyheter/"


def test_a_meeting_is_next_until_it_ends(db):
    build(Node(**{**BARE.__dict__, "children": LISTS}), {})
    EventPage.objects.filter(slug="next").update(starts_at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC))
    EventPage.objects.filter(slug="next").update(ends_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    for now, title in (("2026-11-20 10.29", "Träff next"), ("2026-11-20 10.30", "Träff later")):
        with clock.frozen(now):
            coming = front(home()).event
        assert coming and coming.title == title, now


def test_the_whole_site_fills_every_band(site_db, client):
    with clock.frozen(NOW):
        html = client.get("/sv/").content.decode()
    assert [one for one in BANDS if one not in html] == []
    shown = front(home())
    assert f"Hela biblioteket, {shown.how_many} stycken" in html
    assert (
        len(shown.materials) == min(6, shown.how_many)
        and len({one.page.kind for one in shown.materials[:2]}) == 2
    )
    assert all(client.get(href).status_code == 200 for _label, href in shown.shelves)


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_the_front_page_leads_to_pages_that_are_there(site_db, client, code):
    html = client.get(f"/{code}/").content.decode()
    links = {one.replace("&amp;", "&") for one in re.findall(r'href="(/(?:sv|en|so|ar)/[^"#]*)', html)}
    assert len(links) > 10
    assert [one for one in sorted(links) if client.get(one).status_code != 200] == []


def test_the_newsletter_is_asked_for_where_it_is_read(site_db, client):
    with clock.frozen(NOW):
        html = client.get("/so/").content.decode()
    assert (
        'action="/nyhetsbrev/prenumerera/?lang=so"' in html
        and '<input type="hidden" name="language" value="so">' in html
    )


def test_a_visitor_gets_no_cookie_and_a_page_that_may_be_kept(site_db, client):
    response = client.get("/sv/")
    assert not response.cookies and "public" in response["Cache-Control"]
    assert client.get("/sv/", headers={"If-None-Match": response["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "address", ["/sv/", "/ar/", "/sv/modellen/", "/sv/hjulet/", "/sv/modellen/vad-far-jag-beratta/"]
)
def test_a_page_weighs_little(site_db, client, address):
    """Everything but pictures, compressed as it is sent: page, style sheet, scripts and both fonts."""
    html = client.get(address).content.decode()
    names = set(re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', html))
    names |= {
        f"ui/js/{one}.js"
        for one in ("autosave", "focus", "forget", "leave", "listen", "print", "submit_once")
    }
    weight = len(gzip.compress(html.encode()))
    for name in names:
        with open(finders.find(name), "rb") as file:
            weight += len(gzip.compress(file.read()))
    fonts = ["atkinson-hyperlegible-next-latin-wght-normal", "vazirmatn-arabic-wght-normal"]
    for font in fonts:
        with open(finders.find(f"ui/built/fonts/{font}.woff2"), "rb") as file:
            weight += len(file.read())
    assert 40_000 < weight < AT_MOST, f"{weight} bytes"


def test_everything_on_the_page_is_our_own(site_db, client):
    html = client.get("/sv/").content.decode()
    loaded = re.findall(r'<(?:script|img|iframe|source|video|audio)[^>]+src="([^"]+)"', html)
    loaded += re.findall(r'<link[^>]+rel="(?:stylesheet|icon|preload)"[^>]+href="([^"]+)"', html)
    assert loaded and all(one.startswith("/static/") or one.startswith("/media/") for one in loaded)
