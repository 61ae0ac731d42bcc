"""Uppföljning: what became of each goal, with the child's own view, and when we meet next (R43)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.steps import must_be
from tillsammans.followups.models import FollowUp, GoalOutcome, Outcome
from tillsammans.lib import clock
from tillsammans.lib.dates import is_school_day
from tillsammans.lib.deeds import NotPossible
from tillsammans.plans.commands.ending import book_follow_up
from tillsammans.plans.models import Goal, Plan


@dataclass(frozen=True)
class GoalView:
    """How one goal went: uppnått, delvis or inte, and what the child says about it."""

    goal_id: UUID
    outcome: str
    childs_words: str = ""


@dataclass(frozen=True)
class Held:
    """outcomes: one per goal of the plan. next_at: the next follow-up, None when the next thing is to close.
    conversation_id: the child's own talk before it, for then and now in words."""

    outcomes: tuple[GoalView, ...]
    note: str = ""
    next_at: datetime | None = None
    closing_next: bool = False
    conversation_id: UUID | None = None


def hold_follow_up(*, by: Actor, case: Case, held: Held) -> FollowUp:
    """Keep the follow-up as a dated record: never overwritten, a later one stands beside it. Books the next one, or
    says that the next thing is to close; nothing is left without a day. NotPossible where a goal lacks its answer."""
    require(by, "followups.hold", case)
    must_be(case, StepCode.COLLABORATE)
    plan = visible(by, Plan).filter(case_id=case.pk, ended_at=None, established_at__isnull=False).first()
    if plan is None:
        raise NotPossible("no_plan", "Det finns ingen plan att följa upp än.")
    _refuse_gaps(by, plan, held)
    follow_up = _write(by, case, plan, held)
    for view in held.outcomes:
        _outcome(by, follow_up, view)
    _book(by, case, plan, held)
    record(by, "followups.held", follow_up)
    return follow_up


def _refuse_gaps(by: Actor, plan: Plan, held: Held) -> None:
    goals = set(visible(by, Goal).filter(plan_id=plan.pk).values_list("pk", flat=True))
    answered = {view.goal_id for view in held.outcomes if view.outcome in Outcome.values}
    if goals != answered:
        raise NotPossible("goal_open", "Svara för varje mål: uppnått, delvis eller inte.", "outcomes")
    if held.next_at is None and not held.closing_next:
        raise NotPossible("no_next", "Boka nästa uppföljning, eller välj att avsluta.", "next_on")
    if held.next_at and held.next_at <= clock.now():
        raise NotPossible("next_past", "Välj en dag framåt i tiden.", "next_on")
    if held.next_at and not is_school_day(clock.local(held.next_at).date()):
        raise NotPossible("next_lov", "Den dagen är skolan stängd. Välj en skoldag.", "next_on")


def _write(by: Actor, case: Case, plan: Plan, held: Held) -> FollowUp:
    row = FollowUp(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        plan_id=plan.pk,
        conversation_id=held.conversation_id,
        next_at=held.next_at,
        held_by=by.seat,
        held_at=clock.now(),
        shown_to=case.shown_to,
    )
    row.note = held.note.strip()
    row.save(force_insert=True)
    return row


def _outcome(by: Actor, follow_up: FollowUp, view: GoalView) -> None:
    row = GoalOutcome(
        authority_id=by.authority_id,
        child_id=follow_up.child_id,
        followup_id=follow_up.pk,
        goal_id=view.goal_id,
        outcome=view.outcome,
        shown_to=follow_up.shown_to,
    )
    row.childs_words = view.childs_words.strip()
    row.save(force_insert=True)


def _book(by: Actor, case: Case, plan: Plan, held: Held) -> None:
    """The plan's next day with its task, or none when the next thing is to close."""
    if held.next_at:
        book_follow_up(by=by, plan=plan, at=held.next_at)
        return
    plan.follow_up_at = None
    plan.save(update_fields=["follow_up_at"])
    tasks.done(by, "follow_up", case=case)
