"""Screen-shaped reading: who is on the way, who sits where at a provider, which edition is in force."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from tillsammans.directory.models import Holding, Inbox, NamedPerson, Post, Principal, PrincipalKind, Unit
from tillsammans.directory.queries import in_model, sitting_now, why_closed
from tillsammans.governance.agreement_queries import decided
from tillsammans.governance.models import Agreement, Edition
from tillsammans.joining.models import Joining, Leaving
from tillsammans.joining.standing import Standing, standings
from tillsammans.joining.steps import JOINING
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key

STEPS = len(JOINING)


def joining_or_404(pk: UUID) -> Joining:
    row = Joining.objects.select_related("principal", "acceptance").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def leaving_or_404(pk: UUID) -> Leaving:
    row = Leaving.objects.select_related("joining__principal").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def everybody() -> list[Standing]:
    """Every provider that has been asked: those where something waits first, then those on the way, then the rest."""
    latest: dict[UUID, Joining] = {}
    for row in Joining.objects.select_related("principal", "acceptance").order_by("opened_at"):
        latest[row.principal_id] = row
    return sorted(
        standings(list(latest.values())), key=lambda one: (_place(one), sort_key(one.joining.principal.name))
    )


def _place(one: Standing) -> int:
    if one.leaving and not one.leaving.closed_on:
        return 0
    if one.missing_though_live or one.open_rows:
        return 1
    return 2 if one.joining.live_on and not one.joining.ended_on else 3


def not_asked() -> list[Principal]:
    """Private huvudmän in the directory that can be offered: none that is on the way or in the model."""
    busy = Joining.objects.filter(declined_on=None, ended_on=None).values("principal")
    rows = Principal.objects.filter(kind=PrincipalKind.PRIVATE).exclude(pk__in=busy)
    there = in_model(clock.today(), "authorities__")
    return sorted(rows.exclude(there), key=lambda one: sort_key(one.name))


def editions() -> list[Edition]:
    """Decided editions of every agreement, the newest first: what was accepted may have been the one before."""
    return [one for row in Agreement.objects.order_by("title") for one in decided(row)]


@dataclass(frozen=True)
class Chair:
    """A seat at a provider's unit: who sits there now."""

    post: Post
    holdings: tuple[Holding, ...]

    @property
    def people(self) -> str:
        return ", ".join(h.person.name for h in self.holdings) or "Ingen"


@dataclass(frozen=True)
class Place:
    """A unit with its inbox, seats and named person. `closed`: why letters do not reach it, "" when they do."""

    unit: Unit
    inbox: Inbox | None
    chairs: tuple[Chair, ...]
    named: NamedPerson | None
    closed: str


def places(joining: Joining) -> list[Place]:
    """The provider's units as they stand now."""
    rows = Unit.objects.filter(authority__principal=joining.principal_id).select_related(
        "authority__principal"
    )
    units = sorted(rows, key=lambda one: (one.kind == "office", sort_key(one.name)))
    return list(_places(units))


def _places(units: list[Unit]) -> Iterator[Place]:
    now, day = clock.now(), clock.today()
    sitting: dict[UUID, list[Holding]] = {}
    for holding in sitting_now(now).filter(post__unit__in=units).select_related("person").order_by("starts"):
        sitting.setdefault(holding.post_id, []).append(holding)
    chairs: dict[UUID, list[Chair]] = {unit.pk: [] for unit in units}
    for post in Post.objects.filter(unit__in=units).order_by("title"):
        chairs[post.unit_id].append(Chair(post, tuple(sitting.get(post.pk, ()))))
    in_force = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    rows = NamedPerson.objects.filter(in_force, unit__in=units, starts_on__lte=day)
    named = {row.unit_id: row for row in rows.select_related("post", "substitute_post").order_by("starts_on")}
    inboxes = {
        row.unit_id: row for row in Inbox.objects.filter(unit__in=units).select_related("unit__authority")
    }
    for unit in units:
        inbox, row = inboxes.get(unit.pk), named.get(unit.pk)
        closed = why_closed(inbox, now) if inbox else ""
        first = (row.post_id, row.substitute_post_id) if row else ()
        seats = sorted(chairs[unit.pk], key=lambda c: first.index(c.post.pk) if c.post.pk in first else 9)
        yield Place(unit, inbox, tuple(seats), row, closed)


def unit_of(joining: Joining, pk: UUID) -> Unit:
    """A unit of the provider's own, or 404."""
    rows = Unit.objects.filter(authority__principal=joining.principal_id).select_related(
        "authority__principal"
    )
    row = rows.filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def post_of(joining: Joining, pk: UUID) -> Post:
    rows = Post.objects.filter(unit__authority__principal=joining.principal_id)
    row = rows.select_related("unit__authority__principal").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def holding_of(joining: Joining, pk: UUID) -> Holding:
    rows = Holding.objects.filter(post__unit__authority__principal=joining.principal_id)
    row = rows.select_related("person", "post__unit__authority__principal").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row
