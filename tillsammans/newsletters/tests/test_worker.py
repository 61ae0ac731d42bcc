"""A worker that is killed in the middle of a mailing: the next one goes on where it stopped, and nobody gets two.

Seen failing with the defence removed: with the whole batch in one transaction the marks of what has left are lost.
"""

import os
import signal
import subprocess
import sys

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import transaction

from tests.smtp import listening
from tillsammans.demo.world import new_world
from tillsammans.newsletters import commands
from tillsammans.newsletters.models import Delivery, Mailing
from tillsammans.newsletters.tests.site import a_site, a_subscriber

HOW_MANY = 12


def worker(database, settings, tmp_path, *arguments):
    environment = database.env("worker") | {
        "TILLSAMMANS_TESTING": "1",
        "AUDIT_CHECKPOINTS": str(tmp_path / "checkpoints.jsonl"),
        "EMAIL_HOST": settings.EMAIL_HOST,
        "EMAIL_PORT": str(settings.EMAIL_PORT),
        "EMAIL_USE_TLS": "0",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "work", *arguments],
        cwd=django_settings.BASE_DIR,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.mark.deep
def test_a_killed_worker_leaves_nothing_unsent_and_nothing_doubled(fresh_database, settings, tmp_path):
    with listening(settings) as server:
        with new_world("2026-11-17 09.00") as world, transaction.atomic():
            page = a_site()
            for n in range(HOW_MANY):
                a_subscriber(f"n{n}@example.org")
            with world.as_("publicerare") as by:
                commands.send(by=by, page=page)
        server.stop_after = 5
        killed = worker(fresh_database, settings, tmp_path)
        assert server.stopped.wait(60)
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait(10)
        server.go_on()
        assert (
            Delivery.objects.exclude(sent_at=None).count() == 5 and Mailing.objects.get().finished_at is None
        )
        _put_back(fresh_database)
        for _ in range(2):  # the first puts the job back to wait
            assert worker(fresh_database, settings, tmp_path, "--once").wait(120) == 0
    assert Mailing.objects.get().sent == HOW_MANY
    assert sorted(server.receivers) == sorted(f"n{n}@example.org" for n in range(HOW_MANY))


def _put_back(database):
    """As `outbox.pick_up` does every minute with what a dead worker held, without waiting for its silence."""
    with psycopg.connect(database.url("owner"), autocommit=True) as owner:
        owner.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")
    with psycopg.connect(database.url("worker"), autocommit=True) as connection:
        connection.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('default', 'outbox.pick_up')"
        )
