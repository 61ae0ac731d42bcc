"""Days to keep in the steering room: each of its apps tells its own in `dates.py`.

`def dates(first: date, last: date) -> Iterable[Dated]`: everything that is due in the period, last included. Overdue
things are told with their own day, so whoever asks from an early day gets them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from uuid import UUID

APPS = ("governance", "initiatives", "implementation", "joining", "impact")


@dataclass(frozen=True)
class Dated:
    """One thing with a day. `key` is its name for ever ("governance.meeting.<uuid>"), so that nobody is reminded twice.
    `posts` are the seats that are reminded; `href` leads to where it is done. `starts`/`ends`: a meeting's moments.
    `open`: it may stand in the public calendar."""

    key: str
    on: date
    title: str
    href: str
    kind: str  # "meeting", "follow_up", "deadline", "evaluation"
    posts: tuple[UUID, ...] = ()
    body_id: UUID | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    sequence: int = 0
    cancelled: bool = False
    open: bool = False


def dates(first: date, last: date) -> list[Dated]:
    """Everything in the period, in order."""
    found: list[Dated] = []
    for app in APPS:
        found += _of(app, first, last)
    return sorted(found, key=lambda one: (one.on, one.starts.timestamp() if one.starts else 0.0, one.title))


def _of(app: str, first: date, last: date) -> Iterable[Dated]:
    return import_module(f"tillsammans.{app}.dates").dates(first, last)
