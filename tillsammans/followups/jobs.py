"""What the family says becomes somebody's task here: a family session sees no tasks and may not rewrite the next."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.accounts.actor import Actor
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.concerns.models import Concern
from tillsammans.directory.models import Authority
from tillsammans.followups.models import Handover, NotDone
from tillsammans.lib import clock
from tillsammans.mapping.models import Statement
from tillsammans.outbox.commands import tell_seat
from tillsammans.outbox.work import in_authority


@app.task(name="followups.pass_on_not_done")
def pass_on_not_done(authority_id: str, not_done_id: str) -> None:
    """The one who keeps the plan together is to answer, by the day the family was told."""
    with in_authority(UUID(authority_id), "followups.pass_on") as by:
        row = NotDone.objects.get(pk=not_done_id)
        case = Case.objects.get(pk=row.case_id)
        _give(by, case, "answer_not_done", thing_id=row.pk, due=row.answer_by)


@app.task(name="followups.pass_on_call")
def pass_on_call(authority_id: str, case_id: str, account_id: str) -> None:
    """Who wants to be called, in the words the case already has. Asking twice before the call is one task."""
    with in_authority(UUID(authority_id), "followups.pass_on") as by:
        case = Case.objects.get(pk=case_id)
        guardian = Guardian.objects.filter(child_id=case.child_id, account_id=UUID(account_id)).first()
        who = guardian.called if guardian else case.card["called"]
        waiting = tasks.Task.objects.filter(code="call_family", case_id=case.pk, done_at=None)
        if who not in {(task.title or {}).get("who") for task in waiting}:
            _give(by, case, "call_family", who=who, thing_id=case.pk)


@app.task(name="followups.pass_on_change")
def pass_on_change(authority_id: str, statement_id: str) -> None:
    """To the one who did the mapping, who knows the sentence; the coordinator need not."""
    with in_authority(UUID(authority_id), "followups.pass_on") as by:
        statement = Statement.objects.get(pk=statement_id)
        case = Case.objects.get(pk=statement.case_id)
        _give(by, case, "mind_changed", thing_id=case.pk, to=case.delegate_post or case.named_post)


@app.task(name="followups.remember_to_thank")
def remember_to_thank(authority_id: str, case_id: str) -> None:
    """The named person's, since the coordinator may not know who saw first. Nothing when nobody here told."""
    with in_authority(UUID(authority_id), "followups.pass_on") as by:
        case = Case.objects.get(pk=case_id)
        if Concern.objects.filter(case_id=case.pk, author_post__isnull=False).exists():
            _give(by, case, "thank", thing_id=case.pk, to=case.named_post)


@app.periodic(cron="30 4 * * *")
@app.task(name="followups.hand_over_due_lines")
def hand_over_due_lines(timestamp: int = 0) -> int:
    """The agreed lines whose day has come are put before the next named person, once. How many."""
    count = 0
    for authority_id in Authority.objects.values_list("pk", flat=True):
        with in_authority(authority_id, "followups.pass_on") as by:
            due = Handover.objects.filter(
                authority_id=authority_id, shown_from__lte=clock.now(), told_at=None
            )
            count += sum(_put_before(by, line) for line in due)
    return count


def _put_before(by: Actor, line: Handover) -> int:
    tasks.make(by, "read_handover", to=line.to_inbox, words={"child": line.child_name}, thing_id=line.pk)
    line.told_at = clock.now()
    line.save(update_fields=["told_at"])
    return 1


def _give(
    by: Actor, case: Case, code: str, *, thing_id: UUID, who: str = "", to: UUID | None = None, due=None
) -> None:
    seat = to or case.coordinator_post or case.named_post
    words = {"child": (case.card or {}).get("called", ""), "who": who}
    tasks.make(by, code, to=seat, words=words, case=case, thing_id=thing_id, due=due)
    tell_seat(by, seat)
