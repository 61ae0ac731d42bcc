"""Editions: written section by section, decided by those who hold the model, and then never changed."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from tests.lived import lived
from tillsammans.access.decision import Refused
from tillsammans.access.policy import may
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.commands import agreements, editions
from tillsammans.governance.models import Agreement, Edition, Section
from tillsammans.governance.tests import agreement_world as small
from tillsammans.lib.deeds import NotPossible

world = lived(small.build, small.BEGINS)


def section(world, title: str) -> Section:
    return Section.objects.select_related("edition__agreement").get(edition=world.edition, title=title)


def refused(code: str, deed, **given) -> NotPossible:
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        deed(**given)
    assert refusal.value.code == code and refusal.value.sentence.strip()
    return refusal.value


# --- The register
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": " "}, "title"),
        ({"termination": ""}, "termination"),
        ({"valid_until": date(2024, 12, 31)}, "valid_until"),
        ({"revised_each": 0}, "revised_each"),
        ({"responsible": "Sekreteraren, 20120304-2385"}, "responsible"),
    ],
)
def test_the_register_refuses_what_says_nothing_and_takes_what_does(world, change, field):
    from dataclasses import replace

    with world.as_("sekreterare") as by:
        with pytest.raises(NotPossible) as refusal:
            agreements.register(by=by, facts=replace(small.FACTS, **change))
        assert refusal.value.field == field
        assert agreements.register(by=by, facts=small.FACTS).slug == "tillsammans-i-lanet-2"


def test_facts_are_changed_on_the_version_that_was_read(world):
    from dataclasses import replace

    with world.as_("sekreterare") as by:
        facts = replace(small.FACTS, diary_number="LS 2025:7")
        agreements.amend(by=by, agreement=world.agreement, facts=facts, version=1)
        assert Agreement.objects.get(pk=world.agreement.pk).diary_number == "LS 2025:7"
        refused("changed", agreements.amend, by=by, agreement=world.agreement, facts=small.FACTS, version=1)


# --- Writing
def test_only_those_who_prepare_write_and_only_those_who_decide_read_drafts(world):
    with world.as_("processledare"):
        one = section(world, "Roller")
    for who in ("skolchef_flen", "politiker_flen", "kontakt_flen", "ombud_flen"):
        with world.as_(who) as by, pytest.raises(Refused):
            editions.write_section(by=by, section=one, words=editions.Words("Roller", "Ny."), version=1)
    seen = {}
    for who in (
        "processledare",
        "sekreterare",
        "styrgrupp",
        "skolchef_flen",
        "politiker_flen",
        "kontakt_flen",
    ):
        with world.as_(who) as by:
            seen[who] = bool(may(by, "governance.see_edition", one.edition))
    assert [who for who, yes in seen.items() if not yes] == ["politiker_flen", "kontakt_flen"]


def test_a_text_is_saved_on_the_version_that_was_read(world):
    with world.as_("sekreterare") as by:
        one = section(world, "Roller")
        editions.write_section(by=by, section=one, words=editions.Words("Roller", "Ny text."), version=1)
        old = section(world, "Roller")
        refused(
            "changed", editions.write_section, by=by, section=old, words=editions.Words("R", "x"), version=1
        )
        assert section(world, "Roller").text == "Ny text."


def test_a_section_moves_is_put_in_and_taken_out_with_its_anchor_kept(world):
    with world.as_("processledare") as by:
        edition = Edition.objects.get(pk=world.edition.pk)
        editions.move_section(by=by, section=section(world, "Ansvarig"), up=True, version=edition.version)
        order = [one.title for one in edition.sections.all()]
        assert order == ["Inledning", "Ansvarig", "Roller"]
        refused("changed", editions.move_section, by=by, section=section(world, "Roller"), up=True, version=1)
        edition.refresh_from_db()
        refused(
            "end",
            editions.move_section,
            by=by,
            section=section(world, "Inledning"),
            up=True,
            version=edition.version,
        )
        editions.remove_section(by=by, section=section(world, "Roller"), version=1)
        edition.refresh_from_db()
        again = editions.add_section(
            by=by,
            edition=edition,
            words=editions.Words("Ansvarig"),
            place=editions.Place(section(world, "Inledning")),
            version=edition.version,
        )
        assert again.anchor == "ansvarig-2" and [one.title for one in edition.sections.all()][1] == "Ansvarig"


def test_an_identity_number_is_in_no_section_by_any_way(world):
    with world.as_("processledare") as by:
        one = section(world, "Roller")
        words = editions.Words("Roller", "Ring 201203042385 först.")
        found = refused("identity", editions.write_section, by=by, section=one, words=words, version=1)
        assert found.field == "text"


@pytest.mark.parametrize(
    ("links", "code"),
    [
        (editions.Links(steps=("closed",)), "step"),
        (editions.Links(rules=("R999",)), "rule"),
        (editions.Links(materials=("../../etc",)), "material"),
    ],
)
def test_a_section_is_tied_to_what_exists(world, links, code):
    with world.as_("processledare") as by:
        one = section(world, "Ansvarig")
        refused(code, editions.link_section, by=by, section=one, links=links, version=1)
        good = editions.Links(("map",), ("hjulet-tomt",), ("R29", "R29"))
        editions.link_section(by=by, section=one, links=good, version=1)
        one.refresh_from_db()
        assert (one.steps, one.materials, one.rules) == (["map"], ["hjulet-tomt"], ["R29"])


# --- Deciding
def test_it_is_decided_by_a_body_that_holds_the_model_and_by_no_other(world):
    world.at("2025-02-10 15.00")
    with world.as_("processledare") as by:
        other, board = small.decision(by, world.working), small.decision(by, world.network)
        day = date(2025, 3, 1)
        given = {"by": by, "edition": world.edition}
        refused("body", editions.decide, **given, new=editions.Deciding(other, day))
        refused("early", editions.decide, **given, new=editions.Deciding(board, date(2025, 2, 9)))
        refused("sign_by", editions.decide, **given, new=editions.Deciding(board, day, date(2025, 2, 9)))
        editions.decide(**given, new=editions.Deciding(board, day))
        refused("decided", editions.decide, **given, new=editions.Deciding(board, day))
    assert ask.in_force_on(world.agreement, date(2025, 2, 28)) is None
    with world.as_("processledare"):
        assert ask.in_force_on(world.agreement, day).number == 1


def test_an_edition_without_text_is_not_decided(world):
    with world.as_("processledare") as by:
        other = agreements.register(by=by, facts=small.FACTS)
        empty, board = editions.start(by=by, agreement=other), small.decision(by, world.board)
        refused(
            "empty", editions.decide, by=by, edition=empty, new=editions.Deciding(board, date(2025, 3, 1))
        )


def test_a_second_edition_comes_out_of_a_revision_and_no_other_way(world):
    with world.as_("processledare") as by:
        refused("draft", editions.start, by=by, agreement=world.agreement)
    small.decided(world)
    with world.as_("processledare") as by:
        refused("revision", editions.start, by=by, agreement=world.agreement)


CHANGES = {
    "its text": "UPDATE governance_section SET text = 'annat' WHERE edition_id = %s",
    "its heading": "UPDATE governance_section SET title = 'annat' WHERE edition_id = %s",
    "a section away": "DELETE FROM governance_section WHERE edition_id = %s",
    "a section more": """
        INSERT INTO governance_section (id, edition_id, "order", level, anchor, title, text, steps, materials, rules,
            version, changed_at, changed_by_id)
        SELECT gen_random_uuid(), edition_id, 99, 1, 'ny', 'Ny', '', '{}', '{}', '{}', 1, changed_at, changed_by_id
        FROM governance_section WHERE edition_id = %s LIMIT 1""",
    "its day": "UPDATE governance_edition SET in_force_from = '2030-01-01' WHERE id = %s",
    "its decision": "UPDATE governance_edition SET decided_on = NULL, decision_id = NULL, in_force_from = NULL, "
    "sign_by = NULL WHERE id = %s",
    "the whole of it": "DELETE FROM governance_edition WHERE id = %s",
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_decided_is_refused_every_change_by_the_database(world, what):
    """Seen failing: without the triggers of migration 0003 all of them go through but the last, which keys refuse."""
    small.decided(world)
    refuses = pytest.raises(IntegrityError)
    with world.as_("processledare"), refuses, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(CHANGES[what], [world.edition.pk])


@pytest.mark.parametrize("what", ["its text", "its heading", "a section away", "a section more"])
def test_the_same_statements_go_through_on_a_draft(world, what):
    with world.as_("processledare"), connection.cursor() as cursor:
        cursor.execute(CHANGES[what], [world.edition.pk])
        assert cursor.rowcount >= 1


def test_the_command_says_it_in_a_sentence_too(world):
    small.decided(world)
    with world.as_("processledare") as by:
        one = section(world, "Roller")
        words = editions.Words("Roller", "Annat.")
        found = refused("decided", editions.write_section, by=by, section=one, words=words, version=1)
        assert "Upplaga 1 är beslutad" in found.sentence


# --- Its end
def test_it_ends_by_the_county_boards_decision_alone_whole_and_dated(world):
    small.decided(world)
    world.at("2025-06-01 09.00")
    with world.as_("processledare") as by:
        network, board = small.decision(by, world.network), small.decision(by, world.board)
        given = {"by": by, "agreement": world.agreement}
        refused("not_county_board", agreements.terminate, **given, decision=network, on=date(2025, 12, 31))
        refused("before", agreements.terminate, **given, decision=board, on=date(2025, 5, 1))
        with pytest.raises(IntegrityError), transaction.atomic():
            Agreement.objects.filter(pk=world.agreement.pk).update(
                terminated_by=network, terminated_on=date(2025, 12, 31)
            )
        agreements.terminate(**given, decision=board, on=date(2026, 1, 1))
        one = Agreement.objects.select_related("terminated_by").get(pk=world.agreement.pk)
        assert ask.standing(one) == "Upplaga 1 gäller sedan 1 mars 2025, till och med 31 december 2025."
        refused("terminated", agreements.terminate, by=by, agreement=one, decision=board, on=date(2026, 1, 1))
        with pytest.raises(IntegrityError), transaction.atomic():
            Agreement.objects.filter(pk=one.pk).update(terminated_by=None, terminated_on=None)
    world.at("2026-01-02 09.00")
    with world.as_("politiker_flen"):
        assert ask.standing(one).startswith("Överenskommelsen gällde till och med 31 december 2025.")
        assert ask.in_force_on(one, date(2026, 1, 2)) is None and ask.revision_sentence(one) == ""


def test_nobody_else_ends_it(world):
    small.decided(world)
    for who in ("styrgrupp", "sammankallande", "skolchef_flen", "politiker_flen"):
        with world.as_(who) as by, pytest.raises(Refused):
            agreements.terminate(
                by=by, agreement=world.agreement, decision=world.first_decision, on=date(2026, 1, 1)
            )
