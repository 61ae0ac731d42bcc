"""Writing in the meeting: nobody assigns another authority's staff, no third person is named unless it is meant."""

import pytest
from django.http import Http404

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.children.models import Guardian
from tillsammans.demo.story import meeting as chapter
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible
from tillsammans.plans.commands import (
    NewGoal,
    NewMeasure,
    add_goal,
    add_measure,
    change_goal,
    change_measure,
    remove_goal,
    set_feedback,
)
from tillsammans.plans.models import Goal, Measure, Plan
from tillsammans.plans.names import named
from tillsammans.plans.queries import goals_of


def goal(world, name):
    return Goal.objects.get(pk=getattr(world, name).pk)


def refusal(deed, **kwargs):
    with pytest.raises(NotPossible) as stopped:
        deed(**kwargs)
    return stopped.value.code, stopped.value.field


def test_a_row_of_another_authority_is_worded_by_them_in_the_room(first_half):
    social, bup = seed.unit("oppna-insatser-flen"), seed.unit("bup-flen")
    with first_half.as_("karin") as karin:
        new = NewMeasure("Erbjuder samtal", unit=social, state="offered")
        assert refusal(add_measure, by=karin, goal=goal(first_half, "G3"), measure=new) == (
            "not_in_room",
            "owner",
        )
        decided = NewMeasure("Ger samtal", unit=bup, state="decided")
        assert refusal(add_measure, by=karin, goal=goal(first_half, "G1"), measure=decided) == (
            "not_yours",
            "state",
        )
        row = add_measure(
            by=karin, goal=goal(first_half, "G1"), measure=NewMeasure("Ringer", unit=bup, state="applied")
        )
        assert row.owner_words == "BUP Flen"


def test_a_unit_gets_no_row_under_a_goal_it_may_not_know_of(first_half):
    chapter.pause(first_half)
    chapter.sanna_comes_in(first_half)
    social = seed.unit("oppna-insatser-flen")
    with first_half.as_("karin") as karin:
        new = NewMeasure("Erbjuder samtal", unit=social, state="offered")
        assert refusal(add_measure, by=karin, goal=goal(first_half, "G1"), measure=new) == (
            "not_covered",
            "owner",
        )
        add_measure(by=karin, goal=goal(first_half, "G3"), measure=new)


def test_a_person_at_another_authority_cannot_be_chosen(first_half):
    with first_half.as_("karin") as karin:
        new = NewMeasure("Ger samtal", post=seed.seat("tomas"))
        assert refusal(add_measure, by=karin, goal=goal(first_half, "G1"), measure=new) == (
            "other_authority",
            "owner",
        )


def test_a_row_has_one_owner_and_says_what(first_half):
    with first_half.as_("karin") as karin:
        about = goal(first_half, "G1")
        sofia = Guardian.objects.get(pk=first_half.sofia_guardian.pk)
        both = NewMeasure("Ringer", post=seed.seat("karin"), guardian=sofia)
        for new, field in (
            (NewMeasure("Ringer"), "owner"),
            (both, "owner"),
            (NewMeasure(" ", guardian=sofia), "what"),
        ):
            assert refusal(add_measure, by=karin, goal=about, measure=new)[1] == field
        assert (
            add_measure(by=karin, goal=about, measure=NewMeasure("Ringer", owner_words="Mormor")).owner_words
            == "Mormor"
        )


def test_somebody_elses_name_is_asked_about_and_stays_only_when_meant(first_half):
    with first_half.as_("karin") as karin:
        plan = Plan.objects.get(pk=first_half.plan.pk)
        elis = NewGoal("home", "Jag vill slippa passa Elis.")
        assert refusal(add_goal, by=karin, plan=plan, goal=elis) == ("name", "words")
        with pytest.raises(NotPossible, match="Elis"):
            add_goal(by=karin, plan=plan, goal=elis)
        add_goal(by=karin, plan=plan, goal=NewGoal("home", "Jag vill slippa passa Elis.", names_ok=True))
        new = NewMeasure("Ringer Elis lärare", post=seed.seat("karin"))
        assert refusal(add_measure, by=karin, goal=goal(first_half, "G3"), measure=new) == ("name", "what")
        # The child and the guardians are not third persons here.
        add_measure(
            by=karin,
            goal=goal(first_half, "G3"),
            measure=NewMeasure("Ringer Sofia om Alma", post=seed.seat("karin")),
        )


