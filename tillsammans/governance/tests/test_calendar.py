"""Days are told, reminded of once each, and taken into one's own calendar for as long as one holds the seat."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from tests.database import as_role
from tests.people import signed_in
from tillsammans.directory import seed
from tillsammans.governance import calendar, ics, reminding
from tillsammans.governance.commands import meetings
from tillsammans.governance.jobs import remind
from tillsammans.governance.models import Reminder
from tillsammans.governance.tests.room import a_meeting, post, words
from tillsammans.lib import clock
from tillsammans.outbox.models import Notice
from tillsammans.outbox.work import run_waiting_here


def morning() -> None:
    """The worker does its morning's job."""
    remind.defer()
    run_waiting_here()


def reminded() -> list[str]:
    """Whom it tells."""
    Notice.objects.all().delete()
    morning()
    return sorted(Notice.objects.values_list("person__name", flat=True))


def stages(of: str) -> set[str]:
    with as_role("worker"):
        return set(Reminder.objects.filter(key__startswith=of).values_list("stage", flat=True))


def names(*keys: str) -> set[str]:
    return {seed.person(key).name for key in keys}


def test_each_seat_is_told_once_however_many_things_it_has_and_not_again(told):
    first = reminded()
    assert len(first) == len(set(first)) and names("sekreterare", "processledare", "sammankallande") <= set(
        first
    )
    assert reminded() == []


def test_it_is_told_again_on_the_day_and_when_it_is_late(told):
    morning()
    told.at("2026-09-30 05.40")
    morning()
    assert stages("governance.meeting") == {"soon"}  # the joint meeting on 14 October
    told.at("2026-10-14 05.40")
    assert names("samordnare", "styrgrupp") <= set(reminded())
    assert stages("governance.meeting") == {"soon", "today"}
    told.at("2026-10-15 05.40")
    morning()
    assert stages("governance.meeting") == {"soon", "today"}  # a meeting that has been is not late
    assert "late" in stages("governance.hold")


def test_a_new_day_is_told_anew_and_a_cancelled_meeting_not_at_all(told):
    morning()
    with told.as_("sekreterare") as by:
        meeting = told.joint_meeting_2026
        meeting.refresh_from_db()
        earlier = meeting.starts_at - timedelta(days=1)
        new = meetings.NewMeeting(
            meeting.title, earlier, earlier + timedelta(hours=1), joint_with=(told.natverket,)
        )
        meetings.reschedule(by=by, meeting=meeting, new=new, version=meeting.version)
    assert names("styrgrupp") <= set(reminded())
    with told.as_("sekreterare") as by:
        meetings.cancel(by=by, meeting=meeting, reason="Ingen kan.")
    told.at("2026-10-13 05.40")
    assert names("styrgrupp").isdisjoint(reminded())


def test_without_a_mail_server_the_notices_wait(told, settings):
    settings.MAIL_LEAVES = False
    morning()
    assert Notice.objects.filter(sent_at=None).exists() and not Notice.objects.exclude(sent_at=None).exists()


@pytest.mark.parametrize(
    ("days", "stage"), [(15, ""), (14, "soon"), (1, "soon"), (0, "today"), (-1, "late"), (-400, "late")]
)
def test_the_stage_follows_the_day(days, stage):
    today = date(2026, 9, 29)
    one = calendar.Dated("k", today + timedelta(days=days), "T", "/", "deadline")
    assert reminding.stage_of(one, today) == stage


def test_what_is_late_stands_first_and_the_filters_hold(told):
    page = words(signed_in("processledare").get("/styrrummet/kalender/"))
    assert page.index("Försenat") < page.index("Oktober 2026") < page.index("November 2026")
    only = words(
        signed_in("processledare").get(
            "/styrrummet/kalender/", {"slag": "meeting", "grupp": "lansstyrgruppen"}
        )
    )
    assert "Gemensamt möte, höstterminen 2026" in only and "Följ upp" not in only.split("Visa")[1]


def test_a_politician_sees_what_is_called_and_decided_but_no_draft_to_do(told):
    page = words(signed_in("politiker_flen").get("/styrrummet/kalender/"))
    assert "Gemensamt möte, höstterminen 2026" in page and "Följ upp beslut" in page
    assert "Godkänn anteckningarna" not in page and "Kalla till mötet" not in page


def feed_of(who: str) -> str:
    page = signed_in(who).get("/styrrummet/kalender/").content.decode()
    return page.split('id="adress" value="')[1].split('"')[0].replace("http://testserver", "")


