"""The front page, drawn from the site itself: latest news, material to use today, what happens next (mock 08).

Nothing here is written by hand, so nothing grows old; a site where there is nothing yet shows no empty place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from tillsammans.lib import clock
from tillsammans.publicsite import library, tree
from tillsammans.publicsite.library import Item
from tillsammans.publicsite.models import (
    EventIndexPage,
    EventPage,
    HomePage,
    LibraryPage,
    NewsIndexPage,
    NewsPage,
)

NEWS, MATERIALS = 3, 6


@dataclass(frozen=True)
class Front:
    """What the front page shows beside its own words."""

    news: list[NewsPage]
    all_news: str
    materials: list[Item]
    how_many: int
    library: str
    shelves: list[tuple[Any, str]]
    """(label, address)"""
    event: EventPage | None
    calendar_file: str
    earlier: EventPage | None
    subscribe: str


def front(page: HomePage) -> Front:
    indexes = _indexes(page)
    news_index, shop = indexes.get(NewsIndexPage), indexes.get(LibraryPage)
    items = library.shelf(shop, {}).every if shop else []
    coming, earlier = _events(indexes.get(EventIndexPage))
    return Front(
        news=_latest(news_index),
        all_news=news_index.url if news_index else "",
        materials=mixed(items)[:MATERIALS],
        how_many=len(items),
        library=shop.url if shop else "",
        shelves=_shelves(shop, items),
        event=coming,
        calendar_file=address_of("event_ics", coming.pk) if coming else "",
        earlier=earlier,
        subscribe=address_of("newsletters:subscribe"),
    )


def address_of(name: str, *args: Any) -> str:
    """The address of a view that a smaller installation may lack; empty then."""
    try:
        return reverse(name, args=args or None)
    except NoReverseMatch:
        return ""


def _indexes(page: HomePage) -> dict[Any, Any]:
    """The list pages in this language, each the Swedish one where this language has none yet."""
    lang = page.locale.language_code
    rows = Page.objects.live().exact_type(NewsIndexPage, LibraryPage, EventIndexPage).select_related("locale")
    found: dict[Any, Any] = {}
    for one in sorted(
        rows.filter(locale__language_code__in=(lang, tree.SWEDISH)).order_by("path"),
        key=lambda one: one.locale.language_code != lang,
    ):
        found.setdefault(one.specific_class, one)
    return found


def _latest(index: Page | None) -> list[NewsPage]:
    rows = tree.below(index, NewsPage) if index else []
    return sorted(rows, key=lambda one: (one.date, one.pk), reverse=True)[:NEWS]


def _events(calendar: Page | None) -> tuple[EventPage | None, EventPage | None]:
    """What comes next, and the last one that can be seen afterwards."""
    now, rows = clock.now(), tree.below(calendar, EventPage) if calendar else []
    rows.sort(key=lambda one: (one.starts_at, one.pk))
    coming = next((one for one in rows if one.ends_at > now), None)
    been = [one for one in rows if one.ends_at <= now and (one.recording_id or one.recording_url)]
    return coming, been[-1] if been else None


def mixed(items: Iterable[Item]) -> list[Item]:
    """One from each shelf in turn, so that the first six show what there is."""
    rows = list(items)
    shelves = [[one for one in rows if one.page.kind == code] for code in library.KINDS]
    return [one for each in zip_longest(*shelves) for one in each if one]


def _shelves(shop: Page | None, items: list[Item]) -> list[tuple[Any, str]]:
    """Ways into the library: its shelves that hold something."""
    kinds = {one.page.kind for one in items}
    base = shop.url if shop else ""
    return [(label, f"{base}?hylla={code}") for code, label in library.KINDS.items() if code in kinds]
