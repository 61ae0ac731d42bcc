"""The exercises on paper can be read by everybody, and nothing in them is anybody's real story."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from tillsammans.lib import clock
from tillsammans.mapping.commands.questions import QUESTIONS
from tillsammans.materials import exercises
from tillsammans.materials.recipes import Kind
from tillsammans.materials.words import exercises as words
from tillsammans.materials.words.stories import FIVE_QUESTIONS, LABELS, TIME_PLAN, Trap

PAPERS = [(recipe, lang) for recipe in exercises.RECIPES for lang in recipe.languages]


@pytest.fixture(params=PAPERS, ids=lambda one: f"{one[0].code}-{one[1]}")
def paper(request):
    recipe, lang = request.param
    with clock.frozen("2026-11-12 10.00"):
        return recipe, lang, recipe.make(lang, "pdf")


def test_it_is_tagged_in_its_own_language_and_the_same_bytes_again(paper):
    recipe, lang, content = paper
    with clock.frozen("2026-11-12 10.00"):
        assert recipe.make(lang, "pdf") == content
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == lang
        with document.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_the_library_can_show_it(paper):
    recipe, lang, _ = paper
    assert recipe.kind is Kind.TRAINING
    assert recipe.title[lang] and recipe.summary[lang]
    drawn = recipe.preview(lang)
    assert drawn.startswith("<svg")
    assert " id=" not in drawn


def test_there_are_six_stories_with_every_trap_among_them_in_both_languages():
    for lang, told in exercises.STORIES.items():
        assert len(told) == 6
        assert {trap for story in told for trap, _ in story.traps} == set(Trap)
        assert {trap for trap, _ in LABELS[lang]["common_list"]} == set(Trap)
    assert [s.code for s in exercises.STORIES["sv"]] == [s.code for s in exercises.STORIES["en"]]


def test_the_five_questions_are_the_agreements_own():
    assert FIVE_QUESTIONS["sv"] == QUESTIONS


@pytest.mark.parametrize("lang", exercises.LANGUAGES)
def test_the_time_plan_is_an_hour(lang):
    assert sum(int(minutes.split()[0]) for minutes, _ in TIME_PLAN[lang]) == 60


@pytest.mark.parametrize("lang", exercises.LANGUAGES)
def test_each_story_has_a_page_that_says_it_is_invented(lang):
    pages = _pages(exercises.stories_pdf(lang))
    for story, page in zip(exercises.STORIES[lang], pages[1:-1], strict=True):
        assert story.title in page
        assert LABELS[lang]["invented"] in page


@pytest.mark.parametrize("lang", exercises.LANGUAGES)
def test_what_happens_next_is_only_on_the_facilitators_sheets(lang):
    participants, leader = (
        "".join(_pages(make(lang))) for make in (exercises.stories_pdf, exercises.leader_pdf)
    )
    heading = LABELS[lang]["later"]
    assert heading not in participants
    assert leader.count(heading) >= 6


def test_there_are_cards_enough_and_none_twice():
    for lang in exercises.LANGUAGES:
        asked = [card.words[lang] for card in words.MINGLE]
        assert len(asked) == len(set(asked)) >= 24


def _pages(content):
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
