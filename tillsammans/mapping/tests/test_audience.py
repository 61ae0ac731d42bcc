"""Who may be told: the child chooses, the professional decides, a guardian releases (R12, R13, R52)."""

from datetime import date

import pytest
from django.http import Http404

from tillsammans.access.decision import Refused
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.demo.story import until
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import audience
from tillsammans.mapping.commands.audience import CHILD_DECIDES, KEPT, NOT_AS_WISHED, Trial
from tillsammans.mapping.models import AudienceTrial, Statement
from tillsammans.mapping.tests.help import browser, page, post, words


def shown_to(world, name: str) -> set[str]:
    """The called names of the guardians whose account the sentence is shown to."""
    accounts = {world.sofia_account.pk: "Sofia", world.johan_account.pk: "Johan"}
    with world.as_("karin"):
        return {accounts[pk] for pk in Statement.objects.get(pk=getattr(world, name).pk).shown_to}


def test_what_the_story_opens_and_keeps(world):
    until(world, 4)
    told = {
        "A1": set(),
        "A2": {"Sofia", "Johan"},
        "A3": {"Sofia"},
        "A4": {"Sofia", "Johan"},
        "A5": set(),
        "L1": set(),
        "L2": set(),
    }
    told |= {
        "S1": {"Sofia"},
        "S2": {"Sofia"},
        "S3": {"Sofia"},
        "J1": {"Sofia", "Johan"},
        "J2": {"Johan"},
        "J3": {"Johan"},
    }
    assert {name: shown_to(world, name) for name in told} == told
    assert shown_to(world, "P1") == {"Sofia", "Johan"}


def test_before_the_decision_nobody_is_shown_anything(world, monkeypatch):
    from tillsammans.demo.story import mapping as story

    until(world, 2)
    monkeypatch.setattr(story, "_karin_decides", lambda world: None)
    story.alma_talks(world)
    assert all(shown_to(world, name) == set() for name in ("A1", "A2", "A3", "A4", "A5"))
    # One tap opens what nobody is left out of; what leaves somebody out waits for a decision.
    assert post(browser("karin"), "mapping:after_talk", world.conversation.pk).status_code == 302
    opened = {name: shown_to(world, name) for name in ("A1", "A2", "A3", "A4", "A5")}
    both = {"Sofia", "Johan"}
    assert opened == {"A1": set(), "A2": both, "A3": set(), "A4": both, "A5": set()}


def test_the_decisions_carry_reason_and_review_date(world):
    until(world, 4)
    with world.as_("karin"):
        kept, alone = (
            AudienceTrial.objects.get(statement_id=world.A3.pk),
            AudienceTrial.objects.get(statement_id=world.A1.pk),
        )
        assert (kept.outcome, kept.kept_from, kept.review_on) == (
            KEPT,
            world.johan_guardian.pk,
            date(2026, 11, 12),
        )
        assert (alone.outcome, alone.kept_from) == (CHILD_DECIDES, None) and alone.reason and kept.reason
    reasons = page(browser("birgitta"), "mapping:reasons", world.case.pk)
    assert "Efter samtal med juristen" in reasons and "Prövas igen 12 november 2026." in reasons


def try_on(world, name: str, trial: Trial) -> None:
    with world.as_("karin") as karin:
        row = Statement.objects.get(pk=getattr(world, name).pk)
        audience.try_audience(by=karin, case=Case.objects.get(), statement=row, trial=trial)


def test_when_the_wish_cannot_be_kept_the_child_is_told_first(world):
    until(world, 3)
    told_after_all = Trial(NOT_AS_WISHED, "Vårdnadshavaren behöver veta.", world.johan_guardian.pk)
    with pytest.raises(NotPossible) as refusal:
        try_on(world, "A1", told_after_all)
    assert refusal.value.field == "child_told_on" and shown_to(world, "A1") == set()
    try_on(
        world,
        "A1",
        Trial(NOT_AS_WISHED, "Behöver veta.", world.johan_guardian.pk, child_told_on=date(2026, 10, 2)),
    )
    assert shown_to(world, "A1") == {"Johan"}


