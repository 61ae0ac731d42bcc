"""The sheet of three sentences, and what cannot be written (R8, R9)."""

from dataclasses import replace
from datetime import date

import pytest

from tillsammans.access.decision import Refused
from tillsammans.access.models import Grant
from tillsammans.access.policy import visible
from tillsammans.cases.models import Case, Step, Task
from tillsammans.children.models import Child, PageOpening
from tillsammans.consent import commands, queries, sheet_words, words
from tillsammans.consent.commands import Answered, NewAsk, NewSheet
from tillsammans.consent.models import Ask, Consent, Sheet
from tillsammans.consent.months import same_day
from tillsammans.consent.tests.conftest import case_of
from tillsammans.directory import seed
from tillsammans.disclosures.models import Disclosure
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import Statement


def good(**other):
    asks = (NewAsk(seed.unit("bup-flen").pk, ("safety",), "råd om oro"),)
    return replace(NewSheet("ha ett möte", date(2027, 4, 19), asks), **other)


NOT_WHOLE = {
    "no_purpose": lambda s: replace(s, purpose=" "),
    "no_receiver": lambda s: replace(s, asks=()),
    "no_content": lambda s: replace(s, asks=(replace(s.asks[0], sectors=()),)),
    "twice": lambda s: replace(s, asks=s.asks * 2),
    "own_house": lambda s: replace(s, asks=(replace(s.asks[0], unit_id=seed.unit("bruksskolan").pk),)),
    "ended": lambda s: replace(s, until_on=date(2026, 10, 13)),
    "too_long": lambda s: replace(s, until_on=date(2027, 10, 15)),
}


def test_a_consent_without_its_parts_cannot_be_saved(after, subtests):
    world = after(5)
    for code, change in NOT_WHOLE.items():
        with subtests.test(code), world.as_("karin") as karin:
            with pytest.raises(NotPossible) as refusal:
                commands.make_sheet(by=karin, case=case_of(world), sheet=change(good()))
            assert refusal.value.code == code and refusal.value.sentence.endswith(".")
    with world.as_("karin") as karin:
        commands.make_sheet(by=karin, case=case_of(world), sheet=good(until_on=date(2027, 10, 14)))


def test_six_months_are_to_the_same_day():
    assert same_day(date(2026, 10, 19), 6) == date(2027, 4, 19)
    assert same_day(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_the_three_sentences_for_staff_and_for_families(after):
    world = after(7)
    with world.as_("karin") as karin:
        sheet = visible(karin, Sheet).get()
        said = queries.said_by(sheet, queries.asks_of(karin, sheet), words.short(case_of(world).unit))
        family, staff = sheet_words.for_family(said), sheet_words.for_staff(said)
    assert family == [
        "Skolan får berätta för <b>BUP Flen</b> och <b>öppna insatser i Flen</b>, "
        "för att ha ett möte och göra en plan.",
        "Det handlar om <b>trygghet, hemmet och relationer</b>. Till BUP också en mening från Petra om magen. "
        "Inte om sådant skolan inte har rätt att berätta.",
        "Ditt svar gäller <b>till 19 april 2027</b>. Du kan ändra dig när du vill.",
    ]
    assert "Inte om Johans hälsa och det Alma bett oss behålla." in staff[1]


def test_what_people_write_in_a_sheet_is_never_markup(after):
    said = sheet_words.Said("skolan", [], "<script>alert(1)</script>", date(2027, 4, 19), ["<b>hälsa</b>"])
    assert "<script>" not in "".join(sheet_words.for_staff(said))


NOT_AN_ANSWER = [
    ({"answer": "maybe"}, "no_answer"),
    ({"note": " "}, "no_note"),
    ({"form": "esign"}, "wrong_form"),
    ({"except_sectors": ("learning",)}, "not_asked"),
    ({"except_sectors": ("safety", "home", "relationships")}, "nothing_left"),
    ({"until_on": date(2026, 11, 4)}, "ended"),
    ({"until_on": date(2027, 11, 6)}, "too_long"),
    ({"guardian": None}, "no_giver"),
]


def test_an_answer_that_does_not_hold_together_is_refused_with_a_sentence(after, subtests):
    world = after(9)
    world.at("2026-11-05 10.00")
    told = Answered("yes", guardian=world.johan_guardian, note="Per telefon.")
    for change, code in NOT_AN_ANSWER:
        with subtests.test(code), world.as_("karin") as karin:
            with pytest.raises(NotPossible) as refusal:
                commands.answer(by=karin, ask=world.ask_social, given=replace(told, **change))
            assert refusal.value.code == code and refusal.value.sentence.endswith(".")
    with world.as_("karin") as karin:
        commands.answer(by=karin, ask=world.ask_social, given=told)


def test_nobody_but_those_who_ask_writes_down_answers(after):
    world = after(9)
    for who in ("eva", "mats", "tomas", "processledare"):
        with world.as_(who) as actor, pytest.raises(Exception) as refusal:
            commands.answer(
                by=actor, ask=world.ask_bup, given=Answered("yes", guardian=world.johan_guardian, note="x")
            )
        assert refusal.type.__name__ in ("Http404", "Refused"), who


def test_showing_the_sheet_opens_the_sheet_and_nothing_else(after):
    world = after(7)
    with world.as_("sofia") as sofia:
        assert visible(sofia, Sheet).count() == 1 and visible(sofia, Ask).count() == 2
        for model in (Child, Case, Step, Task, Statement, Disclosure):
            assert not visible(sofia, model).exists(), model
            assert not model.objects.exists(), model
        assert set(Grant.objects.values_list("basis", flat=True)) == {"consent.sheet_shown"}


def test_each_guardian_sees_only_their_own_answers(after):
    world = after(9)
    for who, guardian in (("sofia", world.sofia_guardian), ("johan", world.johan_guardian)):
        with world.as_(who):
            assert set(Consent.objects.values_list("guardian_id", flat=True)) == {guardian.pk}


def test_a_closed_page_stays_closed(after):
    world = after(5)
    with world.as_("karin") as karin:
        sheet = commands.make_sheet(by=karin, case=case_of(world), sheet=good())
        PageOpening(
            authority_id=karin.authority_id,
            child_id=world.child_id,
            account_id=world.johan_account.pk,
            opened=False,
            decided_by=karin.seat,
            decided_at=clock.now(),
        ).save(force_insert=True)
    with world.as_("karin") as karin:
        commands.show_sheet(by=karin, sheet=sheet, guardians=[world.sofia_guardian])
        with pytest.raises(NotPossible, match="inte öppnad"):
            commands.show_sheet(by=karin, sheet=sheet, guardians=[world.johan_guardian])


def test_a_guardian_answers_for_themselves_only(after):
    world = after(7)
    world.at("2026-10-22 08.00")
    with world.as_("sofia") as sofia:
        told = Answered("no", guardian=world.johan_guardian, form="esign")
        row = commands.answer(by=sofia, ask=world.ask_social, given=told)
        assert row.guardian_id == world.sofia_guardian.pk and row.shown_to == [world.sofia_account.pk]
        assert row.informed["confirmed"] == "own_page"


def test_who_has_only_a_part_may_not_make_a_sheet(after):
    world = after(7)
    with world.as_("liam") as liam, pytest.raises(Exception) as refusal:
        commands.make_sheet(by=liam, case=world.case, sheet=good())
    assert refusal.type.__name__ in ("Http404", Refused.__name__)
