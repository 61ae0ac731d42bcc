"""Which cells to withhold so that no withheld one can be worked out from what is shown.

The argument is the same for every withheld cell, and can be checked by hand: *there is another table that agrees with
everything shown, in which this cell is at least `width` larger or smaller.* Such a table is made from the true one by a
move: in a cube of withheld cells (two positions in every dimension that has totals), every second corner goes up and
every second down by the same amount, so that no sum changes. A corner that is a total moves with its parts. For tables of
two dimensions longer rounds of cells are looked for as well.

The one who tries is taken to know a lot: shown numbers exactly, not rounded; that a cell withheld for its own sake is at
most 7; that a cell withheld for another's sake is more than that. Where no move exists, the cheapest cube that makes one
possible is withheld too; where there is none at all, the whole slice.
"""

from collections import deque
from dataclasses import dataclass
from itertools import product

import numpy as np

from tillsammans.research.grid import Array

MANY = 14  # positions looked at along a long dimension before all of them are
BATCH = 200_000  # cubes weighed at a time


@dataclass
class Layer:
    """One kind of number over all cells. `must`: withheld for its own sake. `free`: not shown anyway (a total that the
    table leaves out). `low` and `high`: what anybody knows about a cell when it is withheld."""

    number: Array
    exists: Array
    must: Array
    free: Array
    low: Array
    high: Array
    width: Array
    totalled: tuple[bool, ...]


@dataclass
class Pattern:
    """`hidden`: every cell to withhold. `given_up`: in slices where everything is withheld, and nothing said of why."""

    hidden: Array
    given_up: Array


def pattern(layer: Layer, proposal: Array | None = None) -> Pattern:
    """The cells to withhold, each with a proof. A `proposal` of another method is kept as far as it holds, and repaired."""
    start = layer.must | layer.free if proposal is None else layer.must | layer.free | (proposal & layer.exists)
    hidden, given_up = start & layer.exists, np.zeros(layer.exists.shape, bool)
    axes = [axis for axis, there in enumerate(layer.totalled) if there]
    if not axes:
        return Pattern(hidden, given_up)
    others = [axis for axis in range(hidden.ndim) if axis not in axes]
    order = (*others, *axes)
    views = {
        name: np.transpose(getattr(layer, name), order)
        for name in ("number", "exists", "must", "free", "low", "high", "width")
    }
    seen, gone = np.transpose(hidden, order), np.transpose(given_up, order)
    for at in np.ndindex(*(hidden.shape[axis] for axis in others)):
        part = {name: view[at] for name, view in views.items()}
        if part["must"].any() or (proposal is not None and seen[at].any()):
            _Slice(**part, hidden=seen[at], given_up=gone[at]).work()
    return Pattern(hidden, given_up)


