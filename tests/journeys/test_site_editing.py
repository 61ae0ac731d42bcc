"""The open site's editors at work: Rut writes and looks at what she has written, Hedda publishes, a visitor reads; Yusuf
completes a page in Arabic. In a real browser, under our own content security policy."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tillsammans.publicsite.tests.newsroom import home, news, small_site

TITLE = "Sju skolor har börjat"
INTRO = "I höst arbetar sju skolor med hjulet."
TEXT = "Personalen har övat i två dagar."


@pytest.fixture
def newsroom(world: Any) -> Iterator[Any]:
    small_site()
    yield world


def refusals(page: Any) -> list[str]:
    """What the browser refuses to run or load, as it tells its console."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if "Content Security Policy" in message.text else None)
    page.on("pageerror", lambda fault: told.append(str(fault)))
    return told


def test_an_editor_writes_a_publisher_publishes_a_visitor_reads(newsroom, as_, new_page):
    rut = as_("redaktor")
    told = refusals(rut)
    rut.get_by_role("link", name=re.compile("Öppna.*Redaktionen")).click()
    rut.goto(f"/redaktion/pages/add/publicsite/newspage/{news().pk}/")
    rut.get_by_label(re.compile("^Titel")).fill(TITLE)
    rut.get_by_label(re.compile("^Ingress")).fill(INTRO)
    rut.get_by_label(re.compile("^Datum")).fill("2026-09-29")
    rut.screenshot(path="/tmp/rs/1.png", full_page=True)
    rut.get_by_role("button", name="Förhandsgranska").first.click()
    rut.wait_for_timeout(4000)
    rut.screenshot(path="/tmp/rs/2.png")
    print(told)
    print([f.url for f in rut.frames])
    for f in rut.frames[1:]:
        print(f.content()[:3000])
