""" "Det här blev inte av": said with one tap by the child or a guardian, answered within three school days (R42)."""

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.followups.jobs import pass_on_not_done
from tillsammans.followups.models import NotDone
from tillsammans.lib import clock
from tillsammans.lib.dates import add_school_days
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_account
from tillsammans.plans.models import Measure, Plan

SCHOOL_DAYS = 3


def say_not_done(*, by: Actor, measure: Measure, words: str = "") -> NotDone:
    """One row per person and measure while it waits for its answer: pressing twice says it once. Only the one who said
    it and staff ever see it. A job gives the task to whoever keeps the plan together."""
    require(by, "followups.say_not_done", measure)
    waiting = (
        visible(by, NotDone).filter(measure_id=measure.pk, by_holder=by.person_id, answered_at=None).first()
    )
    if waiting:
        return waiting
    plan = visible(by, Plan).get(pk=measure.plan_id)
    row = NotDone(
        authority_id=by.authority_id,
        child_id=measure.child_id,
        case_id=plan.case_id,
        measure_id=measure.pk,
        by_holder=by.person_id,
        said_at=clock.now(),
        answer_by=add_school_days(clock.today(), SCHOOL_DAYS),
        shown_to=[by.person_id],
    )
    row.words = words.strip()
    row.save(force_insert=True)
    record(by, "followups.said_not_done", row)
    pass_on_not_done.defer(authority_id=str(by.authority_id), not_done_id=str(row.pk))
    return row


def answer_not_done(*, by: Actor, not_done: NotDone, answer: str) -> None:
    """What happens now, in words. Shown only to the one who said it. NotPossible when answered already, or empty."""
    require(by, "followups.answer_not_done", not_done)
    if not_done.answered_at:
        raise NotPossible("answered", "Det är redan besvarat.")
    if not answer.strip():
        raise NotPossible("no_answer", "Skriv vad som händer nu, och när.", "answer")
    not_done.answer = answer.strip()
    not_done.answered_by, not_done.answered_at = by.seat, clock.now()
    not_done.save(update_fields=["answer", "answered_by", "answered_at"])
    record(by, "followups.answered_not_done", not_done)
    tasks.done(by, "answer_not_done", case=visible(by, Case).get(pk=not_done.case_id), thing_id=not_done.pk)
    tell_account(by, not_done.by_holder)
