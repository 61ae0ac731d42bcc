"""The parts the wheel is drawn from: geometry, colours, pictograms, the child in the middle.

Presentation attributes only: the content security policy forbids `style` in any form.
Lengths are in the wheel's own units, with the child at 0 0.
"""

from collections.abc import Callable
from math import cos, pi, sin

from markupsafe import Markup, escape

from tillsammans.wheel.sectors import Sector, Voice

INK, PAPER, HONEY, HONEY_TINT = "#1c2b2a", "#ffffff", "#f2b63c", "#fdf0d0"

# At least 3.5:1 against white, and apart from each other also with colour blindness. Which sector it is,
# never how it is: meaning is carried by direction and pattern.
COLOR = {
    Sector.HEALTH: "#a3566c",
    Sector.DEVELOPMENT: "#0a6b1a",
    Sector.LEARNING: "#3f76d2",
    Sector.CARE: "#c8721f",
    Sector.HOME: "#582910",
    Sector.RELATIONSHIPS: "#64349a",
    Sector.SAFETY: "#03404f",
}
TINT = {
    Sector.HEALTH: "#f7e8ec",
    Sector.DEVELOPMENT: "#e3f1e2",
    Sector.LEARNING: "#e4edfb",
    Sector.CARE: "#fbeada",
    Sector.HOME: "#f1e7df",
    Sector.RELATIONSHIPS: "#eee6f7",
    Sector.SAFETY: "#dfecef",
}

# Our own pictograms on a 32 x 32 grid.
ICON = {
    Sector.HEALTH: (
        "M16 27.5C6.8 20.7 3.4 16 3.4 11.4 3.4 7.4 6.4 4.8 9.8 4.8c2.7 0 4.9 1.5 6.2 3.9 1.3-2.4 3.5-"
        "3.9 6.2-3.9 3.4 0 6.4 2.6 6.4 6.6 0 4.6-3.4 9.3-12.6 16.1zM7.5 15.4h5l2-3.6 3.2 7 2-3.4h4.8"
    ),
    Sector.DEVELOPMENT: (
        "M16 28V14.5M16 19.5C9.4 19.5 5.6 16 5.6 9.8c6.6 0 10.4 3.4 10.4 9.7zM16 14.5c0-6.3 3.8-10 10"
        ".6-10 0 6.3-3.9 10-10.6 10zM9 28h14"
    ),
    Sector.LEARNING: (
        "M16 9.2C13 6.6 9 5.8 3.8 6.2v18c5.2-.4 9.2.4 12.2 3 3-2.6 7-3.4 12.2-3v-18C23 5.8 19 6.6 16 "
        "9.2zM16 9.2v18M7.6 11.4c1.8 0 3.2.3 4.6.9M7.6 16c1.8 0 3.2.3 4.6.9M24.4 11.4c-1.8 0-3.2.3-4."
        "6.9"
    ),
    Sector.CARE: (
        "M16 14.6c-4.2-3-5.8-5-5.8-7.2 0-1.9 1.4-3.1 3-3.1 1.2 0 2.2.7 2.8 1.8.6-1.1 1.6-1.8 2.8-1.8 "
        "1.6 0 3 1.2 3 3.1 0 2.2-1.6 4.2-5.8 7.2zM3.4 19.6h4.2c2.6 0 3.6 1.8 6.2 1.8h4.4c2.4 0 2.4 3."
        "4 0 3.4h-5M19.6 23.6l5.8-3.3c2.2-1.2 4 1.4 2.2 3l-6.8 4.9H9.6l-6.2-1.4"
    ),
    Sector.HOME: ("M4 15.6L16 4.8l12 10.8M7.4 12.8v14.4h17.2V12.8M12.8 27.2v-8h6.4v8"),
    Sector.RELATIONSHIPS: (
        "M11 14.4a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2zM2.8 27.2c0-6.2 3.4-9 8.2-9s8.2 2.8 8.2 9zM"
        "22 15.6a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM21.4 19c4.8 0 7.8 2.6 7.8 8.2h-5.6"
    ),
    Sector.SAFETY: (
        "M16 5c7.4 0 12.6 4.6 12.6 11.4-1.7-2-4.6-2-6.3 0-1.7-2-4.6-2-6.3 0-1.7-2-4.6-2-6.3 0-1.7-2-4"
        ".6-2-6.3 0C3.4 9.6 8.6 5 16 5zM16 2.8V5M16 16.4v8.4c0 4.2 6 4.2 6 0"
    ),
}

R0, BAND = 58, 21  # inner radius and the thickness of one band
R1 = R0 + 5 * BAND
GAP = 7  # between sectors
HALF = pi / 7  # half a sector, in radians
BOX = (-288, -256, 576, 500)


# ---- geometry -----------------------------------------------------------------------------------
def angle(i: int) -> float:
    """The middle of sector number `i` in radians: the first straight up, then clockwise, also in Arabic."""
    return -pi / 2 + i * 2 * pi / 7


def xy(r: float, a: float) -> str:
    """The point at radius `r` and angle `a`, as path coordinates."""
    return f"{r * cos(a):.1f} {r * sin(a):.1f}"


