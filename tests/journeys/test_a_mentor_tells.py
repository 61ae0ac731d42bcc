"""Story 1-2 in the browser: Liam tells on his phone, Birgitta reads and hands over, Liam sees how it goes."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import no_findings
from tillsammans.demo.story.notice import L1, L2

PHONE = {"viewport": {"width": 360, "height": 740}}


def fill(page, seen=L1, words=L2):
    page.goto("/uppmarksamma/")
    page.get_by_label("Vem är det?").fill("Alma, 6B")
    for sector in ("Hemmet", "Relationer", "Trygghet"):
        page.get_by_label(sector).check()
    page.get_by_label("Vad har du sett eller hört?").fill(seen)
    page.get_by_label("Barnets egna ord").fill(words)
    page.locator("[name=child_knows][value=yes]").check()
    page.locator("[name=guardians_know][value=not_yet]").check()


@pytest.mark.parametrize("scripts", [True, False])
def test_liam_tells_on_a_phone_and_birgitta_hands_over(world, as_, scripts):
    liam = as_("liam", java_script_enabled=scripts, **PHONE)
    fill(liam)
    liam.get_by_role("button", name="Fortsätt").click()
    expect(liam.get_by_text("Birgitta läser. Jonas om Birgitta är borta. Ingen annan.")).to_be_visible()
    expect(liam.get_by_label("om pappa, hälsa")).to_be_checked()
    liam.get_by_role("button", name="Skicka till Birgitta").click()
    expect(liam.get_by_role("heading", name="Skickat till Birgitta")).to_be_visible()
    receipt = liam.url

    world.at("2026-09-30 07.40")
    birgitta = as_("birgitta", java_script_enabled=scripts)
    birgitta.get_by_role("link", name=re.compile("Läs vad Liam har sett")).first.click()
    birgitta.get_by_label("Det här är också frånvaroutredning").check()
    birgitta.get_by_role("button", name="Ta emot och kartlägg").click()
    expect(birgitta.locator("h1")).to_have_text("Alma")

    world.at("2026-09-30 08.00")
    liam = as_("liam", java_script_enabled=scripts, **PHONE)
    liam.goto(receipt)
    expect(liam.get_by_text("Birgitta har läst")).to_be_visible()
    expect(liam.get_by_text("Karin arbetar vidare")).to_be_visible()


def test_an_empty_form_says_what_is_missing_and_keeps_what_is_there(world, as_):
    liam = as_("liam")
    liam.goto("/uppmarksamma/")
    liam.get_by_label("Vem är det?").fill("Alma, 6B")
    liam.get_by_role("button", name="Fortsätt").click()
    expect(liam).to_have_title(re.compile("^Fel:"))
    assert liam.evaluate("document.activeElement.closest('.govuk-error-summary') !== null")
    for sentence in (
        "Bocka i minst ett område",
        "Skriv kort vad du själv har sett",
        "Svara ja eller nej, inte än.",
    ):
        expect(liam.get_by_role("link", name=sentence).first).to_be_visible()
    assert liam.get_by_label("Vem är det?").input_value() == "Alma, 6B"
    no_findings(liam)


def test_changing_on_the_check_page_loses_nothing(world, as_):
    liam = as_("liam", java_script_enabled=False)
    fill(liam)
    liam.get_by_role("button", name="Fortsätt").click()
    liam.get_by_role("button", name="Ändra vem det är").click()
    assert liam.get_by_label("Vad har du sett eller hört?").input_value() == L1
    assert liam.get_by_label("Trygghet").is_checked()


def test_the_draft_is_still_there_after_the_session_has_ended(world, as_):
    liam = as_("liam")
    fill(liam)
    liam.get_by_text("Sparat kl").wait_for()
    liam.context.clear_cookies()
    liam.goto("/uppmarksamma/")
    assert "/logga-in/" in liam.url
    liam.locator("button[name=who][value=liam]").click()
    assert liam.url.endswith("/uppmarksamma/")
    assert liam.get_by_label("Vad har du sett eller hört?").input_value() == L1
