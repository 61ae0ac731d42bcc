"""The wheel as SVG: empty for talking and writing, with statements, and with the child's weather.

Each drawing stands alone (no style sheet needed), has title and description, and takes a `uid` that must be
unique on the page. `decorative=True` when a table beside it says the same.
Statements: concern nearest the child (hatched), wish in the middle, strength outermost (filled); one mark per
voice and kind, never a count. Weather: rain inwards (hatched), sun outwards (filled).
"""

import re
from collections.abc import Mapping, Sequence
from math import cos, sin

from markupsafe import Markup, escape

from tillsammans.wheel import shapes
from tillsammans.wheel.sectors import LANGUAGES, NOT_TALKED_ABOUT, WORDS, Kind, Sector, Voice, Weather, said
from tillsammans.wheel.shapes import BAND, COLOR, GAP, HALF, INK, PAPER, R0, R1, TINT, angle, icon, xy

# Names by slug, for the layers that only know the drawing's names.
LABEL = {lang: {k.slug: k.label(lang) for k in Sector} for lang in LANGUAGES}
POSTER_BOX = (-312, -312, 624, 616)
# From the child outwards.
ZONE = {Kind.CONCERN: (R0 + 1, R0 + 34), Kind.WISH: (R0 + 36, R0 + 69), Kind.STRENGTH: (R0 + 71, R1 - 1)}
# The variable fonts are the web's, the plain ones are those a paper is set with.
FONTS = (
    "'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',"
    "'Vazirmatn Variable',Vazirmatn,sans-serif"
)

Answers = Mapping[str, Weather | int | None]
Voices = Mapping[str, Mapping[str, Sequence[str]]]

__all__ = ["LABEL", "blank", "compare", "differs", "icon", "levels", "mark", "poster", "statements"]


def svg(
    body: str,
    box: tuple[int, int, int, int],
    title: str,
    desc: str = "",
    *,
    uid: str,
    cls: str,
    lang: str,
    decorative: bool = False,
) -> Markup:
    """The frame of every drawing. A decorative one is silent, so its words must stand beside it."""
    if not re.fullmatch(r"[A-Za-z][\w-]*", uid, re.ASCII):
        raise ValueError("uid becomes an id: a letter, then letters, digits, - and _")
    known = f"{uid}-title {uid}-desc" if desc else f"{uid}-title"
    words = f'<title id="{uid}-title">{escape(title)}</title>'
    words += f'<desc id="{uid}-desc">{escape(desc)}</desc>' if desc else ""
    spoken = f'role="img" aria-labelledby="{known}"'
    if decorative:
        spoken, words = 'aria-hidden="true" focusable="false"', ""
    # Anchors are from the left in every language: paper's renderer does not know `direction`, and a page
    # from right to left would otherwise turn them. Within a word the letters decide for themselves.
    view = " ".join(map(str, box))
    return Markup(  # noqa: S704 - words are escaped, uid is checked, the rest is ours
        f'<svg xmlns="http://www.w3.org/2000/svg" class="wheel {cls}" viewBox="{view}" lang="{lang}" '
        f'direction="ltr" {spoken} font-family="{FONTS}">{words}{body}</svg>'
    )


# ---- empty --------------------------------------------------------------------------------------
def poster(lang: str = "sv", prompts: bool = True, decorative: bool = False, uid: str = "poster") -> Markup:
    """(a) The empty wheel with names and questions inside the sectors, to look at and talk about."""
    body = "".join(_poster_sector(i, k, lang, prompts) for i, k in enumerate(Sector)) + shapes.child(66)
    words = WORDS[lang]["wheel"], _names(lang)
    return svg(body, POSTER_BOX, *words, uid=uid, cls="wheel-poster", lang=lang, decorative=decorative)


def blank(lang: str = "sv", decorative: bool = False, uid: str = "blank") -> Markup:
    """(a2) The empty wheel with room to draw and write in every sector."""
    body = "".join(_blank_sector(i, k, lang) for i, k in enumerate(Sector)) + shapes.child(62)
    words = WORDS[lang]["wheel"], _names(lang)
    return svg(body, POSTER_BOX, *words, uid=uid, cls="wheel-blank", lang=lang, decorative=decorative)


