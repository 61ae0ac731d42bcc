"""A protected table in words: Swedish or English, cell by cell, with the reason wherever something is withheld."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.karta.codebook import Codebook
from tillsammans.research import charts, tables
from tillsammans.research.tables import ALL, Table

WORDS = {
    "sv": {
        "municipality": "Kommun",
        "sex": "Kön",
        "year": "År",
        "grade": "Årskurs",
        "age": "Ålder",
        "cohort": "Födda",
        "variable": "Variabel",
        "before": "Först",
        "after": "Sedan",
        "n": "Antal barn",
        "share": "Andel",
        "mean": "Medelvärde",
        "sum": "Summa",
        "correlation": "Samband",
        "interval": "Osäkerhet (95 %)",
        "all": "Alla",
        "rest": "Resten av länet",
        "1": "Pojkar",
        "2": "Flickor",
        "few": "≤ 7",
        "primary": "≤ 7: Sju eller färre barn.",
        "hidden": "döljs",
        "secondary": "döljs, skydd: talet skulle gå att räkna ut en liten grupp med.",
        "dominance": "döljs, tyngd: ett eller ett par barn väger för tungt.",
        "denominator": "döljs, underlag: för få på den ena eller andra sidan, eller alla lika; eller så skulle talet "
        "gå att räkna ut.",
        "missing": "Vad som saknas",
        "and": "och",
        "rounded": "Varje tal är avrundat för sig, summor också. Därför blir delarna inte alltid precis summan.",
    },
    "en": {
        "municipality": "Municipality",
        "sex": "Sex",
        "year": "Year",
        "grade": "Grade",
        "age": "Age",
        "cohort": "Born",
        "variable": "Variable",
        "before": "First",
        "after": "Then",
        "n": "Children",
        "share": "Share",
        "mean": "Mean",
        "sum": "Sum",
        "correlation": "Correlation",
        "interval": "Uncertainty (95 %)",
        "all": "All",
        "rest": "Rest of the county",
        "1": "Boys",
        "2": "Girls",
        "few": "≤ 7",
        "primary": "≤ 7: Seven children or fewer.",
        "hidden": "withheld",
        "secondary": "withheld, protection: a small group could be worked out with the number.",
        "dominance": "withheld, weight: one or two children weigh too much.",
        "denominator": "withheld, basis: too few on one side or the other, or all alike; or the number could be worked "
        "out.",
        "missing": "What is missing",
        "and": "and",
        "rounded": "Each number is rounded by itself, totals too, so the parts do not always add up to the total.",
    },
}
SHORT = {
    "sv": {"secondary": "skydd", "dominance": "tyngd", "denominator": "underlag"},
    "en": {"secondary": "protection", "dominance": "weight", "denominator": "basis"},
}
INTERVAL = ("ci_low", "ci_high")


@dataclass(frozen=True)
class Shown:
    """Head and rows of text; `legend` explains what is withheld in this table, and how numbers are rounded. `count`: of
    all rows, where only a part is shown."""

    name: str
    head: tuple[str, ...]
    keys: int  # how many columns first are headings of their row
    rows: tuple[tuple[str, ...], ...]
    legend: tuple[str, ...]
    count: int


def shown(
    data: Mapping[str, Any],
    book: Codebook | None = None,
    lang: str = "sv",
    part: slice | None = None,
    **where: Any,
) -> Shown:
    """A stored table (`Table.as_json`) as text. `part`: only these of its rows. `where`: only rows with
    these values."""
    table = tables.from_json(data)
    if where:
        table = tables.where(table, **where)
    measures = [name for name in table.measures if name not in INTERVAL]
    between = all(name in table.measures for name in INTERVAL)
    say = WORDS[lang]
    head = [say.get(name, name) for name in (*table.dimensions, *measures)]
    head += [say["interval"]] if between else []
    places = [{value: tables.place_of(d, value) for value in set(table.columns[d])} for d in table.dimensions]
    named = list(zip(table.dimensions, places, strict=True))
    rows = sorted(table.rows, key=lambda row: [place[row[d]] for d, place in named])
    text = [_line(table, row, measures, between, book, lang) for row in rows[part or slice(None)]]
    reasons = {why for row in rows for why in row.get("why", {}).values()}
    legend = [say[why] for why in ("primary", "secondary", "dominance", "denominator") if why in reasons]
    return Shown(
        name_of(data, book, lang),
        tuple(head),
        len(table.dimensions),
        tuple(text),
        (*legend, say["rounded"]),
        len(rows),
    )


def name_of(data: Mapping[str, Any], book: Codebook | None = None, lang: str = "sv") -> str:
    """What the table is of, in the page's language: the codebook has both."""
    definition = data["definition"]
    if definition.get("what") == "missingness":
        return WORDS[lang]["missing"]
    codes = [definition[key] for key in ("measure", "other") if definition.get(key)]
    if book is None or not codes or any(code not in book.codes for code in codes):
        return str(data["name"])
    names = [book.variable(code).label(lang) for code in codes]
    return f" {WORDS[lang]['and']} ".join([names[0], *(name.lower() for name in names[1:])])


