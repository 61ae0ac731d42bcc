"""Who is shown what: the professional decides on the child's wish, a guardian releases an own sentence (R13, R52)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.audience import EVERYBODY, accounts_of, circle_of
from tillsammans.mapping.models import AudienceTrial, Statement, VoiceOf
from tillsammans.sealing.fields import matching

CHILD_DECIDES, KEPT, NOT_AS_WISHED = "child_decides", "kept", "not_as_wished"
OUTCOMES = {
    CHILD_DECIDES: "Barnet rår själv",
    KEPT: "Visas inte för en vårdnadshavare (OSL 12:3, betydande men)",
    NOT_AS_WISHED: "Det går inte som barnet vill",
}


@dataclass(frozen=True)
class Trial:
    """outcome: one of OUTCOMES. guardian_id: from whom it is kept, or who is told after all. review_on: with `kept`.
    child_told_on: with `not_as_wished`, since the child is told first."""

    outcome: str
    reason: str
    guardian_id: UUID | None = None
    review_on: date | None = None
    child_told_on: date | None = None


def choose(*, by: Actor, case: Case, statement: Statement, codes: Iterable[str]) -> Statement:
    """Write down whom the child wants to tell. Opens nothing: that is decided afterwards."""
    require(by, "mapping.talk", statement)
    if statement.voice != VoiceOf.CHILD:
        raise NotPossible("not_the_child", "Bara barnet väljer vem som får veta det barnet har sagt.")
    circle = circle_of(by, case)
    statement.audience = circle.wish(codes)
    statement.readers = circle.readers(statement.audience["codes"], by.seat)
    statement.shown_to = []
    statement.save(update_fields=["audience", "readers", "shown_to"])
    record(by, "statement.audience_chosen", statement)
    return statement


def as_wished(*, by: Actor, case: Case, statements: Iterable[Statement]) -> int:
    """Do as the child wishes with every sentence where no guardian is left out. How many there were."""
    circle, count = circle_of(by, case), 0
    for statement in statements:
        require(by, "mapping.try_audience", statement)
        audience = statement.audience or {}
        if statement.voice != VoiceOf.CHILD or not audience.get("codes") or circle.left_out(audience):
            continue
        _show(by, statement, audience["guardians"])
        record(by, "statement.shown", statement)
        count += 1
    return count


def try_audience(*, by: Actor, case: Case, statement: Statement, trial: Trial) -> AudienceTrial:
    """The professional's decision where the child leaves a guardian out. A wish alone keeps nothing from a custodian:
    either the child decides alone in this matter, or OSL 12:3 with reason and review date; and where neither holds the
    child is told before anybody else (R12, R13). Neither guardian sees a gap."""
    require(by, "mapping.try_audience", statement)
    audience = dict(statement.audience or {})
    if statement.voice != VoiceOf.CHILD or not audience.get("codes"):
        raise NotPossible("not_chosen", "Fråga barnet först vem som får veta.")
    guardian = _guardian(by, case, trial)
    _refuse_nonsense(trial, guardian)
    row = _write(by, statement, trial)
    told = list(audience.get("guardians", ()))
    if trial.outcome == NOT_AS_WISHED:
        told = list(dict.fromkeys([*told, *audience.get("shown", ()), str(trial.guardian_id)]))
    if trial.outcome == KEPT:
        told = [pk for pk in told if pk != str(trial.guardian_id)]
    _show(by, statement, told)
    record(by, "statement.audience_tried", row, code=trial.outcome)
    return row


def _guardian(by: Actor, case: Case, trial: Trial) -> Guardian | None:
    return next((g for g in guardians_of(by, case.child_id) if g.pk == trial.guardian_id), None)


def _refuse_nonsense(trial: Trial, guardian: Guardian | None) -> None:
    if trial.outcome not in OUTCOMES:
        raise NotPossible("no_outcome", "Välj hur det blir.", "outcome")
    if not trial.reason.strip():
        raise NotPossible(
            "no_reason", "Skriv skälen. De ska gå att förstå för den som prövar igen.", "reason"
        )
    if trial.outcome != CHILD_DECIDES and guardian is None:
        raise NotPossible("no_guardian", "Välj vilken vårdnadshavare det gäller.", "guardian")
    if trial.outcome == KEPT:
        _refuse_review(trial.review_on)
    if trial.outcome == NOT_AS_WISHED:
        _refuse_telling(trial.child_told_on)


def _refuse_review(review_on: date | None) -> None:
    if review_on is None:
        raise NotPossible("no_review", "Skriv vilken dag det ska prövas igen.", "review_on")
    if review_on <= clock.today():
        raise NotPossible("review_past", "Det ska prövas igen en dag framåt i tiden.", "review_on")


def _refuse_telling(told_on: date | None) -> None:
    if told_on is None:
        sentence = "Berätta för barnet först. Skriv vilken dag du gjorde det."
        raise NotPossible("child_not_told", sentence, "child_told_on")
    if told_on > clock.today():
        sentence = "Barnet ska ha fått veta det innan någon annan får det."
        raise NotPossible("told_future", sentence, "child_told_on")


def _write(by: Actor, statement: Statement, trial: Trial) -> AudienceTrial:
    row = AudienceTrial(
        authority_id=by.authority_id,
        child_id=statement.child_id,
        statement_id=statement.pk,
        outcome=trial.outcome,
        kept_from=trial.guardian_id if trial.outcome != CHILD_DECIDES else None,
        review_on=trial.review_on if trial.outcome == KEPT else None,
        decided_by=by.seat,
        decided_at=clock.now(),
        child_told_at=_noon(trial.child_told_on) if trial.outcome == NOT_AS_WISHED else None,
    )
    row.reason = trial.reason.strip()
    row.save(force_insert=True)
    return row


def _noon(day: date | None) -> datetime | None:
    return datetime.combine(day, time(12), tzinfo=clock.STOCKHOLM) if day else None


def release_statement(*, by: Actor, statement: Statement, to: Guardian) -> Statement:
    """The speaker lets the other guardian read one own sentence. Words about the other are never shown to them."""
    require(by, "mapping.release", statement)
    if statement.voice != VoiceOf.GUARDIAN:
        raise NotPossible("not_a_guardian", "Bara en vårdnadshavares egen mening kan delas så här.")
    if to.child_id != statement.child_id or to.pk == statement.guardian_id:
        raise NotPossible("not_the_other", "Välj den andra vårdnadshavaren.", "to")
    if (statement.about or {}).get("guardian_id") == str(to.pk):
        raise NotPossible(
            "about_them", "Meningen handlar om den andra vårdnadshavaren. Den visas inte för hen.", "to"
        )
    audience = dict(statement.audience or {})
    statement.audience = {**audience, "released_on": clock.today().isoformat()}
    _show(by, statement, [*audience.get("shown", ()), str(to.pk)])
    record(by, "statement.released", statement)
    return statement


def show_statement(*, by: Actor, statement: Statement, to: Iterable[Guardian]) -> Statement:
    """Show a professional's sentence to guardians, after the check page. Not for what the child or a guardian said."""
    require(by, "mapping.show", statement)
    if statement.voice != VoiceOf.PROFESSIONAL:
        raise NotPossible("not_ours", "Det här är inte skolans mening att visa.")
    shown = (statement.audience or {}).get("shown", ())
    _show(by, statement, [*shown, *(str(g.pk) for g in to if g.child_id == statement.child_id)])
    record(by, "statement.shown", statement)
    return statement