def _blank_sector(i: int, k: Sector, lang: str) -> str:
    """The name stands at the outer edge: under the pictogram in the upper half, above it in the lower."""
    a, label = angle(i), k.label(lang)
    r = 262 - 34 * abs(cos(a))  # further in at the sides, where the name runs towards the edge
    x, y = r * cos(a), r * sin(a)
    below = -32 if sin(a) > 0.5 else 43
    return (
        f'<path d="{shapes.segment(i, 80, 308, 8, 6)}" fill="{PAPER}" stroke="{COLOR[k]}" stroke-width="2.5" '
        f'stroke-linejoin="round"/><circle cx="{x:.1f}" cy="{y:.1f}" r="22" fill="{COLOR[k]}"/>'
        + shapes.pictogram(k, x, y, 28, PAPER, 2.5)
        + shapes.text(x, y + below, 19 if len(label) <= 10 else 16, 700, label)
    )


def _poster_sector(i: int, k: Sector, lang: str, prompts: bool) -> str:
    r0, r1, label = 84, 300, k.label(lang)
    x, y = 205 * cos(angle(i)), 205 * sin(angle(i))
    size = (25 if len(label) < 10 else 22 if len(label) == 10 else 19) + 4 * (not prompts)
    out = [
        shapes.shape(shapes.segment(i, r0, r1, 10, 10), TINT[k], 10),
        shapes.shape(shapes.segment(i, r1 - 16, r1, 10, 5), COLOR[k], 5),
        f'<circle cx="{x:.1f}" cy="{y - 34:.1f}" r="36" fill="{COLOR[k]}"/>',
        shapes.pictogram(k, x, y - 34, 46, PAPER, 2.4),
        shapes.text(x, y + 28, size, 700, label),
    ]
    lines = _lines(k.prompt(lang)) if prompts else []
    out += [shapes.text(x, y + 50 + n * 19, 16.5, 400, line) for n, line in enumerate(lines)]
    return "".join(out)


