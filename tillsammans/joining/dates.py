"""What is due here, for the steering room's calendar (governance.calendar)."""

from collections.abc import Iterable
from datetime import date

from tillsammans.governance.calendar import Dated


def dates(first: date, last: date) -> Iterable[Dated]:
    return ()
