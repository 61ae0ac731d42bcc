"""Ages, school years and the school calendar: on which days clocks run (R90)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_SATURDAY = 5
_JULY = 7


def birthday(birth_date: date, years: int) -> date:
    """The day on which somebody turns `years`.

    One born on 29 February turns on the 28th in other years: where the day is missing the month's
    last day counts (lag 1930:173, 1 §). At eighteen this closes guardians' access a day early
    rather than late. Kontrollera med jurist.
    """
    year = birth_date.year + years
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def age_on(birth_date: date, day: date) -> int:
    """Whole years on `day`, the birthday itself included. ValueError before birth."""
    if day < birth_date:
        raise ValueError("Nobody has an age before birth")
    years = day.year - birth_date.year
    return years if day >= birthday(birth_date, years) else years - 1


def school_year(day: date) -> str:
    """The school year a day belongs to, as "2026/27". It turns on 1 July."""
    first = day.year if day.month >= _JULY else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both included."""

    name: str
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.name} ends before it begins")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class SchoolCalendar:
    """Terms, lov and study days as one huvudman has decided them.

    `example` says that the dates are made up and must be replaced by the huvudman's own.
    """

    name: str
    terms: tuple[Period, ...]
    breaks: tuple[Period, ...]
    study_days: frozenset[date]
    example: bool = False

    def covers(self, day: date) -> bool:
        """Whether the calendar has been decided for this day."""
        return any(first.first <= day <= last.last for first, last in self._years())

    def is_school_day(self, day: date) -> bool:
        """Whether pupils are in school.

        Outside the decided years this falls back to weekdays that are neither holidays nor in the
        usual summer and Christmas closing: an unfed calendar must never stop a clock for good.
        """
        if day.weekday() >= _SATURDAY or day in public_holidays(day.year) or day in self.study_days:
            return False
        if any(day in lov for lov in self.breaks):
            return False
        return any(day in term for term in self.terms) if self.covers(day) else not _usually_closed(day)

    def reason_closed(self, day: date) -> str:
        """The Swedish word for why there is no school, or "" on a school day."""
        if self.is_school_day(day):
            return ""
        lov = next((lov.name for lov in self.breaks if day in lov), "")
        if lov or day in self.study_days:
            return lov or "Studiedag"
        if day in public_holidays(day.year):
            return "Helgdag"
        return "Helg" if day.weekday() >= _SATURDAY else "Utanför terminen"

    def _years(self) -> Iterator[tuple[Period, Period]]:
        """Each decided school year as its first and last term."""
        for year in sorted({school_year(term.first) for term in self.terms}):
            terms = sorted((t for t in self.terms if school_year(t.first) == year), key=lambda t: t.first)
            yield terms[0], terms[-1]


def _usually_closed(day: date) -> bool:
    """Summer 11 June to 17 August and Christmas 19 December to 8 January, as most years."""
    return (6, 11) <= (day.month, day.day) <= (8, 17) or not (1, 9) <= (day.month, day.day) <= (12, 18)


# Example data: the usual shape of a year in Sörmland, not any huvudman's decision.
SORMLAND = SchoolCalendar(
    name="Exempelkalender för Sörmland",
    terms=(
        Period("Höstterminen 2026", date(2026, 8, 18), date(2026, 12, 18)),
        Period("Vårterminen 2027", date(2027, 1, 11), date(2027, 6, 10)),
    ),
    breaks=(
        Period("Höstlov", date(2026, 10, 26), date(2026, 10, 30)),
        Period("Jullov", date(2026, 12, 19), date(2027, 1, 10)),
        Period("Sportlov", date(2027, 2, 22), date(2027, 2, 26)),
        Period("Påsklov", date(2027, 3, 29), date(2027, 4, 2)),
        Period("Lovdag", date(2027, 5, 7), date(2027, 5, 7)),
        Period("Sommarlov", date(2027, 6, 11), date(2027, 8, 17)),
    ),
    study_days=frozenset({date(2026, 9, 18), date(2026, 11, 2), date(2027, 3, 5)}),
    example=True,
)


def is_school_day(day: date, calendar: SchoolCalendar = SORMLAND) -> bool:
    """Whether pupils are in school on `day`."""
    return calendar.is_school_day(day)


def next_school_day(day: date, calendar: SchoolCalendar = SORMLAND) -> date:
    """The first school day after `day`."""
    day += _DAY
    while not calendar.is_school_day(day):
        day += _DAY
    return day


def add_school_days(day: date, count: int, calendar: SchoolCalendar = SORMLAND) -> date:
    """The day when `count` school days have passed after `day`; the day itself is not counted.

    "Svar inom tre skoldagar" is the answer's last day. Zero gives `day` unchanged, negative ValueError.
    """
    if count < 0:
        raise ValueError("School days are counted forward")
    for _ in range(count):
        day = next_school_day(day, calendar)
    return day


def school_days_between(first: date, last: date, calendar: SchoolCalendar = SORMLAND) -> int:
    """School days after `first` up to and with `last`; 0 when `last` is not later."""
    return sum(calendar.is_school_day(first + n * _DAY) for n in range(1, (last - first).days + 1))


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Holidays that can fall on a weekday in Sweden (lag 1989:253), with the three eves schools close."""
    easter = easter_sunday(year)
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    moving = {easter + timedelta(days=n) for n in (-2, 1, 39)}
    # Midsummer eve is the Friday in 19-25 June.
    eve = next(date(year, 6, d) for d in range(19, 26) if date(year, 6, d).weekday() == 4)
    return frozenset({date(year, month, day) for month, day in fixed} | moving | {eve})


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
