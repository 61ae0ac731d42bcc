"""The steering room in the browser: a term's joint meeting from "it is missing" to minutes that anybody reads, a
revision of the agreement until a successor signs it, and an initiative that may not enter the model before it is
evaluated."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import no_findings
from tests.journeys.people import PHONE
from tests.journeys.test_other_ways import Keys
from tillsammans.accounts.models import Person
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.directory.models import Holding
from tillsammans.governance import demo_agreement, demo_room
from tillsammans.governance.commands import meetings
from tillsammans.initiatives import demo as initiatives
from tillsammans.lib import clock

MORE = "nav:has(#mer)"  # the start page's other doors
IDENTITY = "20120304-2385"  # made up, with a right last digit
MEETING = "Gemensamt möte, vårterminen 2027"
NETWORK = "Skol- och förvaltningschefsnätverket"
NOBODY_CALLED = "Vårterminen 2027: inget gemensamt möte är hållet. Det ska vara senast 30 juni."
SAID = "Rektor Zbigniew Kowalczyk visade hur skolan arbetar med hjulet."
WHY = "Rektorn talade på mötet i sin tjänst och vet om det."


@pytest.fixture
def room(world: World) -> World:
    """Two years of the steering room, told up to the autumn of 2026."""
    demo_room.tell(world)
    demo_agreement.tell(world)
    return world


@pytest.fixture
def visitor(new_page):
    """`visitor()`: somebody who is not signed in, on a phone, without scripts, at the list of what is published. A new
    one each time: browsers keep the list for five real minutes, and here the days between are none."""

    def arrive():
        page = new_page(java_script_enabled=False, **PHONE)
        page.goto("/oppet/")
        expect(page.locator("h1")).to_have_text("Beslut och rapporter")
        return page

    return arrive


# --- A year: the joint meeting that is missing is called, held, written, adjusted, approved and published
def test_the_missing_joint_meeting_is_held_and_anybody_reads_its_minutes(room, people, visitor):
    _the_secretary_sees_that_it_is_missing_and_calls_it(people)
    _it_is_held_and_written(people)
    _another_seat_adjusts(people)
    _nobody_outside_reads_them_yet(people, visitor)
    _the_convenor_approves_by_keyboard(people)
    _published_when_the_check_is_answered(people)
    _a_visitor_reads(visitor())


def _the_secretary_sees_that_it_is_missing_and_calls_it(people) -> None:
    ylva = people("sekreterare", "2027-01-11 09.00")
    ylva.sees(NOBODY_CALLED, "Inget möte är kallat.")
    no_findings(ylva.page)
    ylva.press("Länsstyrgruppen")
    ylva.press("Planera ett möte")
    ylva.write("Vad heter mötet?", MEETING)
    ylva.day("Vilken dag?", 10, 2, 2027)
    ylva.write("Börjar", "13.00")
    ylva.write("Slutar", "12.00")
    ylva.write("Var?", "Regionens hus, Nyköping")
    ylva.tick(NETWORK)
    ylva.press("Planera mötet")
    ylva.sees("Mötet slutar innan det börjar.")
    ylva.write("Börjar", "09.00")
    ylva.press("Planera mötet")
    ylva.heading(MEETING)
    assert not ylva.can_press("Kalla till mötet"), "called without an agenda"
    for title in ("Läget i länet", "Hjulet i skolan"):
        ylva.press("Lägg till en punkt")
        ylva.write("Vad gäller det?", title)
        ylva.press("Lägg till punkten")
    _the_politician_does_not_see(people)
    ylva.press("Kalla till mötet")
    ylva.sees("Skolchef, Flens kommun")
    ylva.press("Skicka kallelsen")
    ylva.sit_down()
    ylva.sees("Ett är kallat till 10 februari 2027.")
    ylva.never("Inget möte är kallat.")
    people("politiker_flen").sees(MEETING)


def _the_politician_does_not_see(people) -> None:
    people("politiker_flen").never(MEETING)


def _it_is_held_and_written(people) -> None:
    ylva = people("sekreterare", "2027-02-10 12.30")
    ylva.press("Skriv in", within=MEETING)
    ylva.press("Skriv in vilka som var med")
    ylva.answer("Skolchef, Trosa kommun", "Frånvarande")
    ylva.press("Spara")
    ylva.press("Öppna anteckningarna")
    ylva.press("Börja skriva")
    ylva.write("Vad sades?", f"Vi talade om {IDENTITY}.")
    ylva.press("Spara och gå till nästa punkt")
    ylva.sees("Här står ett personnummer. Ta bort det.")
    ylva.write("Vad sades?", "Åtta av nio kommuner har kommit igång.")
    ylva.press("Spara och gå till nästa punkt")
    ylva.heading("2. Hjulet i skolan")
    ylva.write("Vad sades?", SAID)
    ylva.press("Spara")
    ylva.never(IDENTITY)
    no_findings(ylva.page)
    assert not ylva.can_press("Justera"), "whoever wrote them adjusts them"
    ylva.sit_down()
    ylva.never("Vårterminen 2027: inget gemensamt möte")


def _another_seat_adjusts(people) -> None:
    ulla = people("skolchef_flen", "2027-02-15 08.30")
    ulla.press("Läs", within=f"Läs och justera: {MEETING}")
    ulla.sees(SAID)
    ulla.press("Justera")
    ulla.press("De stämmer: justera")
    ulla.sees("Justerade 15 februari 2027, väntar på att godkännas")
    assert not ulla.can_press("Godkänn"), "whoever adjusted them approves them"


def _nobody_outside_reads_them_yet(people, visitor) -> None:
    page = visitor()
    assert page.get_by_role("link", name="Minnesanteckningar, Gemensamt möte, vårterminen 2026").count()
    assert not page.get_by_text(MEETING).count()
    reader = to_meeting(people("politiker_flen"))
    assert not reader.can_press("Läs anteckningarna")
    reader.never(SAID)


def to_meeting(person):
    person.press("Alla grupper och möten")
    person.press("Länsstyrgruppen")
    person.press(MEETING)
    person.heading(MEETING)
    return person


def _the_convenor_approves_by_keyboard(people) -> None:
    gunvor = people("sammankallande", "2027-02-17 16.00")
    keys = Keys(gunvor.page)
    keys.press(f"Läs och godkänn : Godkänn anteckningarna: {MEETING}")
    keys.press("Godkänn")
    keys.press("Godkänn")
    gunvor.sees("Godkända 17 februari 2027", "Ingenting ändras i dem.")
    assert not gunvor.can_press("Ta tillbaka justeringen")
    reader = to_meeting(people("politiker_flen"))
    reader.press("Läs anteckningarna")
    reader.sees(SAID)


def _published_when_the_check_is_answered(people) -> None:
    ylva = people("sekreterare", "2027-02-18 09.00")
    to_meeting(ylva).press("Läs anteckningarna")
    ylva.press("Kontrollera och publicera")
    ylva.sees("En sak att svara på", "”Zbigniew Kowalczyk” ser ut som ett namn.")
    no_findings(ylva.page)
    ylva.press("Publicera")
    ylva.sees("Skriv svaret, eller ta bort det ur texten.")
    ylva.write("Varför får ”Zbigniew Kowalczyk” stå?", WHY)
    ylva.press("Publicera")
    ylva.sees("De är publicerade.")


def _a_visitor_reads(page) -> None:
    page.get_by_role("link", name=f"Minnesanteckningar, {MEETING}").click()
    assert "/oppet/" in page.url and not page.context.cookies()
    for words in ("Åtta av nio kommuner", SAID, "Skolchef, Flens kommun"):
        expect(page.get_by_text(words).first).to_be_visible()
    html = page.content()
    assert WHY not in html and "Skolchef, Trosa kommun" not in html
    paper = page.request.get(page.get_by_role("link", name="Hämta som PDF").get_attribute("href"))
    assert paper.body().startswith(b"%PDF")


FILED = "Beredningsgruppens möte, september 2026"


def test_an_identity_number_in_a_file_is_refused_when_the_file_is_put_in(room, people, visitor):
    ylva = people("sekreterare", "2026-09-29 09.00")
    ylva.press("Öppna", within=FILED)
    ylva.press("Lägg in anteckningar som fil")
    _put_in(ylva, f"Om {IDENTITY}.")
    ylva.sees("I filen står ett personnummer.")
    ylva.never(IDENTITY)
    no_findings(ylva.page)
    _put_in(ylva, "Om ingen särskild.")
    assert not ylva.asks("Fil"), "a file without a number was refused too"
    assert not visitor().get_by_text(FILED).count()


def _put_in(who, words: str) -> None:
    paper = {"name": "anteckningar.txt", "mimeType": "text/plain", "buffer": words.encode()}
    who.page.locator("input[type=file]").set_input_files(paper)
    who.press("Lägg in filen")


# --- A revision: proposed, prepared, decided; the new edition stands and a successor signs on a row of their own
HEADING = "Samverkansforum"
ADDED = "Forumet frågar barnen vad som hjälpte."
NO_RECORD = "Skriv var underskriften kan ses. Utan det kan den inte kallas undertecknad."
FLEN = "Skolchef, Flens kommun"
ROW = "SkolchefFlens kommun"  # the same in the table, where they stand in two lines


def test_a_revision_becomes_an_edition_that_a_successor_signs_on_a_row_of_their_own(room, people):
    _a_chief_is_to_leave(room)
    _a_seat_proposes(people)
    _the_process_leader_prepares(people)
    _the_meeting_is_held(room)
    _it_is_decided_and_the_new_edition_waits(people)
    _nothing_is_called_signed_without_a_record(people)
    _the_new_edition_stands(people)
    _the_successor_gets_a_row_and_signs(people)


def _a_chief_is_to_leave(room: World) -> None:
    """In the directory: somebody else is skolchef in Flen until the last of January 2027, then Ulla."""
    with room.as_("processledare"):
        ulla, turn = seed.holding("skolchef_flen"), clock.at("2027-02-01 00.00")
        began, ulla.starts = ulla.starts, turn
        ulla.save()
        before = Person.objects.create_user(username="torkel.ask", name="Torkel Ask")
        Holding.objects.create(post=ulla.post, person=before, starts=began, until=turn)


def to_agreement(person) -> None:
    person.follow("Överenskommelsen", inside=MORE)
    person.follow("Tillsammans för barnens bästa", inside="main table")


def _a_seat_proposes(people) -> None:
    valter = people("kontakt_flen", "2026-09-29 14.00", **PHONE)
    to_agreement(valter)
    valter.press("Revideringen 2026")
    valter.press("Föreslå en ändring")
    valter.follow(HEADING, inside="main")
    now = valter.page.get_by_label("Så här skulle det stå").input_value()
    valter.write("Varför?", "Barnen vet bäst vad som hjälper.")
    valter.press("Lämna förslaget")
    valter.sees("Texten är likadan som i dag.")
    valter.write("Så här skulle det stå", f"{now} {ADDED}")
    no_findings(valter.page)
    valter.press("Lämna förslaget")
    valter.sees(ADDED, "Barnen vet bäst vad som hjälper.")
    assert valter.can_press("Ta tillbaka förslaget") and not valter.can_press("Bered förslaget")


def _the_process_leader_prepares(people) -> None:
    leader = people("processledare", "2026-10-01 09.00")
    to_agreement(leader)
    leader.press("Revideringen 2026")
    leader.sees("4 förslag har inget ställningstagande än. Beslutet väntar på det.")
    assert not leader.can_press("Föreslå en ändring") and not leader.can_press("Avsluta beredningen")
    leader.press("Bered förslaget", within=HEADING)
    leader.tick("Föreslås som det är skrivet")
    leader.press("Spara ställningstagandet")
    leader.sees("Skriv varför.")
    leader.write("Varför?", "Det blir känt vad som hjälper.")
    leader.press("Spara ställningstagandet")
    for _others in range(3):
        leader.press("Bered förslaget")
        leader.tick("Föreslås inte")
        leader.write("Varför?", "Tas upp nästa år.")
        leader.press("Spara ställningstagandet")
    no_findings(leader.page)
    leader.press("Avsluta beredningen")
    leader.press("Avsluta beredningen")
    leader.sees("Beredd av processledare")


def _the_meeting_is_held(room: World) -> None:
    room.at("2026-10-14 12.30")
    with room.as_("sekreterare") as by:
        meeting = room.joint_meeting_2026
        meeting.refresh_from_db()
        meetings.hold(by=by, meeting=meeting, presences={})


def _it_is_decided_and_the_new_edition_waits(people) -> None:
    ylva = people("sekreterare", "2026-10-14 14.00")
    ylva.press("Öppna", within="Få anteckningarna justerade: Gemensamt möte, höstterminen 2026")
    ylva.press("Skriv in ett beslut", within="Revidering av överenskommelsen 2026")
    ylva.write("Vad beslutades?", "Överenskommelsen får en tredje upplaga. Den gäller från 1 januari 2027.")
    ylva.write("Varför?", "Barnens egna ord om vad som hjälper behöver synas.")
    ylva.press("Skriv in beslutet")
    ylva.heading("Revidering av överenskommelsen 2026")
    ylva.sit_down()
    to_agreement(ylva)
    ylva.press("Revideringen 2026")
    ylva.press("Skriv in beslutet")
    ylva.choose("Vilket beslut gäller revideringen?", "Revidering av överenskommelsen 2025")
    ylva.press("Skriv in beslutet")
    ylva.sees("Beslutet är taget innan beredningen var klar.")
    ylva.choose("Vilket beslut gäller revideringen?", "Revidering av överenskommelsen 2026")
    ylva.press("Skriv in beslutet")
    ylva.sees("Det här är ett utkast", ADDED)
    ylva.press("Skriv in beslutet")
    ylva.day("Från vilken dag gäller den?", 1, 1, 2027)
    ylva.day("När ska alla ha undertecknat?", 31, 1, 2027)
    ylva.press("Skriv in beslutet")
    ylva.heading("Underskrifter av upplaga 3")
    ylva.sees("0 av 21 har undertecknat.")
    no_findings(ylva.page)


def _nothing_is_called_signed_without_a_record(people) -> None:
    valter = people("kontakt_flen", "2026-11-02 10.00")
    to_signatures(valter)
    assert valter.can_press(f"Notera: {FLEN}") and not valter.can_press("Notera: Skolchef, Trosa kommun")
    valter.press(f"Notera: {FLEN}")
    valter.day("Vilken dag undertecknades den?", 30, 10, 2026)
    valter.tick("På papper")
    valter.press("Spara underskriften")
    valter.sees(NO_RECORD)
    valter.sit_down()
    to_signatures(valter)
    assert row(valter).get_by_text("Inte undertecknad").is_visible()
    valter.press(f"Notera: {FLEN}")
    valter.day("Vilken dag undertecknades den?", 30, 10, 2026)
    valter.tick("På papper")
    valter.write("Var kan underskriften ses?", "Flens stadsarkiv, pärm 7")
    valter.press("Spara underskriften")
    valter.sees("1 av 21 har undertecknat.")
    assert row(valter).get_by_text("Flens stadsarkiv, pärm 7").is_visible()
    assert row(valter).get_by_text("Torkel Ask").is_visible()


def to_signatures(person) -> None:
    to_agreement(person)
    person.press("Vem har undertecknat upplaga 3?")


def row(person):
    return person.page.get_by_role("row").filter(has_text=ROW)


def _the_new_edition_stands(people) -> None:
    reader = people("politiker_flen", "2026-12-31 12.00")
    to_agreement(reader)
    reader.sees("Upplaga 2 gäller sedan 1 januari 2026, tills vidare.", "Kommer att gälla")
    reader = people("politiker_flen", "2027-01-04 09.00")
    to_agreement(reader)
    reader.sees("Upplaga 3 gäller sedan 1 januari 2027, tills vidare.")
    reader.press("Vad som skiljer från upplaga 2")
    expect(reader.page.locator("ins").filter(has_text=ADDED)).to_be_visible()


def _the_successor_gets_a_row_and_signs(people) -> None:
    ylva = people("sekreterare", "2027-02-03 10.00")
    to_signatures(ylva)
    expect(row(ylva)).to_contain_text("Undertecknad av Torkel Ask. Nu sitter Ulla Brudborste där")
    ylva.press(f"Ny chef: {FLEN}")
    ylva.day("Vilken dag slutade chefen?", 31, 1, 2027)
    ylva.press("Spara")
    ylva.sees("0 av 21 har undertecknat.", "Slutade 31 januari 2027.")
    expect(row(ylva)).to_contain_text("Inte undertecknad")
    ulla = people("skolchef_flen", "2027-02-04 08.00")
    ulla.press("Notera underskriften", within="Underskrift av upplaga 3")
    ulla.day("Vilken dag undertecknades den?", 4, 2, 2027)
    ulla.tick("Med e-underskrift")
    ulla.press("Spara underskriften")
    ulla.sees(NO_RECORD)
    ulla.write("Var kan underskriften ses?", "Kuvert 2027-0204")
    ulla.press("Spara underskriften")
    ulla.sees(
        "1 av 21 har undertecknat.", "Undertecknad 30 oktober 2026, på papper (Flens stadsarkiv, pärm 7)."
    )
    expect(row(ulla)).to_contain_text("Kuvert 2027-0204")
    no_findings(ulla.page)


# --- An initiative: refused at the model's door, evaluated, and in
INITIATIVE = "Familjecentralsliknande arbetssätt 0–18 år"
CHILDREN = "Barnen vill att det är öppet efter skolan."
NOT_EVALUATED = "Satsningen är inte utvärderad än."
FEW = "Tre elever i 2B mår bättre."


def test_an_initiative_enters_the_model_when_it_is_evaluated_and_not_before(room, people, visitor):
    initiatives.tell(room)
    _the_public_reads_that_it_is_not_evaluated(visitor())
    _it_is_refused_with_what_is_missing(people)
    _it_is_evaluated(people)
    _an_older_decision_does_not_do(people)
    _it_enters_by_a_decision(people)
    _the_public_reads_that_it_is_in_the_model(people, visitor)


def read(page):
    page.get_by_role("link", name=INITIATIVE, exact=True).click()
    expect(page.locator("h1")).to_have_text(INITIATIVE)
    return page


def _the_public_reads_that_it_is_not_evaluated(page) -> None:
    expect(read(page).get_by_text(NOT_EVALUATED)).to_be_visible()


def to_initiative(person) -> None:
    person.follow("Nya satsningar", inside=MORE)
    person.follow(INITIATIVE, inside="main table")


def _it_is_refused_with_what_is_missing(people) -> None:
    leader = people("processledare", "2026-11-20 09.00")
    to_initiative(leader)
    leader.press("Ta in i modellen")
    leader.sees(
        "Det går inte än", "Det som saknas är en utvärdering: vad ni har frågat, hur, vad som kom fram"
    )
    assert not leader.asks("Vilket beslut?")
    no_findings(leader.page)


def _it_is_evaluated(people) -> None:
    leader = people.at_hand("processledare")
    leader.press("Skriv in utvärderingen")
    leader.write("Vad har ni frågat?", "Får familjer råd när barnen har börjat skolan?")
    leader.write("Hur har ni gått till väga?", "Enkät till besökare och samtal med barn i grupp.")
    leader.write("Vad kom fram?", "Fler familjer kommer när barnen är äldre.")
    leader.tick("Ta in i modellen")
    leader.write("Varför, och vad behövs?", "Ta in det. Öppettiderna behöver prövas.")
    leader.write("Vem har utvärderat?", "FoU-enheten, Region Sörmland")
    leader.day("Vilken dag blev utvärderingen klar?", 20, 11, 2026)
    leader.press("Spara utvärderingen")
    leader.sees("Skriv vad barnen säger. Har inga barn tillfrågats, skriv varför.")
    leader.write("Vad säger barnen?", FEW)
    leader.press("Spara utvärderingen")
    leader.sees("kan peka ut någon")
    no_findings(leader.page)
    leader.write("Vad säger barnen?", CHILDREN)
    leader.press("Spara utvärderingen")
    leader.sees("Utvärderad", CHILDREN)
    leader.never(FEW)


def _an_older_decision_does_not_do(people) -> None:
    leader = people.at_hand("processledare")
    leader.press("Ta in i modellen")
    leader.choose("Vilket beslut?", "Pröva familjecentralsliknande arbetssätt")
    leader.press("Ta in i modellen")
    leader.sees("men utvärderingen är från 20 november 2026.")


def _it_enters_by_a_decision(people) -> None:
    ylva = people("sekreterare", "2026-12-02 15.00")
    ylva.press("Länsstyrgruppen")
    ylva.press("Skriv in ett beslut mellan möten")
    ylva.write("Beslutet i några ord", "Familjecentralsliknande arbetssätt ingår i modellen")
    ylva.write("Vad beslutades?", "Arbetssättet ingår i modellen från 1 januari 2027.")
    ylva.write("Varför?", "Utvärderingen visar att fler familjer får råd.")
    ylva.press("Skriv in beslutet")
    leader = people("processledare", "2026-12-03 09.00")
    to_initiative(leader)
    leader.press("Ta in i modellen")
    keys = Keys(leader.page)
    keys.to("Vilket beslut?")
    leader.page.keyboard.press("ArrowDown")  # the latest stands first
    keys.press("Ta in i modellen")
    leader.sees("I modellen", "Den säger inte längre samma sak som den här sidan.")


def _the_public_reads_that_it_is_in_the_model(people, visitor) -> None:
    _the_public_reads_that_it_is_not_evaluated(visitor())  # until it is published anew
    leader = people.at_hand("processledare")
    leader.press("Läs och publicera igen")
    leader.press("Publicera")
    leader.sees("Utgåva 2")
    page = read(visitor())
    for words in ("I modellen", "Länsstyrgruppen", CHILDREN):
        expect(page.get_by_text(words).first).to_be_visible()
    assert not page.get_by_text(NOT_EVALUATED).count()
