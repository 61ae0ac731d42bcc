"""The documentation forms are the screens' own, field by field: labels, hints, choices and order."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils import translation

from tillsammans.concerns.forms import RaiseConcern
from tillsammans.mapping.commands.questions import QUESTIONS
from tillsammans.mapping.decision_form import DecisionForm
from tillsammans.mapping.forms import QuestionsForm, StatementForm
from tillsammans.materials import documentation as paper
from tillsammans.materials.words.documentation import SAID
from tillsammans.meetings.forms import AnswerAsk, AskSeat, Invite, Prepare, Wish
from tillsammans.plans.forms import End, Goal, Measure
from tillsammans.wheel.sectors import LANGUAGES, Sector

APPS = Path(paper.__file__).parents[1]
REPORT = (
    "Det här ersätter inte en orosanmälan. Tror du att ett barn far illa, anmäl till socialtjänsten genast. "
    "Är det akut, ring 112."
)
NOTHING = SimpleNamespace(answer_3="", answer_4="", answer_5="")
SCREENS = {
    "concern": (RaiseConcern, {}, "concerns/jinja2/concerns/raise.html"),
    "statement": (StatementForm, {}, "mapping/jinja2/mapping/_statement_fields.html"),
    "questions": (QuestionsForm, {}, "mapping/jinja2/mapping/questions.html"),
    "decision": (
        DecisionForm,
        {"five": NOTHING, "seats": (), "units": ()},
        "mapping/jinja2/mapping/decide.html",
    ),
    "meeting": (Prepare, {}, "meetings/jinja2/meetings/prepare.html"),
    "invite": (Invite, {"child": "Alma", "choices": {}}, "meetings/jinja2/meetings/invite.html"),
    "wish": (Wish, {"child": "barnet", "seats": []}, "meetings/jinja2/meetings/coordinator.html"),
    "ask": (AskSeat, {"seats": []}, "meetings/jinja2/meetings/coordinator.html"),
    "answer": (AnswerAsk, {}, "meetings/jinja2/meetings/answer.html"),
    "goal": (Goal, {"child": "barnet"}, "plans/jinja2/plans/goal.html"),
    "measure": (Measure, {"owners": []}, "plans/jinja2/plans/measure.html"),
    "end": (End, {}, "plans/jinja2/plans/end.html"),
}
# On the screen only: the product's bookkeeping, and choices among people it knows. On paper one writes who it is.
SCREEN_ONLY = {"_key", "_seat", "_version", "names_ok", "invite.child", "wish.post", "measure.owner_words"}


def screen(name):
    form, options, _ = SCREENS[name]
    return form(request=None, **options)


def template(name):
    return (APPS / SCREENS[name][2]).read_text()


@pytest.mark.parametrize("name", SCREENS)
def test_every_field_of_the_screen_is_on_the_paper_with_its_label_hint_and_choices(name):
    fields = screen(name).fields
    wanted = {f"{name}.{one}" for one in fields if one not in SCREEN_ONLY} - SCREEN_ONLY
    assert wanted == {key for key in SAID["sv"].FIELDS if key.startswith(f"{name}.")}
    for key in wanted:
        field, (label, hint) = fields[key.partition(".")[2]], SAID["sv"].FIELDS[key]
        assert label == str(field.label), key
        assert hint == str(field.help_text) or (hint and hint in template(name)), (key, hint)
        if key in SAID["sv"].CHOICES:
            shown = tuple(str(words) for value, words in field.choices if value)
            assert SAID["sv"].CHOICES[key] == shown, key


def printed():
    """Every field on paper, in the paper's order, by the screen it belongs to."""
    keys = [field.key for part in (paper.CONCERN, paper.OTHER_READER) for field in part]
    keys += [*paper.STATEMENT[:3], "statement.about_name", *paper.STATEMENT[3:]]
    late = (paper.QUESTIONS, paper.DECISION, paper.MEETING, paper.INVITED, paper.COORDINATOR, paper.GOAL)
    keys += [field.key for part in late for field in part]
    return [*keys, *paper.MEASURE, *(field.key for field in paper.ENDING)]


def test_no_field_has_words_without_standing_on_paper():
    assert sorted([*printed(), "statement.sector"]) == sorted(
        SAID["sv"].FIELDS
    )  # the sector is the table's heading


@pytest.mark.parametrize("name", ["concern", "decision", "meeting", "goal", "measure", "end", "ask"])
def test_the_paper_follows_the_order_of_the_page(name):
    on_page = list(dict.fromkeys(re.findall(r"kit\.\w+\((?:\w+_)?form\.(\w+)", template(name))))
    on_paper = [key.partition(".")[2] for key in printed() if key.startswith(f"{name}.")]
    assert on_paper == [one for one in on_page if one in on_paper] and on_paper


@pytest.mark.parametrize("name", ["statement", "questions", "invite"])
def test_the_paper_follows_the_order_of_the_form(name):
    on_paper = [key.partition(".")[2] for key in printed() if key.startswith(f"{name}.")]
    assert on_paper == [one for one in screen(name).fields if one in on_paper]


def test_the_five_questions_are_the_agreements_own_words():
    assert tuple(SAID["sv"].FIELDS[f"questions.answer_{n}"][0] for n in range(1, 6)) == QUESTIONS


def test_each_area_is_explained_as_on_the_screen():
    from tillsammans.ui.pictures import HINTS

    for lang in LANGUAGES:
        areas = [group for group in paper.PARTS["kartlagga"](lang) if group["kind"] == "sector"]
        with translation.override(lang):
            assert [area["hint"] for area in areas] == [str(HINTS[k.slug]) for k in Sector]


def test_the_notice_stands_on_every_paper_word_by_word():
    assert SAID["sv"].PAPER["report"] == REPORT
    assert REPORT in (APPS / "ui/jinja2/ui/layout.html").read_text()
    kit = (APPS / "ui/jinja2/ui/kit.html").read_text()
    assert all(part in kit for part in re.split(r"(?<=\?) ", SAID["sv"].PAPER["told"]))


def test_areas_where_a_child_may_tell_of_violence_say_what_to_do():
    areas = [group for group in paper.PARTS["kartlagga"]("sv") if group["kind"] == "sector"]
    warned = [k for k, area in zip(Sector, areas, strict=True) if area["warn"]]
    assert warned == [Sector.CARE, Sector.HOME, Sector.SAFETY]


def test_the_words_are_the_same_fields_in_four_languages_and_none_is_empty():
    for lang in LANGUAGES:
        said, swedish = SAID[lang], SAID["sv"]
        assert list(said.FIELDS) == list(swedish.FIELDS)
        for key, (label, hint) in said.FIELDS.items():
            assert label.strip() and bool(hint) == bool(swedish.FIELDS[key][1]), (lang, key)
        assert {k: len(v) for k, v in said.CHOICES.items()} == {k: len(v) for k, v in swedish.CHOICES.items()}
        assert all(words.strip() for choices in said.CHOICES.values() for words in choices)
        for part in ("PAPER", "TITLES", "SUMMARIES", "STEPS"):
            words = getattr(said, part)
            assert set(words) == set(getattr(swedish, part)) and all(one.strip() for one in words.values())
