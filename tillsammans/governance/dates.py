"""What is due here, for the steering room's calendar (governance.calendar)."""

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from importlib.util import find_spec

from tillsammans.governance.calendar import Dated
from tillsammans.governance.room_dates import room_dates


def dates(first: date, last: date) -> Iterable[Dated]:
    yield from room_dates(first, last)
    if find_spec("tillsammans.governance.agreement_dates"):
        yield from import_module("tillsammans.governance.agreement_dates").agreement_dates(first, last)
