"""Avslut: reason, each voice apart, what remains and who receives it; the thank-you; and beginning anew (R44, R32)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import steps, tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.children.models import Guardian
from tillsammans.concerns import commands as concerns
from tillsammans.concerns.models import Concern
from tillsammans.directory.models import Inbox, Unit
from tillsammans.directory.queries import why_closed
from tillsammans.followups.jobs import remember_to_thank
from tillsammans.followups.models import Closing, ClosingVoice, Handover, Reason
from tillsammans.lib import clock
from tillsammans.lib.dates import SORMLAND
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.models import Coordinator
from tillsammans.plans.models import Measure, Plan, State

TIDYING_DAYS = 14
ENDING = (Relation.DELEGATE, Relation.PARTICIPANT, Relation.COORDINATOR, Relation.TEAM)
UNFINISHED = (State.OFFERED, State.APPLIED, State.DECIDED)


@dataclass(frozen=True)
class Voice:
    """What one voice says at the end. guardian_id None: the child, who may also thank whoever saw."""

    words: str
    guardian_id: UUID | None = None
    thanks: str = ""
    thanks_allowed: bool = False


@dataclass(frozen=True)
class NewClosing:
    """line_agreed: the child and every guardian have said yes to the agreed line. shown_from: its first day."""

    reason: str
    voices: tuple[Voice, ...]
    remaining: str = ""
    unfinished: str = ""
    receiver: Unit | None = None
    agreed_line: str = ""
    line_agreed: bool = False
    shown_from: date | None = None


def close_case(*, by: Actor, case: Case, closing: NewClosing) -> Closing:
    """Close the round. Nothing is silent: the child's and every guardian's view, or why not heard; what remains and who
    receives it; rows that were not done. Other authorities' letters and contacts are theirs and stay (R6)."""
    require(by, "followups.close", case)
    steps.must_be(case, StepCode.COLLABORATE)
    _refuse_silence(by, case, closing)
    row = _write(by, case, closing)
    for voice in closing.voices:
        _hear(by, case, voice)
    if closing.agreed_line.strip():
        _hand_over(by, case, closing)
    _end_what_was(by, case)
    record(by, "followups.closed", row, code=closing.reason)
    remember_to_thank.defer(authority_id=str(case.authority_id), case_id=str(case.pk))
    return row


def closing_refused(by: Actor, case: Case, new: NewClosing) -> NotPossible | None:
    """Why it cannot be closed like this, before anything is done; None when it can. For the check page."""
    try:
        _refuse_silence(by, case, new)
    except NotPossible as refusal:
        return refusal
    return None


def _refuse_silence(by: Actor, case: Case, new: NewClosing) -> None:
    if new.reason not in Reason.values:
        raise NotPossible("no_reason", "Välj varför ni avslutar.", "reason")
    heard = {voice.guardian_id for voice in new.voices if voice.words.strip()}
    if None not in heard:
        raise NotPossible(
            "child_not_heard", "Skriv vad barnet säger, eller varför barnet inte är hört.", "child_words"
        )
    for guardian in _guardians(by, case):
        if guardian.pk not in heard:
            raise NotPossible(
                "not_heard",
                f"Skriv vad {guardian.called} säger, eller varför ni inte har fått svar.",
                f"guardian_{guardian.pk}",
            )
    if new.remaining.strip() and new.receiver is None:
        raise NotPossible("no_receiver", "Välj vem som tar emot det som återstår.", "receiver")
    _refuse_unfinished(by, case, new)
    _refuse_line(by, new)


def _refuse_unfinished(by: Actor, case: Case, new: NewClosing) -> None:
    """Unfinished plans block silent closing (R32)."""
    plans = visible(by, Plan).filter(case_id=case.pk, ended_at=None).values_list("pk", flat=True)
    rows = visible(by, Measure).filter(plan_id__in=list(plans), state__in=UNFINISHED)
    if rows.exists() and not new.unfinished.strip():
        raise NotPossible(
            "unfinished", "Planen har rader som inte är klara. Skriv vad som händer med dem.", "unfinished"
        )


def _refuse_line(by: Actor, new: NewClosing) -> None:
    if not new.agreed_line.strip():
        return
    if new.receiver is None or new.receiver.authority_id != by.authority_id:
        raise NotPossible(
            "other_authority",
            "En rad kan bara lämnas inom samma myndighet. Till andra går det som brev, med samtycke.",
            "receiver",
        )
    if not new.line_agreed:
        raise NotPossible(
            "not_agreed",
            "Raden lämnas bara över om barnet och vårdnadshavarna har sagt ja till den.",
            "line_agreed",
        )
    inbox = Inbox.objects.filter(unit=new.receiver).first()
    if inbox is None or why_closed(inbox, clock.now()):
        raise NotPossible(
            "inbox_closed",
            why_closed(inbox, clock.now()) if inbox else "Dit går det inte att skriva. Ring i stället.",
            "receiver",
        )


def _guardians(by: Actor, case: Case) -> list[Guardian]:
    now = clock.now()
    rows = visible(by, Guardian).filter(child_id=case.child_id).order_by("pk")
    return [g for g in rows if g.until is None or g.until > now]


