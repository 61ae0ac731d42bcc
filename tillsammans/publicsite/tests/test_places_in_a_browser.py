"""The pages of services, following, search and feedback in a real browser: axe without remarks in Swedish and Arabic,
on a phone and a wide screen, no sideways scrolling; and the whole of it without JavaScript."""

import os
from pathlib import Path

import pytest
from wagtail.models import Locale

from tests.browser import findings, sideways
from tillsammans.lib import clock
from tillsammans.publicsite import models
from tillsammans.publicsite.models import Feedback

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
PICTURES = os.environ.get("PICTURES")  # a folder to look at them in
KINDS = (
    models.ServiceIndexPage,
    models.ServicePage,
    models.ForumPage,
    models.InitiativePage,
    models.ProcessIndexPage,
    models.ProcessDocumentPage,
    models.AccessibilityPage,
)
ASKED = ("sok/", "sok/?q=SIP", "sok/?q=samtyke", "synpunkter/?sida=/sv/", "synpunkter/tack/")


@pytest.fixture
def template(site_template):
    return site_template


@pytest.fixture
def site(site_files, served):
    with clock.frozen("2026-11-22 10.00", everywhere=True):
        yield served


def addresses(language):
    """One page of each kind, in a tree of its own language: what has no translation yet is copied as it is."""
    locale = Locale.objects.get(language_code=language)
    for kind in KINDS:
        page = kind.objects.live().filter(locale__language_code="sv").order_by("depth", "path").first()
        there = page.get_translation_or_none(locale) or page.copy_for_translation(locale, copy_parents=True)
        for one in (*there.get_ancestors().filter(depth__gt=1), there):
            if not one.live:
                one.specific.save_revision().publish()
        yield kind.__name__, there.url
    yield from ((asked, f"/{language}/{asked}") for asked in ASKED)


def picture(page, *words):
    if PICTURES:
        name = "-".join(words).replace("/", "").replace("?", "-").replace("=", "-")
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


@pytest.mark.deep
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["sv", "ar"])
def test_no_page_of_ours_has_a_remark(site, new_page, language, size):
    page, found = new_page(viewport=SIZES[size]), {}
    for name, address in addresses(language):
        answer = page.goto(address)
        assert answer.status == 200, address
        picture(page, name, language, size)
        wrong = findings(page) + [("sideways", address)] * sideways(page)
        assert page.locator("h1").count() == 1 and page.get_attribute("html", "lang") == language
        found |= {f"{name} {address}": wrong} if wrong else {}
    assert found == {}


def test_a_visitor_finds_a_service_and_tells_what_does_not_work_without_scripts(site, new_page):
    page = new_page(java_script_enabled=False, viewport=SIZES["390"])
    page.goto(models.ServiceIndexPage.objects.get(locale__language_code="sv").url)
    page.get_by_label("Kommun", exact=True).select_option("Flen")
    page.get_by_label("Verksamhet", exact=True).select_option("Socialtjänst")
    page.get_by_role("button", name="Visa").click()
    page.get_by_role("link", name="Socialtjänsten i Flen").click()
    where = page.url
    page.get_by_role("link", name="Fungerar inte sidan?").click()
    assert where.endswith(page.get_by_label("Vilken sida gäller det?").input_value())
    page.get_by_label("Din e-postadress").fill("nora")
    page.get_by_role("button", name="Skicka").click()
    assert page.get_by_role("alert").is_visible()
    picture(page, "synpunkt-fel", "sv", "390")
    page.get_by_label("Vad fungerar inte").fill("Numret går inte att trycka på.")
    page.get_by_label("Din e-postadress").fill("")
    page.get_by_role("button", name="Skicka").click()
    assert page.get_by_role("heading", name="Tack").is_visible() and not page.context.cookies()
    assert Feedback.objects.get().message == "Numret går inte att trycka på."
