"""Two journeys of the steering room. A fristående school that is half way in fills in the rest, goes live, and is found
by anybody who looks. A reorganisation gets its child impact assessment, where the children's words change the decision.
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import at_rest, sideways
from tests.journeys.conftest import no_findings
from tests.journeys.hands import Person, said
from tests.journeys.people import PHONE, People
from tests.people import signed_in
from tillsammans.accounts import sessions
from tillsammans.demo.world import World
from tillsammans.governance import demo_agreement, demo_room
from tillsammans.joining import demo as joining

MANSKARAN = "Månskäran Utbildning AB"
SCHOOL, PRESCHOOL = "Friskolan Månskäran", "Månskärans förskola"
NOT_WITH = "Skolan har inte gått med i modellen"


@pytest.fixture
def seated(people: People, new_page: Callable[..., Any]) -> Callable[..., Person]:
    """`seated("Tage Lunnefågel")`: somebody who is no fixed cast, signed in by the name on the sign-in page."""

    def sign_in(name: str, **options: Any) -> Person:
        person = Person(name, new_page(**options), people.ledger)
        person.page.goto("/logga-in/")
        person.press(name)
        return person

    return sign_in


@pytest.fixture
def visitor(people: People, new_page: Callable[..., Any]) -> Person:
    """Anybody with a phone, not signed in."""
    return Person("visitor", new_page(**PHONE), people.ledger)


def with_keys(page: Page, name: str, key: str = "Enter") -> None:
    """Tab from where one is to the button or link with this name (with Space: the radio button), and press the key."""
    named_so = said(name)
    wanted = at_rest(page).get_by_role("button", name=named_so).or_(page.get_by_role("link", name=named_so))
    if key == "Space":
        wanted = page.get_by_role("radio", name=named_so)
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.first.evaluate("one => one === document.activeElement"):
            return page.keyboard.press(key)
    raise AssertionError(f"Tab never came to {name}")


def named(person: Person, name: str) -> None:
    """The field that is called Namn and nothing more."""
    person.page.get_by_label("Namn", exact=True).fill(name)


# --- A fristående school joins
def test_a_school_half_way_in_goes_live_and_anybody_finds_its_named_person(world, people, seated, visitor):
    _half_way(world)
    _is_not_found_yet(visitor)
    provider = _the_process_leader_lays_the_ground(people("processledare", "2026-10-06 09.00"))
    leader = people("processledare", "2026-10-07 13.00")
    _another_schools_contact_has_no_business_there(seated("Alvar Ljungpipare"), leader, provider)
    _its_contact_fills_in(seated("Tage Lunnefågel"))
    _and_says_that_it_is_right(seated("Tage Lunnefågel", java_script_enabled=False))
    _it_is_taken_in_by_keyboard(people("processledare", "2026-10-09 10.00"))
    _and_is_found(visitor)


def _half_way(world: World) -> None:
    for part in (demo_room, demo_agreement, joining):
        part.tell(world)
    world.at("2026-10-05 18.00")


def _looks_for(visitor: Person, unit: str, attends: str) -> None:
    visitor.page.goto("/hitta/")
    visitor.choose("I vilken kommun bor barnet?", "Nyköping")
    visitor.choose("Vad gäller för barnet?", attends)
    visitor.press("Visa vem det är")
    visitor.choose("Vilken förskola eller skola?", unit)
    visitor.press("Visa vem det är")


def _is_not_found_yet(visitor: Person) -> None:
    _looks_for(visitor, SCHOOL, "Förskoleklass till årskurs 9")
    visitor.sees(NOT_WITH)
    expect(visitor.page.locator("#svar")).not_to_have_text(SCHOOL)
    no_findings(visitor.page)
    assert not sideways(visitor.page)


def _the_process_leader_lays_the_ground(leader: Person) -> str:
    """Island, key and contact. Where the provider's page is."""
    leader.press("Fristående på väg in")
    no_findings(leader.page)
    leader.press(MANSKARAN)
    leader.sees("4 av 11 steg är klara")
    _nothing_is_skipped(leader)
    leader.press("Lägg in verksamheten")
    no_findings(leader.page)
    leader.press("Spara")
    leader.sees("Välj vilken tystnadsplikt som gäller.")
    leader.tick("Skola eller förskola")
    leader.press("Spara")
    leader.press("Pröva nyckeln")
    no_findings(leader.page)
    leader.press("Pröva nyckeln")
    leader.press("Lägg in kontaktperson")
    no_findings(leader.page)
    named(leader, "Tage Lunnefågel")
    leader.write("E-postadress i tjänsten", "tage.lunnefagel@example.org")
    leader.press("Spara")
    leader.sees("7 av 11 steg är klara", "Friskolan Månskäran har ingen öppen funktionsbrevlåda.")
    no_findings(leader.page)
    return leader.page.url


