"""Small drawings of what a sheet looks like, for the library's shelves. They carry no ids, so a page may show many."""

from collections.abc import Iterable

from markupsafe import escape

from tillsammans.materials.deck import Card
from tillsammans.materials.pictures import inline
from tillsammans.wheel.drawing import FONTS
from tillsammans.wheel.shapes import COLOR, HONEY, HONEY_TINT, INK, PAPER, TINT, pictogram

LINE = "#7d8581"


def page(body: str, width: int = 210, height: int = 297) -> str:
    """A white sheet with something on it, in millimetres."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" aria-hidden="true" '
        f'focusable="false" direction="ltr" font-family="{FONTS}">'
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="3" fill="{PAPER}" '
        f'stroke="{LINE}"/>{body}</svg>'
    )


def cards(some: Iterable[Card]) -> str:
    """A page of six: the area's own card, and five with pictures."""
    faces = list(some)
    sector = faces[0].sector
    assert sector is not None
    body = _frame(12, 14, 90, 85, COLOR[sector], TINT[sector])
    body += f'<circle cx="57" cy="56" r="24" fill="{COLOR[sector]}"/>'
    body += pictogram(sector, 57, 56, 32, PAPER, 2.5)
    for n, card in enumerate(faces[:5], start=1):
        body += _face(card, 12 + 96 * (n % 2), 14 + 91 * (n // 2), 90, 85, 44)
    return page(body)


def board(some: Iterable[Card]) -> str:
    """A page of nine pictures."""
    faces = list(some)[:9]
    return page(
        "".join(_face(c, 12 + 63 * (n % 3), 14 + 91 * (n // 3), 60, 85, 40) for n, c in enumerate(faces))
    )


def wheel(drawing: str) -> str:
    """A page with a wheel, which must be a decorative one."""
    return page(drawing.replace("<svg ", '<svg x="10" y="55" width="190" height="188" ', 1))


def form(title: str, heads: Iterable[str]) -> str:
    """A page to write on: its name, some headings and empty lines."""
    body = _words(105, 32, 13, title, 700)
    y = 56
    for head in heads:
        body += _words(105, y, 8, head, 700)
        body += "".join(
            f'<path d="M18 {y + step}H192" stroke="{LINE}" stroke-width="0.8"/>' for step in (14, 26, 38)
        )
        y += 60
    return page(body)


def _face(card: Card, x: float, y: float, width: float, height: float, size: float) -> str:
    color = COLOR[card.sector] if card.sector else HONEY
    tint = TINT[card.sector] if card.sector else HONEY_TINT
    cx, cy = x + width / 2, y + height / 2 - 5
    scale = size / 72
    return (
        _frame(x, y, width, height, color, PAPER)
        + f'<circle cx="{cx}" cy="{cy}" r="{size * 0.62:.1f}" fill="{tint}"/>'
        + f'<g transform="translate({cx - size / 2} {cy - size / 2}) scale({scale:.3f})">'
        + f"{inline(card.picture)}</g>"
        + f'<rect x="{x + 14}" y="{y + height - 13}" width="{width - 28}" height="4" rx="2" fill="{INK}"/>'
    )


def _frame(x: float, y: float, width: float, height: float, color: str, fill: str) -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="5" fill="{fill}" stroke="{color}" '
        f'stroke-width="2"/>'
    )


def _words(x: float, y: float, size: float, words: str, weight: int) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="middle" font-size="{size}" font-weight="{weight}" '
        f'fill="{INK}">{escape(words)}</text>'
    )
