"""The plan as pages need it: goals with rows, who has confirmed, what each receiver gets."""

from dataclasses import dataclass
from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Child
from tillsammans.consent import coverage
from tillsammans.directory.county import name_of
from tillsammans.directory.models import Post, Unit
from tillsammans.lib import clock
from tillsammans.lib.text import genitive
from tillsammans.meetings.models import Invitation, Invited, Meeting
from tillsammans.meetings.queries import coordinator_of, seat_words, wish_of
from tillsammans.plans.content import STATE_ON_SCREEN, short_name, state_words, version_label, waited_for
from tillsammans.plans.models import Confirmation, Goal, Measure, Plan, PlanVersion, State


@dataclass(frozen=True)
class GoalWithRows:
    goal: Goal
    rows: list[Measure]


def plan_of(actor: Actor, case: Case) -> Plan | None:
    """The plan that is being written or holds now."""
    return visible(actor, Plan).filter(case_id=case.pk, ended_at=None).first()


def goals_of(actor: Actor, plan: Plan) -> list[GoalWithRows]:
    """In the order they were written. What was taken away while it was utkast is not there."""
    goals = visible(actor, Goal).filter(plan_id=plan.pk, removed_at=None).order_by("order", "pk")
    rows = list(visible(actor, Measure).filter(plan_id=plan.pk, removed_at=None).order_by("order", "pk"))
    return [GoalWithRows(goal, [row for row in rows if row.goal_id == goal.pk]) for goal in goals]


def confirmed_of(actor: Actor, rows: list[Measure]) -> set[UUID]:
    found = visible(actor, Confirmation).filter(measure_id__in=[row.pk for row in rows])
    return set(found.values_list("measure_id", flat=True))


# --- On screen, as kit.goal takes it
def shown(
    actor: Actor, case: Case, goals: list[GoalWithRows], *, confirm_url=None, key: str = ""
) -> list[dict]:
    """Goals for kit.goal. `confirm_url(measure)` gives the owner a button; others read who is waited for."""
    called = case.card["called"]
    done = confirmed_of(actor, [row for goal in goals for row in goal.rows])
    return [
        {
            "id": f"m-{one.goal.pk}",
            "quote": one.goal.words,
            "by": f"Med {genitive(called)} ord",
            "sector": one.goal.sector,
            "rows": [_row(actor, row, row.pk in done, confirm_url, key) for row in one.rows],
        }
        for one in goals
    ]


def _row(actor: Actor, row: Measure, confirmed: bool, confirm_url, key: str) -> dict:
    who, due = row.owner_words, row.due_on.isoformat() if row.due_on else ""
    out = {
        "what": row.what,
        "who": who,
        "when": row.when or "",
        "state": STATE_ON_SCREEN[State(row.state)],
        "state_text": state_words(row.state, due),
    }
    if confirmed:
        return out | {"confirmed": waited_for(who)}
    if confirm_url and row.owner_post and row.owner_post == actor.post_id:
        confirm = {"confirm": f"{short_name(who)}: ja", "confirm_url": confirm_url(row), "confirm_key": key}
        return out | confirm | {"confirm_seat": actor.acts_as}
    return out | {"waiting": waited_for(who)}


# --- As content, to freeze
def content_of(actor: Actor, plan: Plan, case: Case) -> dict:
    """The whole plan as the holder's own copy. No address, no number, no statement; for a protected child no place."""
    child = visible(actor, Child).get(pk=case.child_id)
    goals = goals_of(actor, plan)
    done = confirmed_of(actor, [row for goal in goals for row in goal.rows])
    return {
        "title": f"{genitive(case.card['called'])} plan",
        "child": _who(child, case),
        "called": case.card["called"],
        "day": clock.local(plan.established_at or clock.now()).date().isoformat(),
        "version": version_label(plan.version),
        "from": {"unit": case.unit.name, "authority": case.unit.authority.name},
        "follow_up": _follow_up(plan, child),
        "coordinator": _coordinator(actor, case),
        "goals": [_goal_content(one, done) for one in goals],
        "sip": plan.not_sip_reason or "",
    }


