"""EHT: five minutes a child, and grants that end with the meeting (R82)."""

from datetime import datetime

import pytest
from django.http import Http404

from tillsammans.access.policy import relations_to, visible
from tillsammans.cases.models import Case
from tillsammans.demo.story import until
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import team
from tillsammans.mapping.models import AbsenceInquiry, FiveQuestions, Statement, TeamItem, TeamMeeting
from tillsammans.mapping.tests.help import browser, page, post


def planned(world, starts="2026-10-14 08.30", ends="2026-10-14 12.00", by="karin") -> TeamMeeting:
    with world.as_(by) as actor:
        return team.plan_team_meeting(by=actor, new=team.NewTeamMeeting(clock.at(starts), clock.at(ends)))


def test_the_special_educators_grant_ends_at_noon(world):
    until(world, 5)
    for moment, sees in {"2026-10-14 11.59": True, "2026-10-14 12.00": False}.items():
        world.at(moment)
        with world.as_("maja") as maja:
            assert bool(relations_to(maja, world.child_id)) is sees
            assert visible(maja, FiveQuestions).exists() is sees
            assert FiveQuestions.objects.exists() is sees
        assert browser("maja").get(f"/kring/{world.case.pk}/").status_code == (200 if sees else 404)
        assert browser("karin").get(f"/kring/{world.case.pk}/").status_code == 200


def test_the_team_reads_the_answers_but_not_what_the_child_said_to_karin(world):
    until(world, 5)
    shown = page(browser("maja"), "cases:child", world.case.pk)
    assert "Tar stort ansvar." in shown
    assert "telefonen i handen" not in shown and "säger" not in shown
    with world.as_("maja") as maja:
        assert not visible(maja, Statement).exists()


def test_taking_up_alone_lets_nobody_see_the_child(world):
    until(world, 4)
    meeting = planned(world)
    with world.as_("karin") as karin:
        team.take_up(by=karin, case=Case.objects.get(), meeting=meeting)
    with world.as_("maja") as maja:
        assert visible(maja, TeamMeeting).exists() and not visible(maja, TeamItem).exists()
    assert "Alma" not in page(browser("maja"), "mapping:team_meeting", meeting.pk)
    assert "Alma" in page(browser("karin"), "mapping:team_meeting", meeting.pk)


def test_the_meeting_is_seen_by_the_team_only(world):
    until(world, 2)
    meeting = planned(world)
    for who, sees in {
        "karin": 1,
        "birgitta": 1,
        "petra": 1,
        "maja": 1,
        "liam": 0,
        "eva": 0,
        "mats": 0,
        "petra_emi": 0,
    }.items():
        with world.as_(who) as actor:
            assert visible(actor, TeamMeeting).filter(pk=meeting.pk).count() == sees, who
            assert TeamMeeting.objects.filter(pk=meeting.pk).count() == sees, who


def test_ending_the_meeting_ends_what_was_given_for_it(world):
    until(world, 5)
    with world.as_("birgitta") as birgitta:
        team.end_team_meeting(by=birgitta, meeting=TeamMeeting.objects.get())
    with world.as_("petra") as petra:
        assert not relations_to(petra, world.child_id)
    with world.as_("karin") as karin:
        assert relations_to(karin, world.child_id)


def test_the_team_is_heard_in_the_absence_inquiry(world):
    until(world, 5)
    with world.as_("karin"):
        assert AbsenceInquiry.objects.get().team_heard_on == datetime(2026, 10, 14).date()


def test_the_whole_meeting_in_the_browser(world):
    until(world, 4)
    world.at("2026-10-13 09.00")
    karin = browser("karin")
    typed = {"day_day": "14", "day_month": "10", "day_year": "2026", "starts": "8.30", "ends": "12.00"}
    assert post(karin, "mapping:new_team_meeting", **typed).status_code == 302
    with world.as_("karin"):
        meeting = TeamMeeting.objects.get()
    assert post(karin, "mapping:take_up", world.case.pk, meeting=str(meeting.pk)).status_code == 302
    with world.as_("karin"):
        item = TeamItem.objects.get()
    world.at("2026-10-14 08.31")
    karin = browser("karin")
    present = [str(seed.seat(who).pk) for who in ("karin", "birgitta", "maja")]
    response = post(karin, "mapping:team_item", item.pk, present=present)
    assert response["Location"] == f"/kartlagga/{world.mapping.pk}/fem-fragor/"
    assert browser("maja").get(f"/kring/{world.case.pk}/").status_code == 200


def test_not_before_it_begins(world):
    until(world, 4)
    meeting = planned(world)
    with world.as_("karin") as karin:
        item = team.take_up(by=karin, case=Case.objects.get(), meeting=meeting)
        with pytest.raises(NotPossible, match="medan mötet pågår"):
            team.hold_item(by=karin, item=item, meeting=meeting, present=[seed.seat("maja").pk])


def test_only_the_teams_seats_can_be_present(world):
    until(world, 4)
    meeting = planned(world)
    with world.as_("karin") as karin:
        item = team.take_up(by=karin, case=Case.objects.get(), meeting=meeting)
    world.at("2026-10-14 08.31")
    with world.as_("karin") as karin, pytest.raises(NotPossible) as refusal:
        team.hold_item(by=karin, item=item, meeting=meeting, present=[seed.seat("eva").pk])
    assert refusal.value.field == "present"


@pytest.mark.parametrize(
    ("starts", "ends", "field"),
    [
        ("2026-09-29 08.30", "2026-09-29 12.00", "day"),
        ("2026-10-28 08.30", "2026-10-28 12.00", "day"),
        ("2026-10-14 08.30", "2026-10-14 08.00", "ends"),
        ("2026-10-14 08.30", "2026-10-15 08.00", "ends"),
    ],
)
def test_a_meeting_refuses_days_that_make_no_sense(world, starts, ends, field):
    until(world, 2)
    with pytest.raises(NotPossible) as refusal:
        planned(world, starts, ends)
    assert refusal.value.field == field and refusal.value.sentence.endswith(".")


def test_somebody_outside_the_team_cannot_plan_or_end(world):
    until(world, 2)
    meeting = planned(world)
    from tillsammans.access.decision import Refused

    with pytest.raises(Refused):
        planned(world, by="liam")
    with world.as_("liam") as liam, pytest.raises(Http404):
        team.end_team_meeting(by=liam, meeting=meeting)
