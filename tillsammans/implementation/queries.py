"""Reading for the pages: each page's rows in as few statements as it takes, whoever asks."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from tillsammans.directory.models import Function, Post, Principal, Unit, UnitKind
from tillsammans.directory.queries import in_model
from tillsammans.governance.models import Adoption, Publication, PublicationKind
from tillsammans.implementation import figures
from tillsammans.implementation.models import (
    Commitment,
    Event,
    Plan,
    Report,
    Round,
    Routine,
    Step,
    Story,
    Training,
    WheelUse,
)
from tillsammans.implementation.shapes import County, Share, Standing, UnitStanding
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key
from tillsammans.lib.together import together

TODAY = "idag"
FEW = 5  # rows of each kind on a huvudman's page; the rest have a page of their own


# --- The county's picture
@dataclass(frozen=True)
class Point:
    """One place in the change over time."""

    name: str
    county: County


@dataclass(frozen=True)
class Picture:
    """What the county's page shows: today, or as a county report once said; what came before it; how it has gone."""

    county: County
    chosen: str
    before: County | None
    trend: tuple[Point, ...]
    periods: tuple[tuple[str, str], ...]


def picture(chosen: str = TODAY) -> Picture:
    """`chosen`: "idag", or a round that has become a county report ("2026-h1"); anything else is today."""
    compiled = list(Round.objects.filter(compiled_at__isnull=False).order_by("year", "half"))
    points = [Point(one.name, County.read(one.figures or {})) for one in compiled]
    numbers = [one.number for one in compiled]
    if chosen in numbers:
        at = numbers.index(chosen)
        county, trend = points[at].county, points[: at + 1]
    else:
        chosen, at, county = TODAY, len(points), figures.county()
        trend = [*points, Point("I dag", county)]
    return Picture(
        county=county,
        chosen=chosen,
        before=points[at - 1].county if at else None,
        trend=tuple(trend),
        periods=(
            (TODAY, "I dag"),
            *((n, p.name) for n, p in reversed(list(zip(numbers, points, strict=True)))),
        ),
    )


def trained(trend: tuple[Point, ...]) -> list[tuple[str, Share]]:
    return [(point.name, point.county.total.trained) for point in trend]


# --- One huvudman, one unit
@dataclass(frozen=True)
class Told:
    """What has been written in about one huvudman or unit."""

    commitment: Any
    adoption: Any
    plan: Plan | None
    steps: list[Step]
    events: list[Event]
    event_count: int
    routines: list[Routine]
    stories: list[Story]
    reports: list[Report]
    published: dict[UUID, Publication]

    @property
    def open_report(self) -> Report | None:
        """The latest half-year's, while it is not handed in."""
        return self.reports[0] if self.reports and not self.reports[0].handed_in_at else None


@dataclass(frozen=True)
class Whole:
    """A huvudman's page: what is counted, its units, and what has been written in."""

    standing: Standing
    units: list[UnitStanding]
    told: Told


def whole(principal: Principal) -> Whole | None:
    """None when the huvudman is not in the model."""
    standing, units = figures.units_of(principal.pk)
    return Whole(standing, units, told_of(principal_id=principal.pk)) if standing else None


def told_of(*, principal_id: UUID, unit_id: UUID | None = None) -> Told:
    """One huvudman's rows, or one of its units'. Those of the units stand on the huvudman's page too."""
    today = clock.today()
    where = Q(unit=unit_id) if unit_id else Q(principal=principal_id)
    own = Q(unit=unit_id) if unit_id else Q(principal=principal_id, unit__isnull=True)
    steps = Q(unit=unit_id) if unit_id else Q(plan__principal=principal_id)
    rounds = Report.objects.none() if unit_id else Report.objects.filter(principal=principal_id)
    open_until = Q(ended_on__isnull=True) | Q(ended_on__gt=today)
    stories = Story.objects.filter(where)
    found = together(
        _commitments().filter(own, withdrawn_on__isnull=True),
        Adoption.objects.filter(principal=principal_id, withdrawn_on__isnull=True),
        Plan.objects.filter(principal=principal_id, closed_on__isnull=True),
        Step.objects.filter(steps, plan__closed_on__isnull=True).order_by("ends_on", "pk"),
        Event.objects.filter(where)
        .annotate(people=Sum("attended__number"))
        .order_by("-held_on", "-pk")[:FEW],
        Event.objects.filter(where).only("pk"),
        Routine.objects.filter(where, open_until).order_by("next_review", "pk"),
        stories.order_by("-told_on", "-pk")[:FEW],
        rounds.annotate(year=F("round__year"), half=F("round__half"), due=F("round__due_on")).order_by(
            "-round__year", "-round__half"
        ),
        Publication.objects.filter(
            about=Story._meta.label, about_id__in=stories.values("pk"), withdrawn_at__isnull=True
        )
        .order_by("edition")
        .only("about_id", "kind", "number", "published_at"),
    )
    commitments, adoptions, plans, steps_, events, every, routines, told, reports, published = found
    for report in reports:
        report.round = Round(pk=report.round_id, year=report.year, half=report.half)
        report.round.due_on = date.fromisoformat(report.due)
    for commitment in commitments:
        commitment.on = date.fromisoformat(commitment.on)
    return Told(
        commitment=next(iter(commitments), None),
        adoption=next(iter(adoptions), None),
        plan=next(iter(plans), None),
        steps=sorted(steps_, key=_first_what_waits),
        events=events,
        event_count=len(every),
        routines=routines,
        stories=told,
        reports=reports,
        published={row.about_id: row for row in published},
    )


