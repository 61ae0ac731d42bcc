"""Charts that are tables: bars and lines as small SVG of our own, with every value as text beside them
(DESIGN.md 11).

Only protected tables can be drawn. What is withheld is an empty place with `..`, never nought. Colours, fonts and
reading direction are the style sheet's, by class; nothing here needs a script. `vega` is for researchers who want a
figure for an article, and needs the extra `research`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from tillsammans.research.tables import Table, place_of

WITHHELD = ".."
WIDTH, ROW, LABEL, VALUE = 560, 28, 180, 90
HEIGHT, EDGE, SIDE = 220, 36, 205  # SIDE: for the names of lines
LEFT, TOP, GAP = 24, 16, 22  # room for the first step's dot and number; above; between names
SAMPLE, FEW_STEPS = 16, 6  # of a line, before its name; all shown on a small screen too
Name = Callable[[str, Any], str]
Word = Callable[[str], str]


@dataclass(frozen=True)
class Chart:
    """The picture, and the table with the same values: caption, head and rows of text."""

    svg: Markup
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


WORDS: Mapping[str, str] = {
    "municipality": "Kommun",
    "sex": "Kön",
    "year": "År",
    "grade": "Årskurs",
    "age": "Ålder",
    "cohort": "Födda",
    "n": "Antal barn",
    "share": "Andel",
    "mean": "Medelvärde",
    "sum": "Summa",
    "correlation": "Samband",
    "variable": "Variabel",
    "before": "Först",
    "after": "Sedan",
}


def plain(dimension: str, value: Any) -> str:
    """The value as it is, and the total in words."""
    return "Alla" if value == "all" else str(value)


def swedish(name: str) -> str:
    """What a dimension or a measure is called."""
    return WORDS.get(name, name)


def bars(
    table: Table,
    measure: str,
    dimension: str,
    caption: str,
    name: Name = plain,
    word: Word = swedish,
    lang: str = "sv",
) -> Chart:
    """One bar a row of the table, which has one dimension left to show. Raises Unprotected for a raw table."""
    table.demand_protection()
    rows = sorted(table.rows, key=lambda row: place_of(dimension, row[dimension]))
    values = [row[measure] for row in rows]
    top = _top(values, measure)
    cells = tuple((name(dimension, row[dimension]), shown(row[measure], measure, lang)) for row in rows)
    drawn = [
        _bar(at, label, text, value, top)
        for at, ((label, text), value) in enumerate(zip(cells, values, strict=True))
    ]
    svg = _svg(WIDTH, ROW * len(rows), caption, cells, Markup("").join(drawn), "bars")
    return Chart(svg, caption, (word(dimension), word(measure)), cells)


def lines(
    table: Table,
    measure: str,
    along: str,
    each: str,
    caption: str,
    name: Name = plain,
    word: Word = swedish,
    lang: str = "sv",
) -> Chart:
    """One line for each value of `each`, along years or ages. A withheld value breaks the line."""
    table.demand_protection()
    steps = sorted({row[along] for row in table.rows}, key=lambda value: place_of(along, value))
    names = sorted({row[each] for row in table.rows}, key=lambda value: place_of(each, value))
    value_of = {(row[each], row[along]): row[measure] for row in table.rows}
    height = max(HEIGHT, TOP + GAP * len(names))
    top = _top(list(value_of.values()), measure)
    series = [
        _points([value_of.get((one, step)) for step in steps], top, height - TOP, height) for one in names
    ]
    labels = [name(each, one) for one in names]
    drawn = [_line(points, at) for at, points in enumerate(series)]
    drawn += [_labels(series, labels, height), _scale(steps, height)]
    cells = tuple(
        (label, *(shown(value_of.get((one, step)), measure, lang) for step in steps))
        for one, label in zip(names, labels, strict=True)
    )
    svg = _svg(WIDTH, height + EDGE, caption, cells, Markup("").join(drawn), "lines")
    return Chart(svg, caption, (word(each), *map(str, steps)), cells)


def shown(value: Any, measure: str, lang: str = "sv") -> str:
    """A value as it is read: percent for shares, a decimal comma in Swedish, `..` for what is withheld."""
    if value is None:
        return WITHHELD
    if measure in ("share",):
        return f"{round(value * 100)} %"
    text = f"{value:,}".replace(",", " ") if isinstance(value, int) else f"{value:.6g}"
    return text if lang == "en" else text.replace(".", ",")


def vega(table: Table, measure: str, along: str, each: str) -> str:
    """The same lines as SVG by Vega-Lite, for an article. Needs the extra `research`."""
    table.demand_protection()
    import altair
    import vl_convert

    rows = [row for row in table.rows if row[measure] is not None]
    chart = altair.Chart(altair.Data(values=rows)).mark_line(point=True)
    chart = chart.encode(x=f"{along}:O", y=f"{measure}:Q", color=f"{each}:N", strokeDash=f"{each}:N")
    return str(vl_convert.vegalite_to_svg(chart.to_json()))


def _top(values: Sequence[Any], measure: str) -> float:
    if measure == "share":
        return 1.0
    return max((value for value in values if value is not None), default=1.0) or 1.0


def _bar(at: int, label: str, text: str, value: Any, top: float) -> Markup:
    y, long = at * ROW, WIDTH - LABEL - VALUE
    width = 0 if value is None else round(long * max(0.0, value) / top, 1)
    return Markup(
        '<text class="chart-label" x="0" y="{t}">{label}</text>'
        '<rect class="chart-bar" x="{x}" y="{r}" width="{w}" height="{h}"/>'
        '<text class="chart-value" x="{v}" y="{t}">{text}</text>'
    ).format(
        t=y + 19,
        label=label,
        x=LABEL,
        r=y + 5,
        w=width,
        h=ROW - 10,
        v=LABEL + width + 8,
        text=text,
    )


Point = tuple[float, float] | None


def _points(values: Sequence[Any], top: float, high: int, bottom: int) -> list[Point]:
    return [
        None if value is None else (_across(at, len(values)), round(bottom - high * max(0.0, value) / top, 1))
        for at, value in enumerate(values)
    ]


def _across(at: int, steps: int) -> float:
    return round(LEFT + at * (WIDTH - SIDE - LEFT) / max(1, steps - 1), 1)


def _line(points: Sequence[Point], at: int) -> Markup:
    """Dots, and a line through those that stand beside one another."""
    parts: list[list[str]] = [[]]
    for point in points:
        if point is None:
            parts.append([])
        else:
            parts[-1].append(f"{point[0]},{point[1]}")
    drawn = [_through(part, at) for part in parts if len(part) > 1]
    dot = Markup('<circle class="chart-dot chart-{n}" cx="{x}" cy="{y}" r="3"/>')
    return Markup("").join((*drawn, *(dot.format(n=at % 6, x=p[0], y=p[1]) for p in points if p)))


def _through(points: Sequence[str], at: int) -> Markup:
    return Markup('<polyline class="chart-line chart-{n}" points="{p}"/>').format(
        n=at % 6, p=" ".join(points)
    )


def _labels(series: Sequence[Sequence[Point]], labels: Sequence[str], height: int) -> Markup:
    """Each line's name after it, where it ends or as near as there is room, with a sample of the line before it."""
    ends = {at: next((p[1] for p in reversed(points) if p), None) for at, points in enumerate(series)}
    order = sorted((at for at in ends if ends[at] is not None), key=lambda at: (ends[at], at))
    drawn, x = [], WIDTH - SIDE + 14
    for at, y in zip(order, _spread([ends[at] or 0.0 for at in order], height), strict=True):
        drawn.append(_through([f"{x},{y}", f"{x + SAMPLE},{y}"], at))
        text = Markup('<text class="chart-label" x="{x}" y="{y}">{label}</text>')
        drawn.append(text.format(x=x + SAMPLE + 6, y=round(y + 5, 1), label=labels[at]))
    return Markup("").join(drawn)


