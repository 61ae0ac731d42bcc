"""The library, news, events, podcast and newsletter in a real browser: axe without remarks, no sideways scrolling, and
the library's choices without JavaScript."""

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.browser import findings, sideways
from tillsammans.lib import clock
from tillsammans.publicsite.models import (
    EpisodePage,
    EventPage,
    LibraryPage,
    MaterialPage,
    NewsletterPage,
    NewsPage,
)

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
PICTURES = os.environ.get("SITE_PICTURES", "")  # a folder: keep what each page looks like


@pytest.fixture
def template(site_template):
    return site_template


@pytest.fixture
def site(fresh_database, site_files):
    with clock.frozen("2026-11-22 10.00", everywhere=True):
        yield


def addresses(language: str) -> dict[str, str]:
    """A page of each kind that exists in the language, and the list it stands in."""
    found = {}
    for kind in (LibraryPage, MaterialPage, NewsPage, EventPage, EpisodePage, NewsletterPage):
        pages = kind.objects.live().filter(locale__language_code=language)
        for page in [pages.order_by("-first_published_at").first()]:
            if page:
                found[kind.__name__] = page.url
                if kind not in (LibraryPage, MaterialPage):
                    found[f"{kind.__name__}-list"] = page.get_parent().url
    if library := found.get("LibraryPage"):
        found["LibraryPage-empty"] = f"{library}?sprak=so&format=pptx&alder=3-5"
    return found


@pytest.mark.deep
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["sv", "en", "so", "ar"])
def test_every_kind_of_page_has_no_findings(site, new_page, language, size):
    page = new_page(viewport=SIZES[size], bypass_csp=True)
    faults = {}
    for name, address in addresses(language).items():
        page.goto(address)
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{PICTURES}/{name}-{language}-{size}.png", full_page=True)
        seen = (findings(page), sideways(page), page.locator("h1").count())
        if seen != ([], False, 1):
            faults[address] = seen
    assert faults == {}


def test_one_chooses_in_the_library_without_javascript_and_downloads(site, new_page):
    page = new_page(viewport=SIZES["390"], java_script_enabled=False)
    page.goto(LibraryPage.objects.get(locale__language_code="sv").url)
    page.get_by_role("link", name="Samtal med barn").click()
    page.get_by_label("Ålder").select_option("3-5")
    page.get_by_role("combobox", name="Språk").select_option("ar")
    page.get_by_role("button", name="Visa").click()
    assert "hylla=conversation" in page.url and "alder=3-5" in page.url
    page.get_by_role("link", name="Bildstöd för förskolan").click()
    address = page.locator('.tb-files a[hreflang="ar"]').first.get_attribute("href")
    answer = page.request.get(address)
    assert answer.headers["content-type"] == "application/pdf" and answer.body()[:5] == b"%PDF-"
    assert page.context.cookies() == []


def test_a_preschool_teacher_takes_home_the_wheel_in_arabic_and_the_cards_for_a_four_year_old(site, new_page):
    page = new_page(viewport=SIZES["390"])
    page.goto("/sv/")
    for material in ("Hjulet, affisch A4", "Bildstöd för förskolan"):
        page.get_by_role("navigation", name="Huvudmeny").get_by_role("link", name="Material").click()
        page.get_by_role("link", name=material).first.click()
        address = page.locator('.tb-files a[hreflang="ar"][href$=".pdf"]').first.get_attribute("href")
        answer = page.request.get(address)
        assert answer.status == 200 and "-ar.pdf" in answer.headers["content-disposition"]
        with pikepdf.open(BytesIO(answer.body())) as paper:
            assert str(paper.Root.Lang) == "ar" and paper.Root.MarkInfo.Marked
