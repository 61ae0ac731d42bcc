"""At the receiver: reading a letter, taking the child in, or putting the letter with a child one follows already."""

from typing import Any
from uuid import UUID

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import steps, tasks
from tillsammans.cases.models import Case, CaseKind, StepCode
from tillsammans.children import commands as children
from tillsammans.children.commands import NewChild
from tillsammans.children.models import Child
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

# What opens a matter at the receiver. Answers and the like come to a matter that is open already.
OPENS = {LetterKind.CONCERN, LetterKind.INVITATION, LetterKind.PLAN}


def read(*, by: Actor, copy: ReceivedCopy) -> None:
    """The first reading by somebody it is for: noted, and the task is done. The sender never learns when."""
    require(by, "disclosures.read", copy)
    if copy.read_at is not None or not ({copy.to_inbox, copy.to_holder} & set(by.holders)):
        return
    copy.read_at = clock.now()
    copy.save(update_fields=["read_at"])
    case = visible(by, Case).filter(pk=copy.case_id).first() if copy.case_id else None
    tasks.done(by, "read_letter", case=case, thing_id=copy.pk)
    record(by, "disclosure.read", copy)


def take_in_copy(
    *, by: Actor, copy: ReceivedCopy, new: NewChild | None = None, child_id: UUID | None = None
) -> Case:
    """Open a matter of one's own (participating) around the child of the letter: a child one sees already, or a new
    one. The seat that takes in becomes its receiver. NotPossible when it is taken in already, or is no such letter."""
    require(by, "disclosures.take_in", copy)
    if copy.taken_in_at is not None:
        raise NotPossible("already", "Brevet är redan taget in.")
    if copy.kind not in OPENS:
        raise NotPossible("wrong_kind", "Det brevet behöver inte tas in. Läs det bara.")
    if (new is None) == (child_id is None):
        raise NotPossible("who", "Välj om det är ett barn ni redan följer eller ett nytt.", "child")
    child = _child(by, new, child_id)
    case = _case(by, child)
    _put(by, copy, case)
    record(by, "disclosure.taken_in", copy)
    return case


def _child(by: Actor, new: NewChild | None, child_id: UUID | None) -> Child:
    if new is not None:
        return children.enter(by, new, relation=Relation.RECEIVER, basis="disclosure.taken_in")
    child = find(by, Child, child_id)
    grants.ensure(
        by, child_id=child.pk, holder=by.seat, relation=Relation.RECEIVER, basis="disclosure.taken_in"
    )
    return child


def _case(by: Actor, child: Child) -> Case:
    """The open matter around the child here, else a new one that begins where the sender is: in Samarbeta."""
    if open_one := visible(by, Case).filter(child_id=child.pk, closed_at=None).first():
        return open_one
    card = {"called": child.called, "name": child.name, "group": child.group or ""}
    return steps.open_case(
        by,
        child_id=child.pk,
        unit_id=by.unit_id,
        named_post=by.seat,
        card=card,
        kind=CaseKind.PARTICIPATING,
        at=StepCode.COLLABORATE,
    )


def _put(by: Actor, copy: ReceivedCopy, case: Any) -> None:
    copy.child_id, copy.case_id, copy.taken_in_at = case.child_id, case.pk, clock.now()
    copy.save(update_fields=["child_id", "case_id", "taken_in_at"])


def link_copy(*, by: Actor, copy: ReceivedCopy, case: Case) -> ReceivedCopy:
    """Put a letter with a child one follows already: the nurse's sentence, a letter that came before. NotPossible when
    it lies with another child."""
    require(by, "disclosures.take_in", copy)
    require(by, "disclosures.send", case)
    if copy.child_id is not None and copy.child_id != case.child_id:
        raise NotPossible("other_child", "Brevet ligger redan hos ett annat barn.", "case")
    _put(by, copy, case)
    tasks.done(by, "read_letter", thing_id=copy.pk)
    record(by, "disclosure.linked", copy)
    return copy
