"""A barnrättsombud is asked to read and answers (inventory 18): a colleague's question, not somebody's permission."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Function, Post
from tillsammans.impact import freezing, watch
from tillsammans.impact.models import ImpactAssessment, OmbudAsk, VersionOf
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_seat

WORDS, ANSWER = "Vad vill ni att ombudet ser på?", "Vad betyder det här för barnen?"


@dataclass(frozen=True)
class NewAsk:
    """Whom, what to look at, and by when an answer would help."""

    post: Post
    words: str = ""
    answer_by: date | None = None
    answers: Mapping[str, str] = field(default_factory=dict)


def ask_ombud(*, by: Actor, assessment: ImpactAssessment, new: NewAsk) -> OmbudAsk:
    """From then on the ombud can read it, also one at another huvudman. The assessment does not wait."""
    require(by, "impact.write", assessment)
    if new.post.function != Function.RIGHTS_OMBUD:
        raise NotPossible("ombud", "Välj ett barnrättsombud.", "post")
    if assessment.asks.filter(post=new.post, answered_at__isnull=True).exists():
        raise NotPossible("asked", "Det ombudet är redan tillfrågat och har inte svarat än.", "post")
    if new.answer_by and new.answer_by < clock.today():
        raise NotPossible("past", "Dagen har redan varit.", "answer_by")
    row = OmbudAsk(
        assessment=assessment,
        post=new.post,
        words=new.words.strip(),
        answer_by=new.answer_by,
        asked_at=clock.now(),
        asked_by_id=by.post_id,
    )
    watch.vouch(by, assessment, [watch.Text("words", f"ask.{row.pk}.words", WORDS, row.words)], new.answers)
    row.save(force_insert=True)
    record(by, "impact.asked_ombud", assessment)
    tell_seat(by, new.post.pk)
    return row


def answer_ask(*, by: Actor, ask: OmbudAsk, answer: str, answers: Mapping[str, str] | None = None) -> None:
    """The ombud's own words, with the day. They stand as they are: another answer needs another question."""
    require(by, "impact.answer", ask)
    words = answer.strip()
    if not words:
        raise NotPossible("words", "Skriv ditt svar.", "answer")
    text = watch.Text("answer", f"ask.{ask.pk}.answer", ANSWER, words)
    watch.vouch(by, ask.assessment, [text], answers or {})
    rows = OmbudAsk.objects.filter(pk=ask.pk, answered_at__isnull=True)
    if not rows.update(answer=words, answered_at=clock.now()):
        raise NotPossible("answered", "Det finns redan ett svar.")
    record(by, "impact.ombud_answered", ask.assessment)
    if ask.assessment.locked:
        freezing.freeze(by, ask.assessment, VersionOf.ANSWERED)
    tell_seat(by, ask.asked_by_id)
