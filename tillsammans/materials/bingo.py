"""Samverkansbingo: as many different boards as there are participants, and the same round again from the same number.

What stands where is decided by hashing, not by a random generator: a round printed today comes out the same on every
machine and in every later version of Python.
"""

from dataclasses import dataclass
from hashlib import sha256
from itertools import count as count_from

from tillsammans.materials.words.exercises import SQUARES, Square

SIDE = 5
MIDDLE = SIDE * SIDE // 2  # the free square, where the child stands
FEWEST, MOST = 2, 200
SEEDS = 999_999


@dataclass(frozen=True)
class Board:
    """One participant's board: 24 squares in reading order; the free middle is not among them."""

    seed: int
    number: int  # 1, 2, 3 ... within the round
    squares: tuple[Square, ...]

    @property
    def rows(self) -> list[list[Square | None]]:
        """Five rows of five; None is the child in the middle."""
        cells: list[Square | None] = [*self.squares[:MIDDLE], None, *self.squares[MIDDLE:]]
        return [cells[n : n + SIDE] for n in range(0, SIDE * SIDE, SIDE)]


def boards(seed: int, count: int) -> list[Board]:
    """The first `count` boards of round `seed`; no two hold the same squares.

    A larger count gives the same boards and more. ValueError unless 1 <= seed <= 999 999 and 2 <= count <= 200.
    """
    _checked(seed, count)
    seen: set[frozenset[str]] = set()
    return [_unlike(seed, number, seen) for number in range(1, count + 1)]


def calling_order(seed: int) -> list[Square]:
    """Every square once, in the order in which the caller of round `seed` reads them out."""
    return _dealt(f"{seed}:caller")


def _unlike(seed: int, number: int, seen: set[frozenset[str]]) -> Board:
    """The first deal that nobody before has. Two alike are next to impossible, but the promise is that none are."""
    for attempt in count_from():
        dealt = tuple(_dealt(f"{seed}:{number}:{attempt}")[: SIDE * SIDE - 1])
        held = frozenset(square.code for square in dealt)
        if held not in seen:
            seen.add(held)
            return Board(seed, number, dealt)
    raise AssertionError("counting never ends")


def _dealt(key: str) -> list[Square]:
    """All squares in an order that only `key` decides."""
    return sorted(SQUARES, key=lambda square: sha256(f"{key}:{square.code}".encode()).digest())


def _checked(seed: int, count: int) -> None:
    if not 1 <= seed <= SEEDS:
        raise ValueError(f"a round is numbered 1-{SEEDS}")
    if not FEWEST <= count <= MOST:
        raise ValueError(f"a round has {FEWEST}-{MOST} boards")
