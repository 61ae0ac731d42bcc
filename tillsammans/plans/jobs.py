"""What happens when a unit has answered the version of the plan it was sent: its row is confirmed, or comes about."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.consent import words
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.outbox.commands import tell_seat
from tillsammans.outbox.work import in_authority
from tillsammans.plans.commands.confirming import write_confirmation
from tillsammans.plans.models import Confirmation, Measure, PlanVersion


@app.task(name="plans.confirmation_came")
def confirmation_came(authority_id: str, copy_id: str) -> None:
    """Their row is confirmed by their letter. Run twice it is confirmed once; another's row is left alone."""
    with in_authority(UUID(authority_id), "plans.confirmation_came") as by:
        copy = ReceivedCopy.objects.get(pk=copy_id)
        measure = _their_row(copy)
        if measure and not Confirmation.objects.filter(measure_id=measure.pk).exists():
            write_confirmation(by, measure, letter=copy.pk)


@app.task(name="plans.progress_came")
def progress_came(authority_id: str, copy_id: str) -> None:
    """ "Blir av" or "blir inte av" stands beside their row, and nothing of what is said there (story 13)."""
    with in_authority(UUID(authority_id), "plans.progress_came") as by:
        copy = ReceivedCopy.objects.get(pk=copy_id)
        measure = _their_row(copy)
        if measure:
            _note(by, copy, measure)


def _note(by: Actor, copy: ReceivedCopy, measure: Measure) -> None:
    happens = bool((copy.content or {}).get("happens"))
    said = "blir av" if happens else "blir inte av"
    measure.feedback = f"{words.large(words.short(copy.from_unit))} säger: {said}."
    measure.save(update_fields=["feedback"])
    record(by, "plan.measure_changed", measure, code="feedback")
    if copy.to_holder:
        tell_seat(by, copy.to_holder)


def _their_row(copy: ReceivedCopy) -> Measure | None:
    """The row the letter is about: of the unit that wrote, in a plan whose version it was sent. Else none."""
    try:
        row = UUID(str((copy.content or {}).get("row", "")))
    except ValueError:
        return None
    measure = Measure.objects.filter(pk=row, owner_unit_id=copy.from_unit_id, removed_at=None).first()
    sent = (
        PlanVersion.objects.filter(disclosure_id=copy.in_reply_to, plan_id=measure.plan_id)
        if measure
        else None
    )
    return measure if sent is not None and copy.in_reply_to and sent.exists() else None
