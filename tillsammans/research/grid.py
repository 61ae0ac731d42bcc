"""A table's cells as arrays, one axis a dimension and the total last: what adds up to what can then be seen
directly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tillsammans.research.tables import ALL, Table, place_of

Array = np.ndarray


class NotAdditive(ValueError):
    """A total in the table is not the sum of its parts; then nobody can say what can be derived from it."""


@dataclass(frozen=True)
class Grid:
    """`levels` by dimension, the total last where there is one. `shown` says which cells the table has; a
    total that it leaves out is there all the same, because others can add it up."""

    dimensions: tuple[str, ...]
    levels: tuple[list[Any], ...]
    numbers: Mapping[str, Array]
    exists: Array
    shown: Array

    @property
    def totalled(self) -> tuple[bool, ...]:
        return tuple(bool(levels) and levels[-1] == ALL for levels in self.levels)

    def columns(self) -> dict[str, Array]:
        """Flat columns of the shown cells, dimensions first."""
        at = np.nonzero(self.shown)
        flat: dict[str, Array] = {}
        for name, levels, index in zip(self.dimensions, self.levels, at, strict=True):
            flat[name] = np.array(levels, dtype=object)[index]
        return flat | {name: array[at] for name, array in self.numbers.items()}


def of_table(table: Table) -> tuple[Grid, tuple[Array, ...]]:
    """The table's grid, and where in it each of its rows is."""
    levels, at = [], []
    for name in table.dimensions:
        found, index = _levels(name, table.columns[name])
        levels.append(found)
        at.append(index)
    where, shape = tuple(at), tuple(len(found) for found in levels)
    shown = np.zeros(shape, bool)
    shown[where] = True
    if shown.sum() != len(table):
        raise ValueError("Samma cell står två gånger i tabellen.")
    names = ["n", *(name for name in table.columns if name.startswith("_"))]
    numbers = {name: _dense(table.columns[name], where, shape) for name in names}
    grid = Grid(table.dimensions, tuple(levels), numbers, shown.copy(), shown)
    return _with_hidden_totals(grid), where


def from_cells(dimensions: Sequence[str], cells: Mapping[str, Any], totals: Iterable[str]) -> Grid:
    """The grid of the finest cells, with a total added along each dimension in `totals`. What is summed:
    every number; `_top1` and `_top2` are the two largest contributions instead."""
    levels, at = [], []
    for name in dimensions:
        found, index = _levels(name, cells[name])
        levels.append(found)
        at.append(index)
    where, shape = tuple(at), tuple(len(found) for found in levels)
    exists = np.zeros(shape, bool)
    exists[where] = True
    numbers = {name: _dense(values, where, shape) for name, values in cells.items() if name not in dimensions}
    for axis, name in enumerate(dimensions):
        if name in totals and exists.size:  # nobody at all has no total either
            levels[axis] = [*levels[axis], ALL]
            exists = _joined(exists, np.any(exists, axis=axis, keepdims=True), axis)
            numbers = {
                key: _joined(array, _total(key, numbers, axis), axis) for key, array in numbers.items()
            }
    return Grid(tuple(dimensions), tuple(levels), numbers, exists, exists)


def _total(name: str, numbers: Mapping[str, Array], axis: int) -> Array:
    if not name.startswith("_top"):
        return numbers[name].sum(axis=axis, keepdims=True)
    tops = [numbers[top] for top in ("_top1", "_top2") if top in numbers]
    largest = np.sort(np.concatenate(tops, axis=axis), axis=axis)
    place = largest.shape[axis] - (1 if name == "_top1" else 2)
    return np.take(largest, [place], axis=axis)


def _joined(parts: Array, total: Any, axis: int) -> Array:
    return np.concatenate((parts, total), axis=axis)


def _levels(name: str, column: Any) -> tuple[list[Any], Array]:
    values = column.tolist() if hasattr(column, "tolist") else list(column)
    found = sorted(set(values), key=lambda value: place_of(name, value))
    place = {value: index for index, value in enumerate(found)}
    return found, np.fromiter((place[value] for value in values), np.int64, len(values))


def _dense(column: Any, where: tuple[Array, ...], shape: tuple[int, ...]) -> Array:
    array = np.zeros(shape)
    array[where] = np.asarray(column, dtype=float)
    return array


def _with_hidden_totals(grid: Grid) -> Grid:
    """Totals that the table leaves out are added up; those that it has must be right."""
    axes = [axis for axis, there in enumerate(grid.totalled) if there]
    if not axes:
        return grid
    numbers, exists = {name: array.copy() for name, array in grid.numbers.items()}, grid.exists.copy()
    for axis in axes:
        last = (slice(None),) * axis + (-1,)
        parts = (slice(None),) * axis + (slice(0, -1),)
        there = exists[parts].any(axis=axis)
        known = exists[last].copy()
        for name, array in numbers.items():
            if not name.startswith("_top"):
                added = array[parts].sum(axis=axis)
                array[last] = np.where(known, array[last], added)
        exists[last] |= there
    _check(numbers["n"], axes)
    return Grid(grid.dimensions, grid.levels, numbers, exists, grid.shown)


def _check(n: Array, axes: list[int]) -> None:
    for axis in axes:
        parts = np.take(n, range(n.shape[axis] - 1), axis=axis).sum(axis=axis)
        if not np.allclose(parts, np.take(n, -1, axis=axis)):
            raise NotAdditive("En summa i tabellen är inte summan av sina delar.")
