"""Samordningsperson: the child first, the person's own yes, särskilda skäl otherwise (R40)."""

import pytest

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.access.models import Relation
from tillsammans.access.policy import relations_to
from tillsammans.cases.models import Case, Task
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.commands import accept, ask_coordinator, ask_wish, decline
from tillsammans.meetings.models import Coordinator


def wish(world, who="petra", words="Petra. Hon frågar inte så mycket."):
    with world.as_("karin") as karin:
        ask_wish(
            by=karin,
            case=Case.objects.get(pk=world.case.pk),
            words=words,
            post=seed.seat(who) if who else None,
        )


def ask(world, who, reason=""):
    with world.as_("karin") as karin:
        return ask_coordinator(
            by=karin, case=Case.objects.get(pk=world.case.pk), post=seed.seat(who), special_reason=reason
        )


def answer(world, who, row, deed):
    with world.as_(who) as actor:
        deed(by=actor, coordinator=Coordinator.objects.get(pk=row.pk))


def relations(world, who):
    with world.as_(who) as actor:
        return relations_to(actor, world.child_id)


def test_the_child_is_asked_first(asked):
    with pytest.raises(NotPossible, match="Fråga barnet först"):
        ask(asked, "petra")
    wish(asked)
    assert ask(asked, "petra").special_reason == ""


def test_departing_from_the_wish_needs_special_reasons(asked):
    wish(asked)
    with pytest.raises(NotPossible) as refusal:
        ask(asked, "karin")
    assert (refusal.value.code, refusal.value.field) == ("no_special_reason", "special_reason")
    row = ask(asked, "karin", "Petra är borta hela våren.")
    assert row.special_reason == "Petra är borta hela våren."


def test_that_the_one_wished_for_said_no_is_reason_enough(asked):
    wish(asked)
    answer(asked, "petra", ask(asked, "petra"), decline)
    assert "tackade nej" in ask(asked, "karin").special_reason


def test_only_the_one_who_is_asked_answers(asked):
    wish(asked)
    row = ask(asked, "petra")
    for who in ("karin", "birgitta"):
        with pytest.raises(Refused):
            answer(asked, who, row, accept)
    answer(asked, "petra", row, accept)
    with asked.as_("karin"):
        assert Case.objects.get(pk=asked.case.pk).coordinator_post == seed.seat("petra").pk


def test_the_grant_comes_with_the_yes_and_not_before(asked):
    wish(asked)
    row = ask(asked, "petra")
    assert relations(asked, "petra") == {Relation.PARTICIPANT}
    answer(asked, "petra", row, accept)
    assert Relation.COORDINATOR in relations(asked, "petra")


def test_a_no_gives_no_grant_and_whoever_asked_is_told(asked):
    wish(asked)
    answer(asked, "petra", ask(asked, "petra"), decline)
    assert Relation.COORDINATOR not in relations(asked, "petra")
    with asked.as_("karin") as karin:
        assert Task.objects.filter(to_holder=karin.seat, code="ask_coordinator", done_at=None).exists()


def test_nobody_is_asked_while_somebody_else_is(asked):
    wish(asked)
    ask(asked, "petra")
    with pytest.raises(NotPossible, match="redan tillfrågad"):
        ask(asked, "karin", "Skäl")


def test_a_new_coordinator_ends_the_earlier_ones_time(prepared):
    wish(prepared, "karin", "Nu vill jag ha Karin.")
    answer(prepared, "karin", ask(prepared, "karin"), accept)
    assert Relation.COORDINATOR in relations(prepared, "petra")
    prepared.at("2026-11-26 14.01")  # two weeks to tidy
    assert Relation.COORDINATOR not in relations(prepared, "petra")
    assert Relation.COORDINATOR in relations(prepared, "karin")


def test_the_task_leads_to_a_page_where_yes_and_no_are_as_large_as_each_other(asked):
    wish(asked)
    row = ask(asked, "petra")
    petra = signed_in("petra")
    page = petra.get(f"/samordningsperson/{row.pk}/svar/").content.decode()
    assert "Alma har valt dig" in page and "Hon frågar inte så mycket" in page
    assert page.count('class="tb-pick"') == 2 and "checked" not in page
    assert f"/samordningsperson/{row.pk}/svar/" in petra.get("/").content.decode()
    assert signed_in("eva").get(f"/samordningsperson/{row.pk}/svar/").status_code == 404


def test_the_caseload_finds_the_next_step_when_one_who_sees_little_has_answered(asked):
    wish(asked)
    answer(asked, "petra", ask(asked, "petra"), accept)
    asked.deliver()
    with asked.as_("birgitta"):
        case = Case.objects.get(pk=asked.case.pk)
        first = Task.objects.filter(case_id=case.pk, done_at=None).order_by("due_on", "made_at").first()
        assert case.next_code == (first.code if first else "")
