"""Which step follows which: one table. Nothing else sets a case's step.

Three steps, as in the agreement: Upptäcka, Kartlägga, Samarbeta (meeting, plan, follow-up until it ends). Drawn in
docs/process.md from this same table.
"""

from dataclasses import dataclass
from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case, Step, StepCode
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Move:
    """From one step to another: who owns the step it leaves, and the verb that the log says."""

    start: StepCode
    to: StepCode
    owner: str
    verb: str


MOVES = (
    Move(StepCode.NOTICE, StepCode.MAP, "named_person", "case.started_mapping"),
    Move(StepCode.NOTICE, StepCode.CLOSED, "named_person", "case.closed"),
    Move(StepCode.MAP, StepCode.COLLABORATE, "named_person", "case.started_collaborating"),
    Move(StepCode.MAP, StepCode.CLOSED, "named_person", "case.closed"),
    Move(StepCode.MAP, StepCode.NOTICE, "named_person", "case.went_back"),
    Move(StepCode.COLLABORATE, StepCode.MAP, "named_person", "case.went_back"),
    Move(StepCode.COLLABORATE, StepCode.CLOSED, "coordinator", "case.closed"),
)
BACKWARDS = {(m.start, m.to) for m in MOVES if m.verb == "case.went_back"}


def allowed(start: str, to: str) -> Move | None:
    return next((m for m in MOVES if m.start == start and m.to == to), None)


def move(by: Actor, case: Case, to: StepCode, *, reason: str = "") -> Step:
    """Enter `to`: a dated record with a person. Refuses a move not in the table, and going back without reason."""
    found = allowed(case.step, to)
    if found is None:
        raise NotPossible(
            "wrong_step", f"Från {StepCode(case.step).label} går det inte att gå till {to.label}."
        )
    if (found.start, found.to) in BACKWARDS and not reason:
        raise NotPossible("no_reason", "Skriv varför ni går tillbaka.", "reason")
    step = enter(by, case, to, reason=reason)
    record(by, found.verb, case, code=f"{found.start}>{found.to}")
    return step


def enter(by: Actor, case: Case, to: StepCode, *, reason: str = "") -> Step:
    """Write the step's record and the case's own column. `move` is the way in, except for a case just opened."""
    step = Step(
        authority_id=case.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        step=to,
        by_post=by.post_id,
        reason=reason,
        entered_at=clock.now(),
        shown_to=case.shown_to,
    )
    step.save(force_insert=True)
    case.step = to
    if to == StepCode.CLOSED:
        case.closed_at = clock.now()
    case.save(update_fields=["step", "closed_at"])
    return step


def must_be(case: Case, *steps: StepCode) -> None:
    """Refuse a deed that belongs to another step."""
    if case.step not in steps:
        raise NotPossible(
            "wrong_step", f"Det här hör till {steps[0].label}. Nu är vi i {StepCode(case.step).label}."
        )


def open_case(
    by: Actor,
    *,
    child_id: UUID,
    unit_id: UUID,
    named_post: UUID,
    card: dict,
    kind: str,
    round_no: int = 1,
    at: StepCode = StepCode.NOTICE,
) -> Case:
    """Open a case around a child that the actor already has a grant on."""
    case = Case(
        authority_id=by.authority_id,
        child_id=child_id,
        kind=kind,
        round=round_no,
        unit_id=unit_id,
        step=at,
        named_post=named_post,
        opened_at=clock.now(),
    )
    case.card = card
    case.save(force_insert=True)
    enter(by, case, at)
    record(by, "case.opened", case)
    return case
