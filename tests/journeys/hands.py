"""A person at a screen. Does what a person does, by the names a person sees, and counts it (R81)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser import at_rest

FAMILY = ("sofia", "johan", "alma")


def said(name: str, *, whole: bool = False) -> re.Pattern:
    """The name as a screen reader says it: hidden words come after a pause, and capitals are not heard."""
    words = re.escape(name).replace(":", r"\s*:")
    return re.compile(rf"^\s*{words}\s*$" if whole else words, re.IGNORECASE)


@dataclass
class Count:
    clicks: int = 0
    words: int = 0
    pages: int = 0


@dataclass
class Deed(Count):
    """One thing somebody did from their first click to their last, and what it may cost."""

    who: str = ""
    what: str = ""
    most_clicks: int = 0
    most_words: int = 0

    def within_budget(self) -> bool:
        return self.clicks <= self.most_clicks and self.words <= self.most_words


@dataclass
class Ledger:
    """Every deed of a journey, in the order they were done."""

    deeds: list[Deed] = field(default_factory=list)


class Person:
    """Somebody of the cast in a browser of their own."""

    def __init__(self, who: str, page: Page, ledger: Ledger):
        self.who, self._page, self.ledger = who, page, ledger
        self.start = "/mitt/" if who in FAMILY else "/"
        self.count = Count()
        page.on("framenavigated", self._turned)

    @property
    def page(self) -> Page:
        """The page that the last press led to: nobody acts on, or reads, one that is on its way out. It is in front:
        behind another it would be drawn once a second, and every press would wait for that."""
        self._page.bring_to_front()
        return at_rest(self._page)

    # --- what a hand does
    def press(self, name: str, *, within: str | None = None, nth: int = 0) -> None:
        """A button or a link, by its name. `within`: only in the card, row or list item with these words."""
        place = self._around(within, name)
        whole, part = (self._controls(place, said(name, whole=whole)) for whole in (True, False))
        (whole if whole.count() else part).nth(nth).click()
        self.count.clicks += 1

    def follow(self, words: str, inside: str) -> None:
        """A link by its words, in the part of the page that `inside` selects."""
        self.page.locator(inside).get_by_role("link").filter(has_text=words).first.click()
        self.count.clicks += 1

    def can_press(self, name: str) -> bool:
        return self._controls(self.page, said(name)).count() > 0

    def asks(self, label: str) -> bool:
        return self.page.get_by_label(label).count() > 0

    def _around(self, words: str | None, name: str) -> Page | Locator:
        """The innermost box with these words and the control."""
        if words is None:
            return self.page
        return self._boxes(words).filter(has=self._controls(self.page, said(name))).last

    @staticmethod
    def _controls(place: Page | Locator, named: re.Pattern) -> Locator:
        return place.get_by_role("button", name=named).or_(place.get_by_role("link", name=named))

    def open(self, summary: str) -> None:
        self.page.locator("summary").filter(has_text=summary).first.click()
        self.count.clicks += 1

    def tick(self, *labels: str, within: str | None = None) -> None:
        """Check boxes and radio buttons, each by its label."""
        for label in labels:
            place = self.place(within)
            named = re.compile(rf"^\s*{re.escape(label)}(?!\w)")
            box = place.get_by_role("radio", name=named).or_(place.get_by_role("checkbox", name=named)).first
            box.check()
            self.count.clicks += 1

    def untick(self, label: str, within: str | None = None) -> None:
        self.place(within).get_by_label(label).first.uncheck()
        self.count.clicks += 1

    def answer(self, question: str, *answers: str) -> None:
        """A group of radio buttons or boxes by its question; the same answers may stand in several groups."""
        group = self.page.get_by_role("group", name=said(question)).first
        for answer in answers:
            named = re.compile(rf"^\s*{re.escape(answer)}(?!\w)")
            group.get_by_role("radio", name=named).or_(
                group.get_by_role("checkbox", name=named)
            ).first.check()
            self.count.clicks += 1

    def write(self, label: str, text: str, *, within: str | None = None) -> None:
        """Type into a field. A click to get there, and each word."""
        self.place(within).get_by_label(label).first.fill(text)
        self.count.clicks += 1
        self.count.words += len(text.split())

    def choose(self, label: str, option: str) -> None:
        """Choose in a list: the first whose words hold these."""
        field = self.page.get_by_label(label).first
        field.select_option(field.locator("option").filter(has_text=option).first.get_attribute("value"))
        self.count.clicks += 1

    def day(self, question: str, day: int, month: int, year: int) -> None:
        """The three boxes of a day: one click, three numbers."""
        group = self.page.get_by_role("group", name=said(question)).first
        for box, value in zip(group.get_by_role("textbox").all(), (day, month, year), strict=True):
            box.fill(str(value))
        self.count.clicks += 1
        self.count.words += 3

    def sit_down(self) -> None:
        """Where one begins: the start page, signed in. It is not counted how one got there."""
        self.page.goto(self.start)
        if "/logga-in/" in self.page.url:
            self.page.locator(f"button[name=who][value={self.who}]").click()

    def again(self) -> None:
        self.page.reload()

    # --- what an eye sees
    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def heading(self, text: str) -> None:
        expect(self.page.locator("h1")).to_contain_text(text)

    def never(self, *canaries: str) -> None:
        """Nowhere in what was sent to the browser, shown or not."""
        html = self.page.content()
        found = [canary for canary in canaries if canary in html]
        assert not found, f"{self.who} at {self.page.url}: {found}"

    def place(self, words: str | None) -> Page | Locator:
        if words is None:
            return self.page
        return self._boxes(words).last

    def _boxes(self, words: str) -> Locator:
        return self.page.locator("main :is(li, tr, section, article, form, .tb-card)").filter(has_text=words)

    # --- the count
    @contextmanager
    def deed(self, what: str, clicks: int, words: int = 0) -> Iterator[Deed]:
        """Everything in the block is one deed, and must cost no more than this."""
        self.count = Count()
        done = Deed(who=self.who, what=what, most_clicks=clicks, most_words=words)
        yield done
        done.clicks, done.words, done.pages = self.count.clicks, self.count.words, self.count.pages
        self.ledger.deeds.append(done)
        assert done.within_budget(), f"{self.who}, {what}: {done}"

    def _turned(self, frame: Any) -> None:
        if frame == self._page.main_frame:
            self.count.pages += 1
