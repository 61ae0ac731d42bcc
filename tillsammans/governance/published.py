"""Reading what has been published: only the frozen copies, never the rows they were made of. Shown to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from tillsammans.governance.models import File, Publication, PublicationKind
from tillsammans.lib.files import size_name
from tillsammans.lib.text import sort_key

ON_A_PAGE = 40
HEAVY = ("document", "answered")  # not needed for a row in a list


def latest() -> QuerySet[Publication]:
    """The latest edition under each address, withdrawn or not, the latest day first."""
    newest = Window(RowNumber(), partition_by=[F("kind"), F("number")], order_by=F("edition").desc())
    rows = Publication.objects.annotate(nth=newest).filter(nth=1).defer(*HEAVY)
    return rows.order_by("-dated", "-published_at", "-pk")


def standing() -> QuerySet[Publication]:
    """Of those, what can be read."""
    return latest().filter(withdrawn_at__isnull=True)


def edition(kind: str, number: str, which: int | None = None) -> Publication | None:
    """The latest edition, or a certain one. None when there is none."""
    rows = Publication.objects.filter(kind=kind, number=number).select_related("published_by__unit")
    return (rows.filter(edition=which) if which is not None else rows).order_by("-edition").first()


def names_file(pk: UUID) -> bool:
    """Whether something that can be read names the file."""
    named = Publication.objects.filter(withdrawn_at__isnull=True, document__files__contains=[str(pk)])
    return named.exists()


def listing(asked: Mapping[str, str], rows: QuerySet[Publication] | None = None) -> dict[str, Any]:
    """What a list shows for `?sort=&fran=&page=`: of what can be read, or of `rows`."""
    every = list(standing() if rows is None else rows)
    groups = sorted({one.group for one in every}, key=sort_key)
    kind = asked.get("sort", "") if asked.get("sort", "") in PublicationKind.values else ""
    group = asked.get("fran", "") if asked.get("fran", "") in groups else ""
    chosen = [one for one in every if kind in ("", one.kind) and group in ("", one.group)]
    pages = Paginator(chosen, ON_A_PAGE).get_page(asked.get("page", "1"))
    lang = {"lang": asked["lang"]} if asked.get("lang") in ("en", "so", "ar") else {}
    return {
        "kind": kind,
        "kinds": [code for code in PublicationKind.values if any(one.kind == code for one in every)],
        "group": group,
        "groups": groups,
        "rows": pages.object_list,
        "total": len(chosen),
        "pages": pages,
        "query": urlencode({"sort": kind, "fran": group, **lang}) + "&",
    }


@dataclass(frozen=True)
class Edition:
    """One of the editions under an address, for the list beneath the document."""

    number: int
    published_at: datetime
    href: str
    here: bool
    withdrawn: bool


def page(one: Publication) -> dict[str, Any]:
    """What a document's page shows."""
    address = address_of(one)
    rows = Publication.objects.filter(kind=one.kind, number=one.number).defer(*HEAVY).order_by("-edition")
    editions = [
        Edition(
            row.edition,
            row.published_at,
            address if n == 0 else f"{address}?utgava={row.edition}",
            row.pk == one.pk,
            bool(row.withdrawn_at),
        )
        for n, row in enumerate(rows)
    ]
    newest = editions[0].number == one.edition
    return {
        "one": one,
        "doc": one.document,
        "editions": editions,
        "newest": newest,
        "earlier": next((row for row in editions if row.number == one.edition - 1), None),
        "csv": f"{address}tabell-",
        "query": "" if newest else f"?utgava={one.edition}",
        "pdf": f"{address}dokument.pdf" + ("" if newest else f"?utgava={one.edition}"),
        "files": attached(one),
        "by": str(one.published_by),
        "canonical": settings.PUBLIC_ADDRESS + address,
        "next_review": date.fromisoformat(day) if (day := one.document.get("next_review")) else None,
    }


def attached(one: Publication) -> list[dict[str, str]]:
    """The files published with it, each at an address of its own."""
    ids = [UUID(pk) for pk in one.document.get("files", [])]
    found = {row.pk: row for row in File.objects.filter(pk__in=ids).defer("content")} if ids else {}
    return [
        {
            "title": row.title,
            "text": f"{row.name.rpartition('.')[2].upper()}, {size_name(row.size)}",
            "href": reverse("governance:open_file", args=[row.pk, row.name]),
        }
        for pk in ids
        if (row := found.get(pk))
    ]


def address_of(one: Publication) -> str:
    """The permanent address, of the latest edition."""
    return reverse("governance:published", args=[one.kind, one.number])
