"""Avslut (R44, R32, story 17): each voice apart, nothing silent, grants end, one line goes on, and a thank-you.

Seen failing with the defence removed: voices shown to every open page; grants left as they were; thanks kept without
a yes; the policy on the handover's day; the day in the morning job."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.http import Http404

from tests.lived import chapters, lived
from tests.people import signed_in, signed_in_family
from tillsammans.access.decision import Refused
from tillsammans.access.policy import visible
from tillsammans.cases.models import Case, StepCode, Task
from tillsammans.children.models import Child
from tillsammans.concerns.models import Word
from tillsammans.demo.story.after import (
    ALMA_ENDS,
    ALMA_THANKS,
    CONTINUES,
    JOHAN_ENDS,
    LINE,
    REMAINING,
    SOFIA_ENDS,
    THANKS,
    closing,
)
from tillsammans.directory import seed
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.followups.commands import NewClosing, Voice, close_case, reopen, thank
from tillsammans.followups.jobs import hand_over_due_lines
from tillsammans.followups.models import Closing, ClosingVoice, Handover
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.models import Coordinator
from tillsammans.plans.models import Plan

world = lived(chapters("15"))


def new(world, **more) -> NewClosing:
    voices = (
        Voice(ALMA_ENDS),
        Voice(SOFIA_ENDS, world.sofia_guardian.pk),
        Voice(JOHAN_ENDS, world.johan_guardian.pk),
    )
    return replace(NewClosing("reached", voices, unfinished=CONTINUES), **more)


def close(world, who="petra", **more):
    world.at("2027-05-20 14.45")
    with world.as_(who) as by:
        row = close_case(by=by, case=Case.objects.get(pk=world.case.pk), closing=new(world, **more))
    world.deliver()
    return row


def refused(world, **more) -> str:
    with pytest.raises(NotPossible) as refusal:
        close(world, **more)
    return refusal.value.code


def every_morning(world):
    hand_over_due_lines.defer(timestamp=0)
    world.deliver()


def page_of(world, who):
    return (
        signed_in_family(getattr(world, f"{who}_account"), world.place)
        .get(f"/mitt/{world.child_id}/")
        .content.decode()
    )


def test_everything_that_would_make_it_silent_is_refused(world):
    sofia_only = (Voice(ALMA_ENDS), Voice(SOFIA_ENDS, world.sofia_guardian.pk))
    line = {"agreed_line": LINE, "receiver": seed.unit("bruksskolan")}
    assert refused(world, reason="") == "no_reason"
    assert refused(world, voices=()) == "child_not_heard"
    assert refused(world, voices=sofia_only) == "not_heard"
    assert refused(world, remaining=REMAINING) == "no_receiver"
    assert refused(world, unfinished="") == "unfinished"
    assert refused(world, **line) == "not_agreed"
    assert (
        refused(world, **line | {"receiver": seed.unit("bup-flen"), "line_agreed": True}) == "other_authority"
    )
    assert close(world, **line, line_agreed=True, remaining=REMAINING).pk


def test_each_voice_is_shown_to_the_speaker_and_to_nobody_else_in_the_family(world):
    closing(world)
    sofia, johan = page_of(world, "sofia"), page_of(world, "johan")
    assert SOFIA_ENDS in sofia and JOHAN_ENDS in johan
    for words in (JOHAN_ENDS, ALMA_ENDS, ALMA_THANKS):
        assert words not in sofia
    for words in (SOFIA_ENDS, ALMA_ENDS, ALMA_THANKS):
        assert words not in johan
    for who in ("sofia", "johan"):
        with world.as_(who):
            assert ClosingVoice.objects.count() == 1
    with world.as_("petra"):
        assert ClosingVoice.objects.count() == 3


def test_both_guardians_read_the_reason_what_remains_and_the_line(world):
    closing(world)
    for who in ("sofia", "johan"):
        page = page_of(world, who)
        assert (
            "Avslutat 20 maj 2027" in page
            and "Målen är nådda." in page
            and REMAINING in page
            and LINE in page
        )
        assert "blev inte av</" not in page.split('id="vem-gor-vad"')[-1].split("</section>")[0]


def test_the_process_ends_plan_coordinator_tasks_and_step(world):
    close(world)
    with world.as_("birgitta"):
        assert Case.objects.get(pk=world.case.pk).step == StepCode.CLOSED
        assert Plan.objects.get(pk=world.plan.pk).ended_at
        assert not Coordinator.objects.filter(ended_at=None).exists()
        assert set(
            Task.objects.filter(case_id=world.case.pk, done_at=None).values_list("code", flat=True)
        ) == {"thank"}


@pytest.mark.parametrize("who", ["karin", "liam", "petra"])
def test_those_who_helped_see_the_child_for_fourteen_days_more_and_not_after(world, who):
    close(world)

    def sees(moment):
        world.at(moment)
        with world.as_(who) as by:
            return visible(by, Child).filter(pk=world.child_id).exists()

    assert sees("2027-06-02 12.00")  # 13 days
    assert sees("2027-06-03 23.59")
    assert not sees("2027-06-04 00.00")  # 15 days
    assert not sees("2027-06-04 12.00")


def test_the_named_person_and_the_family_still_see_what_was(world):
    close(world)
    world.at("2027-06-10 10.00")
    with world.as_("birgitta") as birgitta:
        assert visible(birgitta, Child).count() == 1
    assert "Avslutat 20 maj 2027" in page_of(world, "sofia")


def test_letters_stay_with_those_who_got_them(world):
    closing(world)
    world.at("2027-06-10 10.00")
    for who, letters in (("tomas", ("B1", "B3")), ("sanna", ("B2", "B4"))):
        with world.as_(who) as by:
            found = set(visible(by, ReceivedCopy).values_list("disclosure_id", flat=True))
            assert {getattr(world, name).pk for name in letters} <= found
            assert Case.objects.get(child_id__isnull=False).closed_at is None


def test_liam_gets_the_thanks_and_almas_words_because_she_said_yes(world):
    closing(world)
    with world.as_("liam"):
        assert Word.objects.get().text == f"{THANKS}\n\n{ALMA_THANKS}"
    for who in ("karin", "petra", "eva"):
        with world.as_(who):
            assert Word.objects.count() == 0


def test_without_almas_yes_her_words_are_not_even_kept(world):
    close(world, voices=(Voice(ALMA_ENDS, None, ALMA_THANKS, thanks_allowed=False), *new(world).voices[1:]))
    with world.as_("birgitta") as birgitta:
        thank(by=birgitta, case=Case.objects.get(pk=world.case.pk), text=THANKS)
        assert not ClosingVoice.objects.get(guardian_id=None).thanks
    with world.as_("liam"):
        assert Word.objects.get().text == THANKS


def test_only_the_named_person_thanks_since_others_do_not_know_who_saw(world):
    close(world)
    with world.as_("petra") as petra, pytest.raises(Refused):
        thank(by=petra, case=Case.objects.get(pk=world.case.pk), text=THANKS)


def test_the_next_named_person_reads_one_line_from_its_day_and_nothing_else(world):
    closing(world)
    world.at("2027-08-17 23.59")
    every_morning(world)
    with world.as_("disa"):
        assert Handover.objects.count() == 0 and Task.objects.count() == 0
    world.at("2027-08-18 00.01")
    every_morning(world)
    every_morning(world)
    with world.as_("disa") as disa:
        line, task = Handover.objects.get(), Task.objects.get()
        assert (line.line, task.code, task.thing_id) == (LINE, "read_handover", line.pk)
        assert visible(disa, Child).count() == 0 and visible(disa, Case).count() == 0
    page = signed_in("disa").get(f"/overlamnad-rad/{line.pk}/").content.decode()
    assert LINE in page and REMAINING not in page and ALMA_ENDS not in page


def test_the_line_is_no_page_before_its_day_and_for_nobody_else(world):
    closing(world)
    with world.as_("birgitta"):
        line = Handover.objects.get()
    world.at("2027-08-17 10.00")
    before = signed_in("disa").get(f"/overlamnad-rad/{line.pk}/")
    world.at("2027-08-18 10.00")
    assert before.status_code == 404
    assert signed_in("disa").get(f"/overlamnad-rad/{line.pk}/").status_code == 200
    for who in ("eva", "petra", "mats", "birgitta"):
        assert signed_in(who).get(f"/overlamnad-rad/{line.pk}/").status_code == 404


def test_liam_does_not_close_and_a_stranger_finds_nothing(world):
    world.at("2027-05-20 14.45")
    with world.as_("petra"):
        case = Case.objects.get(pk=world.case.pk)
    for who, wall in (("liam", Refused), ("eva", Http404)):
        with world.as_(who) as by, pytest.raises(wall):
            close_case(by=by, case=case, closing=new(world))


def test_a_new_round_is_a_new_case_and_the_old_one_stays_closed(world):
    closing(world)
    world.at("2027-06-01 09.00")
    with world.as_("birgitta") as birgitta:
        old = Case.objects.get(pk=world.case.pk)
        with pytest.raises(NotPossible):
            reopen(by=birgitta, case=old, reason="")
        fresh = reopen(by=birgitta, case=old, reason="Alma har hört av sig.")
        assert (fresh.round, fresh.step) == (2, StepCode.NOTICE)
        assert Case.objects.get(pk=old.pk).step == StepCode.CLOSED
        with pytest.raises(NotPossible):
            reopen(by=birgitta, case=fresh, reason="Igen")


def hidden_in(page):
    return dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))


def test_the_check_page_says_who_reads_what_before_anything_ends(world):
    world.at("2027-05-20 14.30")
    petra, address = signed_in("petra"), f"/kring/{world.case.pk}/avsluta/"
    page = petra.get(address).content.decode()
    assert "Erbjuder Alma två rådgivande samtal" in page
    typed = {
        "reason": "reached",
        "child_words": ALMA_ENDS,
        f"guardian_{world.sofia_guardian.pk}": SOFIA_ENDS,
        f"guardian_{world.johan_guardian.pk}": JOHAN_ENDS,
        "remaining": REMAINING,
        "agreed_line": LINE,
        "line_agreed": "on",
        "receiver": str(seed.unit("bruksskolan").pk),
        "thanks": ALMA_THANKS,
        "thanks_allowed": "on",
    }
    again = petra.post(address, {**hidden_in(page), **typed, "step": "check"}).content.decode()
    assert "Skriv vad som händer med dem." in again and ALMA_ENDS in again
    typed["unfinished"] = CONTINUES
    check = petra.post(address, {**hidden_in(page), **typed, "step": "check"}).content.decode()
    assert "Stämmer det här?" in check and check.count("(Visas bara för den som sa det.)") == 2
    with world.as_("petra"):
        assert Closing.objects.count() == 0
    change = petra.post(address, {**hidden_in(page), **typed, "step": "change"}).content.decode()
    assert "Granska" in change and SOFIA_ENDS in change
    assert petra.post(address, {**hidden_in(page), **typed, "step": "close"}).status_code == 302
    with world.as_("petra"):
        assert Closing.objects.count() == 1
        assert Handover.objects.count() == 0  # written for the next named person, not for the coordinator
    with world.as_("birgitta"):
        assert Handover.objects.get().shown_from.date() == date(
            2027, 8, 17
        )  # 22.00 in UTC: midnight in Sweden


def test_each_field_of_the_form_has_its_own_sentence(world):
    petra, address = signed_in("petra"), f"/kring/{world.case.pk}/avsluta/"
    page = petra.get(address).content.decode()
    again = petra.post(address, {**hidden_in(page), "remaining": REMAINING, "step": "check"}).content.decode()
    for sentence in (
        "Välj varför ni avslutar.",
        "Skriv vad barnet säger",
        "Skriv vad Sofia säger",
        "Skriv vad Johan säger",
    ):
        assert sentence in again
    assert REMAINING in again
