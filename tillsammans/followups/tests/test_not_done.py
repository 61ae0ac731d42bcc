""" "Det här blev inte av" (R42): one tap, an answer within three school days, seen by the
one who said it and staff only.

Seen failing with the plan's own readers on the row instead of the speaker alone."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.http import Http404

from tests.lived import chapters, lived
from tests.people import signed_in, signed_in_family
from tillsammans.access.decision import Refused
from tillsammans.cases.models import Case, Task
from tillsammans.followups.commands import answer_not_done, ask_to_call, change_mind, say_not_done
from tillsammans.followups.models import NotDone
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import Statement
from tillsammans.plans.models import Measure

world = lived(chapters("12"))


def say(world, who="sofia", measure="M3"):
    with world.as_(who) as by:
        row = say_not_done(by=by, measure=Measure.objects.get(pk=getattr(world, measure).pk))
    world.deliver()
    return row


def page_of(world, who):
    return (
        signed_in_family(getattr(world, f"{who}_account"), world.place)
        .get(f"/mitt/{world.child_id}/")
        .content.decode()
    )


def test_the_coordinator_is_to_answer_within_three_school_days(world):
    world.at("2026-12-11 15.00")  # a Friday
    row = say(world)
    assert row.answer_by == date(2026, 12, 16)
    with world.as_("petra"):
        task = Task.objects.get(code="answer_not_done")
        assert (task.due_on, task.to_holder, task.thing_id) == (
            row.answer_by,
            world.actor("petra").post_id,
            row.pk,
        )


def test_no_days_are_counted_over_christmas(world):
    world.at("2026-12-17 15.00")
    assert say(world).answer_by == date(2027, 1, 12)


def test_saying_it_does_not_empty_what_is_next_for_staff(world):
    with world.as_("petra"):
        before = Case.objects.get(pk=world.case.pk).next_code
    world.at("2026-12-01 10.00")
    with world.as_("sofia") as sofia:
        say_not_done(by=sofia, measure=Measure.objects.get(pk=world.M3.pk))
    with world.as_("petra"):
        assert Case.objects.get(pk=world.case.pk).next_code == before != ""


def test_pressing_twice_says_it_once(world):
    first, second = say(world), say(world)
    assert first.pk == second.pk
    with world.as_("petra"):
        assert NotDone.objects.count() == 1 and Task.objects.filter(code="answer_not_done").count() == 1


def test_the_answer_is_seen_by_the_one_who_said_it_and_by_nobody_else_in_the_family(world):
    world.at("2026-12-14 09.00")
    row = say(world)
    with world.as_("petra") as petra:
        answer_not_done(by=petra, not_done=NotDone.objects.get(pk=row.pk), answer="Liam börjar i januari.")
        assert not Task.objects.filter(code="answer_not_done", done_at=None).exists()
    assert "Liam börjar i januari." in page_of(world, "sofia")
    johan = page_of(world, "johan")
    assert "Liam börjar i januari." not in johan and "Du sa" not in johan
    with world.as_("johan"):
        assert NotDone.objects.count() == 0


def test_only_the_family_says_it_and_only_of_rows_shown_to_them(world):
    with world.as_("petra") as petra, pytest.raises(Refused):
        say_not_done(by=petra, measure=Measure.objects.get(pk=world.M3.pk))
    with world.as_("petra"):
        measure = Measure.objects.get(pk=world.M3.pk)
        measure.shown_to = [world.johan_account.pk]
        measure.save(update_fields=["shown_to"])
    with world.as_("sofia") as sofia, pytest.raises(Http404):
        say_not_done(by=sofia, measure=measure)


def test_liam_does_not_answer_and_an_answer_says_something(world):
    row = say(world)
    with world.as_("liam") as liam, pytest.raises(Http404):
        answer_not_done(by=liam, not_done=row, answer="Jag vet inte.")
    with world.as_("petra") as petra, pytest.raises(NotPossible) as refusal:
        answer_not_done(by=petra, not_done=NotDone.objects.get(pk=row.pk), answer=" ")
    assert refusal.value.field == "answer"


def test_the_answer_page_keeps_what_is_typed(world):
    row = say(world)
    petra = signed_in("petra")
    address = f"/blev-inte-av/{row.pk}/"
    page = petra.get(address).content.decode()
    assert "Sofia säger att det här inte blev av" in page and "Ordnar grupparbete" in page
    hidden = dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))
    again = petra.post(address, {**hidden, "answer": ""}).content.decode()
    assert "Skriv vad som händer nu, och när." in again
    assert petra.post(address, {**hidden, "answer": "Vi börjar i dag."}).status_code == 302
    assert petra.get(f"/blev-inte-av/{uuid4()}/").status_code == 404


def test_be_petra_hora_av_sig_becomes_one_task_with_the_callers_name(world):
    for _ in range(2):
        with world.as_("johan") as johan:
            ask_to_call(by=johan, case=Case.objects.get(pk=world.case.pk))
        world.deliver()
    with world.as_("petra"):
        task = Task.objects.get(code="call_family", done_at=None)
        assert task.title["who"] == "Johan" and task.to_holder == world.actor("petra").post_id
    page = page_of(world, "sofia")
    assert "Be " in page and "Bråttom? Ring" in page and "<textarea" not in page


def test_only_the_child_changes_who_knows_the_childs_words(world):
    with world.as_("sofia") as sofia, pytest.raises(NotPossible):
        change_mind(by=sofia, statement=Statement.objects.get(pk=world.S1.pk))
