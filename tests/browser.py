"""A real Chromium, and looking at a page in it: when it has come to rest, what axe finds, whether it scrolls sideways.

A plugin of the root conftest, which serves the product that the pages are opened against (`served`).
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

# The first is Chromium without windows and all that stands around a page: the same pages in two thirds of the time.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
BROWSER_OF_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
BROWSER_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]

SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
# Says, before the press that leaves the page is over, that it leaves. The next page comes long after: who looks in
# between sees the old page, or half of none. (A form is sent a moment after it is pressed; hence the second.)
TELLS_WHEN_IT_LEAVES = """
window.navigation?.addEventListener("navigate", event => {
  const stays = event.hashChange || event.destination.sameDocument || event.downloadRequest !== null;
  if (!stays) window.isLeaving = true;
});
window.addEventListener("submit", event => {
  const stays = event.defaultPrevented || event.target.method === "dialog";
  if (!stays) window.isLeaving = true;
});
"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium (Playwright's Browser). Skips where there is none, but never in CI."""
    path = find_browser()
    if not path:
        reason = "No Chromium found: install it, or give its path in CHROMIUM, to run the browser tests."
        if os.environ.get("CI") == "true" and os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Any, served: str) -> Iterator[Callable[..., Any]]:
    """Opens a page for one more person, with cookies of their own: `new_page(viewport=..., java_script_enabled=False)`.

    Takes what Playwright's `new_context` takes. Addresses may be given without host: `page.goto("/")`.
    """
    contexts = []

    def open_page(**options: Any) -> Any:
        usual = {"base_url": served, "locale": "sv-SE", "timezone_id": "Europe/Stockholm"}
        context = chromium.new_context(**usual | {"viewport": {"width": 1280, "height": 900}} | options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.add_init_script(TELLS_WHEN_IT_LEAVES)
        page = context.new_page()
        page.on(
            "download", lambda _file: page.evaluate("window.isLeaving = false")
        )  # it was a file: the page stays
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def browser_page(new_page: Callable[..., Any]) -> Any:
    """One page in a real browser, against the product and a database of the test's own."""
    return new_page()


def at_rest(page: Any) -> Any:
    """The page, when what was pressed has brought it where it leads and everything on it is there.

    Without JavaScript nothing tells when it leaves: there, look for something that only the next page has.
    """
    page.wait_for_function("() => !window.isLeaving")
    page.wait_for_load_state()
    return page


def findings(page: Any, **options: Any) -> list[tuple[str, list[str]]]:
    """What axe finds on the page when it has come to rest: the rule, and the first elements."""
    found = Axe().run(at_rest(page), **options).response["violations"]
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]


def sideways(page: Any) -> bool:
    """The page is wider than the screen, when it has come to rest."""
    return at_rest(page).evaluate(SIDEWAYS)


def find_browser() -> str | None:
    if given := os.environ.get("CHROMIUM"):
        return given
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or (BROWSER_OF_MACOS if Path(BROWSER_OF_MACOS).exists() else None)
