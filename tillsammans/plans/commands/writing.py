"""Writing the plan in the meeting: goals in the child's words, and who does what, when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.steps import must_be
from tillsammans.cases.tasks import done, make
from tillsammans.children.models import Guardian
from tillsammans.consent import coverage, words
from tillsammans.directory.models import Post, Unit
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import genitive
from tillsammans.meetings.commands.invite import let_in
from tillsammans.meetings.models import Meeting
from tillsammans.meetings.queries import seat_words
from tillsammans.plans import queries
from tillsammans.plans.models import Goal, Measure, Plan, State
from tillsammans.plans.names import ask_about_names
from tillsammans.wheel.sectors import Sector

NOWHERE = UUID(int=0)  # what was taken away from the draft belongs to no plan
UNDECIDED = (State.OFFERED, State.APPLIED)


@dataclass(frozen=True)
class NewGoal:
    """words: the child's own. names_ok: somebody else's name stands there and is meant to."""

    sector: str
    words: str
    names_ok: bool = False


@dataclass(frozen=True)
class NewMeasure:
    """One owner: a colleague's seat, a guardian (with the child, if `with_child`), a unit that says in the room how its
    row shall stand, or words alone ("mormor"). `owner_words` is how the row says it; "" lets the owner's name stand."""

    what: str
    when: str = ""
    state: str = State.DECIDED
    due_on: date | None = None
    post: Post | None = None
    guardian: Guardian | None = None
    unit: Unit | None = None
    owner_words: str = ""
    with_child: bool = False
    feedback: str = ""
    names_ok: bool = False


def begin(*, by: Actor, case: Case, meeting: Meeting | None = None) -> Plan:
    """The plan that is being written: the one there is, or a new draft."""
    require(by, "plans.write", case)
    must_be(case, StepCode.COLLABORATE)
    plan = queries.plan_of(by, case)
    if plan:
        return plan
    plan = Plan(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        meeting_id=meeting.pk if meeting else None,
        made_by=by.seat,
        made_at=clock.now(),
    )
    plan.save(force_insert=True)
    record(by, "plan.started", plan)
    return plan


def add_goal(*, by: Actor, plan: Plan, goal: NewGoal) -> Goal:
    """One of the child's goals, in one sector."""
    case = _writing(by, plan)
    _goal_makes_sense(by, case, goal)
    row = Goal(
        authority_id=by.authority_id,
        child_id=plan.child_id,
        plan_id=plan.pk,
        order=_next(by, Goal, plan_id=plan.pk),
    )
    row.sector, row.words, row.shown_to = goal.sector, goal.words.strip(), plan.shown_to
    row.save(force_insert=True)
    record(by, "plan.goal_added", row)
    return row


def change_goal(*, by: Actor, goal: Goal, to: NewGoal) -> Goal:
    """Other words, or another sector, while the plan is utkast: after that a goal changes only at a follow-up."""
    case = _writing(by, _plan(by, goal), draft_only=True)
    _goal_makes_sense(by, case, to)
    goal.sector, goal.words, goal.version = to.sector, to.words.strip(), goal.version + 1
    goal.save(update_fields=["sector", "words", "version"])
    record(by, "plan.goal_changed", goal)
    return goal


def remove_goal(*, by: Actor, goal: Goal) -> None:
    """Take a goal and its rows out of the draft. Nothing upprättat is ever taken away (R67)."""
    _writing(by, _plan(by, goal), draft_only=True)
    for measure in visible(by, Measure).filter(goal_id=goal.pk, removed_at=None):
        remove_measure(by=by, measure=measure)
    goal.removed_at, goal.plan_id = clock.now(), NOWHERE
    goal.save(update_fields=["removed_at", "plan_id"])
    record(by, "plan.goal_removed", goal)


def add_measure(*, by: Actor, goal: Goal, measure: NewMeasure) -> Measure:
    """A row under a goal. It is nobody's promise until its owner confirms it; a colleague gets a task to do so."""
    plan = _plan(by, goal)
    case = _writing(by, plan)
    _measure_makes_sense(by, case, goal, measure)
    row = Measure(
        authority_id=by.authority_id,
        child_id=goal.child_id,
        plan_id=plan.pk,
        goal_id=goal.pk,
        order=_next(by, Measure, plan_id=plan.pk),
        shown_to=plan.shown_to,
    )
    _fill(row, measure, case)
    row.save(force_insert=True)
    record(by, "plan.measure_added", row)
    _tell_owner(by, case, row)
    return row


def change_measure(*, by: Actor, measure: Measure, to: NewMeasure) -> Measure:
    """While the plan is utkast. A changed row waits for its owner again."""
    plan = _plan(by, measure)
    case = _writing(by, plan, draft_only=True)
    _not_confirmed(by, measure)
    goal = visible(by, Goal).get(pk=measure.goal_id)
    _measure_makes_sense(by, case, goal, to)
    before = measure.owner_post
    _fill(measure, to, case)
    measure.version += 1
    measure.save()
    record(by, "plan.measure_changed", measure)
    if measure.owner_post != before:
        done(by, "confirm_measure", thing_id=measure.pk)
        _tell_owner(by, case, measure)
    return measure


def remove_measure(*, by: Actor, measure: Measure) -> None:
    """Take a row out of the draft."""
    _writing(by, _plan(by, measure), draft_only=True)
    measure.removed_at, measure.plan_id, measure.goal_id = clock.now(), NOWHERE, NOWHERE
    measure.save(update_fields=["removed_at", "plan_id", "goal_id"])
    done(by, "confirm_measure", thing_id=measure.pk)
    record(by, "plan.measure_removed", measure)


