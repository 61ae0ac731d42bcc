"""The room's days in one's own calendar: one meeting with the link to it, everything one sees, or an address to
subscribe to. No names and no child: titles, days and places.

The address belongs to a seat and whoever sits in it: it is signed, names only the holding, and tells nothing once that
has ended or its holder has asked for another address.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from django.core import signing
from icalendar import Calendar, Event

from tillsammans.accounts.actor import Actor
from tillsammans.accounts.sessions import staff_actor
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.calendar import Dated
from tillsammans.governance.models import CalendarAddress, Meeting
from tillsammans.lib import clock, ics

_SIGNER = signing.Signer(salt="governance.calendar")
Address = Callable[[str], str]


def meeting(one: Meeting, address: str, *, called: bool) -> bytes:
    """One meeting to take into one's calendar, or, when it is cancelled, to take out of it. The link to join it is for
    those who are called."""
    cancelled = one.cancelled_at is not None
    calendar = ics.calendar(method="CANCEL" if cancelled else "PUBLISH")
    event = _event(f"governance.meeting.{one.pk}", one.title, address, one.version, cancelled)
    starts, ends = ics.written(one.starts_at, one.ends_at)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("location", one.place or ("På webben" if one.join_url else ""))
    if one.join_url and called and not cancelled:
        event.add("description", f"Anslut: {one.join_url}\n\n{address}")
    calendar.add_component(event)
    return calendar.to_ical()


def feed(found: Iterable[Dated], name: str, absolute: Address, *, public: bool = False) -> bytes:
    """A calendar to subscribe to. For the public the links lead to what everybody may read."""
    calendar = ics.calendar(name, method="PUBLISH")
    for one in found:
        _add(calendar, one, absolute(one.open_href if public else one.href))
    return calendar.to_ical()


def _add(calendar: Calendar, one: Dated, address: str) -> None:
    event = _event(one.key, one.title, address, one.sequence, one.cancelled)
    if one.starts and one.ends:
        starts, ends = ics.written(one.starts, one.ends)
        event.add("dtstart", starts)
        event.add("dtend", ends)
        event.add("location", one.place)
    else:
        event.add("dtstart", one.on)
        event.add("dtend", one.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a last day takes nobody's time
    calendar.add_component(event)


def _event(key: str, title: str, address: str, sequence: int, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", f"{key}@tillsammans")  # the same when its day, name or place changes
    event.add("sequence", sequence)
    event.add("dtstamp", clock.now())
    event.add("summary", title)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("url", address)
    return event


def token_of(actor: Actor) -> str:
    """What the subscription's address ends with, for the actor's own holding of the seat. "" where there is none."""
    mine = holding_of(actor)
    if mine is None:
        return ""
    changes = CalendarAddress.objects.filter(pk=mine.pk).values_list("changes", flat=True).first() or 0
    return _SIGNER.sign(f"{mine.pk.hex}-{changes}" if changes else mine.pk.hex)


def holding_of(actor: Actor) -> Holding | None:
    return sitting_now(clock.now()).filter(post=actor.post_id, person=actor.person_id).first()


def actor_of(token: str) -> Actor | None:
    """Whose calendar it is. None for a token that nobody here has signed, and once the holding has ended. Whether the
    address still is the holder's (`token_of`) can only be asked as that actor: the public reads nothing of the room."""
    try:
        holding_id = UUID(_SIGNER.unsign(token).partition("-")[0])
    except (signing.BadSignature, ValueError):
        return None
    rows = sitting_now(clock.now()).filter(pk=holding_id)
    holding = rows.select_related("person", "post__unit__authority").first()
    return staff_actor(holding.person, holding) if holding else None
