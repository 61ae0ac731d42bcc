"""Samtalskort and bildstöd: print sheets per age, per area, and to point at in meetings ("Bildstöd", "Samtalskort").

Our own questions and words are CC BY 4.0; the pictures are OpenMoji's, separate works under CC BY-SA 4.0.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from tillsammans.lib import pdf
from tillsammans.materials import pictures, preview
from tillsammans.materials.deck import Card, cards, own, sheets
from tillsammans.materials.recipes import Age, Kind, Licence, Recipe
from tillsammans.materials.sheets import sector_data, version_line
from tillsammans.materials.words.cards import SAID
from tillsammans.wheel.sectors import LANGUAGES, Sector
from tillsammans.wheel.shapes import HONEY, HONEY_TINT

VERSION = "1.0"
CODES = {
    Age.PRESCHOOL: "bildstod-forskola",
    Age.YOUNG: "samtalskort-6-9",
    Age.MIDDLE: "samtalskort-10-12",
    Age.TEEN: "samtalskort-13-17",
}
# Points for the words and millimetres for the picture: the younger, the more picture.
FACES = {Age.PRESCHOOL: (18, 38), Age.YOUNG: (17, 33), Age.MIDDLE: (16.5, 27), Age.TEEN: (16, 21)}
BOARD = (14, 30)

Page = dict[str, Any]


# --- the sheets -----------------------------------------------------------------------------------------------------
def age_pdf(age: Age, lang: str, file_format: str = "pdf") -> bytes:
    """The whole deck for one age: an area on each page, and the child's own cards last."""
    pages = [_area_page(k.label(lang), age, k, lang) for k in Sector]
    return _print(lang, age.value, SAID[lang].TITLES[age], [*pages, _own_page(age, lang)])


def sector_pdf(sector: Sector, lang: str, file_format: str = "pdf") -> bytes:
    """Every age's cards about one area, and the child's own cards last."""
    pages = [_area_page(SAID[lang].YEARS[age], age, sector, lang) for age in Age]
    title = SAID[lang].TITLES["sector"].format(sector.label(lang))
    return _print(lang, "sector", title, [*pages, _own_page(Age.YOUNG, lang)], [sector])


def board_pdf(name: str, lang: str, file_format: str = "pdf") -> bytes:
    """Nine pictures a page, with a word each, to point at or cut out."""
    heads = [SAID[lang].SHEET["meeting"], SAID[lang].SHEET["plan"]]
    pages: list[Page] = []
    for page in sheets(name, lang):
        sector = page[0].sector
        heading = sector.label(lang) if sector else heads[len(pages)]
        pages.append(_page(heading, [_face(card, lang) for card in page], BOARD, sector, columns=3))
    return _print(lang, name, SAID[lang].TITLES[name], pages)


def _area_page(heading: str, age: Age, sector: Sector, lang: str) -> Page:
    faces = [_face(card, lang) for card in cards(age, sector, lang)]
    asked = "" if age == Age.PRESCHOOL else sector.prompt(lang)
    first = sector_data(sector, lang) | {"kind": "sector", "words": asked, "svg": ""}
    return _page(heading, [first, *faces], FACES[age], sector)


def _own_page(age: Age, lang: str) -> Page:
    return _page(SAID[lang].SHEET["own"], [_face(card, lang) for card in own(lang)], FACES[age])


def _page(heading: str, faces: list, face: tuple, sector: Sector | None = None, columns: int = 2) -> Page:
    sign = sector_data(sector, "sv")["sign"] if sector else ""
    size, picture = face
    return {
        "heading": heading,
        "sign": sign,
        "columns": columns,
        "size": size,
        "picture": picture,
        "cards": faces,
    }


def _face(card: Card, lang: str) -> dict[str, str]:
    honey = {"name": "", "sign": "", "color": HONEY, "tint": HONEY_TINT}
    about = sector_data(card.sector, lang) if card.sector else honey
    return about | {"kind": "card", "words": card.words, "svg": pictures.svg(card.picture)}


def _print(lang: str, what: str, title: str, pages: list[Page], areas: Iterable[Sector] = Sector) -> bytes:
    said = SAID[lang].SHEET
    return pdf.render(
        "materials/cards.typ",
        {
            "lang": lang,
            "title": title,
            "summary": SAID[lang].SUMMARIES[what],
            "areas": [sector_data(k, lang) for k in areas],
            "foot": credit(lang),
            "credit": f"{said['pictures']}: {pictures.CREDIT}. {version_line(lang, VERSION)}",
            "pages": pages,
        }
        | {key: said[key] for key in ("for", "how", "told", "report", "cut")},
    )


def credit(lang: str) -> str:
    """At the foot of every sheet: whose words and whose pictures."""
    said = SAID[lang].SHEET
    return f"{said['words']}: Tillsammans, {Licence.CC_BY}. {said['pictures']}: {pictures.CREDIT}"


# --- the recipes ----------------------------------------------------------------------------------------------------
def _words(part: str, key: str) -> dict[str, str]:
    return {lang: getattr(SAID[lang], part)[key] for lang in LANGUAGES}


def _age_recipe(age: Age) -> Recipe:
    return Recipe(
        code=CODES[age],
        kind=Kind.CONVERSATION,
        title=_words("TITLES", age),
        summary=_words("SUMMARIES", age),
        formats=("pdf",),
        make=partial(age_pdf, age),
        ages=(age,),
        steps=("kartlagga", "samarbeta"),
        licence=Licence.CC_BY_SA,
        version=VERSION,
        icon="layers",
        preview=lambda lang: preview.cards(cards(age, Sector.HEALTH, lang)),
    )


def _sector_recipe(sector: Sector) -> Recipe:
    titles = {lang: SAID[lang].TITLES["sector"].format(sector.label(lang)) for lang in LANGUAGES}
    return Recipe(
        code=f"samtalskort-{sector.slug}",
        kind=Kind.CONVERSATION,
        title=titles,
        summary=_words("SUMMARIES", "sector"),
        formats=("pdf",),
        make=partial(sector_pdf, sector),
        sectors=(sector,),
        ages=tuple(Age),
        steps=("kartlagga", "samarbeta"),
        licence=Licence.CC_BY_SA,
        version=VERSION,
        icon="layers",
        preview=lambda lang: preview.cards(cards(Age.YOUNG, sector, lang)),
    )


def _board_recipe(code: str, name: str, kind: Kind, steps: tuple[str, ...], ages: tuple[Age, ...]) -> Recipe:
    return Recipe(
        code=code,
        kind=kind,
        title=_words("TITLES", name),
        summary=_words("SUMMARIES", name),
        formats=("pdf",),
        make=partial(board_pdf, name),
        ages=ages,
        steps=steps,
        licence=Licence.CC_BY_SA,
        version=VERSION,
        icon="layout-grid",
        preview=lambda lang: preview.board(sheets(name, lang)[0]),
    )


POINTING = (Age.PRESCHOOL, Age.YOUNG, Age.MIDDLE)
RECIPES = (
    *(_age_recipe(age) for age in Age),
    *(_sector_recipe(sector) for sector in Sector),
    _board_recipe("bildstod-hjulet", "areas", Kind.CONVERSATION, ("upptacka", "kartlagga"), POINTING),
    _board_recipe("bildstod-mote", "meeting", Kind.MEETING, ("samarbeta",), ()),
)
