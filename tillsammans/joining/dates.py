"""What is due here, for the steering room's calendar (governance.calendar): the step whose turn it is at each
provider on its way in, and the last day of those that leave."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from tillsammans.directory.models import Function, Post
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.calendar import Dated
from tillsammans.joining.models import Joining
from tillsammans.joining.standing import Row, Standing, standings
from tillsammans.joining.steps import CONTACT, lower
from tillsammans.lib import clock


def dates(first: date, last: date) -> Iterable[Dated]:
    """Each open step with the day it usually is done by (an aid, not a limit), and the last day of a leaving."""
    on_the_way = Q(live_on=None) | Q(
        leavings__taken_back_at=None, leavings__closed_on=None, leavings__isnull=False
    )
    open_ones = Joining.objects.filter(on_the_way, declined_on=None, ended_on=None).select_related(
        "principal"
    )
    lead = _seats(Function.PROCESS_LEAD, Function.SECRETARY)
    found = (one for now in standings(list(open_ones.distinct())) for one in _of(now, lead))
    return [one for one in found if first <= one.on <= last]


def _of(now: Standing, lead: tuple[UUID, ...]) -> Iterator[Dated]:
    joining = now.joining
    href, name = reverse("joining:provider", args=[joining.pk]), joining.principal.name
    if now.leaving and not now.leaving.closed_on:
        key = f"joining.leaving.{now.leaving.pk}"
        yield Dated(
            key,
            now.leaving.last_day,
            f"{name}: sista dagen i modellen",
            href,
            "deadline",
            posts=lead,
            quiet=True,
        )
        return
    for row in now.open_rows:
        if row.due:
            posts = _contacts(joining) or lead if row.step.who == CONTACT else lead
            yield Dated(
                _key(joining, row),
                row.due,
                f"{name}: {lower(row.step.title)}",
                href,
                "deadline",
                posts=posts,
                quiet=True,
            )


def _key(joining: Joining, row: Row) -> str:
    return f"joining.{joining.pk}.{row.step.code.value}"


def _seats(*functions: Function) -> tuple[UUID, ...]:
    rows = sitting_now(clock.now()).filter(post__function__in=functions)
    return tuple(dict.fromkeys(rows.values_list("post", flat=True)))


def _contacts(joining: Joining) -> tuple[UUID, ...]:
    own = Post.objects.filter(unit__authority__principal=joining.principal_id, function=Function.LOCAL_LEAD)
    rows = sitting_now(clock.now()).filter(post__in=own)
    return tuple(dict.fromkeys(rows.values_list("post", flat=True)))
