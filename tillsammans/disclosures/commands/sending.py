"""Sending: chosen items, one receiving unit, one legal basis, a motivation, a frozen copy (R6, R7)."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.consent.coverage import Book
from tillsammans.directory.models import Inbox, Post, Unit
from tillsammans.directory.queries import why_closed
from tillsammans.disclosures import bases, gate
from tillsammans.disclosures.gate import Needs
from tillsammans.disclosures.jobs import deliver
from tillsammans.disclosures.models import Disclosure, LetterKind
from tillsammans.disclosures.models import DisclosureBasis as Basis
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class NewLetter:
    """content: {"heading": .., "lines": [{"label", "text", "sector"}], "who": the child in words, ...}. needs: what the
    consent must cover. to_post: "att: Karin Alm". in_reply_to: our copy of the letter it answers. secrecies: class of
    each line written by somebody of another class than the sender's (R18)."""

    kind: str
    to_unit: Unit
    basis: str
    motivation: str
    content: dict[str, Any]
    needs: Needs = field(default_factory=Needs)
    case: Any = None
    ask_id: UUID | None = None
    to_post: Post | None = None
    in_reply_to: UUID | None = None
    secrecies: tuple[str, ...] = ()


def send(*, by: Actor, letter: NewLetter) -> Disclosure:
    """Queue a letter; a job carries it over. Refuses with a sentence that names exactly what is missing: an inbox
    nobody mans, a basis that is not offered in this direction, a consent that does not cover it. The refusal is
    remembered in the log, and nothing leaves."""
    require(by, "disclosures.send", letter.case)
    _must_be_a_letter(by, letter)
    _must_be_manned(letter.to_unit)
    _must_be_offered(by, letter)
    _must_pass(by, letter)
    row = write(by, letter)
    record(by, "disclosure.queued", row, code=f"{row.kind} {row.basis}")
    deliver.defer(disclosure_id=str(row.pk), sender_authority_id=str(row.authority_id))
    return row


def _must_be_a_letter(by: Actor, letter: NewLetter) -> None:
    if letter.to_unit.authority_id == by.authority_id:
        raise NotPossible(
            "own_house",
            f"{letter.to_unit.name} hör till er. Brev går bara till andra myndigheter.",
            "to_unit",
        )
    if not any(str(line.get("text", "")).strip() for line in letter.content.get("lines", [])):
        raise NotPossible("empty", "Brevet är tomt. Skriv eller välj något att berätta.", "lines")
    if letter.basis != Basis.SAMTYCKE and not letter.motivation.strip():
        raise NotPossible("no_motivation", "Skriv varför det får lämnas ut på den grunden.", "motivation")
    if letter.to_post and letter.to_post.unit_id != letter.to_unit.pk:
        raise NotPossible("wrong_post", "Den du skriver till arbetar inte där.", "to_post")


def _must_be_manned(unit: Unit) -> None:
    inbox = Inbox.objects.select_related("unit__authority").filter(unit=unit).first()
    if inbox is None:
        call = f" Ring {unit.phone}." if unit.phone else ""
        raise NotPossible("no_inbox", f"{unit.name} kan inte få brev här.{call}", "to_unit")
    if closed := why_closed(inbox, clock.now()):
        raise NotPossible("closed", closed, "to_unit")


def _must_be_offered(by: Actor, letter: NewLetter) -> None:
    direction = bases.direction_of(
        by,
        letter.to_unit,
        to_post=letter.to_post,
        secrecies=letter.secrecies,
        has_case=letter.case is not None,
        adult=bool(letter.case and Book(by, letter.case, clock.today()).adult),
    )
    if letter.basis in bases.offered(direction):
        return
    raise _refusal(by, letter, gate.Stop("basis_not_offered", _not_offered(letter.basis)))


def _not_offered(basis: str) -> str:
    known = Basis(basis).label if basis in Basis.values else basis
    return f"{known} kan inte användas för det här brevet. Välj en annan grund eller fråga en jurist."


def _must_pass(by: Actor, letter: NewLetter) -> None:
    stopped = gate.stop(
        by, basis=letter.basis, case=letter.case, unit=letter.to_unit, needs=letter.needs, on=clock.today()
    )
    if stopped:
        raise _refusal(by, letter, stopped)


def _refusal(by: Actor, letter: NewLetter, stopped: gate.Stop) -> NotPossible:
    """The refusal as a sentence, and in the log: now, and again by whoever rolls the deed back."""

    def remember() -> None:
        record(by, "disclosure.refused", letter.case, code=f"{letter.kind} {stopped.code}")

    remember()
    field_name = "basis" if stopped.code == "basis_not_offered" else None
    return NotPossible(stopped.code, stopped.sentence, field_name, remember=remember)


def write(by: Actor, letter: NewLetter) -> Disclosure:
    """The frozen letter, sealed with the sender's key, with its digest. No questions asked: callers have asked them."""
    content = frozen(letter.content | {"from": sender_of(by)})
    row = Disclosure(
        authority_id=by.authority_id,
        child_id=letter.case.child_id if letter.case else None,
        case_id=letter.case.pk if letter.case else None,
        kind=letter.kind,
        to_unit=letter.to_unit,
        basis=letter.basis,
        ask_id=letter.ask_id,
        digest=digest_of(content),
        in_reply_to=letter.in_reply_to,
        to_holder=letter.to_post.pk if letter.to_post else None,
        author_post=by.post_id,
        queued_at=clock.now(),
    )
    row.motivation, row.needs, row.content = letter.motivation, letter.needs.as_json(), content
    row.save(force_insert=True)
    return row


def sender_of(by: Actor) -> dict[str, str]:
    """Who writes, as the letter says it. A notice from the house itself has no person."""
    if by.kind != "staff":
        return {"person": "", "seat": "", "unit": "", "unit_id": ""}
    return {"person": by.name, "seat": by.seat_title, "unit": by.unit_name, "unit_id": str(by.unit_id)}


def frozen(content: dict[str, Any]) -> dict[str, Any]:
    """The content as JSON gives it back: what is digested, sealed and shown is one and the same."""
    return json.loads(json.dumps(content, ensure_ascii=False))


def digest_of(content: dict[str, Any]) -> bytes:
    """SHA-256 over one canonical form, so that sender and receiver can show that they hold the same letter."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).digest()


def send_sentence(*, by: Actor, to_post: Post, who: str, sentence: str, motivation: str) -> Disclosure:
    """One sentence from elevhälsans medicinska insats to pupil health at the same huvudman's school (OSL 25:13 a).
    Whom it is about is said in words; the journal stays where it is."""
    require(by, "disclosures.sentence")
    if not who.strip():
        raise NotPossible("no_who", "Skriv vem det gäller, till exempel förnamn och klass.", "who")
    if not sentence.strip():
        raise NotPossible("empty", "Skriv meningen.", "sentence")
    lines = [{"label": "En mening", "text": sentence.strip(), "sector": None}]
    content = {"heading": "En mening från elevhälsans medicinska insats", "who": who.strip(), "lines": lines}
    letter = NewLetter(
        LetterKind.SENTENCE, to_post.unit, Basis.ELEVHALSA_INTERN, motivation, content, to_post=to_post
    )
    return send(by=by, letter=letter)