def _write(by: Actor, case: Case, new: NewClosing) -> Closing:
    row = Closing(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        reason=new.reason,
        receiver_unit=new.receiver,
        closed_by=by.seat,
        closed_at=clock.now(),
        shown_to=case.shown_to,
    )
    row.remaining, row.unfinished = new.remaining.strip(), new.unfinished.strip()
    row.agreed_line = new.agreed_line.strip()
    row.save(force_insert=True)
    return row


def _hear(by: Actor, case: Case, voice: Voice) -> None:
    """Each voice in a row of its own, shown to nobody but the speaker."""
    row = ClosingVoice(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        guardian_id=voice.guardian_id,
        thanks_allowed=voice.thanks_allowed,
        said_at=clock.now(),
        shown_to=_speakers_account(by, case, voice),
    )
    row.words = voice.words.strip()
    row.thanks = voice.thanks.strip() if voice.thanks_allowed else ""
    row.save(force_insert=True)
    record(by, "followups.voice_heard", row, code="guardian" if voice.guardian_id else "child")


def _speakers_account(by: Actor, case: Case, voice: Voice) -> list[UUID]:
    """The speaker's account, if the speaker's page is open."""
    if voice.guardian_id is None:
        selves = grants.Grant.objects.filter(
            authority_id=by.authority_id,
            child_id=case.child_id,
            relation=Relation.SELF,
            until__gt=clock.now(),
        )
        return list(selves.values_list("holder", flat=True))
    account = visible(by, Guardian).values_list("account_id", flat=True).get(pk=voice.guardian_id)
    return [account] if account in case.shown_to else []


def _hand_over(by: Actor, case: Case, new: NewClosing) -> None:
    """One line to the next named person, readable from the day it is for. Nothing else follows."""
    assert new.receiver is not None
    row = Handover(
        authority_id=by.authority_id,
        to_inbox=Inbox.objects.get(unit=new.receiver).pk,
        from_unit_id=case.unit_id,
        child_id=case.child_id,
        shown_from=_first_moment(new.shown_from),
        sent_at=clock.now(),
    )
    row.child_name, row.line = (case.card or {}).get("name", ""), new.agreed_line.strip()
    row.save(force_insert=True)
    record(by, "followups.handed_over", row)


def _first_moment(day: date | None) -> datetime:
    """Midnight at which the day begins; without a day the next autumn term's first."""
    first = (
        day
        or min((t.first for t in SORMLAND.terms if t.first > clock.today()), default=None)
        or _usual_autumn()
    )
    return clock.midnight_after(first - timedelta(days=1))


def _usual_autumn() -> date:
    """18 August, the autumn to come, where no calendar has been decided yet."""
    today = clock.today()
    this_year = date(today.year, 8, 18)
    return this_year if today < this_year else date(today.year + 1, 8, 18)


def _end_what_was(by: Actor, case: Case) -> None:
    now = clock.now()
    visible(by, Plan).filter(case_id=case.pk, ended_at=None).update(ended_at=now)
    visible(by, Coordinator).filter(case_id=case.pk, ended_at=None).update(ended_at=now)
    steps.move(by, case, StepCode.CLOSED)
    tasks.end_all(by, case)
    last = clock.midnight_after(clock.today() + timedelta(days=TIDYING_DAYS))
    for relation in ENDING:
        grants.end(by, child_id=case.child_id, relation=relation, at=last)


def thank(*, by: Actor, case: Case, text: str) -> int:
    """Thank everybody who saw, each in their own seat; with the child's own words only when the child has said yes.
    How many. NotPossible when nobody inside the authority told."""
    require(by, "followups.thank", case)
    if not text.strip():
        raise NotPossible("no_text", "Skriv ett tack.", "text")
    told = visible(by, Concern).filter(case_id=case.pk, author_post__isnull=False)
    if not told:
        raise NotPossible("nobody", "Ingen i er verksamhet har berättat. Det finns ingen att tacka här.")
    words = childs_thanks(by, case)
    for concern in told:
        concerns.thank(by=by, concern=concern, text=f"{text.strip()}\n\n{words}" if words else text.strip())
    tasks.done(by, "thank", case=case)
    record(by, "followups.thanked", case)
    return len(told)


def childs_thanks(by: Actor, case: Case) -> str:
    """The child's words to whoever saw, or "" without the child's yes."""
    voice = (
        visible(by, ClosingVoice)
        .filter(case_id=case.pk, guardian_id=None, thanks_allowed=True)
        .order_by("-said_at")
        .first()
    )
    return (voice.thanks or "") if voice else ""


def read_handover(*, by: Actor, handover: Handover) -> None:
    """Note that the line has been read, once."""
    require(by, "followups.read_handover", handover)
    if handover.read_at is None:
        handover.read_at = clock.now()
        handover.save(update_fields=["read_at"])
        record(by, "followups.handover_read", handover)
        tasks.done(by, "read_handover", thing_id=handover.pk)


def reopen(*, by: Actor, case: Case, reason: str) -> Case:
    """A new round around the same child: a new case, since what was closed stays as it was (R44)."""
    require(by, "followups.reopen", case)
    if case.step != StepCode.CLOSED:
        raise NotPossible("not_closed", "Det här är inte avslutat.")
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför ni börjar igen.", "reason")
    new = steps.open_case(
        by,
        child_id=case.child_id,
        unit_id=case.unit_id,
        named_post=case.named_post,
        card=case.card,
        kind=case.kind,
        round_no=case.round + 1,
    )
    record(by, "followups.reopened", new, code=str(new.round))
    return new
