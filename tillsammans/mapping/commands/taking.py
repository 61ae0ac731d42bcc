"""Taking in what somebody has seen: the child is linked, the case opened, the mapping begun and handed to a colleague.

One page, one tap for the named person (story 2): nothing that Liam typed is typed again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tillsammans.access.grants import ensure
from tillsammans.access.models import Relation
from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.steps import move
from tillsammans.children.commands import NewChild
from tillsammans.concerns import commands as concerns
from tillsammans.concerns.models import Concern
from tillsammans.directory.models import Post
from tillsammans.lib import clock
from tillsammans.lib.dates import is_school_day
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands.absence import open_absence_inquiry
from tillsammans.mapping.commands.start import start
from tillsammans.mapping.commands.statements import Said, add_statement
from tillsammans.mapping.models import VoiceOf
from tillsammans.outbox.commands import tell_seat


@dataclass(frozen=True)
class Taking:
    """Either child_id (one already followed) or new. delegate: the colleague who does the mapping; None: oneself.
    absence: this is also the absence inquiry (skollagen 7:19 a). due: last day of the mapping, a school day."""

    due: date
    child_id: UUID | None = None
    new: NewChild | None = None
    delegate: Post | None = None
    absence: bool = False


def take_in(*, by: Actor, concern: Concern, taking: Taking) -> Case:
    """From a concern to a mapping under way. The named person remains responsible (R38)."""
    require(by, "concern.take_in", concern)
    _make_sense(by, taking)
    case = concerns.take_in(by=by, concern=concern, child_id=taking.child_id, new=taking.new)
    mapper = taking.delegate.pk if taking.delegate else by.seat
    if case.step == StepCode.NOTICE:
        move(by, case, StepCode.MAP)
        start(by, case, by_post=mapper, due_on=taking.due)
    if taking.delegate:
        _hand_to(by, case, taking.delegate.pk, taking.due)
    _keep_what_was_said(by, case, concern)
    concerns.work_on(by=by, concern=concern, post_id=mapper)
    if taking.absence:
        open_absence_inquiry(by, case)
    return case


def _make_sense(by: Actor, taking: Taking) -> None:
    if taking.due < clock.today():
        raise NotPossible("past", "Välj en dag som inte har varit.", "due")
    if not is_school_day(taking.due):
        raise NotPossible("no_school", "Den dagen är det inte skola. Välj en skoldag.", "due")
    if taking.delegate and taking.delegate.unit_id != by.unit_id:
        raise NotPossible("other_unit", "Välj någon i din egen verksamhet.", "delegate")


def _hand_to(by: Actor, case: Case, colleague: UUID, due: date) -> None:
    """One tap: the colleague sees the child from now on, dated and revocable."""
    case.delegate_post = colleague
    case.save(update_fields=["delegate_post"])
    ensure(
        by,
        child_id=case.child_id,
        holder=colleague,
        relation=Relation.DELEGATE,
        basis="mapping.delegated",
        case_id=case.pk,
    )
    record(by, "mapping.delegated", case)
    words = {"child": case.card["called"], "who": by.given_name}
    tasks.make(by, "do_mapping", to=colleague, words=words, case=case, thing_id=case.pk, due=due)
    tell_seat(by, colleague)


def _keep_what_was_said(by: Actor, case: Case, concern: Concern) -> None:
    """What was seen, and the child's own words, become the first statements of the mapping: two voices, kept apart.
    Sectors stay open where several were ticked: the mapper places them (typed once, found once)."""
    sectors = concern.sectors or []
    sector = sectors[-1] if len(sectors) else ""
    about = _about(concern)
    add_statement(
        by=by,
        case=case,
        said=Said(
            voice=VoiceOf.PROFESSIONAL,
            text=concern.seen,
            sector=sector,
            kind="concern",
            concern_id=concern.pk,
            said_at=concern.sent_at,
        ),
    )
    if concern.own_words:
        add_statement(
            by=by,
            case=case,
            said=Said(
                voice=VoiceOf.CHILD,
                text=concern.own_words,
                sector=sector,
                kind="concern",
                about=about,
                concern_id=concern.pk,
                said_at=concern.sent_at,
            ),
        )


def _about(concern: Concern) -> dict | None:
    tagged = concern.about_others or []
    return {"who": tagged[0]["about"], "matter": tagged[0]["matter"]} if tagged else None
