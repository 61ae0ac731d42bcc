"""Deeds around tasks that belong to no other capability."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case, Task
from tillsammans.cases.tasks import refresh_next
from tillsammans.lib import clock


def finish_task(*, by: Actor, task: Task) -> None:
    """One's own task is done. Idempotent."""
    require(by, "cases.task_done", task)
    if task.done_at:
        return
    task.done_at, task.done_by = clock.now(), by.post_id
    task.save(update_fields=["done_at", "done_by"])
    record(by, "task.done", task, code=task.code)
    case = Case.objects.filter(pk=task.case_id).first() if task.case_id else None
    if case:
        refresh_next(case)
