"""Carrying letters over: at the sender's the gate once more, at the receiver's a copy sealed with its own key.

One authority at a time, as the worker's policies have it; all in one transaction, so that a letter is carried once."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.consent import words
from tillsammans.directory.models import Inbox, Unit
from tillsammans.directory.queries import why_closed
from tillsammans.disclosures import gate, register
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.outbox.commands import tell_seat
from tillsammans.outbox.work import in_authority

# What else is to happen at the receiver when a letter of this kind has come; the job belongs to another capability,
# which may be missing. It gets authority_id and copy_id.
REACTIONS = {
    LetterKind.ANSWER: "meetings.answer_came",
    LetterKind.CONFIRMATION: "plans.confirmation_came",
    LetterKind.PROGRESS: "plans.progress_came",
}


@dataclass(frozen=True)
class Carried:
    """What the sender's side hands over. `answers`: the sender's letter this is a reply to, as the receiver knows it;
    `earlier`: letters in the same matter that went to the same unit before."""

    letter: Disclosure
    content: dict
    from_unit: Unit | None
    answers: UUID | None
    earlier: tuple[UUID, ...]


@app.task(name="disclosures.deliver")
def deliver(disclosure_id: str, sender_authority_id: str) -> None:
    """Carry one letter over. Run twice there is one copy; stopped, there is none and its author is told."""
    with transaction.atomic():
        carried = _take_out(UUID(disclosure_id), UUID(sender_authority_id))
        if carried is None:
            return
        receiver = carried.letter.to_unit.authority_id
        with in_authority(receiver, "disclosures.register") as actor:
            copy = register.copy_in(actor, carried)
        with in_authority(UUID(sender_authority_id), "disclosures.deliver") as actor:
            Disclosure.objects.filter(pk=disclosure_id, sent_at=None).update(sent_at=clock.now())
            record(actor, "disclosure.sent", carried.letter, code=carried.letter.kind)
        reaction = REACTIONS.get(LetterKind(carried.letter.kind))
        if reaction in app.tasks:
            app.tasks[reaction].defer(authority_id=str(receiver), copy_id=str(copy.pk))


def _take_out(pk: UUID, authority_id: UUID) -> Carried | None:
    """The letter, unsealed on the sender's side; None when it is gone already or may not leave."""
    with in_authority(authority_id, "disclosures.deliver") as actor:
        letter = (
            Disclosure.objects.select_for_update(of=("self",)).select_related("to_unit__authority").get(pk=pk)
        )
        if letter.sent_at or letter.stopped_at:
            return None
        case = _case_of(letter)
        stopped = _stopped(actor, letter, case)
        if stopped:
            stop_letter(actor, letter, case, stopped.code)
            return None
        return Carried(letter, letter.content, _unit_of(letter), _answered(letter), _earlier(letter))


def _stopped(actor: Actor, letter: Disclosure, case: Case | None) -> gate.Stop | None:
    inbox = Inbox.objects.select_related("unit__authority").filter(unit=letter.to_unit).first()
    closed = why_closed(inbox, clock.now()) if inbox else "-"
    if closed:
        return gate.Stop("closed", closed)
    needs = gate.Needs.from_json(letter.needs)
    return gate.stop(actor, basis=letter.basis, case=case, unit=letter.to_unit, needs=needs, on=clock.today())


def stop_letter(actor: Actor, letter: Disclosure, case: Case | None, code: str) -> None:
    """It stays at home: recorded, and its author is told. What it held is never shown to the receiver."""
    letter.stopped_at, letter.stop_code = clock.now(), code
    letter.save(update_fields=["stopped_at", "stop_code"])
    record(actor, "disclosure.stopped", letter, code=code)
    if letter.author_post:
        said = {"who": words.short(letter.to_unit)}
        tasks.make(actor, "letter_stopped", to=letter.author_post, words=said, case=case, thing_id=letter.pk)
        tell_seat(actor, letter.author_post)


def _unit_of(letter: Disclosure) -> Unit | None:
    """The unit it comes from: the author's, else the case's."""
    if letter.author_post:
        return Unit.objects.filter(posts=letter.author_post).first()
    case = _case_of(letter)
    return case.unit if case else None


def _case_of(letter: Disclosure) -> Case | None:
    return Case.objects.select_related("unit").get(pk=letter.case_id) if letter.case_id else None


def _answered(letter: Disclosure) -> UUID | None:
    """The receiver's own letter that this one answers, found through our copy of it."""
    if letter.in_reply_to is None:
        return None
    copy = ReceivedCopy.objects.get(pk=letter.in_reply_to)
    return copy.disclosure_id


def _earlier(letter: Disclosure) -> tuple[UUID, ...]:
    if letter.case_id is None:
        return ()
    before = Disclosure.objects.filter(case_id=letter.case_id, to_unit=letter.to_unit, sent_at__isnull=False)
    return tuple(before.values_list("pk", flat=True))


@app.task(name="disclosures.no_more")
def no_more(authority_id: str, ask_id: str) -> None:
    """A yes was taken back: what waits is stopped at once, and every receiver of a letter that rested on that question
    is told that no more will come (R10). Run twice it says it once."""
    from tillsammans.disclosures.ending import end_letters

    with transaction.atomic(), in_authority(UUID(authority_id), "disclosures.no_more") as actor:
        end_letters(actor, UUID(ask_id))
