"""Calendars as other programs read them (iCalendar, RFC 5545): what every calendar of the product has in common.

A meeting at noon is at noon in Sweden also when the clocks have changed: moments are written in Swedish time with its
rules beside, but for the hour that comes twice in October, which only UTC can tell.
"""

from datetime import datetime

from icalendar import Calendar, Timezone

from tillsammans.lib import clock

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCER = "-//Tillsammans//Kalender//SV"
# The European Union's rule since 1996: the last Sunday in March and in October, at one o'clock UTC.
STOCKHOLM = """BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def calendar(name: str = "", method: str = "") -> Calendar:
    """An empty calendar. With a name it is one to subscribe to; `method` says what a program is to do with it."""
    empty = Calendar()
    empty.add("prodid", PRODUCER)
    empty.add("version", "2.0")
    empty.add("calscale", "GREGORIAN")
    if method:
        empty.add("method", method)
    if name:
        empty.add("name", name)  # RFC 7986
        empty.add("x-wr-calname", name)  # what came before it, and most programs read
    empty.add_component(Timezone.from_ical(STOCKHOLM))
    return empty


def written(*moments: datetime) -> list[datetime]:
    """In Swedish time; in UTC when any of them is in the second of October's two hours, which has no other name."""
    local = [clock.local(one) for one in moments]
    return [one.astimezone(clock.UTC) for one in local] if any(one.fold for one in local) else local
