"""Events as calendars read them (iCalendar, RFC 5545), and what an event's page shows before, during and after.

A meeting at noon is at noon in Sweden also when the clocks have changed: moments are written in Swedish time with its
rules beside, but for the hour that comes twice in October, which only UTC can tell.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from icalendar import Calendar, Event, Timezone

from tillsammans.lib import clock
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.models import EventPage, SiteDocument

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


def ics(events: Iterable[EventPage], name: str = "") -> bytes:
    """One calendar of these events. With a name it is one to subscribe to."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if name:
        calendar.add("name", name)  # RFC 7986
        calendar.add("x-wr-calname", name)  # what came before it, and most programs read
    calendar.add_component(Timezone.from_ical(STOCKHOLM))
    for page in events:
        calendar.add_component(_event(page))
    return calendar.to_ical()


def _event(page: EventPage) -> Event:
    event = Event()
    event.add("uid", f"{page.translation_key}@tillsammans")  # the same when its time, name or address changes
    event.add("sequence", page.live_revision_id or 0)  # rises each time editors publish it anew
    event.add("dtstamp", _stamp(page))
    event.add("last-modified", _stamp(page))
    starts, ends = _written(page.starts_at, page.ends_at)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    save = gettext("Spara datumet: %(title)s") % {"title": page.title}
    event.add("summary", save if page.save_the_date else page.title)
    event.add("status", "TENTATIVE" if page.save_the_date else "CONFIRMED")
    event.add("description", "\n\n".join(filter(None, (page.intro, absolute(page.url)))))
    event.add("location", page.place or gettext("På webben"))
    event.add("url", absolute(page.url))
    event.add("transp", "OPAQUE")
    return event


def _stamp(page: EventPage) -> datetime:
    return (page.last_published_at or page.starts_at).astimezone(clock.UTC)


def _written(*moments: datetime) -> list[datetime]:
    """In Swedish time; in UTC when any of them is in the second of October's two hours, which has no other name."""
    local = [clock.local(one) for one in moments]
    return [one.astimezone(clock.UTC) for one in local] if any(one.fold for one in local) else local


@dataclass(frozen=True)
class Shown:
    """An event's page now."""

    state: str
    """before, during or after"""
    join: str
    ics: str
    video: SiteDocument | None
    audio: SiteDocument | None
    captions: SiteDocument | None
    elsewhere: str
    """The recording's address when it is not a file here."""

    @property
    def recorded(self) -> bool:
        return bool(self.video or self.audio or self.elsewhere)


def shown(page: EventPage) -> Shown:
    """The link to join is there until it ends, and not a moment longer; a recording from when there is one."""
    now = clock.now()
    state = "before" if now < page.starts_at else "during" if now < page.ends_at else "after"
    kind = _extension(page.recording)
    other = page.recording.url if page.recording and kind not in ("mp4", "mp3") else ""
    return Shown(
        state=state,
        join=page.join_url if state != "after" else "",
        ics=reverse("event_ics", args=[page.pk]) if page.pk else "",
        video=page.recording if kind == "mp4" else None,
        audio=page.recording if kind == "mp3" else None,
        captions=page.captions if _extension(page.captions) == "vtt" else None,
        elsewhere=page.recording_url or other,
    )


def _extension(document: Any) -> str:
    return document.file_extension.lower() if document else ""
