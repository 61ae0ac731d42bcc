"""What an analysis gives: a table of groups, never of children; and the promise that nothing raw can leave.

A `Table` is `unsafe` until `disclosure.protect` has been over it. An unsafe one can be counted with and its
checksum compared between engines, but it can neither be written down nor drawn: the methods that do so raise
`Unprotected`.

What the names of the measures mean is fixed, so that protection never has to guess: see `KINDS`. Columns that begin
with an underscore are what protection needs to know (how many said yes, the largest contribution); they never
leave.
"""

import hashlib
import hmac
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

ALL = "all"
GRADES = ("F", "1", "2", "3", "4", "5", "6", "7", "8", "9", "G1", "G2", "G3")
AGE_OF_GRADE = {grade: age for age, grade in enumerate(GRADES, 6)}
KINDS = {
    "n": "count",  # children behind the figure: those with an answer
    "share": "share",  # of n
    "mean": "mean",
    "sum": "sum",
    "correlation": "correlation",
    "ci_low": "interval",
    "ci_high": "interval",
}
SINGULAR = ("share", "mean", "sum", "correlation")
"""A table has one of these at most: each withheld in its own pattern."""


class Unprotected(RuntimeError):
    """Somebody tried to show or write down a table that no disclosure control has been over."""

    def __init__(self) -> None:
        super().__init__(
            "Tabellen har inte gått genom röjandekontrollen och får varken visas eller lämnas ut."
        )


@dataclass(frozen=True)
class Table:
    """Columns by name: each dimension, each measure, and `why_<measure>` when protected."""

    name: str
    dimensions: tuple[str, ...]
    measures: tuple[str, ...]
    columns: Mapping[str, Sequence[Any]] = field(repr=False)
    definition: Mapping[str, Any] = field(default_factory=dict)
    unsafe: bool = True
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.columns["n"])

    @property
    def rows(self) -> list[dict[str, Any]]:
        """One dictionary a cell. Of an unsafe table too: for the analysis itself and for tests, never for a
        page."""
        names = [name for name in self.columns if not name.startswith("why_")]
        plain = [
            dict(zip(names, values, strict=True)) for values in zip(*map(self._list, names), strict=True)
        ]
        for measure in self.measures:
            for row, why in zip(plain, self.columns.get(f"why_{measure}", ()), strict=False):
                if why:
                    row.setdefault("why", {})[measure] = why
        return plain

    def _list(self, name: str) -> list[Any]:
        column = self.columns[name]
        return list(column.tolist()) if hasattr(column, "tolist") else list(column)

    @property
    def statistic(self) -> str | None:
        """The one measure beside the count and its interval."""
        return next((m for m in self.measures if m in SINGULAR), None)

    def checksum(self, secret: bytes = b"") -> str:
        """Equal for equal results, whatever engine and order: numbers to ten digits, rows sorted.

        Of a raw table it could be used to try out what is hidden in a protected one. So give `secret`
        wherever the checksum is kept beside the protected table, and never release one that was made
        without.
        """
        lines = sorted(json.dumps([_digits(v) for v in row]) for row in zip(*self._checked(), strict=True))
        return hmac.new(secret, "\n".join(lines).encode(), hashlib.sha256).hexdigest()

    def _checked(self) -> list[list[Any]]:
        return [self._list(name) for name in (*self.dimensions, *self.measures)]

    def as_json(self) -> dict[str, Any]:
        """For storing, showing and releasing. Raises Unprotected for a raw table."""
        self.demand_protection()
        return {
            "name": self.name,
            "dimensions": list(self.dimensions),
            "measures": list(self.measures),
            "definition": dict(self.definition),
            "notes": list(self.notes),
            "rows": self.rows,
        }

    def as_csv(self) -> str:
        """Open data: one line a cell, `..` for what is withheld. Raises Unprotected for a raw table."""
        self.demand_protection()
        lines = [",".join((*self.dimensions, *self.measures))]
        for row in self.rows:
            lines.append(",".join(_csv(row[name]) for name in (*self.dimensions, *self.measures)))
        return "\n".join(lines) + "\n"

    def demand_protection(self) -> None:
        """Every way out begins with this."""
        if self.unsafe:
            raise Unprotected


def of_rows(
    name: str,
    dimensions: Iterable[str],
    measures: Iterable[str],
    rows: Iterable[Mapping[str, Any]],
    definition: Mapping[str, Any] | None = None,
) -> Table:
    """A raw table from dictionaries. A combination that is not among them does not exist at all, and
    everybody knows it; one that might have held a child but does not is a row with n = 0."""
    listed = list(rows)
    names = list(listed[0]) if listed else [*dimensions, *measures]
    columns = {key: [row.get(key) for row in listed] for key in names}
    return Table(name, tuple(dimensions), tuple(measures), columns, definition or {})


def from_json(data: Mapping[str, Any]) -> Table:
    """A protected table that `as_json` wrote."""
    dimensions, measures = tuple(data["dimensions"]), tuple(data["measures"])
    rows = data["rows"]
    columns: dict[str, list[Any]] = {name: [row[name] for row in rows] for name in (*dimensions, *measures)}
    for measure in measures:
        columns[f"why_{measure}"] = [row.get("why", {}).get(measure) for row in rows]
    return Table(
        data["name"], dimensions, measures, columns, data["definition"], False, tuple(data.get("notes", ()))
    )


def where(table: Table, **values: Any) -> Table:
    """The rows with these values, of a raw or protected table."""
    chosen = [
        at
        for at in range(len(table))
        if all(table.columns[name][at] == value for name, value in values.items())
    ]
    columns = {name: [column[at] for at in chosen] for name, column in table.columns.items()}
    return replace(table, columns=columns)


def place_of(dimension: str, value: Any) -> tuple[int, Any]:
    """Sorting key inside a dimension: grades in their order, numbers as numbers, the total last."""
    if value == ALL:
        return (2, 0)
    if dimension == "grade" and value in GRADES:
        return (0, GRADES.index(value))
    return (0, value) if isinstance(value, int) else (1, str(value))


def wilson(yes: float, n: float, z: float = 1.959964) -> tuple[float, float]:
    """Confidence interval (95 %) of a share (Wilson 1927). (0, 1) when nobody has answered."""
    if n <= 0:
        return 0.0, 1.0
    share, spread = yes / n, z * z / n
    middle = share + spread / 2
    reach = z * math.sqrt(share * (1 - share) / n + spread / (4 * n))
    return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))


def _digits(value: Any) -> Any:
    if isinstance(value, float):
        return None if math.isnan(value) else float(f"{value:.9e}")
    return value


def _csv(value: Any) -> str:
    text = ".." if value is None else str(value)
    return f'"{text}"' if "," in text or '"' in text else text
