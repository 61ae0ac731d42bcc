"""Files that are whole or not there, and a bar that says how far it has come."""

import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO, TypeVar

Step = TypeVar("Step")


@contextmanager
def whole(path: Path, mode: int = 0o644) -> Iterator[Path]:
    """A path to write to, which becomes `path` when all has gone well and is removed otherwise, also at Ctrl-C."""
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:20]}-", suffix=".del", dir=path.parent)
    os.close(handle)
    try:
        yield Path(name)
        os.chmod(name, mode)
        os.replace(name, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


@contextmanager
def workshop(folder: Path, prefix: str) -> Iterator[Path]:
    """A folder of its own for half-made files, gone afterwards. Its name is known before it is made, so that it goes
    also when Ctrl-C comes at that very moment (`tempfile.TemporaryDirectory` then leaves it)."""
    path = folder / f"{prefix}{secrets.token_hex(6)}"
    try:
        path.mkdir(0o700)
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def write(path: Path, content: str | bytes, mode: int = 0o644) -> None:
    """A whole file in one go; text as UTF-8."""
    with whole(path, mode) as half:
        half.write_bytes(content.encode() if isinstance(content, str) else content)


def owner_only(path: Path) -> bool:
    """Whether no other account on the machine can read the file. Windows has other means, which are not looked at."""
    return os.name != "posix" or not path.stat().st_mode & 0o077


class Bar:
    """How far long work has come: on stderr, only at a terminal, and only when it takes more than a moment."""

    WIDTH = 30

    def __init__(self, what: str, quiet: bool = False, stream: TextIO | None = None) -> None:
        self.what, self.stream = what, stream or sys.stderr
        self.silent = quiet or not self.stream.isatty()
        self.began = self.last = time.monotonic()
        self.shown = False

    def at(self, share: float, told: str = "") -> None:
        """Draw again, a few times a second at most."""
        now = time.monotonic()
        if self.silent or now - self.began < 0.5 or now - self.last < 0.2:
            return
        self.last, self.shown = now, True
        full = round(self.WIDTH * min(max(share, 0), 1))
        bar = "█" * full + "░" * (self.WIDTH - full)
        self.stream.write(f"\r{self.what} {bar} {share:4.0%} {told}\033[K")
        self.stream.flush()

    def over(self, steps: Iterator[Step], share: Callable[[], float], each: int = 2000) -> Iterator[Step]:
        """The same steps, with the bar moving beside them."""
        for count, step in enumerate(steps, 1):
            if count % each == 0:
                self.at(share(), f"{count:,} rader".replace(",", " "))
            yield step
        self.done()

    def done(self) -> None:
        if self.shown:
            self.stream.write("\r\033[K")
            self.stream.flush()
            self.shown = False
