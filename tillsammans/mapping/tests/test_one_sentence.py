"""The nurse's one sentence, across her wall (25:13 a); her journal stays where it is (R18, R82)."""

import pytest
from django.http import Http404

from tillsammans.cases.models import Case, Task
from tillsammans.demo.story import mapping as told
from tillsammans.demo.story import until
from tillsammans.directory import seed
from tillsammans.disclosures.commands import send_sentence
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import sentence
from tillsammans.mapping.models import Statement
from tillsammans.mapping.tests.help import browser, page, post, words


@pytest.fixture
def letter(world):
    until(world, 3)
    world.at("2026-10-08 09.40")
    with world.as_("petra_emi") as petra:
        send_sentence(
            by=petra,
            to_post=seed.seat("karin"),
            who="Alma, 6B",
            sentence=told.P1,
            motivation="Behövs för stödet.",
        )
    world.deliver()
    with world.as_("karin"):
        world.copy = ReceivedCopy.objects.get()
    return world


def test_it_becomes_one_voice_with_its_letter_behind_it(letter):
    typed = {"case": str(letter.case.pk), "sector": "health", "kind": "concern"}
    assert post(browser("karin"), "mapping:take_in_sentence", letter.copy.pk, **typed).status_code == 302
    with letter.as_("karin"):
        row = Statement.objects.get(received_copy_id=letter.copy.pk)
        assert (row.text, row.voice, row.sector) == (told.P1, "professional", "health")
        assert row.readers == [seed.seat("birgitta").pk, seed.seat("karin").pk]
    assert "Petra, 8 okt. En mening, efter prövning." in page(browser("karin"), "cases:child", letter.case.pk)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"case": ""}, "Välj barnet."),
        ({"sector": ""}, "Välj vilket område meningen hör till."),
        ({"kind": ""}, "Välj styrka, oro eller önskan."),
    ],
)
def test_each_field_says_what_is_missing(letter, change, says):
    typed = {"case": str(letter.case.pk), "sector": "health", "kind": "concern"} | change
    assert says in words(post(browser("karin"), "mapping:take_in_sentence", letter.copy.pk, **typed))


def test_it_is_taken_in_once(letter):
    with letter.as_("karin") as karin:
        case, copy = Case.objects.get(), ReceivedCopy.objects.get()
        sentence.take_in_sentence(by=karin, copy=copy, case=case, sector="health", kind="concern")
        with pytest.raises(NotPossible, match="finns redan"):
            sentence.take_in_sentence(by=karin, copy=copy, case=case, sector="health", kind="concern")


def test_the_letter_is_for_karin_only(letter):
    for who in ("liam", "petra", "eva", "mats"):
        with letter.as_(who) as actor, pytest.raises(Http404):
            sentence.take_in_sentence(
                by=actor, copy=letter.copy, case=letter.case, sector="health", kind="concern"
            )


def test_asking_gives_the_nurse_a_task_and_no_access(letter):
    nurse = str(seed.seat("petra").pk)
    missing = post(browser("karin"), "mapping:ask_sentence", letter.case.pk, to=nurse, question=" ")
    assert "Skriv vad du behöver veta, med en mening." in words(missing)
    assert (
        post(
            browser("karin"), "mapping:ask_sentence", letter.case.pk, to=nurse, question="Ont i magen?"
        ).status_code
        == 302
    )
    with letter.as_("petra"):
        assert Task.objects.get(code="pass_sentence").text == "Ont i magen?"
        assert not Case.objects.exists() and not Statement.objects.exists()


def test_only_the_schools_own_nurse_can_be_asked(letter):
    with letter.as_("karin") as karin, pytest.raises(NotPossible) as refusal:
        sentence.ask_sentence(
            by=karin, case=Case.objects.get(), asked=sentence.Asked(seed.seat("liam").pk, "Hur är det?")
        )
    assert refusal.value.field == "to"
