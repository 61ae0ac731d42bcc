"""Kartläggningen begins: who does it, and by when it is to be ready. The named person remains responsible (R38)."""

from datetime import date
from uuid import UUID

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import steps, tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import Mapping
from tillsammans.mapping.queries import card_of, mapping_of


def start(by: Actor, case: Case, *, by_post: UUID, due_on: date) -> Mapping:
    """One mapping per round, by `by_post`, ready on `due_on`. Moves the case to Kartlägga. Mapping oneself gives the
    task at once; handing it to a colleague gives it there (`taking`). Refuses a day that has passed, and a second
    mapping while one is going on."""
    require(by, "mapping.start", case)
    if due_on < clock.today():
        raise NotPossible("due_past", "Välj en dag framåt i tiden.", "due")
    earlier = mapping_of(by, case)
    if earlier and earlier.established_at is None:
        raise NotPossible("already_mapping", "Kartläggningen har redan börjat.")
    if case.step != StepCode.MAP:
        steps.move(by, case, StepCode.MAP)
    mapping = Mapping(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        by_post=by_post,
        started_at=clock.now(),
        due_on=due_on,
    )
    mapping.save(force_insert=True)
    record(by, "mapping.started", mapping)
    if by_post == by.post_id:
        words = {"child": card_of(case)["called"]}
        tasks.make(by, "do_mapping", to=by_post, words=words, case=case, thing_id=case.pk, due=due_on)
    return mapping
