"""Random tables with totals for the tests of disclosure control, and the attack on them: every table that
would look the
same is sought, by counting them all."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from hypothesis import strategies as st

from tillsammans.research.tables import ALL, Table, of_rows

NAMES = ("municipality", "sex", "grade")
LEVELS = {"municipality": ("0428", "0461", "0480", "0481"), "sex": ("1", "2"), "grade": ("1", "2", "3")}


def with_totals(inner: dict[tuple, dict[str, int]], names: tuple[str, ...], measures=("n",)) -> Table:
    """A table of these cells and all their totals."""
    levels = [sorted({at[axis] for at in inner}) for axis in range(len(names))]
    rows = []
    for at in product(*([*level, ALL] for level in levels)):
        inside = [inner[one] for one in inner if all(a in (b, ALL) for a, b in zip(at, one, strict=True))]
        if inside:
            sums = {key: sum(one[key] for one in inside) for key in inside[0]}
            rows.append(dict(zip(names, at, strict=True)) | sums)
    return of_rows("Prov", names, measures, rows, {"what": "levels", "measure": "health_self"})


@st.composite
def counts(draw: Any, dimensions: int, largest: int = 40, yes: bool = False) -> Table:
    """A table of counts, small ones common; with how many say yes where that is wanted."""
    names = NAMES[:dimensions]
    size = {name: draw(st.integers(1, len(LEVELS[name]))) for name in names}
    inner = {}
    small = st.one_of(st.integers(0, 9), st.integers(0, largest))
    for at in product(*(LEVELS[name][: size[name]] for name in names)):
        n = draw(small)
        inner[at] = {"n": n} | ({"_yes": draw(st.integers(0, n))} if yes else {})
    return with_totals(inner, names, ("n", "share", "ci_low", "ci_high") if yes else ("n",))


def lines(table: Table) -> Iterator[tuple[tuple, list[tuple]]]:
    """Every sum in the table: the total's cell, and its parts' cells."""
    cells = {tuple(row[name] for name in table.dimensions) for row in table.rows}
    for axis in range(len(table.dimensions)):
        for total in (cell for cell in cells if cell[axis] == ALL):
            parts = [
                c
                for c in cells
                if c[axis] != ALL and c[:axis] + c[axis + 1 :] == total[:axis] + total[axis + 1 :]
            ]
            if parts:
                yield total, parts


def possible_values(
    known: dict[tuple, int],
    bounds: dict[tuple, tuple[int, int]],
    sums: list[tuple[tuple, list[tuple]]],
    cell: tuple,
    near: int | None = None,
) -> tuple[int, int]:
    """The lowest and highest value the hidden cell can have: some whole-number table is found for each end. With
    `near`, a value that is known to be possible, one three away is enough, and is tried first."""
    low, high = bounds[cell]

    def can_be(value: int) -> bool:
        return low <= value <= high and _fits(known, bounds | {cell: (value, value)}, sums)

    if near is not None:
        for other in (near + 3, near - 3):
            if can_be(other):
                return min(near, other), max(near, other)
    values = [value for value in range(low, high + 1) if can_be(value)]
    return min(values), max(values)


def _fits(known: dict[tuple, int], bounds: dict[tuple, tuple[int, int]], sums: list) -> bool:
    """Whether there is a table of whole numbers within the bounds in which every sum is right."""
    narrowed = _narrow(known, dict(bounds), sums)
    if narrowed is None:
        return False
    open_cells = [cell for cell, (low, high) in narrowed.items() if low < high]
    if not open_cells:
        return True
    cell = min(open_cells, key=lambda c: narrowed[c][1] - narrowed[c][0])
    low, high = narrowed[cell]
    return any(_fits(known, narrowed | {cell: (value, value)}, sums) for value in range(low, high + 1))


def _narrow(known: dict, bounds: dict, sums: list) -> dict | None:
    changed = True
    while changed:
        changed = False
        for total, parts in sums:
            signed = [(total, -1), *((part, 1) for part in parts)]
            reach = [_signed(known, bounds, cell, sign) for cell, sign in signed]
            least, most = sum(low for low, _ in reach), sum(high for _, high in reach)
            if least > 0 or most < 0:
                return None
            for (cell, sign), (low, high) in zip(signed, reach, strict=True):
                if cell in known:
                    continue
                new_low, new_high = max(low, high - most), min(high, low - least)
                if new_low > new_high:
                    return None
                if (new_low, new_high) != (low, high):
                    bounds[cell] = (new_low, new_high) if sign > 0 else (-new_high, -new_low)
                    changed = True
    return bounds


def _signed(known: dict, bounds: dict, cell: tuple, sign: int) -> tuple[int, int]:
    low, high = (known[cell],) * 2 if cell in known else bounds[cell]
    return (low, high) if sign > 0 else (-high, -low)
