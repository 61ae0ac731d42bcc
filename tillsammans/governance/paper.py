"""Any document of the steering room as a tagged PDF (PDF/UA-1), from one template."""

from datetime import date
from typing import Any

from django.conf import settings
from django.utils import translation

from tillsammans.governance import published
from tillsammans.governance.documents import Document, digest
from tillsammans.governance.models import Publication, PublicationKind
from tillsammans.lib import pdf as printer
from tillsammans.ui import filters
from tillsammans.wheel import shapes

# What the template asks every block for.
EMPTY: dict[str, Any] = {
    "text": "",
    "level": 2,
    "by": "",
    "items": [],
    "caption": "",
    "sentence": "",
    "unit": "",
    "head": [],
    "rows": [],
    "note": "",
}
DRAFT = "Utkast, inte publicerat"


def pdf(what: Publication | Document | dict[str, Any], *, name: str = "") -> bytes:
    """A4, Swedish, with number, edition and checksum at the foot of each page; a document that is not published says
    so there, or the `name` it has inside the room (a frozen version is no draft). The same copy is the same paper for
    ever. Raises lib.pdf.PdfError."""
    made = what.published_at if isinstance(what, Publication) else None
    with translation.override("sv"):
        return printer.render(
            "governance/document.typ", data(what) | ({"name": name} if name else {}), made=made
        )


def data(what: Publication | Document | dict[str, Any]) -> dict[str, Any]:
    """What the template draws."""
    if isinstance(what, Publication):
        return _drawn(what.document) | _published(what)
    document = what.as_json() if isinstance(what, Document) else what
    mark = f"Kontrollsumma {digest(document)[:16]}"
    return _drawn(document) | {"name": DRAFT, "address": "", "mark": mark, "files": []}


def _published(one: Publication) -> dict[str, Any]:
    kind = PublicationKind(one.kind).label
    address = settings.PUBLIC_ADDRESS + published.address_of(one)
    return {
        "name": f"{kind} {one.number}, utgåva {one.edition}, publicerad {filters.day(one.published_at)}",
        "address": address.removeprefix("https://").removeprefix("http://"),
        "mark": f"Kontrollsumma (SHA-256) {one.digest}",
        "files": [f"{row['title']} ({row['text']})" for row in published.attached(one)],
    }


def _drawn(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": document["title"],
        "intro": document.get("intro", ""),
        "head": f"{document['group']}, {filters.day(date.fromisoformat(document['dated']))}",
        "facts": document.get("facts", []),
        "blocks": [EMPTY | block | {"sign": _sign(block)} for block in document["blocks"]],
    }


def _sign(block: dict[str, Any]) -> str:
    """The picture of the sector a heading is about, in black; "" for every other block."""
    if not block.get("sector"):
        return ""
    drawn = shapes.icon(block["sector"], 16, 16, 32, shapes.INK, 2.4)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{drawn}</svg>'
