"""One sentence from elevhälsans medicinska insats, across its wall (OSL 25:13 a). Never the journal (R18, R82)."""

from dataclasses import dataclass
from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.directory.models import Function, Post
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands.statements import Said, add_statement
from tillsammans.mapping.models import Statement, VoiceOf
from tillsammans.mapping.queries import card_of
from tillsammans.outbox.commands import tell_seat


@dataclass(frozen=True)
class Asked:
    """to: the school nurse's seat in the team. question: what one needs to know, in a sentence."""

    to: UUID
    question: str


def ask_sentence(*, by: Actor, case: Case, asked: Asked) -> None:
    """Ask the school nurse for one sentence. She answers from her medical seat, with a letter, if she may and wants."""
    require(by, "mapping.ask_sentence", case)
    post = Post.objects.filter(pk=asked.to, unit_id=case.unit_id, function=Function.SCHOOL_NURSE).first()
    if post is None:
        raise NotPossible("no_nurse", "Välj skolsköterskan på er skola.", "to")
    if not asked.question.strip():
        raise NotPossible("no_question", "Skriv vad du behöver veta, med en mening.", "question")
    words = {"child": card_of(case)["called"], "who": by.given_name}
    tasks.make(by, "pass_sentence", to=post.pk, words=words, case=case, text=asked.question.strip())
    tell_seat(by, post.pk)
    record(by, "sentence.asked", case)


def take_in_sentence(*, by: Actor, copy: ReceivedCopy, case: Case, sector: str, kind: str) -> Statement:
    """Make the sentence in a letter one voice in the mapping. The copy stays as it came; refuses other letters, an
    empty one, and taking in twice."""
    require(by, "mapping.take_in_sentence", copy)
    require(by, "mapping.add_statement", case)
    _refuse_nonsense(by, copy, case, sector, kind)
    copy.child_id, copy.case_id, copy.taken_in_at = case.child_id, case.pk, clock.now()
    copy.save(update_fields=["child_id", "case_id", "taken_in_at"])
    said = Said(
        voice=VoiceOf.PROFESSIONAL,
        text=words_of(copy),
        sector=sector,
        kind=kind,
        received_copy_id=copy.pk,
        said_at=copy.received_at,
    )
    statement = add_statement(by=by, case=case, said=said)
    tasks.done(by, "read_letter", thing_id=copy.pk)
    tasks.done(by, "pass_sentence", case=case)
    record(by, "sentence.taken_in", statement)
    return statement


def words_of(copy: ReceivedCopy) -> str:
    """The sentence itself, without whom the letter says it is about."""
    lines = (copy.content or {}).get("lines", [])
    found = [line["text"] for line in lines if line.get("label") == "Mening"] or [
        line.get("text", "") for line in lines
    ]
    return " ".join(filter(None, found))


def _refuse_nonsense(by: Actor, copy: ReceivedCopy, case: Case, sector: str, kind: str) -> None:
    if copy.kind != LetterKind.SENTENCE:
        raise NotPossible("not_a_sentence", "Brevet är inte en mening till kartläggningen.")
    if copy.child_id not in (None, case.child_id):
        raise NotPossible("other_child", "Brevet ligger redan hos ett annat barn.", "case")
    if visible(by, Statement).filter(received_copy_id=copy.pk).exists():
        raise NotPossible("taken_in", "Meningen finns redan i kartläggningen.")
    if not sector:
        raise NotPossible("no_sector", "Välj vilket område meningen hör till.", "sector")
    if not kind:
        raise NotPossible("no_kind", "Välj styrka, oro eller önskan.", "kind")