@pytest.mark.parametrize(
    ("outcome", "more", "field"),
    [
        ("", {}, "outcome"),
        (KEPT, {"reason": " "}, "reason"),
        (KEPT, {"guardian": False}, "guardian"),
        (KEPT, {"review_on": None}, "review_on"),
        (KEPT, {"review_on": date(2026, 10, 1)}, "review_on"),
        (NOT_AS_WISHED, {"child_told_on": date(2026, 12, 1)}, "child_told_on"),
    ],
)
def test_each_part_of_a_decision_is_asked_for(world, outcome, more, field):
    until(world, 3)
    guardian = world.johan_guardian.pk if more.pop("guardian", True) else None
    given = {"reason": "Skäl", "review_on": date(2026, 11, 12), "child_told_on": None, **more}
    with pytest.raises(NotPossible) as refusal:
        try_on(world, "A1", Trial(outcome, guardian_id=guardian, **given))
    assert refusal.value.field == field and refusal.value.sentence.endswith(".")


def test_the_decision_is_made_on_its_page_and_nothing_typed_is_lost(world):
    until(world, 3)
    karin = browser("karin")
    response = post(
        karin, "mapping:trial", world.L2.pk, outcome=KEPT, reason="Handlar om Johans hälsa.", guardian=""
    )
    assert response.status_code == 200 and "Handlar om Johans hälsa." in words(response)
    assert "Välj vilken vårdnadshavare det gäller." in words(response)
    typed = {"outcome": CHILD_DECIDES, "reason": "Alma är mogen i frågan."}
    assert post(karin, "mapping:trial", world.L2.pk, **typed).status_code == 302
    assert shown_to(world, "L2") == set()


def test_only_the_mapper_and_the_named_person_decide(world):
    until(world, 3)
    for who in ("liam", "petra", "eva", "mats"):
        with world.as_(who) as actor, pytest.raises(Http404):
            audience.try_audience(
                by=actor, case=world.case, statement=world.A1, trial=Trial(CHILD_DECIDES, "x")
            )


def test_a_guardian_releases_one_own_sentence_and_no_other(world):
    until(world, 4)
    assert "Johan säger ja till att den delas." in page(browser("karin"), "cases:child", world.case.pk)
    with world.as_("karin") as karin:
        sofia = Guardian.objects.get(pk=world.sofia_guardian.pk)
        for name, code in {"J3": "about_them", "A2": "not_a_guardian", "S1": "not_the_other"}.items():
            row = Statement.objects.get(pk=getattr(world, name).pk)
            with pytest.raises(NotPossible) as refusal:
                audience.release_statement(by=karin, statement=row, to=sofia)
            assert refusal.value.code == code
    assert shown_to(world, "J3") == {"Johan"} and shown_to(world, "J1") == {"Johan", "Sofia"}


def test_releasing_asks_once_more(world):
    until(world, 4)
    karin = browser("karin")
    missing = post(karin, "mapping:release", world.S2.pk)
    assert "Kryssa i att vårdnadshavaren har sagt ja." in words(missing) and shown_to(world, "S2") == {
        "Sofia"
    }
    assert post(karin, "mapping:release", world.S2.pk, sure="on").status_code == 302
    assert shown_to(world, "S2") == {"Sofia", "Johan"}


def test_the_childs_words_are_never_shown_as_the_schools(world):
    until(world, 4)
    with world.as_("karin") as karin, pytest.raises(NotPossible):
        row = Statement.objects.get(pk=world.A1.pk)
        audience.show_statement(by=karin, statement=row, to=Guardian.objects.all())
    assert shown_to(world, "A1") == set()


def test_a_coordinator_may_not_decide_who_is_told(world):
    from tillsammans.access.grants import give
    from tillsammans.access.models import Relation
    from tillsammans.directory import seed

    until(world, 4)
    with world.as_("birgitta") as birgitta:
        give(
            birgitta,
            child_id=world.child_id,
            holder=seed.seat("petra").pk,
            relation=Relation.COORDINATOR,
            basis="test",
        )
    with world.as_("petra") as petra, pytest.raises(Refused):
        row = Statement.objects.get(pk=world.A4.pk)
        audience.try_audience(by=petra, case=world.case, statement=row, trial=Trial(CHILD_DECIDES, "x"))


def test_an_account_that_comes_later_is_shown_what_was_decided(world):
    until(world, 4)
    with world.as_("karin") as karin:
        Statement.objects.all().update(shown_to=[])
        case = Case.objects.get()
        audience.open_account(by=karin, case=case, guardian=Guardian.objects.get(pk=world.johan_guardian.pk))
    assert shown_to(world, "J2") == shown_to(world, "A2") == {"Johan"} and shown_to(world, "A3") == set()
