"""How jobs run: one authority at a time, in one transaction, with readings collected like a request's.

Jobs carry ids only, never names or text: their arguments are stored as plain JSON.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction
from procrastinate.contrib.django import app

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import Actor, job
from tillsammans.audit.reading import collecting
from tillsammans.lib import clock


@contextmanager
def in_authority(authority_id: UUID, action: str) -> Iterator[Actor]:
    """Act as a job of one authority. The worker's policies show that authority's rows and no other's."""
    clock.catch_up()
    actor = job(authority_id)
    with clock.frozen(clock.now()), transaction.atomic(), acting(actor), collecting(actor, action):
        yield actor


def run_waiting_here() -> int:
    """Run every waiting job in this process, as the worker role, inside the caller's transaction. For seeding the demo
    and for tests, which log in as the setup role; everywhere else `manage.py work` runs them. How many ran."""
    count = 0
    while row := _next_waiting():
        job_id, name, arguments = row
        with _as_worker():
            app.tasks[name](**arguments)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE id = %s", [job_id])
        count += 1
    return count


def _next_waiting() -> tuple | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id LIMIT 1"
        )
        row = cursor.fetchone()
    return (row[0], row[1], row[2] if isinstance(row[2], dict) else json.loads(row[2])) if row else None


@contextmanager
def _as_worker() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        before = cursor.fetchone()[0]
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute(f'SET LOCAL ROLE "{before}"')
