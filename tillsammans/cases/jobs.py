"""What the worker does after somebody who sees only their own tasks has done one."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.cases.tasks import refresh_next
from tillsammans.outbox.work import in_authority


@app.task(name="cases.find_next_step")
def find_next_step(authority_id: str, case_id: str) -> None:
    """A participant sees only their own tasks; what comes next for the child is found by the worker, who sees all."""
    with in_authority(UUID(authority_id), "cases.find_next_step"):
        case = Case.objects.filter(pk=case_id).first()
        if case:
            refresh_next(case)


def settle(by: Actor, case_id: UUID) -> None:
    """Queue it, in the deed's own transaction."""
    find_next_step.defer(authority_id=str(by.authority_id), case_id=str(case_id))