def segment(i: int, r0: float, r1: float, gap: float = GAP, corner: float = 3) -> str:
    """The path of a piece of ring with parallel gaps. Corners are rounded by stroke-linejoin."""
    a = angle(i)
    inner, outer = r0 + corner, r1 - corner
    gi, go = (gap / 2 + corner) / inner, (gap / 2 + corner) / outer
    return (
        f"M{xy(inner, a - HALF + gi)}L{xy(outer, a - HALF + go)}"
        f"A{outer} {outer} 0 0 1 {xy(outer, a + HALF - go)}L{xy(inner, a + HALF - gi)}"
        f"A{inner} {inner} 0 0 0 {xy(inner, a - HALF + gi)}Z"
    )


def radius(level: int) -> float:
    """The middle of the band of a weather answer."""
    return R0 + (level - 0.5) * BAND


# ---- parts --------------------------------------------------------------------------------------
def shape(path: str, fill: str, corner: float = 3, attributes: str = "") -> str:
    """A filled path whose corners are rounded by a stroke in the same colour."""
    return (
        f'<path{attributes} d="{path}" fill="{fill}" stroke="{fill}" stroke-width="{corner * 2}" '
        f'stroke-linejoin="round"/>'
    )


def icon(key: Sector | str, x: float, y: float, size: float, color: str, width: float = 2.2) -> Markup:
    """The sector's pictogram centred at x, y. `key` is a code or a slug."""
    drawn = pictogram(Sector.of(key), x, y, size, str(escape(color)), width)
    return Markup(drawn)  # noqa: S704 - the colour is escaped, the rest are numbers and our own paths


def pictogram(k: Sector, x: float, y: float, size: float, color: str, width: float) -> str:
    """As `icon`, for drawing: plain text, since text joined to Markup would be escaped."""
    return (
        f'<g transform="translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({size / 32:.3f})" '
        f'fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round" '
        f'stroke-linejoin="round"><path d="{ICON[k]}"/></g>'
    )


def child(r: float, color: str = INK) -> str:
    """The child in the middle, with open arms: no sex, no age, no face."""
    s = r / 46
    return (
        f'<g class="wheel-child"><circle r="{r}" fill="{HONEY_TINT}" stroke="{HONEY}" '
        f'stroke-width="{2.5 * s:.2f}"/>'
        f'<g transform="scale({s:.3f})" fill="none" stroke="{color}" stroke-width="6.4" '
        f'stroke-linecap="round" stroke-linejoin="round">'
        f'<circle cy="-18" r="8.6" fill="{color}" stroke="none"/>'
        f'<path d="M-21-7C-15 2-8 3.4 0 3.4S15 2 21-7M0 4v11M0 15l-9.5 15M0 15l9.5 15"/></g></g>'
    )


def hatches(uid: str) -> str:
    """One pattern per sector of slanting white stripes, for concern and rain; seen in black and white too."""
    patterns = (
        f'<pattern id="{uid}-{k.slug}" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{COLOR[k]}"/>'
        f'<rect width="2.8" height="7" fill="{PAPER}"/></pattern>'
        for k in Sector
    )
    return f"<defs>{''.join(patterns)}</defs>"


def rim(lang: str) -> str:
    """Pictograms and names round the wheel."""
    longest = max(len(k.label(lang)) for k in Sector)
    size = 20 if longest < 10 else 18 if longest == 10 else 16
    return "".join(_rim_mark(i, k) + _rim_name(i, k, lang, size) for i, k in enumerate(Sector))


def _rim_mark(i: int, k: Sector) -> str:
    x, y = 193 * cos(angle(i)), 193 * sin(angle(i))
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="20" fill="{COLOR[k]}"/>' + pictogram(
        k, x, y, 25, PAPER, 2.5
    )


def _rim_name(i: int, k: Sector, lang: str, size: int) -> str:
    a = angle(i)
    x, y = 193 * cos(a), 193 * sin(a)
    ty = y - 28 if sin(a) < -0.3 else y + 39
    inward = 18 if abs(sin(a)) < 0.5 else 22
    if i == 0:
        tx, anchor = x, "middle"
    elif cos(a) > 0:
        tx, anchor = x - inward, "start"
    else:
        tx, anchor = x + inward, "end"
    return text(tx, ty, size, 500, k.label(lang), anchor)


def text(x: float, y: float, size: float, weight: int, words: str, anchor: str = "middle") -> str:
    """Escaped words at a point."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" '
        f'fill="{INK}">{escape(words)}</text>'
    )


def mark_at(voice: Voice, x: float, y: float) -> str:
    """The shape that stands for a voice: circle, square, diamond, triangle."""
    return _MARKS[voice](x, y)


_OUTLINE = f'stroke="{INK}" stroke-width="2.2" stroke-linejoin="round"'
_MARKS: dict[Voice, Callable[[float, float], str]] = {
    Voice.CHILD: lambda x, y: f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6.8" fill="{HONEY}" {_OUTLINE}/>',
    Voice.GUARDIAN_A: lambda x, y: (
        f'<rect x="{x - 5.6:.1f}" y="{y - 5.6:.1f}" width="11.2" height="11.2" rx="1.2" '
        f'fill="{PAPER}" {_OUTLINE}/>'
    ),
    Voice.GUARDIAN_B: lambda x, y: (
        f'<path d="M{x:.1f} {y - 7.8:.1f}l7.8 7.8l-7.8 7.8l-7.8-7.8z" fill="{PAPER}" {_OUTLINE}/>'
    ),
    Voice.SCHOOL: lambda x, y: (
        f'<path d="M{x:.1f} {y - 7.4:.1f}l7.2 12.6h-14.4z" fill="{INK}" stroke="{PAPER}" stroke-width="1.4" '
        f'stroke-linejoin="round"/>'
    ),
}
