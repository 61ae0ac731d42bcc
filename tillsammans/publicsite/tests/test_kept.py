"""A page many ask for is drawn once a minute, and what an editor publishes is seen at once (kept.py). A list asks the
database as many questions for five pages as for fifty.

Seen failing with `site.reading.expect` taken out of the tiles' template (the Arabic front page), and with the stamp
left out of kept.answer.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from wagtail.models import Page

from tests.people import signed_in
from tillsammans.demo.world import new_world
from tillsammans.lib import clock
from tillsammans.publicsite import kept, models
from tillsammans.publicsite.build import build, key_of
from tillsammans.publicsite.content import Node, Text
from tillsammans.publicsite.models import ArticlePage, HomePage, MaterialFile, SiteDocument

NOW = "2026-11-20 10.00"
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
KEPT = 2  # nobody is bound to the transaction; where the editors' logs stand
DRAWN = 24  # no page below asks for more than this when it is drawn anew; it can only fall
LISTS = ["/sv/", "/ar/", "/sv/material/", "/sv/nyheter/", "/sv/kalender/", "/sv/sidor/"]


# --- a site of any size
EACH: dict[str, dict[str, Any]] = {
    "NewsPage": {"date": date(2026, 10, 1), "tag": "nyhet"},
    "EventPage": {"starts_at": clock.at("2026-12-04 12.00"), "ends_at": clock.at("2026-12-04 12.45")},
    "MaterialPage": {"kind": "meeting", "version_date": date(2026, 1, 1)},
    "ArticlePage": {},
}
TREE = Node(
    "home",
    "HomePage",
    "Alla barn",
    "sv",
    "Vi hjälps åt.",
    children=(
        Node("NewsPage", "NewsIndexPage", "Nyheter", "nyheter"),
        Node("EventPage", "EventIndexPage", "Kalender", "kalender"),
        Node("MaterialPage", "LibraryPage", "Material", "material"),
        Node("ArticlePage", "ArticlePage", "Sidor", "sidor"),
    ),
)


def made() -> None:
    with clock.frozen(NOW):
        build(TREE, {"ar": {"home": Text("كل الأطفال", "ar", "معًا.")}})


def grown(before: int, size: int) -> None:
    """So many pages in each list, a file in each material; and front pages whose tiles lead to every piece of news."""
    document = SiteDocument.objects.create(title="En fil", file=ContentFile(b"%PDF-", "en.pdf"))
    for kind, fields in EACH.items():
        above = Page.objects.get(translation_key=key_of(kind))
        for n in range(before, size):
            words = {"title": f"{kind} {n}", "slug": f"{kind.lower()}-{n}", "intro": "Kort.", **fields}
            words |= {"code": words["slug"]} if kind == "MaterialPage" else {}
            page = above.add_child(instance=getattr(models, kind)(locale=above.locale, **words))
            if kind == "MaterialPage":
                MaterialFile.objects.create(page=page, language="sv", format="pdf", document=document)
    tiles = [{"title": "Ruta", "text": "", "page": one} for one in models.NewsPage.objects.all()]
    for home in HomePage.objects.all():
        home.body = [("tiles", tiles)]
        home.save()


class Statements:
    def __init__(self) -> None:
        self.said: list[str] = []

    def __call__(self, execute: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        if not sql.lstrip().upper().startswith(NOT_COUNTED):
            self.said.append(sql)
        return execute(sql, parameters, many, context)


def statements(address: str) -> int:
    seen = Statements()
    with clock.frozen(NOW), connection.execute_wrapper(seen):
        assert Client().get(address).status_code == 200, address
    return len(seen.said)


def counted() -> dict[str, int]:
    statements("/sv/")  # what is looked up once in a process is looked up here
    return {address: statements(address) for address in LISTS}


def test_a_list_asks_as_much_for_five_pages_as_for_fifty(db):
    made()
    grown(0, 5)
    few = counted()
    grown(5, 50)
    assert counted() == few
    assert max(few.values()) <= DRAWN
    for address in ("/ar/", "/sv/material/", "/sv/sidor/"):
        assert Client().get(address).content.count(b"tb-tile") >= 50, f"the control: {address}"


# --- what is kept
@pytest.fixture
def keeping(db, settings) -> Iterator[Any]:
    """As it is where visitors come; tests, development and the demo keep nothing. The clock stands still."""
    assert settings.PAGES_KEPT == 0
    settings.PAGES_KEPT = 500
    made()
    kept._kept.clear()
    with clock.frozen(NOW) as now:
        yield now
    kept._kept.clear()


def title(address: str = "/sv/") -> str:
    return Client().get(address).content.decode().partition("<h1>")[2].partition("</h1>")[0]


def publish(words: str) -> None:
    home = HomePage.objects.get(locale__language_code="sv")
    home.title = words
    home.save_revision().publish()


def test_a_page_is_drawn_once_and_answered_alike(keeping):
    first, again = Client().get("/sv/"), Client().get("/sv/")
    assert list(kept._kept) == ["http://testserver/sv/"]
    assert (again.content, dict(again.items())) == (first.content, dict(first.items()))
    assert again["Cache-Control"] == "public, max-age=300" and again["Content-Language"] == "sv"
    assert Client().get("/sv/", headers={"if-none-match": first["ETag"]}).status_code == 304
    assert statements("/sv/") == KEPT
    assert title("/ar/") != title("/sv/")


def test_what_is_published_is_seen_at_once_by_every_process(keeping, monkeypatch):
    other: dict = {}
    assert title() == "Alla barn"
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(kept, "_kept", other)
        assert title() == "Alla barn"
    publish("Varje barn")
    assert title() == "Varje barn"
    monkeypatch.setattr(kept, "_kept", other)
    assert title() == "Varje barn" and len(other) == 1


def test_what_is_taken_away_is_gone_at_once(keeping):
    assert Client().get("/sv/sidor/").status_code == 200
    ArticlePage.objects.get(slug="sidor").unpublish()
    assert Client().get("/sv/sidor/").status_code == 404


def test_a_change_outside_the_editors_logs_is_seen_within_the_minute(keeping):
    assert title() == "Alla barn"
    HomePage.objects.filter(locale__language_code="sv").update(title="Varje barn")
    keeping.forward(timedelta(seconds=59))
    assert title() == "Alla barn", "the control: it is kept"
    keeping.forward(timedelta(seconds=1))
    assert title() == "Varje barn"


def test_what_a_visitor_types_or_sends_is_not_kept(keeping):
    for address in ("/sv/sok/?q=hjulet", "/sv/material/?hylla=meeting", "/sv/finns-inte/"):
        Client().get(address)
    Client().post("/sv/synpunkter/", {"message": "Hej"})
    Client().head("/sv/")
    assert not kept._kept
    Client().get("/sv/material/")
    assert len(kept._kept) == 1


def test_a_preview_is_neither_kept_nor_answered_with_what_is(keeping):
    assert title() == "Alla barn"
    draft = HomePage.objects.get(locale__language_code="sv")
    draft.title = "Ett utkast"
    before = dict(kept._kept)
    assert "Ett utkast" in draft.make_preview_request().content.decode()
    assert kept._kept == before and title() == "Alla barn"


def test_only_what_is_the_same_for_everybody_is_kept(keeping):
    def answered(**headers: str) -> HttpResponse:
        return HttpResponse("Hej", headers=headers)

    with_cookie = answered()
    with_cookie.set_cookie("a", "b")
    private = answered(**{"Cache-Control": "no-store"}), answered(Vary="Cookie"), with_cookie
    request = RequestFactory().get("/sv/")
    for response in (*private, HttpResponse(status=404), HttpResponse("x" * (kept.LARGEST + 1))):
        assert kept.answer(request, partial(_given, response)) is response
        assert not kept._kept
    kept.answer(request, answered)
    assert len(kept._kept) == 1, "the control"


def _given(response: HttpResponse) -> HttpResponse:
    return response


def test_no_more_pages_are_kept_than_is_said(keeping, settings):
    settings.PAGES_KEPT = 2
    for address in LISTS:
        Client().get(address)
        assert 1 <= len(kept._kept) <= 2


def test_staff_get_the_kept_page_as_visitors_do(keeping):
    with new_world():
        visitor, birgitta = Client().get("/sv/"), signed_in("birgitta").get("/sv/")
    assert birgitta.content == visitor.content and birgitta["Cache-Control"] == visitor["Cache-Control"]
    assert not birgitta.cookies
