"""The gate's answer: everybody's latest yes, cut to what all agree to, on the day (R7, R10-R12, R14)."""

from datetime import date, datetime, timedelta

import pytest

from tillsammans.access.grants import ensure
from tillsammans.access.models import Relation
from tillsammans.children.models import Child, Guardian
from tillsammans.consent import commands
from tillsammans.consent.commands import Answered, Assessed, Exempted
from tillsammans.consent.models import Ask, Consent, Withdrawal
from tillsammans.consent.tests.conftest import case_of, told
from tillsammans.directory import seed
from tillsammans.lib import clock

BUP, SOCIAL = "bup-flen", "oppna-insatser-flen"
ALL = {"safety", "home", "relationships"}


def answers(world, ask, **given):
    with world.as_("karin") as karin:
        commands.answer(by=karin, ask=ask, given=Answered(**{"note": "Per telefon.", **given}))
    world.deliver()


def says_no(world, who, ask):
    """On one's own page."""
    with world.as_(who) as family:
        latest = Consent.objects.filter(ask_id=ask.pk).order_by("-answered_at").first()
        commands.withdraw(by=family, consent=latest)
    world.deliver()


def test_after_21_october_bup_may_be_told_and_social_services_not(after):
    world = after(7)
    bup, social = told(world, BUP), told(world, SOCIAL)
    assert (bup.complete, bup.sectors, bup.statements) == (True, ALL, {world.P1.pk})
    assert (social.complete, social.sectors, social.statements, social.missing) == (
        False,
        set(),
        set(),
        ("Johan",),
    )
    assert social.sentence == "Skolan får inte berätta något för socialtjänsten än. Ja saknas från Johan."


def test_only_what_all_agree_to_is_left(after):
    world = after(9)
    social = told(world, SOCIAL)
    assert (social.complete, social.sectors, social.statements) == (True, {"home", "relationships"}, set())
    assert social.asked == ALL


def test_a_unit_nobody_has_asked_about_may_be_told_nothing(after):
    vc = told(after(9), "vardcentralen-flen")
    assert not vc.complete and "Ingen har frågats" in vc.sentence


def test_a_yes_holds_to_the_last_second_of_its_day_and_not_one_more(after):
    world = after(9)
    last = datetime(2027, 4, 19, 23, 59, 59, tzinfo=clock.STOCKHOLM)
    world.at(last)
    assert told(world, BUP).complete
    world.at(last + timedelta(seconds=1))
    covered = told(world, BUP)
    assert not covered.complete and covered.missing == ("Sofia", "Johan", "Alma")
    assert covered.sentence.endswith("Ja saknas från Sofia, Johan och Alma.")


def test_a_no_on_ones_own_page_ends_it_at_once_and_for_that_receiver_only(after):
    world = after(9)
    world.at("2027-01-18 21.40")
    says_no(world, "johan", world.ask_social)
    assert told(world, SOCIAL).missing == ("Johan",)
    assert told(world, BUP).complete


def test_a_new_yes_is_a_new_row_and_the_old_one_stays_as_taken_back(after):
    world = after(9)
    world.at("2027-01-18 21.40")
    says_no(world, "johan", world.ask_social)
    world.at("2027-02-01 15.00")
    answers(
        world,
        world.ask_social,
        answer="yes",
        guardian=world.johan_guardian,
        except_sectors=("safety",),
        until_on=date(2027, 8, 1),
    )
    assert told(world, SOCIAL).complete
    with world.as_("karin"):
        mine = Consent.objects.filter(
            ask_id=world.ask_social.pk, guardian_id=world.johan_guardian.pk
        ).order_by("answered_at")
        assert [c.answer for c in mine] == ["not_yet", "yes", "yes"]
        assert [w.consent_id for w in Withdrawal.objects.all()] == [mine[1].pk]


@pytest.mark.parametrize("answer", ["no", "not_yet"])
def test_answering_no_or_not_yet_after_a_yes_takes_it_back(after, answer):
    world = after(9)
    world.at("2026-11-05 10.00")
    answers(world, world.ask_bup, answer=answer, guardian=world.johan_guardian)
    assert told(world, BUP).missing == ("Johan",)


