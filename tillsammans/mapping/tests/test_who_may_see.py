"""Story 3-5: who may see which sentence, and that nothing tells the others that there are more (R13, R52)."""

import pytest

from tillsammans.access.grants import give
from tillsammans.access.models import Relation
from tillsammans.access.policy import visible
from tillsammans.cases.models import Case, Task
from tillsammans.demo.story import mapping as told
from tillsammans.demo.story import until
from tillsammans.demo.story.notice import L1, L2
from tillsammans.directory import seed
from tillsammans.mapping.models import (
    AbsenceInquiry,
    FiveQuestions,
    Mapping,
    Statement,
    TeamItem,
    TeamMeeting,
)
from tillsammans.mapping.tests.help import browser, page, without_token

SENTENCES = {
    name: getattr(told, name)
    for name in ("A1", "A2", "A3", "A4", "A5", "S1", "S2", "S3", "J1", "J2", "J3", "P1")
}
SENTENCES |= {"L1": L1, "L2": L2}
ALL = set(SENTENCES)
# Words that could only come from a row that is hidden.
CANARIES = (
    "telefonen i handen",
    "klädkammaren",
    "Ambulansen kom",
    "ändrar våra veckor",
    "tar all kraft",
    "Nästan. Vi vet inte",
)


def names_in(text: str) -> set[str]:
    return {name for name, sentence in SENTENCES.items() if sentence in text}


def read_by(world, who: str) -> set[str]:
    with world.as_(who) as actor:
        return names_in("\n".join(row.text or "" for row in visible(actor, Statement)))


@pytest.mark.parametrize(
    ("who", "reads"),
    [
        ("karin", ALL),
        ("birgitta", ALL - {"A5"}),
        ("liam", set()),
        ("petra", set()),
        ("eva", set()),
        ("mats", set()),
    ],
)
def test_staff_read_what_they_are_readers_of(world, who, reads):
    until(world, 4)
    assert read_by(world, who) == reads


@pytest.mark.parametrize("who", ["karin", "birgitta"])
def test_the_page_shows_exactly_what_its_reader_may_read(world, who):
    until(world, 5)
    reads = ALL if who == "karin" else ALL - {"A5"}
    assert names_in(page(browser(who), "cases:child", world.case.pk)) == reads


@pytest.mark.parametrize(
    "who", ["liam", "petra", "maja", "eva", "mats", "jonas", "tomas", "sanna", "petra_emi"]
)
def test_everybody_else_gets_the_same_404_as_for_nobody(world, who):
    until(world, 4)
    client = browser(who)
    there = client.get(f"/kring/{world.case.pk}/")
    nobody = client.get(f"/kring/{world.mapping.pk}/")
    assert there.status_code == nobody.status_code == 404
    assert without_token(there) == without_token(nobody)


@pytest.mark.parametrize(
    "place",
    [
        "kartlagga/{case}/skal/",
        "kartlagga/{case}/skolan/",
        "kartlagga/{mapping}/fem-fragor/",
        "kartlagga/{mapping}/beslut/",
        "kartlagga/vardnadshavare/{sofia}/",
        "kartlagga/mening/{a1}/prova/",
        "kartlagga/{case}/samtal/",
        "samtal/{talk}/",
        "kartlagga/samtal/{talk}/efter/",
    ],
)
@pytest.mark.parametrize("who", ["liam", "petra", "eva", "mats"])
def test_no_page_of_the_mapping_opens_for_others(world, who, place):
    until(world, 4)
    address = "/" + place.format(
        case=world.case.pk,
        mapping=world.mapping.pk,
        sofia=world.sofia_guardian.pk,
        a1=world.A1.pk,
        talk=world.conversation.pk,
    )
    assert browser("karin").get(address).status_code in (200, 302, 403)
    assert browser(who).get(address).status_code == 404


