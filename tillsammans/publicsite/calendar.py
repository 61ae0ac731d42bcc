"""Events as calendars read them (lib.ics), and what an event's page shows before, during and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from icalendar import Event

from tillsammans.lib import clock
from tillsammans.lib import ics as lib_ics
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.models import EventPage, SiteDocument


def ics(events: Iterable[EventPage], name: str = "") -> bytes:
    """One calendar of these events. With a name it is one to subscribe to."""
    calendar = lib_ics.calendar(name)
    for page in events:
        calendar.add_component(_event(page))
    return calendar.to_ical()


def _event(page: EventPage) -> Event:
    event = Event()
    event.add("uid", f"{page.translation_key}@tillsammans")  # the same when its time, name or address changes
    event.add("sequence", page.live_revision_id or 0)  # rises each time editors publish it anew
    event.add("dtstamp", _stamp(page))
    event.add("last-modified", _stamp(page))
    starts, ends = lib_ics.written(page.starts_at, page.ends_at)
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
