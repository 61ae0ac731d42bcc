"""Coming and going, and that the first meeting cannot close without a coordinator, a follow-up and an answer on SIP."""

import pytest

from tillsammans.access.decision import Refused
from tillsammans.cases.models import Case
from tillsammans.consent.commands import withdraw
from tillsammans.consent.models import Consent
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.commands import NewMeeting, arrive, close, leave, prepare
from tillsammans.meetings.models import Invitation, Meeting
from tillsammans.plans.commands import answer_sip, begin, book_follow_up


def invited(world, who):
    return Invitation.objects.get(pk=world.invited[who])


def test_coming_and_going_are_noted_with_their_times(prepared):
    with prepared.as_("karin") as karin:
        arrive(by=karin, invitation=invited(prepared, "bup"))
        prepared.at("2026-11-12 14.20")
        leave(by=karin, invitation=invited(prepared, "bup"))
        row = invited(prepared, "bup")
        assert (row.arrived_at, row.left_at) == (clock.at("2026-11-12 14.00"), clock.at("2026-11-12 14.20"))
        arrive(by=karin, invitation=row)
        assert invited(prepared, "bup").left_at is None


def test_only_the_one_who_leads_notes_it(prepared):
    with prepared.as_("liam") as liam, pytest.raises(Refused):
        arrive(by=liam, invitation=invited(prepared, "bup"))


def test_a_unit_whose_yes_was_taken_back_is_not_let_in(prepared):
    with prepared.as_("johan") as johan:
        yes = Consent.objects.get(
            ask_id=prepared.ask_social.pk, answer="yes", guardian_id=prepared.johan_guardian.pk
        )
        withdraw(by=johan, consent=yes)
    with prepared.as_("karin") as karin:
        with pytest.raises(NotPossible, match="Ja saknas från Johan"):
            arrive(by=karin, invitation=invited(prepared, "social"))
        arrive(by=karin, invitation=invited(prepared, "bup"))


def ready(world, by, *, follow_up=True, sip=True):
    plan = begin(
        by=by, case=Case.objects.get(pk=world.case.pk), meeting=Meeting.objects.get(pk=world.meeting.pk)
    )
    if follow_up:
        book_follow_up(by=by, plan=plan, at=clock.at("2027-02-04 14.00"), place="Petras rum")
    if sip:
        answer_sip(by=by, plan=plan, why_not="Inga insatser från båda än.")


def test_it_closes_when_everything_is_there(prepared):
    with prepared.as_("karin") as karin:
        arrive(by=karin, invitation=invited(prepared, "bup"))
        ready(prepared, karin)
        close(by=karin, meeting=Meeting.objects.get(pk=prepared.meeting.pk))
        assert Meeting.objects.get(pk=prepared.meeting.pk).closed_at
        assert invited(prepared, "bup").left_at  # nobody is left in the room


def test_it_does_not_close_without_a_follow_up_or_an_answer_on_sip(prepared):
    with prepared.as_("karin") as karin:
        ready(prepared, karin, follow_up=False, sip=False)
        assert refused(prepared, karin) == "no_follow_up"
        ready(prepared, karin, sip=False)
        assert refused(prepared, karin) == "no_sip_answer"
        ready(prepared, karin)
        close(by=karin, meeting=Meeting.objects.get(pk=prepared.meeting.pk))


def refused(world, by):
    with pytest.raises(NotPossible) as refusal:
        close(by=by, meeting=Meeting.objects.get(pk=world.meeting.pk))
    return refusal.value.code


def test_it_does_not_close_without_a_coordinator_who_has_said_yes(asked):
    with asked.as_("karin") as karin:
        case = Case.objects.get(pk=asked.case.pk)
        new = NewMeeting(
            clock.at("2026-11-12 14.00"), clock.at("2026-11-12 14.50"), "Petras rum", "Vid dörren."
        )
        asked.meeting = prepare(by=karin, case=case, meeting=new)
        ready(asked, karin)
        with pytest.raises(NotPossible, match="samordningsperson"):
            close(by=karin, meeting=Meeting.objects.get(pk=asked.meeting.pk))


def test_nothing_comes_or_goes_after_the_end(prepared):
    with prepared.as_("karin") as karin:
        ready(prepared, karin)
        close(by=karin, meeting=Meeting.objects.get(pk=prepared.meeting.pk))
        with pytest.raises(NotPossible, match="avslutat"):
            arrive(by=karin, invitation=invited(prepared, "bup"))
