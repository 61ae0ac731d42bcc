"""Story 14, R10, T09, T10: a no takes effect at the next request, also for letters that wait; what was sent stays."""

import pytest

from tests.lived import chapters, lived
from tests.people import signed_in, signed_in_family
from tillsammans.audit.models import Event
from tillsammans.consent.commands import withdraw
from tillsammans.consent.models import Consent, Withdrawal
from tillsammans.demo.story.after import _johans_yes, johan_withdraws, petra_renews
from tillsammans.disclosures.models import Disclosure, ReceivedCopy

world = lived(chapters("13"))


@pytest.fixture
def after_the_no(world):
    petra_renews(world)
    world.at("2027-01-18 21.40")
    with world.as_("johan") as johan:
        withdraw(by=johan, consent=_johans_yes(world))
    world.deliver()
    return world


def copies(world, who):
    with world.as_(who):
        return {c.disclosure_id: c.kind for c in ReceivedCopy.objects.all()}


def test_the_letter_that_waited_is_stopped_and_the_other_goes(after_the_no):
    world = after_the_no
    with world.as_("petra"):
        stopped = Disclosure.objects.get(pk=world.waiting_social.pk)
        went = Disclosure.objects.get(pk=world.waiting_bup.pk)
        assert stopped.stopped_at and not stopped.sent_at
        assert went.sent_at and not went.stopped_at
    assert world.waiting_social.pk not in copies(world, "sanna")
    assert world.waiting_bup.pk in copies(world, "tomas")


def test_without_the_no_both_go(world):
    petra_renews(world)
    world.deliver()
    assert world.waiting_social.pk in copies(world, "sanna") and world.waiting_bup.pk in copies(
        world, "tomas"
    )


def test_the_receiver_keeps_its_letters_and_is_told_that_no_more_will_come(after_the_no):
    world = after_the_no
    found = copies(world, "sanna")
    assert {world.B2.pk, world.B4.pk} <= set(found)
    assert "no_more" in found.values() and "no_more" not in copies(world, "tomas").values()
    with world.as_("sanna"):
        notice = ReceivedCopy.objects.get(kind="no_more")
        assert "Samtycket gäller inte längre från 18 januari" in notice.content["lines"][0]["text"]
        assert "Johan" not in str(notice.content)
        assert ReceivedCopy.objects.get(disclosure_id=world.B2.pk).content["lines"]


def test_johan_says_no_on_his_own_page_with_one_press(world):
    petra_renews(world)
    world.at("2027-01-18 21.40")
    johan = signed_in_family(world.johan_account, world.place)
    page = johan.get(f"/mitt/{world.child_id}/").content.decode()
    with world.as_("johan"):
        address = f"/mitt/samtycke/svar/{_johans_yes(world).pk}/nej/"
    assert address in page
    from tillsammans.reports.tests.people import carried

    assert johan.post(address, carried(johan.get(address).content.decode())).status_code == 302
    world.deliver()
    assert world.waiting_social.pk not in copies(world, "sanna")


def test_sofia_reads_that_the_school_tells_no_more_and_not_who(after_the_no):
    world = after_the_no
    page = signed_in_family(world.sofia_account, world.place).get(f"/mitt/{world.child_id}/").content.decode()
    assert "Skolan berättar inget mer för" in page
    with world.as_("sofia"):
        assert Withdrawal.objects.count() == 0
    own = signed_in_family(world.johan_account, world.place).get(f"/mitt/{world.child_id}/").content.decode()
    assert "18 jan" in own and "18 jan" not in page


def test_a_new_invitation_is_refused_with_the_missing_name_and_the_refusal_stands(world):
    johan_withdraws(world)
    assert world.refused_again.endswith("Ja saknas från Johan.")


def test_the_new_yes_is_a_new_row_and_the_old_one_stays_withdrawn(world):
    johan_withdraws(world)
    with world.as_("petra"):
        rows = Consent.objects.filter(
            ask_id=world.ask_social.pk, guardian_id=world.johan_guardian.pk, answer="yes"
        )
        assert rows.count() == 2 and Withdrawal.objects.filter(consent_id__in=rows).count() == 1
        assert str(world.new_yes.until_on) == "2027-08-01"
        assert Event.objects.filter(verb="consent.withdrawn").count() == 1


def test_bups_word_reaches_petra_and_says_only_whether_it_comes_about(world):
    with world.as_("petra"):
        copy = ReceivedCopy.objects.get(kind="progress")
        assert copy.content["happens"] is True and len(copy.content["lines"]) == 1
    with world.as_("liam"):
        assert ReceivedCopy.objects.count() == 0
    page = signed_in("liam").get(f"/kring/{world.case.pk}/").content.decode()
    assert "Erbjuder Alma två rådgivande samtal" in page
