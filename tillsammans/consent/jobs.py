"""After an answer: what the other guardian may know (never who, R11), and what is next for the one who asked.

A job, because nobody in a family sees another's answer, and a guardian sees no tasks."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, CaseKind, Task
from tillsammans.consent import coverage, words
from tillsammans.consent.models import Ask, Sheet, Standing
from tillsammans.lib import clock
from tillsammans.outbox.commands import tell_seat
from tillsammans.outbox.work import in_authority


@app.task(name="consent.settle")
def settle(authority_id: str, ask_id: str) -> None:
    """Bring one question's standing up to date with its answers. Run twice it does nothing more."""
    with in_authority(UUID(authority_id), "consent.settle") as actor:
        ask = Ask.objects.select_related("to_unit__authority").get(pk=ask_id)
        sheet = Sheet.objects.get(pk=ask.sheet_id)
        case = Case.objects.select_related("unit").get(pk=sheet.case_id)
        before, covered = ask.standing, coverage.of(actor, case, ask.to_unit, clock.today())
        complete = covered.complete and covered.ask_id == ask.pk
        ask.standing = _standing(before, complete)
        ask.holds_until = covered.until_on if complete else None
        ask.save(update_fields=["standing", "holds_until"])
        _tell(actor, case, sheet, ask)
        if complete and before == Standing.WAITING:
            _invite(actor, case, sheet, ask)
        _stop_waiting(actor, case, sheet)


def _standing(before: str, complete: bool) -> str:
    if complete:
        return Standing.COMPLETE
    return Standing.WAITING if before == Standing.WAITING else Standing.ENDED


def _tell(actor: Actor, case: Case, sheet: Sheet, ask: Ask) -> None:
    """Whoever asked, and the coordinator when there is one: an answer has come."""
    for seat in {sheet.made_by, case.coordinator_post or sheet.made_by}:
        tell_seat(actor, seat)


def _invite(actor: Actor, case: Case, sheet: Sheet, ask: Ask) -> None:
    waiting = Task.objects.filter(
        authority_id=actor.authority_id, code="invite", thing_id=ask.pk, done_at=None
    )
    if case.kind == CaseKind.LEADING and not waiting.exists():
        said = {"child": case.card["called"], "who": words.short(ask.to_unit)}
        tasks.make(actor, "invite", to=sheet.made_by, words=said, case=case, thing_id=ask.pk)


def _stop_waiting(actor: Actor, case: Case, sheet: Sheet) -> None:
    """When every question on the sheet has its yes, nobody waits any more."""
    asks = Ask.objects.filter(authority_id=actor.authority_id, sheet_id=sheet.pk)
    if not asks.exclude(standing=Standing.COMPLETE).exists():
        tasks.done(actor, "wait_consent", case=case, thing_id=sheet.pk)
