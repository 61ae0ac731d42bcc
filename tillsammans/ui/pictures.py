"""Icons and pictograms as inline SVG: Lucide for actions, the wheel's own drawings for its seven sectors."""

from functools import cache
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from lucide.jinja import lucide

from tillsammans.ui.filters import language

# The drawing and the CSS classes have Swedish names; the database has English codes.
SLUGS = {
    "health": "halsa",
    "development": "utveckling",
    "learning": "larande",
    "care": "omsorg",
    "home": "hemmet",
    "relationships": "relationer",
    "safety": "trygghet",
}
SLUGS |= {slug: slug for slug in SLUGS.values()}
VOICES = {
    "child": "barnet",
    "guardian_a": "vardnadshavare_a",
    "guardian_b": "vardnadshavare_b",
    "school": "skolan",
}
VOICES |= {voice: voice for voice in VOICES.values()}
HINTS = {
    "halsa": _("kropp, sömn, mående"),
    "utveckling": _("självständighet, språk, rörelse"),
    "larande": _("skolgång, närvaro, lust"),
    "omsorg": _("mat, kläder, rutiner, tid"),
    "hemmet": _("boende, familj, vardag"),
    "relationer": _("vänner, syskon, vuxna"),
    "trygghet": _("känna sig trygg hemma, i skolan och på nätet"),
}


@cache
def _icon(name: str, cls: str, label: str) -> SafeString:
    spoken: dict[str, Any] = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return mark_safe(lucide(name, **(spoken | {"class": cls, "focusable": "false"})))


def icon(name: str, cls: str = "tb-ico", label: str | None = None) -> SafeString:
    """A Lucide icon. Silent for screen readers unless it has a label; a button with only an icon needs one.

    Raises lucide.IconDoesNotExist for a misspelt name."""
    return _icon(name, cls, str(label or ""))


def slug(sector: str) -> str:
    """The Swedish name used in classes and drawings, from either spelling. KeyError for anything else."""
    return SLUGS[sector]


@cache
def pictogram(sector: str, size: int = 18) -> SafeString:
    """The sector's own drawing in the current colour, silent: the sector's name must stand beside it."""
    from tillsammans.wheel.drawing import icon as drawing  # late: the wheel lies above this layer

    return format_html(
        '<svg viewBox="0 0 32 32" width="{0}" height="{0}" aria-hidden="true" focusable="false">{1}</svg>',
        size,
        mark_safe(drawing(slug(sector), 16, 16, 32, "currentColor", 2.8)),
    )


def sector_label(sector: str) -> str:
    """The sector's name in the active language."""
    from tillsammans.wheel.drawing import LABEL

    return LABEL[language()][slug(sector)]


def sector_hint(sector: str) -> str:
    """A few words on what the sector is about."""
    return str(HINTS[slug(sector)])


def voice_mark(voice: str, size: int = 18) -> SafeString:
    """The shape that stands for one voice in the wheel: circle, square, diamond or triangle."""
    from tillsammans.wheel.drawing import mark

    return mark_safe(mark(VOICES[voice], size))


GLOBALS = {
    "icon": icon,
    "slug": slug,
    "pictogram": pictogram,
    "sector_label": sector_label,
    "sector_hint": sector_hint,
    "voice_mark": voice_mark,
}
