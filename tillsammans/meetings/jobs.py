"""What the worker does when letters around a meeting come back."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.meetings.models import Invitation, Meeting
from tillsammans.outbox.work import in_authority


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