def _nothing_is_skipped(leader: Person) -> None:
    """Whoever goes straight to the last step's address is told what comes first, and whose it is."""
    here = leader.page.url
    leader.page.goto(f"{here}med/")
    leader.sees("Friskolan Månskäran saknar uppgift om tystnadsplikt.")
    leader.press("Ta med i modellen")
    leader.sees("Först kommer: verksamhet med egen tystnadsplikt.")
    leader.page.goto(here)


def _another_schools_contact_has_no_business_there(other: Person, leader: Person, provider: str) -> None:
    other.heading("Styrrummet")
    assert other.page.goto(f"{provider}enheter/").status == 403
    assert leader.page.goto(f"{provider}enheter/").status == 200
    leader.heading("Enheter och människor")
    leader.press(MANSKARAN)
    assert not leader.can_press("Gå igenom")  # whether the list is right only the school itself can say


def _its_contact_fills_in(contact: Person) -> None:
    contact.heading("Styrrummet")
    contact.press("Fristående på väg in")
    contact.press(MANSKARAN)
    contact.press("Lägg in enheter")
    no_findings(contact.page)
    contact.press("Öppna för brev")
    contact.press("Lägg in en enhet")
    no_findings(contact.page)
    named(contact, PRESCHOOL)
    contact.choose("Slag", "Förskola")
    contact.choose("Kommun", "Nyköping")
    contact.write("Årskurser eller åldrar", "1–5 år")
    contact.write("Telefon", "0155-000 41")
    contact.press("Spara")
    contact.sees("Månskärans förskola har ingen barnets bästa-ansvarig. Kontaktpersonen utser en.")
    _seat(contact, SCHOOL, "Rektor", "Rektor", "Vera Tornseglare", looked_at=True)
    _seat(contact, SCHOOL, "Biträdande rektor", "Biträdande rektor", "Ivar Gök")
    _seat(contact, PRESCHOOL, "Rektor, förskola", "Förskolans rektor", "Maj Rördrom")
    _seat(contact, PRESCHOOL, "Specialpedagog", "Specialpedagog", "Olle Sothöna")
    _named(contact, SCHOOL, "Rektor: Vera Tornseglare", "Biträdande rektor", looked_at=True)


def _seat(contact: Person, unit: str, function: str, title: str, name: str, looked_at: bool = False) -> None:
    contact.press(f"Lägg in ett uppdrag: {unit}")
    if looked_at:
        no_findings(contact.page)
    contact.choose("Funktion", function)
    contact.write("Uppdragets namn", title)
    named(contact, name)
    contact.write("E-postadress i tjänsten", f"{name.split()[0].lower()}@example.org")
    contact.press("Spara")
    contact.sees(name)


def _named(contact: Person, unit: str, who: str, substitute: str, looked_at: bool = False) -> None:
    contact.press(f"Utse ansvarig: {unit}")
    if looked_at:
        no_findings(contact.page)
    contact.choose("Vem är barnets bästa-ansvarig?", who)
    contact.choose("Vem är ersättare?", substitute)
    contact.tick("Ja, ledningen har gett mandat")
    contact.press("Spara")


def _and_says_that_it_is_right(contact: Person) -> None:
    """At a computer without scripts."""
    contact.press("Fristående på väg in")
    contact.press(MANSKARAN)
    contact.press("Lägg in människor")
    _named(contact, PRESCHOOL, "Förskolans rektor", "Specialpedagog")
    contact.press(MANSKARAN)
    contact.press("Gå igenom")
    contact.heading("Stämmer listan?")
    contact.sees("Vera Tornseglare", "Maj Rördrom", "Tage Lunnefågel")
    contact.press("Bekräfta")
    contact.sees("Kryssa i rutan när listan stämmer.")
    contact.tick("Jag har läst listan")
    contact.press("Bekräfta")
    contact.sees("10 av 11 steg är klara")
    assert not contact.can_press("Ta med i modellen")  # the school does not let itself in


