"""A body's meetings: planned, called, changed, cancelled, held. Each change after the call tells everybody anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Attendance, Body, Meeting, Membership, Minutes, Presence
from tillsammans.governance.models.bodies import in_force
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox import commands as outbox


@dataclass(frozen=True)
class NewMeeting:
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    join_url: str = ""
    joint_with: tuple[Body, ...] = ()


def plan(*, by: Actor, body: Body, new: NewMeeting) -> Meeting:
    """A meeting that only the body's members see until it is called. NotPossible in the past and backwards in time."""
    require(by, "governance.plan_meeting", body)
    _refuse_nonsense(new, body)
    if body.ended_on is not None and body.ended_on <= clock.local(new.starts_at).date():
        raise NotPossible("ended", "Gruppen är avslutad den dagen.", "day")
    meeting = Meeting(
        body=body,
        title=new.title.strip(),
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        place=new.place.strip(),
        join_url=new.join_url.strip(),
        planned_at=clock.now(),
        planned_by_id=by.seat,
    )
    meeting.save(force_insert=True)
    meeting.joint_with.set(new.joint_with)
    record(by, "governance.planned_meeting", meeting)
    return meeting


def reschedule(*, by: Actor, meeting: Meeting, new: NewMeeting, version: int) -> None:
    """Change title, time, place or with whom. From the call on everybody is told, those no longer called too."""
    require(by, "governance.prepare_meeting", meeting)
    must_be_open(meeting)
    _refuse_nonsense(new, meeting.body)
    before = set(seats_called(meeting))
    change(
        meeting,
        version,
        title=new.title.strip(),
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        place=new.place.strip(),
        join_url=new.join_url.strip(),
    )
    meeting.joint_with.set(new.joint_with)
    record(by, "governance.changed_meeting", meeting)
    if meeting.called_at:
        _tell(by, before | set(seats_called(meeting)))


def call(*, by: Actor, meeting: Meeting) -> None:
    """Send the call to every seat: who is told has a message to read here. NotPossible without an agenda."""
    require(by, "governance.prepare_meeting", meeting)
    must_be_open(meeting)
    if meeting.called_at:
        raise NotPossible("called", "Kallelsen är redan skickad. Den som ändrar mötet skickar den igen.")
    if not meeting.items.exists():
        raise NotPossible("no_agenda", "Skriv minst en punkt på dagordningen innan du kallar.")
    if meeting.ends_at <= clock.now():
        raise NotPossible("past", "Mötets tid har gått. Välj en ny tid innan du kallar.")
    change(meeting, meeting.version, called_at=clock.now())
    record(by, "governance.called_meeting", meeting)
    _tell(by, seats_called(meeting))


def cancel(*, by: Actor, meeting: Meeting, reason: str) -> None:
    """The meeting is not held, and why. Its agenda stays; calendars take their entry away (METHOD:CANCEL)."""
    require(by, "governance.prepare_meeting", meeting)
    must_be_open(meeting)
    refuse(reason=reason)
    if not reason.strip():
        raise NotPossible("reason", "Skriv varför mötet ställs in.", "reason")
    change(meeting, meeting.version, cancelled_at=clock.now(), cancelled_reason=reason.strip())
    record(by, "governance.cancelled_meeting", meeting)
    if meeting.called_at:
        _tell(by, seats_called(meeting))


def hold(
    *, by: Actor, meeting: Meeting, presences: Mapping[UUID, Presence], version: int | None = None
) -> None:
    """The meeting has been held, with these seats taken. NotPossible before it has begun or without a call: who was not
    called could not come."""
    require(by, "governance.prepare_meeting", meeting)
    must_be_open(meeting)
    if meeting.called_at is None:
        raise NotPossible("not_called", "Mötet är inte kallat. Skicka kallelsen först.")
    if meeting.starts_at > clock.now():
        raise NotPossible("not_yet", "Mötet har inte börjat än.")
    change(meeting, version or meeting.version, held_at=clock.now())
    _write_presences(meeting, presences)
    record(by, "governance.held_meeting", meeting)


