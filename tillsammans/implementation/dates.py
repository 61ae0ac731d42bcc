"""What is due here, for the steering room's calendar (governance.calendar): status reports, steps in the plans,
routines to look at again. Each huvudman's own are told to its contact; the day the reports are due is told to all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from tillsammans.directory.models import Function, Post
from tillsammans.governance.calendar import Dated
from tillsammans.implementation.models import Report, Round, Routine, Step

Seats = dict[UUID, tuple[UUID, ...]]


def dates(first: date, last: date) -> Iterable[Dated]:
    contacts = _seats(Function.LOCAL_LEAD, "unit__authority__principal")
    yield from _reports(first, last, contacts)
    yield from _steps(first, last, contacts)
    yield from _routines(first, last, contacts)


def _seats(function: Function, by: str) -> Seats:
    """Seats of a function, by huvudman or by unit."""
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for place, pk in Post.objects.filter(function=function).order_by("pk").values_list(by, "pk"):
        found[place].append(pk)
    return {place: tuple(posts) for place, posts in found.items()}


def _reports(first: date, last: date, contacts: Seats) -> Iterator[Dated]:
    """Of the round that is under way: the day for all, and each one that has not been handed in."""
    row = Round.objects.defer("figures").first()
    if row is None or not first <= row.due_on <= last:
        return
    leads = tuple(Post.objects.filter(function=Function.PROCESS_LEAD).values_list("pk", flat=True))
    waiting = list(Report.objects.filter(round=row, handed_in_at__isnull=True).select_related("principal"))
    if waiting or row.compiled_at is None:
        title = f"Statusrapporterna för {row.name.lower()} ska vara inne"
        href = reverse("implementation:round", args=[row.pk])
        yield Dated(f"implementation.round.{row.pk}", row.due_on, title, href, "deadline", leads)
    for report in waiting:
        yield Dated(
            f"implementation.report.{report.pk}",
            row.due_on,
            f"{report.principal.name}: statusrapporten ska vara inne",
            reverse("implementation:write_report", args=[report.pk]),
            "deadline",
            contacts.get(report.principal_id, ()),
            verb="Skriv",
            quiet=True,
        )


def _steps(first: date, last: date, contacts: Seats) -> Iterator[Dated]:
    rows = Step.objects.filter(
        plan__closed_on__isnull=True,
        done_on__isnull=True,
        left_out_on__isnull=True,
        ends_on__range=(first, last),
    )
    for row in rows.select_related("plan__principal"):
        owner = row.plan.principal
        yield Dated(
            f"implementation.step.{row.pk}",
            row.ends_on,
            f"{owner.name}: {row.what}",
            reverse("implementation:principal", args=[owner.pk]) + "#plan",
            "deadline",
            (row.owner_post_id,) if row.owner_post_id else contacts.get(owner.pk, ()),
            quiet=True,
        )


def _routines(first: date, last: date, contacts: Seats) -> Iterator[Dated]:
    units = _seats(Function.UNIT_CONTACT, "unit")
    holds = Q(ended_on__isnull=True) | Q(ended_on__gt=first)
    for row in Routine.objects.filter(holds, next_review__range=(first, last)).select_related(
        "principal", "unit"
    ):
        own = units.get(row.unit_id, ()) if row.unit_id else ()
        yield Dated(
            f"implementation.routine.{row.pk}",
            row.next_review,
            f"{row.unit or row.principal}: se över rutinen {row.title}",
            reverse("implementation:routine", args=[row.pk]),
            "follow_up",
            own or contacts.get(row.principal_id, ()),
            verb="Se över",
            quiet=True,
        )
