"""Meetings as pages need them: who is invited and how they are called, who is in the room, what may be said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from tillsammans.access.policy import may, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.consent import coverage, words
from tillsammans.directory.models import Post, Unit
from tillsammans.directory.queries import first_in
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.text import lower_first
from tillsammans.mapping.models import FiveQuestions, Statement
from tillsammans.meetings import advice
from tillsammans.meetings.models import Coordinator, CoordinatorWish, Invitation, Invited, Meeting
from tillsammans.meetings.room import Outside
from tillsammans.wheel.sectors import Sector

ANSWER_WORDS = {"coming": "Kommer", "not_coming": "Kommer inte", "call_me": "Vill att ni ringer"}


@dataclass(frozen=True)
class Guest:
    """One invited, as this page may say it. name: a person, or for a unit not yet to be told the service."""

    row: Invitation
    name: str
    text: str
    state: str  # kind of tag: ok, care, ""
    says: str
    in_room: bool
    copy: ReceivedCopy | None = None  # an answer that has come and is not noted yet
    to_ask: bool = False  # a unit whose letter is not sent


# --- Meetings
def meetings_since(actor: Actor, moment: datetime) -> QuerySet[Meeting]:
    """Meetings not cancelled that end after the moment, soonest first."""
    return visible(actor, Meeting).filter(cancelled_at=None, ends_at__gt=moment).order_by("starts_at", "pk")


def my_meetings(actor: Actor) -> list[tuple[Meeting, Case]]:
    """Meetings ahead, and those held in the last two weeks, soonest first; around children I follow."""
    rows = list(meetings_since(actor, clock.now() - timedelta(days=14)))
    cases = {case.pk: case for case in visible(actor, Case).filter(pk__in=[row.case_id for row in rows])}
    return [(row, cases[row.case_id]) for row in rows if row.case_id in cases]


def next_meeting(actor: Actor, case: Case) -> Meeting | None:
    """The one that is ahead or under way; else the latest one."""
    rows = visible(actor, Meeting).filter(case_id=case.pk, cancelled_at=None)
    return rows.filter(closed_at=None).order_by("starts_at").first() or rows.order_by("-starts_at").first()


def is_in_room(row: Invitation) -> bool:
    return row.arrived_at is not None and row.left_at is None


def invitations(actor: Actor, meeting: Meeting) -> list[Invitation]:
    rows = visible(actor, Invitation).filter(meeting_id=meeting.pk).select_related("unit__authority")
    order = {Invited.CHILD: 0, Invited.GUARDIAN: 1, Invited.POST: 2, Invited.UNIT: 3, Invited.OTHER: 4}
    return sorted(rows, key=lambda row: (order[Invited(row.invited)], str(row.pk)))


def leads(actor: Actor, case: Case) -> bool:
    """Whether the actor may lead the meeting: the named person, whoever does the mapping, or the coordinator."""
    return bool(may(actor, "meetings.lead", case))


# --- Who is who
def seat_words(post: Post) -> tuple[str, str]:
    """Name of who sits there now, and what they are: ("Karin Alm", "kurator")."""
    person = first_in(post, clock.now())
    return (person.name if person else post.title), lower_first(post.title.split(",")[0])


def seats_here(unit_id: UUID) -> list[tuple[Post, str, str]]:
    """Manned seats at a unit, to choose colleagues from."""
    rows = Post.objects.filter(unit_id=unit_id).select_related("unit").order_by("title", "pk")
    return [(post, *seat_words(post)) for post in rows if first_in(post, clock.now())]


def guests(actor: Actor, meeting: Meeting, case: Case) -> list[Guest]:
    """Everybody invited, each as they may be called."""
    rows = invitations(actor, meeting)
    posts = {p.pk: p for p in Post.objects.filter(pk__in=[r.post_id for r in rows if r.post_id])}
    guardians = {g.pk: g for g in visible(actor, Guardian).filter(child_id=case.child_id)}
    return [_guest(actor, case, row, posts, guardians) for row in rows]


def _guest(actor: Actor, case: Case, row: Invitation, posts: dict, guardians: dict) -> Guest:
    if row.invited == Invited.UNIT:
        return _unit_guest(actor, case, row)
    name, text = _person(case, row, posts, guardians)
    return Guest(row, name, text, "", ANSWER_WORDS.get(row.answer, ""), is_in_room(row))


def _person(case: Case, row: Invitation, posts: dict, guardians: dict) -> tuple[str, str]:
    if row.invited == Invited.POST:
        return seat_words(posts[row.post_id])
    if row.invited == Invited.GUARDIAN:
        guardian = guardians.get(row.guardian_id)
        return (guardian.called, "vårdnadshavare") if guardian else ("Vårdnadshavare", "")
    if row.invited == Invited.CHILD:
        return case.card["called"], "barnet"
    return row.label or "", ""


def _unit_guest(actor: Actor, case: Case, row: Invitation) -> Guest:
    """A unit is a service until it may be told, a unit until it has answered, and then who comes (R39)."""
    if not leads(actor, case):
        # A participant sees neither consents nor letters, so nothing is claimed about them.
        return Guest(
            row, advice.service(unit_of(row)), "", "", ANSWER_WORDS.get(row.answer, ""), is_in_room(row)
        )
    covered = coverage.of(actor, case, unit_of(row), clock.today())
    if not covered.complete:
        return Guest(
            row,
            f"{advice.service(unit_of(row))} (inte tillfrågad än)",
            "",
            "care",
            covered.sentence,
            is_in_room(row),
        )
    letters = letters_to(actor, row)
    copy = None if row.answered_at else answer_waiting(actor, letters)
    name = f"{row.label}, {words.full(unit_of(row))}" if row.label else words.large(words.full(unit_of(row)))
    says = ANSWER_WORDS.get(row.answer) or ("Har fått inbjudan" if letters else "Inbjudan är inte skickad")
    state = "ok" if row.answer == "coming" else "" if letters else "care"
    return Guest(row, name, "", state, says, is_in_room(row), copy, not letters)


def unit_of(row: Invitation) -> Unit:
    """The unit of a unit's invitation."""
    assert row.unit is not None
    return row.unit


