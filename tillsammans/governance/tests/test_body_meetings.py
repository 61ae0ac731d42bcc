"""A meeting is planned, called, changed, cancelled, held; everybody called is told, each time."""

from datetime import timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.accounts.models import Person
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.governance.commands import agenda, bodies, meetings
from tillsammans.governance.models import Meeting, MemberRole, Presence
from tillsammans.governance.tests.room import a_meeting, hidden, post, words
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.models import Notice

STARTS = "2026-11-20 09.00"


def plan(world: World, who: str = "sekreterare", **more) -> Meeting:
    starts = clock.at(STARTS)
    new = {"title": "Styrgruppens möte", "starts_at": starts, "ends_at": starts + timedelta(hours=2), **more}
    with world.as_(who) as by:
        return meetings.plan(by=by, body=world.styrgruppen, new=meetings.NewMeeting(**new))


def called(world: World) -> Meeting:
    meeting = plan(world)
    with world.as_("sekreterare") as by:
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        meetings.call(by=by, meeting=meeting)
    return meeting


def told_now() -> set[str]:
    """Who has been told since last asked."""
    names = set(Notice.objects.values_list("person__name", flat=True))
    Notice.objects.all().delete()
    return names


def people(*keys: str) -> set[str]:
    return {seed.person(key).name for key in keys}


MEMBERS = ("regionchef", "samordnare", "skolchef_flen", "socialchef_flen")


def test_the_call_tells_each_members_seat_but_whoever_sends_it(told):
    told_now()
    called(told)
    assert told_now() == people(*MEMBERS)


def test_without_an_agenda_nobody_is_called(told):
    meeting = plan(told)
    with told.as_("sekreterare") as by, pytest.raises(NotPossible) as refusal:
        meetings.call(by=by, meeting=meeting)
    assert "dagordningen" in refusal.value.sentence


def test_each_change_after_the_call_raises_the_version_and_tells_again(told):
    meeting = called(told)
    told_now()
    with told.as_("sekreterare") as by:
        before = meeting.version
        new = meetings.NewMeeting(meeting.title, meeting.starts_at, meeting.ends_at, place="Flen")
        meetings.reschedule(by=by, meeting=meeting, new=new, version=before)
        assert meeting.version == before + 1 and told_now() == people(*MEMBERS)
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("En punkt till"))
        assert meeting.version == before + 2 and told_now() == people(*MEMBERS)
        meetings.cancel(by=by, meeting=meeting, reason="Ingen kan.")
        assert meeting.version == before + 3 and told_now() == people(*MEMBERS)


def test_before_the_call_nobody_is_told(told):
    told_now()
    meeting = plan(told)
    with told.as_("sekreterare") as by:
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        meetings.cancel(by=by, meeting=meeting, reason="Ingen kan.")
    assert told_now() == set()


def test_the_link_to_join_is_for_those_who_are_called(told):
    meeting = plan(told, join_url="https://mote.example.org/hemligt")
    with told.as_("sekreterare") as by:
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        meetings.call(by=by, meeting=meeting)
    for who, joins in (("skolchef_flen", True), ("sekreterare", True), ("politiker_flen", False)):
        answer = signed_in(who).get(reverse("governance:meeting_ics", args=[meeting.pk]))
        assert answer.status_code == 200 and (b"hemligt" in answer.content.replace(b"\r\n ", b"")) == joins, (
            who
        )


def test_a_body_that_ends_later_is_not_lost_when_the_meeting_is_changed(told):
    meeting = plan(told, joint_with=(told.sipgruppen,))
    with told.as_("processledare") as by:
        bodies.end_body(by=by, body=told.sipgruppen, on=clock.at("2026-12-31 09.00").date())
    page = (
        signed_in("sekreterare").get(reverse("governance:change_meeting", args=[meeting.pk])).content.decode()
    )
    assert told.sipgruppen.name in page


def test_who_is_no_longer_called_is_told_too(told):
    meeting = plan(told, joint_with=(told.sipgruppen,))
    with told.as_("sekreterare") as by:
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        meetings.call(by=by, meeting=meeting)
        assert people("disa", "sanna") <= told_now()
        alone = meetings.NewMeeting(meeting.title, meeting.starts_at, meeting.ends_at)
        meetings.reschedule(by=by, meeting=meeting, new=alone, version=meeting.version)
    assert people("disa", "sanna", *MEMBERS) <= told_now()


def test_whoever_sits_in_both_bodies_stands_once_among_those_who_are_called(told):
    meeting = plan(told, joint_with=(told.sipgruppen,))
    with told.as_("sekreterare") as by:
        agenda.add(by=by, meeting=meeting, new=agenda.NewItem("Läget"))
        seats = len(meetings.seats_called(meeting))
        both = bodies.NewSeat(MemberRole.MEMBER, clock.today(), seed.seat("skolchef_flen"))
        bodies.add_seat(by=by, body=told.sipgruppen, seat=both)
        assert len(list(meetings.seats_of(meeting))) == seats + 1
    asks = signed_in("sekreterare").get(reverse("governance:call", args=[meeting.pk]))
    assert f"{seats} platser får kallelsen" in words(asks)


def test_convenors_and_secretaries_prepare_meetings_and_members_do_not(told):
    assert plan(told, "regionchef").pk
    for who in ("skolchef_flen", "politiker_flen", "sammankallande"):
        with pytest.raises(Refused):
            plan(told, who)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": " "}, "title"),
        ({"ends_at": clock.at("2026-11-20 08.00")}, "ends"),
        ({"starts_at": clock.at("2026-09-28 08.00")}, "day"),
        ({"join_url": "http://example.org"}, "join_url"),
        ({"place": "Hos 19900101-2384"}, "place"),
    ],
)
def test_a_meeting_that_makes_no_sense_is_refused_at_its_field(told, more, field):
    with pytest.raises(NotPossible) as refusal:
        plan(told, **more)
    assert refusal.value.field == field


