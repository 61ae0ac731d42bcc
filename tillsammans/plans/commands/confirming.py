"""Each owner says yes to their own row: on their own page, in the room, or by letter (R41)."""

from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.jobs import settle
from tillsammans.cases.tasks import done
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.models import Invitation, Meeting
from tillsammans.meetings.queries import is_in_room
from tillsammans.plans.models import Confirmation, Measure, Plan, PlanVersion


def confirm(
    *, by: Actor, measure: Measure, at_meeting: bool = False, copy: ReceivedCopy | None = None
) -> Confirmation:
    """A yes to the row. Idempotent: the first yes stands.

    By its owner: a seat or a guardian's own account. With `at_meeting`, what the owner said in the room, noted by the
    one who writes while the owner is there; never for a colleague, who has a page of their own. With `copy`, what the
    unit's letter says."""
    if at_meeting or copy:
        require(by, "plans.note", measure)
        _was_said(by, measure, copy)
    else:
        require(by, "plans.confirm", measure)
    earlier = visible(by, Confirmation).filter(measure_id=measure.pk).first()
    if earlier:
        return earlier
    holder = None if at_meeting or copy else by.post_id or by.person_id
    row = write_confirmation(
        by, measure, holder=holder, letter=copy.pk if copy else None, at_meeting=at_meeting
    )
    _settle(by, measure)
    return row


def write_confirmation(
    by: Actor,
    measure: Measure,
    *,
    holder: UUID | None = None,
    letter: UUID | None = None,
    at_meeting: bool = False,
) -> Confirmation:
    """The row itself. Called by `confirm`, and by the job when a unit's letter has come."""
    row = Confirmation(
        authority_id=by.authority_id,
        child_id=measure.child_id,
        measure_id=measure.pk,
        by_holder=holder,
        by_letter=letter,
        at_meeting=at_meeting,
        at=clock.now(),
        shown_to=measure.shown_to,
    )
    row.save(force_insert=True)
    record(by, "plan.measure_confirmed", row, code="at_meeting" if at_meeting else "letter" if letter else "")
    return row


def _was_said(by: Actor, measure: Measure, copy: ReceivedCopy | None) -> None:
    if measure.owner_post:
        raise NotPossible("own_page", "En kollega bekräftar sin rad på sin egen sida.")
    if copy:
        _letter_is_theirs(by, measure, copy)
    elif not owner_in_room(by, measure):
        raise NotPossible(
            "not_in_room", "Den som har raden är inte i rummet. Var och en bekräftar sin egen rad."
        )


def owner_in_room(by: Actor, measure: Measure) -> bool:
    """Whether the row's owner is at a meeting that is going on. Somebody named only in words counts as there: they have
    no other way to say yes."""
    plan = visible(by, Plan).get(pk=measure.plan_id)
    going_on = visible(by, Meeting).filter(case_id=plan.case_id, closed_at=None, held_at__isnull=False)
    rows = visible(by, Invitation).filter(meeting_id__in=list(going_on.values_list("pk", flat=True)))
    return any(is_in_room(row) and _is_owner(row, measure) for row in rows)


def _is_owner(row: Invitation, measure: Measure) -> bool:
    if measure.owner_guardian:
        return row.guardian_id == measure.owner_guardian
    if measure.owner_unit_id:
        return row.unit_id == measure.owner_unit_id
    return row.label is not None and not (row.post_id or row.guardian_id or row.unit_id)


def _letter_is_theirs(by: Actor, measure: Measure, copy: ReceivedCopy) -> None:
    """From the row's own unit, answering a version of this plan that we sent it."""
    mine = visible(by, ReceivedCopy).filter(pk=copy.pk, kind=LetterKind.CONFIRMATION).first()
    if (
        mine is None
        or mine.from_unit_id != measure.owner_unit_id
        or mine.in_reply_to not in _sent_to(by, measure)
    ):
        raise NotPossible("other_letter", "Brevet bekräftar inte den här raden.")


def _sent_to(by: Actor, measure: Measure) -> set[UUID | None]:
    rows = visible(by, PlanVersion).filter(plan_id=measure.plan_id, to_unit_id=measure.owner_unit_id)
    return set(rows.values_list("disclosure_id", flat=True))


def _settle(by: Actor, measure: Measure) -> None:
    if by.kind == "staff" and done(by, "confirm_measure", thing_id=measure.pk):
        plan = visible(by, Plan).get(pk=measure.plan_id)
        settle(by, plan.case_id)
