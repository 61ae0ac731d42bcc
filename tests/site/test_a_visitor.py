"""A visitor on the open site, in a real browser: by mouse, by keyboard, without JavaScript, on a small telephone."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser import findings, sideways
from tillsammans.publicsite.build import key_of
from tillsammans.publicsite.content import COMPONENTS
from tillsammans.publicsite.models import ArticlePage, ContactPage, ExamplePage, HomePage
from tillsammans.wheel.sectors import LANGUAGES

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
NARROWEST = {"viewport": {"width": 320, "height": 640}}
PICTURES = os.environ.get("SITE_PICTURES", "")  # a folder: keep what each page looks like


def of_each_kind(language: str) -> dict[str, str]:
    """Front page, contact, an example, and for each component a page that has it."""
    pages = {}
    for kind in (HomePage, ContactPage, ExamplePage):
        if page := kind.objects.live().filter(locale__language_code=language).first():
            pages[kind.__name__] = page.url
    drawn = set(COMPONENTS)
    for page in ArticlePage.objects.live().filter(locale__language_code=language):
        here = {block.value for block in page.body if block.block_type == "component"}
        if here & drawn:
            drawn -= here
            pages[page.slug] = page.url
    untranslated = HomePage.objects.get(locale__language_code="sv").get_descendants().last()
    return pages | {"not-translated": f"/{language}/finns-inte/{untranslated.pk}/"}


def faults(page, address: str) -> list[str]:
    """What is wrong with the page: axe, sideways scrolling, a heading too many, or what the browser complains of."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(address)
    found = [f"{address}: {one}" for one in (*findings(page), *said)]
    if sideways(page):
        found.append(f"{address} scrolls sideways")
    if page.locator("h1").count() != 1:
        found.append(f"{address} has {page.locator('h1').count()} h1")
    return found


def test_three_clicks_from_the_front_page_to_the_named_person_of_a_school(site, browser_page):
    browser_page.goto("/sv/")
    browser_page.get_by_role("link", name="Hitta barnets bästa-ansvarig").first.click()
    browser_page.get_by_text("Flen", exact=True).first.click()
    browser_page.get_by_role("link", name="Ängsskolan", exact=True).click()
    answer = browser_page.locator("#svaret")
    assert "Ängsskolan" in answer.inner_text() and "Rektor, Barnets bästa-ansvarig" in answer.inner_text()


def test_the_finder_asks_for_what_it_needs_without_javascript(site, new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/sv/modellen/roller/barnets-basta-ansvarig/")
    page.get_by_label("I vilken kommun bor barnet?").select_option("0483")
    page.get_by_label("Var går barnet?").select_option("skola")
    page.get_by_role("button", name="Gå vidare").click()
    assert "Lindskolan" in page.get_by_label("Vilken förskola eller skola?").inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_a_level_of_the_triangle_is_chosen_by_keyboard(site, new_page, scripts):
    page = new_page(java_script_enabled=scripts)
    page.goto("/sv/modellen/")
    levels = page.locator(".tb-level")
    assert [one.is_visible() for one in levels.all()] == [True, True, True], (
        "the list says it all from the start"
    )
    page.locator(".tb-triangle a").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#niva-group")
    assert [one.is_visible() for one in levels.all()] == [False, True, False]
    chosen = page.locator("#niva-group").inner_text()
    assert all(word in chosen for word in ("Vilka", "Verktyg", "Nästa steg"))
    page.get_by_role("link", name="Visa alla nivåer").click()
    assert [one.is_visible() for one in levels.all()] == [True, True, True]


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_a_word_is_explained_by_keyboard_and_closed_with_escape(site, new_page, scripts):
    page = new_page(java_script_enabled=scripts)
    page.goto("/sv/modellen/process/")
    word = page.locator("button.tb-term").first
    box = page.locator(f"#{word.get_attribute('popovertarget')}")
    assert not box.is_visible()
    word.focus()
    page.keyboard.press("Enter")
    assert box.is_visible() and box.inner_text().strip()
    page.keyboard.press("Escape")
    assert not box.is_visible()


def test_a_visitor_is_not_followed(site, browser_page):
    asked = []
    browser_page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    for address in ("/sv/", "/ar/", "/sv/modellen/", "/sv/kontakt/"):
        browser_page.goto(address, wait_until="networkidle")
    assert len(asked) > 8 and len(set(asked)) == 1, "one host, our own"
    assert browser_page.context.cookies() == []
    assert browser_page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_front_page_and_the_model_are_clean_on_a_small_telephone(site, new_page):
    page = new_page(**NARROWEST)
    found = [one for address in ("/sv/", "/ar/", "/sv/modellen/") for one in faults(page, address)]
    assert not found, "\n".join(found)


@pytest.mark.deep
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [*SIZES, "320"])
def test_every_kind_of_page_is_clean_in_every_language(site, new_page, language, size):
    page = new_page(viewport=SIZES.get(size, NARROWEST["viewport"]))
    found = []
    for name, address in of_each_kind(language).items():
        found += faults(page, address)
        if PICTURES:
            folder = Path(PICTURES) / language
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)
    assert not found, "\n".join(found)


@pytest.mark.deep
@pytest.mark.parametrize(
    "eye", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"contrast": "more"}], ids=str
)
def test_every_kind_of_page_for_other_eyes(site, new_page, eye):
    page = new_page(**eye)
    found = [one for address in of_each_kind("sv").values() for one in faults(page, address)]
    assert not found, "\n".join(found)


@pytest.mark.deep
def test_the_page_on_paper_has_its_address_and_no_menus(site, browser_page):
    browser_page.goto(
        ArticlePage.objects.get(translation_key=key_of("model"), locale__language_code="sv").url
    )
    browser_page.emulate_media(media="print")
    assert (
        not browser_page.locator(".tb-header").is_visible()
        and not browser_page.locator(".tb-crumbs").is_visible()
    )
    assert (
        browser_page.locator(".tb-onpaper__address").is_visible()
        and browser_page.locator(".tb-qr").is_visible()
    )
    assert all(one.is_visible() for one in browser_page.locator(".tb-level").all())
