"""What is due here, for the steering room's calendar (governance.calendar): evaluations, periods that end, follow-ups
at places, and what was promised after the research."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from tillsammans.governance.calendar import Dated
from tillsammans.initiatives import queries
from tillsammans.initiatives.models import FollowUp, StepCode
from tillsammans.initiatives.queries import RUNS, Standing
from tillsammans.lib import clock

GONE_ON = (StepCode.ENDED,)


def dates(first: date, last: date) -> Iterable[Dated]:
    found = (*_initiatives(), *_follow_ups(), *_actions())
    return (one for one in found if first <= one.on <= last)


def _initiatives() -> Iterator[Dated]:
    for standing in queries.with_steps(clock.today()):
        yield from _of_one(standing)


def _of_one(standing: Standing) -> Iterator[Dated]:
    row, step = standing.initiative, standing.last
    href = reverse("initiatives:initiative", args=[row.pk])
    posts = (row.responsible_post_id,) if row.responsible_post_id else ()
    if step.step == StepCode.DECIDED and step.starts_on:
        yield Dated(
            f"initiatives.start.{step.pk}", step.starts_on, f"{row.title}: börjar", href, "deadline", posts
        )
    if step.step in RUNS and step.evaluate_by and step.ends_on:
        title = f"{row.title}: utvärderingen ska vara klar"
        yield Dated(f"initiatives.evaluate.{step.pk}", step.evaluate_by, title, href, "evaluation", posts)
        title = f"{row.title}: perioden slutar"
        yield Dated(f"initiatives.ends.{step.pk}", step.ends_on, title, href, "deadline", posts)


def _follow_ups() -> Iterator[Dated]:
    """The next follow-up that was promised, as long as none has been made since."""
    rows = FollowUp.objects.filter(next_on__isnull=False).select_related("site__unit", "site__initiative")
    latest = {row.site_id: row for row in FollowUp.objects.order_by("on", "written_at")}
    ended = {one.initiative.pk for one in queries.with_steps(clock.today()) if one.last.step in GONE_ON}
    for row in rows:
        if latest[row.site_id].pk != row.pk or row.site.initiative_id in ended or row.next_on is None:
            continue
        title = f"{row.site.initiative.title}, {row.site.name}: följ upp"
        href = reverse("initiatives:site", args=[row.site_id])
        yield Dated(
            f"initiatives.follow.{row.pk}", row.next_on, title, href, "follow_up", (row.written_by_id,)
        )


def _actions() -> Iterator[Dated]:
    for report in queries.reports():
        href = reverse("initiatives:report", args=[report.pk])
        for one in queries.actions_in(report, clock.today()):
            if one.open:
                posts = (one.action.owner_post_id,) if one.action.owner_post_id else ()
                title = f"{report.title}: {one.action.what}"
                key = f"initiatives.action.{one.action.pk}"
                yield Dated(key, one.due_on, title, href, "deadline", posts)