def test_a_meeting_is_held_once_it_has_begun_with_its_seats(told):
    meeting = called(told)
    with told.as_("sekreterare") as by, pytest.raises(NotPossible):
        meetings.hold(by=by, meeting=meeting, presences={})
    told.at("2026-11-20 10.00")
    with told.as_("sekreterare") as by:
        seats = list(meetings.seats_of(meeting))
        meetings.hold(by=by, meeting=meeting, presences={seats[0].pk: Presence.ABSENT})
        assert meeting.attendances.get().membership == seats[0]
        with pytest.raises(NotPossible):
            meetings.cancel(by=by, meeting=meeting, reason="För sent.")


def test_the_order_of_the_agenda_is_changed_and_a_point_with_words_stays(told):
    meeting = plan(told)
    with told.as_("sekreterare") as by:
        items = [agenda.add(by=by, meeting=meeting, new=agenda.NewItem(t)) for t in ("A", "B", "C")]
        agenda.move(by=by, item=items[2], earlier=True)
        agenda.move(by=by, item=items[0], earlier=True)  # first already
        assert list(meeting.items.values_list("title", flat=True)) == ["A", "C", "B"]
        used = a_meeting("Beredningsgruppens möte, september 2026").items.first()
        with pytest.raises(NotPossible):
            agenda.remove(by=by, item=used)
        agenda.remove(by=by, item=items[1])
        assert meeting.items.count() == 2


def test_two_who_change_the_meeting_at_once_lose_nothing(told):
    meeting = called(told)
    address = reverse("governance:change_meeting", args=[meeting.pk])
    one, other = signed_in("sekreterare"), signed_in("processledare")
    mine, theirs = hidden(one.get(address)), hidden(other.get(address))
    same = {
        "title": meeting.title,
        "day_day": "20",
        "day_month": "11",
        "day_year": "2026",
        "starts": "9",
        "ends": "11",
    }
    assert (
        other.post(
            address, {**theirs, **same, "place": "Flen", "joint_with": "Arbetsgruppen Barnets SIP"}
        ).status_code
        == 302
    )
    answer = one.post(address, {**mine, **same, "place": "Trosa", "day_day": "27"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "Flen" in page and "Trosa" in page
    carried = {**hidden(answer)}
    for name in (
        "title",
        "day",
        "starts",
        "ends",
        "place",
        "join_url",
        "joint_with",
        "_chosen_at",
        "keep_place_asked",
    ):
        start = page.index(f'name="{name}" value="') + len(f'name="{name}" value="')
        carried[name] = page[start : page.index('"', start)]
    done = one.post(address, {**carried, "keep_place": "theirs"})
    assert done.status_code == 302
    with told.as_("sekreterare"):
        meeting.refresh_from_db()
        assert (meeting.place, clock.local(meeting.starts_at).day) == ("Flen", 27)
        assert [body.name for body in meeting.joint_with.all()] == ["Arbetsgruppen Barnets SIP"]


def test_the_calendar_file_follows_the_meeting_and_takes_itself_away(told):
    meeting = called(told)
    address = reverse("governance:meeting_ics", args=[meeting.pk])
    browser = signed_in("skolchef_flen")
    before = Calendar.from_ical(browser.get(address).content)
    event = before.walk("VEVENT")[0]
    assert before["METHOD"] == "PUBLISH" and event["SEQUENCE"] == meeting.version
    assert (
        clock.local(event.decoded("dtstart")).hour == 9
        and event["UID"] == f"governance.meeting.{meeting.pk}@tillsammans"
    )
    with told.as_("sekreterare") as by:
        meetings.cancel(by=by, meeting=meeting, reason="Ingen kan.")
    after = Calendar.from_ical(browser.get(address).content)
    gone = after.walk("VEVENT")[0]
    assert after["METHOD"] == "CANCEL" and gone["STATUS"] == "CANCELLED" and gone["UID"] == event["UID"]
    assert gone["SEQUENCE"] > event["SEQUENCE"]


def test_a_paper_is_for_those_called_and_for_the_room_once_the_meeting_is_called(told):
    page = words(
        signed_in("politiker_flen").get(reverse("governance:meeting", args=[told.joint_meeting_2026.pk]))
    )
    assert "Underlag: förslag till revidering" in page


def test_a_meeting_is_planned_by_hand_with_an_agenda_and_called(told):
    browser = signed_in("regionchef")
    wrong = post(browser, "/styrrummet/grupper/styrgruppen/nytt-mote/", title="Möte", day_day="20", day_month="11",
                 day_year="2026", starts="10", ends="9")  # fmt: skip
    assert "Mötet slutar innan det börjar." in words(wrong)
    done = post(browser, "/styrrummet/grupper/styrgruppen/nytt-mote/", title="Möte i november", day_day="20",
                day_month="11", day_year="2026", starts="9", ends="10.30")  # fmt: skip
    address = done["Location"]
    assert "Skriv minst en punkt" in words(browser.get(address))
    item = post(browser, f"{address}ny-punkt/", title="Läget", kind="discussion", minutes="20")
    assert item.status_code == 302
    asks = browser.get(f"{address}kalla/")
    assert "5 platser får kallelsen" in words(asks)
    assert browser.post(f"{address}kalla/", hidden(asks)).status_code == 302
    assert "Kallat" in words(browser.get(address))
    assert Person.objects.filter(notice__isnull=False, name=seed.person("skolchef_flen").name).exists()
