"""A card on the registrator's morning page while the registrator's own island is leaving. Nothing on a child's page."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from tillsammans.accounts.actor import Actor
from tillsammans.cases.page import Section
from tillsammans.directory.models import Authority, Function
from tillsammans.joining.models import Leaving


def sections(actor: Actor, case: Any, relations: frozenset[str]) -> Iterator[Section]:
    return iter(())


def coming(actor: Actor) -> QuerySet[Leaving]:
    """A leaving that waits for this registrator's word. None for everybody else."""
    if actor.kind != "staff" or actor.function != Function.REGISTRAR.value:
        return Leaving.objects.none()
    own = Authority.objects.filter(pk=actor.authority_id).values("principal")
    rows = Leaving.objects.filter(joining__principal__in=own, taken_back_at=None, closed_on=None)
    return rows.exclude(facts__step="handed_over", facts__authority=actor.authority_id)


def home(actor: Actor, mine: list, rows: list[Leaving]) -> Iterator[Section]:
    for row in rows:
        yield Section("aside", 5, "joining/_home.html", {"leaving": row})
