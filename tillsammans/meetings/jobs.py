"""What the worker does after somebody who sees only their own tasks has done one."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.cases.tasks import refresh_next
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.meetings.models import Invitation, Meeting
from tillsammans.outbox.work import in_authority


@app.task(name="meetings.find_next_step")
def find_next_step(authority_id: str, case_id: str) -> None:
    """A participant sees only their own tasks; what comes next for the child is found by the worker, who sees all."""
    with in_authority(UUID(authority_id), "meetings.find_next_step"):
        case = Case.objects.filter(pk=case_id).first()
        if case:
            refresh_next(case)


def settle(by: Actor, case: Case) -> None:
    """Queue it, in the deed's own transaction."""
    find_next_step.defer(authority_id=str(by.authority_id), case_id=str(case.pk))


@app.task(name="meetings.answer_came")
def answer_came(authority_id: str, copy_id: str) -> None:
    """The answer to our invitation stands on the meeting's page without anybody typing it. Run twice it stands once."""
    from tillsammans.meetings.commands.invite import ANSWERS, note_answer

    with in_authority(UUID(authority_id), "meetings.answer_came") as by:
        copy = ReceivedCopy.objects.get(pk=copy_id)
        answer = (copy.content or {}).get("answer", "")
        ahead = Meeting.objects.filter(child_id__in=[copy.child_id], closed_at=None, cancelled_at=None)
        rows = Invitation.objects.filter(
            meeting_id__in=list(ahead.values_list("pk", flat=True)), unit_id=copy.from_unit_id
        )
        for row in rows if answer in ANSWERS and copy.child_id else ():
            note_answer(by, row, answer, copy.from_person or "")