def _line(
    table: Table,
    row: Mapping[str, Any],
    measures: Sequence[str],
    between: bool,
    book: Codebook | None,
    lang: str,
) -> tuple[str, ...]:
    cells = [value_name(name, row[name], book, lang, _measure(table)) for name in table.dimensions]
    cells += [_cell(row, name, lang) for name in measures]
    if between:
        ends = [charts.shown(row[name], table.statistic or "", lang) for name in INTERVAL]
        cells.append("" if charts.WITHHELD in ends else "–".join(ends))
    return tuple(cells)


def _measure(table: Table) -> str:
    return str(table.definition.get("measure", ""))


def _cell(row: Mapping[str, Any], name: str, lang: str) -> str:
    if row[name] is not None:
        return charts.shown(row[name], name, lang)
    why = row.get("why", {}).get(name, "")
    if why == "primary":
        return WORDS[lang]["few"] if name == "n" else WORDS[lang]["hidden"]
    return f"{WORDS[lang]['hidden']}, {SHORT[lang][why]}" if why in SHORT[lang] else WORDS[lang]["hidden"]


def value_name(
    dimension: str, value: Any, book: Codebook | None = None, lang: str = "sv", measure: str = ""
) -> str:
    """What a value of a dimension is called."""
    say = WORDS[lang]
    if value == ALL:
        return say["all"]
    if dimension == "municipality":
        return say["rest"] if value == "rest" else MUNICIPALITIES.get(str(value), str(value))
    if dimension == "sex":
        return say.get(str(value), str(value))
    if book and dimension == "variable" and value in book.codes:
        return book.variable(value).label(lang)
    if book and dimension in ("before", "after") and measure in book.codes:
        named = {c.code: c.en if lang == "en" else c.sv for c in book.variable(measure).categories}
        return named.get(str(value), str(value))
    return str(value)


def about(data: Mapping[str, Any], municipality: str) -> bool:
    """Whether the table shows a number for the municipality."""
    rows = [row for row in data["rows"] if row.get("municipality") == municipality]
    return any(row["n"] is not None for row in rows)


# --- charts ------------------------------------------------------------------------------------------------------


def chart(
    data: Mapping[str, Any], book: Codebook | None = None, lang: str = "sv", municipality: str = ""
) -> charts.Chart | None:
    """The chart that suits the table: years or ages as lines, else bars. None where there is nothing to draw.

    With a municipality: that one beside the whole county."""
    table = tables.from_json(data)
    measure = table.statistic or "n"
    along = next((name for name in ("year", "age") if name in table.dimensions), "")
    each = next((name for name in ("municipality", "cohort", "sex") if name in table.dimensions), "")
    table = _drawn(table, along, each, municipality)
    if not len(table) or not (along or each) or all(row[measure] is None for row in table.rows):
        return None
    caption = f"{name_of(data, book, lang)}: {WORDS[lang][measure].lower()}"

    def name(dimension: str, value: Any) -> str:
        return value_name(dimension, value, book, lang, _measure(table))

    def word(code: str) -> str:
        return WORDS[lang].get(code, code)

    if along and each and len(set(table.columns[along])) > 1:
        return charts.lines(table, measure, along, each, caption, name, word, lang)
    return charts.bars(table, measure, each or along, caption, name, word, lang)


def _drawn(table: Table, along: str, each: str, municipality: str) -> Table:
    """One row a place in the chart: totals along everything that is not drawn; the newest year where bars are."""
    for other in table.dimensions:
        if other not in (along, each):
            whole = ALL if ALL in table.columns[other] else table.columns[other][0] if len(table) else ALL
            table = tables.where(table, **{other: whole})
    if each == "municipality" and municipality:
        keep = {municipality, ALL, "rest"}
        chosen = [at for at in range(len(table)) if table.columns[each][at] in keep]
        columns = {name: [column[at] for at in chosen] for name, column in table.columns.items()}
        table = Table(
            table.name, table.dimensions, table.measures, columns, table.definition, False, table.notes
        )
    return table
