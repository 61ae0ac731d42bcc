"""The steering room's own story: five bodies, two years of meetings, and what they decided. Invented throughout; every
row comes from a command run by whoever does it, on its day.

World attributes: `lansstyrgruppen`, `natverket`, `styrgruppen`, `beredningsgruppen`, `sipgruppen` (Body);
`joint_meeting_2026` (Meeting, called for October); `decision_<word>` as named in demo_room_words.DECIDED.
"""

from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.directory.data import PLACES
from tillsammans.governance import demo_room_meetings as told
from tillsammans.governance import demo_room_words as words
from tillsammans.governance import files, publishing, room_documents
from tillsammans.governance.commands import agenda, bodies, decisions, meetings, minutes, notes
from tillsammans.governance.models import (
    AgendaItem,
    Body,
    ItemKind,
    Meeting,
    MemberRole,
    Minutes,
    Presence,
    PublicationKind,
)
from tillsammans.lib import clock

MEMBER, CONVENOR, SECRETARY = MemberRole.MEMBER, MemberRole.CONVENOR, MemberRole.SECRETARY
FROM = date(2024, 10, 18)  # the agreement's own day
FOLLOWS = date(2025, 9, 1)


def tell(world: World) -> None:
    """Live it from the autumn of the agreement to the end of September 2026."""
    _bodies(world)
    for one in told.HELD:
        _meeting(world, one)
    _follow_ups(world)
    _under_way(world)
    _walls(world)


# --- Who sits where
def _bodies(world: World) -> None:
    world.at("2024-11-05 09.00")
    with world.as_("processledare") as by:
        for one in words.BODIES:
            new = bodies.NewBody(one.name, one.kind, one.task, FROM, one.holds_model)
            setattr(world, one.key, bodies.make_body(by=by, new=new))
            for role, seat in (*one.seats, *_chiefs(one.key)):
                _sit(by, getattr(world, one.key), role, seat)
    _succession(world)


def _chiefs(key: str) -> list[tuple[MemberRole, str]]:
    """The county's nine socialchefer in the one, its nine skolchefer in the other."""
    of = {
        "lansstyrgruppen": "socialforvaltningen-{}/socialchef",
        "natverket": "skolforvaltningen-{}/skolchef",
        "beredningsgruppen": "skolforvaltningen-{}/kontakt",
    }.get(key)
    return [(MEMBER, of.format(place)) for place in PLACES.values()] if of else []


def _sit(by: Any, body: Body, role: MemberRole, seat: str) -> None:
    new = bodies.NewSeat(role=role, starts_on=FROM, post=seed.seat(seat))
    bodies.add_seat(by=by, body=body, seat=new)


def _succession(world: World) -> None:
    """One seat is taken over; its holder does not use the service, so it is function and organisation alone."""
    with world.as_("sammankallande") as by:
        first = bodies.NewSeat(
            MEMBER, FROM, organisation="Region Sörmland", function_title="Verksamhetschef, primärvården"
        )
        seat = bodies.add_seat(by=by, body=world.lansstyrgruppen, seat=first)
    world.at("2025-08-25 10.00")
    with world.as_("sekreterare") as by:
        then = bodies.NewSeat(
            MEMBER, FOLLOWS, organisation="Region Sörmland", function_title="Områdeschef, nära vård"
        )
        bodies.succeed(by=by, membership=seat, seat=then)


# --- Meetings
def _meeting(world: World, one: told.Held) -> None:
    starts = clock.at(one.at)
    world.at(starts - timedelta(days=21))
    with world.as_("sekreterare") as by:
        meeting = _called(by, world, one)
    world.at(starts + timedelta(hours=1))
    with world.as_("sekreterare") as by:
        meeting.refresh_from_db()
        meetings.hold(by=by, meeting=meeting, presences=_present(meeting))
        written = _written(by, world, meeting, one)
    if one.adjusted_by:
        world.at(starts + timedelta(days=6))
        with world.as_(one.adjusted_by) as by:
            minutes.adjust(by=by, minutes=written)
    if one.approved_by:
        world.at(starts + timedelta(days=9))
        with world.as_(one.approved_by) as by:
            minutes.approve(by=by, minutes=written)
    if one.published:
        world.at(starts + timedelta(days=12))
        with world.as_("sekreterare") as by:
            _publish(by, PublicationKind.MINUTES, written)
            for decision in meeting.decisions.order_by("number"):
                _publish(by, PublicationKind.DECISION, decision)


def _called(by: Any, world: World, one: told.Held) -> Meeting:
    meeting = _planned(by, world, one.body, one.title, one.at, one.hours, one.place, one.joint)
    for point in one.points:
        new = agenda.NewItem(point.title, point.kind, point.text, point.brought_by, point.minutes)
        agenda.add(by=by, meeting=meeting, new=new)
    meetings.call(by=by, meeting=meeting)
    return meeting


