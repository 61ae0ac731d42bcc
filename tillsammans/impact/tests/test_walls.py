"""Whose assessments one sees, and what the database itself refuses.

Seen failing with the defence removed: with everybody taken for Trosa's in access.rules.impact.principal_of, Flen reads
Trosa's drafts; with the triggers of 0003_frozen disabled what was decided is rewritten.
"""

from datetime import date

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from tests.database import refused_by_database
from tests.people import signed_in
from tillsammans.access.identity import bind
from tillsammans.access.policy import may
from tillsammans.accounts.actor import nobody
from tillsammans.governance.calendar import dates
from tillsammans.impact import queries
from tillsammans.impact.models import ImpactAssessment, OmbudAsk

FLEN, TROSA, TROSA_OMBUD = "kontakt_flen", "skolforvaltningen-trosa/kontakt", "skolforvaltningen-trosa/ombud"


def seen(world, who: str) -> set[str]:
    with world.as_(who) as actor:
        return set(queries.seen(actor).values_list("number", flat=True))


def test_everybody_sees_their_own_huvudmans_and_no_other(told):
    school, small, premises = (
        told.impact_school.number,
        told.impact_small.number,
        told.impact_premises.number,
    )
    assert seen(told, FLEN) == seen(told, "skolchef_flen") == seen(told, "ombud_flen") == {school}
    assert seen(told, TROSA) == seen(told, TROSA_OMBUD) == {premises}
    assert seen(told, "sekreterare") == seen(told, "processledare") == {small}
    assert seen(told, "enhetskontakt") == seen(told, "forskare") == seen(told, "birgitta") == set()


def test_the_elected_see_what_is_decided_or_sent_to_them(told):
    assert seen(told, "politiker_flen") == {told.impact_school.number}
    trosa = "skolforvaltningen-trosa/politiker"
    assert seen(told, trosa) == set()
    from tillsammans.impact import commands

    with told.as_(TROSA) as by:
        commands.send_to_elected(by=by, assessment=told.impact_premises)
    assert seen(told, trosa) == {told.impact_premises.number}


def test_an_ombud_elsewhere_sees_what_they_are_asked_to_read(told):
    from tillsammans.directory import seed
    from tillsammans.impact import commands

    assert told.impact_premises.number not in seen(told, "ombud_flen")
    with told.as_(TROSA) as by:
        new = commands.NewAsk(seed.seat("ombud_flen"))
        commands.ask_ombud(by=by, assessment=told.impact_premises, new=new)
    assert told.impact_premises.number in seen(told, "ombud_flen")


PAGES = (
    "assessment",
    "read",
    "pdf",
    "versions",
    "decide",
    "ask",
    "send",
    "reopen",
    "keep_unpublished",
    "publish",
    "widen",
)


@pytest.mark.parametrize("name", PAGES)
def test_another_huvudmans_draft_is_not_there_at_any_address(told, name):
    address = reverse(f"impact:{name}", args=[told.impact_premises.pk])
    never = reverse(f"impact:{name}", args=["00000000-0000-4000-8000-000000000000"])
    browser = signed_in(FLEN)
    assert browser.get(address).status_code == browser.get(never).status_code == 404
    assert browser.post(address, {}).status_code in (404, 405)
    assert signed_in(TROSA).get(address).status_code in (200, 302)  # the control


def test_nor_are_its_rows_its_steps_and_its_sectors(told):
    row = told.impact_premises
    with told.as_(TROSA):
        group = row.groups.get()
        ask = OmbudAsk.objects.get(assessment=row)
    addresses = [
        reverse("impact:step", args=[row.pk, "fragan"]),
        reverse("impact:sector", args=[row.pk, "halsa"]),
        reverse("impact:new_row", args=[row.pk, "grupp"]),
        reverse("impact:new_quote", args=[group.pk]),
        reverse("impact:row", args=["grupp", group.pk]),
        reverse("impact:remove_row", args=["grupp", group.pk]),
    ]
    flen, trosa = signed_in(FLEN), signed_in(TROSA)
    for address in addresses:
        assert flen.get(address).status_code == 404, address
        assert flen.post(address, {}).status_code == 404, address
        assert trosa.get(address).status_code == 200, address
    answer = reverse("impact:answer", args=[ask.pk])
    assert flen.get(answer).status_code == 404
    assert trosa.get(answer).status_code == 403  # seen, but the ombud's to answer
    assert signed_in(TROSA_OMBUD).get(answer).status_code == 200


