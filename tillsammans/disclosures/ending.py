"""When a yes is taken back: what waits is stopped, and receivers are told that no more will come (R10).

The notice names nobody and gives no reason. What the receivers have stays theirs."""

from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.consent import coverage
from tillsammans.consent.models import Ask, Sheet
from tillsammans.disclosures.commands.sending import NewLetter, write
from tillsammans.disclosures.jobs import deliver, stop_letter
from tillsammans.disclosures.models import Disclosure, LetterKind
from tillsammans.disclosures.models import DisclosureBasis as Basis
from tillsammans.disclosures.queries import no_more_since
from tillsammans.lib import clock


def end_letters(actor: Actor, ask_id: UUID) -> None:
    """Stop queued letters to the unit of that question, and send the notice once. Nothing when the consent still holds
    without the yes that was taken back."""
    ask = Ask.objects.select_related("to_unit__authority").get(pk=ask_id)
    sheet = Sheet.objects.get(pk=ask.sheet_id)
    case = Case.objects.select_related("unit").get(pk=sheet.case_id)
    if coverage.of(actor, case, ask.to_unit, clock.today()).complete:
        return
    letters = Disclosure.objects.filter(case_id=case.pk, to_unit=ask.to_unit, basis=Basis.SAMTYCKE)
    for waiting in letters.filter(sent_at=None, stopped_at=None).select_for_update(of=("self",)):
        stop_letter(actor, waiting, case, "withdrawn")
    sent = list(letters.filter(sent_at__isnull=False).order_by("pk"))
    if sent and not _told_since(case, ask, sent[-1]):
        _say_no_more(actor, case, ask, [letter.pk for letter in sent])


def _told_since(case: Case, ask: Ask, last: Disclosure) -> bool:
    told = Disclosure.objects.filter(case_id=case.pk, to_unit=ask.to_unit, kind=LetterKind.NO_MORE)
    return told.filter(pk__gt=last.pk).exists()


def _say_no_more(actor: Actor, case: Case, ask: Ask, letters: list[UUID]) -> None:
    today = clock.today()
    content = {
        "heading": "Samtycket gäller inte längre",
        "lines": [{"label": "Besked", "text": no_more_since(today), "sector": None}],
        "letters": [str(pk) for pk in letters],
        "from_day": today.isoformat(),
    }
    # No word about the child: only that letters the receiver holds already will have no sequel.
    motivation = "Beskedet säger inget om barnet."
    letter = NewLetter(LetterKind.NO_MORE, ask.to_unit, Basis.MENPROVNING, motivation, content, case=case)
    row = write(actor, letter)
    record(actor, "disclosure.queued", row, code=f"{row.kind} {row.basis}")
    deliver.defer(disclosure_id=str(row.pk), sender_authority_id=str(row.authority_id))
