"""The named person's decision (R36): what it starts, and that the mapping is upprättad from then on."""

from datetime import date

import pytest
from django.http import Http404

from tillsammans.access.decision import Refused
from tillsammans.access.policy import visible
from tillsammans.cases.models import Case, StepCode, Task
from tillsammans.concerns.models import Concern
from tillsammans.demo.story import mapping as told
from tillsammans.demo.story import until
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import decide, questions
from tillsammans.mapping.decision_form import lines_of, what_of
from tillsammans.mapping.models import AbsenceInquiry, Decision, FiveQuestions, Mapping, Statement
from tillsammans.mapping.tests.help import browser, page, post, words

GOOD = {
    "reason": "Skäl",
    "special_support": "Inte nu.",
    "rights_view": "Vägt.",
    "own_support": True,
    "own_support_from": date(2026, 10, 15),
}


@pytest.fixture
def answered(world):
    """Wednesday 14 October: all five are answered, nothing is decided."""
    until(world, 4)
    world.at("2026-10-14 08.45")
    with world.as_("karin") as karin:
        case, mapping = Case.objects.get(), Mapping.objects.get()
        questions.answer_questions(by=karin, case=case, mapping=mapping, answers=told.ANSWERS, version=0)
    return world


def decided(world, who: str = "birgitta", **change) -> Decision:
    with world.as_(who) as actor:
        new = decide.NewDecision(**GOOD | change)
        return decide.decide(by=actor, case=Case.objects.get(), mapping=Mapping.objects.get(), new=new)


def test_the_story_moves_on(world):
    until(world, 5)
    with world.as_("birgitta") as birgitta:
        assert Case.objects.get().step == StepCode.COLLABORATE
        mapping, five = Mapping.objects.get(), FiveQuestions.objects.get()
        assert mapping.established_at == five.established_at and mapping.established_at
        assert not visible(birgitta, Statement).filter(established_at=None).exists()
        assert five.needs == [
            {"unit_id": str(seed.unit("bup-flen").pk), "what": "råd om oro"},
            {"unit_id": str(seed.unit("oppna-insatser-flen").pk), "what": "stöd till föräldrarna"},
        ]
        assert Concern.objects.get().done_at
        assert AbsenceInquiry.objects.get().special_support.startswith("Inte nu")
        own = {(task.to_holder, task.text) for task in Task.objects.filter(code="own_support")}
    assert own == {
        (seed.seat("karin").pk, "Karin möter Alma måndag och tisdag 8.05."),
        (seed.seat("liam").pk, "Grupparbete med Tilde och Noor."),
        (seed.seat("karin").pk, "Egen ingång."),
    }


def test_what_was_answered_is_not_typed_again():
    assert lines_of(told.ANSWERS.answer_3) == ["Karin möter Alma måndag och tisdag 8.05."]
    assert lines_of(told.ANSWERS.answer_4) == ["Grupparbete med Tilde och Noor.", "Egen ingång."]
    assert [what_of(line) for line in lines_of(told.ANSWERS.answer_5)] == [
        "råd om oro",
        "stöd till föräldrarna",
    ]


def test_the_decision_on_its_page(answered):
    birgitta = browser("birgitta")
    shown = page(birgitta, "mapping:decide", answered.mapping.pk)
    bup, social = str(seed.unit("bup-flen").pk), str(seed.unit("oppna-insatser-flen").pk)
    assert f'<option value="{bup}" selected>' in shown and f'<option value="{social}" selected>' in shown
    typed = {
        "outcomes": ["own_support", "collaboration"],
        "own_support_from_day": "15",
        "own_support_from_month": "10",
        "own_support_from_year": "2026",
        "special_support": "Inte nu.",
        "rights_view": "Vägt.",
        "reason": "Skäl.",
        "who_0": str(seed.seat("karin").pk),
        "who_1": str(seed.seat("liam").pk),
        "who_2": "",
        "unit_0": bup,
        "unit_1": social,
    }
    response = post(birgitta, "mapping:decide", answered.mapping.pk, **typed)
    assert response["Location"] == f"/kring/{answered.case.pk}/"
    with answered.as_("birgitta"):
        assert Case.objects.get().step == StepCode.COLLABORATE
        assert Task.objects.filter(code="own_support").count() == 2
        assert [need["what"] for need in FiveQuestions.objects.get().needs] == [
            "råd om oro",
            "stöd till föräldrarna",
        ]


