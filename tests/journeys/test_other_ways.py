"""The same deeds with the keyboard alone, and without JavaScript (WCAG 2.1.1, 2.4.7, 2.4.11)."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.chapters import consent as answers
from tests.journeys.chapters import meeting
from tests.journeys.people import PHONE, People
from tillsammans.demo.story import consent
from tillsammans.demo.story.notice import L1, L2

FOCUS = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const label = e.labels && e.labels.length ? [...e.labels].map(l => l.innerText).join(' ') : '';
  const seen = e.matches('input[type=radio], input[type=checkbox]') && e.labels.length ? e.labels[0] : e;
  const box = seen.getBoundingClientRect(); const style = getComputedStyle(e); const around = getComputedStyle(seen);
  const before = getComputedStyle(seen, '::before');
  return {name: (label || e.getAttribute('aria-label') || e.innerText || '').replace(/\\s+/g, ' ').trim(),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0,
    marked: [style, around, before].some(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')}; }"""


class Keys:
    """Hands that have nothing but a keyboard. At every stop the focus is somewhere, in view, and marked."""

    def __init__(self, page):
        self.page, self.stops = page, 0

    def to(self, name: str) -> "Keys":
        """Tab until what has focus has this name."""
        for _ in range(150):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus is None:
                continue  # the browser's own frame, between the last stop and the first
            self.stops += 1
            assert focus["inside"], f"the focus is out of view at {focus['name']!r}, {self.page.url}"
            assert focus["marked"], f"the focus cannot be seen at {focus['name']!r}, {self.page.url}"
            if re.match(rf"\W*{re.escape(name)}(?![\w,])", focus["name"], re.IGNORECASE):
                return self
        raise AssertionError(f"{name!r} cannot be reached by Tab at {self.page.url}")

    def press(self, name: str) -> None:
        self.to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def tick(self, name: str) -> None:
        self.to(name)
        self.page.keyboard.press("Space")

    def write(self, name: str, text: str) -> None:
        self.to(name)
        self.page.keyboard.type(text)


def at_sign_in(new_page, who: str, **options) -> Keys:
    page = new_page(**options)
    page.goto("/")
    keys = Keys(page)
    keys.press(who)
    return keys


def test_liam_tells_and_birgitta_hands_over_with_the_keyboard_alone(world, new_page):
    liam = at_sign_in(new_page, "LB Liam Berg", **PHONE)
    liam.press("Berätta om ett barn")
    liam.write("Vem är det?", "Alma, 6B")
    for sector in ("Hemmet", "Relationer", "Trygghet"):
        liam.tick(sector)
    liam.write("Vad har du sett eller hört?", L1)
    liam.write("Barnets egna ord", L2)
    liam.tick("Ja")
    liam.tick("Ja")
    liam.page.keyboard.press("ArrowDown")  # from "Ja" to "Nej, inte än"
    expect(liam.page.locator("[name=guardians_know][value=not_yet]")).to_be_checked()
    liam.press("Fortsätt")
    liam.press("Skicka till Birgitta")
    expect(liam.page.locator("h1")).to_contain_text("Skickat till Birgitta")

    world.at("2026-09-30 07.40")
    birgitta = at_sign_in(new_page, "BS Birgitta Sand")
    birgitta.press("Läs")
    birgitta.tick("Det här är också frånvaroutredning")
    birgitta.press("Ta emot och kartlägg")
    expect(birgitta.page.locator("h1")).to_contain_text("Alma")


def test_sofia_answers_with_arrows(world, lived, new_page):
    lived(5)
    consent._make_sheet(world)
    world.at("2026-10-19 20.14")
    sofia = at_sign_in(new_page, "SL Sofia Lindh", **PHONE)
    sofia.press("Läs och svara")
    for _ask in range(2):
        sofia.tick("Ja")
        for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
            sofia.page.keyboard.press(key)
    assert sofia.page.locator("input[value=yes]:checked").count() == 2
    sofia.press("Skicka mitt svar")
    expect(sofia.page.get_by_text("Tack. Ditt svar är sparat.")).to_be_visible()


@pytest.fixture
def without_scripts(world, new_page) -> People:
    return People(world, new_page, java_script_enabled=False)


def test_the_sheet_is_made_and_answered_without_javascript(without_scripts, lived):
    lived(5)
    answers.sheet_is_made(without_scripts)
    answers.sofia_answers(without_scripts)
    answers.alma_answers(without_scripts)
    answers.johan_answers(without_scripts)
    answers.letter_to_bup(without_scripts)
    answers.tomas_answers(without_scripts)


@pytest.mark.deep
def test_the_meeting_is_led_without_javascript(without_scripts, lived):
    lived(10)
    wall = meeting.room_fills(without_scripts)
    meeting.goals_and_rows(without_scripts)
    meeting.alma_and_bup_go(without_scripts, wall)
    meeting.sannas_row_and_everybodys_yes(without_scripts)
    meeting.meeting_ends(without_scripts)
