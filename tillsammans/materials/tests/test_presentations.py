"""The presentations open, read well without eyes, and carry words for whoever speaks."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

import tillsammans.ui
from tillsammans.lib import clock
from tillsammans.materials import pptx, presentations
from tillsammans.materials.recipes import Kind

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
DECKS = [(recipe, lang) for recipe in presentations.RECIPES for lang in recipe.languages]
MOMENT = "2026-11-12 10.00"


@pytest.fixture(scope="module", params=DECKS, ids=lambda one: f"{one[0].code}-{one[1]}")
def made(request):
    recipe, lang = request.param
    with clock.frozen(MOMENT):
        content = recipe.make(lang, "pptx")
    return recipe, lang, content, Presentation(io.BytesIO(content))


def test_the_same_words_at_the_same_moment_give_the_same_bytes(made):
    recipe, lang, content, _ = made
    with clock.frozen(MOMENT):
        assert recipe.make(lang, "pptx") == content
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(2026, 11, 12, 10, 0, 0)}
        assert not [name for name in parts.namelist() if "thumbnail" in name or "printer" in name]


def test_every_slide_begins_with_its_title_and_no_two_are_alike(made):
    titles = []
    for slide in made[3].slides:
        first = slide.shapes[0]
        assert first.placeholder_format.type in TITLES
        titles.append(first.text_frame.text)
    assert all(titles)
    assert len(titles) == len(set(titles))


def test_every_slide_has_notes_with_time_words_and_a_question(made):
    time, ask = (
        ("Tid: ", "Fråga till publiken: ") if made[1] == "sv" else ("Time: ", "Question to the audience: ")
    )
    for slide in made[3].slides:
        lines = slide.notes_slide.notes_text_frame.text.split("\n")
        assert lines[0].startswith(time)
        assert [line for line in lines if line.startswith(ask)]
        assert len(lines) >= 4


def test_every_picture_and_table_has_words(made):
    described = 0
    for shape in (shape for slide in made[3].slides for shape in slide.shapes):
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE or shape.has_table:
            assert len(shape._element.xpath(".//p:cNvPr/@descr")[0]) > 20
            described += 1
    assert described >= 4


def test_every_run_says_its_language_and_every_slide_but_the_first_its_number(made):
    _, lang, _, deck = made
    for n, slide in enumerate(deck.slides):
        runs = slide._element.xpath(".//a:r/a:rPr/@lang") + slide.notes_slide._element.xpath(
            ".//a:r/a:rPr/@lang"
        )
        assert set(runs) == {pptx.REGION[lang]}
        assert len(runs) == len(slide._element.xpath(".//a:r") + slide.notes_slide._element.xpath(".//a:r"))
        assert len(slide._element.xpath(".//a:fld[@type='slidenum']")) == (n > 0)


def test_no_place_is_left_empty_and_nothing_stands_outside_the_slide(made):
    deck = made[3]
    for slide in deck.slides:
        assert all(place.text_frame.text for place in slide.placeholders)
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
        assert len({shape.shape_id for shape in slide.shapes}) == len(slide.shapes)


def test_the_file_says_what_it_is(made):
    recipe, lang, _, deck = made
    about = deck.core_properties
    assert about.title and about.author
    assert (about.language, about.created) == (pptx.REGION[lang], clock.at(MOMENT).replace(tzinfo=None))
    assert recipe.kind is Kind.TRAINING
    assert recipe.title[lang] and recipe.summary[lang]


def test_the_library_can_show_it(made):
    recipe, lang, *_ = made
    drawn = recipe.preview(lang)
    assert drawn.startswith("<svg")
    assert " id=" not in drawn


def test_the_colours_are_those_of_the_site():
    written = (Path(tillsammans.ui.__file__).parent / "scss" / "tokens.css").read_text()
    tokens = {name: value.upper() for name, value in re.findall(r"--tb-([\w-]+):#(\w{6})", written)}
    for name, colour in pptx.COLOURS.items():
        assert colour == tokens.get(name, "FFFFFF"), name


def test_both_languages_have_the_same_slides():
    for decks in (presentations.MODEL, presentations.WHEEL):
        shapes = [
            [(s.picture, s.minutes, len(s.points), len(s.cards)) for s in decks[lang]]
            for lang in ("sv", "en")
        ]
        assert shapes[0] == shapes[1]