def _who(child: Child, case: Case) -> str:
    """The child as the plan says it: for a protected child without class and school (R23)."""
    parts = (
        [case.card["name"]]
        if child.protected_identity
        else [case.card["name"], case.card["group"], _school(case.unit)]
    )
    return ", ".join(part for part in parts if part)


def _school(unit: Unit) -> str:
    place = name_of(unit.municipality)
    return unit.name if place in unit.name else f"{unit.name} i {place}"


def _follow_up(plan: Plan, child: Child) -> dict:
    if plan.follow_up_at is None:
        return {}
    place = "" if child.protected_identity else plan.follow_up_place or ""
    return {"at": plan.follow_up_at.isoformat(), "place": place}


def _coordinator(actor: Actor, case: Case) -> dict:
    row = coordinator_of(actor, case)
    if row is None:
        return {}
    post = Post.objects.select_related("unit").get(pk=row.post_id)
    name, role = seat_words(post)
    wish = wish_of(actor, case)
    stand_in = case.delegate_post if case.delegate_post not in (None, row.post_id) else case.named_post
    substitute = seat_words(Post.objects.get(pk=stand_in))[0] if stand_in != row.post_id else ""
    return {
        "name": name,
        "role": role,
        "phone": post.unit.phone,
        "hours": post.unit.hours,
        "choice": bool(wish and wish.post_id == row.post_id),
        "substitute": substitute,
    }


def _goal_content(one: GoalWithRows, done: set[UUID]) -> dict:
    return {
        "sector": one.goal.sector,
        "words": one.goal.words,
        "rows": [_row_content(row, row.pk in done) for row in one.rows],
    }


def _row_content(row: Measure, confirmed: bool) -> dict:
    return {
        "id": str(row.pk),
        "unit": str(row.owner_unit_id or ""),
        "what": row.what,
        "who": row.owner_words,
        "when": row.when or "",
        "state": row.state,
        "due_on": row.due_on.isoformat() if row.due_on else "",
        "confirmed": short_name(row.owner_words) if confirmed else "",
        "feedback": row.feedback or "",
    }


# --- Receivers
@dataclass(frozen=True)
class Receiver:
    """A unit that has been at the meeting, and what it may be told now."""

    unit: Unit
    covered: coverage.Coverage
    latest: PlanVersion | None


def receivers(actor: Actor, plan: Plan, case: Case) -> list[Receiver]:
    """Units that have been in the room at one of the case's meetings."""
    meetings = list(visible(actor, Meeting).filter(case_id=case.pk).values_list("pk", flat=True))
    rows = visible(actor, Invitation).filter(
        meeting_id__in=meetings, invited=Invited.UNIT, arrived_at__isnull=False
    )
    units = {row.unit_id: row.unit for row in rows.select_related("unit__authority").order_by("arrived_at")}
    versions = visible(actor, PlanVersion).filter(plan_id=plan.pk, to_unit__isnull=False).order_by("made_at")
    latest = {row.to_unit_id: row for row in versions}
    return [
        Receiver(unit, coverage.of(actor, case, unit, clock.today()), latest.get(pk))
        for pk, unit in units.items()
    ]


def has_been_in_room(actor: Actor, case: Case, unit_id: UUID) -> bool:
    meetings = list(visible(actor, Meeting).filter(case_id=case.pk).values_list("pk", flat=True))
    rows = visible(actor, Invitation).filter(
        meeting_id__in=meetings, unit_id=unit_id, arrived_at__isnull=False
    )
    return rows.exists()


def versions_of(actor: Actor, plan: Plan) -> list[PlanVersion]:
    rows = visible(actor, PlanVersion).filter(plan_id=plan.pk).select_related("to_unit__authority")
    return list(rows.order_by("-number", "to_unit_id", "-made_at"))
