"""Every page in a real browser, on a phone and on a wide screen: axe finds nothing, nothing scrolls sideways, and it is
written with the keyboard and without JavaScript. Pictures in shots/barnkonsekvensanalys when PICTURES is set."""

import os
from collections.abc import Iterator

import pytest
from django.urls import reverse

from tests.browser import sideways
from tests.journeys.conftest import SHOTS, no_findings
from tests.people import signed_in
from tillsammans.accounts import sessions
from tillsammans.demo.world import World, new_world
from tillsammans.impact import demo
from tillsammans.impact.models import OmbudAsk
from tillsammans.impact.steps import STEPS

TROSA = "skolforvaltningen-trosa/kontakt"
SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}


@pytest.fixture
def told(served: str) -> Iterator[World]:
    with new_world("2026-09-29 10.00", everywhere=True) as world:
        demo.tell(world)
        world.at("2026-09-29 10.00")
        yield world


@pytest.fixture
def at(new_page, served):
    """`at("ombud_flen")`: a browser in which that seat has signed in."""

    def open_page(who: str, **options):
        page = new_page(**options)
        cookie = signed_in(who).cookies[sessions.COOKIE].value
        page.context.add_cookies([{"name": sessions.COOKIE, "value": cookie, "url": served}])
        return page

    return open_page


def looked_at(page, address: str, name: str) -> None:
    """The page as it stands, at both sizes."""
    answer = page.goto(address)
    assert answer.status == 200, (address, answer.status)
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        assert not sideways(page), f"{address} scrolls sideways at {size}"
        if os.environ.get("PICTURES"):
            folder = SHOTS / "barnkonsekvensanalys"
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)
    no_findings(page)


def addresses(world: World) -> Iterator[tuple[str, str, str]]:
    """(who, address, what to call its picture)."""
    school, small, premises = world.impact_school, world.impact_small, world.impact_premises
    yield "kontakt_flen", reverse("impact:list"), "lista"
    yield "kontakt_flen", f"{reverse('impact:list')}?visa=alla", "lista-alla"
    yield "kontakt_flen", reverse("impact:new"), "ny"
    for name in ("assessment", "read", "versions", "publish", "keep_unpublished", "reopen"):
        yield "kontakt_flen", reverse(f"impact:{name}", args=[school.pk]), f"skolan-{name}"
    for slug in ("aterkoppling", "utvardering", "kunskap"):
        yield "kontakt_flen", reverse("impact:step", args=[school.pk, slug]), f"skolan-{slug}"
    yield "politiker_flen", reverse("impact:list"), "politiker-lista"
    yield "politiker_flen", reverse("impact:assessment", args=[school.pk]), "politiker-las"
    for step in STEPS:
        yield TROSA, reverse("impact:step", args=[premises.pk, step.slug]), f"lokal-{step.slug}"
    for name in ("assessment", "decide", "ask", "send", "read"):
        yield TROSA, reverse(f"impact:{name}", args=[premises.pk]), f"lokal-{name}"
    yield TROSA, reverse("impact:sector", args=[premises.pk, "trygghet"]), "lokal-hjulet-trygghet"
    for word in ("grupp", "kunskap", "alternativ"):
        yield TROSA, reverse("impact:new_row", args=[premises.pk, word]), f"lokal-ny-{word}"
    with world.as_(TROSA):
        group = premises.groups.get()
        quote = group.quotes.first()
        ask = OmbudAsk.objects.get(assessment=premises)
    yield TROSA, reverse("impact:new_quote", args=[group.pk]), "lokal-nytt-citat"
    yield TROSA, reverse("impact:row", args=["citat", quote.pk]), "lokal-citat"
    yield TROSA, reverse("impact:remove_row", args=["citat", quote.pk]), "lokal-citat-bort"
    yield "skolforvaltningen-trosa/ombud", reverse("impact:list"), "ombud-lista"
    yield "skolforvaltningen-trosa/ombud", reverse("impact:assessment", args=[premises.pk]), "ombud-sida"
    yield "skolforvaltningen-trosa/ombud", reverse("impact:answer", args=[ask.pk]), "ombud-svara"
    yield "sekreterare", reverse("impact:assessment", args=[small.pk]), "kort"


def test_every_page_is_clean_on_a_phone_and_on_a_wide_screen(told, at):
    pages, faults = {}, []
    for who, address, name in addresses(told):
        page = pages.setdefault(who, None) or at(who)
        pages[who] = page
        try:
            looked_at(page, address, name)
        except AssertionError as fault:
            faults.append(f"{name}: {fault}")
    assert not faults, "\n".join(faults)


def test_a_step_is_written_with_the_keyboard_alone_and_without_javascript(told, at):
    row = told.impact_premises
    page = at(TROSA, java_script_enabled=False, viewport=SIZES["390"])
    page.goto(reverse("impact:step", args=[row.pk, "intressen"]))
    page.locator("textarea").first.focus()
    page.keyboard.type("Lugn för en grupp står mot lek för en annan.")
    page.keyboard.press("Tab")
    page.keyboard.type("Två rum i stället för ett.")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Spara"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{reverse('impact:assessment', args=[row.pk])}")
    assert "Klar" in page.locator(".tb-steps > li", has_text="Väg upp").inner_text()


def test_a_warning_takes_one_to_its_answer(told, at):
    page = at(TROSA)
    page.goto(reverse("impact:step", args=[told.impact_premises.pk, "intressen"]))
    page.locator("textarea").first.fill("Det gäller tre elever från Bäckby.")
    page.get_by_role("button", name="Spara").click()
    page.locator(".govuk-error-summary a").click()
    page.keyboard.type("Gruppen är större i verkligheten.")
    no_findings(page)
    page.get_by_role("button", name="Spara").click()
    page.wait_for_url(f"**{reverse('impact:assessment', args=[told.impact_premises.pk])}")
