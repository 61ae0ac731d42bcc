"""What each voice says, one sentence at a time, kept apart (R35, R51, R52)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import absence
from tillsammans.mapping.models import Statement, VoiceOf
from tillsammans.mapping.queries import is_established, readers_of
from tillsammans.wheel.sectors import Kind, Sector

LONGEST = 2000


@dataclass(frozen=True)
class Said:
    """One sentence. voice: child, guardian, professional. about: {"who": "Elis", "guardian_id": None, "matter": ""}
    for a third person's matter. readers: seats, default the named person and the mapper. shown_to: family accounts;
    a guardian's own words are always shown to the speaker. audience: the child's wish, from `audience.Circle.wish`."""

    voice: str
    text: str
    sector: str = ""
    kind: str = ""
    guardian_id: UUID | None = None
    about: dict | None = None
    readers: Iterable[UUID] = ()
    shown_to: Iterable[UUID] = ()
    concern_id: UUID | None = None
    conversation_id: UUID | None = None
    received_copy_id: UUID | None = None
    audience: dict | None = None
    said_at: datetime | None = None


def add_statement(*, by: Actor, case: Case, said: Said) -> Statement:
    """Write down what one voice says. Draft until the mapping is established. A guardian's sentence fills in the
    absence inquiry's samråd (R83). Raises NotPossible for an empty text, an unknown sector or kind, a guardian's voice
    without guardian, a day to come."""
    require(by, "mapping.add_statement", case)
    speaker = _speaker(by, case, said)
    _refuse_nonsense(said)
    statement = Statement(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        voice=said.voice,
        guardian_id=said.guardian_id,
        post_id=by.post_id,
        conversation_id=said.conversation_id,
        concern_id=said.concern_id,
        received_copy_id=said.received_copy_id,
        secrecy=by.secrecy,
        said_at=said.said_at or clock.now(),
        readers=list(dict.fromkeys(said.readers or readers_of(case))),
        shown_to=_shown_to(said, speaker),
    )
    statement.sector, statement.kind, statement.text = said.sector, said.kind, said.text.strip()
    statement.about, statement.audience = said.about or {}, _audience(said)
    statement.save(force_insert=True)
    record(by, "statement.added", statement, code=str(said.voice))
    if speaker:
        absence.guardian_heard(by, case, speaker, clock.local(statement.said_at).date())
    return statement


def _speaker(by: Actor, case: Case, said: Said) -> Guardian | None:
    if said.voice != VoiceOf.GUARDIAN:
        return None
    speaker = visible(by, Guardian).filter(pk=said.guardian_id, child_id=case.child_id).first()
    if speaker is None:
        raise NotPossible("no_guardian", "Välj vilken vårdnadshavare som säger det.", "guardian")
    return speaker


def _refuse_nonsense(said: Said) -> None:
    text = said.text.strip()
    if not text:
        raise NotPossible("no_text", "Skriv vad som sades, med egna ord.", "text")
    if len(text) > LONGEST:
        raise NotPossible("text_long", f"Skriv kortare, högst {LONGEST} tecken.", "text")
    if said.voice not in VoiceOf.values:
        raise NotPossible("no_voice", "Välj vem som säger det.", "voice")
    if said.sector and said.sector not in list(Sector):
        raise NotPossible("no_sector", "Välj ett av de sju områdena.", "sector")
    if said.kind and said.kind not in list(Kind):
        raise NotPossible("no_kind", "Välj styrka, oro eller önskan.", "kind")
    if said.said_at and said.said_at > clock.now():
        raise NotPossible("said_future", "Dagen har inte varit än. Välj i dag eller tidigare.", "said_on")


def _shown_to(said: Said, speaker: Guardian | None) -> list[UUID]:
    own = [speaker.account_id] if speaker and speaker.account_id else []
    return list(dict.fromkeys([*said.shown_to, *own]))


def _audience(said: Said) -> dict:
    """A guardian's sentence is for the speaker until the speaker releases it (R52)."""
    if said.guardian_id:
        return {"shown": [str(said.guardian_id)], **(said.audience or {})}
    return said.audience or {}


def tag_about(*, by: Actor, statement: Statement, about: dict | None) -> Statement:
    """Mark a sentence as being about a third person, or take the mark away: such words are never shown to them and are
    masked in letters and copies (R22, R52). The words themselves are not touched."""
    require(by, "mapping.tag", statement)
    if about and not about.get("who", "").strip():
        raise NotPossible("no_who", "Skriv vem det handlar om.", "about_name")
    statement.about = about or {}
    statement.save(update_fields=["about"])
    record(by, "statement.tagged", statement)
    return statement


def correct_statement(*, by: Actor, case: Case, statement: Statement, text: str, reason: str) -> Statement:
    """What is upprättad is never changed: the correction is a new sentence beside it, with who, when and why (R67)."""
    require(by, "mapping.correct_statement", statement)
    if not is_established(by, statement):
        raise NotPossible("still_draft", "Kartläggningen är ett utkast. Ändra i samtalet i stället.")
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför det rättas.", "reason")
    said = Said(
        voice=statement.voice,
        text=text,
        sector=statement.sector or "",
        kind=statement.kind or "",
        guardian_id=statement.guardian_id,
        about=statement.about,
        readers=statement.readers,
        shown_to=statement.shown_to,
        audience=statement.audience,
    )
    correction = add_statement(by=by, case=case, said=said)
    correction.corrects, correction.correction_reason = statement.pk, reason.strip()
    correction.established_at = clock.now()
    correction.save(update_fields=["corrects", "correction_reason", "established_at"])
    record(by, "statement.corrected", correction)
    return correction
