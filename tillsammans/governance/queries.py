"""Reading for the steering room: who sits in which body, and which names may stand in public."""

from django.db.models import QuerySet

from tillsammans.directory.models import STEERING_ROOM
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.models import Membership
from tillsammans.governance.models.bodies import in_force
from tillsammans.lib import clock


def memberships_now(**filters: object) -> QuerySet[Membership]:
    """Seats in bodies that are in force today."""
    return Membership.objects.filter(in_force(clock.today()), **filters)


def public_names() -> frozenset[str]:
    """Names of those who sit in the steering room's seats: they act in public office, so their names may stand."""
    rows = sitting_now(clock.now()).filter(post__function__in=STEERING_ROOM)
    return frozenset(rows.values_list("person__name", flat=True))
