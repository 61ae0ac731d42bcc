"""An issue of the newsletter on paper: the same blocks as on the web, as a tagged PDF (PDF/UA-1).

Editors' text becomes data: paragraphs, lists and links. Nothing of their markup reaches the printer as code.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from xml.sax.saxutils import quoteattr

from django.utils.translation import gettext
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.rich_text import expand_db_html

from tillsammans.lib import pdf
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.blocks import Tile
from tillsammans.publicsite.models import NewsletterPage
from tillsammans.ui import filters

Data = dict[str, Any]


def pdf_of(page: NewsletterPage) -> bytes:
    """The issue as a PDF, in its own language. Raises pdf.PdfError."""
    return pdf.render("publicsite/newsletter.typ", data(page))


def data(page: NewsletterPage) -> Data:
    """What the template draws."""
    return {
        "lang": page.locale.language_code,
        "title": page.title,
        "intro": page.intro,
        "head": gettext("Nyhetsbrev %(number)s, %(day)s")
        % {"number": page.number, "day": filters.day(page.issued_on)},
        "address": absolute(page.url or ""),
        "address_label": gettext("På webben:"),
        "blocks": _blocks(page.body),
    }


def _blocks(body: Any) -> list[Data]:
    """Every block as data. A story under a heading is one level below it; without headings it is a part of its own."""
    out, level = [], 2
    for block in body:
        out.append(_block(block.block_type, block.value) | {"level": level})
        if block.block_type == "heading":
            level = 3
    return out


def _block(kind: str, value: Any) -> Data:
    make = MAKERS.get(kind)
    return {"kind": kind} | (make(value) if make else {})


def _boxed(value: Any) -> Data:
    return {"title": value["title"], "parts": rich(value["text"])}


def _story(value: Any) -> Data:
    href = Tile.href(value)
    return _boxed(value) | {
        "href": _whole(href),
        "more": gettext("Läs mer: %(title)s") % {"title": value["title"]},
    }


def _tiles(value: Any) -> Data:
    return {
        "rows": [
            {"title": one["title"], "text": one.get("text") or "", "href": _whole(Tile.href(one))}
            for one in value
        ]
    }


def _table(value: Any) -> Data:
    heads = [str(one) for one in value["head"]]
    rows = [[str(cell) for cell in row] for row in value["rows"]]
    even = [(row + [""] * len(heads))[: len(heads)] for row in rows]
    return {"caption": value["caption"], "heads": heads, "rows": even}


def _picture(value: Any) -> Data:
    image = value["image"]
    found = get_rendition_or_not_found(image, "width-1000|format-jpeg|jpegquality-80")
    if not found.width:
        return {"svg": "", "alt": "", "caption": ""}
    with found.file.storage.open(found.file.name, "rb") as file:
        packed = base64.b64encode(file.read()).decode()
    source = quoteattr(f"data:image/jpeg;base64,{packed}")
    size = f'width="{found.width}" height="{found.height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href={source}/></svg>'
    alt = getattr(image, "contextual_alt_text", None) or image.default_alt_text
    return {"svg": svg, "alt": alt or value["caption"] or "", "caption": value["caption"] or ""}


MAKERS: dict[str, Callable[[Any], Data]] = {
    "heading": lambda value: {"text": str(value)},
    "text": lambda value: {"parts": rich(value)},
    "steps": lambda value: {"rows": [{"title": one["title"], "text": one["text"] or ""} for one in value]},
    "fact": _boxed,
    "warning": _boxed,
    "example": lambda value: _boxed(value) | {"label": gettext("Exempel")},
    "quote": lambda value: {"text": value["text"], "by": value["by"] or ""},
    "tiles": _tiles,
    "table": _table,
    "details": lambda value: {"title": value["summary"], "parts": rich(value["text"])},
    "picture": _picture,
    "component": lambda value: {"text": gettext("Den här delen finns på webben.")},
    "story": _story,
}


def _whole(href: str) -> str:
    return absolute(href) if href.startswith("/") else href


# --- rich text ------------------------------------------------------------------------------------------------------
def rich(value: Any) -> list[Data]:
    """Running text as paragraphs and lists: [{"kind": "p" | "ul" | "ol", "items": [[{"t", "b", "i", "href"}]]}]."""
    reader = _Reader()
    reader.feed(expand_db_html(getattr(value, "source", value) or ""))
    reader.close()
    return [part for part in reader.parts if any(part["items"])]


@dataclass
class _Style:
    bold: int = 0
    italic: int = 0
    hrefs: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads what Wagtail's editor can write (blocks.FEATURES); words in any other element are kept as words."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Data] = []
        self._style = _Style()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self.parts.append({"kind": tag, "items": []})
        elif tag == "p":
            self.parts.append({"kind": "p", "items": [[]]})
        elif tag == "li":
            if not self.parts or self.parts[-1]["kind"] == "p":
                self.parts.append({"kind": "ul", "items": []})
            self.parts[-1]["items"].append([])
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "a":
            self._style.hrefs.append(_whole(dict(attrs).get("href") or ""))
        self._count(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._style.hrefs:
            self._style.hrefs.pop()
        self._count(tag, -1)

    def handle_data(self, words: str) -> None:
        if not self.parts or not self.parts[-1]["items"]:
            if not words.strip():
                return
            self.parts.append({"kind": "p", "items": [[]]})
        style = self._style
        href = style.hrefs[-1] if style.hrefs else ""
        span = {"t": words, "b": style.bold > 0, "i": style.italic > 0, "href": href}
        self.parts[-1]["items"][-1].append(span)

    def _count(self, tag: str, step: int) -> None:
        if tag in ("b", "strong"):
            self._style.bold += step
        elif tag in ("i", "em"):
            self._style.italic += step
