"""The register of decisions: a number in the year's order, never given again; what was decided never changes (R80)."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands import meetings
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import AgendaItem, Body, Decision
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

_NUMBERS = 5_80_000  # the lock's own number among those that may be locked; the year is its second half


@dataclass(frozen=True)
class NewDecision:
    """`item`: the point at which it was taken, and the day is the meeting's; without it the body has decided between
    meetings, on `decided_on`."""

    title: str
    what: str
    why: str
    decided_on: date | None = None
    item: AgendaItem | None = None
    follow_up_on: date | None = None
    responsible: str = ""
    replaces: Decision | None = None


def take(*, by: Actor, body: Body, new: NewDecision) -> Decision:
    """Write a decision into the register with the year's next number.

    Refuses (NotPossible): an empty what or why, a day that has not come, a point of another body's meeting, one whose
    minutes are adjusted, and replacing what is replaced already. Two at the same moment get two numbers, and no number
    is left out: the year is locked until the transaction ends.
    """
    require(by, "governance.decide", body)
    decided_on = _day(new)
    _refuse_nonsense(new, decided_on)
    _must_be_the_bodys(new, body)
    row = Decision(
        number=_next_number(decided_on.year),
        body=body,
        meeting=new.item.meeting if new.item else None,
        item=new.item,
        decided_on=decided_on,
        title=new.title.strip(),
        what=new.what.strip(),
        why=new.why.strip(),
        follow_up_on=new.follow_up_on,
        responsible=new.responsible.strip(),
        replaces=new.replaces,
        written_at=clock.now(),
        written_by_id=by.seat,
    )
    row.save(force_insert=True)
    record(by, "governance.decided", row)
    return row


def follow_up(*, by: Actor, decision: Decision, outcome: str, on: date) -> None:
    """What came of it, once and dated. The decision itself stays as it was taken."""
    require(by, "governance.follow_up_decision", decision)
    refuse(outcome=outcome)
    if decision.outcome:
        raise NotPossible("done", "Beslutet är redan uppföljt. Ett nytt beslut kan ersätta det.")
    if not outcome.strip():
        raise NotPossible("empty", "Skriv vad det blev av beslutet.", "outcome")
    if not decision.decided_on <= on <= clock.today():
        raise NotPossible("day", "Dagen ska ligga mellan beslutet och i dag.", "on")
    decision.outcome, decision.outcome_on = outcome.strip(), on
    decision.save(update_fields=["outcome", "outcome_on"])
    record(by, "governance.followed_up_decision", decision)


def _day(new: NewDecision) -> date:
    if new.item:
        return clock.local(new.item.meeting.starts_at).date()
    return new.decided_on or clock.today()


def _refuse_nonsense(new: NewDecision, decided_on: date) -> None:
    refuse(title=new.title, what=new.what, why=new.why, responsible=new.responsible)
    for field, sentence in (
        ("title", "Skriv beslutet i några ord."),
        ("what", "Skriv vad som beslutades."),
        ("why", "Skriv varför det beslutades."),
    ):
        if not getattr(new, field).strip():
            raise NotPossible("empty", sentence, field)
    if decided_on > clock.today():
        raise NotPossible(
            "not_yet", "Den dagen har inte kommit. Skriv in beslutet när det är taget.", "decided_on"
        )
    if new.follow_up_on and new.follow_up_on <= decided_on:
        raise NotPossible("follow_up", "Beslutet följs upp efter dagen det togs.", "follow_up_on")
    if new.replaces and new.replaces.replaced_by.exists():
        raise NotPossible("replaced", "Det beslutet är redan ersatt av ett annat.", "replaces")


def _must_be_the_bodys(new: NewDecision, body: Body) -> None:
    if new.item is None:
        return
    meeting = new.item.meeting
    if body.pk != meeting.body_id and not meeting.joint_with.filter(pk=body.pk).exists():
        raise NotPossible("other_body", "Punkten hör till en annan grupps möte.", "body")
    if meeting.cancelled_at or not meeting.called_at:
        raise NotPossible("not_called", "Mötet är inte kallat. Beslut tas på ett möte som är kallat.")
    meetings.changes_minutes(meeting)


def _next_number(year: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_NUMBERS, year])
    taken = Decision.objects.filter(number__startswith=f"{year}:").values_list("number", flat=True)
    last = max((int(number.split(":")[1]) for number in taken), default=0)
    return f"{year}:{last + 1}"