def _it_is_taken_in_by_keyboard(leader: Person) -> None:
    page = leader.page
    with_keys(page, "Fristående på väg in")
    expect(page.locator("h1")).to_contain_text("Fristående verksamheter")
    with_keys(page, MANSKARAN)
    with_keys(page, "Ta med i modellen")
    leader.heading(f"Ta med {MANSKARAN} i modellen?")
    no_findings(page)
    with_keys(page, "Ta med i modellen")
    leader.sees("11 av 11 steg är klara", "Med i modellen")


def _and_is_found(visitor: Person) -> None:
    _looks_for(visitor, SCHOOL, "Förskoleklass till årskurs 9")
    expect(visitor.page.locator("#svar")).to_have_text(SCHOOL)
    answer = visitor.page.locator("#svaret")
    expect(answer.locator("b").first).to_have_text("Rektor")
    expect(answer).to_contain_text("Biträdande rektor")
    visitor.never(NOT_WITH, "Vera", "Ivar")  # functions, never names
    no_findings(visitor.page)
    assert not sideways(visitor.page)
    _looks_for(visitor, PRESCHOOL, "0–6 år, går i förskola")
    expect(answer).to_contain_text("Förskolans rektor")
    expect(answer).to_contain_text("0155-000 41")


# --- A reorganisation gets its child impact assessment
TITLE = "Bruksskolan och Ängsskolan blir en skola"
ELDEST = "Vi vill gå klart tillsammans när det bara är ett år kvar."
YOUNGEST = "Kommer fröken att följa med oss?"
TEST_NUMBER = "201701012393"  # an official test number
AT_ONCE, IN_STEPS = "Alla flyttar hösten 2027", "I två steg"
WEIGHED = "Barnens egna ord har vägt tyngst: de äldsta får gå klart. Ekonomin fick vänta ett läsår."
DECIDED = "De yngsta flyttar hösten 2027 och de äldsta går klart. Förslaget ändrades efter det barnen sagt."
OMBUD_SAYS = "Barnens ord syns i förslaget. Fråga också dem som sällan är i skolan."
OUTCOME = "Flytten tog mer tid än vi trodde, men frånvaron ökade inte."
CHILDREN_SAY = "De äldsta är glada att de fick gå klart."
DUE = f"Se efter hur det blev: {TITLE}"
# For each part of the wheel: what it means if all move at once, and in two steps.
WHEEL = {
    "Hälsa": ("Matsalen blir trång.", "Matsalen räcker första året."),
    "Utveckling": ("Fler att öva med.", "De äldsta gör klart det de har börjat."),
    "Lärande": ("Behöriga lärare, men en orolig höst.", "Lugnare byte för de yngsta."),
    "Omsorg": ("Nya vuxna för alla på en gång.", "Fritidspersonalen följer med."),
    "Hemmet": ("Längre resa för många.", "Syskon kan gå i olika skolor ett år."),
    "Relationer": ("De äldsta skiljs från sin grupp.", "De äldsta går klart tillsammans."),
    "Trygghet": ("Ny väg till skolan för alla.", "Färre får den nya vägen första året."),
}


@pytest.fixture
def trosa(new_page: Callable[..., Any], world: World, served: str) -> Callable[[], Page]:
    """The contact of another huvudman, who is not on the sign-in page, signed in as of now."""

    def sign_in() -> Page:
        page = new_page()
        cookie = signed_in("skolforvaltningen-trosa/kontakt").cookies[sessions.COOKIE].value
        page.context.add_cookies([{"name": sessions.COOKIE, "value": cookie, "url": served}])
        return page

    return sign_in


