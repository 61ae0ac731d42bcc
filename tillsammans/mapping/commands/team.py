"""EHT: a day's list with five minutes a child, who was present, and grants that end with the meeting (R82)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tillsammans.access.grants import end, ensure
from tillsammans.access.models import Relation
from tillsammans.access.policy import require, visible
from tillsammans.access.rules.mapping import TEAM
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import steps
from tillsammans.cases.models import Case, StepCode
from tillsammans.directory.models import Function, Inbox, Post
from tillsammans.directory.queries import sitting_now
from tillsammans.lib import clock
from tillsammans.lib.dates import is_school_day
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import absence
from tillsammans.mapping.models import TeamItem, TeamMeeting

MINUTES = 5


@dataclass(frozen=True)
class NewTeamMeeting:
    """Aware moments; what is given for the meeting ends at `ends_at`."""

    starts_at: datetime
    ends_at: datetime


def team_of(unit_id: UUID) -> list[Post]:
    """The seats of a unit's pupil health team that somebody sits in now, in the order of TEAM."""
    taken = sitting_now(clock.now()).filter(post__unit_id=unit_id).values_list("post_id", flat=True)
    posts = Post.objects.filter(pk__in=list(taken), function__in=TEAM)
    return sorted(posts, key=lambda post: (TEAM.index(Function(post.function)), post.title, str(post.pk)))


def plan_team_meeting(*, by: Actor, new: NewTeamMeeting) -> TeamMeeting:
    """Put an EHT in the calendar. The team's seats see that it is held; a child's name stands nowhere in it. Refuses a
    day without school, a past or endless one, and a second one at the same time."""
    require(by, "mapping.plan_team")
    inbox = Inbox.objects.filter(unit_id=by.unit_id).first()
    if inbox is None:
        raise NotPossible("no_inbox", "Er enhet har ingen brevlåda. Be förvaltningen lägga till den.")
    _refuse_nonsense(by, new, inbox)
    meeting = TeamMeeting(
        authority_id=by.authority_id,
        unit_inbox=inbox.pk,
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        made_by=by.seat,
        members=[post.pk for post in team_of(by.unit_id)],
    )
    meeting.save(force_insert=True)
    record(by, "team.planned", meeting)
    return meeting


def _refuse_nonsense(by: Actor, new: NewTeamMeeting, inbox: Inbox) -> None:
    day = clock.local(new.starts_at).date()
    if new.starts_at < clock.now():
        raise NotPossible("starts_past", "Välj en tid framåt.", "day")
    if not is_school_day(day):
        raise NotPossible("no_school", "Det är ingen skola den dagen. Välj en annan.", "day")
    if new.ends_at <= new.starts_at or clock.local(new.ends_at).date() != day:
        raise NotPossible("ends_wrong", "Mötet ska sluta samma dag, efter att det har börjat.", "ends")
    if visible(by, TeamMeeting).filter(unit_inbox=inbox.pk, starts_at=new.starts_at, ended_at=None).exists():
        raise NotPossible("same_time", "Det finns redan ett möte med elevhälsoteamet då.", "day")


def take_up(*, by: Actor, case: Case, meeting: TeamMeeting) -> TeamItem:
    """ "Ta upp på EHT onsdag": five minutes about this child. Nobody gets to see the child by this alone."""
    require(by, "mapping.take_up", case)
    require(by, "mapping.team", meeting)
    steps.must_be(case, StepCode.MAP, StepCode.COLLABORATE)
    if over(meeting):
        raise NotPossible("meeting_over", "Det mötet är slut. Välj ett annat.", "meeting")
    items = visible(by, TeamItem).filter(meeting_id=meeting.pk)
    earlier = items.filter(case_id=case.pk).first()
    if earlier:
        return earlier
    item = TeamItem(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        meeting_id=meeting.pk,
        order=items.count() + 1,
        minutes=MINUTES,
    )
    item.save(force_insert=True)
    record(by, "team.took_up", item)
    return item


def over(meeting: TeamMeeting) -> bool:
    return meeting.ended_at is not None or meeting.ends_at <= clock.now()


def hold_item(*, by: Actor, item: TeamItem, meeting: TeamMeeting, present: Iterable[UUID]) -> TeamItem:
    """Talk about the child with those who are here: each seat present may see the child until the meeting ends, not
    longer. Fills in that the team has been heard (R83)."""
    require(by, "mapping.hold_item", item)
    if over(meeting) or meeting.starts_at > clock.now():
        raise NotPossible("not_now", "Det här gör ni medan mötet pågår.")
    here = [pk for pk in dict.fromkeys(present) if pk in meeting.members]
    if not here:
        raise NotPossible("nobody_present", "Kryssa i vilka som är med.", "present")
    case = visible(by, Case).get(pk=item.case_id)
    item.present = list(dict.fromkeys([*item.present, *here]))
    item.save(update_fields=["present"])
    for seat in here:
        _let_in(by, case, meeting, seat)
    record(by, "team.held", item)
    absence.team_heard(by, case, clock.local(meeting.starts_at).date())
    return item


def _let_in(by: Actor, case: Case, meeting: TeamMeeting, seat: UUID) -> None:
    if seat not in (case.named_post, case.delegate_post):
        ensure(
            by,
            child_id=case.child_id,
            holder=seat,
            relation=Relation.TEAM,
            basis="team.held",
            case_id=case.pk,
            until=meeting.ends_at,
        )


def end_team_meeting(*, by: Actor, meeting: TeamMeeting) -> TeamMeeting:
    """The meeting is over: what was given for it ends now, if it has not ended already."""
    require(by, "mapping.end_team", meeting)
    if over(meeting):
        raise NotPossible("meeting_over", "Mötet är redan slut.")
    meeting.ended_at = clock.now()
    meeting.save(update_fields=["ended_at"])
    for item in visible(by, TeamItem).filter(meeting_id=meeting.pk):
        end(by, child_id=item.child_id, relation=Relation.TEAM, case_id=item.case_id)
    record(by, "team.ended", meeting)
    return meeting
