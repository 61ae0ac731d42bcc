"""Reading for the steering room: who sits in which body, what a page shows, and which names may stand in public."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length

from tillsammans.access.rules.governance_room import seen_decisions, seen_meetings
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import STEERING_ROOM, Post
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.models import AgendaItem, Body, Decision, Meeting, Membership
from tillsammans.governance.models.bodies import in_force
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key

MOST_SEATS = 60  # choices of a seat on one page; whoever is not among them is searched for


def memberships_now(**filters: object) -> QuerySet[Membership]:
    """Seats in bodies that are in force today."""
    return Membership.objects.filter(in_force(clock.today()), **filters)


def public_names() -> frozenset[str]:
    """Names of those who sit in the steering room's seats: they act in public office, so their names may stand."""
    rows = sitting_now(clock.now()).filter(post__function__in=STEERING_ROOM)
    return frozenset(rows.values_list("person__name", flat=True))


# --- Bodies
@dataclass(frozen=True)
class Seat:
    """A seat of a body as it is shown. `vacant`: nobody sits there now; `outside`: its holder does not use the
    service."""

    row: Membership
    vacant: bool
    successor: Membership | None = None

    @property
    def outside(self) -> bool:
        return self.row.post_id is None


def seats_of(body: Body, today: date) -> tuple[list[Seat], list[Seat], list[Seat]]:
    """(in force today, those that begin later, earlier ones) in the order of roles and organisations."""
    rows = list(body.memberships.select_related("post__unit").prefetch_related("successors"))
    sitting = set(
        sitting_now(clock.now())
        .filter(post__in=[row.post_id for row in rows if row.post_id])
        .values_list("post_id", flat=True)
    )
    order = {"convenor": 0, "secretary": 1, "member": 2, "coopted": 3}
    rows.sort(key=lambda row: (order[row.role], sort_key(row.organisation), sort_key(row.function_title)))
    now: list[Seat] = []
    later: list[Seat] = []
    earlier: list[Seat] = []
    for row in rows:
        seat = Seat(
            row,
            row.post_id is not None and row.post_id not in sitting,
            next(iter(row.successors.all()), None),
        )
        place = earlier if row.ends_on and row.ends_on <= today else later if row.starts_on > today else now
        place.append(seat)
    earlier.sort(key=lambda seat: str(seat.row.ends_on), reverse=True)
    return now, later, earlier


def seats_to_choose(text: str) -> list[tuple[str, str]]:
    """Seats that may be put into a body: those of the steering room, or those the search finds. By place and title."""
    rows = Post.objects.select_related("unit")
    if text.strip():
        for word in text.split()[:6]:
            rows = rows.filter(Q(title__icontains=word) | Q(unit__name__icontains=word))
    else:
        rows = rows.filter(function__in=STEERING_ROOM)
    found = sorted(
        rows[: 4 * MOST_SEATS], key=lambda p: (sort_key(p.unit.name), sort_key(p.title), str(p.pk))
    )
    return [(str(post.pk), f"{post.title}, {post.unit.name}") for post in found[:MOST_SEATS]]


def own_groups(actor: Actor) -> list[Membership]:
    rows = memberships_now(post=actor.post_id).select_related("body")
    return sorted(rows, key=lambda row: sort_key(row.body.name))


# --- Meetings
def meetings_of(actor: Actor, body: Body) -> QuerySet[Meeting]:
    """The body's meetings, its own and those it is called to together with others, that the actor sees."""
    rows = seen_meetings(actor).filter(Q(body=body) | Q(joint_with=body)).distinct()
    return rows.select_related("body", "minutes").prefetch_related("joint_with")


def items_of(meeting: Meeting) -> list[AgendaItem]:
    return list(meeting.items.prefetch_related("decisions").order_by("order", "pk"))


def clock_times(meeting: Meeting, items: Iterable[AgendaItem]) -> list[tuple[Any, AgendaItem]]:
    """When each point begins, by the minutes set aside before it."""
    at, out = meeting.starts_at, []
    for item in items:
        out.append((at, item))
        at += timedelta(minutes=item.minutes)
    return out


# --- Decisions
def decisions(actor: Actor, asked: dict[str, str]) -> QuerySet[Decision]:
    """The register as the actor sees it. asked: q (words in Swedish, or a number), grupp (slug), ar, folj ("ja": still
    to be followed up; "sen": that is late)."""
    rows = seen_decisions(actor).select_related("body", "meeting__body")
    if text := asked.get("q", "").strip():
        vector = SearchVector("title", "what", "why", "outcome", "responsible", config="swedish")
        words = SearchQuery(text, config="swedish", search_type="websearch")
        rows = rows.annotate(words=vector).filter(Q(words=words) | Q(number=text) | Q(title__icontains=text))
    if slug := asked.get("grupp", ""):
        rows = rows.filter(Q(body__slug=slug) | Q(meeting__joint_with__slug=slug)).distinct()
    if (year := asked.get("ar", "")).isdecimal() and len(year) < 6:
        rows = rows.filter(number__startswith=f"{int(year)}:")
    if asked.get("folj") in ("ja", "sen"):
        rows = rows.filter(outcome="", follow_up_on__isnull=False)
    if asked.get("folj") == "sen":
        rows = rows.filter(follow_up_on__lt=clock.today())
    later = Decision.objects.filter(replaces=OuterRef("pk"))
    return latest_first(rows.annotate(replaced=Exists(later)).prefetch_related("meeting__joint_with"))


def latest_first(rows: QuerySet[Decision]) -> QuerySet[Decision]:
    """By day, and among those of a day by number: 2026:10 is later than 2026:9."""
    return rows.order_by("-decided_on", Length("number").desc(), "-number")


def decisions_of(actor: Actor, body: Body) -> QuerySet[Decision]:
    """The body's own and those taken at a meeting it held together with others."""
    rows = seen_decisions(actor).filter(Q(body=body) | Q(meeting__joint_with=body)).distinct()
    return latest_first(rows)


def years_of_decisions(actor: Actor) -> list[str]:
    rows = seen_decisions(actor).values_list("number", flat=True)
    return sorted({number.split(":")[0] for number in rows}, reverse=True)


def not_replaced(body_ids: Iterable[UUID]) -> list[tuple[str, str]]:
    """Decisions of the bodies that a new one may replace, the latest first."""
    rows = Decision.objects.filter(body__in=list(body_ids), replaced_by__isnull=True)
    return [(str(row.pk), str(row)) for row in latest_first(rows)[:100]]