def test_childrens_words_change_a_reorganisation_and_a_year_later_it_is_looked_at(
    world, people, new_page, visitor, trosa
):
    contact = people("kontakt_flen", "2026-10-06 09.00")
    _an_assessment_is_begun(contact)
    draft = contact.page.url
    _the_matter_is_described_and_nothing_typed_is_lost(contact)
    _children_are_listened_to(contact)
    _knowledge_and_articles(contact)
    _two_ways_around_the_whole_wheel(contact)
    _what_becomes_worse_is_made_up_for(contact)
    _a_draft_is_nobody_elses(contact, trosa(), draft)
    _the_ombud_is_asked(contact)
    _and_answers_on_a_phone(people("ombud_flen", "2026-10-15 15.30", **PHONE))
    _the_decision_is_noted_by_keyboard(people("kontakt_flen", "2026-11-20 10.00"), draft)
    _it_is_published_after_the_check(contact)
    address = _a_visitor_reads_it(visitor)
    _so_may_another_huvudman(trosa(), address, draft)
    _the_children_are_told(people("kontakt_flen", "2026-12-04 13.00"), draft)
    _nothing_waits_in_the_spring(people("kontakt_flen", "2027-05-10 09.00"))
    _a_year_later_the_calendar_reminds(people("kontakt_flen", "2027-11-12 09.00"))
    _and_it_is_evaluated(people("kontakt_flen", "2027-11-22 14.00"))
    _everybody_can_read_how_it_went(new_page(java_script_enabled=False), address)


def _an_assessment_is_begun(contact: Person) -> None:
    contact.press("Vad ett beslut betyder för barn")
    no_findings(contact.page)
    contact.press("Börja en analys")
    no_findings(contact.page)
    contact.write("Vad handlar det om?", TITLE)
    contact.tick("En annan nämnd eller ledning")
    contact.write("Vilken nämnd eller ledning?", "Utbildningsnämnden, Flens kommun")
    contact.tick("En skola läggs ner, slås ihop eller organiseras om", "Hela analysen, åtta steg")
    contact.press("Börja")
    contact.heading(TITLE)
    no_findings(contact.page)


def _the_matter_is_described_and_nothing_typed_is_lost(contact: Person) -> None:
    matter, affected = "Vad ska beslutas, och varför?", "Vilka barn påverkas?"
    why, number = "Eleverna får plats på Ängsskolan.", f"Ett barn, {TEST_NUMBER}, har skrivit till nämnden."
    contact.press("Beskriv frågan")
    contact.write(matter, number)
    contact.write(affected, "Alla i båda skolorna, och tre elever i den minsta klassen.")
    contact.write("Barnperspektiv", "Vi tror att fler kamrater är bra.")
    contact.day("När ska det beslutas?", 19, 11, 2026)
    contact.press("Spara")
    contact.sees("Här står ett personnummer. Ta bort det.")
    for field, typed in ((matter, number), ("Barnperspektiv", "Vi tror att fler kamrater är bra.")):
        expect(contact.page.get_by_label(field).first).to_have_value(typed)
    contact.write(matter, why)
    contact.press("Spara")
    contact.sees("”tre elever” kan peka ut någon")
    no_findings(contact.page)
    contact.write(
        "Varför får ”tre elever” stå?", "Klassens storlek är känd av alla och säger inget om någon."
    )
    contact.press("Spara")
    contact.heading(TITLE)
    _is_done(contact, "Beskriv frågan")


def _is_done(contact: Person, step: str) -> None:
    expect(contact.page.locator(".tb-steps > li", has_text=step)).to_contain_text("Klar")


def _children_are_listened_to(contact: Person) -> None:
    contact.press("Lyssna till barnen")
    no_findings(contact.page)
    _a_group(contact, "Elevrådet på Bruksskolan, årskurs 4–6", "8–24", ELDEST, "Relationer")
    _a_group(contact, "Förskoleklassen på Bruksskolan", "25–49", YOUNGEST, "Omsorg")
    contact.write(
        "Barnets perspektiv", "De äldsta vill gå klart. De yngsta är rädda att deras vuxna försvinner."
    )
    contact.press("Spara")
    _is_done(contact, "Lyssna till barnen")


def _a_group(contact: Person, who: str, how_many: str, words: str, about: str) -> None:
    contact.press("Lägg till en grupp")
    contact.write("Vilken grupp?", who)
    contact.day("Vilken dag?", 29, 9, 2026)
    contact.tick(how_many)
    contact.write("Hur frågade ni?", "Samtal i mindre grupper, med hjulet på bordet.")
    contact.press("Spara")
    contact.heading("Skriv vad de sa")
    contact.write("Vad sa de?", words)
    contact.tick(about)
    contact.press("Spara")
    contact.sees(words)


