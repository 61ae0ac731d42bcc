"""One clock for the whole product, in Swedish days and UTC moments."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from tillsammans.lib import clock


def test_a_frozen_clock_stands_still_and_says_swedish_time():
    with clock.frozen("2026-09-29 10.05"):
        assert clock.now() == clock.now() == datetime(2026, 9, 29, 8, 5, tzinfo=UTC)
        assert clock.local(clock.now()).strftime("%H.%M") == "10.05"


def test_time_is_real_again_after_the_block_also_when_it_failed():
    with pytest.raises(RuntimeError), clock.frozen("2026-09-29 10.05"):
        raise RuntimeError
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_frozen_time_moves_only_when_told():
    with clock.frozen("2026-09-29 10.05") as time:
        time.forward(timedelta(hours=1))
        assert clock.now() == clock.at("2026-09-29 11.05")
        time.to("2026-09-01 08:00")
        assert clock.today() == date(2026, 9, 1)


def test_inner_freezing_gives_back_the_outer():
    with clock.frozen("2026-09-29 10.05"):
        with clock.frozen("2027-02-04 14.00"):
            assert clock.today() == date(2027, 2, 4)
        assert clock.today() == date(2026, 9, 29)


def test_freezing_in_one_thread_leaves_the_others_alone():
    seen = []
    with clock.frozen("2026-09-29 10.05"):
        thread = threading.Thread(target=lambda: seen.append(clock.today()))
        thread.start()
        thread.join()
    assert seen == [datetime.now(clock.STOCKHOLM).date()]


def test_a_test_server_in_other_threads_can_be_frozen_too():
    seen = []
    with clock.frozen("2026-09-29 10.05", everywhere=True) as time:
        time.forward(clock.DAY)
        thread = threading.Thread(target=lambda: seen.append(clock.today()))
        thread.start()
        thread.join()
    assert seen == [date(2026, 9, 30)]
    assert clock.today() != date(2026, 9, 30)


def test_the_day_turns_at_swedish_midnight():
    with clock.frozen(datetime(2026, 9, 29, 22, 30, tzinfo=UTC)):
        assert clock.today() == date(2026, 9, 30)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 9, 29), datetime(2026, 9, 29, 22, tzinfo=UTC)),
        (date(2027, 1, 18), datetime(2027, 1, 18, 23, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 28, 22, tzinfo=UTC)),
    ],
)
def test_a_day_ends_at_the_next_swedish_midnight_in_summer_winter_and_on_the_days_between(day, end):
    assert clock.midnight_after(day) == end


def test_the_demo_has_its_own_distance_from_real_time():
    clock.set_offset(timedelta(days=-30))
    try:
        assert abs(clock.now() - (datetime.now(UTC) - timedelta(days=30))) < timedelta(minutes=1)
        with clock.frozen("2026-09-29 10.05"):
            assert clock.today() == date(2026, 9, 29)
    finally:
        clock.set_offset(timedelta())


@pytest.mark.parametrize("moment", [datetime(2026, 9, 29, 10, 5), "29 september", "2026-09-29"])
def test_a_moment_without_zone_or_clock_time_is_refused(moment):
    with pytest.raises(ValueError):
        clock.at(moment)
