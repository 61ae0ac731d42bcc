"""Preparing a meeting: never on a lov, the child's wishes first, nothing typed is lost."""

import pytest
from django.http import Http404

from tests.people import signed_in
from tillsammans.cases.models import Case
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.commands import NewMeeting, change, prepare
from tillsammans.meetings.models import Meeting
from tillsammans.meetings.room import parse_agenda


def new(start="2026-11-12 14.00", until="2026-11-12 14.50"):
    return NewMeeting(
        clock.at(start), clock.at(until), "Petras rum", "Sitta vid dörren.", parse_agenda("14.00 Vilka vi är")
    )


def prepared_by(world, who, meeting):
    with world.as_(who) as by:
        return prepare(
            by=by, case=Case.objects.filter(pk=world.case.pk).first() or world.case, meeting=meeting
        )


def test_the_one_who_maps_prepares_the_meeting(asked):
    row = prepared_by(asked, "karin", new())
    with asked.as_("karin"):
        assert Meeting.objects.get(pk=row.pk).childs_wishes == "Sitta vid dörren."


REFUSED = [
    ("2027-02-24 14.00", "2027-02-24 14.50", "no_school", "day"),  # sportlov
    ("2026-11-14 14.00", "2026-11-14 14.50", "no_school", "day"),  # a Saturday
    ("2026-11-09 14.00", "2026-11-09 14.50", "past", "day"),
    ("2026-11-12 14.50", "2026-11-12 14.00", "ends_first", "until"),
]


def test_a_lov_a_past_day_and_an_end_before_the_beginning_are_refused(asked):
    for start, until, code, field in REFUSED:
        with pytest.raises(NotPossible) as refusal:
            prepared_by(asked, "karin", new(start, until))
        assert (refusal.value.code, refusal.value.field) == (code, field)


def test_the_sentence_says_which_lov_it_is(asked):
    with pytest.raises(NotPossible, match="sportlov"):
        prepared_by(asked, "karin", new("2027-02-24 14.00", "2027-02-24 14.50"))


def test_nobody_else_can_prepare_one(asked):
    for who in ("eva", "mats", "processledare", "forskare", "tomas", "sanna"):
        with pytest.raises(Http404):
            prepared_by(asked, who, new())


def test_it_can_be_moved_until_it_is_closed(prepared):
    prepared.at("2026-11-11 09.00")
    with prepared.as_("karin") as karin:
        row = Meeting.objects.get(pk=prepared.meeting.pk)
        change(by=karin, meeting=row, to=new("2026-11-13 09.00", "2026-11-13 09.50"))
        assert Meeting.objects.get(pk=row.pk).starts_at == clock.at("2026-11-13 09.00")
        # A unit's own part of the agenda stays.
        assert any(item["unit"] for item in Meeting.objects.get(pk=row.pk).agenda)


def test_each_field_says_what_is_wrong_and_nothing_typed_is_lost(asked):
    karin = signed_in("karin")
    address = f"/kring/{asked.case.pk}/mote/nytt/"
    form = karin.get(address).content.decode()
    assert "14.00 Vilka vi är" in form and "Vad Alma vill att vi pratar om" in form
    key = form.split('name="_key" value="')[1].split('"')[0]
    seat = form.split('name="_seat" value="')[1].split('"')[0]
    typed = {
        "_key": key,
        "_seat": seat,
        "day_day": "31",
        "day_month": "2",
        "day_year": "2027",
        "start": "tvåtiden",
        "until": "",
        "place": "Biblioteket",
        "childs_wishes": "",
        "agenda": "Utan tid",
    }
    page = karin.post(address, typed).content.decode()
    for sentence in (
        "Den dagen finns inte.",
        "Skriv tiden med siffror",
        "Skriv när mötet slutar.",
        "Skriv hur barnet vill ha det",
        "Börja raden med en tid",
    ):
        assert page.count(sentence) >= 2, sentence  # in the summary and at the field
    assert "Biblioteket" in page and "tvåtiden" in page and "Utan tid" in page


def test_a_meeting_is_saved_once_however_often_the_button_is_pressed(asked):
    karin = signed_in("karin")
    address = f"/kring/{asked.case.pk}/mote/nytt/"
    form = karin.get(address).content.decode()
    key, seat = (form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    typed = {
        "_key": key,
        "_seat": seat,
        "day_day": "12",
        "day_month": "11",
        "day_year": "2026",
        "start": "14",
        "until": "14.50",
        "place": "Petras rum",
        "childs_wishes": "Sitta vid dörren.",
        "agenda": "14.00 Vilka vi är",
    }
    first, second = karin.post(address, typed), karin.post(address, typed)
    assert first.status_code == second.status_code == 302
    assert first["Location"] == second["Location"]
    with asked.as_("karin"):
        assert Meeting.objects.count() == 1
