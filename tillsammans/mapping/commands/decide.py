"""The named person's decision after the five questions. From here the mapping is upprättad (R36, R51, R89)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from tillsammans.access.grants import end
from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import steps, tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.concerns import commands as concerns
from tillsammans.directory.models import Post
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import absence
from tillsammans.mapping.commands.questions import refuse_established
from tillsammans.mapping.models import Decision, FiveQuestions, Mapping, Statement
from tillsammans.mapping.queries import card_of, five_of
from tillsammans.outbox.commands import tell_seat

# Those who worked with it may tidy up after closing.
TIDYING = timedelta(days=14)


@dataclass(frozen=True)
class OwnSupport:
    """A line of answer 3 or 4 that a colleague does: who, what, by when."""

    post_id: UUID
    what: str
    due: date | None = None


@dataclass(frozen=True)
class Need:
    """A line of answer 5: from which unit, what. Becomes a row of the consent sheet."""

    unit_id: UUID
    what: str


@dataclass(frozen=True)
class NewDecision:
    """own_support and collaboration may both be true; close stands alone. special_support and rights_view in words."""

    reason: str
    special_support: str
    rights_view: str
    own_support: bool = False
    collaboration: bool = False
    close: bool = False
    own_support_from: date | None = None
    support: tuple[OwnSupport, ...] = field(default_factory=tuple)
    needs: tuple[Need, ...] = field(default_factory=tuple)


def decide(*, by: Actor, case: Case, mapping: Mapping, new: NewDecision) -> Decision:
    """Own support and/or collaboration, or close. Establishes statements and answers; gives colleagues what answers 3
    and 4 said, keeps the needs of answer 5 for the consent sheet, tells whoever raised the concern "klart", and moves
    the case. Refuses without all five answers (R36). An orosanmälan is never one of the outcomes."""
    require(by, "mapping.decide", mapping)
    steps.must_be(case, StepCode.MAP)
    refuse_established(mapping)
    five = _answered(by, mapping)
    _refuse_nonsense(new)
    decision = _write(by, case, mapping, new)
    _establish(by, case, mapping, five, new.needs)
    absence.special_support_decided(by, case, new.special_support.strip())
    for support in new.support if new.own_support else ():
        _hand_out(by, case, support, new)
    _tasks_done(by, case)
    concerns.finish(by=by, case_id=case.pk)
    _move(by, case, new)
    return decision


def _answered(by: Actor, mapping: Mapping) -> FiveQuestions:
    five = five_of(by, mapping, lock=True)
    if five is None or not all(getattr(five, f"answer_{n}") for n in range(1, 6)):
        raise NotPossible("unanswered", "Svara på alla fem frågorna först.")
    return five


def _refuse_nonsense(new: NewDecision) -> None:
    if not (new.own_support or new.collaboration or new.close):
        raise NotPossible("nothing_decided", "Välj egen insats, samverkan eller avsluta.", "outcomes")
    if new.close and (new.own_support or new.collaboration):
        raise NotPossible(
            "close_alone", "Avsluta går inte ihop med något annat. Välj ett av dem.", "outcomes"
        )
    if new.own_support and new.own_support_from is None:
        raise NotPossible("no_start", "Skriv vilken dag den egna insatsen börjar.", "own_support_from")
    if new.own_support and new.own_support_from and new.own_support_from < clock.today():
        raise NotPossible("start_past", "Insatsen kan inte börja en dag som har varit.", "own_support_from")
    if not new.special_support.strip():
        sentence = "Skriv vad du beslutar om särskilt stöd, även om det är inte nu."
        raise NotPossible("no_special", sentence, "special_support")
    if not new.rights_view.strip():
        raise NotPossible("no_rights", "Skriv hur barnets rättigheter har vägts in.", "rights_view")
    if not new.reason.strip():
        raise NotPossible("no_reason", "Skriv skälen för beslutet.", "reason")
    if new.collaboration and not new.needs:
        raise NotPossible("no_needs", "Välj minst en verksamhet ni vill samverka med.", "outcomes")


def _write(by: Actor, case: Case, mapping: Mapping, new: NewDecision) -> Decision:
    decision = Decision(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        mapping_id=mapping.pk,
        own_support=new.own_support,
        collaboration=new.collaboration,
        close=new.close,
        own_support_from=new.own_support_from if new.own_support else None,
        decided_by=by.seat,
        decided_at=clock.now(),
    )
    decision.special_support, decision.rights_view = new.special_support.strip(), new.rights_view.strip()
    decision.reason = new.reason.strip()
    decision.save(force_insert=True)
    record(by, "mapping.decided", decision)
    return decision


def _establish(by: Actor, case: Case, mapping: Mapping, five: FiveQuestions, needs: Iterable[Need]) -> None:
    """Upprättad: from now on corrected by new entries only. Sentences the named person does not read are established
    with the mapping all the same (`queries.is_established`)."""
    now = clock.now()
    mapping.established_at, mapping.established_by = now, by.seat
    mapping.save(update_fields=["established_at", "established_by"])
    visible(by, Statement).filter(case_id=case.pk, established_at=None).update(established_at=now)
    five.needs = [{"unit_id": str(need.unit_id), "what": need.what} for need in needs]
    five.established_at = now
    five.save(update_fields=["needs", "established_at"])
    record(by, "mapping.established", mapping)


def _hand_out(by: Actor, case: Case, support: OwnSupport, new: NewDecision) -> None:
    """The colleague sees the own task and nothing else about the child."""
    post = Post.objects.filter(pk=support.post_id, unit_id=case.unit_id).first()
    if post is None:
        raise NotPossible(
            "other_unit", "Välj någon på er egen enhet. Ingen väljer åt en annan verksamhet.", "outcomes"
        )
    words = {"child": card_of(case)["called"]}
    tasks.make(by, "own_support", to=post.pk, words=words, case=case, text=support.what, due=support.due)
    if post.pk != by.post_id:
        tell_seat(by, post.pk)


def _tasks_done(by: Actor, case: Case) -> None:
    for code in ("do_mapping", "call_guardians", "decide"):
        tasks.done(by, code, case=case)


def _move(by: Actor, case: Case, new: NewDecision) -> None:
    if new.collaboration:
        steps.move(by, case, StepCode.COLLABORATE)
        words = {"child": card_of(case)["called"]}
        mapper = case.delegate_post or case.named_post
        tasks.make(by, "ask_consent", to=mapper, words=words, case=case, thing_id=case.pk)
        if mapper != by.post_id:
            tell_seat(by, mapper)
    elif new.close:
        steps.move(by, case, StepCode.CLOSED, reason=new.reason.strip())
        tasks.end_all(by, case)
        end(by, child_id=case.child_id, case_id=case.pk, at=clock.midnight_after(clock.today() + TIDYING))
