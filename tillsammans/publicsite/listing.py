"""Lists of news, issues, events and episodes. What is asked wrongly is as if it had not been asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from tillsammans.lib import clock
from tillsammans.publicsite import tree
from tillsammans.publicsite.models import (
    EpisodePage,
    EventIndexPage,
    EventPage,
    NewsIndexPage,
    NewsletterIndexPage,
    NewsletterPage,
    NewsPage,
    PodcastPage,
)

ON_A_PAGE = 12

TAGS = {
    NewsPage.Tag.NEWS.value: _("Nyhet"),
    NewsPage.Tag.INSPIRED.value: _("Inspireras"),
    NewsPage.Tag.MATERIAL.value: _("Material"),
    NewsPage.Tag.DECISION.value: _("Beslut"),
    NewsPage.Tag.RESEARCH.value: _("Forskning"),
}


@dataclass(frozen=True)
class Choice:
    """One link above a list."""

    label: Any
    href: str
    chosen: bool


@dataclass(frozen=True)
class Listed:
    """One sheet of a list, and the ways to narrow it."""

    rows: Sheet
    tags: list[Choice]
    years: list[Choice]
    total: int
    query: str
    """What else stands in another sheet's address."""


def news(page: NewsIndexPage, asked: Mapping[str, str]) -> Listed:
    """News, latest first, by kind (`sort`) and year (`ar`)."""
    every = sorted(tree.below(page, NewsPage), key=lambda one: (one.date, one.pk), reverse=True)
    used = {one.tag for one in every}
    tag = asked.get("sort", "") if asked.get("sort", "") in used else ""
    year = _year(asked, (one.date for one in every))
    found = [one for one in every if tag in ("", one.tag) and year in ("", str(one.date.year))]
    tags = [("", _("Alla")), *((code, label) for code, label in TAGS.items() if code in used)]
    years = [("", _("Alla år")), *_years(one.date for one in every)]
    return Listed(
        rows=_sheet(found, asked),
        tags=[Choice(label, _href(page, sort=code, ar=year), code == tag) for code, label in tags],
        years=[Choice(label, _href(page, sort=tag, ar=code), code == year) for code, label in years],
        total=len(found),
        query=_query(sort=tag, ar=year),
    )


def issues(page: NewsletterIndexPage, asked: Mapping[str, str]) -> list[tuple[int, list[NewsletterPage]]]:
    """Every issue by year, latest first."""
    every = sorted(tree.below(page, NewsletterPage), key=lambda one: (one.issued_on, one.pk), reverse=True)
    return [
        (year, [one for one in every if one.issued_on.year == year]) for year in _in_order(every, "issued_on")
    ]


def episodes(page: PodcastPage, asked: Mapping[str, str]) -> list[EpisodePage]:
    return sorted(tree.below(page, EpisodePage), key=lambda one: (one.published_on, one.number), reverse=True)


@dataclass(frozen=True)
class Calendar:
    """What is to come, the next first; and what has been, the latest first."""

    coming: list[EventPage]
    past: Sheet


def events(page: EventIndexPage, asked: Mapping[str, str]) -> Calendar:
    now = clock.now()
    every = sorted(tree.below(page, EventPage), key=lambda one: (one.starts_at, one.pk))
    past = [one for one in reversed(every) if one.ends_at <= now]
    return Calendar([one for one in every if one.ends_at > now], _sheet(past, asked))


# --- what they share ------------------------------------------------------------------------------------------------
def _sheet(rows: list[Any], asked: Mapping[str, str]) -> Sheet:
    """The sheet asked for; the nearest there is when there is none."""
    return Paginator(rows, ON_A_PAGE).get_page(asked.get("page", "1"))


def _in_order(rows: Iterable[Any], field: str) -> list[int]:
    return sorted({getattr(one, field).year for one in rows}, reverse=True)


def _years(days: Iterable[date | datetime]) -> list[tuple[str, str]]:
    return [(str(year), str(year)) for year in sorted({day.year for day in days}, reverse=True)]


def _year(asked: Mapping[str, str], days: Iterable[date | datetime]) -> str:
    year = asked.get("ar", "")
    return year if year in dict(_years(days)) else ""


def _query(**chosen: str) -> str:
    given = {name: value for name, value in chosen.items() if value}
    return urlencode(given) + "&" if given else ""


def _href(page: Any, **chosen: str) -> str:
    given = {name: value for name, value in chosen.items() if value}
    return f"{page.url or ''}?{urlencode(given)}" if given else (page.url or "")
