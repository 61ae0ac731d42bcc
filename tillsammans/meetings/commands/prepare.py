"""Preparing a meeting: when, where, the child's own wishes for it, and the agenda."""

from dataclasses import dataclass, field
from datetime import datetime

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.steps import must_be
from tillsammans.cases.tasks import done
from tillsammans.lib import clock
from tillsammans.lib.dates import SORMLAND, is_school_day
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.models import Invitation, Meeting


@dataclass(frozen=True)
class NewMeeting:
    """childs_wishes: how the child wants the meeting, in the child's words, or why the child could not be asked (R51).
    agenda: as `room.parse_agenda` gives it."""

    starts_at: datetime
    ends_at: datetime
    place: str
    childs_wishes: str
    agenda: list[dict] = field(default_factory=list)


def prepare(*, by: Actor, case: Case, meeting: NewMeeting) -> Meeting:
    """A meeting around the child. Refuses a lov, a time that has been, and a case that is not in Samarbeta."""
    require(by, "meetings.prepare", case)
    must_be(case, StepCode.COLLABORATE)
    _makes_sense(meeting)
    row = Meeting(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        made_by=by.seat,
        made_at=clock.now(),
        shown_to=case.shown_to,
    )
    _say(row, meeting)
    row.save(force_insert=True)
    record(by, "meeting.prepared", row)
    done(by, "prepare_meeting", case=case)
    return row


def change(*, by: Actor, meeting: Meeting, to: NewMeeting) -> Meeting:
    """Another time, place, wish or agenda, until the meeting is closed."""
    require(by, "meetings.prepare", meeting)
    if meeting.closed_at:
        raise NotPossible("closed", "Mötet är avslutat och ändras inte.")
    moved = (to.starts_at, to.ends_at) != (meeting.starts_at, meeting.ends_at)
    if moved:
        _makes_sense(to)
    meeting.starts_at, meeting.ends_at = to.starts_at, to.ends_at
    own = [item for item in meeting.agenda or [] if item.get("unit")]
    _say(meeting, to, own)
    meeting.save()
    record(by, "meeting.changed", meeting, code="moved" if moved else "")
    return meeting


def set_unit_agenda(*, by: Actor, invitation: Invitation, meeting: Meeting, agenda: list[dict]) -> None:
    """The part of the agenda that is shown while this unit is in the room, and nobody else's (R84)."""
    require(by, "meetings.prepare", meeting)
    others = [item for item in meeting.agenda or [] if item.get("unit", "") != str(invitation.unit_id)]
    meeting.agenda = [*others, *agenda]
    meeting.save(update_fields=["agenda"])
    record(by, "meeting.changed", meeting, code="agenda")


def _say(row: Meeting, meeting: NewMeeting, own: list[dict] | None = None) -> None:
    row.place, row.childs_wishes = meeting.place.strip(), meeting.childs_wishes.strip()
    row.agenda = [*meeting.agenda, *(own or [])]


def _makes_sense(meeting: NewMeeting) -> None:
    if meeting.starts_at <= clock.now():
        raise NotPossible("past", "Den tiden har varit. Välj en tid framåt.", "day")
    if meeting.ends_at <= meeting.starts_at:
        raise NotPossible("ends_first", "Mötet slutar innan det börjar. Ändra sluttiden.", "until")
    day = clock.local(meeting.starts_at).date()
    if not is_school_day(day):
        why = SORMLAND.reason_closed(day)
        raise NotPossible(
            "no_school", f"Den dagen är det inte skola ({why.lower()}). Välj en skoldag.", "day"
        )