def test_a_coordinator_sees_what_the_child_told_the_meeting_and_no_trace_of_the_rest(world):
    until(world, 5)
    world.at("2026-11-11 09.00")
    with world.as_("birgitta") as birgitta:
        give(
            birgitta,
            child_id=world.child_id,
            holder=seed.seat("petra").pk,
            relation=Relation.COORDINATOR,
            basis="test",
        )
    shown = page(browser("petra"), "cases:child", world.case.pk)
    assert names_in(shown) == {"A2", "A4", "A5"}
    assert not [canary for canary in CANARIES if canary in shown]
    for trace in (
        "Karin och Birgitta",
        "mamma, inte pappa",
        "Inte pratat om",
        "Ni ser olika",
        "Läses av",
        "Trygghet",
        "Hemmet",
    ):
        assert trace not in shown, trace


def test_a_participant_sees_only_what_somebody_let_them_in_to(world):
    until(world, 5)
    with world.as_("birgitta") as birgitta:
        give(
            birgitta,
            child_id=world.child_id,
            holder=seed.seat("liam").pk,
            relation=Relation.PARTICIPANT,
            basis="test",
        )
    assert names_in(page(browser("liam"), "cases:child", world.case.pk)) == set()
    with world.as_("karin") as karin:
        from tillsammans.mapping.commands.audience import let_in

        let_in(by=karin, case=Case.objects.get(pk=world.case.pk), post_id=seed.seat("liam").pk)
    assert names_in(page(browser("liam"), "cases:child", world.case.pk)) == {"A2", "A4"}


@pytest.mark.parametrize(
    ("who", "reads"),
    [
        ("sofia", {"S1", "S2", "S3", "A2", "A3", "A4", "P1", "J1"}),
        ("johan", {"J1", "J2", "J3", "A2", "A4", "P1"}),
    ],
)
def test_each_guardian_is_shown_their_own_part(world, who, reads):
    until(world, 5)
    assert read_by(world, who) == set()
    account = getattr(world, f"{who}_account")
    with world.as_("birgitta") as birgitta:
        give(birgitta, child_id=world.child_id, holder=account.pk, relation=Relation.GUARDIAN, basis="test")
    assert read_by(world, who) == reads
    with world.as_(who) as actor:
        for model in (Mapping, FiveQuestions, AbsenceInquiry, TeamItem, TeamMeeting):
            assert not visible(actor, model).exists(), model


def test_the_database_hides_the_same_sentences_when_the_filter_is_forgotten(world):
    until(world, 5)
    with world.as_("birgitta") as birgitta:
        give(
            birgitta,
            child_id=world.child_id,
            holder=world.johan_account.pk,
            relation=Relation.GUARDIAN,
            basis="test",
        )
        give(
            birgitta,
            child_id=world.child_id,
            holder=seed.seat("petra").pk,
            relation=Relation.COORDINATOR,
            basis="test",
        )
    for who, reads in {
        "karin": ALL,
        "petra": {"A2", "A4", "A5"},
        "johan": {"J1", "J2", "J3", "A2", "A4", "P1"},
        "eva": set(),
    }.items():
        with world.as_(who):
            assert names_in("\n".join(row.text or "" for row in Statement.objects.all())) == reads, who


def test_liam_sees_his_own_task_and_klart_and_nothing_else(world):
    until(world, 5)
    with world.as_("liam") as liam:
        task = visible(liam, Task).get(done_at=None)
        assert task.text == "Grupparbete med Tilde och Noor." and task.title == {"child": "Alma"}
        assert not visible(liam, Case).exists()
    shown = page(browser("liam"), "cases:task", task.pk)
    assert "Grupparbete" in shown and not [canary for canary in CANARIES if canary in shown]
    assert "Egen ingång" not in shown and "BUP" not in shown
    with world.as_("liam"):
        from tillsammans.concerns.models import Concern

        assert Concern.objects.get(pk=world.concern.pk).done_at is not None
