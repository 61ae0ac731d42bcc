"""The shared screen: agenda, goals and rows for those in the room now, and nothing that betrays the rest (R84)."""

import pytest

from tests.people import signed_in
from tillsammans.audit.models import Reading
from tillsammans.consent.commands import withdraw
from tillsammans.consent.models import Consent
from tillsammans.demo.story import mapping as said
from tillsammans.demo.story import meeting as chapter

G1_TRACES = (chapter.G1, "Trygghet", "Möter Alma måndag", "rådgivande samtal", "Tomas", "BUP", "14.20 med")
SENTENCES = (
    said.A1,
    said.A2,
    said.A3,
    said.A4,
    said.A5,
    said.S1,
    said.S2,
    said.S3,
    said.J1,
    said.J2,
    said.J3,
    said.P1,
)


def screen(world, who="petra"):
    return signed_in(who).get(f"/mote/{world.meeting.pk}/skarm/").content.decode()


def test_with_bup_in_the_room_all_three_goals_are_there(first_half):
    page = screen(first_half)
    for shown in (
        chapter.G1,
        chapter.G2,
        chapter.G3,
        "Till 14.20 med BUP.",
        "Trygghet",
        "Någon vuxens hälsa.",
    ):
        assert shown in page
    for hidden in ("Sanna", "ppna insatser", "socialtj"):
        assert hidden not in page


def test_when_bup_has_gone_and_sanna_comes_in_nothing_betrays_the_first_goal(first_half):
    chapter.pause(first_half)
    chapter.sanna_comes_in(first_half)
    page = screen(first_half)
    for hidden in G1_TRACES:
        assert hidden not in page, hidden
    for shown in (
        chapter.G2,
        chapter.G3,
        "Med öppna insatser i Flen.",
        "Sanna hälsar",
        "Hemmet",
        "Relationer",
    ):
        assert shown in page
    assert str(first_half.G1.pk) not in page  # not even its id


def test_the_screen_without_a_goal_is_the_screen_on_which_it_never_was(first_half):
    """No number, no gap: with G1 taken out of the plan altogether the page is the same, but for keys and the stamp."""
    from tillsammans.plans.commands import remove_goal
    from tillsammans.plans.models import Goal

    chapter.pause(first_half)
    chapter.sanna_comes_in(first_half)
    hidden = screen(first_half)
    with first_half.as_("karin") as karin:
        remove_goal(by=karin, goal=Goal.objects.get(pk=first_half.G1.pk))
    assert without_stamp(screen(first_half)) == without_stamp(hidden)


def without_stamp(page):
    import re

    return re.sub(r"sedan=\w+", "", page)


def test_between_the_halves_nobody_from_outside_narrows(first_half):
    chapter.pause(first_half)
    page = screen(first_half)
    assert chapter.G1 in page and "med BUP" not in page


def test_a_yes_taken_back_during_the_meeting_empties_the_screen(first_half):
    with first_half.as_("johan") as johan:
        yes = Consent.objects.get(
            ask_id=first_half.ask_bup.pk, answer="yes", guardian_id=first_half.johan_guardian.pk
        )
        withdraw(by=johan, consent=yes)
    page = screen(first_half)
    assert "Vänta med att prata om Alma" in page
    for hidden in (chapter.G1, chapter.G2, chapter.G3):
        assert hidden not in page


def test_no_menu_no_wheel_no_sentence_no_wish(first_half):
    page = screen(first_half)
    for hidden in (
        *SENTENCES,
        chapter.WISHES,
        "Vid dörren",
        "tb-nav",
        "wheel-child",
        "Lindh",
        "Ekman",
        "6B,",
    ):
        assert hidden not in page, hidden
    assert page.count("<h1") == 1


def test_it_asks_again_and_is_answered_with_nothing_while_nothing_changes(first_half):
    petra = signed_in("petra")
    page = petra.get(f"/mote/{first_half.meeting.pk}/skarm/").content.decode()
    stamp = page.split("sedan=")[1].split('"')[0]
    before = Reading.objects.count()
    again = petra.get(f"/mote/{first_half.meeting.pk}/skarm/?sedan={stamp}")
    assert again.status_code == 204 and not again.content
    with first_half.as_("petra"):
        assert Reading.objects.filter(action="meetings.show").count() == 1  # nothing was read the second time
    assert before >= 0
    chapter.pause(first_half)
    assert petra.get(f"/mote/{first_half.meeting.pk}/skarm/?sedan={stamp}").status_code == 200


@pytest.mark.parametrize("page", ["skarm", "leda", "avsluta"])
def test_only_the_one_who_leads_opens_it(first_half, page):
    address = f"/mote/{first_half.meeting.pk}/{page}/"
    assert signed_in("petra").get(address).status_code == 200
    assert signed_in("karin").get(address).status_code == 200
    assert signed_in("liam").get(address).status_code == 403
    for who in ("eva", "mats", "tomas", "sanna", "processledare", "forskare", "jonas"):
        assert signed_in(who).get(address).status_code == 404, who


def test_the_leader_marks_who_comes_and_goes_without_any_script(first_half):
    karin = signed_in("karin")
    lead = f"/mote/{first_half.meeting.pk}/leda/"
    page = karin.get(lead).content.decode()
    address = f"/inbjuden/{first_half.invited['bup']}/gick/"
    form = page.split(f'action="{address}"')[1]
    key, seat = (form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    answer = karin.post(address, {"_key": key, "_seat": seat})
    assert answer.status_code == 302 and answer["Location"] == lead
    assert "med BUP" not in karin.get(lead).content.decode()


def test_closing_by_the_page_books_closes_and_establishes_in_one(first_half):
    karin = signed_in("karin")
    address = f"/mote/{first_half.meeting.pk}/avsluta/"
    form = karin.get(address).content.decode()
    key, seat = (form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    typed = {
        "_key": key,
        "_seat": seat,
        "day_day": "24",
        "day_month": "2",
        "day_year": "2027",
        "at": "14",
        "place": "Petras rum",
        "not_sip_reason": "Inga insatser från båda än.",
        "finish": "1",
    }
    page = karin.post(address, typed).content.decode()
    assert "sportlov" in page and "Inga insatser från båda än." in page
    done = karin.post(address, typed | {"day_day": "4"})
    assert done.status_code == 302 and done["Location"].endswith("/skicka/")
    page = karin.get(done["Location"]).content.decode()
    assert (
        "BUP Flen" in page and chapter.G1 in page and "ppna insatser" not in page
    )  # they have not been in the room
