"""Which cells to withhold so that no withheld one can be worked out from what is shown.

The argument is the same for every withheld cell, and can be checked by hand: *there is another table that agrees
with everything shown, in which this cell is at least `width` larger or smaller.* Such a table is made from the true
one by a move: in a cube of withheld cells (two positions in every dimension that has totals), every second corner
goes up and every second down by the same amount, so that no sum changes. A corner that is a total moves with its
parts. For tables of two dimensions longer rounds of cells are looked for as well.

The one who tries is taken to know a lot: shown numbers exactly, not rounded; that a cell withheld for its own sake
is at most 7; that a cell withheld for another's sake is more than that. Where no move exists, the cheapest cube
that makes one possible is withheld too. Where there is none, as among the very small, the slice is done again
without saying which cells are withheld for their own sake; and if that does not help, all of it is withheld.
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
    """One kind of number over all cells. `must`: withheld for its own sake. `free`: not shown anyway (a total
    that the table leaves out). `low` and `high`: what anybody knows about a cell who is told why it is
    withheld; `most`: what is known all the same (there are no more who said yes than were asked)."""

    number: Array
    exists: Array
    must: Array
    free: Array
    low: Array
    high: Array
    most: Array
    width: Array
    totalled: tuple[bool, ...]


@dataclass
class Pattern:
    """`hidden`: every cell to withhold. `unsaid`: in slices where nothing is said of why."""

    hidden: Array
    unsaid: Array


def pattern(layer: Layer, proposal: Array | None = None) -> Pattern:
    """The cells to withhold, each with a proof. A `proposal` of another method is kept as far as it holds,
    and repaired."""
    start = (
        layer.must | layer.free if proposal is None else layer.must | layer.free | (proposal & layer.exists)
    )
    hidden, unsaid = start & layer.exists, np.zeros(layer.exists.shape, bool)
    axes = [axis for axis, there in enumerate(layer.totalled) if there]
    if not axes:
        return Pattern(hidden, unsaid)
    others = [axis for axis in range(hidden.ndim) if axis not in axes]
    order = (*others, *axes)
    names = ("number", "exists", "must", "free", "low", "high", "most", "width")
    views = {name: np.transpose(getattr(layer, name), order) for name in names}
    seen, said = np.transpose(hidden, order), np.transpose(unsaid, order)
    for at in np.ndindex(*(hidden.shape[axis] for axis in others)):
        part = {name: view[at] for name, view in views.items()}
        if part["must"].any() or (proposal is not None and seen[at].any()):
            seen[at], said[at] = _slice(part, seen[at])
    return Pattern(hidden, unsaid)


def _slice(part: dict[str, Array], start: Array) -> tuple[Array, bool]:
    """What to withhold in one slice, and whether the reasons must be left unsaid."""
    told = _Slice(part, start, part["low"], part["high"])
    if told.work():
        return told.hidden, False
    silent = _Slice(part, start, np.zeros(start.shape), part["most"])
    return (silent.hidden if silent.work() else part["exists"]), True


class _Slice:
    """One slice, in which every axis has a total in its last position."""

    def __init__(self, part: dict[str, Array], start: Array, low: Array, high: Array) -> None:
        number, width, free = part["number"], part["width"], part["free"]
        self.shape, self.exists, self.hidden = number.shape, part["exists"], start.copy()
        self.up = self.exists & (high - number >= width)
        self.down = self.exists & (number - low >= width)
        # A total that is not in the table says nothing of why: it may be anything from nought.
        self.up |= free & self.exists
        self.down |= free & self.exists & (number >= width)
        self.weight = np.where(self.exists, number + 1.0, np.inf)
        self.sign = self._signs()
        self.proven = ~start | free

    def _signs(self) -> Array:
        sign = np.ones(self.shape)
        for axis in range(len(self.shape)):
            last = [slice(None)] * len(self.shape)
            last[axis] = slice(-1, None)
            sign[tuple(last)] *= -1
        return sign

    def work(self) -> bool:
        """Withhold until every withheld cell has its proof. False when that cannot be."""
        if len(self.shape) == 2 and self.hidden.size <= 4_000:
            self._prove_by_rounds()
        left = np.argwhere(~self.proven & self.hidden)
        if not len(left):
            return True
        self._prepare()
        self._look(everywhere=False)
        cost, cube = self._cheapest(left)
        self._take(cube[cost == 0])
        order = np.argsort(cost, kind="stable")
        few = max(
            1, len(left) // 32
        )  # one at a time in small tables, so that each can lean on those before it
        return all(self._settle(left[order[start : start + few]]) for start in range(0, len(left), few))

    def _settle(self, cells: Array) -> bool:
        """Give these cells their proofs. False where there is none for one of them."""
        for everywhere in (False, True):
            cells = cells[~self.proven[tuple(cells.T)]]
            if not len(cells):
                return True
            if everywhere:
                self._look(everywhere=True)
            cost, cube = self._cheapest(cells)
            self._take(cube[np.isfinite(cost)])
        self._look(everywhere=False)
        return bool(self.proven[tuple(cells.T)].all())

    def _prepare(self) -> None:
        """What each cell costs, and which way it may go, in flat arrays."""
        self.strides = np.cumprod((1, *self.shape[:0:-1]))[::-1]
        self.price = np.where(self.hidden, 0.0, self.weight).ravel()
        plus, minus = (np.where(self.sign * d > 0, self.up, self.down) for d in (1, -1))
        self.moves = (plus + 2 * minus).astype(np.uint8).ravel()  # 1: may go with its sign, 2: against it
        self.corners = np.array(list(product((0, 1), repeat=len(self.shape))))

    def _take(self, cubes: Array) -> None:
        """Withhold every corner; the cube is the proof of all of them."""
        at = tuple(cubes.reshape(-1, len(self.shape)).T)
        self.hidden[at] = True
        self.proven[at] = True
        self.price[np.ravel_multi_index(at, self.shape)] = 0

    def _look(self, everywhere: bool) -> None:
        """Choose where opposite corners are looked for."""
        axes = len(self.shape)
        along = np.meshgrid(*(self._positions(axis, everywhere) for axis in range(axes)), indexing="ij")
        self.partners = np.stack([positions.ravel() for positions in along], axis=1)

    def _positions(self, axis: int, everywhere: bool) -> list[int]:
        """Where to look along an axis: everywhere on a short one; else where most is withheld already, and
        least lost."""
        size = self.shape[axis]
        if everywhere or size <= MANY:
            return list(range(size))
        others = tuple(a for a in range(len(self.shape)) if a != axis)
        withheld = self.hidden.sum(axis=others)
        lost = np.where(self.hidden | ~self.exists, 0, self.weight).sum(axis=others)
        return sorted(np.lexsort((lost, -withheld))[:MANY].tolist())

    def _cheapest(self, cells: Array) -> tuple[Array, Array]:
        """For each cell the cheapest cube that moves it, and what withholding it costs: (cells,), (cells,
        corners, axes)."""
        step = max(1, BATCH // (len(self.partners) << len(self.shape)))
        found = [self._weigh(cells[start : start + step]) for start in range(0, len(cells), step)]
        return np.concatenate([cost for cost, _ in found]), np.concatenate([cube for _, cube in found])

    def _weigh(self, cells: Array) -> tuple[Array, Array]:
        axes, partners = len(self.shape), self.partners
        own, other = cells * self.strides, partners * self.strides
        cost = np.zeros((len(cells), len(partners)))
        moves = [np.full(cost.shape, 3, np.uint8) for _ in range(2)]
        for changed in self.corners:
            at = (own @ (1 - changed))[:, None] + (other @ changed)[None, :]
            cost += self.price[at]
            moves[changed.sum() % 2] &= self.moves[at]
        even, odd = moves
        fits = ((even & 1) & (odd >> 1)) | ((even >> 1) & (odd & 1))
        for axis in range(axes):
            fits &= cells[:, None, axis] != partners[None, :, axis]
        cost[fits == 0] = np.inf
        chosen = cost.argmin(axis=1)
        pairs = np.stack((cells, partners[chosen]), axis=1)
        cube = np.stack([pairs[:, self.corners[:, axis], axis] for axis in range(axes)], axis=2)
        return cost[np.arange(len(cells)), chosen], cube

    def _prove_by_rounds(self) -> None:
        for row, column in np.argwhere(~self.proven & self.hidden):
            for rises in (True, False):
                if self._round(int(row), int(column), rises):
                    self.proven[row, column] = True
                    break

    def _round(self, row: int, column: int, rises: bool) -> bool:
        """Whether a round of withheld cells leads from this cell along its column and back along its row,
        with every second one going the other way."""
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
