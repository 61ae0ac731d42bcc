"""What is due here, for the steering room's calendar (governance.calendar)."""

from collections.abc import Iterable
from datetime import date

from tillsammans.governance.agreement_dates import agreement_dates
from tillsammans.governance.calendar import Dated
from tillsammans.governance.room_dates import room_dates


def dates(first: date, last: date) -> Iterable[Dated]:
    yield from room_dates(first, last)
    yield from agreement_dates(first, last)
