"""Chapters 10 and 11 through pages: Alma chooses Petra; the meeting in two halves, seen on its screen; the plan."""

from playwright.sync_api import Page, expect

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.hands import Person
from tests.journeys.people import People
from tillsammans.demo.story import meeting as said


# --- Chapter 10
def coordinator_is_asked(people: People) -> None:
    karin = people("karin", "2026-11-10 10.20")
    with karin.deed("Frågar Alma, och sedan Petra", clicks=7, words=6):
        to_alma(karin)
        karin.press("Fråga om samordningsperson")
        karin.write("Vem vill Alma", said.WISH)
        karin.choose("Vem är det?", "Petra Lund")
        karin.press("Spara och gå vidare")
        karin.press("Fråga")
    people.world.deliver()


def meeting_is_prepared(people: People) -> None:
    karin = people("karin", "2026-11-10 10.30")
    with karin.deed("Förbereder mötet och bjuder in", clicks=20, words=60):
        to_alma(karin)
        karin.press("Förbered mötet")
        karin.write("Så här vill Alma ha det", said.WISHES)
        karin.day("Vilken dag?", 12, 11, 2026)
        karin.write("Börjar", "14.00")
        karin.write("Slutar", "14.50")
        karin.write("Var?", "Petras rum")
        karin.write("Dagordning", said.AGENDA)
        karin.press("Spara och bjud in")
        karin.tick("Alma", "Sofia", "Johan", "Karin Alm", "Liam Berg", "Birgitta Sand", "Petra Lund", "BUP Flen", "Öppna insatser")
        karin.press("Bjud in")
    _times(people("karin"))
    people.world.deliver()


def _times(karin) -> None:
    with karin.deed("Skriver in tiderna: Alma och BUP till 14.20, öppna insatser från 14.25", clicks=20, words=40):
        to_alma(karin)
        karin.press("Öppna mötet")
        karin.press("Tider och svar: Johan")
        karin.tick("Är med på video")
        karin.press("Spara")
        for who in ("Alma", "Tomas Wik"):
            karin.press(f"Tider och svar: {who}")
            karin.write("Går klockan", "14.20")
            karin.press("Spara")
        karin.press("Tider och svar: Sanna Orre")
        karin.write("Kommer klockan", "14.25")
        karin.write("Dagordning när de är med", said.SECOND_HALF)
        karin.press("Spara")


def petra_says_yes(people: People) -> None:
    petra = people("petra", "2026-11-11 08.10")
    with petra.deed("Säger ja till att vara samordningsperson", clicks=3):
        petra.press("Svara")
        petra.sees(said.WISH)
        petra.tick("Ja, det vill jag")
        petra.press("Svara")
    people.world.deliver()


# --- Chapter 11
SAFETY_GONE = (said.G1, "Trygghet", "Möter Alma måndag")
GOALS = ((said.G1, "Trygghet"), (said.G2, "Relationer"), (said.G3, "Hemmet"))
ROWS = (  # goal, what, owner, as it stands, when, offered
    (said.G1, "Möter Alma måndag och tisdag 8.05", "Karin Alm", "", "Till 18 dec", False),
    (said.G1, "Erbjuder Alma två rådgivande samtal", "BUP Flen", "Tomas Wik, BUP Flen", "Tid senast 27 nov", True),
    (said.G2, "Ordnar grupparbete", "Liam Berg", "", "Till 11 dec", False),
    (said.G2, "Lagar cykel tillsammans", "Johan och Alma", "", "Lördagar, udda veckor", False),
    (said.G3, "Ordnar hjälp hemma på morgonen", "Sofia", "", "Tis- och torsdagsmorgon", False),
)  # fmt: skip
SANNAS = (said.G3, "Erbjuder Sofia och Johan var sitt samtal", "öppna insatser", "Sanna Orre, öppna insatser", "Kontakt senast 20 nov", True)


def room_fills(people: People) -> Page:
    """Everybody but Sanna comes; the screen on the wall says what may be talked about with BUP in the room."""
    karin = people("karin", "2026-11-12 14.00")
    with karin.deed("Öppnar mötet och prickar av åtta", clicks=11):
        to_alma(karin)
        karin.press("Led mötet")
        for who in ("Petra", "Karin", "Liam", "Birgitta", "Sofia", "Johan", "Alma", "Tomas"):
            karin.press(f"Kom: {who}")
        karin.press("Visa på skärm")
    wall = karin.page.context.new_page()
    wall.goto(karin.page.url)
    for sector in ("Trygghet", "Hemmet", "Relationer"):
        expect(wall.get_by_text(sector, exact=True).first).to_be_visible()
    karin.press("Sluta visa")
    return wall


def goals_and_rows(people: People) -> None:
    karin = people.at_hand("karin")
    with karin.deed("Skriver tre mål medan Petra läser dem", clicks=12, words=30):
        for words, sector in GOALS:
            karin.press("Skriv ett mål")
            karin.write("Vad vill Alma?", words)
            karin.tick(sector)
            karin.press("Spara målet")
    with karin.deed("Skriver fem rader medan de sägs", clicks=40, words=55):
        for row in ROWS:
            _row(karin, *row)
        karin.press("Ja, det är min rad: Möter Alma")
        karin.press("Sagt på mötet: ja: Erbjuder Alma")


def _row(karin: Person, goal: str, what: str, owner: str, words: str, when: str, offered: bool) -> None:
    karin.press(f"Skriv en rad: {goal}")
    karin.write("Vad?", what)
    karin.answer("Vem?", owner)
    if words:
        karin.write("Som det ska stå", words)
    karin.write("När?", when)
    if offered:
        karin.tick("Erbjuds")
    karin.press("Spara raden")
