"""What is published, and publishing it, in a real browser: axe, no sideways scrolling, without JavaScript, on paper.

`ROOM_PICTURES=folder` keeps what each page looks like.
"""

import os
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.browser import at_rest, findings, sideways
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.governance import documents as d
from tillsammans.governance import publishing
from tillsammans.governance.models import Decision, Publication
from tillsammans.governance.tests.papers import CLEAN, body
from tillsammans.lib import clock

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
PICTURES = os.environ.get("ROOM_PICTURES", "")
WIDEST = """[...document.querySelectorAll("main *")].filter(one => !one.closest(".tb-scroll")
    && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(one => one.outerHTML.slice(0, 120)).slice(0, 4)"""
ADDRESS = "/oppet/beslut/2026-7/"


@pytest.fixture
def world(served):
    with new_world("2026-09-28 07.30", everywhere=True) as world:
        with world.as_("sekreterare") as by:
            world.body = body()
            for intro in (
                "Nästan alla enheter har en ansvarig för varje barn.",
                "Alla enheter har en ansvarig.",
            ):
                world.one = publishing.publish(
                    by=by,
                    kind="beslut",
                    number="2026-7",
                    thing=world.body,
                    document=replace(CLEAN, intro=intro),
                    answers={},
                )
            old = publishing.publish(
                by=by, kind="protokoll", number="2026-1", thing=world.body, document=CLEAN, answers={}
            )
            publishing.withdraw(by=by, publication=old, reason="Fel siffror i tabellen.")
            world.decision = Decision(
                number="2026:9",
                body=world.body,
                decided_on=clock.today(),
                title="Pröva en ny samverkansform",
                what="Zbigniew Kowalczyk leder arbetet med tre elever i 2B.",
                why="Det behövs. Ring 070-123 45 67.",
                written_at=clock.now(),
                written_by=seed.seat("sekreterare"),
            )
            world.decision.save(force_insert=True)
        yield world


def sign_in(page, who: str) -> None:
    page.goto("/logga-in/")
    page.locator(f"button[name=who][value={who}]").click()
    at_rest(page)


def faults(page, name: str) -> list[str]:
    """What is wrong with the page as it stands, on a phone and on a wide screen."""
    found = []
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        found += [f"{name} {size}: {remark}" for remark in findings(page)]
        if sideways(page):
            found.append(f"{name} {size} scrolls sideways: {page.evaluate(WIDEST)}")
        if page.locator("h1").count() != 1:
            found.append(f"{name} has {page.locator('h1').count()} h1")
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(PICTURES) / f"{name}-{size}.png", full_page=True)
    return found


@pytest.mark.parametrize("lang", ["sv", "en", "so", "ar"])
def test_public_pages_are_accessible_and_fit_in_every_language(world, new_page, lang):
    page, found = new_page(), []
    for name, address in {
        "list": "/oppet/",
        "document": ADDRESS,
        "earlier": f"{ADDRESS}?utgava=1",
        "withdrawn": "/oppet/protokoll/2026-1/",
        "none": "/oppet/?sort=satsning",
    }.items():
        page.goto(f"{address}{'&' if '?' in address else '?'}lang={lang}")
        found += faults(page, f"{name}-{lang}")
    assert not found, found


def test_a_visitor_goes_from_the_list_to_a_document_and_back_in_their_language(world, new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/oppet/?lang=en")
    page.get_by_role("link", name="Så gick våren").click()
    assert page.get_by_text("The document is in Swedish.").is_visible()
    page.get_by_role("link", name="edition 1", exact=True).click()
    assert page.get_by_text("This is an earlier edition.").is_visible()
    page.get_by_role("link", name="Read the current one").click()
    page.get_by_role("link", name="Decisions and reports").click()
    page.get_by_label("Kind of document").select_option("beslut")
    page.get_by_role("button", name="Show").click()
    assert page.locator("html").get_attribute("lang") == "en"


def test_on_paper_the_document_stands_without_what_is_for_the_screen(world, new_page):
    page = new_page()
    page.goto(ADDRESS)
    page.emulate_media(media="print")
    assert page.get_by_text("Trosa saknar en ansvarig").is_visible()
    assert not page.get_by_role("link", name="Logga in").is_visible()
    assert not page.get_by_role("link", name="Hämta som PDF").is_visible()
    if PICTURES:
        page.pdf(path=Path(PICTURES) / "print.pdf", format="A4")


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_the_secretary_answers_each_warning_at_its_place_and_publishes_once(world, new_page, scripts):
    page = new_page(java_script_enabled=scripts)
    sign_in(page, "sekreterare")
    page.goto(f"/styrrummet/beslut/{world.decision.pk}/publicera/")
    if scripts:
        assert not (found := faults(page, "publish")), found
    page.get_by_role("button", name="Publicera").click()
    assert page.get_by_text("Skriv svaret, eller ta bort").first.is_visible()
    if scripts:
        assert not (found := faults(page, "publish-missing")), found
    fields = page.get_by_label(re.compile("^Varför får .* stå"))
    assert fields.count() == 3
    for n in range(3):
        fields.nth(n).fill("Det är en påhittad person i en övning.")
    button = page.get_by_role("button", name="Publicera")
    button.dblclick() if scripts else button.click()
    page.wait_for_url(lambda address: "publicera" not in address)
    with world.as_("sekreterare"):
        assert Publication.objects.filter(kind="beslut", number="2026-9").count() == 1
    assert page.goto("/oppet/beslut/2026-9/").status == 200


def test_what_is_published_and_taking_back_are_accessible(world, new_page):
    page, found = new_page(), []
    sign_in(page, "sekreterare")
    page.goto("/styrrummet/publicerat/")
    found += faults(page, "publications")
    page.goto(f"/styrrummet/publicerat/{world.one.pk}/ta-tillbaka/")
    found += faults(page, "withdraw")
    page.get_by_role("button", name="Ta tillbaka").click()
    found += faults(page, "withdraw-missing")
    assert page.get_by_text("Skriv varför det tas tillbaka.").first.is_visible()
    assert not found, found


def test_a_heavy_document_still_fits_a_phone(world, new_page):
    long = "Barnkonsekvensanalysförfarandebeskrivningsmallen" * 2
    blocks = (
        d.heading(long),
        d.text(long),
        d.points([long]),
        d.facts([("Ett", long)]),
        d.quote(long, "Elever"),
        d.table(
            long, ["Kommun"] + [f"Kolumn {n}" for n in range(8)], [["Flen", *range(8)], [long, *range(8)]]
        ),
        d.bars("Staplar", [(long, "75 %", 75)], sentence=long),
        d.heat(
            "Ruta", ["Kommun"] + [f"Kolumn {n}" for n in range(9)], [["Flen", *range(80, 89)]], sentence="Ja."
        ),
    )
    with world.as_("sekreterare") as by:
        publishing.publish(
            by=by, kind="lagesrapport", number="tung", thing=world.body,
            document=replace(CLEAN, title=f"Tung {long}", blocks=blocks), answers={},
        )  # fmt: skip
    page = new_page()
    page.goto(f"/oppet/{quote('lagesrapport')}/tung/")
    assert not (found := faults(page, "heavy")), found
