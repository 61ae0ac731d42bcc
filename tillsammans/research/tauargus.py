"""A proposal of what to withhold from Tau-Argus (OPT, by HiGHS): close to the least possible in small tables.

Only a proposal: `suppression.pattern` looks for a proof for every cell and repairs what has none. Tau-Argus holds
that an empty cell is known to be empty and does not protect it; we do.

It runs in a process and a folder of its own: its solver is native code that leaves files where it stands, bears no
second one beside it there, and was seen to fall. When it falls or takes too long there is no proposal, and no more.
"""

import importlib.util
import json
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from tillsammans.research.grid import Array

MOST_CELLS, MOST_SLICES = 120, 4
ENOUGH = 40  # children in a cell beyond which more of them change nothing but the cost of withholding it
LONGEST = 20  # seconds to wait for a proposal
ROOT = Path(__file__).resolve().parents[2]


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
    inner = counts[tuple(slice(0, -1) for _ in counts.shape)]
    if not (inner > 0).any():
        return
    for *at, withheld in solver.ask({"counts": inner.astype(int).tolist(), "threshold": threshold}):
        into[tuple(at)] |= withheld


class Solver:
    """Tau-Argus beside us: started at the first question, and again after a fall. One question at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[str] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def ask(self, question: dict[str, Any]) -> list[list[Any]]:
        """[place, ..., withheld] for each cell; -1 is the total. Empty when there is no proposal."""
        with self._lock:
            try:
                return self._asked(json.dumps(question))
            except (OSError, ValueError):  # fell, too slow, or said nothing that can be read
                self.stop()
                return []

    def _asked(self, line: str) -> list[list[Any]]:
        child = self._living()
        assert child.stdin and child.stdout
        child.stdin.write(line + "\n")
        child.stdin.flush()
        if not select.select([child.stdout], [], [], LONGEST)[0]:
            raise TimeoutError
        answer: list[list[Any]] = json.loads(child.stdout.readline())
        return answer

    def _living(self) -> subprocess.Popen[str]:
        if self._child is None or self._child.poll() is not None:
            self.stop()
            self._folder = tempfile.TemporaryDirectory()
            self._child = subprocess.Popen(
                [sys.executable, "-m", "tillsammans.research.tauargus"],
                cwd=self._folder.name,
                env={
                    "PATH": os.environ.get("PATH", ""),
                    "PYTHONPATH": str(ROOT),
                },  # nobody's addresses or keys
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        return self._child

    def stop(self) -> None:
        if self._child:
            self._child.kill()
            self._child.communicate()
        if self._folder:
            self._folder.cleanup()
        self._child = self._folder = None


solver = Solver()


# --- in the process of its own -----------------------------------------------------------------------------------


def main() -> None:
    """A question a line, an answer a line, until nobody asks any more."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the solver prints is no answer
    for line in sys.stdin:
        question = json.loads(line)
        print(
            json.dumps(_solved(np.array(question["counts"]), question["threshold"])), file=answers, flush=True
        )


def _solved(inner: Array, threshold: int) -> list[list[Any]]:
    from pytauargus import protect

    names = [f"d{axis}" for axis in range(inner.ndim)]
    children = list(_children(inner, names))
    try:
        safety = f"FREQ({threshold + 1},20)"
        found = protect(
            children, names, response="v", safety_rules=safety, suppress="OPT(1)", workdir=os.getcwd()
        )
    except (RuntimeError, ValueError, OSError):
        return []
    table = found.tables[0]
    return [
        [*(_position(row[name]) for name in names), status in ("U", "M")]
        for row, status in zip(table.rows, table.status(), strict=True)
    ]


def _children(inner: Array, names: list[str]) -> Iterator[dict[str, Any]]:
    for at in np.argwhere(inner > 0).tolist():
        child = {name: f"{place:04d}" for name, place in zip(names, at, strict=True)} | {"v": 1}
        yield from (child for _ in range(int(min(inner[tuple(at)], ENOUGH))))


def _position(code: object) -> int:
    text = str(code).strip()
    return int(text) if text.isdigit() else -1


if __name__ == "__main__":
    main()
