"""What somebody is to do, by when, in how many minutes. One table of kinds; their words are here, not in the rows."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, Task
from tillsammans.lib import clock
from tillsammans.lib.dates import add_school_days


@dataclass(frozen=True)
class Kind:
    """title: with {child} and {who}; verb: the button; minutes: what it usually takes; step_title: how the caseload
    says it; url: name of the page that does it, given the thing's id; school_days: until it is due."""

    title: str
    verb: str
    minutes: int
    step_title: str
    url: str
    school_days: int = 2


KINDS: dict[str, Kind] = {
    "read_concern": Kind("Läs vad {who} har sett", "Läs", 2, "Läs vad {who} har sett", "mapping:take_in", 2),
    "read_letter": Kind("Läs brevet från {who}", "Läs", 1, "Läs ett brev", "disclosures:read", 2),
    "do_mapping": Kind("Kartlägg hur {child} har det", "Öppna", 20, "Kartlägg", "cases:child", 10),
    "call_guardians": Kind(
        "Ring {child_genitive} vårdnadshavare (båda)",
        "Öppna",
        6,
        "Ring vårdnadshavare (båda)",
        "cases:child",
        2,
    ),
    "decide": Kind(
        "Bestäm om {child}", "Bestäm", 4, "Bestäm: egen insats, samverkan eller avsluta", "mapping:decide", 1
    ),
    "ask_consent": Kind(
        "Gör samtyckesbladet för {child}", "Öppna", 3, "Gör samtyckesbladet", "consent:new_sheet", 3
    ),
    "wait_consent": Kind(
        "Vänta på svar om samtycke för {child}", "Öppna", 1, "Vänta på svar om samtycke", "consent:sheet", 10
    ),
    "invite": Kind(
        "Bjud in {who} till {child_genitive} möte", "Öppna", 2, "Bjud in {who}", "disclosures:invite_asked", 2
    ),
    "letter_stopped": Kind(
        "Brevet till {who} gick inte i väg",
        "Läs",
        1,
        "Läs varför ett brev stoppades",
        "disclosures:letter",
        1,
    ),
    "prepare_meeting": Kind(
        "Förbered {child_genitive} möte", "Öppna", 10, "Förbered mötet", "meetings:prepare", 10
    ),
    "ask_coordinator": Kind(
        "Fråga {child} vem som ska vara samordningsperson",
        "Öppna",
        5,
        "Fråga om samordningsperson",
        "meetings:coordinator",
        5,
    ),
    "answer_coordinator": Kind(
        "{child} vill att du är samordningsperson",
        "Svara",
        1,
        "Svara om samordningsperson",
        "meetings:coordinator_answer",
        2,
    ),
    "confirm_measure": Kind(
        "Bekräfta din rad i {child_genitive} plan", "Bekräfta", 1, "Bekräfta sin rad", "plans:confirm", 3
    ),
    "own_support": Kind("Ditt uppdrag kring {child}", "Läs", 1, "Egen insats", "cases:task", 5),
    "follow_up": Kind("Uppföljning för {child}", "Öppna", 30, "Uppföljning", "cases:child", 0),
    "answer_not_done": Kind(
        "Svara: {child_genitive} plan, något blev inte av",
        "Svara",
        3,
        "Svara på det som inte blev av",
        "followups:answer_not_done",
        3,
    ),
    "own_page": Kind("Vill {child} ha egen inloggning?", "Öppna", 2, "Fråga om egen sida", "cases:child", 10),
    "pass_sentence": Kind(
        "{who} ber dig om en mening",
        "Öppna",
        3,
        "Fråga till elevhälsans medicinska insats",
        "disclosures:new_sentence",
        3,
    ),
    "review_page": Kind(
        "Pröva om {child_genitive} familj kan få en stängd sida öppnad igen",
        "Öppna",
        5,
        "Pröva en stängd sida",
        "cases:child",
        10,
    ),
    "call_family": Kind(
        "{who} vill att du hör av dig om {child}", "Öppna", 5, "Ring {who}", "cases:child", 1
    ),
    "mind_changed": Kind(
        "{child} har ändrat sig om vem som får veta", "Öppna", 5, "Fråga vem som får veta", "cases:child", 1
    ),
    "thank": Kind(
        "Tacka den som såg hur {child} hade det", "Tacka", 1, "Tacka den som såg", "followups:thank", 1
    ),
    "read_handover": Kind(
        "En rad om {child} från förra skolan",
        "Läs",
        1,
        "Läs raden från förra skolan",
        "followups:handover",
        2,
    ),
}


def make(
    by: Actor,
    code: str,
    *,
    to: UUID,
    words: dict,
    case: Case | None = None,
    thing_id: UUID | None = None,
    text: str = "",
    due: date | None = None,
) -> Task:
    """Something for one seat or inbox to do. Due after the kind's number of school days, never on a lov (R90)."""
    kind = KINDS[code]
    task = Task(
        authority_id=by.authority_id,
        child_id=case.child_id if case else None,
        case_id=case.pk if case else None,
        to_holder=to,
        author_post=by.post_id,
        code=code,
        thing_id=thing_id,
        due_on=due or add_school_days(clock.today(), kind.school_days),
        made_at=clock.now(),
    )
    task.title, task.text = words, text
    task.save(force_insert=True)
    if case:
        refresh_next(case)
    return task


def done(
    by: Actor, code: str, *, case: Case | None = None, thing_id: UUID | None = None, to: UUID | None = None
) -> int:
    """Mark open tasks of this kind as done. Idempotent; how many there were."""
    rows = Task.objects.filter(authority_id=by.authority_id, code=code, done_at=None)
    rows = rows.filter(case_id=case.pk) if case else rows
    rows = rows.filter(thing_id=thing_id) if thing_id else rows
    rows = rows.filter(to_holder=to) if to else rows
    count = rows.update(done_at=clock.now(), done_by=by.post_id or by.person_id)
    if case:
        refresh_next(case)
    return count


def refresh_next(case: Case) -> None:
    """Keep what the caseload shows as the next step: the open task due first."""
    first = (
        Task.objects.filter(authority_id=case.authority_id, case_id=case.pk, done_at=None)
        .order_by("due_on", "made_at", "pk")
        .first()
    )
    case.next_code, case.next_due, case.next_holder = (
        (first.code, first.due_on, first.to_holder) if first else ("", None, None)
    )
    case.save(update_fields=["next_code", "next_due", "next_holder"])


def end_all(by: Actor, case: Case) -> None:
    """The case has closed: nothing waits any more."""
    Task.objects.filter(authority_id=case.authority_id, case_id=case.pk, done_at=None).update(
        done_at=clock.now(), done_by=by.post_id
    )
    refresh_next(case)


def said(template: str, words: dict[str, Any]) -> str:
    """A title with its words; a missing word reads as nothing rather than failing a page."""
    from tillsammans.lib.text import genitive

    child = words.get("child", "")
    return template.format(
        child=child, child_genitive=genitive(child) if child else "", who=words.get("who", "")
    )
