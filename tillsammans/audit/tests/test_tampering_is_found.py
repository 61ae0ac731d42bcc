"""Eight things somebody with the database in their hands may do to the log, and what finds each (trust.md T18).

All are done as the owner with the triggers off. Seen failing with the defence removed: without the row's HMAC the first
and last go unseen once the digests are made anew; without `_in_order` the deleted block; without the checkpoints the
cut tail, the remade chain and the emptied tables.
"""

import pytest
from django.core.management import CommandError, call_command

from tests.database import as_role, sql, tamper
from tests.people import a_child
from tillsammans.audit import chain
from tillsammans.audit.models import ChainBlock, Event, Reading
from tillsammans.audit.reading import collecting
from tillsammans.audit.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(world, tmp_path, monkeypatch, django_capture_on_commit_callbacks):
    """A chain of four blocks at one school, with signed checkpoints outside the database. Gives the file."""
    path = tmp_path / "checkpoints.jsonl"
    monkeypatch.setenv("AUDIT_CHECKPOINTS", str(path))
    for name in ("Alma", "Bo", "Cia", "Dan"):
        child = a_child(world, called=name)
        with world.as_("birgitta", "cases.child") as by, collecting(by, "cases.child"):
            _ = type(child).objects.get(pk=child.pk).called
        with as_role("worker"), django_capture_on_commit_callbacks(execute=True):
            chain.link()
    assert found(path) == []  # the control: untouched, nothing is found
    return path


def found(path):
    with as_role("worker"):
        return [(fault.code, fault.seq) for fault in verify(path).faults]


def first(path):
    return found(path)[0]


def block(seq):
    with as_role("owner"):
        return ChainBlock.objects.get(seq=seq)


def make_digests_anew():
    """Whoever owns the database can also count: every block gets the digest its rows now have."""
    before = chain.FIRST
    with as_role("owner"):
        chained = list(ChainBlock.objects.order_by("seq"))
        for link in chained:
            rows = Event.objects.in_bulk(link.row_ids) | Reading.objects.in_bulk(link.row_ids)
            link.row_ids, link.prev = [pk for pk in link.row_ids if pk in rows], before
            before = link.digest = chain.digest_of(link, [rows[pk] for pk in link.row_ids])
    for link in chained:
        ids = ",".join(f"'{pk}'" for pk in link.row_ids)
        tamper(
            f"UPDATE audit_chainblock SET row_ids = ARRAY[{ids}]::uuid[], prev = '\\x{bytes(link.prev).hex()}', "
            f"digest = '\\x{bytes(link.digest).hex()}' WHERE id = '{link.pk}'"
        )


def test_1_an_edited_row(kept):
    tamper(f"UPDATE audit_event SET person_id = NULL WHERE id = '{block(2).row_ids[0]}'")
    assert first(kept) == ("row_forged", 2)


def test_1b_an_edited_reading_of_which_all_digests_are_made_anew(kept):
    with as_role("owner"):
        pk = Reading.objects.filter(pk__in=block(3).row_ids).get().pk
    tamper(f"UPDATE audit_reading SET relations = '{{self}}' WHERE id = '{pk}'")
    make_digests_anew()
    assert first(kept) == ("row_forged", 3)


def test_2_a_deleted_row(kept):
    gone = block(2).row_ids[0]
    tamper(f"DELETE FROM audit_event WHERE id = '{gone}'")
    assert first(kept) == ("row_gone", 2)
    with as_role("worker"), pytest.raises(CommandError, match=str(gone)):
        call_command("audit", "verify")


def test_3_an_edited_block(kept):
    tamper("UPDATE audit_chainblock SET made_at = made_at - interval '1 day' WHERE seq = 3")
    assert first(kept) == ("block_edited", 3)


def test_4_a_deleted_block(kept):
    tamper("DELETE FROM audit_chainblock WHERE seq = 2")
    assert first(kept) == ("block_gone", 2)


def test_5_a_cut_tail(kept):
    last = ",".join(f"'{pk}'" for pk in block(4).row_ids)
    tamper(
        f"DELETE FROM audit_event WHERE id IN ({last})",
        f"DELETE FROM audit_reading WHERE id IN ({last})",
        "DELETE FROM audit_chainblock WHERE seq = 4",
    )
    assert found(kept) == [("tail_cut", 4)]


def test_6_a_chain_made_anew_without_a_row(kept):
    tamper(f"DELETE FROM audit_event WHERE id = '{block(2).row_ids[0]}'")
    make_digests_anew()
    assert first(kept) == ("remade", 2)


def test_7_a_row_put_in_by_somebody_without_the_key(kept):
    with as_role("owner"):
        sql(
            "INSERT INTO audit_event SELECT gen_random_uuid(), authority_id, at, kind, person_id, post_id, unit_id, "
            "request_id, mac, verb, child_id, thing, thing_id, code FROM audit_event LIMIT 1"
        )
    assert found(kept) == [("row_forged", None)]


def test_7b_a_row_put_in_and_linked_by_the_worker_is_still_found(kept, django_capture_on_commit_callbacks):
    with as_role("owner"):
        sql(
            "INSERT INTO audit_event (id, at, kind, request_id, mac, verb, thing, code) VALUES "
            "('ffffffff-0000-7000-8000-000000000000', now(), 'staff', gen_random_uuid(), '\\x00', "
            "'concern.read', '', '')"
        )
    with as_role("worker"), django_capture_on_commit_callbacks(execute=True):
        assert chain.link() == 1
    assert first(kept) == ("row_forged", 1)


@pytest.mark.parametrize("table", ["audit_event", "audit_reading", "audit_chainblock"])
def test_8_an_emptied_table(kept, table):
    tamper(f"TRUNCATE {table}")
    assert first(kept) == {"audit_chainblock": ("tail_cut", 1)}.get(table, ("row_gone", 1))


def test_8b_all_three_tables_emptied(kept):
    tamper("TRUNCATE audit_event, audit_reading, audit_chainblock")
    assert found(kept) == [("tail_cut", 1)]


def test_a_forged_checkpoint_and_a_missing_file_are_said(kept):
    text = kept.read_text()
    kept.write_text(text.replace('[4, "', '[5, "'))
    assert ("checkpoint", None) in found(kept)
    kept.unlink()
    assert found(kept) == [("no_checkpoints", None)]


def test_another_key_finds_every_row_foreign(kept, settings):
    settings.AUDIT_KEY = "another key altogether " * 3
    assert {code for code, _ in found(kept)} >= {"row_forged", "checkpoint"}