def _knowledge_and_articles(contact: Person) -> None:
    contact.press("Hämta kunskap")
    contact.press("Lägg till något ni vet")
    contact.write("Vad vet ni?", "En lugn start minskar det som ett byte av skola stör.")
    contact.write("Varifrån?", "Skolverkets sammanställning, läst 2026")
    contact.press("Spara")
    no_findings(contact.page)
    contact.tick("Artikel 12", "Artikel 16")
    contact.write("Barnrättsperspektiv", "Det barnen sagt ska synas i beslutet.")
    contact.press("Spara")
    _is_done(contact, "Hämta kunskap")


def _two_ways_around_the_whole_wheel(contact: Person) -> None:
    contact.press("Jämför alternativen")
    contact.press("Ändra: Förslaget")
    contact.write("Vad heter alternativet?", AT_ONCE)
    contact.press("Spara")
    contact.press("Ändra: Som nu")
    contact.press("Ta bort")
    contact.heading("Vill du ta bort det här?")
    contact.press("Ta bort")
    no_findings(contact.page)
    contact.follow("Hälsa", "section[aria-labelledby=omraden]")
    for sector, (at_once, in_steps) in WHEEL.items():
        contact.heading(sector)
        if sector == "Relationer":
            contact.sees(ELDEST)  # the children's words stand where the adults judge
            no_findings(contact.page)
        for way, words in ((AT_ONCE, at_once), (IN_STEPS, in_steps)):
            contact.answer(f"Påverkas barnen? {way}", "Det här påverkar barnen")
            contact.write(f"Vad betyder det för barnen? Eller varför berörs det inte? {way}", words)
        contact.press("Spara och gå vidare")
    contact.heading("Jämför alternativen")
    contact.write("Vilka barn behöver något särskilt?", "De som nyss lärt sig svenska får veta med bilder.")
    contact.press("Spara")
    _is_done(contact, "Jämför alternativen")


def _what_becomes_worse_is_made_up_for(contact: Person) -> None:
    contact.press("Väg upp det som blir sämre")
    contact.write("Vilka intressen står mot varandra?", "Ekonomi mot att få vara kvar där man är trygg.")
    contact.write("Vad gör ni för att väga upp", "Skolskjuts efter fritids, till augusti 2027.")
    contact.press("Spara")
    _is_done(contact, "Väg upp det som blir sämre")


def _a_draft_is_nobody_elses(contact: Person, trosa: Page, draft: str) -> None:
    assert contact.page.goto(draft).status == 200
    assert trosa.goto("/styrrummet/barnkonsekvensanalyser/").status == 200
    expect(trosa.locator("h1")).to_contain_text("Barnkonsekvensanalyser")
    assert TITLE not in trosa.content()
    for page in ("", "steg/barnen/", "las/", "dokument.pdf"):
        assert trosa.request.get(f"{draft}{page}").status == 404
        assert contact.page.request.get(f"{draft}{page}").status == 200


def _the_ombud_is_asked(contact: Person) -> None:
    contact.sees("Inget barnrättsombud är tillfrågat.")
    contact.press("Be ett barnrättsombud läsa")
    no_findings(contact.page)
    contact.tick("Flens kommun")
    contact.write("Vad vill ni att ombudet ser på?", "Har barnens ord fått tyngd?")
    contact.day("När behöver ni svaret?", 23, 10, 2026)
    contact.press("Be ombudet läsa")
    contact.sees("Barnrättsombudet har inte svarat.")


def _and_answers_on_a_phone(ombud: Person) -> None:
    ombud.press("Öppna: Barnrättsombudets svar")
    ombud.heading("Läs och svara")
    ombud.sees("Har barnens ord fått tyngd?", ELDEST)
    no_findings(ombud.page)
    assert not sideways(ombud.page)
    ombud.write("Vad betyder det här för barnen?", OMBUD_SAYS)
    ombud.press("Svara")
    ombud.sees("Barnrättsombudet har läst och svarat 15 oktober 2026.")


