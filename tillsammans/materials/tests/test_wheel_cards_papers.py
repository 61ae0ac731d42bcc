"""What everybody may take home: every file is made, can be read by everybody, and is the same twice."""

import io

import pikepdf
import pytest
from PIL import Image

from tillsammans.lib import clock
from tillsammans.materials import cards, documentation, wheel
from tillsammans.materials.recipes import MIME, Licence, by_code
from tillsammans.wheel.sectors import LANGUAGES, Sector

MOMENT = "2026-09-29 10.05"
RECIPES = (*wheel.RECIPES, *documentation.RECIPES, *cards.RECIPES)
EVERY = [(r.code, lang, form) for r in RECIPES for lang in r.languages for form in r.formats]
# One of each kind of paper, and each script.
SAMPLE = [
    ("hjulet-affisch-a3", "sv", "pdf"),
    ("hjulet-stor-stil", "ar", "pdf"),
    ("hjulet-tomt", "so", "svg"),
    ("hjulet-affisch-a4", "ar", "png"),
    ("dokumentation-kartlagga", "ar", "pdf"),
    ("dokumentation", "sv", "pdf"),
    ("bildstod-forskola", "ar", "pdf"),
    ("samtalskort-trygghet", "so", "pdf"),
    ("bildstod-mote", "en", "pdf"),
]


def made(code: str, lang: str, form: str) -> bytes:
    with clock.frozen(MOMENT):
        return by_code(code, RECIPES).make(lang, form)


def check(code: str, lang: str, form: str) -> None:
    content = made(code, lang, form)
    assert content == made(code, lang, form), "not the same bytes twice"
    {"pdf": check_pdf, "png": check_png, "svg": check_svg}[form](content, lang)


def check_pdf(content: bytes, lang: str) -> None:
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == lang
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        fonts = [
            o.FontDescriptor
            for o in document.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontDescriptor" in o
        ]
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
        assert any("Vazirmatn" in str(font.FontName) for font in fonts) == (lang == "ar")


def check_png(content: bytes, lang: str) -> None:
    image = Image.open(io.BytesIO(content))
    assert image.format == "PNG" and image.width >= 2400
    assert len(image.convert("RGB").getcolors(maxcolors=1 << 24)) > 20


def check_svg(content: bytes, lang: str) -> None:
    drawn = content.decode()
    assert drawn.startswith("<svg") and "<title" in drawn
    assert all(sector.label(lang) in drawn for sector in Sector)


@pytest.mark.parametrize(("code", "lang", "form"), SAMPLE)
def test_a_sample_can_be_read_and_is_the_same_twice(code, lang, form):
    check(code, lang, form)


@pytest.mark.deep
@pytest.mark.parametrize(("code", "lang", "form"), EVERY)
def test_every_file_can_be_read_and_is_the_same_twice(code, lang, form):
    check(code, lang, form)


def test_every_recipe_has_its_words_in_four_languages():
    for recipe in RECIPES:
        assert set(recipe.title) == set(recipe.summary) == set(recipe.languages) == set(LANGUAGES)
        assert all(text.strip() for text in (*recipe.title.values(), *recipe.summary.values()))
        assert set(recipe.formats) <= set(MIME)
    assert len({recipe.code for recipe in RECIPES}) == len(RECIPES)


def test_no_two_recipes_have_one_title():
    for lang in LANGUAGES:
        assert len({recipe.title[lang] for recipe in RECIPES}) == len(RECIPES)


@pytest.mark.parametrize("lang", ["sv", "ar"])
def test_a_preview_is_a_small_drawing_that_may_stand_beside_others(lang):
    for recipe in RECIPES:
        drawn = recipe.preview(lang)
        assert drawn.startswith("<svg") and len(drawn) < 25_000, recipe.code
        assert " id=" not in drawn and "style=" not in drawn and "url(" not in drawn, recipe.code


def test_sheets_with_pictures_say_whose_they_are_and_on_what_terms():
    for recipe in cards.RECIPES:
        assert recipe.licence == Licence.CC_BY_SA
    assert "OpenMoji" in cards.credit("sv") and "CC BY-SA 4.0" in cards.credit("ar")
    assert all(r.licence == Licence.CC_BY for r in (*wheel.RECIPES, *documentation.RECIPES))
