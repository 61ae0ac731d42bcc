"""Bodies and their seats: function and organisation, with succession; a vacant seat is said plainly."""

from datetime import date

import pytest
from django.urls import reverse

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.directory import seed
from tillsammans.governance.commands import bodies
from tillsammans.governance.models import Body, BodyKind, MemberRole, Membership
from tillsammans.governance.tests.room import hidden, post, words
from tillsammans.lib.deeds import NotPossible

TODAY = date(2026, 9, 29)


def seat(**more) -> bodies.NewSeat:
    return bodies.NewSeat(**{"role": MemberRole.MEMBER, "starts_on": TODAY, **more})


def test_the_process_leader_and_the_secretary_make_bodies_and_nobody_else(told):
    new = bodies.NewBody("Arbetsgruppen för frånvaro", BodyKind.WORKING, "Arbetar med frånvaro.", TODAY)
    with told.as_("sammankallande") as by, pytest.raises(Refused):
        bodies.make_body(by=by, new=new)
    with told.as_("processledare") as by:
        assert bodies.make_body(by=by, new=new).slug == "arbetsgruppen-for-franvaro"
        with pytest.raises(NotPossible) as refusal:
            bodies.make_body(by=by, new=new)
        assert refusal.value.field == "name"


def test_a_bodys_own_convenor_changes_its_seats_and_another_bodys_does_not(told):
    new = seat(post=seed.seat("kontakt_flen"))
    with told.as_("samordnare") as by, pytest.raises(Refused):
        bodies.add_seat(by=by, body=told.lansstyrgruppen, seat=new)
    with told.as_("sammankallande") as by:
        made = bodies.add_seat(by=by, body=told.lansstyrgruppen, seat=new)
    assert (made.function_title, made.organisation) == ("Kontaktperson för modellen", "Flens kommun")


def test_a_seat_is_taken_over_the_same_day_and_both_are_kept(told):
    with told.as_("processledare") as by:
        old = Membership.objects.get(body=told.lansstyrgruppen, organisation="Trosa kommun", ends_on=None)
        new = bodies.succeed(
            by=by,
            membership=old,
            seat=seat(
                starts_on=date(2026, 10, 1),
                organisation="Trosa kommun",
                function_title="Vård- och omsorgschef",
            ),
        )
        old.refresh_from_db()
    assert old.ends_on == new.starts_on == date(2026, 10, 1) and new.succeeds_id == old.pk
    told.at("2026-10-02 08.00")
    page = words(signed_in("politiker_flen").get(reverse("governance:body", args=["lansstyrgruppen"])))
    assert "Efterträddes av Vård- och omsorgschef, Trosa kommun" in page


@pytest.mark.parametrize(
    "more",
    [
        {"post": None, "organisation": "Flens kommun"},
        {"organisation": "Flens kommun", "function_title": "Chef 19900101-2384"},
        {"organisation": "Flens kommun", "function_title": "Chef", "starts_on": date(2020, 1, 1)},
    ],
)
def test_a_seat_that_makes_no_sense_is_refused(told, more):
    with told.as_("processledare") as by, pytest.raises(NotPossible):
        bodies.add_seat(by=by, body=told.styrgruppen, seat=seat(**more))


def test_the_same_seat_is_not_twice_in_a_body_and_does_not_end_before_it_begins(told):
    with told.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            bodies.add_seat(by=by, body=told.styrgruppen, seat=seat(post=seed.seat("skolchef_flen")))
        assert refusal.value.field == "post"
        mine = Membership.objects.get(body=told.styrgruppen, post=seed.seat("skolchef_flen"))
        with pytest.raises(NotPossible):
            bodies.end_seat(by=by, membership=mine, on=mine.starts_on)
        bodies.end_seat(by=by, membership=mine, on=TODAY)
        with pytest.raises(NotPossible):
            bodies.end_seat(by=by, membership=mine, on=TODAY)


def test_a_vacant_seat_is_said_plainly(told):
    page = lambda: words(signed_in("politiker_flen").get(reverse("governance:body", args=["styrgruppen"])))  # noqa: E731
    assert "Vakant" not in page()
    holding = seed.holding("skolchef_flen")
    holding.until = holding.starts.replace(year=2025)
    holding.save()
    assert "Vakant: ingen har uppdraget nu" in page()


def test_a_body_that_has_ended_has_no_open_seats_and_takes_no_new_ones(told):
    with told.as_("processledare") as by:
        bodies.end_body(by=by, body=told.sipgruppen, on=TODAY)
        assert not told.sipgruppen.memberships.filter(ends_on=None).exists()
        with pytest.raises(NotPossible):
            bodies.add_seat(by=by, body=told.sipgruppen, seat=seat(post=seed.seat("liam")))
    assert (
        signed_in("politiker_flen").get("/styrrummet/grupper/arbetsgruppen-barnets-sip/").status_code == 200
    )