def _lines(words: str, longest: int = 14) -> list[str]:
    """Words folded into lines of at most `longest` signs; a longer word gets its own line."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) > longest:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


# ---- the child's weather ------------------------------------------------------------------------
def levels(
    data: Answers,
    lang: str = "sv",
    title: str = "",
    uid: str = "levels",
    decorative: bool = False,
    before: Answers | None = None,
) -> Markup:
    """(b) The child's weather, one answer per sector; a missing sector was not talked about.

    The server lights the bands by the `display` attribute; classes c1-c3 and s3-s5 let mirror.css light them
    from ticked radio buttons instead. ValueError for an unknown sector or an answer outside 1-5.
    """
    now = _answers(data)
    body = shapes.hatches(uid) + "".join(_weather_sector(i, k, now.get(k), uid) for i, k in enumerate(Sector))
    if before is not None:
        earlier = _answers(before)
        body += "".join(_before_mark(i, earlier.get(k), now.get(k)) for i, k in enumerate(Sector))
    desc = "; ".join(f"{k.label(lang)}: {_then_now(k, now, before, lang)}" for k in Sector)
    body += shapes.child(46) + shapes.rim(lang)
    words = title or WORDS[lang]["wheel"], desc
    return svg(body, shapes.BOX, *words, uid=uid, cls="wheel-levels", lang=lang, decorative=decorative)


def compare(
    before: Answers,
    after: Answers,
    lang: str = "sv",
    title: str = "",
    uid: str = "compare",
    decorative: bool = False,
) -> Markup:
    """(c2) Two occasions: now as bands, then as a dotted arc, an arrow between. Never in numbers."""
    return levels(after, lang, title or WORDS[lang]["then_and_now"], uid, decorative, before=before)


def bands(level: int) -> list[str]:
    """The bands that are lit: storm and rain hatched inwards (c), sun filled outwards (s)."""
    return [f"c{n}" for n in range(level, 4)] if level < 3 else [f"s{n}" for n in range(3, level + 1)]


def _answers(data: Answers) -> dict[Sector, int]:
    return {Sector.of(k): Weather(answer).value for k, answer in data.items() if answer is not None}


def _then_now(k: Sector, now: dict[Sector, int], before: Answers | None, lang: str) -> str:
    if before is None:
        return said(now.get(k), lang)
    words = WORDS[lang]
    return f"{words['then']} {said(_answers(before).get(k), lang)}, {words['now']} {said(now.get(k), lang)}"


def _weather_sector(i: int, k: Sector, level: int | None, uid: str) -> str:
    lit = bands(level) if level else []
    out = "".join(_band(i, k, n, lit, uid) for n in range(1, 6))
    return f'<g class="wheel-sector s-{k.slug}" data-level="{level or ""}">{out}</g>'


def _band(i: int, k: Sector, n: int, lit: list[str], uid: str) -> str:
    path = shapes.segment(i, R0 + (n - 1) * BAND + 1.2, R0 + n * BAND - 1.2, GAP, 3)
    out = shapes.shape(path, TINT[k], 3, f' class="bg b{n}" data-key="{k.slug}" data-step="{n}"')
    fills = {"c": f"url(#{uid}-{k.slug})"} if n < 3 else {"s": COLOR[k]}
    if n == 3:  # cloudy belongs to both: hatched on the way to storm, filled on the way to sun
        fills = {"c": f"url(#{uid}-{k.slug})", "s": COLOR[k]}
    for kind, fill in fills.items():
        hidden = "" if f"{kind}{n}" in lit else ' display="none"'
        out += (
            f'<path class="on {kind}{n}"{hidden} d="{path}" fill="{fill}" stroke="{COLOR[k]}" '
            f'stroke-width="6" stroke-linejoin="round" paint-order="stroke"/>'
        )
    return out


def _before_mark(i: int, then: int | None, now: int | None) -> str:
    """A dotted arc where it was, and an arrow to where it is."""
    if then is None:
        return ""
    a, r = angle(i), shapes.radius(then)
    half = HALF - 9 / r
    arc = f"M{xy(r, a - half)}A{r} {r} 0 0 1 {xy(r, a + half)}"
    out = (
        f'<path d="{arc}" fill="none" stroke="{PAPER}" stroke-width="8" stroke-linecap="round"/>'
        f'<path d="{arc}" fill="none" stroke="{INK}" stroke-width="3.6" stroke-dasharray="1 7" '
        f'stroke-linecap="round"/>'
    )
    if now is not None and now != then:
        out += _arrow(a, r, shapes.radius(now))
    return out + (
        f'<circle cx="{r * cos(a):.1f}" cy="{r * sin(a):.1f}" r="5" fill="{PAPER}" stroke="{INK}" '
        f'stroke-width="2.6"/>'
    )


def _arrow(a: float, start: float, end: float) -> str:
    """An arrow along angle `a` with a white edge, so that it shows on any colour."""
    way = 1 if end > start else -1
    tip, base = end + 4 * way, end - 8 * way
    w = 8.5 / base
    shaft = f"M{xy(start, a)}L{xy(base, a)}"
    head = f"M{xy(tip, a)}L{xy(base, a - w)}L{xy(base, a + w)}Z"
    return (
        f'<path d="{shaft}" stroke="{PAPER}" stroke-width="9" stroke-linecap="round"/>'
        f'<path d="{head}" fill="{PAPER}" stroke="{PAPER}" stroke-width="6" stroke-linejoin="round"/>'
        f'<path d="{shaft}" stroke="{INK}" stroke-width="4" stroke-linecap="round"/>'
        f'<path d="{head}" fill="{INK}" stroke="{INK}" stroke-width="1.5" stroke-linejoin="round"/>'
    )


# ---- statements ---------------------------------------------------------------------------------
def statements(
    voices: Voices,
    lang: str = "sv",
    names: Mapping[str, str] | None = None,
    title: str = "",
    uid: str = "statements",
    staff: bool = False,
    decorative: bool = False,
) -> Markup:
    """(c1) Who has said strength, concern or wish where: `{"child": {"safety": ["concern"]}, ...}`.

    Several statements of one kind from one voice give one mark. `names` replaces the voices' names.
    `staff=True` draws a dark arc where voices differ: never for family, paper or a meeting's screen.
    ValueError for an unknown voice, sector or kind.
    """
    spoken = _spoken(voices)
    body = shapes.hatches(uid) + "".join(_statement_sector(i, k, spoken, uid) for i, k in enumerate(Sector))
    if staff:
        body += "".join(_differs_arc(i) for i, k in enumerate(Sector) if differs(voices, k))
    desc = "; ".join(f"{k.label(lang)}: {_told(spoken, k, called(names, lang), lang)}" for k in Sector)
    body += shapes.child(46) + shapes.rim(lang)
    words = title or WORDS[lang]["statements"], desc
    return svg(body, shapes.BOX, *words, uid=uid, cls="wheel-statements", lang=lang, decorative=decorative)


def differs(voices: Voices, key: str) -> bool:
    """Whether somebody says only concern where somebody else says strength. For staff only."""
    heard = [kinds[Sector.of(key)] for kinds in _spoken(voices).values() if kinds.get(Sector.of(key))]
    return any(Kind.STRENGTH in a for a in heard) and any(
        Kind.CONCERN in b and Kind.STRENGTH not in b for b in heard
    )


def mark(who: Voice | str, size: int = 18) -> Markup:
    """A legend's symbol, the same shape as in the wheel. `who` is a code or a slug."""
    return Markup(  # noqa: S704 - numbers and our own shapes
        f'<svg class="wheel-mark" width="{int(size)}" height="{int(size)}" viewBox="-10 -10 20 20" '
        f'aria-hidden="true" focusable="false">{shapes.mark_at(Voice.of(who), 0, 0)}</svg>'
    )


