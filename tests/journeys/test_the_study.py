"""Karta & kompass from two municipalities' files to what one of them reads, in the study's own process, by clicking."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.conftest import no_findings
from tillsammans.karta import pseudonyms
from tillsammans.research import collection, made_up
from tillsammans.research.demo import CODE, KEY, Story
from tillsammans.research.models import Delivery, Feedback, Release

SHOTS = os.environ.get("SHOTS")  # a folder, to look at the pages


@pytest.fixture
def served(research_served: str) -> str:
    """The study's process in the product's place."""
    return research_served


@pytest.fixture
def story(served: str) -> Story:
    story = Story(children=1400)
    story.registered()
    return story


@pytest.fixture
def at(new_page: Any) -> Any:
    """`at("forskare")`: their own browser, signed in, on the page of what waits."""
    here: dict[str, Any] = {}

    def sit_down(who: str) -> Any:
        if who not in here:
            here[who] = new_page()
            here[who].goto("/logga-in/")
            here[who].locator(f"button[name=who][value={who}]").click()
        here[who].goto("/karta/arbete/")
        return here[who]

    return sit_down


def looked_at(page: Any, name: str) -> None:
    """axe finds nothing, nothing sticks out at 390; a picture of each width where one is asked for."""
    no_findings(page)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} wide at {width}"
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)


def package(story: Story, code: str, folder: Path, faulty: bool = False) -> Path:
    around, provider = story.study.rounds.get(), story.study.providers.get(code=code)
    order, rows = collection.ordered(around, provider), story.rows(around, provider)
    rows = made_up.with_faults(order, rows) if faulty else rows
    return made_up.package(order, rows, folder / f"{code}-{'fel' if faulty else 'ratt'}.zip")


def a_day(page: Any, name: str, day: str) -> None:
    for place, part in enumerate(day.split(" ")):
        page.locator(f"[name={name}_{('day', 'month', 'year')[place]}]").fill(part)


def deliver(page: Any, name: str, path: Path) -> None:
    page.get_by_role("link", name="Leveranser").click()
    page.get_by_role("link", name="Omgång 2025").click()
    page.get_by_role("link", name=re.compile(f"Lämna ett paket.*{name}")).click()
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Ta emot paketet").click()


def test_from_two_municipalities_files_to_what_one_of_them_reads(story, at, new_page, tmp_path):
    _the_round_is_opened(at("dataansvarig"))
    _one_delivers_well_and_one_with_faults(story, at("dataansvarig"), tmp_path)
    _a_question_is_tried_on_made_up_children_and_carried_out(at("forskare"))
    _two_look_at_it(at("granskare"), at("granskare_2"))
    _a_municipality_gets_it_back(at("forskare"))
    _and_reads_it(new_page(), new_page(java_script_enabled=False))


def _the_round_is_opened(page: Any) -> None:
    looked_at(page, "01-vantar")
    page.get_by_role("link", name=re.compile("Anteckna")).first.click()
    page.get_by_label("Kontrollvärde").fill("fel")
    page.get_by_role("button", name="Anteckna").click()
    assert page.locator(".govuk-error-summary").is_visible()
    page.get_by_label("Kontrollvärde").fill(pseudonyms.key_check(KEY, CODE))
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Öppna en omgång").click()
    page.get_by_label("År som uppgifterna gäller").fill("2025")
    a_day(page, "opens_on", "1 10 2026")
    a_day(page, "closes_on", "15 12 2026")
    looked_at(page, "02-omgang-oppnas")
    page.get_by_role("button", name="Öppna omgången").click()
    looked_at(page, "03-omgang")


def _one_delivers_well_and_one_with_faults(story: Story, page: Any, folder: Path) -> None:
    deliver(page, "Flen", package(story, "flen-skola", folder))
    looked_at(page, "04-leverans")
    page.get_by_label("Ta emot leveransen").check()
    page.get_by_role("button", name="Spara").click()
    deliver(page, "Katrineholm", package(story, "katrineholm-skola", folder, faulty=True))
    assert page.get_by_text("Samma barn två gånger: 1").is_visible()
    looked_at(page, "05-leverans-med-fel")
    page.get_by_label("Avvisa den").check()
    page.get_by_role("button", name="Spara").click()
    assert page.get_by_text("Skriv varför, så att leverantören vet").first.is_visible()
    page.get_by_label("Avvisa den").check()
    page.get_by_label("Varför?").fill("Sömn på 27 timmar, och ett barn två gånger.")
    page.get_by_role("button", name="Spara").click()
    deliver(page, "Katrineholm", package(story, "katrineholm-skola", folder))
    page.get_by_label("Ta emot leveransen").check()
    page.get_by_role("button", name="Spara").click()
    page.get_by_role("link", name="Studier").click()
    page.get_by_role("link", name="Karta & kompass (exempel)").click()
    page.get_by_role("button", name="Frys en datautgåva").click()
    looked_at(page, "06-datautgava")
    assert Delivery.objects.count() == 3


def _a_question_is_tried_on_made_up_children_and_carried_out(page: Any) -> None:
    page.get_by_role("link", name="Analyser").click()
    page.get_by_role("link", name=re.compile("Skriv en analys")).click()
    page.get_by_label("Kort namn").fill("Frånvaro")
    page.get_by_label("Vad vill du veta, och varför?").fill(
        "Hur stor är frånvaron, och skiljer den mellan könen?"
    )
    page.get_by_label("Nivåer för grupper").check()
    page.get_by_label("Variabel", exact=True).select_option("absence_share")
    page.get_by_label("Kommun", exact=True).check()
    page.get_by_label("Kön").check()
    looked_at(page, "07-analys-skrivs")
    page.get_by_role("button", name="Spara analysen").click()
    page.get_by_label("Påhittade uppgifter").check()
    looked_at(page, "08-analys")
    page.get_by_role("button", name="Kör").click()
    assert page.get_by_text("Talen säger inget om några barn").is_visible()
    assert not page.get_by_role("button", name="Be att få släppa").is_visible()
    page.get_by_role("link", name="Frånvaro").first.click()
    page.get_by_label("Datautgåva 1").check()
    page.get_by_role("button", name="Kör").click()
    page.get_by_role("button", name="Kör om och jämför").click()
    assert page.get_by_role("heading", name="Samma tal").is_visible()
    looked_at(page, "09-korning")
    page.get_by_label("Vad ska tabellen användas till?").fill("Återkoppling till kommunerna.")
    page.get_by_role("button", name="Be att få släppa").click()
    assert page.get_by_text("Väntar på två granskare").is_visible()


def _two_look_at_it(one: Any, other: Any) -> None:
    for page in (one, other):
        page.get_by_role("link", name=re.compile("Granska.*Frånvaro")).click()
    looked_at(one, "10-granska")
    one.get_by_label("Ja, den kan släppas").check()
    one.get_by_role("button", name="Svara").click()
    assert not Release.objects.exists()
    other.reload()
    assert not other.get_by_text("Gunvor Lid").is_visible()
    other.get_by_label("Ja, den kan släppas").check()
    other.get_by_role("button", name="Svara").click()
    other.get_by_role("link", name="Frånvaro").click()
    assert other.get_by_text("Gunvor Lid").is_visible()


def _a_municipality_gets_it_back(page: Any) -> None:
    page.get_by_role("link", name=re.compile("Skriv.*Tabell 1")).click()
    page.get_by_label("Kommun", exact=True).select_option("0482")
    page.get_by_label("Till vilken verksamhet").select_option("skola")
    page.get_by_label("Rubrik").fill("Frånvaron i Flen")
    page.get_by_label("Resultat 1, en mening").fill("Frånvaron i Flen är ungefär som i resten av länet.")
    page.get_by_label("Resultat 1 står i").select_option("1")
    page.get_by_label("Frågor att prata om").fill("Stämmer det med vad ni ser?\nVad hjälper?")
    page.get_by_label("Om uppgifternas kvalitet").fill("Påhittade barn.")
    looked_at(page, "11-aterkoppling-skrivs")
    page.get_by_role("button", name="Publicera").click()


def _and_reads_it(page: Any, plain: Any) -> None:
    page.goto("/karta/")
    looked_at(page, "12-studien")
    page.get_by_role("link", name=re.compile("Flen: Frånvaron i Flen")).click()
    looked_at(page, "13-aterkoppling")
    paper = page.request.get(page.get_by_role("link", name="Hämta som PDF").get_attribute("href"))
    assert paper.body().startswith(b"%PDF")
    if SHOTS:
        Path(SHOTS, "rapport.pdf").write_bytes(paper.body())
    page.get_by_role("link", name=re.compile("tabell 1")).click()
    looked_at(page, "14-tabell")
    page.goto("/karta/kodbok/karta-kompass/?lang=en")
    looked_at(page, "15-codebook")
    plain.goto("/karta/tabeller/1/")
    assert plain.get_by_role("columnheader", name="Antal barn").is_visible()


def test_the_register_is_changed_and_a_report_is_taken_back(story, at, new_page):
    """Two years in the chart; what the register said stays; a report that is taken back says so and why."""
    story.opened()
    story.collected()
    feedback = story.fed_back(story.released(story.computed(story.frozen())))
    page = at("forskare")
    page.get_by_role("link", name="Studier").click()
    page.get_by_role("link", name="Karta & kompass (exempel)").click()
    page.get_by_role("link", name="Ändra i registret").click()
    looked_at(page, "16-andra-i-registret")
    page.get_by_label("Forskningshuvudman").fill("Ett annat påhittat universitet")
    page.get_by_role("button", name="Spara ändringen").click()
    assert page.get_by_text("Skriv varför, och vem som har beslutat det.").first.is_visible()
    page.get_by_label("Varför, och vem har beslutat det?").fill("Ändringsbeslut 2026-01.")
    page.get_by_role("button", name="Spara ändringen").click()
    assert page.get_by_text("Förut: Påhittade universitetet").is_visible()
    looked_at(page, "17-studien-andrad")
    _in_every_language(new_page(), feedback)
    page.goto(f"/karta/aterkoppling/{feedback.pk}/")
    page.get_by_role("link", name="Ta tillbaka återkopplingen").click()
    page.get_by_label("Varför?").fill("Fel kolumn.")
    looked_at(page, "18-ta-tillbaka")
    page.get_by_role("button", name="Ta tillbaka").click()
    assert page.get_by_role("heading", name="Tillbakatagen").is_visible()
    looked_at(page, "19-tillbakatagen")
    assert page.request.get(f"/karta/aterkoppling/{feedback.pk}/rapport.pdf").status == 404


def _in_every_language(page: Any, feedback: Feedback) -> None:
    for lang in ("sv", "en", "ar"):
        for name, path in (("tabell", "tabeller/1/"), ("aterkoppling", f"aterkoppling/{feedback.pk}/")):
            page.goto(f"/karta/{path}?lang={lang}")
            assert page.locator("svg.chart-lines polyline").count() > 0
            looked_at(page, f"20-{name}-{lang}")
    page.goto("/karta/tabeller/1/?lang=en")
    assert page.get_by_role("columnheader", name="Children").is_visible()
    assert page.get_by_text("Levels for groups").is_visible()
