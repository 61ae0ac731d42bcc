"""may, require, visible, find: the only ways to reach a row about a child."""

from collections import defaultdict
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.db.models import Lookup, Model, Q, QuerySet, UUIDField
from django.http import Http404

from tillsammans.access.decision import YES, Decision, Refused, no
from tillsammans.access.models import Grant
from tillsammans.access.walls import WALLS
from tillsammans.accounts.actor import Actor
from tillsammans.lib import clock


@dataclass(frozen=True)
class Held:
    """A live grant, as loaded once per request."""

    child_id: UUID
    relation: str
    basis: str
    case_id: UUID | None
    until: Any


@UUIDField.register_lookup
class Among(Lookup):
    """`child_id__among=[...]`: like `__in`, with the ids as one array. Four hundred placeholders would cost more
    than the question itself."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        column, values = self.process_lhs(compiler, connection)
        return f"{column} = ANY (%s)", [*values, list(self.rhs)]


# Grants loaded for (request, moment): a deed that writes grants calls `forget` so that the next look sees them.
_loaded: ContextVar[Mapping] = ContextVar("grants_loaded", default=MappingProxyType({}))


def forget() -> None:
    """Grants were written or ended: load them anew at the next question."""
    _loaded.set({})


def grants_of(actor: Actor) -> list[Held]:
    """Every live grant of the actor, in one query per request (a named person holds some 10-400 children)."""
    if not actor.holders:
        return []
    now = clock.now()
    key = (actor.request_id, actor.authority_id, actor.holders)
    cached = _loaded.get().get(key)
    if cached and cached[0] <= now < cached[1]:
        return cached[2]
    rows = Grant.objects.filter(
        authority_id=actor.authority_id, holder__in=actor.holders, starts__lte=now, until__gt=now
    ).order_by("child_id", "relation")
    held = [Held(*row) for row in rows.values_list("child_id", "relation", "basis", "case_id", "until")]
    valid_until = min((h.until for h in held), default=now + timedelta(hours=1))
    _loaded.set({key: (now, valid_until, held)})
    return held


def relations_by_child(actor: Actor) -> dict[UUID, frozenset[str]]:
    """Every child the actor sees now, and by which relations: for those who ask about many children."""
    found: dict[UUID, set[str]] = defaultdict(set)
    for held in grants_of(actor):
        found[held.child_id].add(held.relation)
    return {child: frozenset(relations) for child, relations in found.items()}


def relations_to(actor: Actor, child_id: UUID | None) -> frozenset[str]:
    """By which relations the actor sees this child now. Empty: not at all."""
    return frozenset(h.relation for h in grants_of(actor) if h.child_id == child_id)


def children_by(actor: Actor, relations: tuple) -> list[UUID]:
    """Ids of the children the actor sees by one of these relations."""
    wanted = {str(r.value) for r in relations}
    return list(dict.fromkeys(held.child_id for held in grants_of(actor) if held.relation in wanted))


def visible(actor: Actor, model: type[Model]) -> QuerySet:
    """The rows of a protected model the actor may read. The same rule as the table's row policies."""
    wall = WALLS[model._meta.label]
    rows = (
        model._default_manager.filter(authority_id=actor.authority_id)
        if actor.authority_id
        else model._default_manager.none()
    )
    ways = Q(pk__in=[])
    for column in wall.addressed:
        ways |= Q(**{f"{column}__in": actor.holders})
    for column in wall.among:
        ways |= Q(**{f"{column}__overlap": list(actor.holders)})
    if wall.later:
        ways &= Q(**{f"{wall.later}__lte": clock.now()})
    if wall.child and wall.relations and (children := children_by(actor, wall.relations)):
        ways |= Q(**{f"{wall.child}__among": children})
    rows = rows.filter(ways)
    if actor.kind == "family":
        rows = _only_shown(rows, model, wall, actor)
    elif wall.readers and actor.kind == "staff":
        rows = rows.filter(readers__overlap=list(actor.holders))
    return rows


def _only_shown(rows: QuerySet, model: type[Model], wall, actor: Actor) -> QuerySet:
    if model is Grant:
        return rows.filter(holder__in=actor.holders)
    return rows.filter(shown_to__overlap=list(actor.holders)) if wall.shown_to else rows.none()


def find(actor: Actor, model: type[Model], pk: Any, **also: Any) -> Any:
    """The row, or 404: the same 404 as for an id that never existed. The attempt is recorded."""
    row = visible(actor, model).filter(pk=pk, **also).first()
    if row is None:
        from tillsammans.audit.record import denied

        denied(actor, model._meta.label, pk)
        raise Http404
    return row


def may(actor: Actor, action: str, thing: Any = None) -> Decision:
    """May the actor do this deed to this thing? Default is no; an unknown action is a programming error."""
    from tillsammans.access.rules import RULES

    rule = RULES[action]
    if (
        thing is not None
        and isinstance(thing, Model)
        and thing._meta.label in WALLS
        and not _sees(actor, thing)
    ):
        return no("unseen", "Sidan finns inte.")
    answer = rule(actor, thing)
    return YES if answer is None else answer  # a refusal is falsy: `or` would turn it into a yes


def _sees(actor: Actor, thing: Model) -> bool:
    """Membership in `visible`, without a second query where the loaded grants already answer."""
    wall = WALLS[thing._meta.label]
    if thing.authority_id != actor.authority_id:  # type: ignore[attr-defined]  # every protected row has it
        return False
    by_address = any(getattr(thing, column) in actor.holders for column in wall.addressed)
    by_address |= any(set(getattr(thing, column)) & set(actor.holders) for column in wall.among)
    by_address &= not wall.later or getattr(thing, wall.later) <= clock.now()
    child = getattr(thing, wall.child) if wall.child else None
    by_grant = bool(wall.child) and child in children_by(actor, wall.relations)
    if not (by_address or by_grant):
        return False
    if actor.kind == "family":
        if isinstance(thing, Grant):
            return thing.holder in actor.holders
        return wall.shown_to and bool(set(thing.shown_to) & set(actor.holders))  # type: ignore[attr-defined]  # as its wall says
    return not wall.readers or bool(set(thing.readers) & set(actor.holders))  # type: ignore[attr-defined]  # as its wall says


def require(actor: Actor, action: str, thing: Any = None) -> None:
    """`may`, or raise: Http404 when the thing is out of sight, Refused (403 with a sentence) when it is not allowed."""
    decision = may(actor, action, thing)
    if decision:
        return
    if decision.code == "unseen":
        from tillsammans.audit.record import denied

        denied(actor, thing._meta.label, thing.pk)
        raise Http404
    raise Refused(decision, action, thing)


def visible_events(actor: Actor, child_id: UUID) -> QuerySet:
    """What has been done around one child the actor sees, in the actor's authority. The log has its own row policy."""
    from tillsammans.audit.models import Event

    rows = Event.objects.filter(authority_id=actor.authority_id, child_id=child_id)
    return rows if relations_to(actor, child_id) else rows.none()
