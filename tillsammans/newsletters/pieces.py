"""An issue's blocks as what a mail can show: a few plain kinds of pieces, with links that lead all the way.

No pictures and nothing to fold out: what a mail program cannot show, or would fetch from us (and so tell that the mail
was opened), is a link to the page instead.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import nh3
from django.conf import settings
from django.utils.translation import gettext as _
from markupsafe import Markup
from wagtail.rich_text import expand_db_html

# Mail programs know no style sheets of ours; values are those of ui/scss/tokens.css.
LINK = "color:#12584a;text-decoration:underline"
STYLES = {
    "p": "margin:0 0 14px",
    "ul": "margin:0 0 14px;padding:0;padding-inline-start:22px",
    "ol": "margin:0 0 14px;padding:0;padding-inline-start:22px",
    "li": "margin:0 0 6px",
    "a": LINK,
}
TAGS = {*STYLES, "b", "strong", "i", "em", "br"}


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    more: str = ""  # a sentence about where it leads


@dataclass(frozen=True)
class Table:
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Piece:
    """One part of the mail. What is empty is not shown. `box`: fact, warning or example, on a ground of its own;
    `opens`: the title is a heading over the pieces that follow."""

    title: str = ""
    html: str = ""  # Markup, already clean
    label: str = ""
    box: str = ""
    opens: bool = False
    quote: str = ""
    by: str = ""
    steps: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    links: tuple[Link, ...] = ()


def absolute(href: str, page_address: str = "") -> str:
    """An address that works in a mail; "" for one that would lead nowhere from there."""
    if href.startswith("/") and not href.startswith("//"):
        return settings.PUBLIC_ADDRESS + href
    if href.startswith("#"):
        return page_address + href
    return href if href.startswith(("https://", "http://", "mailto:", "tel:")) else ""


def prose(source: str, page_address: str = "") -> Markup:
    """Rich text made fit for a mail: only plain tags, styled, and whole addresses."""
    cleaned = nh3.clean(
        expand_db_html(source),
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=lambda tag, name, value: (
            value if name == "style" else absolute(value, page_address) or None
        ),
        set_tag_attribute_values={tag: {"style": style} for tag, style in STYLES.items()},
        link_rel=None,
    )
    return Markup(cleaned)  # noqa: S704 - cleaned the line above


def of(page: Any) -> Iterator[Piece]:
    """The pieces of an issue, in the editor's order. Words of our own follow the active language."""
    address = absolute(page.url or "/")
    if page.intro:
        yield Piece(html=_paragraph(page.intro))
    for block in page.body:
        yield _MAKERS[block.block_type](block.value, address)


def _paragraph(text: str) -> Markup:
    return Markup('<p style="{}">{}</p>').format(STYLES["p"], text)


def _boxed(kind: str, label: str = "") -> Callable[[Any, str], Piece]:
    def make(value: Any, address: str) -> Piece:
        named = _(label) if label else ""
        return Piece(title=value["title"], html=prose(value["text"].source, address), label=named, box=kind)

    return make


def _steps(value: Iterable[Mapping], address: str) -> Piece:
    return Piece(steps=tuple((step["title"], step["text"]) for step in value))


def _details(value: Mapping, address: str) -> Piece:
    return Piece(title=value["summary"], html=prose(value["text"].source, address))


def _tiles(value: Iterable[Mapping], address: str) -> Piece:
    return Piece(links=tuple(filter(None, (_link(tile, tile["title"], tile["text"]) for tile in value))))


def _link(value: Mapping, text: str, more: str = "") -> Link | None:
    """Where a tile or a story leads; None when the page it led to is gone or not published."""
    page = value.get("page")
    href = absolute((page.url if page and page.live else "") or value.get("address") or "")
    return Link(text, href, more or "") if href else None


def _table(value: Mapping, address: str) -> Piece:
    rows = tuple(tuple(row) for row in value["rows"])
    return Piece(table=Table(value["caption"], tuple(value["head"]), rows))


def _picture(value: Mapping, address: str) -> Piece:
    image = value["image"]
    says = value["caption"] or (image.contextual_alt_text if image else "")
    return Piece(links=(Link(_("Se bilden på webbplatsen: %(says)s") % {"says": says}, address),))


def _component(value: str, address: str) -> Piece:
    return Piece(links=(Link(_("Se den här delen på webbplatsen"), address),))


def _story(value: Mapping, address: str) -> Piece:
    page = value.get("page")
    text = _("Läs mer: %(title)s") % {"title": page.title if page else value["title"]}
    link = _link(value, text)
    return Piece(
        title=value["title"], html=prose(value["text"].source, address), links=(link,) if link else ()
    )


_MAKERS: dict[str, Callable[[Any, str], Piece]] = {
    "heading": lambda value, address: Piece(title=value, opens=True),
    "text": lambda value, address: Piece(html=prose(value.source, address)),
    "steps": _steps,
    "fact": _boxed("fact"),
    "warning": _boxed("warning"),
    "example": _boxed("example", "Exempel"),
    "quote": lambda value, address: Piece(quote=value["text"], by=value["by"] or ""),
    "tiles": _tiles,
    "table": _table,
    "details": _details,
    "picture": _picture,
    "component": _component,
    "story": _story,
}


# --- the same as plain text -----------------------------------------------------------------------------------------


def as_text(pieces: Iterable[Piece]) -> str:
    """The text alternative: everything the HTML says, with addresses written out."""
    return "\n\n".join(filter(None, ("\n\n".join(_lines(piece)) for piece in pieces)))


def _lines(piece: Piece) -> Iterator[str]:
    if piece.label:
        yield f"[{piece.label}]"
    if piece.title:
        yield f"{piece.title}\n{'-' * min(len(piece.title), 60)}"
    if piece.html:
        yield plain(piece.html)
    if piece.quote:
        yield f"”{piece.quote}”" + (f"\n{piece.by}" if piece.by else "")
    for n, (title, text) in enumerate(piece.steps, 1):
        yield f"{n}. {title}" + (f"\n{text}" if text else "")
    if piece.table:
        yield _table_text(piece.table)
    for link in piece.links:
        yield f"{link.text}\n" + (f"{link.more}\n" if link.more else "") + link.href


def _table_text(table: Table) -> str:
    rows = ("; ".join(f"{h}: {c}" for h, c in zip(table.head, row, strict=False) if c) for row in table.rows)
    return "\n".join([table.caption, *(f"- {row}" for row in rows)])


def plain(html: str) -> str:
    """Rich text as plain text: paragraphs apart, list items with a dash, addresses after their words."""
    reader = _Plain()
    reader.feed(str(html))
    reader.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(reader.parts)).strip()


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._href = dict(attrs).get("href") or ""
        self.parts.append({"li": "- ", "br": "\n"}.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href:
            self.parts.append(f" ({self._href.removeprefix('mailto:').removeprefix('tel:')})")
            self._href = ""
        self.parts.append({"p": "\n\n", "li": "\n", "ul": "\n", "ol": "\n"}.get(tag, ""))

    def handle_data(self, data: str) -> None:
        self.parts.append(re.sub(r"\s+", " ", data))
