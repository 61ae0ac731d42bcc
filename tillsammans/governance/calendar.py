"""Days to keep in the steering room: each of its apps tells its own in `dates.py`.

`def dates(first: date, last: date) -> Iterable[Dated]`: everything that is due in the period, last included. Overdue
things are told with their own day, so whoever asks from an early day gets them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from uuid import UUID

from tillsammans.access.identity import acting
from tillsammans.access.rules.governance_room import is_preparing, own_bodies, sees_the_room
from tillsammans.accounts.actor import Actor

APPS = ("governance", "initiatives", "implementation", "joining", "impact")


@dataclass(frozen=True)
class Dated:
    """One thing with a day. `key` is its name for ever ("governance.meeting.<uuid>"), so that nobody is reminded twice.
    `posts` are the seats that are reminded; `href` leads to where it is done. `starts`/`ends`: a meeting's moments.
    `open`: it may stand in the public calendar, with `open_href` for whoever is not signed in. `verb`: what one does
    there, as a button says it. `quiet`: only for those who prepare, those it is for and the body's own members."""

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
    open_href: str = ""
    verb: str = ""
    quiet: bool = False

    def is_late(self, today: date) -> bool:
        """A meeting that has been is no longer to do; everything else is told only while it is."""
        return self.kind != "meeting" and self.on < today and not self.cancelled


EARLY = date(2020, 1, 1)  # before anything here: whoever asks from this day gets what is late too

VERBS = {"meeting": "Se mötet", "follow_up": "Följ upp", "evaluation": "Utvärdera", "deadline": "Öppna"}
KINDS = {
    "meeting": "Möten",
    "follow_up": "Uppföljningar",
    "evaluation": "Utvärderingar",
    "deadline": "Klart senast",
}


def dates(first: date, last: date) -> list[Dated]:
    """Everything in the period, in order."""
    found: list[Dated] = []
    for app in APPS:
        found += _of(app, first, last)
    return sorted(found, key=lambda one: (one.on, one.starts.timestamp() if one.starts else 0.0, one.title))


def _of(app: str, first: date, last: date) -> Iterable[Dated]:
    return import_module(f"tillsammans.{app}.dates").dates(first, last)


def shown_to(actor: Actor, found: Iterable[Dated]) -> list[Dated]:
    """What the actor gets: everything but what is quiet for those in the room; for a member who sits elsewhere only
    their own bodies' and their own."""
    if is_preparing(actor):
        return list(found)
    room = sees_the_room(actor)
    bodies = set(own_bodies(actor).values_list("body_id", flat=True))
    return [
        one
        for one in found
        if (room and not one.quiet) or actor.post_id in one.posts or one.body_id in bodies
    ]


def mine(actor: Actor, found: Iterable[Dated]) -> list[Dated]:
    """What the actor's own seat is to do or come to."""
    return [one for one in found if actor.post_id in one.posts and not one.cancelled]


def open_dates(first: date, last: date, asking: Actor) -> list[Dated]:
    """What may stand in the public calendar. A visitor sees no row of the room, so it is read on their behalf, and only
    what its own app has marked as open leaves."""
    with acting(Actor(kind="staff", name="Tillsammans"), back_to=asking):
        return [one for one in dates(first, last) if one.open]
