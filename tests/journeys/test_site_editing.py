"""The open site's editors at work: Rut writes and looks at what she has written, Hedda publishes, a visitor reads; Yusuf
completes a page in Arabic. In a real browser, under our own content security policy."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import no_findings
from tillsammans.publicsite.models import ArticlePage
from tillsammans.publicsite.tests.newsroom import news, page_of, small_site

TITLE = "Sju skolor har börjat"
INTRO = "I höst arbetar sju skolor med hjulet."
TEXT = "Personalen har övat i två dagar."
ARABIC = "النموذج"


@pytest.fixture
def newsroom(world: Any) -> Iterator[Any]:
    small_site()
    yield world


def refusals(page: Any) -> list[str]:
    """What the browser refuses to run or load, and what fails in it."""
    told: list[str] = []
    page.on("console", lambda m: told.append(m.text) if "Content Security Policy" in m.text else None)
    page.on("pageerror", lambda fault: told.append(str(fault)))
    return told


def write_news(rut: Any) -> None:
    rut.goto("/")
    rut.get_by_role("link", name=re.compile("Redaktionen")).click()
    rut.goto(f"/redaktion/pages/add/publicsite/newspage/{news().pk}/")
    rut.locator("#id_title").fill(TITLE)
    rut.locator("#id_intro").fill(INTRO)
    rut.locator("#id_date").click()
    rut.locator(".xdsoft_datetimepicker:visible .xdsoft_date:not(.xdsoft_disabled)").first.click()
    rut.locator("#id_date").fill("2026-09-29")
    rut.keyboard.press("Escape")
    rut.locator("#panel-child-innehall-body-content button[title='Infoga ett block']").first.click()
    rut.get_by_role("option", name="Text", exact=True).click()
    rut.locator(".public-DraftEditor-content").click()
    rut.keyboard.type(TEXT)


def look(rut: Any) -> None:
    """The preview beside the form shows what is written, and the checker finds nothing to say."""
    rut.get_by_role("button", name="Växla förhandsgranskning").click()
    shown = rut.frame_locator("iframe[data-preview-iframe]").first
    expect(shown.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(shown.get_by_text(TEXT)).to_be_visible()


def test_an_editor_writes_a_publisher_publishes_a_visitor_reads(newsroom, as_, new_page):
    rut = as_("redaktor")
    told = refusals(rut)
    write_news(rut)
    rut.screenshot(path="/tmp/rs/w.png")
    look(rut)
    rut.screenshot(path="/tmp/rs/l.png")
    rut.get_by_role("button", name="Spara utkast").click()
    expect(rut).to_have_url(re.compile(r"/pages/\d+/edit/"))
    rut.screenshot(path="/tmp/rs/s.png")
    rut.locator("footer .w-dropdown button, footer [data-w-dropdown-target=toggle]").first.click()
    rut.screenshot(path="/tmp/rs/m.png")
    rut.get_by_role("button", name=re.compile("Granskning")).click()
    rut.wait_for_load_state()
    rut.screenshot(path="/tmp/rs/n.png")
    print("TOLD", told)
    hedda = as_("publicerare")
    hedda.goto("/redaktion/")
    hedda.screenshot(path="/tmp/rs/o.png")
    hedda.get_by_role("link", name=TITLE).first.click()
    hedda.screenshot(path="/tmp/rs/p.png")
    yusuf = as_("oversattare")
    yusuf.goto("/redaktion/oversattningar/?sprak=ar")
    yusuf.get_by_role("button", name=re.compile("Översätt Modellen")).click()
    yusuf.wait_for_load_state()
    yusuf.screenshot(path="/tmp/rs/q.png")
    yusuf.locator("#id_title").fill(ARABIC)
    yusuf.get_by_role("tab", name="Marknadsför").click()
    yusuf.screenshot(path="/tmp/rs/r.png")
