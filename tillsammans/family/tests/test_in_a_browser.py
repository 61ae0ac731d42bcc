"""The family's pages in a real browser: axe without remarks in Swedish and Arabic, on a phone and a wide screen, no
sideways scrolling; one tap; and the quick way out."""

import json
import os
import re
from pathlib import Path

import pytest
from django.db import transaction

from tests.browser import findings, sideways
from tillsammans.accounts import sessions
from tillsammans.demo.story import until
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.directory.models import Authority
from tillsammans.family.commands import open_page
from tillsammans.lib import clock

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
PICTURES = Path(__file__).resolve().parents[3] / "docs" / "pictures"


@pytest.fixture
def world(fresh_database):
    with new_world() as world:
        until(world, "12")
        with clock.frozen("2026-11-16 10.00", everywhere=True):
            yield world


def signed_in(page, served, world, account):
    with transaction.atomic():
        token = sessions.start(account=account, place=Authority.objects.get(pk=world.place))[1]
    page.context.add_cookies([{"name": sessions.COOKIE, "value": token, "url": served}])
    return page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["sv", "ar"])
def test_the_guardians_page_has_no_findings(world, served, new_page, language, size):
    page = signed_in(new_page(viewport=SIZES[size]), served, world, world.sofia_account)
    page.goto(f"/mitt/{world.child_id}/?lang={language}")
    assert page.locator("h1").count() == 1
    assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
    assert findings(page) == [] and not sideways(page)


def test_the_language_stays_while_one_goes_on(world, served, new_page):
    page = signed_in(new_page(), served, world, world.sofia_account)
    page.goto(f"/mitt/{world.child_id}/?lang=so")
    page.goto(f"/mitt/{world.child_id}/")
    assert page.get_attribute("html", "lang") == "so"
    page.get_by_role("link", name="Svenska").click()
    page.goto(f"/mitt/{world.child_id}/")
    assert page.get_attribute("html", "lang") == "sv"


def test_one_tap_says_that_it_did_not_happen(world, served, new_page):
    page = signed_in(new_page(java_script_enabled=False), served, world, world.sofia_account)
    page.goto("/mitt/")
    page.get_by_role("button", name=re.compile("blev inte av.*Ordnar grupparbete", re.S)).click()
    assert page.get_by_text("Tack. Du får svar inom tre skoldagar.").count() == 1
    assert page.get_by_text("Du får svar senast 19 november 2026.").count() == 1


def test_no_is_one_press_from_the_page_and_as_large_as_yes(world, served, new_page):
    page = signed_in(new_page(viewport=SIZES["390"]), served, world, world.johan_account)
    page.goto(f"/mitt/{world.child_id}/")
    card = page.locator(".tb-yesno").first
    sizes = [
        (round(box["width"]), round(box["height"]))
        for box in (b.bounding_box() for b in card.get_by_role("link").all())
    ]
    assert len(sizes) == 2 and sizes[0] == sizes[1]


@pytest.mark.parametrize("size", SIZES)
def test_the_staff_side_has_no_findings(world, served, new_page, size):
    holding = seed.holding("karin")
    with transaction.atomic():
        token = sessions.start(person=holding.person, holding=holding)[1]
    page = new_page(viewport=SIZES[size])
    page.context.add_cookies([{"name": sessions.COOKIE, "value": token, "url": served}])
    case, guardian = world.case.pk, world.sofia_guardian.pk
    for address in (
        f"/kring/{case}/uppfoljning/",
        f"/kring/{case}/avsluta/",
        f"/det-har-du-sagt/{case}/",
        f"/kring/{case}/familjens-sida/oppna/{guardian}/",
        f"/kring/{case}/familjens-sida/stang/{guardian}/",
    ):
        page.goto(address)
        assert page.locator("h1").count() == 1
        assert (address, findings(page), sideways(page)) == (address, [], False)
        if shots := os.environ.get("SHOTS"):
            page.screenshot(
                path=f"{shots}/{address.strip('/').replace('/', '-')[-40:]}-{size}.png", full_page=True
            )


@pytest.mark.deep
def test_pictures_of_the_family_pages(world, served, new_page):
    """Beside mocks 06 and 05a, in Swedish and Arabic, on a phone and a wide screen."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    alma = _almas_account(world)
    for size, viewport in SIZES.items():
        for language in ("sv", "ar"):
            for name, account in (("vardnadshavare", world.sofia_account), ("barnets-egen-sida", alma)):
                page = signed_in(new_page(viewport=viewport), served, world, account)
                with clock.frozen(
                    "2027-05-18 10.00" if account == alma else "2026-11-16 10.00", everywhere=True
                ):
                    page = signed_in(new_page(viewport=viewport), served, world, account)
                    page.goto(f"/mitt/{world.child_id}/?lang={language}")
                    page.screenshot(path=PICTURES / f"{name}-{language}-{size}.png", full_page=True)
                    assert findings(page) == [] and not sideways(page), json.dumps(findings(page))[:400]


def _almas_account(world):
    """Alma has turned 13, and Karin opens her own page together with her."""
    from tests.people import an_account

    with clock.frozen("2027-05-18 09.00"):
        account = an_account("alma")
        with world.as_("karin") as karin:
            open_page(
                by=karin,
                child_id=world.child_id,
                guardian=None,
                account=account,
                ground="Alma vill ha en egen sida.",
            )
    return account
