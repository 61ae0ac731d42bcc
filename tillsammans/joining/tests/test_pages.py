"""What the room reads, what each may press, and what the public finder says before and after."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.people import _with_cookie, signed_in
from tillsammans.accounts.commands import sign_in_staff
from tillsammans.directory import commands as directory
from tillsammans.directory import seed
from tillsammans.directory.models import Holding
from tillsammans.joining import commands, queries
from tillsammans.joining.dates import dates
from tillsammans.joining.models import Joining
from tillsammans.joining.tests import hands


def browser_of(holding):
    row = Holding.objects.select_related("person", "post__unit__authority").get(pk=holding.pk)
    return _with_cookie(sign_in_staff(row.person, row)[1])


def page(browser, name, *args, **query):
    answer = browser.get(reverse(f"joining:{name}", args=args), query)
    return answer.status_code, answer.content.decode()


def find(school):
    return Client().get("/hitta/", {"kommun": "0480", "gar": "skola", "enhet": school}).content.decode()


def test_the_public_finder_says_not_with_and_then_who(world):
    before = find(hands.SCHOOL)
    assert "inte gått med i modellen" in before and "Rektor, Barnets bästa-ansvarig" not in before
    hands.live(world, world.joining_manskaran)
    after = find(hands.SCHOOL)
    assert "Rektor, Barnets bästa-ansvarig" in after and "inte gått med" not in after
    assert "Vera" not in after  # functions, never names


def test_the_finder_after_the_last_day(world):
    hands.live(world, world.joining_manskaran)
    school = seed.authority("manskaran")
    school.left_on = "2026-12-19"
    school.save()
    assert "Rektor, Barnets bästa-ansvarig" in find(hands.SCHOOL)
    world.at("2026-12-19 00.30")
    assert "inte gått med i modellen" in find(hands.SCHOOL)


@pytest.mark.parametrize(
    "who", ["processledare", "sekreterare", "styrgrupp", "politiker_flen", "kontakt_flen"]
)
def test_the_room_reads_and_only_those_who_prepare_have_buttons(world, who):
    browser = signed_in(who)
    status, listed = page(browser, "list")
    assert status == 200 and "Månskäran Utbildning AB" in listed and "1 på väg in" in listed
    status, shown = page(browser, "provider", world.joining_manskaran.pk)
    drives = who in ("processledare", "sekreterare")
    assert status == 200 and ("Lägg in verksamheten" in shown) == drives
    assert ("Erbjud någon att vara med" in listed) == drives
    assert page(browser, "offer")[0] == (200 if drives else 403)


@pytest.mark.parametrize("who", ["birgitta", "sanna", "redaktor"])
def test_whoever_works_with_children_or_edits_has_no_business_there(world, who):
    assert page(signed_in(who), "list")[0] == 403
    assert page(signed_in(who), "provider", world.joining_manskaran.pk)[0] == 403


def test_the_csv_says_what_the_list_says(world):
    answer = signed_in("styrgrupp").get(reverse("joining:csv"))
    text = answer.content.decode("utf-8-sig")
    assert "Månskäran Utbildning AB;På väg in;4;11;Verksamhet med egen tystnadsplikt" in text


def test_every_page_opens_for_the_one_whose_it_is(world):
    joining = world.joining_manskaran
    lead = signed_in("processledare")
    for name in ("island", "notice", "export", "units"):
        assert page(lead, name, joining.pk)[0] == 200, name
    hands.island(world, joining)
    for name in ("keys", "contact", "units", "new_unit"):
        assert page(lead, name, joining.pk)[0] == 200, name
    own = hands.contact(world, joining)
    head, _ = hands.people(world, joining, own)
    contact, unit = browser_of(own), seed.unit(hands.SCHOOL)
    for name, args in (
        ("units", [joining.pk]),
        ("new_unit", [joining.pk]),
        ("unit", [joining.pk, unit.pk]),
        ("new_seat", [joining.pk, unit.pk]),
        ("name_person", [joining.pk, unit.pk]),
        ("fill_seat", [joining.pk, head.post_id]),
        ("check", [joining.pk]),
        ("provider", [joining.pk]),
        ("export", [joining.pk]),
    ):
        assert page(contact, name, *args)[0] == 200, name
    assert page(contact, "live", joining.pk)[0] == 403
    assert page(lead, "check", joining.pk)[0] == 403
    assert page(lead, "live", joining.pk)[0] == 200
    with world.as_("processledare"):
        fact = joining.facts.get(step="decision")
    assert page(lead, "correct", fact.pk)[0] == 200
    assert page(lead, "meeting", joining.pk)[0] == 200
    assert page(lead, "acceptance", joining.pk)[0] == 200
    assert page(lead, "decision", joining.pk)[0] == 200


def test_one_providers_contact_changes_nothing_at_anothers(world):
    joining = world.joining_manskaran
    hands.island(world, joining)
    own = hands.contact(world, joining)
    browser = browser_of(own)
    other = world.joining_kornblixten
    assert page(browser, "units", other.pk)[0] == 403
    assert page(browser, "unit", joining.pk, seed.unit("friskolan-kornblixten").pk)[0] == 404
    assert page(browser, "units", joining.pk)[0] == 200


def filled(browser, address, **answers):
    """Open a form, fill it in and send it."""

    html = browser.get(address).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(_\w+)" value="([^"]*)"', html))
    return browser.post(address, {**hidden, **answers})


def test_a_new_provider_is_offered_through_the_page(world):
    browser, address = signed_in("sekreterare"), reverse("joining:offer")
    typed = {
        "principal": "ny",
        "new_name": "Vrågskolan AB",
        "code": "556000-4615",
        "on_0": "29",
        "on_1": "9",
        "on_2": "2026",
        "function": "Rektor",
        "words": "",
    }
    day = {"on_day": "29", "on_month": "9", "on_year": "2026"}
    answer = filled(browser, address, **{k: v for k, v in typed.items() if not k.startswith("on_")}, **day)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    with world.as_("processledare"):
        made = Joining.objects.select_related("principal").latest("opened_at")
    assert made.principal.name == "Vrågskolan AB"
    wrong = filled(
        browser, address, principal="ny", new_name="Y", code="150309-2392", function="", words="", **day
    )
    text = wrong.content.decode()
    assert (
        wrong.status_code == 200
        and "Skriv vilken funktion det var, utan namn." in text
        and "150309-2392" in text
    )


def test_two_who_correct_at_once_lose_nothing(world):
    with world.as_("processledare"):
        fact = world.joining_manskaran.facts.get(step="meeting")
    address = reverse("joining:correct", args=[fact.pk])
    one, other = signed_in("sekreterare"), signed_in("processledare")

    def opened(browser):
        html = browser.get(address).content.decode()
        return dict(re.findall(r'<input type="hidden" name="(_\w+)" value="([^"]*)"', html))

    first, second = opened(one), opened(other)
    day = {"on_day": "20", "on_month": "5", "on_year": "2026"}
    assert one.post(address, {**first, **day, "function": "Rektor", "words": "Ett"}).status_code == 302
    clash = other.post(address, {**second, **day, "function": fact.function, "words": "Två"})
    assert clash.status_code == 409 and "Ett" in clash.content.decode() and "Två" in clash.content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', clash.content.decode()))
    settled = other.post(address, {**hidden, "keep_words": "mine"})
    assert settled.status_code == 302, settled.content.decode()[:2000]
    with world.as_("processledare"):
        fact.refresh_from_db()
    assert (fact.function, fact.words, str(fact.on)) == ("Rektor", "Två", "2026-05-20")


def test_the_registrators_page_is_the_registrators(world):

    joining = world.joining_manskaran
    own, head, _ = hands.live(world, joining)
    registrator = hands.registrator(world, joining, own)
    with world.as_("sekreterare") as by:
        leaving = commands.note_notice(
            by=by,
            joining=joining,
            on=date(2026, 9, 29),
            function="Rektor",
            written="D",
            last_day=date(2026, 12, 18),
        )
    browser = browser_of(registrator)
    assert "Ni lämnar modellen" in browser.get("/").content.decode()
    assert page(browser, "handed_over", leaving.pk)[0] == 200
    for holding in (own, head):
        assert page(browser_of(holding), "handed_over", leaving.pk)[0] == 403
    for who in ("processledare", "registrator"):
        assert page(signed_in(who), "handed_over", leaving.pk)[0] == 403
        assert "Ni lämnar modellen" not in signed_in(who).get("/").content.decode()


def test_the_calendar_tells_what_is_due(world):

    with world.as_("processledare"):
        (one,) = dates(date(2026, 9, 1), date(2026, 12, 31))
    assert (one.on, one.title) == (
        date(2026, 10, 2),
        "Månskäran Utbildning AB: verksamhet med egen tystnadsplikt",
    )
    assert seed.seat("processledare").pk in one.posts


def test_the_list_asks_no_more_for_twenty_than_for_two(world):

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tillsammans.directory.models import Principal, PrincipalKind

    with world.as_("processledare") as by:
        with CaptureQueriesContext(connection) as few:
            assert len(queries.everybody()) == 2
        for n in range(18):
            principal = Principal.objects.create(code=f"P{n}", name=f"Prov {n}", kind=PrincipalKind.PRIVATE)
            commands.offer(by=by, principal=principal, new=commands.Offer(date(2026, 9, 29), "Rektor"))
        with CaptureQueriesContext(connection) as many:
            assert len(queries.everybody()) == 20
    assert len(many) == len(few) < 15


def test_a_provider_that_joined_before_gets_a_contact_and_nothing_else_from_outside(world):
    from tillsammans.directory.models import Function, Post

    with world.as_("sekreterare"):
        own = Post.objects.get(unit__authority=seed.authority("kornblixten"), function=Function.LOCAL_LEAD)
    assert own.unit.kind == "office"
    lead = signed_in("processledare")
    other = world.joining_kornblixten
    shown = page(lead, "units", other.pk)[1]
    assert "Anordnarens egen kontaktperson ändrar här." in shown and "Lägg in ett uppdrag" not in shown
    seat = filled(
        lead,
        reverse("joining:new_seat", args=[other.pk, seed.unit("friskolan-kornblixten").pk]),
        function="teacher",
        title="Mentor",
        person="Någon Som",
        email="nagon@example.org",
    )
    assert seat.status_code == 403
    contact = browser_of(Holding.objects.get(post=own))
    given = filled(
        contact,
        reverse("joining:new_seat", args=[other.pk, seed.unit("friskolan-kornblixten").pk]),
        function="teacher",
        title="Mentor",
        person="Någon Som",
        email="nagon@example.org",
    )
    assert given.status_code == 302


def test_bad_input_has_a_sentence_at_its_own_field_and_nothing_is_lost(world):
    joining = world.joining_manskaran
    hands.island(world, joining)
    own = hands.contact(world, joining)
    with hands.As(world, own) as by:
        directory.open_for_letters(by=by, unit=seed.unit(hands.SCHOOL))
        commands.settle(by, joining)
    browser = browser_of(own)
    address = reverse("joining:new_seat", args=[joining.pk, seed.unit(hands.SCHOOL).pk])
    answer = filled(
        browser, address, function="head", title="Rektor", person="Vera Tornseglare", email="vera@"
    )
    text = answer.content.decode()
    assert 'id="id_email-e"' in text and "Skriv en e-postadress, till exempel" in text
    assert 'value="Vera Tornseglare"' in text
    answer = filled(
        browser, address, function="head", title="20150309-2392", person="V T", email="v@example.org"
    )
    assert "Här står ett personnummer." in answer.content.decode()