def set_state(*, by: Actor, measure: Measure, state: str, due_on: date | None = None) -> Measure:
    """Where a row is now: erbjuds, söks (besked senast), beslutad, gjord, blev inte av."""
    _writing(by, _plan(by, measure))
    measure.state, measure.due_on, measure.version = (
        State(state),
        due_on or measure.due_on,
        measure.version + 1,
    )
    measure.save(update_fields=["state", "due_on", "version"])
    record(by, "plan.measure_changed", measure, code=str(measure.state))
    return measure


def set_feedback(*, by: Actor, measure: Measure, text: str) -> Measure:
    """What is said beside a row: what its owner let us know, or that we are not told. Never in another's version."""
    case = _writing(by, _plan(by, measure))
    ask_about_names(by, case, text, "feedback")
    measure.feedback = text.strip()
    measure.save(update_fields=["feedback"])
    record(by, "plan.measure_changed", measure, code="feedback")
    return measure


# --- makes sense
def _plan(by: Actor, row: Goal | Measure) -> Plan:
    return visible(by, Plan).get(pk=row.plan_id)


def _writing(by: Actor, plan: Plan, *, draft_only: bool = False) -> Case:
    require(by, "plans.write", plan)
    if plan.ended_at or (draft_only and plan.established_at):
        raise NotPossible("established", "Planen är fastställd. Ändra den på nästa uppföljning.")
    return visible(by, Case).get(pk=plan.case_id)


def _goal_makes_sense(by: Actor, case: Case, goal: NewGoal) -> None:
    if goal.sector not in {sector.value for sector in Sector}:
        raise NotPossible("no_sector", "Välj vilket område målet hör till.", "sector")
    if not goal.words.strip():
        raise NotPossible("no_words", f"Skriv målet med {genitive(case.card['called'])} egna ord.", "words")
    if not goal.names_ok:
        ask_about_names(by, case, goal.words, "words")


def _measure_makes_sense(by: Actor, case: Case, goal: Goal, new: NewMeasure) -> None:
    if not new.what.strip():
        raise NotPossible("no_what", "Skriv vad som ska göras.", "what")
    owners = sum(one is not None for one in (new.post, new.guardian, new.unit))
    if owners > 1 or not (owners or new.owner_words.strip()):
        raise NotPossible("one_owner", "Välj vem som gör det. En rad har en ägare.", "owner")
    if new.post and new.post.unit.authority_id != by.authority_id:
        raise NotPossible(
            "other_authority", "Ingen kan lova för en annan verksamhet. Välj verksamheten.", "owner"
        )
    if new.unit:
        _unit_says_so(by, case, goal, new)
    if not new.names_ok:
        ask_about_names(by, case, f"{new.what} {new.when}", "what")


def _unit_says_so(by: Actor, case: Case, goal: Goal, new: NewMeasure) -> None:
    """Nobody assigns another's staff: the row is worded by them in the room, under a goal they may know of."""
    unit = new.unit
    assert unit is not None
    if not queries.has_been_in_room(by, case, unit.pk):
        said = words.large(words.short(unit))
        raise NotPossible(
            "not_in_room", f"{said} säger själva hur raden ska stå, när de är i rummet.", "owner"
        )
    covered = coverage.of(by, case, unit, clock.today())
    if goal.sector not in covered.sectors:
        raise NotPossible(
            "not_covered", "De får inte veta något om det här målet. Välj ett annat mål.", "owner"
        )
    if new.state not in UNDECIDED:
        raise NotPossible(
            "not_yours", "En annan verksamhets rad är erbjuds eller söks tills de har bestämt.", "state"
        )


def _not_confirmed(by: Actor, measure: Measure) -> None:
    if queries.confirmed_of(by, [measure]):
        raise NotPossible(
            "confirmed", "Raden är bekräftad. Ta bort den och skriv en ny om den ska vara annorlunda.", "what"
        )


# --- write and tell
def _fill(row: Measure, new: NewMeasure, case: Case) -> None:
    row.what, row.when, row.state, row.due_on = (
        new.what.strip(),
        new.when.strip(),
        State(new.state),
        new.due_on,
    )
    row.owner_post = new.post.pk if new.post else None
    row.owner_guardian = new.guardian.pk if new.guardian else None
    row.owner_unit_id = new.unit.pk if new.unit else None
    row.owner_words, row.feedback = new.owner_words.strip() or _owner_words(new, case), new.feedback.strip()


def _owner_words(new: NewMeasure, case: Case) -> str:
    if new.post:
        return ", ".join(seat_words(new.post))
    if new.guardian:
        return f"{new.guardian.called} och {case.card['called']}" if new.with_child else new.guardian.called
    return words.large(words.full(new.unit)) if new.unit else ""


def _tell_owner(by: Actor, case: Case, row: Measure) -> None:
    """A colleague who has a row follows the child as long as the plan does."""
    if row.owner_post:
        let_in(by, child_id=case.child_id, seat=row.owner_post, case_id=case.pk, until=None)
        make(
            by,
            "confirm_measure",
            to=row.owner_post,
            words={"child": case.card["called"]},
            case=case,
            thing_id=row.pk,
        )


def _next(by: Actor, model: type, **where) -> int:
    return (visible(by, model).filter(**where).aggregate(last=Max("order"))["last"] or 0) + 1
