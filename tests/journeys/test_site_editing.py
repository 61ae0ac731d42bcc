"""The open site's editors at work: Rut writes and looks at what she has written, Hedda publishes, a visitor reads;
Yusuf completes a page in Arabic. In a real browser, under our own policy of content, which refuses nothing on the way.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import no_findings
from tillsammans.publicsite.tests.newsroom import news, small_site

# Wagtail's checker is asked again, by the next key, while it looks; it then looks once more.
AGAIN = "Axe is already running"
TITLE = "Sju skolor har börjat"
INTRO = "I höst arbetar sju skolor med hjulet."
TEXT = "Personalen har övat i två dagar."
ARABIC = "النموذج"


@pytest.fixture
def newsroom(world: Any) -> Iterator[Any]:
    small_site()
    yield world


@pytest.fixture
def at_desk(as_: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    """`at_desk("redaktor")`: somebody of the newsroom, in a browser that tells what it refuses and what fails in it."""
    told: list[str] = []

    def sit(who: str, **options: Any) -> Any:
        page = as_(who, **options)
        page.on("console", lambda m: told.append(m.text) if "Content Security Policy" in m.text else None)
        page.on("pageerror", lambda fault: told.append(str(fault)) if AGAIN not in str(fault) else None)
        return page

    yield sit
    assert not told


def more(page: Any, deed: str) -> None:
    """One of the deeds behind the arrow beside "Spara utkast"."""
    page.get_by_role("button", name="Fler åtgärder").last.click()
    page.get_by_role("button", name=deed, exact=True).click()


def write_news(rut: Any) -> None:
    rut.get_by_role("link", name=re.compile("Redaktionen")).click()
    rut.goto(f"/redaktion/pages/add/publicsite/newspage/{news().pk}/")
    rut.locator("#id_title").fill(TITLE)
    rut.locator("#id_intro").fill(INTRO)
    rut.locator("#id_date").click()
    expect(rut.locator(".xdsoft_datetimepicker:visible")).to_have_count(
        1
    )  # Wagtail's calendar has been started
    rut.locator("#id_date").fill("2026-09-29")
    rut.keyboard.press("Tab")
    rut.get_by_role("button", name="Lägg till ett block").first.click()
    rut.get_by_role("option").filter(has_text=re.compile("^Text")).first.click()
    rut.locator(".public-DraftEditor-content").click()
    rut.keyboard.type(TEXT, delay=20)  # as a person types: the preview follows the keys


def look_at_it(rut: Any) -> None:
    """The preview beside the form shows what is written, and Wagtail's checker has looked at it."""
    rut.get_by_role("button", name="Växla förhandsgranskning").click()
    shown = rut.frame_locator("iframe.w-preview__iframe").last
    expect(shown.get_by_role("heading", name=TITLE)).to_be_visible()
    rut.locator(".public-DraftEditor-content").click()
    rut.keyboard.press("End")
    rut.keyboard.type(" Det gick bra.", delay=20)  # what is typed while it is open is followed, with a pause
    expect(shown.get_by_text(TEXT)).to_be_visible(timeout=15_000)
    rut.get_by_role("button", name="Växla kontroller").click()
    expect(rut.get_by_role("heading", name=re.compile("^Problem"))).to_contain_text("0")


def test_an_editor_writes_a_publisher_publishes_a_visitor_reads(newsroom, at_desk, new_page):
    rut = at_desk("redaktor")
    write_news(rut)
    look_at_it(rut)
    more(rut, "Lämna in till granskning")
    expect(rut).to_have_url(re.compile(rf"/pages/{news().pk}/"))

    visitor = new_page()
    visitor.goto("/sv/nyheter/")
    expect(visitor.get_by_text(TITLE)).to_have_count(0)

    hedda = at_desk("publicerare")
    hedda.goto("/redaktion/")
    hedda.get_by_role("link", name=TITLE).first.click()
    more(hedda, "Godkänn och Publicera")
    expect(hedda).to_have_url(re.compile(rf"/pages/{news().pk}/"))

    visitor.reload()
    visitor.get_by_role("link", name=TITLE).first.click()
    expect(visitor.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(visitor.get_by_text(TEXT)).to_be_visible()
    assert visitor.context.cookies() == []


def test_a_translator_completes_a_page_in_arabic(newsroom, at_desk, new_page):
    yusuf = at_desk("oversattare", bypass_csp=True)  # only so that axe may be put into the page
    yusuf.get_by_role("link", name=re.compile("Översättningar")).click()
    expect(yusuf.get_by_role("heading", name="Översättningar")).to_be_visible()
    no_findings(yusuf)
    yusuf.get_by_label("Språk").select_option(label="Arabiska")
    yusuf.get_by_role("button", name="Visa").click()
    yusuf.get_by_role("button", name="Översätt Modellen till arabiska").click()
    expect(yusuf.get_by_text("ingen fackkunnig översättare har läst")).to_be_visible()
    yusuf.locator("#id_title").fill(ARABIC)
    yusuf.locator("#id_intro").fill("هكذا نعمل.")
    yusuf.get_by_role("tab", name="Marknadsför").click()
    expect(yusuf.locator("#id_slug")).to_have_value("modellen")  # a title in Arabic makes no address
    yusuf.get_by_role("checkbox", name=re.compile("läst av fackkunnig", re.I)).check()
    more(yusuf, "Lämna in till granskning")
    yusuf.goto("/redaktion/oversattningar/?sprak=ar&lage=vantar")
    expect(yusuf.locator("table.listing")).to_contain_text("Läst, inte publicerad än")

    hedda = at_desk("publicerare")
    hedda.goto("/redaktion/")
    hedda.get_by_role("link", name=ARABIC).first.click()
    more(hedda, "Godkänn och Publicera")
    hedda.goto("/redaktion/oversattningar/?sprak=ar&lage=klar")
    expect(hedda.locator("table.listing")).to_contain_text("Modellen")

    visitor = new_page()
    visitor.goto("/ar/modellen/")
    expect(visitor.get_by_role("heading", name=ARABIC)).to_be_visible()
    assert visitor.locator("html").get_attribute("dir") == "rtl"
    hedda.get_by_role("button", name=re.compile("Hedda")).click()
    hedda.get_by_role("button", name="Logga ut").click()
    expect(hedda).to_have_url(re.compile("/logga-in/"))
