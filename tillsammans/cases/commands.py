"""Deeds around tasks that belong to no other capability."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.jobs import settle
from tillsammans.cases.models import Task
from tillsammans.lib import clock


def finish_task(*, by: Actor, task: Task) -> None:
    """One's own task is done. Idempotent."""
    require(by, "cases.task_done", task)
    if task.done_at:
        return
    task.done_at, task.done_by = clock.now(), by.post_id
    task.save(update_fields=["done_at", "done_by"])
    record(by, "task.done", task, code=task.code)
    if task.case_id:
        settle(by, task.case_id)
