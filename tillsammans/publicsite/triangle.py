"""The prevention triangle as shapes: three levels, the smallest number of children at the top. Pure geometry.

The drawing holds real links; what a level says stands in words below it, so the triangle never says anything alone.
"""

from dataclasses import dataclass

WIDTH, HEIGHT = 480, 404
# Where each band begins and ends, from the top. The first is higher, since a triangle is narrow there.
EDGES = ((0, 176), (186, 284), (294, 404))
LONGEST = (13, 22, 32)  # letters that fit on a line
LINE = 26


@dataclass(frozen=True)
class Band:
    """One level: its outline, and where each line of its name stands."""

    path: str
    lines: tuple[tuple[float, str], ...]


def bands(titles: list[str]) -> list[Band]:
    """The levels from the top. ValueError unless there are three or fewer."""
    if len(titles) > len(EDGES):
        raise ValueError("the triangle has three levels")
    return [_band(n, title) for n, title in enumerate(titles)]


def _band(n: int, title: str) -> Band:
    top, bottom = EDGES[n]
    words = _folded(title, LONGEST[n])
    # The top band's words stand low, where there is room for them.
    last = bottom - 22 if n == 0 else (top + bottom) / 2 + 7 + (len(words) - 1) * LINE / 2
    lines = tuple((last - (len(words) - 1 - i) * LINE, line) for i, line in enumerate(words))
    return Band(_outline(top, bottom), lines)


def _outline(top: int, bottom: int) -> str:
    left, right = _side(top)
    low_left, low_right = _side(bottom)
    return f"M{left:.1f} {top}L{right:.1f} {top}L{low_right:.1f} {bottom}L{low_left:.1f} {bottom}Z"


def _side(y: float) -> tuple[float, float]:
    half = WIDTH / 2 * y / HEIGHT
    return WIDTH / 2 - half, WIDTH / 2 + half


def _folded(words: str, longest: int) -> list[str]:
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + len(word) >= longest:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
