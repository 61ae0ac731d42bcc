"""What one family account may see here, put together for the screen. Every row comes through `visible`: what is not
shown to the account is not there, so nothing below has to leave anything out, except the reading log (R86)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from tillsammans.access.policy import relations_to, visible
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.sessions import places_of
from tillsammans.cases.models import Case, StepCode
from tillsammans.children.models import Child, Guardian
from tillsammans.directory.models import Authority, Post, Unit
from tillsammans.directory.queries import first_in
from tillsammans.followups.models import Closing, ClosingVoice, FollowUp, GoalOutcome, NotDone
from tillsammans.lib import clock
from tillsammans.mapping.models import Statement, VoiceOf
from tillsammans.meetings.models import Coordinator, Meeting
from tillsammans.plans.models import Goal, Measure, Plan, State

# Pages whose readings a family may know of: they show what the family may see too. Not among them: the mapping and the
# consents, which hold the other guardian's words and answers, lists, and anything around a report.
LOGGED_PAGES = ("cases.child", "plans.%", "meetings.%", "followups.%")
LOG_LINES = 20
OPEN_STATES = (State.OFFERED, State.APPLIED, State.DECIDED)


@dataclass(frozen=True)
class Row:
    """One row of the plan: who does what, and what the viewer has said about it."""

    pk: UUID
    who: str
    what: str
    when: str
    state: str
    mine: bool
    may_say: bool
    said: NotDone | None = None


@dataclass(frozen=True)
class Person:
    """Whom to call: given name, how to reach them, and who answers when they are away."""

    name: str
    given: str
    title: str
    hours: str
    phone: str
    substitute: str


@dataclass(frozen=True)
class Page:
    """Everything on one opened page."""

    child: Child
    case: Case
    unit: Unit
    own: bool  # the child's own page
    next_at: datetime | None
    next_is: str  # meeting or follow_up
    goals: list[Goal]
    rows: list[Row]
    outcomes: list[dict[str, Any]]
    said: list[Statement]
    others: list[dict[str, Any]]
    log: list[dict[str, Any]]
    coordinator: Person | None
    wishes: str = ""
    closing: Closing | None = None
    closing_voice: str = ""
    people: list[Person] = field(default_factory=list)


def places(actor: Actor) -> list[Authority]:
    """Where something is opened for the account, in a fixed order."""
    return list(Authority.objects.filter(pk__in=places_of(actor)).order_by("name"))


def opened_children(actor: Actor) -> list[tuple[Child, Case]]:
    """Children here whose page is open to the account. A sheet to answer is no open page."""
    children = {child.pk: child for child in visible(actor, Child)}
    cases = visible(actor, Case).filter(child_id__in=list(children)).order_by("opened_at")
    latest = {case.child_id: case for case in cases}
    return [(children[pk], case) for pk, case in latest.items()]


def page_of(actor: Actor, child_id: UUID) -> Page | None:
    """The page, or None when it is not open to the account: the same None whether it ever was, or the child exists."""
    found = next(((c, k) for c, k in opened_children(actor) if c.pk == child_id), None)
    if found is None:
        return None
    child, case = found
    guardian = visible(actor, Guardian).filter(child_id=child_id).first()
    plan = (
        visible(actor, Plan)
        .filter(case_id=case.pk, established_at__isnull=False)
        .order_by("-made_at")
        .first()
    )
    own = "self" in relations_to(actor, child_id)
    next_at, next_is = _next(actor, case, plan)
    said, others = _said(actor, child, guardian)
    coordinator = _coordinator(actor, case)
    return Page(
        child=child,
        case=case,
        unit=Unit.objects.get(pk=case.unit_id),
        own=own,
        next_at=next_at,
        next_is=next_is,
        goals=_goals(actor, plan),
        rows=_rows(actor, case, plan, guardian),
        outcomes=_outcomes(actor, case),
        said=said,
        others=others,
        log=reading_log(actor, child_id),
        coordinator=coordinator,
        wishes=_wishes(actor, case) if own else "",
        closing=_closing(actor, case),
        closing_voice=_closing_voice(actor, case),
        people=_people(actor, plan, coordinator),
    )


def _next(actor: Actor, case: Case, plan: Plan | None) -> tuple[datetime | None, str]:
    """The day only. Never the place: a guardian is told it by whoever invites (T11)."""
    if case.step == StepCode.CLOSED:
        return None, ""
    coming = visible(actor, Meeting).filter(
        case_id=case.pk, cancelled_at=None, closed_at=None, starts_at__gt=clock.now()
    )
    meeting = coming.order_by("starts_at").first()
    if meeting:
        return meeting.starts_at, "meeting"
    if plan and plan.follow_up_at and plan.follow_up_at > clock.now():
        return plan.follow_up_at, "follow_up"
    return None, ""


def _goals(actor: Actor, plan: Plan | None) -> list[Goal]:
    return list(visible(actor, Goal).filter(plan_id=plan.pk).order_by("order", "pk")) if plan else []


def _rows(actor: Actor, case: Case, plan: Plan | None, guardian: Guardian | None) -> list[Row]:
    if plan is None:
        return []
    said = {n.measure_id: n for n in visible(actor, NotDone).filter(case_id=case.pk).order_by("said_at")}
    measures = visible(actor, Measure).filter(plan_id=plan.pk).order_by("order", "pk")
    return [_row(m, said.get(m.pk), guardian, case) for m in measures]


def _row(m: Measure, said: NotDone | None, guardian: Guardian | None, case: Case) -> Row:
    waiting = said is not None and said.answered_at is None
    mine = bool(guardian and m.owner_guardian == guardian.pk)
    may_say = m.state in OPEN_STATES and not waiting and not mine and case.step != StepCode.CLOSED
    return Row(m.pk, m.owner_words or "", m.what or "", m.when or "", m.state, mine, may_say, said)


def _outcomes(actor: Actor, case: Case) -> list[dict[str, Any]]:
    """The latest follow-up: each goal with how it went and the child's view."""
    latest = visible(actor, FollowUp).filter(case_id=case.pk).order_by("-held_at").first()
    if latest is None:
        return []
    goals = {g.pk: g.words for g in visible(actor, Goal).filter(child_id=case.child_id)}
    rows = visible(actor, GoalOutcome).filter(followup_id=latest.pk).order_by("pk")
    return [
        {"goal": goals[r.goal_id], "outcome": r.outcome, "words": r.childs_words or "", "on": latest.held_at}
        for r in rows
        if r.goal_id in goals
    ]


