"""Committed rows are linked, each once, whatever order they commit in; the checkpoint follows the commit.

Seen failing with the defence removed: with "rows newer than the last linked" in place of the anti-join, the row that
commits late is never linked.
"""

import json
from datetime import timedelta
from functools import partial

import pytest
from django.core.management import call_command

from tests.database import as_role
from tests.people import a_child
from tillsammans.audit import chain
from tillsammans.audit.models import ChainBlock, Event
from tillsammans.audit.record import record
from tillsammans.lib import ids


@pytest.fixture
def checkpoints(tmp_path, monkeypatch):
    path = tmp_path / "checkpoints.jsonl"
    monkeypatch.setenv("AUDIT_CHECKPOINTS", str(path))
    return path


@pytest.fixture
def link(checkpoints, django_capture_on_commit_callbacks):
    """Let the worker link what is committed."""

    def run() -> int:
        with as_role("worker"), django_capture_on_commit_callbacks(execute=True):
            return chain.link()

    return run


def blocks(authority):
    with as_role("owner"):
        return list(ChainBlock.objects.filter(authority_id=authority).order_by("seq"))


def test_every_row_is_in_exactly_one_block_of_its_own_authority(world, link):
    a_child(world, "birgitta")
    a_child(world, "tomas")
    assert link() > 0
    assert link() == 0
    with as_role("owner"):
        rows = {row.pk: row.authority_id for row in Event.objects.all()}
        linked = [(pk, b.authority_id) for b in ChainBlock.objects.all() for pk in b.row_ids]
    assert len({authority for _, authority in linked}) == 2
    assert sorted(pk for pk, _ in linked) == sorted(rows)
    assert all(rows[pk] == authority for pk, authority in linked)


def test_the_sequence_has_no_gap_and_each_block_stands_on_the_one_before(world, link):
    for name in ("Alma", "Bo", "Cia"):
        a_child(world, called=name)
        link()
    chained = blocks(world.actor("birgitta").authority_id)
    assert [b.seq for b in chained] == [1, 2, 3]
    assert bytes(chained[0].prev) == chain.FIRST
    assert [bytes(b.prev) for b in chained[1:]] == [bytes(b.digest) for b in chained[:-1]]


def test_a_row_that_commits_late_with_an_older_id_is_linked_too(world, link, monkeypatch):
    early = ids.uuid7()
    a_child(world)
    link()
    with world.as_("birgitta") as by:
        monkeypatch.setattr("tillsammans.audit.record.Event", partial(Event, id=early))
        record(by, "concern.read")
    assert link() == 1
    assert blocks(by.authority_id)[-1].row_ids == [early]


def test_rows_outside_any_authority_have_a_chain_of_their_own(world, link):
    from tillsammans.access.identity import acting
    from tillsammans.accounts.actor import nobody

    with acting(nobody()) as by:
        record(by, "request.failed", code="500 ")
    link()
    assert len(blocks(chain.NOWHERE)) == 1


def test_a_thousand_rows_fill_a_block_and_the_next_begins_another(world, link, monkeypatch):
    monkeypatch.setattr(chain, "BLOCK_ROWS", 3)
    with world.as_("birgitta") as by:
        for _ in range(7):
            record(by, "concern.read")
    link()
    assert [len(b.row_ids) for b in blocks(by.authority_id)] == [3, 3, 1]


def test_only_the_recent_past_is_looked_through(world, link, django_assert_max_num_queries):
    a_child(world)
    link()
    with as_role("owner"):
        last = ChainBlock.objects.order_by("-id").first()
        assert (last.pk.int >> 80) - (chain._floor_of_last_run().int >> 80) == timedelta(
            hours=1
        ).total_seconds() * 1000
    with as_role("worker"), django_assert_max_num_queries(12):
        chain.link()


def test_the_checkpoint_is_signed_after_the_commit_and_not_for_what_was_rolled_back(world, link, checkpoints):
    a_child(world)
    with as_role("worker"):
        chain.link()  # the test's transaction never commits
    assert not checkpoints.exists()
    a_child(world, called="Bo")
    link()
    line = json.loads(checkpoints.read_text())
    (seq, digest) = line["heads"][str(world.actor("birgitta").authority_id)]
    assert seq == 2 and digest == bytes(blocks(world.actor("birgitta").authority_id)[-1].digest).hex()
    assert chain.checkpoint_mac(line["at"], line["heads"]) == line["mac"]
    assert checkpoints.stat().st_mode & 0o077 == 0


def test_the_periodic_job_links(world, checkpoints, django_capture_on_commit_callbacks):
    from tillsammans.audit import jobs

    a_child(world)
    with as_role("worker"), django_capture_on_commit_callbacks(execute=True):
        assert jobs.link(timestamp=0) > 0
    assert checkpoints.exists()


def test_the_command_says_that_the_log_is_as_it_was_written(world, link, capsys):
    a_child(world)
    link()
    with as_role("worker"):
        call_command("audit", "verify")
    assert "Loggen stämmer: 1 block" in capsys.readouterr().out
