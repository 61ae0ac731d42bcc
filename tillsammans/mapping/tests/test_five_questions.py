"""The five questions, word by word; two who write at once lose nothing (R36)."""

import re

import pytest
from django.http import Http404

from tillsammans.cases.models import Case, Task
from tillsammans.demo.story import until
from tillsammans.demo.story.mapping import ANSWERS
from tillsammans.directory import seed
from tillsammans.drafts.models import Draft
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands.questions import QUESTIONS, Answers, answer_questions
from tillsammans.mapping.models import FiveQuestions, Mapping
from tillsammans.mapping.tests.help import browser, hidden, page, post, words

VERBATIM = [
    "Har jag all information som jag behöver för att hjälpa barnet?",
    "Vad står i vägen för barnets välmående?",
    "Vad kan jag göra nu för att hjälpa det här barnet?",
    "Vad kan min verksamhet göra för att hjälpa barnet?",
    "Vilken ytterligare hjälp behöver jag från andra?",
]


def five(world) -> dict:
    with world.as_("karin"):
        row = FiveQuestions.objects.get()
        return {"version": row.version} | {
            f"answer_{n}": getattr(row, f"answer_{n}") or "" for n in range(1, 6)
        }


def test_the_questions_stand_in_the_agreements_own_words(world):
    until(world, 5)
    assert list(QUESTIONS) == VERBATIM
    shown = page(browser("karin"), "cases:child", world.case.pk)
    assert re.findall(r"<li><h3>([^<]+)</h3>", shown.split("De fem frågorna om Alma")[1]) == VERBATIM


def test_they_are_headings_of_the_form_too(world):
    until(world, 4)
    shown = page(browser("karin"), "mapping:questions", world.mapping.pk)
    assert [q for q in VERBATIM if f">{q}</label>" in shown] == VERBATIM


def test_answered_all_birgitta_is_asked_to_decide_once(world):
    until(world, 4)
    karin = browser("karin")
    assert post(karin, "mapping:questions", world.mapping.pk, answer_1="Nästan.").status_code == 302
    with world.as_("birgitta"):
        assert not Task.objects.filter(code="decide").exists()
    for first in (ANSWERS.answer_1, "Ja."):
        typed = {f"answer_{n}": getattr(ANSWERS, f"answer_{n}") for n in range(2, 6)}
        post(karin, "mapping:questions", world.mapping.pk, answer_1=first, **typed)
    with world.as_("birgitta"):
        task = Task.objects.get(code="decide", done_at=None)
        assert (task.to_holder, task.thing_id) == (seed.seat("birgitta").pk, world.mapping.pk)
    assert browser("birgitta").get(f"/kartlagga/{world.mapping.pk}/beslut/").status_code == 200


def both_open(world) -> tuple:
    """Karin has answered; then Karin and Birgitta have the page open at the same time."""
    until(world, 4)
    post(browser("karin"), "mapping:questions", world.mapping.pk, answer_1="Först", answer_2="Först")
    karin, birgitta = browser("karin"), browser("birgitta")
    address = f"/kartlagga/{world.mapping.pk}/fem-fragor/"
    return (
        address,
        (karin, hidden(words(karin.get(address)))),
        (birgitta, hidden(words(birgitta.get(address)))),
    )


def test_the_second_save_shows_base_mine_and_theirs(world):
    address, (karin, hers), (birgitta, bosses) = both_open(world)
    assert karin.post(address, {**hers, "answer_1": "Karins", "answer_2": "Först"}).status_code == 302
    response = birgitta.post(address, {**bosses, "answer_1": "Birgittas", "answer_2": "Först"})
    assert response.status_code == 409
    shown = words(response)
    assert (
        all(f"<p>{text}</p>" in shown for text in ("Först", "Birgittas", "Karins"))
        and VERBATIM[1] not in shown
    )
    assert five(world)["answer_1"] == "Karins"
    unchosen = birgitta.post(address, hidden(shown))
    assert unchosen.status_code == 409 and "Välj vilket som ska gälla" in words(unchosen)
    assert birgitta.post(address, {**hidden(shown), "keep_answer_1": "mine"}).status_code == 302
    assert five(world) == {
        "version": 3,
        "answer_1": "Birgittas",
        "answer_2": "Först",
        "answer_3": "",
        "answer_4": "",
        "answer_5": "",
    }