def test_a_seat_outside_the_room_is_searched_for_and_chosen(told):
    browser, address = signed_in("processledare"), "/styrrummet/grupper/styrgruppen/ny-plats/"
    assert "Mentor 6B, Ängsskolan" not in words(browser.get(address))
    opened = browser.get(address, {"sok": "mentor ängsskolan"})
    assert "Mentor 6B, Ängsskolan" in words(opened)
    typed = {"post": str(seed.seat("liam").pk), "role": "coopted", "starts_on_day": "1", "starts_on_month": "10",
             "starts_on_year": "2026"}  # fmt: skip
    assert post(browser, address, **typed).status_code == 302
    with told.as_("processledare"):
        assert Membership.objects.get(body=told.styrgruppen, role="coopted").post == seed.seat("liam")


def test_a_form_half_filled_in_says_what_is_missing_and_keeps_the_rest(told):
    browser = signed_in("processledare")
    answer = post(browser, "/styrrummet/grupper/ny/", called="Ny grupp", started_on_day="31", started_on_month="2",
                  started_on_year="2026")  # fmt: skip
    page = words(answer)
    for sentence in ("Välj vad det är för grupp.", "Skriv vad gruppen är till för.", "Den dagen finns inte."):
        assert sentence in page
    assert 'value="Ny grupp"' in answer.content.decode()
    with told.as_("processledare"):
        assert not Body.objects.filter(name="Ny grupp").exists()


def test_what_a_body_is_called_and_is_for_is_changed_and_its_address_stays(told):
    browser, address = signed_in("processledare"), "/styrrummet/grupper/styrgruppen/andra/"
    opened = browser.get(address)
    assert "behåller det namn gruppen hade då" in words(opened)
    answer = post(browser, address, called="Styrgruppen för barnets bästa", task="Leder arbetet.")
    assert answer.status_code == 302 and answer["Location"] == "/styrrummet/grupper/styrgruppen/"
    page = words(signed_in("politiker_flen").get("/styrrummet/grupper/styrgruppen/"))
    assert "Styrgruppen för barnets bästa" in page and "Leder arbetet." in page
    assert "Ändra namn eller uppgift" not in page
    assert signed_in("politiker_flen").get(address).status_code == 403


def test_two_who_change_a_body_at_once_both_see_what_the_other_wrote(told):
    first, second, address = (
        signed_in("processledare"),
        signed_in("sekreterare"),
        "/styrrummet/grupper/styrgruppen/andra/",
    )
    opened = second.get(address)
    assert post(first, address, called="Styrgruppen", task="Det ena.").status_code == 302
    clash = second.post(address, {**hidden(opened), "called": "Styrgruppen", "task": "Det andra."})
    assert clash.status_code == 409 and "Det ena." in words(clash) and "Det andra." in words(clash)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"called": "Länsstyrgruppen", "task": "x"}, "Det finns redan en grupp med det namnet."),
        ({"called": "", "task": "x"}, "Skriv vad gruppen heter."),
        ({"called": "Ny", "task": "Om 20120304-2385"}, "personnummer"),
        ({"called": "En; två", "task": "x"}, "Skriv namnet utan semikolon."),
    ],
)
def test_a_name_that_is_taken_or_missing_or_tells_of_a_child_is_refused_with_a_sentence(
    told, typed, sentence
):
    answer = post(signed_in("processledare"), "/styrrummet/grupper/styrgruppen/andra/", **typed)
    assert answer.status_code in (200, 422) and sentence in words(answer)
    with told.as_("processledare"):
        assert Body.objects.get(pk=told.styrgruppen.pk).name == told.styrgruppen.name


def test_what_the_command_refuses_stands_at_the_field_it_is_about(told):
    for address in ("/styrrummet/grupper/styrgruppen/andra/", "/styrrummet/grupper/ny/"):
        browser = signed_in("processledare")
        typed = {"called": "Länsstyrgruppen", "task": "x", "kind": "working"}
        day = {"started_on_day": "1", "started_on_month": "9", "started_on_year": "2026"}
        page = post(browser, address, **typed, **day).content.decode()
        assert '<a href="#id_called">Det finns redan en grupp med det namnet.</a>' in page, address


def test_a_body_that_has_ended_keeps_its_name(told):
    with told.as_("processledare") as by:
        bodies.end_body(by=by, body=told.sipgruppen, on=TODAY)
        with pytest.raises(NotPossible):
            bodies.change_body(by=by, body=told.sipgruppen, name="Annat", task="Annat", version=1)
