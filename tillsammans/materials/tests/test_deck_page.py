"""The deck on screen: the child chooses an area, one card at a time, by links, in four languages."""

import pytest
from lxml import html

from tests.browser import findings
from tillsammans.materials.deck import cards
from tillsammans.materials.recipes import Age
from tillsammans.materials.words.cards import SAID
from tillsammans.wheel.sectors import LANGUAGES, Sector

pytestmark = pytest.mark.django_db
START = "/material/samtalskort/6-9/"
SMALLEST = """[...document.querySelectorAll('main a')].map(a => a.getBoundingClientRect())
    .map(r => Math.min(r.width, r.height)).filter(size => size < 44)"""


def page_of(client, path, **query):
    answer = client.get(path, query)
    assert answer.status_code == 200, path
    return html.fromstring(answer.content)


def link(page, rel):
    return page.xpath(f"//main//a[@rel='{rel}']/@href")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_child_walks_through_an_area_and_the_language_follows(client, lang):
    start = page_of(client, START, lang=lang)
    areas = start.xpath("//main//nav[@aria-labelledby='omraden']//a")
    assert len(areas) == len(Sector) + 1
    here = areas[0].get("href")
    for n, card in enumerate(cards(Age.YOUNG, Sector.HEALTH, lang), start=1):
        page = page_of(client, here)
        assert page.get("lang") == lang
        assert page.xpath("//h1")[0].text_content().strip() == card.words
        assert len(page.xpath("//h1")) == 1 and page.xpath("//article//svg[@aria-hidden='true']/*")
        assert bool(link(page, "prev")) == (n > 1) and bool(link(page, "next")) == (n < 5)
        here = (link(page, "next") or [""])[0]


def test_something_else_and_skip_are_cards_too(client):
    page = page_of(client, f"{START}egna/1/")
    assert page.xpath("//h1")[0].text_content().strip() == SAID["sv"].OWN[0] == "Något annat"


def test_another_age_keeps_the_area(client):
    page = page_of(client, f"{START}hemmet/3/")
    assert "/material/samtalskort/13-17/hemmet/1/" in page.xpath("//main//a/@href")


@pytest.mark.parametrize(
    "path",
    ["7-8/", "6-9/halsa/0/", "6-9/halsa/6/", "6-9/oro/1/", "6-9/egna/7/", "6-9/halsa/99999999999999999999/"],
)
def test_a_card_that_is_not_in_the_deck_is_not_found(client, path):
    assert client.get(f"/material/samtalskort/{path}").status_code == 404
    assert client.get(f"{START}halsa/5/").status_code == 200


def test_the_page_sets_no_cookie_may_be_kept_and_runs_nothing_of_its_own(client):
    answer = client.get(f"{START}trygghet/2/")
    assert not answer.cookies and "public" in answer["Cache-Control"]
    page = html.fromstring(answer.content)
    assert not page.xpath("//*[@style] | //style | //main//script | //main//form")


def test_the_page_can_only_be_read(client):
    assert client.post(START).status_code == 405


@pytest.mark.parametrize("lang", ["sv", "ar"])
@pytest.mark.deep
def test_fingers_reach_everything_on_a_phone_without_script(new_page, lang):
    page = new_page(viewport={"width": 320, "height": 640}, java_script_enabled=True)
    for path in (START, f"{START}hemmet/2/", "/material/samtalskort/13-17/egna/1/"):
        page.goto(f"{path}?lang={lang}")
        assert page.evaluate(SMALLEST) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert findings(page) == [], path
    still = new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    still.goto(f"{START}?lang={lang}")
    still.locator("main nav a").first.click()
    still.locator("a[rel=next]").click()
    assert still.locator("h1").inner_text() == cards(Age.YOUNG, Sector.HEALTH, lang)[1].words
