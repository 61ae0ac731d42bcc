"""Every page a person can reach by links, and every form sent empty, as the people of the story (R75, T22, T24, T29).

What is looked for stands in `walking.py`. Seen failing: a name in a page's title, an inline style, a wide table and
a word left in localStorage each came out by address.
"""

import pytest

from tests.journeys.people import PHONE
from tests.journeys.walking import Walk

WIDE = {"viewport": {"width": 1280, "height": 900}}
NARROWEST = {"viewport": {"width": 320, "height": 640}}
PUBLIC = (
    "/logga-in/",
    "/hitta/",
    "/hjulet/",
    "/hjalp/",
    "/tillganglighet/",
    "/sa-hanterar-vi-uppgifter/",
    "/orosanmalan/",
)
INVOLVED = ("liam", "birgitta", "karin", "petra", "petra_emi", "tomas", "sanna", "sofia", "johan")
OTHERS = ("jonas", "eva", "mats", "disa", "registrator", "processledare", "forskare")


def walked(people, who: str, *, forms: bool = True, query: str = "", **options) -> list[str]:
    """What was found on the way, by address."""
    person = people(who, **options)
    walk = Walk(person.page, forms=forms, query=query).through(person.start)
    assert len(walk.seen) > 2, f"{who} came nowhere"
    return [f"{who} {fault}" for fault in walk.faults]


def test_every_page_on_a_phone(people, lived):
    lived(12)
    faults = [fault for who in ("karin", "tomas", "sofia") for fault in walked(people, who, **PHONE)]
    assert not faults, "\n".join(faults)


def test_public_pages_on_a_phone(world, new_page):
    page = new_page(**PHONE)
    page.goto(PUBLIC[0])
    walk = Walk(page, forms=False).through(*PUBLIC)
    assert not walk.faults, "\n".join(walk.faults)


def test_public_pages_leave_no_cookie(world, new_page):
    for address in PUBLIC[1:]:
        page = new_page()
        assert page.goto(address).status == 200
        assert page.context.cookies() == [], address
        page.context.close()


@pytest.mark.parametrize("who", ["karin", "sofia"])
def test_after_signing_out_the_back_button_shows_nothing(people, lived, who):
    lived(12)
    person = people(who)
    if who == "karin":
        person.follow("Alma", inside="main table")
    person.sees("Slöjden är bäst.")
    person.press("Logga ut")
    person.page.wait_for_url("**/logga-in/")  # a page on its way cannot be left
    person.page.go_back(wait_until="load")
    person.never("Slöjden", "Lindh Ekman", "Jag vill kunna gå")
    assert person.page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"


@pytest.mark.deep
@pytest.mark.parametrize("chapter", [2, 5, 9, 11, 12, 17])
def test_every_page_in_every_chapter(people, lived, chapter):
    lived(chapter)
    faults = [fault for who in INVOLVED for fault in walked(people, who, **PHONE)]
    assert not faults, "\n".join(faults)


@pytest.mark.deep
@pytest.mark.parametrize("who", INVOLVED + OTHERS)
def test_every_page_on_a_wide_screen(people, lived, who):
    lived(12)
    faults = walked(people, who, forms=False, **WIDE)
    assert not faults, "\n".join(faults)


@pytest.mark.deep
@pytest.mark.parametrize("language", ["en", "so", "ar"])
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["390", "1280"])
def test_family_and_public_pages_in_every_language(people, lived, new_page, language, size):
    lived(12)
    faults = [f for who in ("sofia", "johan") for f in walked(people, who, query=f"?lang={language}", **size)]
    page = new_page(**size)
    page.goto(PUBLIC[0])
    faults += Walk(page, forms=False, query=f"?lang={language}").through(*PUBLIC).faults
    assert not faults, "\n".join(faults)


@pytest.mark.deep
@pytest.mark.parametrize(
    "eye",
    [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"contrast": "more"}, NARROWEST],
    ids=["dark", "forced colours", "more contrast", "320"],
)
def test_every_page_for_other_eyes(people, lived, eye):
    lived(12)
    faults = [
        fault for who in ("karin", "petra", "sofia") for fault in walked(people, who, forms=False, **eye)
    ]
    assert not faults, "\n".join(faults)
