"""Giving and ending grants. Called by commands of process steps only; nothing else gives access to a child."""

from datetime import UTC, datetime
from uuid import UUID

from tillsammans.access.models import Grant, Relation
from tillsammans.access.policy import forget
from tillsammans.accounts.actor import Actor
from tillsammans.lib import clock

ALWAYS = datetime(9999, 1, 1, tzinfo=UTC)


def give(
    by: Actor,
    *,
    child_id: UUID,
    holder: UUID,
    relation: Relation,
    basis: str,
    case_id: UUID | None = None,
    until: datetime | None = None,
) -> Grant:
    """Let `holder` see the child from now until `until` (exclusive; None: until it is ended)."""
    grant = Grant(
        authority_id=by.authority_id,
        child_id=child_id,
        holder=holder,
        relation=relation,
        basis=basis,
        case_id=case_id,
        starts=clock.now(),
        until=until or ALWAYS,
    )
    grant.save(force_insert=True)
    forget()
    return grant


def end(
    by: Actor,
    *,
    child_id: UUID,
    holder: UUID | None = None,
    relation: Relation | None = None,
    case_id: UUID | None = None,
    at: datetime | None = None,
) -> int:
    """End live grants on the child (of one holder, one relation, one case), now or `at` a later moment. How many."""
    rows = Grant.objects.filter(authority_id=by.authority_id, child_id=child_id, until__gt=at or clock.now())
    for key, value in {"holder": holder, "relation": relation, "case_id": case_id}.items():
        rows = rows.filter(**{key: value}) if value else rows
    ended = rows.update(until=at or clock.now())
    forget()
    return ended


def ensure(
    by: Actor,
    *,
    child_id: UUID,
    holder: UUID,
    relation: Relation,
    basis: str,
    case_id: UUID | None = None,
    until: datetime | None = None,
) -> None:
    """`give`, unless the holder already has that relation to the child."""
    live = Grant.objects.filter(
        authority_id=by.authority_id,
        child_id=child_id,
        holder=holder,
        relation=relation,
        until__gt=clock.now(),
    )
    if not live.exists():
        give(
            by, child_id=child_id, holder=holder, relation=relation, basis=basis, case_id=case_id, until=until
        )
