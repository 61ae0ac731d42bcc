"""What an invitation may hold: the lines that the consent covers, and nothing that shows there is more (R7, R39, R52).

Proposed by the product, decided by the sender: every line can be changed or taken away before it is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.consent import coverage
from tillsammans.consent.models import Ask
from tillsammans.directory.models import Unit
from tillsammans.disclosures.gate import Needs
from tillsammans.lib import clock
from tillsammans.mapping.models import FiveQuestions, Statement, VoiceOf
from tillsammans.meetings.models import Meeting
from tillsammans.ui.filters import clock as clock_time
from tillsammans.ui.filters import ucfirst, weekday

# The child's own choice of who may hear, as mapping keeps it: "alla på mötet", "alla".
FOR_THE_MEETING = {"meeting", "all"}


@dataclass(frozen=True)
class Line:
    """One line of a letter. `key` tells the lines apart on the form; `sectors`, `statement_id` are what the consent
    must cover; `source` is for the sender's check page only and never leaves."""

    key: str
    label: str
    text: str
    sectors: tuple[str, ...] = ()
    statement_id: UUID | None = None
    secrecy: str = ""
    source: str = ""


def propose_invitation(actor: Actor, case: Any, unit: Unit, on: date) -> list[Line]:
    """Candidate lines for an invitation to `unit`: the question, the time, the unit's own line of answer 5, and what
    the consent covers on that day of the child's words for the meeting, the single sentences and answer 2."""
    covered = coverage.of(actor, case, unit, on)
    called = case.card["called"]
    lines = [
        Line("fraga", "Fråga", f"Kan ni komma till ett möte kring {called}?"),
        Line("tid", "Tid", _time(actor, case)),
    ]
    five = visible(actor, FiveQuestions).filter(case_id=case.pk).order_by("-changed_at").first()
    lines += _need(five, unit)
    if not covered.complete:
        return lines
    lines += _childs_words(actor, case, covered, called)
    lines += _single_sentences(actor, case, covered)
    lines += _answer_2(five, covered)
    return lines


def _time(actor: Actor, case: Any) -> str:
    """When and where the next meeting is, if it is prepared: typed once."""
    ahead = visible(actor, Meeting).filter(case_id=case.pk, starts_at__gte=clock.now(), cancelled_at=None)
    meeting = ahead.order_by("starts_at").first()
    if meeting is None:
        return ""
    when = f"{ucfirst(weekday(meeting.starts_at))} kl {clock_time(meeting.starts_at)}–{clock_time(meeting.ends_at)}"
    return f"{when}, {meeting.place}" if meeting.place else when


def _need(five: FiveQuestions | None, unit: Unit) -> Iterator[Line]:
    """The unit's own line of answer 5. What is wanted of others is not this unit's to know."""
    for need in (five.needs or []) if five else []:
        if need["unit_id"] == str(unit.pk):
            yield Line("behov", "Det här vill vi ha hjälp med", ucfirst(need["what"]), source="Fråga 5")


def _childs_words(actor: Actor, case: Any, covered: coverage.Coverage, called: str) -> Iterator[Line]:
    """What the child has said for everybody at the meeting, in the sectors allowed. Never words about a third person:
    they need that person's own consent (R52)."""
    rows = visible(actor, Statement).filter(case_id=case.pk, voice=VoiceOf.CHILD, text__isnull=False)
    rows = rows.exclude(pk__in=rows.exclude(corrects=None).values("corrects"))
    for said in rows.order_by("said_at", "pk"):
        codes = set((said.audience or {}).get("codes", ()))
        if said.sector in covered.sectors and codes & FOR_THE_MEETING and not said.about:
            source = f"Barnets ord, för {said.audience['says']}"
            yield Line(
                f"ord-{said.pk}", f"{called} säger", said.text, (said.sector,), None, said.secrecy, source
            )


def _single_sentences(actor: Actor, case: Any, covered: coverage.Coverage) -> Iterator[Line]:
    """The sentences the sheet named one by one, whatever their sector."""
    ask = visible(actor, Ask).filter(pk=covered.ask_id).first()
    says = (
        {one["statement_id"]: one["says"] for one in (ask.extra or []) if one.get("statement_id")}
        if ask
        else {}
    )
    rows = visible(actor, Statement).filter(case_id=case.pk, pk__in=covered.statements, text__isnull=False)
    for said in rows.order_by("said_at", "pk"):
        label = ucfirst(says.get(str(said.pk), "en mening"))
        yield Line(
            f"ord-{said.pk}",
            label,
            said.text,
            (),
            said.pk,
            said.secrecy,
            "En mening som står i samtyckesbladet",
        )


def _answer_2(five: FiveQuestions | None, covered: coverage.Coverage) -> Iterator[Line]:
    """Free words over all that was asked about: only when nobody has taken any of it away."""
    if five and five.answer_2 and covered.asked and covered.sectors == covered.asked:
        label = "Det här står i vägen"
        yield Line("svar-2", label, five.answer_2, tuple(sorted(covered.asked)), source="Fråga 2")


def content_of(case: Any, lines: Iterable[Line]) -> dict[str, Any]:
    """The letter's content: label, text and sector, and whom it is about in words. Nothing of where lines came from."""
    card = case.card
    who = ", ".join(part for part in (card["name"], card.get("group", ""), case.unit.name) if part)
    kept = [line for line in lines if line.text.strip()]
    rows = [
        {
            "label": line.label,
            "text": line.text.strip(),
            "sector": line.sectors[0] if len(line.sectors) == 1 else None,
        }
        for line in kept
    ]
    return {
        "heading": f"Inbjudan till möte kring {card['called']}",
        "who": who,
        "name": card["name"],
        "lines": rows,
    }


def needs_of(lines: Iterable[Line]) -> Needs:
    """What the consent must cover for exactly these lines."""
    kept = [line for line in lines if line.text.strip()]
    statements = frozenset(line.statement_id for line in kept if line.statement_id)
    told = frozenset(UUID(line.key.removeprefix("ord-")) for line in kept if line.key.startswith("ord-"))
    return Needs(frozenset(s for line in kept for s in line.sectors), statements, told=told)
