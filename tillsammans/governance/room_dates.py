"""What is due in bodies, meetings, minutes and decisions, and the term without a joint meeting."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from tillsammans.access.rules.governance_room import LEADS
from tillsammans.directory.models import Function, Post
from tillsammans.governance import terms
from tillsammans.governance.calendar import Dated
from tillsammans.governance.models import Body, Decision, Meeting, MemberRole, Membership, Publication
from tillsammans.governance.publishing import published_among
from tillsammans.lib import clock

CALL_BEFORE = timedelta(days=14)  # days before a meeting that it is called
ADJUST_AFTER = timedelta(days=14)
APPROVE_AFTER = timedelta(days=21)
BUTTONS = {"call": "Kalla", "hold": "Skriv in", "write": "Öppna", "approve": "Läs och godkänn"}


class Seats:
    """Every membership once, for as many questions as the period has meetings."""

    def __init__(self) -> None:
        self.rows: dict[UUID, list[Membership]] = defaultdict(list)
        for row in Membership.objects.filter(post__isnull=False):
            self.rows[row.body_id].append(row)
        functions = Post.objects.filter(function=Function.PROCESS_LEAD)
        self.process_leads = tuple(functions.values_list("pk", flat=True))

    def of(self, bodies: Iterable[UUID], day: date, *roles: str) -> tuple[UUID, ...]:
        """Posts in the bodies on the day, in one of the roles (any when none are given), each once."""
        found = [
            row.post_id
            for body in bodies
            for row in self.rows[body]
            if row.post_id and row.starts_on <= day and (row.ends_on is None or row.ends_on > day)
            if not roles or row.role in roles
        ]
        return tuple(dict.fromkeys(found))


def room_dates(first: date, last: date) -> Iterator[Dated]:
    seats, today = Seats(), clock.today()
    for meeting in _meetings(first, last):
        bodies = (meeting.body_id, *(one.pk for one in meeting.joint_with.all()))
        yield from _meeting(meeting, bodies, seats, first, last)
        yield from _to_do(meeting, bodies, seats, today, first, last)
    yield from _decisions(seats, today, first, last)
    yield from _terms(seats, today, first, last)


def _meetings(first: date, last: date) -> Iterable[Meeting]:
    """Those in the period, and those around it whose minutes or call are due in it."""
    rows = Meeting.objects.filter(
        starts_at__gte=clock.midnight_after(first - APPROVE_AFTER - timedelta(days=1)),
        starts_at__lt=clock.midnight_after(last + CALL_BEFORE),
    )
    return rows.select_related("body", "minutes").prefetch_related("joint_with")


def _meeting(meeting: Meeting, bodies, seats: Seats, first: date, last: date) -> Iterator[Dated]:
    day = clock.local(meeting.starts_at).date()
    if meeting.called_at and first <= day <= last:
        yield Dated(
            key=f"governance.meeting.{meeting.pk}",
            on=day,
            title=meeting.title,
            href=reverse("governance:meeting", args=[meeting.pk]),
            kind="meeting",
            posts=seats.of(bodies, day),
            body_id=meeting.body_id,
            starts=meeting.starts_at,
            ends=meeting.ends_at,
            place=meeting.place,
            sequence=meeting.version,
            cancelled=meeting.cancelled_at is not None,
        )


def _to_do(meeting: Meeting, bodies, seats: Seats, today: date, first: date, last: date) -> Iterator[Dated]:
    """The one thing a meeting waits for, if it waits."""
    if meeting.cancelled_at:
        return
    day = clock.local(meeting.starts_at).date()
    what, on, verb, roles = _next_step(meeting, day)
    if not what or not first <= on <= last:
        return
    posts = seats.of(bodies, today, *roles)
    minutes = getattr(meeting, "minutes", None)
    if what == "approve" and minutes:
        posts = tuple(post for post in posts if post != minutes.adjusted_by_id)
    address = "minutes" if what in ("write", "approve") else "meeting"
    yield Dated(
        key=f"governance.{what}.{meeting.pk}",
        on=on,
        title=f"{verb}: {meeting.title}",
        href=reverse(f"governance:{address}", args=[meeting.pk]),
        kind="deadline",
        posts=posts,
        body_id=meeting.body_id,
        verb=BUTTONS[what],
        quiet=True,
    )


def _next_step(meeting: Meeting, day: date) -> tuple[str, date, str, tuple[str, ...]]:
    minutes = getattr(meeting, "minutes", None)
    if meeting.called_at is None:
        return "call", day - CALL_BEFORE, "Kalla till mötet", LEADS
    if meeting.ends_at > clock.now():
        return "", day, "", ()
    if meeting.held_at is None:
        return "hold", day, "Skriv in vilka som var med", LEADS
    if minutes is None or minutes.adjusted_at is None:
        return "write", day + ADJUST_AFTER, "Få anteckningarna justerade", LEADS
    if minutes.approved_at is None:
        return "approve", day + APPROVE_AFTER, "Godkänn anteckningarna", (MemberRole.CONVENOR.value,)
    return "", day, "", ()


def _decisions(seats: Seats, today: date, first: date, last: date) -> Iterator[Dated]:
    rows = list(Decision.objects.filter(Q(outcome=""), follow_up_on__range=(first, last)))
    public = published_among(Decision._meta.label, [row.pk for row in rows])
    for row in rows:
        shown = public.get(row.pk)
        address = _public(shown) if shown and shown.withdrawn_at is None else ""
        yield Dated(
            key=f"governance.follow_up.{row.pk}",
            on=row.follow_up_on or last,
            title=f"Följ upp beslut {row.number}: {row.title}",
            href=reverse("governance:decision", args=[row.pk]),
            kind="follow_up",
            posts=tuple(dict.fromkeys((*seats.of([row.body_id], today, *LEADS), *seats.process_leads))),
            body_id=row.body_id,
            open=bool(address),
            open_href=address,
        )


def _public(shown: Publication) -> str:
    return reverse("governance:published", args=[shown.kind, shown.number])


def _terms(seats: Seats, today: date, first: date, last: date) -> Iterator[Dated]:
    """The present term's last day, while it has no joint meeting."""
    for one in terms.check(today)[:1]:
        if one.waiting and first <= one.term.last <= last:
            yield Dated(
                key=f"governance.term.{one.term.key}",
                on=one.term.last,
                title=f"Sista dag för gemensamt möte, {one.term.name}",
                href=reverse("governance:bodies"),
                kind="deadline",
                posts=tuple(dict.fromkeys((*seats.of(_holding(), today, *LEADS), *seats.process_leads))),
                verb="Planera mötet",
            )


def _holding() -> list[UUID]:
    return list(Body.objects.filter(holds_model=True, ended_on__isnull=True).values_list("pk", flat=True))
