"""A card on the morning page for whoever sits in a group of the steering room. Nothing stands on a child's page."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from tillsammans.accounts.actor import Actor
from tillsammans.cases.page import Section
from tillsammans.governance.models import Membership
from tillsammans.governance.queries import memberships_now


def sections(actor: Actor, case: Any, relations: frozenset[str]) -> Iterator[Section]:
    return iter(())


def coming(actor: Actor) -> QuerySet[Membership]:
    return memberships_now(post=actor.post_id).select_related("body")


def home(actor: Actor, mine: list, rows: list[Membership]) -> Iterator[Section]:
    if rows:
        yield Section("aside", 90, "governance/_home.html", {"bodies": [row.body for row in rows]})