class _Slice:
    """One slice, in which every axis has a total in its last position. Writes into `hidden` and `given_up`."""

    def __init__(self, number, exists, must, free, low, high, width, hidden, given_up) -> None:  # type: ignore[no-untyped-def]
        self.shape, self.exists, self.free = number.shape, exists, free
        self.hidden, self.given_up = hidden, given_up
        self.up = exists & (high - number >= width)
        self.down = exists & (number - low >= width)
        # A total that is not shown says nothing of why: it may be anything from nought.
        self.up |= free & exists
        self.down |= free & exists & (number >= width)
        self.weight = np.where(exists, number + 1.0, np.inf)
        self.sign = self._signs()
        self.proven = np.zeros(self.shape, bool)
        self.proven |= ~hidden | free

    def _signs(self) -> Array:
        sign = np.ones(self.shape)
        for axis in range(len(self.shape)):
            last = [slice(None)] * len(self.shape)
            last[axis] = slice(-1, None)
            sign[tuple(last)] *= -1
        return sign

    def work(self) -> None:
        if len(self.shape) == 2 and self.hidden.size <= 4_000:
            self._prove_by_rounds()
        looked_everywhere = False
        while (left := np.argwhere(~self.proven & self.hidden)).size:
            cost, cube = self._cheapest(left, everywhere=looked_everywhere)
            if not np.isfinite(cost).any():
                if looked_everywhere:
                    return self._give_up()
                looked_everywhere = True
                continue
            self._take(cost, cube)
            looked_everywhere = False

    def _take(self, cost: Array, cube: Array) -> None:
        """Proofs that cost nothing are all taken; of the others the cheapest, so that the next can lean on them."""
        free = cost == 0
        if not free.any():
            order = np.argsort(cost, kind="stable")
            some = max(1, int(np.isfinite(cost).sum()) // 4) if len(cost) > 60 else 1
            free = np.zeros(len(cost), bool)
            free[order[:some]] = True
        corners = cube[free].reshape(-1, len(self.shape))
        at = tuple(corners.T)
        self.hidden[at] = True
        self.proven[at] = True

    def _give_up(self) -> None:
        """No room anywhere, as where everybody is in one group: nothing of the slice is shown, and no reasons."""
        self.hidden[...] = self.exists
        self.given_up[...] = self.exists

    def _cheapest(self, cells: Array, everywhere: bool) -> tuple[Array, Array]:
        """For each cell the cheapest cube that moves it, and what withholding it costs: (cells,), (cells, corners, axes)."""
        partners = np.array(list(product(*(self._positions(a, everywhere) for a in range(len(self.shape))))))
        best, cubes = [], []
        step = max(1, BATCH // (len(partners) << len(self.shape)))
        for start in range(0, len(cells), step):
            cost, cube = self._weigh(cells[start : start + step], partners)
            best.append(cost)
            cubes.append(cube)
        return np.concatenate(best), np.concatenate(cubes)

    def _positions(self, axis: int, everywhere: bool) -> list[int]:
        """Where to look along an axis: everywhere on a short one; else where most is withheld already, and least lost."""
        size = self.shape[axis]
        if everywhere or size <= MANY:
            return list(range(size))
        others = tuple(a for a in range(len(self.shape)) if a != axis)
        withheld = self.hidden.sum(axis=others)
        lost = np.where(self.hidden, 0, np.where(np.isfinite(self.weight), self.weight, 0)).sum(axis=others)
        return sorted(np.lexsort((lost, -withheld))[:MANY].tolist())

    def _weigh(self, cells: Array, partners: Array) -> tuple[Array, Array]:
        axes = len(self.shape)
        cost = np.zeros((len(cells), len(partners)))
        fits = np.ones((2, len(cells), len(partners)), bool)
        weight = np.where(self.hidden, 0.0, self.weight)
        own = self.sign[tuple(cells.T)][:, None]
        for corner in product((False, True), repeat=axes):
            at = tuple(
                np.broadcast_to(partners[None, :, a] if changed else cells[:, None, a], cost.shape)
                for a, changed in enumerate(corner)
            )
            cost += weight[at]
            rises = self.sign[at] * own * (-1) ** sum(corner) > 0
            up, down = self.up[at], self.down[at]
            fits[0] &= np.where(rises, up, down)
            fits[1] &= np.where(rises, down, up)
        different = (cells[:, None, :] != partners[None, :, :]).all(axis=2)
        cost[~(different & (fits[0] | fits[1]))] = np.inf
        chosen = cost.argmin(axis=1)
        pairs = np.stack((cells, partners[chosen]), axis=1)
        corners = np.array(list(product((0, 1), repeat=axes)))
        cube = np.stack([pairs[:, corners[:, a], a] for a in range(axes)], axis=2)
        return cost[np.arange(len(cells)), chosen], cube

    def _prove_by_rounds(self) -> None:
        for row, column in np.argwhere(~self.proven & self.hidden):
            for rises in (True, False):
                if self._round(int(row), int(column), rises):
                    self.proven[row, column] = True
                    break

    def _round(self, row: int, column: int, rises: bool) -> bool:
        """Whether a round of withheld cells leads from this cell along its column and back along its row, with every
        second one going the other way."""
        own = self.sign[row, column]
        if not (self.up if rises else self.down)[row, column]:
            return False
        with_it = self._may(own if rises else -own)
        against = self._may(-own if rises else own)
        rows, columns, waiting = {row}, {column}, deque([column])
        while waiting:
            here = waiting.popleft()
            for r in np.flatnonzero(against[:, here]).tolist():
                if r == row:
                    if here != column:
                        return True
                    continue
                if r in rows:
                    continue
                rows.add(r)
                for c in np.flatnonzero(with_it[r]).tolist():
                    if c not in columns:
                        columns.add(c)
                        waiting.append(c)
        return False

    def _may(self, direction: float) -> Array:
        """Withheld cells that can go this way, when totals are counted as going the opposite way."""
        return self.hidden & np.where(self.sign * direction > 0, self.up, self.down)
