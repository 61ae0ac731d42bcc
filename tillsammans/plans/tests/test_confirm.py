"""Each confirms their own row: the owner alone, in the room, on their own page or by letter."""

import pytest
from django.http import Http404

from tests.people import signed_in
from tillsammans.access import grants
from tillsammans.access.decision import Refused
from tillsammans.access.models import Relation
from tillsammans.cases.models import Task
from tillsammans.children.models import Guardian
from tillsammans.demo.story import meeting as chapter
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible
from tillsammans.plans.commands import confirm
from tillsammans.plans.models import Confirmation, Measure


def row(world, name):
    return Measure.objects.get(pk=getattr(world, name).pk)


def confirmed(world, name):
    with world.as_("karin"):
        return Confirmation.objects.filter(measure_id=getattr(world, name).pk).exists()


def test_a_colleague_confirms_their_own_row_and_nobody_elses(first_half):
    with first_half.as_("liam") as liam, pytest.raises(Refused):
        confirm(by=liam, measure=row(first_half, "M1"))
    for other in ("karin", "petra", "birgitta"):
        with first_half.as_(other) as actor, pytest.raises(Refused):
            confirm(by=actor, measure=row(first_half, "M3"))
    assert not confirmed(first_half, "M3")
    with first_half.as_("liam") as liam:
        first = confirm(by=liam, measure=row(first_half, "M3"))
        assert confirm(by=liam, measure=row(first_half, "M3")).pk == first.pk  # once, however often
    assert confirmed(first_half, "M3")


def test_nobody_can_note_a_colleagues_yes_for_them(first_half):
    with first_half.as_("karin") as karin, pytest.raises(NotPossible, match="sin egen sida"):
        confirm(by=karin, measure=row(first_half, "M3"), at_meeting=True)


def test_what_is_said_in_the_room_is_noted_only_while_its_owner_is_there(first_half):
    chapter.pause(first_half)  # Tomas goes
    with first_half.as_("karin") as karin:
        confirm(by=karin, measure=row(first_half, "M4"), at_meeting=True)  # Johan is there, on video
        assert Confirmation.objects.get(measure_id=first_half.M4.pk).at_meeting
        from tillsammans.meetings.commands import leave

        leave(by=karin, invitation=chapter._invited(first_half, "sofia"))
        with pytest.raises(NotPossible, match="inte i rummet"):
            confirm(by=karin, measure=row(first_half, "M6"), at_meeting=True)


def test_only_the_one_who_writes_notes_it(first_half):
    with first_half.as_("liam") as liam, pytest.raises(Refused):
        confirm(by=liam, measure=row(first_half, "M4"), at_meeting=True)


def opened_for(world, who):
    """The guardian's page as an opened page leaves the rows: the grant, and the rows' own shown_to."""
    guardian, account = getattr(world, f"{who}_guardian"), getattr(world, f"{who}_account")
    with world.as_("birgitta") as by:
        grants.give(
            by,
            child_id=world.child_id,
            holder=account.pk,
            relation=Relation.GUARDIAN,
            basis="family.page_opened",
        )
        Guardian.objects.filter(pk=guardian.pk).update(shown_to=[account.pk])
        Measure.objects.filter(plan_id=world.plan.pk).update(shown_to=[account.pk])


def test_a_guardian_confirms_on_their_own_page_and_only_their_own_row(first_half):
    opened_for(first_half, "sofia")
    with first_half.as_("sofia") as sofia:
        with pytest.raises(Refused):
            confirm(by=sofia, measure=row(first_half, "M4"))
        assert confirm(by=sofia, measure=row(first_half, "M6")).by_holder == first_half.sofia_account.pk
    assert confirmed(first_half, "M6") and not confirmed(first_half, "M4")
    with first_half.as_("johan") as johan, pytest.raises((Http404, Measure.DoesNotExist)):
        confirm(by=johan, measure=row(first_half, "M4"))  # no page is opened for him


def test_a_units_letter_confirms_its_row_and_no_other(with_plan):
    """Öppna insatser answers the version it was sent; BUP's letter about öppna insatser's row changes nothing."""
    from tillsammans.disclosures.commands import confirm_row
    from tillsammans.disclosures.models import LetterKind, ReceivedCopy

    world = with_plan
    world.as_("karin")
    with world.as_("karin"):
        assert Confirmation.objects.filter(measure_id=world.M5.pk).count() == 1
    with world.as_("tomas") as tomas:
        copy = ReceivedCopy.objects.get(kind=LetterKind.PLAN)
        confirm_row(by=tomas, copy=copy, row=str(world.M3.pk))
        confirm_row(by=tomas, copy=copy, row=str(world.M2.pk))
    world.deliver()
    with world.as_("karin"):
        assert Confirmation.objects.get(measure_id=world.M3.pk).by_letter is None
        assert Confirmation.objects.filter(measure_id=world.M2.pk).count() == 1


def test_the_task_leads_to_the_row_and_is_done_with_the_yes(first_half):
    liam = signed_in("liam")
    assert f"/plan/rad/{first_half.M3.pk}/bekrafta/" in liam.get("/").content.decode()
    page = liam.get(f"/plan/rad/{first_half.M3.pk}/bekrafta/").content.decode()
    key, seat = (page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("_key", "_seat"))
    assert (
        liam.post(f"/plan/rad/{first_half.M3.pk}/bekrafta/", {"_key": key, "_seat": seat}).status_code == 302
    )
    assert confirmed(first_half, "M3")
    with first_half.as_("karin"):
        assert not Task.objects.filter(
            code="confirm_measure", thing_id=first_half.M3.pk, done_at=None
        ).exists()
    assert liam.get(f"/plan/rad/{first_half.M1.pk}/bekrafta/").status_code == 403
    assert signed_in("eva").get(f"/plan/rad/{first_half.M3.pk}/bekrafta/").status_code == 404


def test_a_row_gives_its_owner_the_childs_plan_and_no_statement(first_half):
    with first_half.as_("liam") as liam:
        from tillsammans.access.policy import relations_to, visible
        from tillsammans.mapping.models import Statement

        assert Relation.PARTICIPANT in relations_to(liam, first_half.child_id)
        hidden = {first_half.A1.pk, first_half.A3.pk, first_half.S1.pk, first_half.J1.pk}
        assert not visible(liam, Statement).filter(pk__in=hidden).exists()
    assert seed.seat("liam")