def test_no_outcome_is_an_orosanmalan(answered):
    shown = page(browser("birgitta"), "mapping:decide", answered.mapping.pk)
    choices = shown.split("Vad beslutar du?")[1].split("</fieldset>")[0]
    assert "orosanm" not in choices.lower() and "Det här ersätter inte en orosanmälan" in shown


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"own_support": False}, "outcomes"),
        ({"close": True}, "outcomes"),
        ({"collaboration": True}, "outcomes"),
        ({"own_support_from": None}, "own_support_from"),
        ({"own_support_from": date(2026, 10, 1)}, "own_support_from"),
        ({"special_support": " "}, "special_support"),
        ({"rights_view": ""}, "rights_view"),
        ({"reason": ""}, "reason"),
        ({"support": (decide.OwnSupport(seed.stable_id("post", "lindskolan/larare"), "x"),)}, "outcomes"),
    ],
)
def test_each_part_of_the_decision_is_asked_for(answered, change, field):
    with pytest.raises(NotPossible) as refusal:
        decided(answered, **change)
    assert refusal.value.field == field and refusal.value.sentence.endswith(".")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"outcomes": []}, "Välj egen insats, samverkan eller avsluta."),
        ({"outcomes": ["own_support"]}, "Skriv vilken dag den egna insatsen börjar."),
        ({"special_support": ""}, "Skriv vad du beslutar om särskilt stöd, även om det är inte nu."),
        ({"rights_view": ""}, "Skriv hur barnets rättigheter har vägts in."),
        ({"reason": ""}, "Skriv skälen för beslutet."),
        ({"who_0": "nagon"}, "Välj någon på er egen enhet."),
        ({"unit_0": "nagon"}, "Välj en av verksamheterna."),
        ({"own_support_from_day": "15"}, "Skriv dag, månad och år med siffror, till exempel 14 10 2026."),
    ],
)
def test_each_field_says_what_is_wrong_and_keeps_the_rest(answered, change, says):
    typed = {
        "outcomes": ["close"],
        "special_support": "Inte nu.",
        "rights_view": "Det är vägt.",
        "reason": "Skälen här.",
    } | change
    response = post(browser("birgitta"), "mapping:decide", answered.mapping.pk, **typed)
    assert response.status_code == 200 and says in words(response)
    for name in ("rights_view", "reason"):
        assert typed[name] in words(response)


def test_without_answers_there_is_nothing_to_decide_on(world):
    until(world, 4)
    world.at("2026-10-14 08.45")
    with pytest.raises(NotPossible) as refusal:
        decided(world)
    assert refusal.value.code == "unanswered"
    assert "Alla fem frågorna är inte besvarade" in page(
        browser("birgitta"), "mapping:decide", world.mapping.pk
    )


def test_karin_maps_but_birgitta_decides(answered):
    with pytest.raises(Refused):
        decided(answered, "karin")
    assert browser("karin").get(f"/kartlagga/{answered.mapping.pk}/beslut/").status_code == 403
    for who in ("liam", "petra", "eva", "mats"):
        with answered.as_(who) as actor, pytest.raises(Http404):
            decide.decide(
                by=actor, case=answered.case, mapping=answered.mapping, new=decide.NewDecision(**GOOD)
            )


def test_closing_ends_the_matter_with_its_reason(answered):
    decided(answered, own_support=False, own_support_from=None, close=True)
    with answered.as_("birgitta"):
        assert Case.objects.get().step == StepCode.CLOSED and Case.objects.get().closed_at
        assert not Task.objects.filter(case_id=answered.case.pk, done_at=None).exists()
    answered.at("2026-10-28 23.59")
    assert browser("karin").get(f"/kring/{answered.case.pk}/").status_code == 200
    answered.at("2026-10-29 00.00")
    assert browser("karin").get(f"/kring/{answered.case.pk}/").status_code == 404


def test_it_is_decided_once(world):
    until(world, 5)
    with pytest.raises(NotPossible):
        decided(world)


def test_the_answers_stay_with_those_who_mapped(world):
    until(world, 5)
    for who, sees in {"birgitta": 1, "karin": 1, "liam": 0, "eva": 0, "mats": 0}.items():
        with world.as_(who) as actor:
            assert visible(actor, FiveQuestions).count() == FiveQuestions.objects.count() == sees, who
            assert visible(actor, Decision).count() == Decision.objects.count() == sees, who