@pytest.mark.parametrize(
    ("outcome", "missing"), [("alone", ("Alma",)), ("with_guardian", ("Alma",)), ("informed", ())]
)
def test_the_childs_no_weighs_as_the_professional_has_written(after, outcome, missing):
    world = after(8)
    world.at("2026-10-23 09.00")
    answers(world, world.ask_bup, answer="no", child=True)
    with world.as_("karin") as karin:
        commands.assess(by=karin, case=case_of(world), assessed=Assessed(outcome, "Skäl."))
    assert told(world, BUP).missing == missing


def test_a_child_who_decides_alone_needs_no_guardian(after):
    world = after(7)
    assert told(world, SOCIAL).missing == ("Johan",)
    with world.as_("karin") as karin:
        commands.assess(by=karin, case=case_of(world), assessed=Assessed("alone", "Mogen i frågan."))
    assert told(world, SOCIAL).complete


def test_a_guardian_who_is_hindered_is_not_waited_for_until_that_day(after):
    world = after(7)
    with world.as_("karin") as karin:
        johan = Guardian.objects.get(pk=world.johan_guardian.pk)
        exempted = Exempted(
            johan, "hindered", "På fjället utan telefon, och mötet kan inte vänta.", date(2026, 10, 30)
        )
        commands.exempt(by=karin, case=case_of(world), exempted=exempted)
    assert told(world, SOCIAL).complete
    world.at("2026-10-31 00.00")
    assert told(world, SOCIAL).missing == ("Johan",)


def test_with_sole_custody_only_that_guardian_is_asked(after):
    world = after(7)
    with world.as_("karin"):
        sofia = Guardian.objects.get(pk=world.sofia_guardian.pk)
        sofia.sole_custody_source = "Personbevis 2026-10-20"
        sofia.save(update_fields=["sole_custody_source"])
    assert told(world, SOCIAL).complete


def test_at_eighteen_the_guardians_consents_end_and_only_the_young_adults_counts(after):
    """Also when the child was only informed until then (R12, R14)."""
    world = after(9)
    with world.as_("karin") as karin:
        commands.assess(by=karin, case=case_of(world), assessed=Assessed("informed", "Skäl."))
    eve = datetime(2032, 5, 16, 23, 59, tzinfo=clock.STOCKHOLM)
    world.at(eve)
    for guardian in (world.sofia_guardian, world.johan_guardian):
        answers(world, world.ask_bup, answer="yes", until_on=date(2032, 6, 1), guardian=guardian)
    assert told(world, BUP).complete
    world.at(eve + timedelta(minutes=1))
    assert told(world, BUP).missing == ("Alma",), "guardians said yes to June, but she is an adult now"
    answers(world, world.ask_bup, answer="yes", child=True, until_on=date(2032, 6, 1))
    assert told(world, BUP).complete


def test_whoever_may_not_see_the_answers_learns_nothing_from_the_gate(after):
    world = after(9)
    with world.as_("birgitta") as birgitta:
        ensure(
            birgitta,
            child_id=world.child_id,
            holder=seed.seat("liam").pk,
            relation=Relation.PARTICIPANT,
            basis="test",
        )
    covered = told(world, BUP, "liam")
    assert (covered.complete, covered.missing, covered.ask_id) == (False, (), None)
    assert told(world, BUP, "birgitta").complete


def test_the_school_and_bup_are_asked_apart(after):
    """BUP's own matter knows nothing of the school's consents, and has none of its own yet (story 13)."""
    world = after(9)
    with world.as_("tomas") as tomas:
        from tillsammans.cases.models import Case
        from tillsammans.consent import coverage

        case = Case.objects.select_related("unit").get(pk=world.bup_case.pk)
        covered = coverage.of(tomas, case, seed.unit("angsskolan"), clock.today())
        assert (covered.complete, covered.sentence) == (
            False,
            "BUP får inte berätta något för skolan än. Ingen har frågats om samtycke än.",
        )
        assert not Ask.objects.exists() and Child.objects.count() == 1
