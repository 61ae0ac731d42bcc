"""Every page of the room, by everybody it is for and some it is not for."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.people import signed_in
from tillsammans.demo.world import World
from tillsammans.governance.models import AgendaItem, Decision, Meeting, Membership, Note
from tillsammans.governance.tests.room import a_meeting, words

PEOPLE = (
    "processledare",
    "sekreterare",
    "sammankallande",
    "styrgrupp",
    "politiker_flen",
    "kontakt_flen",
    "disa",
)


def status(browser, name, *args, **query) -> int:
    return browser.get(reverse(f"governance:{name}", args=args), query).status_code


@pytest.fixture
def draft(told: World) -> Meeting:
    """Held, and its minutes are not approved."""
    with told.as_("sekreterare"):
        return a_meeting("Länsstyrgruppens möte, september 2026")


def test_the_start_page_greets_everybody_of_the_room_and_sends_others_their_way(told):
    for who in PEOPLE[:-1]:
        assert signed_in(who).get("/styrrummet/").status_code == 200, who
    assert signed_in("disa").get("/styrrummet/").status_code == 403


def test_the_start_page_says_what_waits_and_what_is_late_first(told):
    page = words(signed_in("sekreterare").get("/styrrummet/")).split("väntar på dig")[1]
    late, coming = (
        page.index("Statusrapport två gånger om året"),
        page.index("Gemensamt möte, höstterminen 2026"),
    )
    assert late < coming and "Skulle ha varit klart 15 september 2026" in page
    assert "Inget väntar på dig" in words(signed_in("politiker_flen").get("/styrrummet/"))


def test_the_start_page_says_that_the_term_has_no_joint_meeting_yet(told):
    page = words(signed_in("politiker_flen").get("/styrrummet/"))
    assert "Höstterminen 2026: inget gemensamt möte är hållet." in page
    assert "Det ska vara senast 31 december." in page
    assert "Vårterminen 2025 gick utan gemensamt möte." in words(
        signed_in("politiker_flen").get("/styrrummet/grupper/")
    )


@pytest.mark.parametrize("who", PEOPLE)
def test_every_page_one_may_open_opens(told, who):
    browser = signed_in(who)
    for address in (
        "/styrrummet/grupper/",
        "/styrrummet/beslut/",
        "/styrrummet/beslut.csv",
        "/styrrummet/kalender/",
        "/styrrummet/kalender.ics",
    ):
        assert browser.get(address).status_code == 200, address
    body = "arbetsgruppen-barnets-sip"
    assert status(browser, "body", body) == 200
    assert ("Frågor till nästa gång" in words(browser.get(reverse("governance:body", args=[body])))) == (
        who in ("processledare", "sekreterare", "disa")
    )


def test_what_writes_is_for_those_who_write(told, draft):
    with told.as_("sekreterare"):
        item = draft.items.first()
        coming = told.joint_meeting_2026
        paper = coming.items.filter(kind="decision").first()
        seat = Membership.objects.filter(body=draft.body, ends_on=None).first()
        decision = Decision.objects.filter(outcome="", body=draft.body).first()
    writing = [
        ("new_body",), ("end_body", "styrgruppen"), ("new_seat", "lansstyrgruppen"), ("succeed", seat.pk),
        ("end_seat", seat.pk), ("add_file", "lansstyrgruppen"), ("new_note", "lansstyrgruppen"),
        ("new_meeting", "lansstyrgruppen"), ("change_meeting", coming.pk), ("call", coming.pk), ("cancel", coming.pk),
        ("attendance", draft.pk), ("new_item", coming.pk), ("item", paper.pk), ("move_item", paper.pk, "upp"),
        ("remove_item", paper.pk), ("add_paper", paper.pk), ("summary", draft.pk), ("upload_minutes", draft.pk),
        ("note_item", item.pk), ("decide_at", item.pk), ("new_decision", "lansstyrgruppen"),
        ("follow_up", decision.pk), ("publish_decision", decision.pk),
    ]  # fmt: skip
    secretary, politician = signed_in("sekreterare"), signed_in("politiker_flen")
    assert {
        name: status(secretary, name, *args)
        for name, *args in writing
        if status(secretary, name, *args) != 200
    } == {}
    refused = {name: status(politician, name, *args) for name, *args in writing}
    assert {name: code for name, code in refused.items() if code not in (403, 404)} == {}


def test_minutes_are_out_of_sight_until_they_are_approved(told, draft):
    with told.as_("sekreterare"):
        approved = a_meeting("Styrgruppens möte, maj 2026")
    politician, member = signed_in("politiker_flen"), signed_in("styrgrupp")
    assert status(politician, "minutes", draft.pk) == 404 and status(member, "minutes", draft.pk) == 200
    assert status(politician, "minutes", approved.pk) == 200
    for name in ("adjust", "approve", "unadjust", "publish_minutes"):
        assert status(politician, name, draft.pk) == 404
    assert "Två kommuner har ännu" not in words(
        politician.get(reverse("governance:meeting", args=[draft.pk]))
    )


def test_a_meeting_that_is_not_called_is_its_own_bodys(told):
    with told.as_("sekreterare"):
        planned = a_meeting("Arbetsmöte om SIP")
    assert status(signed_in("politiker_flen"), "meeting", planned.pk) == 404
    assert status(signed_in("disa"), "meeting", planned.pk) == 200
    assert planned.title not in words(signed_in("politiker_flen").get("/styrrummet/kalender/"))


def test_a_rektor_in_a_working_group_sees_that_group_and_nothing_else(told):
    disa = signed_in("disa")
    with told.as_("processledare"):
        decision = told.decision_sip_group
        note = Note.objects.get()
        joint = told.joint_meeting_2026
    assert "Barnets SIP" in words(disa.get("/"))  # the card on the morning page
    assert "Länsstyrgruppen" not in words(disa.get("/styrrummet/grupper/"))
    assert status(disa, "body", "lansstyrgruppen") == 404 and status(disa, "meeting", joint.pk) == 404
    assert status(disa, "decision", decision.pk) == 404  # the network decided it, in a meeting of its own
    assert status(disa, "note", note.pk) == 200 and status(signed_in("styrgrupp"), "note", note.pk) == 404
    assert decision.number not in disa.get("/styrrummet/beslut.csv").content.decode()


def test_whoever_sits_in_no_group_and_not_in_the_room_is_told_so(told):
    eva = signed_in("eva")
    for address in (
        "/styrrummet/grupper/",
        "/styrrummet/beslut/",
        "/styrrummet/beslut.csv",
        "/styrrummet/kalender/",
        "/styrrummet/kalender.ics",
    ):
        assert eva.get(address).status_code == 403, address
    assert status(eva, "body", "styrgruppen") == 404


def test_an_id_that_never_was_is_the_same_404(told):
    browser = signed_in("politiker_flen")
    for name in ("meeting", "minutes", "decision", "note", "item", "succeed", "meeting_ics"):
        assert status(browser, name, uuid4()) == 404, name


def test_after_the_last_day_an_earlier_member_sees_no_more_of_the_wall(told):
    from datetime import date

    from tillsammans.governance.commands import bodies

    disa = signed_in("disa")
    with told.as_("processledare") as by:
        note, meeting = Note.objects.get(), a_meeting("Arbetsmöte om SIP")
        seat = Membership.objects.get(body=told.sipgruppen, function_title__startswith="Rektor")
        bodies.end_seat(by=by, membership=seat, on=date(2026, 10, 1))
    assert status(disa, "note", note.pk) == 200  # the last day is the day before
    told.at("2026-10-01 00.30")
    disa = signed_in("disa")
    assert status(disa, "note", note.pk) == 404 and status(disa, "meeting", meeting.pk) == 404
    assert status(disa, "body", "arbetsgruppen-barnets-sip") == 404
    assert status(disa, "new_note", "arbetsgruppen-barnets-sip") == 404


def test_a_visitor_is_sent_to_sign_in(told, client):
    with told.as_("processledare"):
        item = AgendaItem.objects.first()
    for name, *args in (
        ("room",),
        ("bodies",),
        ("body", "styrgruppen"),
        ("item", item.pk),
        ("decisions_csv",),
    ):
        assert client.get(reverse(f"governance:{name}", args=args)).status_code == 302, name


@pytest.mark.parametrize(
    "who", ["processledare", "styrgrupp", "politiker_flen", "kontakt_flen", "enhetskontakt", "ombud_flen"]
)
def test_every_door_of_the_start_page_opens_for_everybody_of_the_room(told, who):
    from tillsammans.governance.views.room import DOORS

    browser = signed_in(who)
    page = words(browser.get("/styrrummet/"))
    for name, title, *_ in DOORS:
        assert title in page and browser.get(reverse(name)).status_code == 200, name
