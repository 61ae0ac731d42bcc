"""Which picture goes with which words: the decks of cards, and the picture sheets to point at."""

from dataclasses import dataclass

from tillsammans.materials.recipes import Age
from tillsammans.materials.words.cards import SAID, questions, words
from tillsammans.wheel.sectors import Sector

# One row per sector in the wheel's order, one name per question. Never a happy or a sad face: no feeling is wrong
# (DESIGN 7). For teenagers things, not figures.
_QUESTIONS = {
    Age.PRESCHOOL: """
        bed apple person couch run
        shoe seedling hand-up feather mountain
        bricks slide book tree people
        wave pot hug moon coat
        house bed teddy couch moon
        friends heart ball talk dog
        tent hug teddy flashlight stop""",
    Age.YOUNG: """
        bed plate run person battery
        shoe seedling hand-up palette feather
        school light-bulb slide teacher backpack
        alarm-clock cutlery ear lifebuoy heart-hands
        house families couch door moon
        friends ball talk handshake older-person
        tent signpost phone laptop stop""",
    Age.MIDDLE: """
        sun-and-cloud bed music brain bike
        star key ladder hourglass hand-up
        backpack light-bulb books chair teacher
        alarm-clock plate eye calendar pot
        house door families houses sun
        friends talk mobile handshake older-person
        tent bell signpost laptop lifebuoy""",
    Age.TEEN: """
        sun-and-cloud moon headphones battery compass
        star key seedling telescope lifebuoy
        backpack light-bulb school ladder books
        heart-hands alarm-clock calendar eye coin
        house door talk heart window
        friends mobile envelope handshake talk
        umbrella night laptop stop phone""",
}
_SHEETS = {
    "areas": """
        bed plate water run shower toothbrush toilet bandage pill
        shoe hand-up seedling feather mountain talk coat crayon key
        school book pencil numbers slide teacher books question quiet
        pot coat hug ear hourglass bus moon coin alarm-clock
        house houses bed door key couch television cat suitcase
        friends families older-person kite game talk heart people handshake
        tent stop flashlight traffic-light mobile phone lock eye lifebuoy""",
    "meeting": """
        wave people chair talk quiet pause question repeat door
        clipboard star person people question hourglass check cross calendar""",
}
_OWN = "thought skip pause question crayon eye"


@dataclass(frozen=True)
class Card:
    """Words and a picture by name. No sector: the child's own card."""

    words: str
    picture: str
    sector: Sector | None = None


def cards(age: Age, sector: Sector, lang: str) -> list[Card]:
    """The five cards about one area for one age."""
    named = _rows(_QUESTIONS[age])[list(Sector).index(sector)]
    return [Card(q, p, sector) for q, p in zip(questions(age, sector, lang), named, strict=True)]


def own(lang: str) -> list[Card]:
    """The child's own cards: something else, skip, break and so on."""
    return [Card(said, name) for said, name in zip(SAID[lang].OWN, _OWN.split(), strict=True)]


def sheets(name: str, lang: str) -> list[list[Card]]:
    """The pages of a picture sheet: "areas", one per sector, or "meeting"."""
    about = list(Sector) if name == "areas" else [None, None]
    pages = zip(words(name, lang), _rows(_SHEETS[name]), about, strict=True)
    return [
        [Card(said, picture, sector) for said, picture in zip(page, row, strict=True)]
        for page, row, sector in pages
    ]


def pictures() -> set[str]:
    """Every picture a card asks for."""
    rows = [row for text in (*_QUESTIONS.values(), *_SHEETS.values(), _OWN) for row in _rows(text)]
    return {name for row in rows for name in row}


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().split("\n")]
