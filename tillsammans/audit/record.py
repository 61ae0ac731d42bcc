"""Writing the log. `record` in a command's transaction; `denied` for attempts; readings by the collector."""

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.conf import settings
from django.db.models import Model

from tillsammans.accounts.actor import Actor
from tillsammans.audit.models import Event, Reading, Row
from tillsammans.lib import clock

# Attempts of the request under way. A deed's own savepoint is rolled back when it is denied, and what was written in
# it goes with it; so a request keeps its attempts here until the deed is over. None: written at once (jobs, seeding).
_attempts: ContextVar[list[Event] | None] = ContextVar("attempts", default=None)


def canonical(row: Row) -> bytes:
    """The row's content in one unambiguous form; what its HMAC and the chain are made over."""
    parts = []
    for field in row._meta.fields:
        if field.name == "mac":
            continue
        value = getattr(row, field.attname)
        if isinstance(value, list):
            value = ",".join(str(v) for v in value)
        elif hasattr(value, "astimezone"):
            value = value.astimezone(clock.UTC).isoformat()
        parts.append(f"{field.name}={'' if value is None else value}")
    return "\x1f".join(parts).encode()


def mac_of(row: Row) -> bytes:
    """HMAC-SHA256 with a key that lies outside the database."""
    return hmac.digest(settings.AUDIT_KEY.encode(), canonical(row), "sha256")


def _who(actor: Actor) -> dict:
    return {
        "authority_id": actor.authority_id,
        "at": clock.now(),
        "kind": actor.kind,
        "person_id": actor.person_id,
        "post_id": actor.post_id,
        "unit_id": actor.unit_id,
        "request_id": actor.request_id,
    }


def record(
    by: Actor,
    verb: str,
    thing: Model | None = None,
    *,
    child_id: UUID | None = None,
    code: str = "",
    silent_about_child: bool = False,
) -> Event:
    """One deed, codes only. The child is the thing's child unless the deed must leave no trace around the child
    (`silent_about_child`: reports, R3)."""
    about = None if silent_about_child else (child_id or _child_of(thing))
    event = Event(
        **_who(by),
        verb=verb,
        child_id=about,
        thing=thing._meta.label if thing is not None else "",
        thing_id=thing.pk if thing is not None else None,
        code=code,
    )
    event.mac = mac_of(event)
    event.save(force_insert=True)
    return event


def _child_of(thing: Model | None) -> UUID | None:
    """The child a thing is about; a child is about itself."""
    if thing is not None and thing._meta.label == "children.Child":
        return thing.pk
    return getattr(thing, "child_id", None)


def denied(actor: Actor, label: str, pk: object, code: str = "unseen") -> None:
    """An attempt at something out of sight. Recorded without the child, whom the asker shall not be tied to."""
    try:
        thing_id = UUID(str(pk))
    except ValueError:
        thing_id = None
    event = Event(**_who(actor), verb="access.denied", thing=label, thing_id=thing_id, code=code)
    event.mac = mac_of(event)
    waiting = _attempts.get()
    if waiting is None:
        event.save(force_insert=True)
    else:
        waiting.append(event)


@contextmanager
def keeping_attempts() -> Iterator[list[Event]]:
    """For a request: its denied attempts, to be written with `write_attempts` when the view is done."""
    found: list[Event] = []
    token = _attempts.set(found)
    try:
        yield found
    finally:
        _attempts.reset(token)


def write_attempts(attempts: list[Event]) -> None:
    for event in attempts:
        event.save(force_insert=True)


def write_reading(actor: Actor, action: str, seen: dict[UUID, str]) -> None:
    """One row for everything a request showed. `seen`: child -> relation."""
    row = Reading(**_who(actor), action=action, child_ids=list(seen), relations=list(seen.values()))
    row.mac = mac_of(row)
    row.save(force_insert=True)