def _spread(wanted: Sequence[float], height: int) -> list[float]:
    """As near to where they want to be as they can without lying on one another, inside the picture."""
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y, placed[-1] + GAP if placed else TOP / 2))
    limit = float(height)
    for at in reversed(range(len(placed))):
        placed[at] = round(min(placed[at], limit), 1)
        limit = placed[at] - GAP
    return placed


def _scale(steps: Sequence[Any], height: int) -> Markup:
    """A group of its own: on a small screen every second of many is left out, counted among themselves."""
    step = Markup('<text class="{kind}" x="{x}" y="{y}" text-anchor="middle">{step}</text>')
    kind = "chart-step" if len(steps) > FEW_STEPS else "chart-value"
    named = (
        step.format(kind=kind, x=_across(at, len(steps)), y=height + 24, step=one)
        for at, one in enumerate(steps)
    )
    return Markup("<g>{steps}</g>").format(steps=Markup("").join(named))


def _svg(
    width: int, height: int, caption: str, cells: Sequence[Sequence[str]], drawn: Markup, kind: str
) -> Markup:
    words = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in cells)
    return Markup(
        '<svg class="chart chart-{kind}" viewBox="0 0 {w} {h}" role="img" direction="ltr" xmlns="http://www.w3.org/2000/svg">'
        "<title>{title}</title><desc>{desc}</desc>{drawn}</svg>"
    ).format(kind=kind, w=width, h=height, title=escape(caption), desc=words, drawn=drawn)
