"""Ages and the days on which clocks run (R90)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tillsammans.lib import dates


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2014, 5, 17), date(2026, 9, 29), 12),
        (date(2014, 5, 17), date(2032, 5, 16), 17),
        (date(2014, 5, 17), date(2032, 5, 17), 18),
        (date(2014, 5, 17), date(2014, 5, 17), 0),
        (date(2008, 2, 29), date(2026, 2, 27), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 18),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
    ],
)
def test_age_counts_from_the_birthday_and_a_leap_child_has_one_every_year(born, day, age):
    assert dates.age_on(born, day) == age


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(1, 100))
def test_one_turns_a_year_older_on_the_birthday_and_not_the_day_before(born, years):
    turning = dates.birthday(born, years)
    assert dates.age_on(born, turning) == years
    assert dates.age_on(born, turning - timedelta(days=1)) == years - 1


def test_nobody_has_an_age_before_birth():
    with pytest.raises(ValueError):
        dates.age_on(date(2026, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 6, 30), "2025/26"),
        (date(2026, 7, 1), "2026/27"),
        (date(2027, 6, 10), "2026/27"),
        (date(1999, 9, 1), "1999/00"),
    ],
)
def test_the_school_year_turns_in_july(day, year):
    assert dates.school_year(day) == year


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 9, 29), ""),
        (date(2026, 10, 25), "Helg"),
        (date(2026, 10, 28), "Höstlov"),
        (date(2026, 11, 2), "Studiedag"),
        (date(2026, 12, 18), ""),
        (date(2026, 12, 22), "Jullov"),
        (date(2027, 1, 11), ""),
        (date(2027, 2, 24), "Sportlov"),
        (date(2027, 3, 26), "Helgdag"),
        (date(2027, 3, 31), "Påsklov"),
        (date(2027, 5, 6), "Helgdag"),
        (date(2027, 6, 10), ""),
        (date(2027, 6, 11), "Sommarlov"),
        (date(2026, 8, 10), "Utanför terminen"),
    ],
)
def test_each_closed_day_has_its_word(day, reason):
    assert dates.SORMLAND.reason_closed(day) == reason
    assert dates.is_school_day(day) == (reason == "")


def test_the_days_of_the_story_are_school_days():
    for day in (
        "2026-09-29",
        "2026-10-14",
        "2026-11-12",
        "2027-01-18",
        "2027-02-04",
        "2027-04-05",
        "2027-05-20",
    ):
        assert dates.is_school_day(date.fromisoformat(day)), day


@pytest.mark.parametrize(
    ("day", "count", "answer"),
    [
        (date(2026, 10, 22), 3, date(2026, 11, 4)),
        (date(2026, 9, 25), 1, date(2026, 9, 28)),
        (date(2026, 10, 28), 0, date(2026, 10, 28)),
        (date(2026, 12, 18), 1, date(2027, 1, 11)),
        (date(2027, 6, 10), 1, date(2027, 8, 18)),
    ],
)
def test_clocks_stand_still_over_lov_weekends_and_study_days(day, count, answer):
    assert dates.add_school_days(day, count) == answer
    assert dates.school_days_between(day, answer) == count


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_there_is_always_a_next_school_day_also_where_no_calendar_is_decided(day):
    following = dates.next_school_day(day)
    assert day < following < day + timedelta(days=80)
    assert following.weekday() < 5


def test_school_days_are_counted_forward():
    with pytest.raises(ValueError):
        dates.add_school_days(date(2026, 9, 29), -1)


def test_a_screen_can_tell_a_decided_day_from_a_guess():
    assert dates.SORMLAND.covers(date(2026, 10, 28))
    assert not dates.SORMLAND.covers(date(2028, 2, 1))
    assert dates.SORMLAND.example


def test_lov_weeks_are_the_weeks_people_call_them():
    weeks = {lov.name: lov.first.isocalendar().week for lov in dates.SORMLAND.breaks}
    assert (weeks["Höstlov"], weeks["Sportlov"], weeks["Påsklov"]) == (44, 8, 13)


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_almanac_says(year, easter):
    assert dates.easter_sunday(year) == easter


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError):
        dates.Period("Lov", date(2026, 1, 2), date(2026, 1, 1))
