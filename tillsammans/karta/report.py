"""What a check says: faults, and how much there is of everything. As JSON for programs, as text for people."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

WORDS = {
    "empty": "tom fil",
    "no_rows": "inga rader",
    "absent": "kolumn saknas",
    "unknown": "okänd kolumn",
    "twice": "kolumn två gånger",
    "header": "rubrik stavad på annat sätt",
    "ragged": "fel antal kolumner i raden",
    "type": "fel sorts värde",
    "range": "utanför tillåtna värden",
    "category": "okänt svarsalternativ",
    "not_for": "värde för fel ålder eller årskurs",
    "year": "fel år",
    "municipality": "fel kommun",
    "identity": "ogiltigt personnummer",
    "pseudonym": "ogiltig pseudonym",
    "birth_year": "fel födelseår",
    "sex": "fel kön",
    "grade": "okänd årskurs",
    "outside": "barn utanför uttaget",
    "duplicate": "samma barn två gånger",
}
"""Code of a fault, and its name in a summary."""


@dataclass(frozen=True)
class Fault:
    """One thing to mend. Line None is the file or its header."""

    line: int | None
    column: str
    code: str
    sentence: str

    def __str__(self) -> str:
        return f"Rad {self.line}: {self.sentence}" if self.line else self.sentence


@dataclass
class Report:
    """`faults` are the first ones; `counts` tells how many there are of each code."""

    specification: str = ""
    columns: int = 0
    rows: int = 0
    children: int = 0
    faults: list[Fault] = field(default_factory=list)
    faults_in_all: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    expected: dict[str, int] = field(default_factory=dict)  # rows where the variable can have a value
    missing: dict[str, int] = field(default_factory=dict)  # of those, rows without
    out_of_range: Counter[str] = field(default_factory=Counter)
    not_for: Counter[str] = field(default_factory=Counter)
    duplicates: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        return not self.faults_in_all

    def as_dict(self) -> dict[str, Any]:
        counted = {name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)}
        return vars(self) | counted | {"faults": [asdict(fault) for fault in self.faults]}

    def as_json(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=1) + "\n"

    def as_text(self) -> str:
        """For a terminal: first what is wrong, then what there is."""
        lines = [*self.notes, f"{_spaced(self.rows)} rader, {_spaced(self.children)} barn."]
        if self.fine:
            lines.append("Inga fel.")
        else:
            kinds = ", ".join(f"{WORDS[code]} {_spaced(n)}" for code, n in self.counts.most_common() if n)
            lines += [
                f"{_spaced(self.faults_in_all)} fel: {kinds}.",
                *(f"  {fault}" for fault in self.faults),
            ]
            if len(self.faults) < self.faults_in_all:
                lines.append(f"  … och {_spaced(self.faults_in_all - len(self.faults))} till.")
        return "\n".join([*lines, *self._gaps()]) + "\n"

    def _gaps(self) -> list[str]:
        gaps = [
            (code, n, self.expected[code]) for code, n in self.missing.items() if n and self.expected[code]
        ]
        if not gaps:
            return []
        told = [f"  {code}: {_spaced(n)} av {_spaced(of)} ({n / of:.0%})" for code, n, of in gaps]
        return ["Värden som saknas, bland dem som kan ha ett:", *told]


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
