"""The wheel to take home: poster, blank and large print, in four languages, as paper, picture and drawing."""

from collections.abc import Callable
from functools import partial

from tillsammans.lib import pdf
from tillsammans.materials import preview
from tillsammans.materials.png import png
from tillsammans.materials.recipes import Kind, Recipe
from tillsammans.materials.sheets import foot, for_print, sector_data
from tillsammans.materials.words.wheel import LEAD, SUMMARIES, TITLES
from tillsammans.wheel.drawing import blank, poster
from tillsammans.wheel.paper import blank_pdf
from tillsammans.wheel.sectors import WORDS, Sector

VERSION = "1.0"
# Pixels across: 300 to the inch on A3, and on A4.
A3, A4 = 3400, 2400

Drawing = Callable[..., str]
"""(language, decorative) -> the drawing"""
Pages = Callable[[str], bytes]


def full(lang: str, decorative: bool = False) -> str:
    """With names and questions, as on the wall."""
    return str(poster(lang, decorative=decorative))


def empty(lang: str, decorative: bool = False) -> str:
    """With room to draw and write."""
    return str(blank(lang, decorative=decorative))


def names_only(lang: str, decorative: bool = False) -> str:
    """With large names and no questions."""
    return str(poster(lang, prompts=False, decorative=decorative))


def poster_pdf(lang: str, paper: str) -> bytes:
    """One page for the wall. Its figure says names and questions, since there is no list beside it."""
    drawn = for_print(full(lang, decorative=True), lang)
    return pdf.render("materials/poster.typ", _frame(lang) | {"svg": drawn, "paper": paper})


def large_pdf(lang: str) -> bytes:
    """Two pages: the wheel with names, then areas and questions in 24 points and more."""
    drawn = for_print(names_only(lang, decorative=True), lang)
    areas = [sector_data(k, lang) for k in Sector]
    return pdf.render(
        "materials/large.typ",
        _frame(lang) | {"svg": drawn, "list": WORDS[lang]["list"], "sectors": areas},
    )


def _frame(lang: str) -> dict[str, str]:
    said = "; ".join(f"{k.label(lang)}: {k.prompt(lang)}" for k in Sector)
    title = WORDS[lang]["wheel"]
    return {
        "lang": lang,
        "title": title,
        "lead": LEAD[lang],
        "alt": f"{title}. {said}",
        "foot": foot(lang, VERSION),
    }


def _make(pages: Pages, drawing: Drawing, width: int, lang: str, file_format: str) -> bytes:
    if file_format == "pdf":
        return pages(lang)
    if file_format == "svg":
        return drawing(lang).encode()
    return png(for_print(drawing(lang), lang), width)


def _recipe(code: str, words: str, pages: Pages, drawing: Drawing, width: int, icon: str) -> Recipe:
    return Recipe(
        code=code,
        kind=Kind.CONVERSATION,
        title=TITLES[words],
        summary=SUMMARIES[words],
        formats=("pdf", "png", "svg"),
        make=partial(_make, pages, drawing, width),
        steps=("upptacka", "kartlagga", "samarbeta"),
        version=VERSION,
        icon=icon,
        preview=lambda lang: preview.wheel(drawing(lang, decorative=True)),
    )


RECIPES = (
    _recipe("hjulet-affisch-a3", "poster-a3", partial(poster_pdf, paper="a3"), full, A3, "presentation"),
    _recipe("hjulet-affisch-a4", "poster-a4", partial(poster_pdf, paper="a4"), full, A4, "presentation"),
    _recipe("hjulet-tomt", "blank", blank_pdf, empty, A4, "pencil"),
    _recipe("hjulet-stor-stil", "large", large_pdf, names_only, A4, "zoom-in"),
)