def test_one_may_keep_what_the_other_wrote(world):
    address, (karin, hers), (birgitta, bosses) = both_open(world)
    karin.post(address, {**hers, "answer_1": "Karins", "answer_2": "Först"})
    shown = words(
        birgitta.post(address, {**bosses, "answer_1": "Birgittas", "answer_2": "Nytt", "answer_3": "Tre"})
    )
    birgitta.post(address, {**hidden(shown), "keep_answer_1": "theirs"})
    kept = five(world)
    assert (kept["answer_1"], kept["answer_2"], kept["answer_3"]) == ("Karins", "Nytt", "Tre")


def test_changes_in_different_answers_are_merged_by_themselves(world):
    address, (karin, hers), (birgitta, bosses) = both_open(world)
    karin.post(address, {**hers, "answer_1": "Karins", "answer_2": "Först"})
    assert birgitta.post(address, {**bosses, "answer_1": "Först", "answer_2": "Birgittas"}).status_code == 302
    assert (five(world)["answer_1"], five(world)["answer_2"]) == ("Karins", "Birgittas")


def test_a_choice_made_on_an_old_page_is_asked_again(world):
    address, (karin, hers), (birgitta, bosses) = both_open(world)
    karin.post(address, {**hers, "answer_1": "Karins"})
    shown = words(birgitta.post(address, {**bosses, "answer_1": "Birgittas"}))
    post(karin, "mapping:questions", world.mapping.pk, answer_1="Karins igen")
    again = birgitta.post(address, {**hidden(shown), "keep_answer_1": "mine"})
    assert again.status_code == 409 and "Karins igen" in words(again)
    assert five(world)["answer_1"] == "Karins igen"


def test_a_draft_begun_earlier_is_compared_with_what_stood_there_then(world):
    address, (karin, hers), (birgitta, bosses) = both_open(world)
    saved = birgitta.post(
        f"/utkast/fem-fragor/?about={world.mapping.pk}", {**bosses, "answer_1": "Birgittas utkast"}
    )
    assert saved.status_code == 200
    karin.post(address, {**hers, "answer_1": "Karins", "answer_2": "Först"})
    opened = words(birgitta.get(address))
    assert "Birgittas utkast" in opened and hidden(opened)["_version"] == "1"
    response = birgitta.post(address, {**hidden(opened), "answer_1": "Birgittas utkast", "answer_2": "Först"})
    assert response.status_code == 409 and "Karins" in words(response)


def test_what_is_kept_for_comparing_is_sealed_and_goes_away(world):
    until(world, 4)
    karin = browser("karin")
    page(karin, "mapping:questions", world.mapping.pk)
    with world.as_("karin"):
        assert repr(Draft.objects.get(form="fem-fragor").__dict__["base"]) == "<förseglat>"
    post(karin, "mapping:questions", world.mapping.pk, answer_1="Ja")
    with world.as_("karin"):
        assert not Draft.objects.filter(form="fem-fragor").exists()


def test_the_command_refuses_an_old_version_and_too_long_answers(world):
    until(world, 4)
    with world.as_("karin") as karin:
        case, mapping = Case.objects.get(), Mapping.objects.get()
        with pytest.raises(NotPossible) as refusal:
            answer_questions(by=karin, case=case, mapping=mapping, answers=Answers("x"), version=4)
        assert refusal.value.code == "changed"
        with pytest.raises(NotPossible) as refusal:
            answer_questions(
                by=karin, case=case, mapping=mapping, answers=Answers(answer_2="x" * 4001), version=0
            )
        assert refusal.value.field == "answer_2"
    response = post(
        browser("karin"), "mapping:questions", world.mapping.pk, answer_1="Kvar", answer_2="x" * 4001
    )
    assert "Korta svaret till 4 000 tecken." in words(response) and "Kvar" in words(response)


def test_an_established_mapping_is_not_answered_again(world):
    until(world, 5)
    assert browser("karin").get(f"/kartlagga/{world.mapping.pk}/fem-fragor/").status_code == 302
    with world.as_("karin") as karin, pytest.raises(NotPossible, match="upprättad"):
        answer_questions(
            by=karin, case=Case.objects.get(), mapping=Mapping.objects.get(), answers=ANSWERS, version=1
        )


def test_only_the_mapper_and_the_named_person_answer(world):
    until(world, 4)
    for who in ("liam", "petra", "eva", "mats"):
        with world.as_(who) as actor, pytest.raises(Http404):
            answer_questions(by=actor, case=world.case, mapping=world.mapping, answers=ANSWERS, version=0)