def called(names: Mapping[str, str] | None, lang: str) -> dict[Voice, str]:
    """What each voice is called: the given names, else the language's own word."""
    given = {Voice.of(who): name for who, name in (names or {}).items()}
    return {who: given.get(who) or who.label(lang) for who in Voice}


def _spoken(voices: Voices) -> dict[Voice, dict[Sector, set[Kind]]]:
    return {
        Voice.of(who): {Sector.of(k): {Kind.of(kind) for kind in kinds} for k, kinds in sectors.items()}
        for who, sectors in voices.items()
    }


def _told(spoken: dict[Voice, dict[Sector, set[Kind]]], k: Sector, names: dict[Voice, str], lang: str) -> str:
    parts = [
        f"{names[who]} {kind.label(lang)}"
        for who in Voice
        for kind in Kind
        if kind in spoken.get(who, {}).get(k, ())
    ]
    return ", ".join(parts) or NOT_TALKED_ABOUT[lang].lower()


def _statement_sector(i: int, k: Sector, spoken: dict[Voice, dict[Sector, set[Kind]]], uid: str) -> str:
    said_by = {who: kinds.get(k, set()) for who, kinds in spoken.items()}
    return "".join(
        _zone(i, k, kind, [who for who in Voice if kind in said_by.get(who, ())], uid) for kind in Kind
    )


def _zone(i: int, k: Sector, kind: Kind, who: list[Voice], uid: str) -> str:
    r0, r1 = ZONE[kind]
    lit = {Kind.CONCERN: f"url(#{uid}-{k.slug})", Kind.WISH: TINT[k], Kind.STRENGTH: COLOR[k]}[kind]
    edge = f'stroke="{COLOR[k]}" stroke-width="2"' if who else f'stroke="{TINT[k]}" stroke-width="8"'
    path = shapes.segment(i, r0, r1, GAP, 4)
    out = f'<path d="{path}" fill="{lit if who else TINT[k]}" {edge} stroke-linejoin="round"/>'
    return out + "".join(_mark_in(angle(i), (r0 + r1) / 2, voice) for voice in who)


def _mark_in(middle: float, r: float, voice: Voice) -> str:
    """Each voice has its own place in the zone, so that marks never cover each other."""
    place = list(Voice).index(voice)
    r, a = r + (4 if place % 2 else -4), middle + (-0.3, -0.1, 0.1, 0.3)[place]
    x, y = r * cos(a), r * sin(a)
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="10" fill="{PAPER}"/>' + shapes.mark_at(voice, x, y)


def _differs_arc(i: int) -> str:
    a, r, half = angle(i), R1 + 6, HALF - 9 / R1
    return (
        f'<path d="M{xy(r, a - half)}A{r} {r} 0 0 1 {xy(r, a + half)}" fill="none" stroke="{INK}" '
        f'stroke-width="4.5" stroke-linecap="round"/>'
    )


def _names(lang: str) -> str:
    return ", ".join(k.label(lang) for k in Sector)
