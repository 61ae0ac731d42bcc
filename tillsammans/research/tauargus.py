"""A proposal of what to withhold from Tau-Argus (OPT, by HiGHS): close to the least possible in small tables.

Only a proposal: `suppression.pattern` looks for a proof for every cell and repairs what has none. Tau-Argus holds
that an empty cell is known to be empty and does not protect it; we do.
"""

import importlib.util
import tempfile
from collections.abc import Iterator
from typing import Any

import numpy as np

from tillsammans.research.grid import Array

MOST_CELLS, MOST_SLICES = 120, 4
ENOUGH = 40  # children in a cell beyond which more of them change nothing but the cost of withholding it


def fits(totalled: tuple[bool, ...], shape: tuple[int, ...]) -> bool:
    """One to three dimensions with totals, small, and the package is installed."""
    axes = [size for size, there in zip(shape, totalled, strict=True) if there]
    slices = int(np.prod([size for size, there in zip(shape, totalled, strict=True) if not there]))
    small = (
        1 <= len(axes) <= 3 and np.prod([size - 1 for size in axes]) <= MOST_CELLS and slices <= MOST_SLICES
    )
    return bool(small) and importlib.util.find_spec("pytauargus") is not None


def propose(number: Array, must: Array, totalled: tuple[bool, ...], threshold: int) -> Array:
    """Cells to withhold, slice by slice."""
    axes = [axis for axis, there in enumerate(totalled) if there]
    others = [axis for axis in range(number.ndim) if axis not in axes]
    order = (*others, *axes)
    proposed = np.zeros(number.shape, bool)
    view, counts, needed = (np.transpose(array, order) for array in (proposed, number, must))
    for at in np.ndindex(*(number.shape[axis] for axis in others)):
        if needed[at].any():
            _one(counts[at], threshold, view[at])
    return proposed


def _one(counts: Array, threshold: int, into: Array) -> None:
    from pytauargus import protect

    names = [f"d{axis}" for axis in range(counts.ndim)]
    children = list(_children(counts, names))
    if not children:
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = protect(
                children,
                names,
                response="v",
                safety_rules=f"FREQ({threshold + 1},20)",
                suppress="OPT(1)",
                workdir=folder,
            )
        except (RuntimeError, ValueError, OSError):
            return  # then there is no proposal, and our own pattern stands alone
    table = found.tables[0]
    for row, status in zip(table.rows, table.status(), strict=True):
        at = tuple(_position(row[name]) for name in names)
        into[at] |= status in ("U", "M")


def _children(counts: Array, names: list[str]) -> Iterator[dict[str, Any]]:
    inner = counts[tuple(slice(0, -1) for _ in names)]
    for at in np.argwhere(inner > 0).tolist():
        child = {name: f"{place:04d}" for name, place in zip(names, at, strict=True)} | {"v": 1}
        yield from (child for _ in range(int(min(inner[tuple(at)], ENOUGH))))


def _position(code: object) -> int:
    text = str(code).strip()
    return int(text) if text.isdigit() else -1
