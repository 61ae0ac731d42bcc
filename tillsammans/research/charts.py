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
HEIGHT, EDGE = 220, 36
Name = Callable[[str, Any], str]


@dataclass(frozen=True)
class Chart:
    """The picture, and the table with the same values: caption, head and rows of text."""

    svg: Markup
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def plain(dimension: str, value: Any) -> str:
    """The value as it is, and the total in words."""
    return "Alla" if value == "all" else str(value)


def bars(table: Table, measure: str, dimension: str, caption: str, name: Name = plain) -> Chart:
    """One bar a row of the table, which has one dimension left to show. Raises Unprotected for a raw table."""
    table.demand_protection()
    rows = sorted(table.rows, key=lambda row: place_of(dimension, row[dimension]))
    values = [row[measure] for row in rows]
    top = _top(values, measure)
    drawn = [
        _bar(at, name(dimension, row[dimension]), value, top, measure)
        for at, (row, value) in enumerate(zip(rows, values, strict=True))
    ]
    cells = tuple((name(dimension, row[dimension]), shown(row[measure], measure)) for row in rows)
    svg = _svg(WIDTH, ROW * len(rows), caption, cells, Markup("").join(drawn), "bars")
    return Chart(svg, caption, (_word(dimension), _word(measure)), cells)


def lines(table: Table, measure: str, along: str, each: str, caption: str, name: Name = plain) -> Chart:
    """One line for each value of `each`, along years or ages. A withheld value breaks the line."""
    table.demand_protection()
    steps = sorted({row[along] for row in table.rows}, key=lambda value: place_of(along, value))
    names = sorted({row[each] for row in table.rows}, key=lambda value: place_of(each, value))
    value_of = {(row[each], row[along]): row[measure] for row in table.rows}
    top = _top(list(value_of.values()), measure)
    drawn = [
        _line([value_of.get((one, step)) for step in steps], top, at, name(each, one))
        for at, one in enumerate(names)
    ]
    drawn.append(_scale(steps))
    cells = tuple(
        (name(each, one), *(shown(value_of.get((one, step)), measure) for step in steps)) for one in names
    )
    head = (_word(each), *map(str, steps))
    return Chart(
        _svg(WIDTH, HEIGHT + EDGE, caption, cells, Markup("").join(drawn), "lines"), caption, head, cells
    )


def shown(value: Any, measure: str) -> str:
    """A value as it is read: percent for shares, a comma for decimals, `..` for what is withheld."""
    if value is None:
        return WITHHELD
    if measure in ("share",):
        return f"{round(value * 100)} %"
    text = f"{value:,}".replace(",", " ") if isinstance(value, int) else f"{value:.6g}"
    return text.replace(".", ",")


def vega(table: Table, measure: str, along: str, each: str) -> str:
    """The same lines as SVG by Vega-Lite, for an article. Needs the extra `research`."""
    table.demand_protection()
    import altair
    import vl_convert

    rows = [row for row in table.rows if row[measure] is not None]
    chart = altair.Chart(altair.Data(values=rows)).mark_line(point=True)
    chart = chart.encode(x=f"{along}:O", y=f"{measure}:Q", color=f"{each}:N", strokeDash=f"{each}:N")
    return str(vl_convert.vegalite_to_svg(chart.to_json()))


def _word(name: str) -> str:
    words: Mapping[str, str] = {
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
    return words.get(name, name)


def _top(values: Sequence[Any], measure: str) -> float:
    if measure == "share":
        return 1.0
    return max((value for value in values if value is not None), default=1.0) or 1.0


def _bar(at: int, label: str, value: Any, top: float, measure: str) -> Markup:
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
        text=shown(value, measure),
    )


def _line(values: Sequence[Any], top: float, at: int, label: str) -> Markup:
    step = (WIDTH - LABEL) / max(1, len(values) - 1)
    parts: list[list[str]] = [[]]
    dots = []
    for place, value in enumerate(values):
        if value is None:
            parts.append([])
            continue
        x, y = round(place * step, 1), round(HEIGHT - (HEIGHT - 20) * value / top, 1)
        parts[-1].append(f"{x},{y}")
        dots.append(
            Markup('<circle class="chart-dot chart-{n}" cx="{x}" cy="{y}" r="3"/>').format(n=at % 6, x=x, y=y)
        )
    drawn = [
        Markup('<polyline class="chart-line chart-{n}" points="{p}"/>').format(n=at % 6, p=" ".join(part))
        for part in parts
        if len(part) > 1
    ]
    last = next((v for v in reversed(values) if v is not None), None)
    if last is not None:
        y = round(HEIGHT - (HEIGHT - 20) * last / top + 4, 1)
        drawn.append(
            Markup('<text class="chart-label" x="{x}" y="{y}">{label}</text>').format(
                x=WIDTH - LABEL + 10, y=y, label=label
            )
        )
    return Markup("").join((*drawn, *dots))


def _scale(steps: Sequence[Any]) -> Markup:
    gap = (WIDTH - LABEL) / max(1, len(steps) - 1)
    return Markup("").join(
        Markup('<text class="chart-step" x="{x}" y="{y}">{step}</text>').format(
            x=round(at * gap, 1), y=HEIGHT + 24, step=step
        )
        for at, step in enumerate(steps)
    )


def _svg(
    width: int, height: int, caption: str, cells: Sequence[Sequence[str]], drawn: Markup, kind: str
) -> Markup:
    words = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in cells)
    return Markup(
        '<svg class="chart chart-{kind}" viewBox="0 0 {w} {h}" role="img" xmlns="http://www.w3.org/2000/svg">'
        "<title>{title}</title><desc>{desc}</desc>{drawn}</svg>"
    ).format(kind=kind, w=width, h=height, title=escape(caption), desc=words, drawn=drawn)