# --- Letters: the invitation itself is a letter of disclosures; here only its answer is read
def letters_to(actor: Actor, row: Invitation) -> list[UUID]:
    """Ids of our invitations to this unit about this child, newest first."""
    if row.unit_id is None:
        return []
    return list(_letters(actor, row.child_id, row.unit_id).values_list("pk", flat=True))


def _letters(actor: Actor, child_id: UUID, unit_id: UUID):
    rows = visible(actor, Disclosure).filter(
        child_id=child_id, to_unit_id=unit_id, kind=LetterKind.INVITATION
    )
    return rows.filter(stopped_at=None).order_by("-queued_at")


def answer_waiting(actor: Actor, letters: Iterable[UUID]) -> ReceivedCopy | None:
    rows = visible(actor, ReceivedCopy).filter(kind=LetterKind.ANSWER, in_reply_to__in=list(letters))
    return rows.order_by("-received_at").first()


# --- The room
def outside_now(actor: Actor, case: Case, rows: Iterable[Invitation]) -> list[Outside]:
    """Units from outside that are in the room now, each with what it may be told today. A yes taken back during the
    meeting leaves nothing that may be said."""
    here = [row for row in rows if row.unit_id and is_in_room(row)]
    return [_outside(actor, case, row) for row in here]


def _outside(actor: Actor, case: Case, row: Invitation) -> Outside:
    covered = coverage.of(actor, case, unit_of(row), clock.today())
    sectors = covered.sectors if covered.complete else frozenset()
    return Outside(
        str(row.unit_id),
        words.short(unit_of(row)),
        words.full(unit_of(row)),
        frozenset(sectors),
        row.until_at,
    )


def about(actor: Actor, case: Case, rows: Iterable[Invitation], goal_sectors: Iterable[str]) -> set[str]:
    """What the meeting is about: the goals' sectors and what the invited units may be told; before any of that, all."""
    found = set(goal_sectors)
    for row in rows:
        if row.unit_id:
            found |= coverage.of(actor, case, unit_of(row), clock.today()).sectors
    return found or {sector.value for sector in Sector}


# --- The coordinator
def wish_of(actor: Actor, case: Case) -> CoordinatorWish | None:
    """The child's latest wish."""
    return visible(actor, CoordinatorWish).filter(case_id=case.pk).order_by("-asked_at").first()


def coordinator_of(actor: Actor, case: Case) -> Coordinator | None:
    """The one who has said yes and still is."""
    rows = visible(actor, Coordinator).filter(case_id=case.pk, accepted_at__isnull=False, ended_at=None)
    return rows.first()


def latest_ask(actor: Actor, case: Case) -> Coordinator | None:
    return visible(actor, Coordinator).filter(case_id=case.pk).order_by("-asked_at").first()


# --- Advice before the meeting
def mapped_sectors(actor: Actor, case: Case) -> list[str]:
    """Sectors the actor may read statements in, in the wheel's order."""
    found = {row.sector for row in visible(actor, Statement).filter(case_id=case.pk) if row.sector}
    return [sector.value for sector in Sector if sector.value in found]


@dataclass(frozen=True)
class Advice:
    """A unit to think of. says: what for, from the fifth question, or why it cannot be invited yet."""

    unit: Unit
    name: str
    says: str
    covered: bool


def suggestions(actor: Actor, case: Case, meeting: Meeting | None = None) -> list[Advice]:
    """First what the fifth question says (typed once, R36), then what the mapped sectors make one think of. Advice,
    never a bar."""
    asked = {row.unit_id for row in invitations(actor, meeting) if row.unit_id} if meeting else set()
    wanted = _from_needs(actor, case)
    kinds = advice.kinds_for(mapped_sectors(actor, case))
    near = Unit.objects.filter(kind__in=kinds, municipality=case.unit.municipality).select_related(
        "authority"
    )
    for unit in sorted(near, key=lambda unit: (kinds.index(unit.kind), unit.name)):
        wanted.setdefault(unit.pk, (unit, ""))
    own = case.authority_id
    return [
        _advice(actor, case, unit, says)
        for unit, says in wanted.values()
        if unit.pk not in asked and unit.authority_id != own
    ]


def _from_needs(actor: Actor, case: Case) -> dict[UUID, tuple[Unit, str]]:
    row = visible(actor, FiveQuestions).filter(case_id=case.pk).order_by("-changed_at").first()
    needs = {UUID(str(need["unit_id"])): need.get("what", "") for need in (row.needs or [])} if row else {}
    units = {unit.pk: unit for unit in Unit.objects.filter(pk__in=needs).select_related("authority")}
    return {pk: (units[pk], what) for pk, what in needs.items() if pk in units}


def _advice(actor: Actor, case: Case, unit: Unit, says: str) -> Advice:
    covered = coverage.of(actor, case, unit, clock.today())
    if covered.complete:
        return Advice(unit, words.large(words.full(unit)), says, True)
    return Advice(unit, f"{advice.service(unit)} (inte tillfrågad än)", says, False)