def _commitments() -> QuerySet[Commitment]:
    return Commitment.objects.annotate(
        on=Coalesce("decided_on", "adoption__decided_on"),
        who=Coalesce("adoption__decided_by", "decided_by"),
        fallen=F("adoption__withdrawn_on"),  # what it rested on is no longer there
    )


def _first_what_waits(step: Step) -> tuple:
    """Late first, then what is next; done and left out last."""
    over = step.done_on or step.left_out_on
    return (1, -over.toordinal()) if over else (0, step.ends_on.toordinal())


def wheel_of(unit: Unit) -> WheelUse | None:
    return WheelUse.objects.filter(unit=unit, ended_on__isnull=True).first()


def trainings_of(post_id: UUID | None, people: set[UUID]) -> list[Training]:
    """Courses taken by those who sit in the seat today, whichever seat they took them in."""
    return list(Training.objects.filter(person__in=people).order_by("taken_on")) if people else []


# --- What one may choose among
def units_in(principal_id: UUID) -> list[Unit]:
    """Units of the huvudman that meet children, by name."""
    rows = Unit.objects.filter(in_model(clock.today(), "authority__"), authority__principal=principal_id)
    found = rows.exclude(kind=UnitKind.OFFICE).select_related("authority")
    return sorted(found, key=lambda unit: sort_key(unit.name))


def seats_to_remind(principal_id: UUID) -> list[Post]:
    """Seats of the room at the huvudman, who can be reminded of a step."""
    wanted = (Function.LOCAL_LEAD, Function.STEERING, Function.UNIT_CONTACT)
    rows = Post.objects.filter(unit__authority__principal=principal_id, function__in=wanted)
    return sorted(
        rows.select_related("unit__authority"), key=lambda post: sort_key(f"{post.title} {post.unit.name}")
    )


# --- Lists
def events(principal_id: UUID | None, kind: str, page: str) -> Page:
    """Everything that has been held, the latest first; of one huvudman, of one kind."""
    rows = Event.objects.select_related("principal", "unit").annotate(people=Sum("attended__number"))
    rows = rows.filter(principal=principal_id) if principal_id else rows
    rows = rows.filter(kind=kind) if kind else rows
    return Paginator(rows.order_by("-held_on", "-pk"), 25).get_page(page)


def stories(page: str) -> tuple[Page, dict[UUID, Publication]]:
    rows = Story.objects.select_related("principal", "unit").order_by("-told_on", "-pk")
    found = Paginator(rows, 20).get_page(page)
    published = Publication.objects.filter(
        about=Story._meta.label, about_id__in=[row.pk for row in found], withdrawn_at__isnull=True
    )
    return found, {row.about_id: row for row in published.order_by("edition").defer("document", "answered")}


@dataclass(frozen=True)
class RoundRow:
    round: Round
    handed_in: int
    asked: int
    publication: Publication | None


def rounds() -> list[RoundRow]:
    """Every half-year, the latest first."""
    found = list(Round.objects.prefetch_related("reports").defer("figures"))
    published = Publication.objects.filter(kind=PublicationKind.STATUS, about=Round._meta.label)
    latest = {row.about_id: row for row in published.order_by("edition").defer("document", "answered")}
    return [
        RoundRow(
            one,
            sum(1 for report in one.reports.all() if report.handed_in_at),
            len(one.reports.all()),
            latest.get(one.pk),
        )
        for one in found
    ]


def reports_of(round: Round) -> list[Report]:
    """The round's reports: those not handed in first, then those who stand still or need support, then by name."""
    order = {"": 0, "red": 1, "yellow": 2, "green": 3}
    rows = round.reports.select_related("principal", "handed_in_by__unit")
    return sorted(
        rows,
        key=lambda r: (
            bool(r.handed_in_at),
            order[r.light if r.handed_in_at else ""],
            sort_key(r.principal.name),
        ),
    )


def my_report(principal_id: UUID | None) -> Report | None:
    """The huvudman's own report in the latest round, if it is not handed in."""
    latest = Round.objects.defer("figures").first()
    if latest is None or principal_id is None:
        return None
    row = Report.objects.filter(round=latest, principal=principal_id, handed_in_at__isnull=True).first()
    if row:
        row.round = latest
    return row
