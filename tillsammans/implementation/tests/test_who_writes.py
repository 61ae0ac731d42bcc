"""Each huvudman and unit writes its own; the process leader and the secretary for all; the rest of the room reads;
nobody else comes in. Beside each denial stands one who may.

Seen failing with the defence removed: with `principal_of(actor) == principal_id` always true Flen's contact wrote
Gnesta's plan.
"""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.directory import seed
from tillsammans.implementation.commands import events, plans, reports, uses
from tillsammans.implementation.models import Course, Event, Plan, Report, Step, WheelUse
from tillsammans.implementation.tests.making import (
    FLEN,
    GNESTA,
    NEW_PLAN,
    WHOLE,
    a_plan,
    a_round,
    a_step,
    an_event,
    principal,
    report_of,
    rows,
)
from tillsammans.lib.deeds import NotPossible

DAY = date(2026, 9, 1)


@pytest.mark.parametrize("who", ["kontakt_flen", "processledare", "sekreterare"])
def test_the_huvudmans_contact_and_those_who_prepare_write(world, who):
    with world.as_(who) as by:
        assert a_plan(by).principal == principal(FLEN)
        assert an_event(by).principal == principal(FLEN)


@pytest.mark.parametrize(
    "who",
    [
        "skolchef_flen",
        "styrgrupp",
        "politiker_flen",
        "ombud_flen",
        "sammankallande",
        "birgitta",
        "enhetskontakt",
    ],
)
def test_others_do_not_write_the_huvudmans_plan(world, who):
    with world.as_(who) as by, pytest.raises(Refused):
        a_plan(by)
    assert not rows(Plan)


def test_another_huvudman_is_read_and_not_written(world):
    gnesta = principal(GNESTA)
    with world.as_("kontakt_flen") as by:
        for deed in (
            lambda: plans.write_plan(by=by, principal=gnesta, new=NEW_PLAN),
            lambda: an_event(by, gnesta),
            lambda: uses.begin_wheel(by=by, unit=seed.unit("tranbarsskolan"), since=DAY, groups="Alla"),
            lambda: uses.train(
                by=by, post=seed.seat("tranbarsskolan/rektor"), course=Course.NAMED_PERSON, on=DAY
            ),
            lambda: events.tell(by=by, place=gnesta, new=events.NewStory("Gnesta", "Rubrik", "Text")),
        ):
            with pytest.raises(Refused) as refused:
                deed()
            assert refused.value.decision.code == "other_principal"
    browser = signed_in("kontakt_flen")
    assert browser.get(f"/styrrummet/huvudman/{gnesta.pk}/").status_code == 200
    answer = browser.get(f"/styrrummet/huvudman/{gnesta.pk}/traff/")
    assert answer.status_code == 403 and "din egen huvudman" in answer.content.decode()
    assert browser.get(f"/styrrummet/huvudman/{principal(FLEN).pk}/traff/").status_code == 200


def test_anothers_report_is_neither_written_nor_handed_in(world):
    with world.as_("processledare") as lead:
        a_round(lead)
    with world.as_("kontakt_flen") as by:
        for deed in (reports.write, reports.hand_in):
            with pytest.raises(Refused):
                deed(by=by, report=report_of(GNESTA), told=WHOLE, version=1)
        reports.hand_in(by=by, report=report_of(FLEN), told=WHOLE, version=1)
    assert len(rows(Report, handed_in_at__isnull=False)) == 1
    answer = signed_in("kontakt_flen").get(f"/styrrummet/rapport/{report_of(GNESTA).pk}/skriv/")
    assert answer.status_code == 403


def test_the_units_contact_writes_their_own_unit_only(world):
    bruks, angs = seed.unit("bruksskolan"), seed.unit("angsskolan")
    with world.as_("enhetskontakt") as by:
        uses.begin_wheel(by=by, unit=bruks, since=DAY, groups="Årskurs 7")
        assert an_event(by, bruks).unit == bruks
        for deed in (
            lambda: uses.begin_wheel(by=by, unit=angs, since=DAY, groups="Alla"),
            lambda: an_event(by, principal(FLEN)),
        ):
            with pytest.raises(Refused) as refused:
                deed()
            assert refused.value.decision.code == "other_unit"
    assert len(rows(WheelUse)) == 1