def let_in(*, by: Actor, case: Case, post_id: UUID) -> None:
    """Somebody joins the meeting: the seat reads what the child has said to everybody there, and nothing else."""
    require(by, "mapping.try_audience", case)
    for statement in visible(by, Statement).filter(case_id=case.pk, voice=VoiceOf.CHILD):
        with matching():
            codes = (statement.audience or {}).get("codes", ())
        if set(codes) & set(EVERYBODY) and post_id not in statement.readers:
            statement.readers = [*statement.readers, post_id]
            statement.save(update_fields=["readers"])


def open_account(*, by: Actor, case: Case, guardian: Guardian) -> None:
    """A guardian has got an account: it is shown what has been decided for that guardian, and the own words."""
    require(by, "mapping.try_audience", case)
    for statement in visible(by, Statement).filter(case_id=case.pk):
        with matching():
            shown = (statement.audience or {}).get("shown", ())
        if (
            guardian.account_id
            and str(guardian.pk) in shown
            and guardian.account_id not in statement.shown_to
        ):
            statement.shown_to = [*statement.shown_to, guardian.account_id]
            statement.save(update_fields=["shown_to"])


def _show(by: Actor, statement: Statement, shown: Iterable[str]) -> None:
    """The one place where a statement opens or closes for guardians."""
    chosen = list(dict.fromkeys(shown))
    statement.audience = {**(statement.audience or {}), "shown": chosen}
    statement.shown_to = accounts_of(guardians_of(by, statement.child_id), chosen)
    statement.save(update_fields=["audience", "shown_to"])