def test_reading_is_not_writing(told):
    row = told.impact_school
    step = reverse("impact:step", args=[row.pk, "aterkoppling"])
    assert signed_in("ombud_flen").get(step).status_code == 403
    assert signed_in("politiker_flen").get(step).status_code == 403
    assert signed_in(FLEN).get(step).status_code == 200
    assert signed_in("ombud_flen").get(reverse("impact:assessment", args=[row.pk])).status_code == 200


def test_what_is_public_is_the_huvudmans_own_to_decide(told):
    with told.as_(FLEN) as actor:
        assert may(actor, "governance.publish", told.impact_school)
        assert not may(actor, "governance.publish", told.impact_premises)
    with told.as_("processledare") as actor:
        assert not may(actor, "governance.publish", told.impact_school)
        assert may(actor, "governance.publish", None)  # what belongs to the whole room


def test_no_field_is_for_a_person_and_none_for_a_child():
    for model in apps.get_app_config("impact").get_models():
        for field in model._meta.fields:
            assert not field.is_relation or field.related_model._meta.label not in (
                "accounts.Person",
                "children.Child",
                "children.Guardian",
            ), field
            if isinstance(field, models.IntegerField | models.PositiveIntegerField):
                assert field.name in ("version", "number"), field  # no count of children anywhere


def test_the_calendar_names_no_draft(told):
    with told.as_(FLEN):
        found = dates(date(2026, 9, 1), date(2027, 12, 31))
    own = [one for one in found if one.key.startswith("impact.")]
    assert {one.kind for one in own} == {"deadline", "evaluation"}
    titles = " ".join(one.title for one in own)
    assert "familjens hus" not in titles and "Trosa" not in titles
    assert all(one.quiet for one in own)


# --- what the database refuses
def change(world, who: str, statement: str, *parameters) -> str:
    with world.as_(who):
        return refused_by_database(statement, parameters)


def test_the_database_keeps_what_was_decided(told):
    pk = told.impact_school.pk
    for column, value in (("matter", "Något annat"), ("weighing", "Inget"), ("adults_view", "Bra")):
        said = change(
            told, FLEN, f"UPDATE impact_impactassessment SET {column} = %s WHERE id = %s", value, pk
        )  # noqa: S608
        assert "stands until it is opened again" in said
    assert "never undone" in change(
        told,
        FLEN,
        "UPDATE impact_impactassessment SET decided_at = NULL, reopened_at = NULL WHERE id = %s",
        pk,
    )
    assert change(told, FLEN, "DELETE FROM impact_impactassessment WHERE id = %s", pk)
    with told.as_(FLEN):  # the controls: what comes after may change, and a draft may
        assert ImpactAssessment.objects.filter(pk=pk).update(told_back="Tack.")
    with told.as_(TROSA):
        assert ImpactAssessment.objects.filter(pk=told.impact_premises.pk).update(matter="Något annat")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE impact_quote SET words = 'Bra' WHERE group_id IN "
        "(SELECT id FROM impact_childgroup WHERE assessment_id = %s)",
        "DELETE FROM impact_quote WHERE group_id IN (SELECT id FROM impact_childgroup WHERE assessment_id = %s)",
        "UPDATE impact_childgroup SET who = 'Andra' WHERE assessment_id = %s",
        "UPDATE impact_source SET what = 'Annat' WHERE assessment_id = %s",
        "UPDATE impact_alternative SET label = 'Annat' WHERE assessment_id = %s",
        "UPDATE impact_consequence SET adults_view = 'Bra' WHERE alternative_id IN "
        "(SELECT id FROM impact_alternative WHERE assessment_id = %s)",
        "UPDATE impact_assessmentversion SET document = '{}' WHERE assessment_id = %s",
        "DELETE FROM impact_assessmentversion WHERE assessment_id = %s",
        "UPDATE impact_ombudask SET answer = 'Bra' WHERE assessment_id = %s",
    ],
)
def test_the_database_keeps_the_rows_versions_and_answers_of_what_was_decided(told, statement):
    assert "stands" in (said := change(told, FLEN, statement, told.impact_school.pk)) or "never" in said


def test_a_draft_cannot_be_moved_to_another_huvudman_or_given_another_number(told):
    with told.as_(TROSA):
        said = refused_by_database(
            "UPDATE impact_impactassessment SET number = 'x-1' WHERE id = %s", [told.impact_premises.pk]
        )
    assert "keeps its number" in said


def test_a_visitor_sees_no_row(told):
    with told.as_(FLEN):
        assert ImpactAssessment.objects.exists()
        bind(nobody())
        assert not ImpactAssessment.objects.exists()