def _the_decision_is_noted_by_keyboard(contact: Person, draft: str) -> None:
    contact.page.goto(draft)
    contact.sees(OMBUD_SAYS)
    contact.press("Bedöm och besluta")
    contact.tick(IN_STEPS)
    contact.write("Vad väger vad?", WEIGHED)
    contact.press("Spara")
    page = contact.page
    with_keys(page, "Skriv in beslutet")
    contact.heading("Skriv in beslutet")
    no_findings(page)
    with_keys(page, IN_STEPS, "Space")
    for typed in (DECIDED, "", "19", "11", "2026", "19", "11", "2027"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    with_keys(page, "Skriv in beslutet")
    contact.sees("beslutade 19 november 2026.")


def _it_is_published_after_the_check(contact: Person) -> None:
    contact.press("Kontrollera och publicera")
    contact.heading("Kontrollera och publicera")
    contact.sees("Alla kan läsa det här", ELDEST, DECIDED)
    no_findings(contact.page)
    contact.press("Publicera")
    contact.sees("Ja, publicerad 20 november 2026.")


def _a_visitor_reads_it(visitor: Person) -> str:
    visitor.page.goto("/oppet/")
    no_findings(visitor.page)
    visitor.press(TITLE)
    visitor.heading(TITLE)
    visitor.sees(ELDEST, YOUNGEST, WEIGHED, DECIDED, OMBUD_SAYS, *WHEEL)
    visitor.never(TEST_NUMBER, "Klassens storlek är känd")
    no_findings(visitor.page)
    assert not sideways(visitor.page)
    return visitor.page.url


def _so_may_another_huvudman(trosa: Page, address: str, draft: str) -> None:
    assert trosa.goto("/styrrummet/barnkonsekvensanalyser/?visa=alla").status == 200
    trosa.get_by_role("link", name=TITLE).click()
    trosa.wait_for_url(address)
    assert trosa.request.get(draft).status == 404


def _the_children_are_told(contact: Person, draft: str) -> None:
    contact.page.goto(draft)
    contact.press("Berätta för barnen")
    no_findings(contact.page)
    contact.sees(f"Det blev: {IN_STEPS}")
    contact.write("Hur fick barnen veta?", "Rektorerna berättade i klasserna, med bilder.")
    contact.day("Vilken dag fick barnen veta?", 2, 12, 2026)
    contact.write("Vad sa barnen då?", "Bra att ni lyssnade på oss!")
    contact.press("Spara")
    _is_done(contact, "Berätta för barnen")
    contact.press("Publicera det som står nu")
    contact.press("Publicera")
    contact.sees("Ja, publicerad 4 december 2026.")


def _nothing_waits_in_the_spring(contact: Person) -> None:
    contact.sees("Inget väntar på dig")
    contact.press("Kalender")
    contact.sees(DUE)
    contact.never("Försenat")


def _a_year_later_the_calendar_reminds(contact: Person) -> None:
    contact.sees("En sak väntar på dig", "Senast 19 november 2027.")
    no_findings(contact.page)
    contact.press("Kalender")
    contact.sees(DUE)
    no_findings(contact.page)


def _and_it_is_evaluated(contact: Person) -> None:
    contact.sees("Skulle ha varit klart 19 november 2027.")
    contact.press(f"Utvärdera: {DUE}")
    contact.press("Se efter hur det blev")
    contact.sees(WEIGHED)
    no_findings(contact.page)
    contact.write("Hur ser vi vuxna på hur det blev?", OUTCOME)
    contact.write("Vad säger barnen själva?", CHILDREN_SAY)
    contact.write("Blev barnens rättigheter tillgodosedda?", "Ja, rätten att bli hörd.")
    contact.day("Vilken dag blev utvärderingen klar?", 22, 11, 2027)
    contact.press("Spara")
    contact.press("Publicera det som står nu")
    contact.press("Publicera")
    contact.sees("Beslutad, utvärderad och publicerad.")
    contact.page.goto("/styrrummet/")
    contact.sees("Inget väntar på dig")


def _everybody_can_read_how_it_went(page: Page, address: str) -> None:
    """Without scripts."""
    page.goto(address)
    for words in (OUTCOME, CHILDREN_SAY, "Bra att ni lyssnade på oss!", ELDEST):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_text("Utgåva 3").first).to_be_visible()