def _said(
    actor: Actor, child: Child, guardian: Guardian | None
) -> tuple[list[Statement], list[dict[str, Any]]]:
    """The viewer's own sentences, and those that others let the viewer read, each with whose they are."""
    rows = list(visible(actor, Statement).filter(child_id=child.pk).order_by("said_at", "pk"))
    corrected = {row.corrects for row in rows if row.corrects}
    rows = [row for row in rows if row.pk not in corrected]
    if guardian is None:
        return [r for r in rows if r.voice == VoiceOf.CHILD], []
    own = [r for r in rows if r.guardian_id == guardian.pk]
    return own, [{"row": r, "by": _whose(r, child)} for r in rows if r.guardian_id != guardian.pk]


def _whose(row: Statement, child: Child) -> str:
    """Never a name of the other guardian or of staff: the voice."""
    if row.voice == VoiceOf.CHILD:
        return child.called or child.name
    return _("den andra vårdnadshavaren") if row.voice == VoiceOf.GUARDIAN else _("skolan")


def _coordinator(actor: Actor, case: Case) -> Person | None:
    row = (
        visible(actor, Coordinator).filter(case_id=case.pk, accepted_at__isnull=False, ended_at=None).first()
    )
    return person_in(row.post_id, instead=case.named_post) if row else None


def person_in(post_id: UUID, instead: UUID | None = None) -> Person | None:
    """Whoever sits in the seat now, and who answers when they are away."""
    post = Post.objects.select_related("unit").filter(pk=post_id).first()
    sitting = first_in(post, clock.now()) if post else None
    if post is None or sitting is None:
        return None
    away = Post.objects.filter(pk=instead).exclude(pk=post_id).first() if instead else None
    other = first_in(away, clock.now()) if away else None
    return Person(
        sitting.name,
        sitting.given_name,
        post.title,
        post.unit.hours,
        post.unit.phone,
        other.given_name if other else "",
    )


def _people(actor: Actor, plan: Plan | None, coordinator: Person | None) -> list[Person]:
    """Adults in the own school who have a row in the plan, the coordinator first."""
    if plan is None:
        return [coordinator] if coordinator else []
    posts = (
        visible(actor, Measure)
        .filter(plan_id=plan.pk, owner_post__isnull=False)
        .values_list("owner_post", flat=True)
    )
    found = [coordinator, *(person_in(post) for post in dict.fromkeys(posts))]
    return list({p.name: p for p in found if p}.values())


def _wishes(actor: Actor, case: Case) -> str:
    meeting = (
        visible(actor, Meeting).filter(case_id=case.pk, cancelled_at=None).order_by("-starts_at").first()
    )
    return (meeting.childs_wishes or "") if meeting else ""


def _closing(actor: Actor, case: Case) -> Closing | None:
    return (
        visible(actor, Closing)
        .select_related("receiver_unit")
        .filter(case_id=case.pk)
        .order_by("-closed_at")
        .first()
    )


def _closing_voice(actor: Actor, case: Case) -> str:
    row = visible(actor, ClosingVoice).filter(case_id=case.pk).order_by("-said_at").first()
    return (row.words or "") if row else ""


def reading_log(actor: Actor, child_id: UUID) -> list[dict[str, Any]]:
    """Unit, day and purpose, once a day each, newest first. Names are given on request after a secrecy test (R86)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT unit_id, read_at, page FROM app_family_log(%s, %s)", [child_id, list(LOGGED_PAGES)]
        )
        rows = cursor.fetchall()
    lines: dict[tuple[UUID, date, str], None] = {}
    for unit_id, moment, page in rows:
        lines[(unit_id, clock.local(moment).date(), _purpose(page))] = None
    chosen = list(lines)[:LOG_LINES]
    names = dict(Unit.objects.filter(pk__in={u for u, _day, _why in chosen}).values_list("pk", "name"))
    return [{"unit": names[u], "day": day, "purpose": why} for u, day, why in chosen if u in names]


def _purpose(page: str) -> str:
    return {
        "cases": _("för att följa hur det går"),
        "plans": _("för planen"),
        "meetings": _("för att förbereda mötet"),
        "followups": _("för uppföljningen"),
    }[page.split(".")[0]]
