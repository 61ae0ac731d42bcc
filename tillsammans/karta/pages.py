"""The codebook and the specification as pages of their own: to read, to print, to send. Plain HTML without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tillsammans.karta.codebook import Codebook, Variable
    from tillsammans.karta.specification import Specification

SECTORS = {
    "health": "Hälsa",
    "development": "Utveckling",
    "learning": "Lärande",
    "care": "Omsorg",
    "home": "Hemmet",
    "relationships": "Relationer",
    "safety": "Trygghet",
}
TYPES = {
    "integer": "heltal",
    "decimal": "tal med decimaler",
    "category": "ett av värdena",
    "boolean": "ja eller nej",
    "date": "datum",
}
COLUMNS = ("Kod", "Vad", "Typ", "Tillåtna värden", "Ålder", "Årskurs", "Källa", "Finns", "Ändringar")
EXAMPLE = "Det här är ett exempel. Variablerna är påhittade och kommer inte ur något register."

_STYLE = (
    "body{font-family:sans-serif;line-height:1.45;margin:2rem;max-width:80rem}"
    "table{border-collapse:collapse;width:100%}caption{text-align:start;font-weight:bold;padding-block:.5rem}"
    "th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top}"
    "@media print{body{margin:0;font-size:9pt}tr{break-inside:avoid}}"
)


def codebook_page(book: Codebook) -> str:
    """Every variable, a table a sector, in the order of the codebook."""
    marked = f"<p><strong>{EXAMPLE}</strong></p>" if book.example else ""
    told = f"<p>Version {book.version}, {len(book.variables)} variabler.</p>"
    return _page(book.title, marked + told + variable_tables(book.variables))


def specification_page(specification: Specification) -> str:
    """What a provider is asked for, in whole."""
    marked = f"<p><strong>{EXAMPLE}</strong></p>" if specification.example else ""
    facts = "".join(f"<dt>{escape(word)}</dt><dd>{escape(text)}</dd>" for word, text in specification.facts())
    keys = _table("Kolumner som alltid är med", ("Kolumn", "Vad"), specification.key_facts())
    tables = variable_tables(specification.variables)
    return _page(f"Uttag: {specification.title}", f"{marked}<dl>{facts}</dl>{keys}{tables}")


def variable_tables(variables: Sequence[Variable]) -> str:
    tables = []
    for sector in dict.fromkeys(v.sector for v in variables):
        lines = [_cells(v) for v in variables if v.sector == sector]
        tables.append(_table(SECTORS.get(sector, sector), COLUMNS, lines))
    return "".join(tables)


def _cells(v: Variable) -> list[str]:
    from tillsammans.karta.codebook import ages, allowed

    kind = TYPES[v.type] + (f", {v.unit}" if v.unit else "")
    years = f"{v.from_year}–{v.to_year or ''}"
    changes = "; ".join(f"{c.year}: {c.text}" for c in v.changes)
    return [v.code, v.sv, kind, allowed(v), ages(v), " ".join(v.grades), v.source, years, changes]


def _table(caption: str, headings: Iterable[str], lines: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(word)}</th>' for word in headings)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>\n'
        for first, *rest in lines
    )
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>\n"


def _page(title: str, content: str) -> str:
    return (
        f'<!doctype html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{escape(title)}</h1>\n{content}</body>\n</html>\n"
    )