def attend(*, by: Actor, meeting: Meeting, presences: Mapping[UUID, Presence], version: int) -> None:
    """Put right which seats were taken, until the minutes are adjusted."""
    require(by, "governance.prepare_meeting", meeting)
    if meeting.held_at is None:
        raise NotPossible("not_held", "Mötet är inte hållet än.")
    changes_minutes(meeting)
    change(meeting, version)
    _write_presences(meeting, presences)
    record(by, "governance.noted_attendance", meeting)


def seats_of(meeting: Meeting) -> Iterable[Membership]:
    """Seats that belong to the meeting on its day: the body's and those of the bodies it is held together with."""
    day = clock.local(meeting.starts_at).date()
    bodies = [meeting.body_id, *meeting.joint_with.values_list("pk", flat=True)]
    rows = Membership.objects.filter(in_force(day), body__in=bodies).select_related("body", "post")
    return rows.order_by("body__name", "role", "organisation", "function_title", "pk")


def seats_called(meeting: Meeting) -> list[UUID]:
    """Posts that are told; one who sits in two of the bodies once."""
    return list(dict.fromkeys(seat.post_id for seat in seats_of(meeting) if seat.post_id))


def must_be_open(meeting: Meeting) -> None:
    if meeting.cancelled_at:
        raise NotPossible("cancelled", "Mötet är inställt.")
    if meeting.held_at:
        raise NotPossible("held", "Mötet är redan hållet.")


def changes_minutes(meeting: Meeting) -> None:
    """Agenda, presence and decisions are read in the minutes: NotPossible when somebody has vouched for them as they
    are, and whoever is just reading them to do so is told (their version is raised)."""
    minutes = Minutes.objects.filter(meeting=meeting).select_for_update().first()
    if minutes is not None:
        must_be_written_still(minutes)
        change(minutes, minutes.version)


def must_be_written_still(minutes: Minutes) -> None:
    must_not_be_approved(minutes)
    if minutes.adjusted_at:
        raise NotPossible("adjusted", "Anteckningarna är justerade. Ta tillbaka justeringen först.")


def must_not_be_approved(minutes: Minutes) -> None:
    if minutes.approved_at:
        raise NotPossible("approved", "Anteckningarna är godkända. Efter det ändras ingenting i dem.")


def changed_after_call(by: Actor, meeting: Meeting) -> None:
    """For the agenda: what is on it is part of the call, so the version rises and everybody is told."""
    if meeting.called_at and not meeting.held_at:
        change(meeting, meeting.version)
        _tell(by, seats_called(meeting))


def _write_presences(meeting: Meeting, presences: Mapping[UUID, Presence]) -> None:
    for seat in seats_of(meeting):
        if presence := presences.get(seat.pk):
            Attendance.objects.update_or_create(
                meeting=meeting, membership=seat, defaults={"presence": presence}
            )


def _tell(by: Actor, posts: Iterable[UUID]) -> None:
    for post_id in posts:
        outbox.tell_seat(by, post_id)


def _refuse_nonsense(new: NewMeeting, body: Body) -> None:
    refuse(title=new.title, place=new.place, join_url=new.join_url)
    if not new.title.strip():
        raise NotPossible("empty", "Skriv vad mötet heter.", "title")
    if new.ends_at <= new.starts_at:
        raise NotPossible("backwards", "Mötet slutar innan det börjar. Välj en senare sluttid.", "ends")
    if new.starts_at <= clock.now():
        raise NotPossible("past", "Den tiden har redan varit. Välj en tid framåt.", "day")
    if new.join_url and not new.join_url.strip().startswith("https://"):
        raise NotPossible("link", "Länken ska börja med https://", "join_url")
    if body in new.joint_with:
        raise NotPossible("same_body", "Gruppen är redan med. Välj bara de andra.", "joint_with")