def test_names_are_found_as_words_and_in_the_genitive():
    assert named("Ringer Elis mamma", ["Elis"]) == ["Elis"]
    assert named("Noors lag", ["Noor", "Tilde"]) == ["Noor"]
    assert named("Elisabet kommer", ["Elis"]) == []


def test_what_is_wrong_in_the_draft_is_changed_or_taken_away(first_half):
    with first_half.as_("karin") as karin:
        change_goal(
            by=karin, goal=goal(first_half, "G2"), to=NewGoal("relationships", "Jag vill ha kompisar.")
        )
        change_measure(
            by=karin,
            measure=Measure.objects.get(pk=first_half.M3.pk),
            to=NewMeasure("Ordnar lag", post=seed.seat("liam")),
        )
        remove_goal(by=karin, goal=goal(first_half, "G1"))
        plan = Plan.objects.get(pk=first_half.plan.pk)
        assert [one.goal.words for one in goals_of(karin, plan)] == ["Jag vill ha kompisar.", chapter.G3]
        # Whoever asks by the plan alone finds nothing of it either.
        assert not Measure.objects.filter(
            plan_id=plan.pk, what__isnull=False, goal_id=first_half.G1.pk
        ).exists()
        confirmed = Measure.objects.get(pk=first_half.M1.pk)
        assert confirmed.removed_at


def test_nothing_upprattat_is_changed_or_taken_away(with_plan):
    with with_plan.as_("karin") as karin:
        about = goal(with_plan, "G2")
        assert refusal(change_goal, by=karin, goal=about, to=NewGoal("home", "Annat"))[0] == "established"
        assert refusal(remove_goal, by=karin, goal=about)[0] == "established"
        set_feedback(by=karin, measure=Measure.objects.get(pk=with_plan.M3.pk), text="Blir av.")


def test_a_participant_reads_and_does_not_write(first_half):
    with first_half.as_("liam") as liam:
        about = goal(first_half, "G2")
        with pytest.raises(Refused):
            add_measure(by=liam, goal=about, measure=NewMeasure("Ringer", post=seed.seat("liam")))
    with first_half.as_("eva") as eva, pytest.raises(Http404):
        add_goal(by=eva, plan=first_half.plan, goal=NewGoal("home", "Jag vill."))


def test_what_was_typed_stays_when_a_name_is_asked_about(first_half):
    karin = signed_in("karin")
    address = f"/mote/{first_half.meeting.pk}/mal/nytt/"
    form = karin.get(address).content.decode()
    assert "Namnet ska stå kvar" not in form
    key, seat = (form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    typed = {"_key": key, "_seat": seat, "sector": "home", "words": "Jag vill slippa passa Elis."}
    page = karin.post(address, typed).content.decode()
    assert "Här står Elis" in page and "Jag vill slippa passa Elis." in page and "Namnet ska stå kvar" in page
    assert karin.post(address, typed | {"names_ok": "on"}).status_code == 302


def test_each_field_of_a_row_says_what_is_wrong(first_half):
    karin = signed_in("karin")
    address = f"/plan/mal/{first_half.G2.pk}/ny-rad/"
    form = karin.get(address).content.decode()
    key, seat = (form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    typed = {
        "_key": key,
        "_seat": seat,
        "what": "",
        "owner": "post:x",
        "when": "Snart",
        "state": "",
        "due_on_day": "99",
    }
    page = karin.post(address, typed).content.decode()
    for sentence in (
        "Skriv vad som ska göras.",
        "Välj någon i listan.",
        "Välj var ni är.",
        "Den dagen finns inte.",
    ):
        assert page.count(sentence) >= 2, sentence
    assert 'value="Snart"' in page and 'value="99"' in page
