"""Who is invited: colleagues for a time, units only after every yes and never as persons before it (R39)."""

import re

import pytest

from tests.people import signed_in
from tillsammans.access.policy import visible
from tillsammans.cases.models import Case
from tillsammans.consent.commands import withdraw
from tillsammans.consent.models import Consent
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.commands import (
    NewMeeting,
    invite_other,
    invite_post,
    invite_unit,
    prepare,
    record_answer,
)
from tillsammans.meetings.models import Invitation, Meeting


def meeting_of(world):
    with world.as_("karin") as karin:
        case = Case.objects.get(pk=world.case.pk)
        new = NewMeeting(
            clock.at("2026-11-12 14.00"), clock.at("2026-11-12 14.50"), "Petras rum", "Vid dörren."
        )
        return prepare(by=karin, case=case, meeting=new)


def without_token(response):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", response.content.decode())


def sees(world, who, meeting):
    with world.as_(who) as actor:
        return visible(actor, Meeting).filter(pk=meeting.pk).exists()


def johan_takes_back(world):
    with world.as_("johan") as johan:
        withdraw(
            by=johan,
            consent=Consent.objects.get(
                ask_id=world.ask_social.pk, answer="yes", guardian_id=world.johan_guardian.pk
            ),
        )


def test_a_colleague_follows_the_child_until_two_weeks_after_the_meeting(asked):
    meeting = meeting_of(asked)
    assert not sees(asked, "maja", meeting)
    with asked.as_("karin") as karin:
        invite_post(by=karin, meeting=meeting, post=seed.seat("maja"))
    assert sees(asked, "maja", meeting)
    asked.at("2026-11-26 14.49")
    assert sees(asked, "maja", meeting)
    asked.at("2026-11-26 14.50")
    assert not sees(asked, "maja", meeting)


def test_somebody_at_another_authority_is_invited_as_a_unit_only(asked):
    meeting = meeting_of(asked)
    with asked.as_("karin") as karin, pytest.raises(NotPossible, match="verksamheten, inte personen"):
        invite_post(by=karin, meeting=meeting, post=seed.seat("tomas"))


def test_a_unit_that_may_be_told_is_invited_and_its_letter_has_already_answered(asked):
    meeting = meeting_of(asked)
    with asked.as_("karin") as karin:
        row = invite_unit(by=karin, meeting=meeting, unit=seed.unit("bup-flen"))
        assert (row.answer, row.label) == ("coming", "Tomas Wik")
        assert row.disclosure_id == asked.B1.pk


def test_a_unit_is_refused_with_whose_yes_is_missing_and_is_shown_as_a_service(asked):
    meeting = meeting_of(asked)
    johan_takes_back(asked)
    with asked.as_("karin") as karin, pytest.raises(NotPossible, match="Ja saknas från Johan"):
        invite_unit(by=karin, meeting=meeting, unit=seed.unit("oppna-insatser-flen"))
    page = signed_in("karin").get(f"/mote/{meeting.pk}/bjud-in/").content.decode()
    assert "Socialtjänsten, öppna insatser (inte tillfrågad än)" in page
    assert "BUP Flen" in page  # the positive control
    assert "Sanna" not in page and "Öppna insatser i Flen" not in page


def test_one_who_had_answered_is_a_service_again_when_a_yes_is_taken_back(prepared):
    page = signed_in("karin").get(f"/mote/{prepared.meeting.pk}/").content.decode()
    assert "Sanna Orre, öppna insatser i Flen" in page
    johan_takes_back(prepared)
    page = signed_in("karin").get(f"/mote/{prepared.meeting.pk}/").content.decode()
    assert "Sanna" not in page and "Socialtjänsten, öppna insatser (inte tillfrågad än)" in page
    assert "Tomas Wik, BUP Flen" in page


def test_a_participant_reads_services_and_nothing_about_consents(prepared):
    page = signed_in("liam").get(f"/mote/{prepared.meeting.pk}/").content.decode()
    assert "Barn- och ungdomspsykiatrin" in page
    for hidden in ("inte tillfrågad", "Ja saknas", "Tomas", "Sanna", "Bjud in", "Led mötet"):
        assert hidden not in page


def test_a_grandmother_comes_in_words(asked):
    meeting = meeting_of(asked)
    with asked.as_("karin") as karin:
        row = invite_other(by=karin, meeting=meeting, label="Mormor")
        assert Invitation.objects.get(pk=row.pk).label == "Mormor"
        with pytest.raises(NotPossible, match="Skriv vem det är"):
            invite_other(by=karin, meeting=meeting, label=" ")


def test_another_units_letter_answers_nothing_here(prepared):
    from tillsammans.disclosures.models import LetterKind, ReceivedCopy

    with prepared.as_("karin") as karin:
        copies = {copy.from_unit.slug: copy for copy in ReceivedCopy.objects.filter(kind=LetterKind.ANSWER)}
        social = Invitation.objects.get(pk=prepared.invited["social"])
        with pytest.raises(NotPossible, match="svarar inte"):
            record_answer(by=karin, invitation=social, copy=copies["bup-flen"])
        record_answer(by=karin, invitation=social, copy=copies["oppna-insatser-flen"])


def test_everybody_else_gets_the_same_404_as_for_what_never_was(prepared):
    assert signed_in("liam").get(f"/mote/{prepared.meeting.pk}/").status_code == 200
    for who in ("eva", "mats", "processledare", "forskare", "tomas", "sanna", "jonas", "maja"):
        there = signed_in(who).get(f"/mote/{prepared.meeting.pk}/")
        nowhere = signed_in(who).get(f"/mote/{seed.stable_id('meeting', 'none')}/")
        assert there.status_code == nowhere.status_code == 404, who
        assert without_token(there) == without_token(nowhere)


def test_my_list_holds_my_meetings_and_nobody_elses(prepared):
    assert "Alma" in signed_in("liam").get("/moten/").content.decode()
    assert "Alma" not in signed_in("eva").get("/moten/").content.decode()
