"""What is known about one mapping, as the asker may see it."""

from uuid import UUID

from django.http import Http404

from tillsammans.access.policy import relations_to, visible
from tillsammans.access.walls import CORE
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, CaseKind
from tillsammans.mapping.models import Conversation, Decision, FiveQuestions, Mapping, Statement, VoiceOf
from tillsammans.sealing.fields import matching


def mapping_of(actor: Actor, case: Case) -> Mapping | None:
    """The latest round's mapping around the case, or None."""
    return visible(actor, Mapping).filter(case_id=case.pk).order_by("-started_at").first()


def readers_of(case: Case) -> list[UUID]:
    """The seats that read what is said here unless something else is decided: the named person and the mapper."""
    return [seat for seat in (case.named_post, case.delegate_post) if seat]


def card_of(case: Case) -> dict:
    """The case's words for naming a task, read in memory: the actor has been let in to the case already."""
    with matching():
        return {"called": "", **(case.card or {})}


def heard_in(actor: Actor, conversation: Conversation) -> list[Statement]:
    """What the child said in one talk, in the order it was said. What was taken back has no text."""
    rows = visible(actor, Statement).filter(conversation_id=conversation.pk, text__isnull=False)
    return list(rows.order_by("said_at", "pk"))


def said_before(actor: Actor, case: Case) -> list[Statement]:
    """The child's words to somebody else, before the talk: the child is asked about them too."""
    rows = visible(actor, Statement).filter(case_id=case.pk, voice=VoiceOf.CHILD, conversation_id=None)
    return list(rows.filter(text__isnull=False).order_by("said_at", "pk"))


def five_of(actor: Actor, mapping: Mapping, *, lock: bool = False) -> FiveQuestions | None:
    """The answers to the five questions; `lock` before changing them."""
    rows = visible(actor, FiveQuestions).filter(mapping_id=mapping.pk)
    return (rows.select_for_update() if lock else rows).first()


def decision_of(actor: Actor, case: Case) -> Decision | None:
    """The latest decision after the five questions."""
    return visible(actor, Decision).filter(case_id=case.pk).order_by("-decided_at").first()


def is_established(actor: Actor, statement: Statement) -> bool:
    """Whether the sentence is upprättad: with its mapping, also when the one who decided does not read it."""
    if statement.established_at:
        return True
    rows = visible(actor, Mapping).filter(case_id=statement.case_id, established_at__gte=statement.said_at)
    return rows.exists()


def case_of(actor: Actor, child_id: UUID) -> Case:
    """The open case around the child here, or the latest; 404 when the actor sees none."""
    rows = visible(actor, Case).filter(child_id=child_id, kind=CaseKind.LEADING)
    case = rows.filter(closed_at=None).first() or rows.order_by("-opened_at").first()
    if case is None:
        raise Http404
    return case


def open_cases(actor: Actor) -> list[Case]:
    """Open cases in which the actor maps or is the named person."""
    wanted = {str(relation.value) for relation in CORE}
    rows = visible(actor, Case).filter(closed_at=None, kind=CaseKind.LEADING)
    return [case for case in rows if wanted & relations_to(actor, case.child_id)]
