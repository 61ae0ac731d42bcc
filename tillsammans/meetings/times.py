"""A time of the day as people write it in Sweden: 14.00. Shared by the forms of meetings and plans."""

import re
from datetime import date, datetime, time

from django import forms

from tillsammans.lib import clock

_WRITTEN = re.compile(r"^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$")


class ClockField(forms.Field):
    """14.00, 14:00 or 14. Gives a `time`; None when nothing is written and nothing has to be."""

    default_error_messages = {"clock": "Skriv tiden med siffror, till exempel 14.00."}

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "maxlength": 8})
        )
        super().__init__(**kwargs)

    def to_python(self, value: str | None) -> time | None:
        text = (value or "").strip()
        if not text:
            return None
        found = _WRITTEN.match(text)
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
        if hour > 23 or minute > 59:
            raise forms.ValidationError(self.error_messages["clock"], code="clock")
        return time(hour, minute)


def moment(day: date, at: time) -> datetime:
    """That day at that time in Sweden, as an aware moment."""
    return clock.at(f"{day:%Y-%m-%d} {at:%H.%M}")


def on_day_of(start: datetime, at: time | None) -> datetime | None:
    """The time on the day of `start`."""
    return moment(clock.local(start).date(), at) if at else None


def written(at: datetime | None) -> str:
    """As it stands in a form."""
    return f"{clock.local(at):%H.%M}" if at else ""
