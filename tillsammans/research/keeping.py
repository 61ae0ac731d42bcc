"""Where the study's files lie: packages as they came, the panel, made-up data. One folder, for one account only.

Never the web's media, never an address: what leaves is tables, and they are in the database.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from tillsammans.karta import files
from tillsammans.research.models import Delivery, Provider, Study

PRIVATE = 0o700


def folder(*parts: str) -> Path:
    """A folder in the study's home, made with rights for its owner alone."""
    path = Path(settings.RESEARCH_HOME)
    for part in ("", *parts):
        path = path / part
        if not path.is_dir():
            path.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
            os.chmod(path, PRIVATE)
    return path


def package(delivery: Delivery) -> Path:
    """The package as it came. Kept when a newer one supersedes it, and when it was refused."""
    around, provider = delivery.round, delivery.provider
    inside = folder("deliveries", around.study.code, str(around.year), provider.code)
    return inside / f"{delivery.version}-{delivery.sha256}.zip"


def keep(came: Path, delivery: Delivery) -> Path:
    """Move a package in, whole or not at all."""
    wanted = package(delivery)
    with files.whole(wanted, mode=0o600) as half:
        shutil.copyfile(came, half)
    return wanted


def panel(study: Study) -> Path:
    """The root of the study's store (research.store)."""
    return folder("panel", study.code)


def drop_unfinished(study: Study, number: int) -> None:
    """What a freeze that was cut off has left of data release `number`, which the register does not know."""
    root = panel(study) / "releases"
    for left in (root / str(number), *root.glob(f".{number}.*")):
        shutil.rmtree(left, ignore_errors=True)


def drop_rows(study: Study) -> None:
    """Every row in the study's store, also what no register names. Catalogues hold no rows, and stay."""
    for path in panel(study).rglob("*"):
        if path.is_file() and path.suffix != ".json":
            path.unlink()


# --- half a package: the provider's tool may be cut off and come back ---------------------------------------------


def half(provider: Provider, sha256: str) -> Path:
    """What has come so far of a package that the tool is sending."""
    return folder("incoming", provider.code) / f"{provider.pk}-{sha256}.part"


def halves(study: Study | None = None, older_than: timedelta = timedelta(0)) -> Iterator[Path]:
    """What was never finished and nobody has added to for so long. By the file system's own clock, which is what it
    was written by."""
    before = time.time() - older_than.total_seconds()
    of = {str(one.pk) for one in study.providers.all()} if study else None
    for path in sorted(folder("incoming").rglob("*")):
        if path.is_file() and path.stat().st_mtime <= before and (of is None or path.name[:36] in of):
            yield path


def drop_halves(study: Study | None = None, older_than: timedelta = timedelta(0)) -> int:
    """How many were removed. One that a tool is writing to at this moment stays."""
    return sum(_dropped(path) for path in halves(study, older_than))


def _dropped(path: Path) -> bool:
    with path.open("ab") as half:
        try:
            fcntl.flock(half, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        path.unlink(missing_ok=True)
    return True


def came_so_far(provider: Provider, sha256: str) -> int:
    path = half(provider, sha256)
    return path.stat().st_size if path.exists() else 0
