"""Collects whom a request unsealed, and writes it before a byte leaves. If that fails, nothing is served."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from tillsammans.access.policy import relations_by_child
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import write_reading
from tillsammans.sealing.fields import collecting_with


class Collector:
    """Whom this request has unsealed so far."""

    def __init__(self, actor: Callable[[], Actor]):
        self._actor = actor
        self.subjects: dict[UUID, None] = {}

    def saw(self, row: Any) -> None:
        self.subjects[row.reading_subject()] = None

    def flush(self, action: str) -> None:
        """Write the one reading row, with the relation each child was seen by."""
        if not self.subjects:
            return
        actor = self._actor()
        relations = relations_by_child(actor)
        seen = {subject: _relation(actor, relations.get(subject, ())) for subject in self.subjects}
        self.subjects = {}
        write_reading(actor, action, seen)


def _relation(actor: Actor, relations: Iterable[str]) -> str:
    """The strongest relation that explains the reading; `addressed` for letters and one's own words."""
    if actor.kind == "job":
        return "job"
    return min(relations, default="addressed")


@contextmanager
def collecting(actor: Actor, action: str) -> Iterator[Collector]:
    """For jobs, demo seeding and tests: the same promise as a request gives."""
    collector = Collector(lambda: actor)
    with collecting_with(collector.saw):
        yield collector
    collector.flush(action)
