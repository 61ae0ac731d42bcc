"""The pictures of the presentations: drawn as SVG with our print fonts, then set as PNG for PowerPoint."""

from collections.abc import Callable
from functools import lru_cache, partial

import resvg_py
from markupsafe import Markup, escape

from tillsammans.lib.pdf import FONTS
from tillsammans.wheel import drawing, shapes
from tillsammans.wheel.sectors import Kind, Sector, Voice, Weather

WIDE = 1200  # pixels across: sharp on a projector, and small enough to mail

PINE, PINE_SOFT, HONEY_SOFT, CARE_SOFT = "#17493f", "#e2eee9", "#fdf0d0", "#fceadd"

# The prevention triangle, from the bottom: level, whom it is for.
LEVELS = {
    "sv": (
        ("Främja", "alla barn"),
        ("Förebygga", "tidigt, barn och grupper"),
        ("Åtgärda", "flera hjälps åt"),
    ),
    "en": (("Promote", "all children"), ("Prevent", "early, children, groups"), ("Remedy", "several help")),
}

# Invented: how a filled-in wheel may look.
_STATEMENTS: drawing.Voices = {
    Voice.CHILD: {
        Sector.SAFETY: [Kind.CONCERN],
        Sector.LEARNING: [Kind.STRENGTH],
        Sector.RELATIONSHIPS: [Kind.CONCERN, Kind.WISH],
    },
    Voice.GUARDIAN_A: {Sector.HOME: [Kind.CONCERN], Sector.CARE: [Kind.STRENGTH]},
    Voice.SCHOOL: {Sector.LEARNING: [Kind.STRENGTH], Sector.HEALTH: [Kind.CONCERN]},
}
_WEATHER: drawing.Answers = {
    Sector.HEALTH: Weather.CLOUDY,
    Sector.DEVELOPMENT: Weather.SOME_SUN,
    Sector.LEARNING: Weather.SUN,
    Sector.CARE: Weather.SOME_SUN,
    Sector.HOME: Weather.RAIN,
    Sector.RELATIONSHIPS: Weather.SUN,
}


@lru_cache(maxsize=64)
def png(name: str, lang: str) -> bytes:
    """A picture by its key, with nothing behind it; its words are the slide's. KeyError for an unknown key."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=str(PICTURES[name](lang)), width=WIDE, skip_system_fonts=True, font_dirs=[str(FONTS)]
        )
    )


def triangle(lang: str) -> Markup:
    """Three storeys, from all children at the bottom to a few at the top."""
    fills = (PINE_SOFT, HONEY_SOFT, CARE_SOFT)
    body = "".join(
        _storey(n, name, whom, fill)
        for n, ((name, whom), fill) in enumerate(zip(LEVELS[lang], fills, strict=True))
    )
    title = ", ".join(name for name, _ in LEVELS[lang])
    return drawing.svg(
        body, (-320, 0, 640, 560), title, uid="triangle", cls="triangle", lang=lang, decorative=True
    )


def _storey(n: int, name: str, whom: str, fill: str) -> str:
    """Level `n` from the bottom; the sides run on from storey to storey with a gap between."""
    low, high = 550 - n * 180, 550 - n * 180 - 170
    half_low, half_high = (low - 10) * 300 / 540, (high - 10) * 300 / 540
    corners = f"M{-half_low:.0f} {low}L{half_low:.0f} {low}L{half_high:.0f} {high}L{-half_high:.0f} {high}Z"
    middle = (low + high) / 2 + (28 if n == 2 else 0)  # the top is narrow: its words stand low
    return (
        f'<path d="{corners}" fill="{fill}" stroke="{PINE}" stroke-width="3" stroke-linejoin="round"/>'
        + shapes.text(0, middle + (14 if n == 2 else 2), 24 if n == 2 else 32, 700, name)
        + (shapes.text(0, middle + 36, 23, 400, whom) if n < 2 else _beside(whom))
    )


def _beside(whom: str) -> str:
    """The top has no room for its second line: it stands beside, with a thin line."""
    return (
        f'<path d="M62 96H112" stroke="{shapes.INK}" stroke-width="2"/>'
        f'<text x="120" y="103" font-size="23" fill="{shapes.INK}">{escape(whom)}</text>'
    )


def area(sector: Sector, lang: str) -> Markup:
    """The wheel with one field brought out and the rest pale."""
    veil = "".join(
        f'<path d="{shapes.segment(i, 80, 306, 4, 4)}" fill="#faf6ef" fill-opacity="0.78"/>'
        for i, other in enumerate(Sector)
        if other is not sector
    )
    whole = str(drawing.poster(lang, prompts=False, decorative=True))
    return Markup(whole.removesuffix("</svg>") + veil + "</svg>")  # noqa: S704 - our own drawing and shapes


PICTURES: dict[str, Callable[[str], Markup]] = {
    "wheel": lambda lang: drawing.poster(lang, uid="slide-wheel"),
    "statements": lambda lang: drawing.statements(_STATEMENTS, lang, uid="slide-statements"),
    "weather": lambda lang: drawing.levels(_WEATHER, lang, uid="slide-weather"),
    "triangle": triangle,
    **{sector.value: partial(area, sector) for sector in Sector},
}
