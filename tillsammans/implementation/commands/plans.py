"""The decision to work by the model, and the plan with its steps (inventory 100, 102)."""

from dataclasses import dataclass
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post, Principal, Unit
from tillsammans.governance.commands.versions import change
from tillsammans.governance.models import Adoption
from tillsammans.implementation.commands.rows import (
    Place,
    columns,
    insert,
    not_later_than_today,
    noted,
    texts,
    written,
)
from tillsammans.implementation.models import Commitment, Plan, Step
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

ENDS_FIRST = "Sista dagen ska vara efter första dagen."


# --- The decision
@dataclass(frozen=True)
class NewCommitment:
    """Either the adoption of the shared goal that it rests on, or an own decision with who, when and where it is
    recorded."""

    adoption: Adoption | None = None
    decided_by: str = ""
    decided_on: date | None = None
    record: str = ""


def commit(*, by: Actor, place: Place, new: NewCommitment) -> Commitment:
    """Note the decision to work by the model. One at a time for each huvudman and unit."""
    require(by, "implementation.write", place)
    where = columns(place)
    if new.adoption:
        if new.adoption.principal_id != where["principal_id"] or new.adoption.withdrawn_on:
            raise NotPossible(
                "other", "Välj er egen huvudmans beslut, om det fortfarande gäller.", "adoption"
            )
        row = Commitment(adoption=new.adoption, **where, **noted(by))
    else:
        row = Commitment(**_own_decision(new), **where, **noted(by))
    insert(row, "exists", "Beslutet är redan inskrivet. Läs det som står.")
    record(by, "implementation.committed", row)
    return row


def _own_decision(new: NewCommitment) -> dict:
    given = texts(
        {
            "decided_by": "Skriv vem som fattade beslutet, till exempel Utbildningsnämnden.",
            "record": "Skriv paragraf och diarienummer, så att beslutet går att hitta.",
        },
        decided_by=new.decided_by,
        record=new.record,
    )
    if new.decided_on is None:
        raise NotPossible("empty", "Skriv vilken dag beslutet fattades.", "decided_on")
    not_later_than_today(new.decided_on, "decided_on", "Skriv in beslutet när det har fattats.")
    return {**given, "decided_on": new.decided_on}


def withdraw_commitment(*, by: Actor, commitment: Commitment) -> None:
    """The decision no longer holds, from today. It stays to be read."""
    require(by, "implementation.write", commitment)
    if commitment.withdrawn_on:
        raise NotPossible("withdrawn", "Beslutet gäller redan inte längre.")
    commitment.withdrawn_on = clock.today()
    commitment.save(update_fields=["withdrawn_on"])
    record(by, "implementation.withdrew_commitment", commitment)


# --- The plan
@dataclass(frozen=True)
class NewPlan:
    title: str
    goal: str
    starts_on: date
    ends_on: date


def write_plan(*, by: Actor, principal: Principal, new: NewPlan) -> Plan:
    """The huvudman's plan. Refused while another one is open."""
    require(by, "implementation.write", principal)
    row = Plan(principal=principal, **_plan(new), **written(by))
    insert(row, "exists", "Det finns redan en öppen plan. Ändra den, eller avsluta den först.")
    record(by, "implementation.planned", row)
    return row


def change_plan(*, by: Actor, plan: Plan, new: NewPlan, version: int) -> None:
    """NotPossible("changed") when somebody else has changed it since `version`."""
    require(by, "implementation.write", plan)
    _must_be_open(plan)
    change(plan, version, **_plan(new))
    record(by, "implementation.changed_plan", plan)


def close_plan(*, by: Actor, plan: Plan) -> None:
    """The plan is over, with what was done and what was not. A new one may be written."""
    require(by, "implementation.write", plan)
    _must_be_open(plan)
    plan.closed_on = clock.today()
    plan.save(update_fields=["closed_on"])
    record(by, "implementation.closed_plan", plan)


def _plan(new: NewPlan) -> dict:
    given = texts(
        {"title": "Ge planen ett namn.", "goal": "Skriv vad planen ska leda till för barnen."},
        title=new.title,
        goal=new.goal,
    )
    if new.ends_on <= new.starts_on:
        raise NotPossible("ends_first", ENDS_FIRST, "ends_on")
    return {**given, "starts_on": new.starts_on, "ends_on": new.ends_on}


def _must_be_open(plan: Plan) -> None:
    if plan.closed_on:
        raise NotPossible("closed", "Planen är avslutad och ändras inte mer.")


# --- Its steps
@dataclass(frozen=True)
class NewStep:
    """owner is a function. owner_post: the seat that is reminded. unit: when it is one unit's to do."""

    what: str
    owner: str
    starts_on: date
    ends_on: date
    division: str = ""
    unit: Unit | None = None
    owner_post: Post | None = None


def add_step(*, by: Actor, plan: Plan, new: NewStep) -> Step:
    require(by, "implementation.write", plan)
    _must_be_open(plan)
    row = Step(plan=plan, **_step(plan, new), **written(by))
    row.save(force_insert=True)
    record(by, "implementation.added_step", row)
    return row


def change_step(*, by: Actor, step: Step, new: NewStep, version: int) -> None:
    """What is done or left out does not change; NotPossible("changed") when somebody else was first."""
    require(by, "implementation.write", step)
    _must_be_open(step.plan)
    _must_be_left(step)
    change(step, version, **_step(step.plan, new))
    record(by, "implementation.changed_step", step)


def finish_step(*, by: Actor, step: Step, on: date, text: str, version: int) -> None:
    """Done, on a day, with what was done."""
    require(by, "implementation.write", step)
    _must_be_open(step.plan)
    _must_be_left(step)
    given = texts({"done_text": "Skriv kort vad som gjordes."}, done_text=text)
    not_later_than_today(on, "done_on", "Skriv den dag det blev klart. Den kan inte ligga framåt i tiden.")
    change(step, version, done_on=on, **given)
    record(by, "implementation.finished_step", step)


def leave_out_step(*, by: Actor, step: Step, reason: str, version: int) -> None:
    """It will not be done, and why. It counts neither as done nor as late."""
    require(by, "implementation.write", step)
    _must_be_open(step.plan)
    _must_be_left(step)
    given = texts({"left_out_reason": "Skriv varför steget tas bort."}, left_out_reason=reason)
    change(step, version, left_out_on=clock.today(), **given)
    record(by, "implementation.left_out_step", step)


def _must_be_left(step: Step) -> None:
    if step.done_on:
        raise NotPossible("done", "Steget är redan klart.")
    if step.left_out_on:
        raise NotPossible("left_out", "Steget är borttaget ur planen.")


def _step(plan: Plan, new: NewStep) -> dict:
    given = texts(
        {
            "what": "Skriv vad som ska göras.",
            "owner": "Skriv vilken funktion som ansvarar, till exempel Elevhälsochef.",
        },
        what=new.what,
        owner=new.owner,
        division=new.division,
    )
    if new.ends_on < new.starts_on:
        raise NotPossible("ends_first", ENDS_FIRST, "ends_on")
    for field, unit in (("unit", new.unit), ("owner_post", new.owner_post and new.owner_post.unit)):
        if unit and unit.authority.principal_id != plan.principal_id:
            raise NotPossible("other", "Välj något som hör till er egen huvudman.", field)
    dates = {"starts_on": new.starts_on, "ends_on": new.ends_on}
    return {**given, **dates, "unit": new.unit, "owner_post": new.owner_post}
