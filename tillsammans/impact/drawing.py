"""The wheel with the sectors that are written: filled with a tick, hatched while some is left, white when nothing is.

Never a number and never a score: only whether a part of the children's lives has been thought of. The same is told in
words in the table beside.
"""

from collections.abc import Mapping
from math import cos, sin

from markupsafe import Markup

from tillsammans.impact.steps import BEGUN, DONE
from tillsammans.wheel import drawing, shapes
from tillsammans.wheel.sectors import WORDS, Sector

INNER, OUTER = 62, 158


def answered(status: Mapping[Sector, str], uid: str = "svarat", *, decorative: bool = False) -> Markup:
    """`status`: for each sector one of steps.DONE, BEGUN and NOT_BEGUN."""
    body = shapes.hatches(uid)
    body += "".join(_sector(number, one, status.get(one, ""), uid) for number, one in enumerate(Sector))
    told = "; ".join(f"{one.label()}: {(status.get(one) or '').lower()}" for one in Sector)
    return drawing.svg(
        body + shapes.child(46) + shapes.rim("sv"),
        shapes.BOX,
        WORDS["sv"]["wheel"],
        told,
        uid=uid,
        cls="wheel-answered",
        lang="sv",
        decorative=decorative,
    )


def _sector(number: int, sector: Sector, status: str, uid: str) -> str:
    path = shapes.segment(number, INNER, OUTER, 7, 4)
    fill = {DONE: shapes.COLOR[sector], BEGUN: f"url(#{uid}-{sector.slug})"}.get(status, shapes.PAPER)
    dashed = "" if status in (DONE, BEGUN) else ' stroke-dasharray="7 6"'
    out = (
        f'<path d="{path}" fill="{fill}" stroke="{shapes.COLOR[sector]}" stroke-width="2.5"{dashed} '
        f'stroke-linejoin="round"/>'
    )
    return out + (_tick(number, shapes.COLOR[sector]) if status == DONE else "")


def _tick(number: int, color: str) -> str:
    a, r = shapes.angle(number), 112
    x, y = r * cos(a), r * sin(a)
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="19" fill="{shapes.PAPER}"/>'
        f'<path d="M{x - 9:.1f} {y:.1f}l6.5 7l11.5-13" fill="none" stroke="{color}" stroke-width="4.5" '
        f'stroke-linecap="round" stroke-linejoin="round"/>'
    )
