"""Who is in the room, and the end of the meeting. What the shared screen shows follows from this (R84)."""

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.consent import coverage
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings import queries
from tillsammans.meetings.models import Invitation, Invited, Meeting
from tillsammans.plans.models import Plan, PlanKind


def arrive(*, by: Actor, invitation: Invitation) -> None:
    """Somebody has come in. Refuses a unit that may not be told anything: then nothing at all could be said."""
    meeting = _running(by, invitation)
    if invitation.invited == Invited.UNIT:
        _may_be_told_something(by, meeting, invitation)
    if queries.is_in_room(invitation):
        return
    now = clock.now()
    invitation.arrived_at, invitation.left_at = now, None
    invitation.save(update_fields=["arrived_at", "left_at"])
    if meeting.held_at is None:
        meeting.held_at = now
        meeting.save(update_fields=["held_at"])
    record(by, "meeting.arrived", invitation, code=invitation.invited)


def leave(*, by: Actor, invitation: Invitation) -> None:
    """Somebody has gone. Idempotent."""
    _running(by, invitation)
    if not queries.is_in_room(invitation):
        return
    invitation.left_at = clock.now()
    invitation.save(update_fields=["left_at"])
    record(by, "meeting.left", invitation, code=invitation.invited)


def close(*, by: Actor, meeting: Meeting) -> None:
    """The meeting is over. Refused without an accepted coordinator, a booked follow-up and an answer to "Blir det en
    SIP?" (R38-R41)."""
    require(by, "meetings.close", meeting)
    if meeting.closed_at:
        raise NotPossible("closed", "Mötet är redan avslutat.")
    missing = what_is_missing(by, meeting)
    if missing:
        raise missing[0]
    now = clock.now()
    visible(by, Invitation).filter(meeting_id=meeting.pk, arrived_at__isnull=False, left_at=None).update(
        left_at=now
    )
    meeting.closed_at, meeting.held_at = now, meeting.held_at or now
    meeting.save(update_fields=["closed_at", "held_at"])
    record(by, "meeting.closed", meeting)


def what_is_missing(by: Actor, meeting: Meeting) -> list[NotPossible]:
    """What must be there before the meeting can close, each with the sentence that says what to do."""
    case = visible(by, Case).get(pk=meeting.case_id)
    plan = visible(by, Plan).filter(case_id=case.pk, ended_at=None).first()
    out = []
    if queries.coordinator_of(by, case) is None:
        out.append(NotPossible("no_coordinator", "Det finns ingen samordningsperson som har sagt ja än."))
    if plan is None or plan.follow_up_at is None or plan.follow_up_at <= clock.now():
        out.append(NotPossible("no_follow_up", "Boka en tid för uppföljning innan ni slutar.", "day"))
    if plan is None or (plan.kind == PlanKind.PLAN and not plan.not_sip_reason):
        out.append(
            NotPossible("no_sip_answer", "Skriv vad ni svarade på: blir det en SIP?", "not_sip_reason")
        )
    return out


def _running(by: Actor, invitation: Invitation) -> Meeting:
    require(by, "meetings.attend", invitation)
    meeting = visible(by, Meeting).get(pk=invitation.meeting_id)
    if meeting.closed_at or meeting.cancelled_at:
        raise NotPossible("closed", "Mötet är avslutat.")
    return meeting


def _may_be_told_something(by: Actor, meeting: Meeting, invitation: Invitation) -> None:
    case = visible(by, Case).get(pk=meeting.case_id)
    covered = coverage.of(by, case, queries.unit_of(invitation), clock.today())
    if not covered.complete:
        raise NotPossible("no_consent", covered.sentence)
