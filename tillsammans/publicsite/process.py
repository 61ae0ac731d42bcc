"""Följ processen: minutes, status reports, decisions and research, by kind and body, and as a feed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.utils.feedgenerator import Atom1Feed
from wagtail.rich_text import expand_db_html

from tillsammans.governance import feed as publications
from tillsammans.governance import published
from tillsammans.governance.models import Publication
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key
from tillsammans.publicsite import tree
from tillsammans.publicsite.addresses import absolute, with_absolute_links
from tillsammans.publicsite.feeds import guid, noon
from tillsammans.publicsite.library import size_name
from tillsammans.publicsite.models import ProcessDocumentPage, ProcessIndexPage

ON_A_PAGE = 40
IN_FEED = 50


# What a publication's kind is called among the kinds editors choose from; the rest stand only here.
KINDS = {
    "protokoll": "minutes",
    "lagesrapport": "status",
    "beslut": "decision",
    "foljeforskning": "research",
    "overenskommelse": "agreement",
    "satsning": "initiative",
    "barnkonsekvensanalys": "impact",
    "inspireras": "story",
}


@dataclass(frozen=True)
class Followed:
    """A document in the list, an editor's page or a publication. `language`: of its title; `late`: the day it should
    have been looked at again has passed."""

    title: str
    href: str
    language: str
    kind: str
    group: str
    dated: date
    next_review: date | None
    order: Any
    late: bool
    source: ProcessDocumentPage | Publication


def index(page: ProcessIndexPage, asked: Mapping[str, str]) -> dict[str, Any]:
    """What the page shows for `?sort=&fran=&page=`. What is not known is as if it had not been asked."""
    every = followed(page)
    groups = sorted({one.group for one in every}, key=sort_key)
    kind = asked.get("sort", "") if asked.get("sort", "") in KINDS.values() else ""
    group = asked.get("fran", "") if asked.get("fran", "") in groups else ""
    pages = Paginator(chosen(every, kind, group), ON_A_PAGE).get_page(asked.get("page", "1"))
    return {
        "kind": kind,
        "kinds": [code for code in KINDS.values() if any(one.kind == code for one in every)],
        "group": group,
        "groups": groups,
        "documents": pages.object_list,
        "total": pages.paginator.count,
        "pages": pages,
        "query": urlencode({"sort": kind, "fran": group}) + "&",
    }


def followed(page: ProcessIndexPage) -> list[Followed]:
    """Editors' documents below the page, and everything the steering room has published."""
    lang = page.locale.language_code
    return [_of_page(one) for one in tree.below(page, ProcessDocumentPage)] + [
        _of_publication(one, lang) for one in published.standing()
    ]


def _of_page(one: ProcessDocumentPage) -> Followed:
    return Followed(
        title=one.title,
        href=one.url or "",
        language=one.locale.language_code,
        kind=one.kind,
        group=one.group,
        dated=one.dated,
        next_review=one.next_review,
        order=(one.dated, 0, one.pk),
        late=is_late(one),
        source=one,
    )


def _of_publication(one: Publication, lang: str) -> Followed:
    address = published.address_of(one)
    return Followed(
        title=one.title,
        href=address if lang == tree.SWEDISH else f"{address}?lang={lang}",
        language=tree.SWEDISH,
        kind=KINDS[one.kind],
        group=one.group,
        dated=one.dated,
        next_review=one.next_review,
        order=(one.dated, 1, one.published_at),
        late=is_late(one),
        source=one,
    )


def chosen(every: list[Followed], kind: str, group: str) -> list[Followed]:
    """Of this kind and body, the latest first."""
    rows = [one for one in every if kind in ("", one.kind) and group in ("", one.group)]
    return sorted(rows, key=lambda one: one.order, reverse=True)


def document(page: ProcessDocumentPage) -> dict[str, Any]:
    return {"late": is_late(page), "size": size_name(page.file.file_size or 0) if page.file else ""}


def is_late(page: ProcessDocumentPage | Publication) -> bool:
    """Whether the day of its review has passed and nobody has set a new one ("revideras årligen")."""
    return page.next_review is not None and page.next_review < clock.today()


def feed(page: ProcessIndexPage, address: str) -> bytes:
    """The latest documents as Atom (RFC 4287). Ids are made from the page's key, so they stay when a page moves."""
    atom = Atom1Feed(
        title=page.title,
        link=absolute(page.url),
        description=None,
        subtitle=page.intro,
        feed_url=absolute(address),
        language=page.locale.language_code,
        feed_guid=guid(page),
    )
    for one in chosen(followed(page), "", "")[:IN_FEED]:
        source = one.source
        entry = publications.entry(source) if isinstance(source, Publication) else _entry(source)
        atom.add_item(**entry)
    if not atom.items:  # RFC 4287 wants a moment also for a feed where nothing has happened yet
        atom.latest_post_date = lambda: page.last_published_at or clock.now()  # type: ignore[method-assign]  # its one way
    return atom.writeString("utf-8").encode()


def _entry(one: ProcessDocumentPage) -> dict[str, Any]:
    moment = noon(one.dated)
    return {
        "title": one.title,
        "link": absolute(one.url),
        "description": with_absolute_links(expand_db_html(one.short)) or one.intro,
        "unique_id": guid(one),
        "author_name": one.group,
        "pubdate": moment,
        "updateddate": max(one.last_published_at or moment, moment),
        "categories": [one.kind],
    }