def test_the_units_contact_does_not_write_the_huvudmans_report(world):
    with world.as_("processledare") as lead:
        a_round(lead)
    with world.as_("enhetskontakt") as by, pytest.raises(Refused):
        reports.hand_in(by=by, report=report_of(), told=WHOLE, version=1)


def test_the_units_contact_finishes_a_step_that_is_their_units_and_no_other(world):
    bruks = seed.unit("bruksskolan")
    with world.as_("kontakt_flen") as by:
        plan = a_plan(by)
        own, other = a_step(by, plan, unit=bruks), a_step(by, plan)
    with world.as_("enhetskontakt") as by:
        plans.finish_step(by=by, step=own, on=DAY, text="Gjort.", version=1)
        with pytest.raises(Refused):
            plans.finish_step(by=by, step=other, on=DAY, text="Gjort.", version=1)
    assert rows(Step, done_on__isnull=False) == [own]


@pytest.mark.parametrize("who", ["kontakt_flen", "styrgrupp", "politiker_flen"])
def test_only_those_who_prepare_open_and_compile(world, who):
    with world.as_(who) as by, pytest.raises(Refused):
        a_round(by)
    with world.as_("sekreterare") as by:
        row = a_round(by)
    with world.as_(who) as by:
        with pytest.raises(Refused):
            reports.compile_county(by=by, round=row, summary="Så här är det.", version=row.version)
        with pytest.raises(Refused):
            reports.give_back(by=by, report=report_of())


@pytest.mark.parametrize(
    "who", ["styrgrupp", "politiker_flen", "skolchef_flen", "enhetskontakt", "kontakt_flen"]
)
def test_the_whole_room_reads(told, who):
    browser = signed_in(who)
    row = rows(Event)[0]
    for address in (
        "lanet/",
        "huvudman/",
        f"huvudman/{principal(GNESTA).pk}/",
        f"traff/{row.pk}/",
        "rapporter/",
    ):
        assert browser.get(f"/styrrummet/{address}").status_code == 200, address


@pytest.mark.parametrize("who", ["birgitta", "liam", "redaktor", "forskare"])
def test_who_is_not_in_the_room_sees_nothing_of_it(told, who):
    browser = signed_in(who)
    for address in (
        "lanet/",
        "huvudman/",
        "lanet/tabeller.csv",
        "rapporter/",
        f"huvudman/{principal(FLEN).pk}/",
    ):
        assert browser.get(f"/styrrummet/{address}").status_code == 403, address


def test_a_visit_is_noted_by_whoever_visits(world):
    with world.as_("kontakt_flen") as by, pytest.raises(NotPossible) as refused:
        an_event(by, kind="visit")
    assert refused.value.field == "kind"
    page = signed_in("kontakt_flen").get(f"/styrrummet/huvudman/{principal(FLEN).pk}/traff/").content.decode()
    assert 'value="visit"' not in page and 'value="lecture"' in page
    with world.as_("processledare") as by:
        assert an_event(by, kind="visit").kind == "visit"


def test_nobodys_unit_or_seat_is_put_in_another_huvudmans_plan(world):
    with world.as_("processledare") as by:
        plan = a_plan(by)
        for more, field in (
            ({"unit": seed.unit("tranbarsskolan")}, "unit"),
            ({"owner_post": seed.seat("skolforvaltningen-gnesta/kontakt")}, "owner_post"),
        ):
            with pytest.raises(NotPossible) as refused:
                a_step(by, plan, **more)
            assert refused.value.field == field
        assert a_step(by, plan, unit=seed.unit("angsskolan"), owner_post=seed.seat("kontakt_flen")).unit


def test_a_visitor_and_a_family_see_no_row(told):
    from tillsammans.access.identity import bind
    from tillsammans.accounts.actor import nobody

    with told.as_("processledare"):
        assert Event.objects.exists()
        bind(nobody())
        assert not Event.objects.exists() and not Report.objects.exists()
        with pytest.raises(DatabaseError), transaction.atomic():
            WheelUse(
                unit=seed.unit("bruksskolan"),
                since=DAY,
                groups="x",
                noted_at="2026-01-01T00:00Z",
                noted_by=seed.seat("processledare"),
            ).save(force_insert=True)