def _planned(
    by: Any, world: World, key: str, title: str, at: str, hours: int, place: str, joint: str = ""
) -> Meeting:
    starts = clock.at(at)
    new = meetings.NewMeeting(
        title=title,
        starts_at=starts,
        ends_at=starts + timedelta(hours=hours),
        place=place,
        joint_with=(getattr(world, joint),) if joint else (),
    )
    return meetings.plan(by=by, body=getattr(world, key), new=new)


def _present(meeting: Meeting) -> dict:
    """Every seat but each seventh, which was away, and each eleventh, which somebody else took."""
    seats = list(meetings.seats_of(meeting))
    known = {6: Presence.ABSENT, 10: Presence.REPLACED}
    return {seat.pk: known.get(at % 11, Presence.PRESENT) for at, seat in enumerate(seats)}


def _written(by: Any, world: World, meeting: Meeting, one: told.Held) -> Minutes:
    written = minutes.write_summary(by=by, meeting=meeting, text=one.summary, version=0)
    items = list(meeting.items.order_by("order"))
    for item, point in zip(items, one.points, strict=True):
        minutes.write_item(by=by, item=item, noted=minutes.Noted(point.noted), version=item.version)
        if point.decides:
            _decide(by, world, meeting.body, item, point.decides)
    written.refresh_from_db()
    return written


def _decide(by: Any, world: World, body: Body, item: AgendaItem, word: str) -> None:
    said = words.DECIDED[word]
    new = decisions.NewDecision(
        title=said.title,
        what=said.what,
        why=said.why,
        item=item,
        follow_up_on=said.follow_up_on,
        responsible=said.responsible,
    )
    setattr(world, f"decision_{word}", decisions.take(by=by, body=body, new=new))


def _publish(by: Any, kind: PublicationKind, thing: Any) -> None:
    thing.refresh_from_db()
    document = room_documents.document_of(thing)
    answers = {one.key: "Funktion eller verksamhet, ingen person." for one in publishing.check(document)}
    number = room_documents.number_of(thing)
    publishing.publish(by=by, kind=kind, number=number, thing=thing, document=document, answers=answers)


# --- What came of it, and what is under way
def _follow_ups(world: World) -> None:
    for word, moment, outcome in words.OUTCOMES:
        world.at(moment)
        decision = getattr(world, f"decision_{word}")
        with world.as_("sekreterare") as by:
            decisions.follow_up(by=by, decision=decision, outcome=outcome, on=clock.today())
            _publish(by, PublicationKind.DECISION, decision)


def _under_way(world: World) -> None:
    world.at("2026-04-08 09.00")
    with world.as_("samordnare") as by:
        spring = _planned(by, world, "natverket", "Nätverksmöte, maj", "2026-05-06 09.00", 3, "På webben")
        agenda.add(by=by, meeting=spring, new=agenda.NewItem("Läget i förvaltningarna"))
        meetings.call(by=by, meeting=spring)
    world.at("2026-04-29 14.00")
    with world.as_("samordnare") as by:
        spring.refresh_from_db()
        meetings.cancel(by=by, meeting=spring, reason="För få kan komma. Frågorna tas på mötet i höst.")
    world.at("2026-09-21 09.00")
    with world.as_("sekreterare") as by:
        world.joint_meeting_2026 = _called(by, world, told.COMING)
        _paper(by, world.joint_meeting_2026)
    world.at("2026-09-25 13.00")
    with world.as_("processledare") as by:
        _planned(
            by, world, "sipgruppen", "Arbetsmöte om SIP", "2026-11-11 13.00", 2, "Processledningen, Nyköping"
        )


def _paper(by: Any, meeting: Meeting) -> None:
    item = meeting.items.get(kind=ItemKind.DECISION)
    upload = SimpleUploadedFile("underlag-revidering.txt", words.PAPER.encode(), content_type="text/plain")
    agenda.add_paper(by=by, item=item, upload=upload, title="Underlag: förslag till revidering")


def _walls(world: World) -> None:
    world.at("2026-09-24 15.10")
    with world.as_("disa") as by:
        notes.write(by=by, body=world.sipgruppen, new=notes.NewNote(*words.NOTE))
    with world.as_("processledare") as by:
        upload = SimpleUploadedFile(
            "fragor-till-gruppen.txt", words.QUESTIONS.encode(), content_type="text/plain"
        )
        files.keep(by=by, upload=upload, title="Frågor till nästa gång", about=world.sipgruppen)
    world.at("2026-09-29 07.30")
