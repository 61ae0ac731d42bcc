"""Samordningsperson: the child's wish is asked and recorded first; the chosen one answers for themselves (R40)."""

from datetime import timedelta
from uuid import UUID

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.jobs import settle
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.steps import must_be
from tillsammans.cases.tasks import done, make
from tillsammans.directory.models import Post
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings import queries
from tillsammans.meetings.commands.invite import let_in
from tillsammans.meetings.models import Coordinator, CoordinatorWish
from tillsammans.outbox.commands import tell_seat

ASKED_FOR = timedelta(days=14)  # how long somebody who is asked may see whom it is about


def ask_wish(*, by: Actor, case: Case, words: str, post: Post | None = None) -> CoordinatorWish:
    """Whom the child wishes for, in the child's words. `post` when it is somebody here."""
    require(by, "meetings.ask_wish", case)
    must_be(case, StepCode.COLLABORATE)
    if not words.strip():
        raise NotPossible(
            "no_words", "Skriv vad barnet svarade, eller varför barnet inte kunde svara.", "words"
        )
    wish = CoordinatorWish(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        post_id=post.pk if post else None,
        asked_by=by.seat,
        asked_at=clock.now(),
    )
    wish.words = words.strip()
    wish.save(force_insert=True)
    record(by, "coordinator.wish_asked", wish)
    return wish


def ask_coordinator(*, by: Actor, case: Case, post: Post, special_reason: str = "") -> Coordinator:
    """Ask the seat. Refused before the child has been asked, and against the child's wish without särskilda skäl;
    that the one wished for has said no is such a reason by itself."""
    require(by, "meetings.ask_coordinator", case)
    must_be(case, StepCode.COLLABORATE)
    wish = _wish(by, case)
    _makes_sense(by, case, post)
    row = Coordinator(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        post_id=post.pk,
        wish_id=wish.pk,
        asked_by=by.seat,
        asked_at=clock.now(),
        shown_to=case.shown_to,
    )
    row.special_reason = _reason(by, case, post, wish, special_reason)
    row.save(force_insert=True)
    record(by, "coordinator.asked", row, code="as_wished" if post.pk == wish.post_id else "special_reason")
    let_in(by, child_id=case.child_id, seat=post.pk, case_id=case.pk, until=clock.now() + ASKED_FOR)
    done(by, "ask_coordinator", case=case)
    make(
        by, "answer_coordinator", to=post.pk, words={"child": case.card["called"]}, case=case, thing_id=row.pk
    )
    tell_seat(by, post.pk)
    return row


def accept(*, by: Actor, coordinator: Coordinator) -> None:
    """Yes, from the one who was asked. Now the seat follows the child; an earlier coordinator's time ends."""
    case = _answering(by, coordinator)
    now = clock.now()
    _end_earlier(by, case)
    coordinator.accepted_at = now
    coordinator.save(update_fields=["accepted_at"])
    grants.ensure(
        by,
        child_id=case.child_id,
        holder=coordinator.post_id,
        relation=Relation.COORDINATOR,
        basis="coordinator.accepted",
        case_id=case.pk,
    )
    case.coordinator_post = coordinator.post_id
    case.save(update_fields=["coordinator_post"])
    record(by, "coordinator.accepted", coordinator)
    _answered(by, coordinator, case)


def decline(*, by: Actor, coordinator: Coordinator) -> None:
    """No, and no reason is asked. Whoever asked may ask somebody else."""
    case = _answering(by, coordinator)
    coordinator.declined_at = clock.now()
    coordinator.save(update_fields=["declined_at"])
    record(by, "coordinator.declined", coordinator)
    make(
        by,
        "ask_coordinator",
        to=coordinator.asked_by,
        words={"child": case.card["called"]},
        case=case,
        thing_id=case.pk,
    )
    _answered(by, coordinator, case)


def _wish(by: Actor, case: Case) -> CoordinatorWish:
    wish = queries.wish_of(by, case)
    if wish is None:
        raise NotPossible("child_first", "Fråga barnet först, och skriv svaret här.", "post")
    return wish


def _makes_sense(by: Actor, case: Case, post: Post) -> None:
    if post.unit.authority_id != by.authority_id:
        raise NotPossible(
            "other_authority", "Välj någon här. En annan verksamhet kan inte väljas härifrån.", "post"
        )
    waiting = visible(by, Coordinator).filter(case_id=case.pk, accepted_at=None, declined_at=None)
    if waiting.exists():
        raise NotPossible("waiting", "Någon är redan tillfrågad. Vänta på svaret.", "post")


def _reason(by: Actor, case: Case, post: Post, wish: CoordinatorWish, written: str) -> str:
    if post.pk == wish.post_id:
        return ""
    if written.strip():
        return written.strip()
    said_no = visible(by, Coordinator).filter(
        case_id=case.pk, post_id=wish.post_id, declined_at__isnull=False
    )
    if wish.post_id and said_no.exists():
        return f"Den som {case.card['called']} helst ville ha tackade nej."
    raise NotPossible(
        "no_special_reason",
        "Det här är någon annan än barnet önskade. Skriv vilka särskilda skäl det finns.",
        "special_reason",
    )


def _answering(by: Actor, coordinator: Coordinator) -> Case:
    require(by, "meetings.answer_coordinator", coordinator)
    if coordinator.accepted_at or coordinator.declined_at:
        raise NotPossible("answered", "Du har redan svarat.")
    case = visible(by, Case).filter(pk=coordinator.case_id, closed_at=None).first()
    if case is None:
        raise NotPossible("over", "Frågan gäller inte längre.")
    return case


def _end_earlier(by: Actor, case: Case) -> None:
    earlier = (
        visible(by, Coordinator).filter(case_id=case.pk, accepted_at__isnull=False, ended_at=None).first()
    )
    if earlier:
        earlier.ended_at = clock.now()
        earlier.save(update_fields=["ended_at"])
        _let_go(by, case, earlier.post_id)


def _let_go(by: Actor, case: Case, seat: UUID) -> None:
    """Two weeks to tidy, then the earlier coordinator sees nothing more."""
    grants.end(
        by,
        child_id=case.child_id,
        holder=seat,
        relation=Relation.COORDINATOR,
        case_id=case.pk,
        at=clock.now() + ASKED_FOR,
    )


def _answered(by: Actor, coordinator: Coordinator, case: Case) -> None:
    done(by, "answer_coordinator", thing_id=coordinator.pk)
    tell_seat(by, coordinator.asked_by)
    settle(by, case.pk)