def test_the_subscription_holds_one_seats_days_with_no_names(told, client):
    answer = client.get(feed_of("disa"))
    entries = [event["SUMMARY"] for event in Calendar.from_ical(answer.content).walk("VEVENT")]
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    assert not any("höstterminen" in entry for entry in entries)  # a meeting of bodies she is not in
    full = client.get(feed_of("styrgrupp")).content.decode().replace("\r\n ", "")
    assert "Gemensamt möte\\, höstterminen 2026" in full and "VTIMEZONE" in full
    assert not any(name in full for name in names("styrgrupp", "sekreterare", "sammankallande"))


def test_the_subscription_ends_with_the_holding_and_a_forged_address_never_worked(told, client):
    address = feed_of("styrgrupp")
    assert client.get(address).status_code == 200
    holding = seed.holding("styrgrupp")
    holding.until = clock.now()
    holding.save()
    assert client.get(address).status_code == 404
    for token in ("x", "", f"{seed.holding('sekreterare').pk.hex}:falsk", address.split("/")[-1][:-5]):
        if token:
            assert client.get(reverse("governance:feed", args=[token])).status_code == 404


def test_whoever_fears_that_the_address_has_got_out_changes_it_and_the_earlier_one_tells_nothing(
    told, client
):
    earlier, browser = feed_of("styrgrupp"), signed_in("styrgrupp")
    others = feed_of("sekreterare")
    assert "Byt adress till din kalender?" in words(browser.get("/styrrummet/kalender/ny-adress/"))
    assert post(browser, "/styrrummet/kalender/ny-adress/").status_code == 302
    assert client.get(earlier).status_code == 404
    assert client.get(feed_of("styrgrupp")).status_code == client.get(others).status_code == 200
    again = feed_of("styrgrupp")
    assert post(browser, "/styrrummet/kalender/ny-adress/").status_code == 302
    assert client.get(again).status_code == 404 and client.get(feed_of("styrgrupp")).status_code == 200


def test_the_address_of_one_seat_is_not_another_persons(told, client):
    """Who took the seat over gets an address of their own; the earlier one's is gone."""
    mine = ics.token_of(told.actor("styrgrupp"))
    assert mine and mine != ics.token_of(told.actor("sekreterare"))
    assert ics.actor_of(mine).post_id == seed.seat("styrgrupp").pk


def test_somebody_whose_seat_is_in_no_group_any_more_has_no_calendar(told, client):
    from tillsammans.governance.commands import bodies
    from tillsammans.governance.models import Membership

    address = feed_of("disa")
    assert client.get(address).status_code == 200
    with told.as_("processledare") as by:
        seat = Membership.objects.get(body=told.sipgruppen, post=seed.seat("disa"))
        bodies.end_seat(by=by, membership=seat, on=clock.today())
    assert client.get(address).status_code == 404


def test_the_public_calendar_holds_only_what_is_open_and_leads_to_what_all_may_read(told, client):
    answer = client.get("/oppet/kalender.ics")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    titles = " ".join(event["SUMMARY"] for event in events)
    assert "Följ upp beslut 2025:3" in titles and "2026:3" not in titles  # 2026:3 is not published
    assert "möte" not in titles and all("/oppet/" in event["URL"] for event in events)


def test_after_the_public_calendar_the_visitor_is_a_visitor_again(told, client):
    from django.db import transaction

    from tillsammans.access.identity import bind
    from tillsammans.accounts.actor import nobody
    from tillsammans.governance.models import Body

    with transaction.atomic():
        bind(nobody())
        assert calendar.open_dates(date(2026, 1, 1), date(2027, 1, 1), nobody())
        assert not Body.objects.exists()


def test_a_term_without_a_joint_meeting_is_a_day_for_those_who_call_it(told):
    with told.as_("sekreterare") as by:
        found = [one for one in calendar.dates(date(2026, 9, 1), date(2026, 12, 31)) if ".term." in one.key]
        assert [(one.on, one.title) for one in found] == [
            (date(2026, 12, 31), "Sista dag för gemensamt möte, höstterminen 2026")
        ]
        assert {seed.seat("sammankallande").pk, seed.seat("samordnare").pk} <= set(found[0].posts)
        assert by.post_id in found[0].posts
    told.at("2026-10-14 10.00")
    with told.as_("sekreterare") as by:
        meetings.hold(by=by, meeting=a_meeting("Gemensamt möte, höstterminen 2026"), presences={})
        assert not [
            one for one in calendar.dates(date(2026, 9, 1), date(2026, 12, 31)) if ".term." in one.key
        ]
