"""Who is invited: colleagues by seat, guardians, the child, units as services, and anybody else in words (R39)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tillsammans.access import grants
from tillsammans.access.models import Grant, Relation
from tillsammans.access.policy import may, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.consent import coverage
from tillsammans.directory.models import Post, Unit
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import audience
from tillsammans.meetings import queries
from tillsammans.meetings.models import Invitation, Invited, Meeting
from tillsammans.outbox.commands import tell_account, tell_seat

TIDYING = timedelta(days=14)  # story 17: time to write what was said
ANSWERS = ("coming", "not_coming", "call_me")


@dataclass(frozen=True)
class Times:
    """Expected in the room from and until; None: the whole meeting."""

    from_at: datetime | None = None
    until_at: datetime | None = None
    video: bool = False


def invite_post(*, by: Actor, meeting: Meeting, post: Post, times: Times | None = None) -> Invitation:
    """A colleague in this authority. The seat may follow the child until two weeks after the meeting."""
    _open(by, meeting)
    if post.unit.authority_id != by.authority_id:
        raise NotPossible("other_authority", "Bjud in verksamheten, inte personen.", "posts")
    row = _invite(by, meeting, Invited.POST, times, post_id=post.pk)
    let_in(
        by, child_id=meeting.child_id, seat=post.pk, case_id=meeting.case_id, until=meeting.ends_at + TIDYING
    )
    if may(by, "mapping.try_audience", case := visible(by, Case).get(pk=meeting.case_id)):
        audience.let_in(by=by, case=case, post_id=post.pk)  # what the child said to "alla på mötet"
    tell_seat(by, post.pk)
    return row


def invite_guardian(
    *, by: Actor, meeting: Meeting, guardian: Guardian, times: Times | None = None
) -> Invitation:
    _open(by, meeting)
    if guardian.child_id != meeting.child_id:
        raise NotPossible("other_child", "Vårdnadshavaren hör till ett annat barn.", "guardians")
    row = _invite(by, meeting, Invited.GUARDIAN, times, guardian_id=guardian.pk)
    if guardian.account_id in meeting.shown_to:
        tell_account(by, guardian.account_id, guardian.language)
    return row


def invite_child(*, by: Actor, meeting: Meeting, times: Times | None = None) -> Invitation:
    _open(by, meeting)
    return _invite(by, meeting, Invited.CHILD, times)


def invite_other(*, by: Actor, meeting: Meeting, label: str, times: Times | None = None) -> Invitation:
    """A grandmother, a coach: in words. They see nothing in the system (R21)."""
    _open(by, meeting)
    if not label.strip():
        raise NotPossible("no_label", "Skriv vem det är, till exempel mormor.", "others")
    return _invite(by, meeting, Invited.OTHER, times, label=label.strip())


def invite_unit(*, by: Actor, meeting: Meeting, unit: Unit, times: Times | None = None) -> Invitation:
    """A unit outside, as a service. Refused until everybody whose yes is needed has said yes (R7, R39); what is sent is
    a letter of its own."""
    _open(by, meeting)
    case = visible(by, Case).get(pk=meeting.case_id)
    covered = coverage.of(by, case, unit, clock.today())
    if not covered.complete:
        raise NotPossible("no_consent", covered.sentence, "units")
    row = _invite(by, meeting, Invited.UNIT, times, unit_id=unit.pk)
    letters = queries.letters_to(by, row)
    if letters:
        row.disclosure_id = letters[0]
        row.save(update_fields=["disclosure_id"])
    copy = queries.answer_waiting(by, letters)
    return record_answer(by=by, invitation=row, copy=copy) if copy and not row.answered_at else row


def change_times(*, by: Actor, invitation: Invitation, times: Times) -> None:
    """When one is expected in the room: BUP until 14.20, öppna insatser from 14.25."""
    require(by, "meetings.invite", invitation)
    if times.from_at and times.until_at and times.until_at <= times.from_at:
        raise NotPossible("ends_first", "Tiden slutar innan den börjar.", "until")
    invitation.from_at, invitation.until_at, invitation.video = times.from_at, times.until_at, times.video
    invitation.save(update_fields=["from_at", "until_at", "video"])
    record(by, "meeting.times_changed", invitation)


def record_answer(
    *, by: Actor, invitation: Invitation, copy: ReceivedCopy | None = None, answer: str = "", who: str = ""
) -> Invitation:
    """Kommer, kommer inte or ring mig: from the letter that answered ours, or as told by voice (`answer`).

    `who` is the one who comes, by the unit's own word; from a letter it is the one who wrote it."""
    require(by, "meetings.record_answer", invitation)
    given, person = _from_letter(by, invitation, copy) if copy else (answer, who)
    if given not in ANSWERS:
        raise NotPossible("no_answer", "Välj kommer, kommer inte eller ring mig.", "answer")
    return note_answer(by, invitation, given, person)


def note_answer(by: Actor, invitation: Invitation, answer: str, who: str = "") -> Invitation:
    """Write it down. Called by `record_answer`, and by the job when a letter has come."""
    invitation.answer, invitation.answered_at = answer, clock.now()
    fields = ["answer", "answered_at"]
    if invitation.invited == Invited.UNIT and who.strip():
        invitation.label = who.strip()
        fields.append("label")
    invitation.save(update_fields=fields)
    record(by, "meeting.answer_recorded", invitation, code=answer)
    return invitation


def _from_letter(by: Actor, invitation: Invitation, copy: ReceivedCopy) -> tuple[str, str]:
    """The answer in a letter that answers our own invitation to this unit; nobody else's."""
    mine = visible(by, ReceivedCopy).filter(pk=copy.pk, kind=LetterKind.ANSWER).first()
    letters = queries.letters_to(by, invitation)
    if mine is None or mine.in_reply_to not in letters:
        raise NotPossible("other_letter", "Brevet svarar inte på den här inbjudan.")
    return (mine.content or {}).get("answer", ""), mine.from_person or ""


def let_in(by: Actor, *, child_id: UUID, seat: UUID, case_id: UUID, until: datetime | None) -> None:
    """PARTICIPANT for the seat until then (None: until the case ends), unless it already has as long."""
    wanted = until or grants.ALWAYS
    rows = Grant.objects.filter(
        authority_id=by.authority_id,
        child_id=child_id,
        holder=seat,
        relation=Relation.PARTICIPANT,
        until__gte=wanted,
    )
    if not rows.exists():
        grants.give(
            by,
            child_id=child_id,
            holder=seat,
            relation=Relation.PARTICIPANT,
            basis="meetings.invited",
            case_id=case_id,
            until=until,
        )


def _open(by: Actor, meeting: Meeting) -> None:
    require(by, "meetings.invite", meeting)
    if meeting.closed_at or meeting.cancelled_at:
        raise NotPossible("closed", "Mötet är avslutat. Förbered ett nytt möte.")


def _invite(
    by: Actor, meeting: Meeting, invited: Invited, times: Times | None, *, label: str = "", **who
) -> Invitation:
    """One row per invited; inviting the same again gives the row that is there."""
    rows = visible(by, Invitation).filter(meeting_id=meeting.pk, invited=invited, **who)
    known = None if invited == Invited.OTHER else rows.first()
    if known:
        return known
    times = times or Times()
    row = Invitation(
        authority_id=by.authority_id,
        child_id=meeting.child_id,
        meeting_id=meeting.pk,
        invited=invited,
        from_at=times.from_at,
        until_at=times.until_at,
        video=times.video,
        **who,
    )
    row.label = label
    row.save(force_insert=True)
    record(by, "meeting.invited", row, code=invited.value)
    return row
