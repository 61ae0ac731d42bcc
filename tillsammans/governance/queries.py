"""Reading for the steering room: who sits in which body, and which names may stand in public."""

from uuid import UUID

from django.db.models import Q, QuerySet

from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import STEERING_ROOM
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.models import Membership
from tillsammans.lib import clock


def memberships_now(**filters: object) -> QuerySet[Membership]:
    """Seats in bodies that are in force today."""
    today = clock.today()
    in_force = Q(ends_on__isnull=True) | Q(ends_on__gt=today)
    return Membership.objects.filter(in_force, starts_on__lte=today, **filters)


def roles_in(actor: Actor, body_id: UUID) -> frozenset[str]:
    """In which roles the actor's seat is in the body today. Empty: not at all."""
    if actor.post_id is None:
        return frozenset()
    rows = memberships_now(body=body_id, post=actor.post_id)
    return frozenset(rows.values_list("role", flat=True))


def public_names() -> frozenset[str]:
    """Names of those who sit in the steering room's seats: they act in public office, so their names may stand."""
    rows = sitting_now(clock.now()).filter(post__function__in=STEERING_ROOM)
    return frozenset(rows.values_list("person__name", flat=True))
