"""What a card may say: short for the small, open for everybody, in four languages, with a picture that exists."""

import re

import pytest

from tillsammans.materials import deck, pictures
from tillsammans.materials.recipes import Age
from tillsammans.materials.words.cards import SAID, questions, words
from tillsammans.wheel.sectors import LANGUAGES, Sector

LONGEST = {Age.PRESCHOOL: 6, Age.YOUNG: 8, Age.MIDDLE: 8, Age.TEEN: 12}
# How a question begins that can be answered yes or no only, or that presumes: none of ours does.
CLOSED = {
    "sv": r"(Är|Har|Kan|Vill|Brukar|Får|Tycker|Känner) ",
    "en": r"(Are|Is|Has|Have|Can|Do|Does|Did|Will) ",
    "so": r"Ma ",
    "ar": r"هل ",
}
# Words for an adult's assessment, or for one feeling that the question would put in the child's mouth.
LEADING = (
    r"diagnos|rädd|ledsen|orolig|slå|hotad|mobbad|deprim|varför|sjuk|afraid|scared|bull|why|لماذا|خائف|cabsi"
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("age", Age)
def test_each_area_has_five_short_open_questions(age, lang):
    for sector in Sector:
        asked = questions(age, sector, lang)
        assert len(set(asked)) == 5, (sector, asked)
        for one in asked:
            assert one.endswith(("?", "؟")) and len(one.split()) <= LONGEST[age], one
            assert not re.match(CLOSED[lang], one), one
            assert not re.search(LEADING, one, re.IGNORECASE), one


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_younger_the_child_the_fewer_the_words(lang):
    length = [sum(len(q.split()) for k in Sector for q in questions(age, k, lang)) for age in Age]
    assert length[0] < length[1] < length[3] and length[2] < length[3]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_child_has_cards_of_its_own_to_leave_the_question_with(lang):
    assert len(deck.own(lang)) == 6
    assert all(card.words.strip() and card.sector is None for card in deck.own(lang))
    assert deck.own("sv")[0].words == "Något annat"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_picture_sheets_hold_nine_short_names_a_page(lang):
    assert [len(set(page)) for page in words("areas", lang)] == [9] * len(Sector)
    assert [len(set(page)) for page in words("meeting", lang)] == [9, 9]
    assert all(
        len(one.split()) <= 7 for page in words("areas", lang) + words("meeting", lang) for one in page
    )


def test_no_text_is_empty_in_any_language_and_all_have_the_same():
    def shape(value, where):
        """The same keys and lengths, and no empty text."""
        if isinstance(value, str):
            assert value.strip(), where
            return "text"
        if isinstance(value, dict):
            return {key: shape(one, f"{where}.{key}") for key, one in value.items()}
        return [shape(one, where) for one in value]

    parts = ("QUESTIONS", "OWN", "SHEETS", "YEARS", "SHEET", "TITLES", "SUMMARIES", "SCREEN")
    shapes = [
        {part: shape(getattr(SAID[lang], part), f"{lang}.{part}") for part in parts} for lang in LANGUAGES
    ]
    assert all(one == shapes[0] for one in shapes)


def test_every_picture_is_there_and_none_is_copied_in_vain():
    listed = {path.stem for path in pictures.FOLDER.glob("*.svg")}
    assert deck.pictures() == listed


def test_pictures_may_stand_many_on_a_page_and_carry_no_style():
    for name in deck.pictures():
        inside = pictures.inline(name)
        assert " id=" not in inside and "style" not in inside and "<script" not in inside, name


def test_a_picture_that_is_not_there_says_what_to_do():
    with pytest.raises(pictures.PicturesMissing, match="make assets"):
        pictures.svg("no-such-picture")


def test_the_pictures_own_terms_lie_beside_them():
    assert "CC BY-SA 4.0" in (pictures.FOLDER / "ATTRIBUTION.txt").read_text()
    assert "ShareAlike" in (pictures.FOLDER / "LICENSE.txt").read_text()
