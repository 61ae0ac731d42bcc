"""Chapters 10 and 11 through pages: Alma chooses Petra; the meeting in two halves, seen on its screen; the plan."""

from playwright.sync_api import Page, expect

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.hands import Person
from tests.journeys.people import People
from tillsammans.demo.story import meeting as said


# --- Chapter 10
def coordinator_is_asked(people: People) -> None:
    karin = people("karin", "2026-11-10 10.20")
    with karin.deed("Frågar Alma, och sedan Petra", clicks=8, words=9):
        to_alma(karin)
        karin.press("Fråga om samordningsperson")
        karin.write("Vem vill Alma", said.WISH)
        karin.choose("Vem är det?", "Petra Lund")
        karin.press("Spara och gå vidare")
        karin.press("Fråga")
    people.world.deliver()


def meeting_is_prepared(people: People) -> None:
    karin = people("karin", "2026-11-10 10.30")
    with karin.deed("Förbereder mötet och bjuder in", clicks=21, words=44):
        to_alma(karin)
        karin.press("Förbered mötet")
        karin.write("Så här vill Alma ha det", said.WISHES)
        karin.day("Vilken dag?", 12, 11, 2026)
        karin.write("Börjar", "14.00")
        karin.write("Slutar", "14.50")
        karin.write("Var?", "Petras rum")
        karin.write("Dagordning", said.AGENDA)
        karin.press("Spara och bjud in")
        karin.tick(
            "Alma",
            "Sofia",
            "Johan",
            "Karin Alm",
            "Liam Berg",
            "Birgitta Sand",
            "Petra Lund",
            "BUP Flen",
            "Öppna insatser",
        )
        karin.press("Bjud in")
    _times(people("karin"))
    people.world.deliver()


def _times(karin) -> None:
    with karin.deed(
        "Skriver in tiderna: Alma och BUP till 14.20, öppna insatser från 14.25", clicks=20, words=40
    ):
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
    with petra.deed("Säger ja till att vara samordningsperson", clicks=5):
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
    (
        said.G1,
        "Erbjuder Alma två rådgivande samtal",
        "BUP Flen",
        "Tomas Wik, BUP Flen",
        "Tid senast 27 nov",
        True,
    ),
    (said.G2, "Ordnar grupparbete", "Liam Berg", "", "Till 11 dec", False),
    (said.G2, "Lagar cykel tillsammans", "Johan och Alma", "", "Lördagar, udda veckor", False),
    (said.G3, "Ordnar hjälp hemma på morgonen", "Sofia", "", "Tis- och torsdagsmorgon", False),
)
SANNAS = (
    said.G3,
    "Erbjuder Sofia och Johan var sitt samtal",
    "Öppna insatser",
    "Sanna Orre, öppna insatser",
    "Kontakt senast 20 nov",
    True,
)


def room_fills(people: People) -> Page:
    """Everybody but Sanna comes; the screen on the wall says what may be talked about with BUP in the room."""
    karin = people("karin", "2026-11-12 14.00")
    with karin.deed("Öppnar mötet och prickar av åtta", clicks=13):
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
    with karin.deed("Skriver tre mål medan Petra läser dem", clicks=14, words=30):
        for words, sector in GOALS:
            karin.press("Skriv ett mål")
            karin.write("Vad vill Alma?", words)
            karin.tick(sector)
            karin.press("Spara målet")
    people.world.at("2026-11-12 14.10")
    karin.press("Gick: Birgitta")
    with karin.deed("Skriver fem rader medan de sägs", clicks=31, words=44):
        for row in ROWS:
            _row(karin, *row)
        karin.press("Sagt på mötet: ja: Erbjuder Alma")
        karin.press("Ja, det är min rad: Möter Alma")


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


def alma_and_bup_go(people: People, wall: Page) -> None:
    """14.20-14.25: when Sanna comes in, trygghet and its goal leave the wall, and nothing tells they were there."""
    people.world.at("2026-11-12 14.20")
    karin = people.at_hand("karin")
    wall.reload()
    expect(wall.get_by_text(said.G1)).to_be_visible()
    for who in ("Tomas", "Alma"):
        karin.press(f"Gick: {who}")
    people.world.at("2026-11-12 14.25")
    karin.press("Kom: Sanna")
    if not people.options.get("java_script_enabled", True):
        wall.reload()
    expect(wall.get_by_text(said.G1)).to_have_count(
        0, timeout=15_000
    )  # with scripts, the wall asks again by itself
    html = wall.content()
    assert not [gone for gone in SAFETY_GONE if gone in html]
    for words in (said.G2, said.G3, "Hemmet", "Relationer"):
        expect(wall.get_by_text(words).first).to_be_visible()


def sannas_row_and_everybodys_yes(people: People) -> None:
    people.world.at("2026-11-12 14.35")
    karin = people.at_hand("karin")
    with karin.deed("Skriver Sannas rad och tre ja som sägs", clicks=12, words=18):
        _row(karin, *SANNAS)
        for what in ("Lagar cykel", "Ordnar hjälp", "Erbjuder Sofia"):
            karin.press(f"Sagt på mötet: ja: {what}")
    liam = people("liam", "2026-11-12 14.44")
    with liam.deed("Bekräftar sin egen rad", clicks=4):
        liam.press("Bekräfta din rad")
        liam.press("Ja, det här gör jag")


def meeting_ends(people: People) -> None:
    petra = people("petra", "2026-11-12 14.48")
    with petra.deed("Avslutar mötet och läser breven innan de skickas", clicks=10, words=23):
        to_alma(petra)
        petra.press("Led mötet")
        petra.press("Avsluta mötet")
        petra.day("Vilken dag ses ni igen?", 4, 2, 2027)
        petra.write("Klockan", "14.00")
        petra.write("Blir det en SIP?", said.NOT_SIP)
        petra.press("Avsluta mötet")
        petra.sees("BUP Flen", said.G1)
        petra.press("Skicka")
    people.world.deliver()
    _each_authority_reads_its_own(people)


def _each_authority_reads_its_own(people: People) -> None:
    tomas = people("tomas", "2026-11-12 15.10")
    with tomas.deed("Läser planen", clicks=3):
        tomas.press("Läs")
    tomas.sees(said.G1, said.G2, said.G3)
    sanna = people("sanna", "2026-11-12 15.20")
    with sanna.deed("Läser planen", clicks=3):
        sanna.press("Läs")
    sanna.sees(said.G2, said.G3)
    sanna.never(*SAFETY_GONE, "BUP", "Tomas")
