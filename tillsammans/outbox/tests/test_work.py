"""`manage.py work` does what waits, as the worker, and clears away after itself.

Seen failing with the defence removed: with the run in no transaction the notices cannot be locked; without `pick_up`
the job of a killed worker stays begun for ever.
"""

import subprocess
import sys
from datetime import timedelta

import psycopg
import pytest
from django.conf import settings
from django.db import transaction

from tests.people import a_child
from tillsammans.accounts.actor import nobody
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.outbox.commands import tell_seat
from tillsammans.outbox.models import Notice


@pytest.fixture
def work(fresh_database, tmp_path):
    """Run the worker once in a process of its own; gives its output."""

    def run():
        environment = fresh_database.env("worker") | {
            "AUDIT_CHECKPOINTS": str(tmp_path / "checkpoints.jsonl"),
            "TILLSAMMANS_TESTING": "1",
        }
        done = subprocess.run(
            [sys.executable, "manage.py", "work", "--once"],
            cwd=settings.BASE_DIR,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done.stderr

    return run


def jobs(database, status):
    with psycopg.connect(database.url("worker")) as worker:
        rows = worker.execute(
            "SELECT task_name FROM procrastinate_jobs WHERE status = %s::procrastinate_job_status", [status]
        )
        return [name for (name,) in rows]


def test_what_waits_is_done_once_and_the_worker_stops(fresh_database, work):
    with new_world():
        with transaction.atomic():
            tell_seat(nobody(), seed.seat("birgitta").pk)
        assert jobs(fresh_database, "todo") == ["outbox.send_notices"]
        assert Notice.objects.get().sent_at is None
    work()
    assert Notice.objects.get().sent_at is not None
    assert "outbox.send_notices" in jobs(fresh_database, "succeeded") and not jobs(fresh_database, "failed")


def test_the_log_is_linked_by_the_worker_and_found_whole(fresh_database, work, tmp_path):
    with new_world() as world:
        a_child(world)
    with psycopg.connect(fresh_database.url("worker"), autocommit=True) as worker:
        waiting(worker, "audit.link")
    work()
    assert (tmp_path / "checkpoints.jsonl").read_text().count("\n") == 1
    environment = fresh_database.env("worker") | {"AUDIT_CHECKPOINTS": str(tmp_path / "checkpoints.jsonl")}
    command = [sys.executable, "manage.py", "audit", "verify"]
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0 and "Loggen stämmer: 1 block" in done.stdout, done.stderr
    with psycopg.connect(fresh_database.url("owner"), autocommit=True) as owner:
        owner.execute("ALTER TABLE audit_event DISABLE TRIGGER USER; DELETE FROM audit_event")
    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1 and "i block 1 är borta" in done.stderr
    web = subprocess.run(
        command,
        cwd=settings.BASE_DIR,
        env=fresh_database.env("app"),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert web.returncode == 1 and "TILLSAMMANS_ROLE=worker" in web.stderr


def waiting(worker, name, status="todo", held_by=None) -> int:
    """A job as it lies in the table."""
    statement = (
        "INSERT INTO procrastinate_jobs (queue_name, task_name, status, worker_id) "
        "VALUES ('default', %s, %s::procrastinate_job_status, %s) RETURNING id"
    )
    return worker.execute(statement, [name, status, held_by]).fetchone()[0]


def test_done_jobs_are_cleared_after_an_hour_and_failed_ones_stay(fresh_database, work):
    with psycopg.connect(fresh_database.url("worker"), autocommit=True) as worker:
        for name, status, age in (
            ("old.done", "succeeded", 2),
            ("new.done", "succeeded", 0),
            ("old.failed", "failed", 2),
        ):
            given = [waiting(worker, name, status), status, timedelta(hours=age)]
            worker.execute(
                "INSERT INTO procrastinate_events (job_id, type, at) VALUES (%s, %s, now() - %s)", given
            )
        waiting(worker, "outbox.clear")
    work()
    done = jobs(fresh_database, "succeeded")
    assert "old.done" not in done and "new.done" in done
    assert jobs(fresh_database, "failed") == ["old.failed"]


def test_what_a_killed_worker_held_is_begun_again(fresh_database, work):
    with psycopg.connect(fresh_database.url("worker"), autocommit=True) as worker:
        dead = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        waiting(worker, "outbox.send_notices", "doing", worker.execute(dead).fetchone()[0])
        waiting(worker, "outbox.pick_up")
    work()
    assert jobs(fresh_database, "doing") == []
    work()
    assert "outbox.send_notices" in jobs(fresh_database, "succeeded")


def test_a_mail_server_that_does_not_answer_takes_nothing_away(fresh_database, monkeypatch):
    from django.core import mail

    from tillsammans.outbox.jobs import send_notices

    with new_world():
        with transaction.atomic():
            tell_seat(nobody(), seed.seat("birgitta").pk)
            tell_seat(nobody(), seed.seat("eva").pk)
        with monkeypatch.context() as broken:
            broken.setattr("django.core.mail.message.EmailMessage.send", _hangs_up_for("birgitta"))
            assert send_notices() == 1
        waiting = Notice.objects.get(sent_at=None)
        assert waiting.failures == 1 and waiting.person == seed.person("birgitta")
        assert send_notices() == 1 and send_notices() == 0
        assert len(mail.outbox) == 1


def _hangs_up_for(who):
    def send(message, *args, **kwargs):
        if message.to == [seed.person(who).email]:
            raise ConnectionResetError

    return send
