"""Ids sort by when they were made."""

import time
from concurrent.futures import ThreadPoolExecutor

from tillsammans.lib import ids


def test_ids_in_one_process_only_go_forward_and_never_repeat():
    made = [ids.uuid7() for _ in range(20_000)]
    assert made == sorted(set(made))


def test_an_id_is_a_version_seven_uuid_of_this_millisecond():
    before = time.time_ns() // 1_000_000
    made = ids.uuid7()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert 0 <= (made.int >> 80) - before < 5_000


def test_threads_never_get_the_same_id():
    with ThreadPoolExecutor(8) as pool:
        made = [i for batch in pool.map(lambda _: [ids.uuid7() for _ in range(500)], range(8)) for i in batch]
    assert len(set(made)) == 4_000


def test_ids_go_forward_also_when_the_computers_clock_goes_back(monkeypatch):
    first = ids.uuid7()
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_000_000)
    assert ids.uuid7() > first
