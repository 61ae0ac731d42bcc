"""Every field of every protected table is sealed, or stands here with the reason why it need not be.

A stolen database tells who works where and that rows exist; it must not tell anything about a child. So a column that
holds words, numbers or choices about a person is sealed unless somebody has written it down below as harmless. Also: no
table outside the walls may hold what somebody has said about a child.
"""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.access.walls import WALLS
from tillsammans.sealing.fields import SealedField

# Columns of these kinds say who or when, and nothing about anybody: opaque ids, moments, days, order, versions.
OPAQUE = (models.UUIDField, models.ForeignKey, models.OneToOneField, models.DateTimeField)
COUNTERS = models.PositiveIntegerField, models.PositiveSmallIntegerField

# Open words and choices, each with why: an outsider who reads the column learns nothing about a child's life.
HARMLESS = {
    "access.Grant.relation": "that a seat sees a child, not why",
    "access.Grant.basis": "the code of the step that opened it",
    "cases.Case.kind": "leading or participating",
    "cases.Case.step": "one of the agreement's three steps",
    "cases.Case.next_code": "code of a task; its words are not stored",
    "cases.Task.code": "code of a task; its words are sealed",
    "cases.Step.step": "one of the agreement's three steps",
    "children.Child.identity_kind": "what sort of number, never the number",
    "children.Child.number_index": "keyed digest; tells nothing without the key",
    "children.Guardian.channel": "how to be told that there is something to read",
    "children.Guardian.language": "which language to write in",
    "concerns.Concern.source": "staff, family or private person",
    "concerns.Concern.child_knows": "whether the child has been told that somebody writes",
    "concerns.Concern.guardians_know": "whether the guardians have been told that somebody writes",
    "consent.Ask.standing": "whether all have answered; never who or what",
    "consent.Exemption.ground": "which of the two grounds in law; the reason is sealed",
    "consent.Consent.capacity": "guardian or child; who is an opaque id",
    "consent.Consent.answer": "that somebody answered yes or no to a sealed question",
    "consent.Consent.form": "how the answer was given",
    "consent.MaturityAssessment.outcome": "one of three; the reason is sealed",
    "disclosures.Disclosure.kind": "what sort of letter",
    "disclosures.Disclosure.basis": "the legal ground, as the log must be able to count",
    "disclosures.Disclosure.digest": "of the sealed letter with a key's length of entropy in it",
    "disclosures.Disclosure.stop_code": "code of why it stopped",
    "disclosures.ReceivedCopy.kind": "what sort of letter",
    "disclosures.ReceivedCopy.basis": "the legal ground",
    "disclosures.ReceivedCopy.digest": "the same digest as the sender's",
    "disclosures.ReceivedCopy.registered_no": "a running number at the receiver",
    "followups.Closing.reason": "code of why it ended",
    "followups.GoalOutcome.outcome": "reached, partly or not, of a sealed goal",
    "mapping.GuardianTalk.channel": "how the guardian was reached",
    "mapping.AudienceTrial.outcome": "code; the reason is sealed",
    "mapping.Conversation.room": "whether the child was alone",
    "mapping.Conversation.round": "mapping or follow-up",
    "mapping.Statement.voice": "child, guardian or professional; what is said is sealed",
    "mapping.Statement.secrecy": "which secrecy rule the author works under",
    "meetings.Invitation.invited": "what sort of guest",
    "meetings.Invitation.answer": "coming or not",
    "plans.Measure.state": "how far a sealed measure has come",
    "plans.Plan.kind": "plan or SIP",
    "reports.Report.sent_how": "by which way the reporter sent it",
}
# Yes and no, each with why.
YES_OR_NO = {
    "children.Child.protected_identity": "must hold in queries: such a child is left out before anything is unsealed",
    "children.Guardian.interpreter": "whether to book an interpreter",
    "children.PageOpening.opened": "opened or closed; the ground is sealed",
    "concerns.Concern.author_released": "whether the author may be named",
    "consent.Withdrawal.oral": "how it was said",
    "followups.ClosingVoice.thanks_allowed": "whether a thank-you may be passed on",
    "mapping.GuardianTalk.told_about_absence": "whether the guardian has been told that the inquiry exists",
    "mapping.Decision.own_support": "which sort of decision; its words are sealed",
    "mapping.Decision.collaboration": "which sort of decision",
    "mapping.Decision.close": "which sort of decision",
    "meetings.Invitation.video": "in the room or by video",
    "plans.Confirmation.at_meeting": "where it was said",
}


def protected_fields():
    for label in sorted(WALLS):
        for field in apps.get_model(label)._meta.fields:
            yield f"{label}.{field.name}", field


def is_open(field) -> bool:
    """Whether the column says something in the clear that is no id, moment, day or counter."""
    if isinstance(field, (SealedField, models.DateField, *OPAQUE, *COUNTERS)):
        return False
    return not (isinstance(field, ArrayField) and isinstance(field.base_field, models.UUIDField))


def test_every_field_of_a_protected_table_is_sealed_or_known_to_be_harmless():
    unknown = {name for name, field in protected_fields() if is_open(field)} - set(HARMLESS) - set(YES_OR_NO)
    assert unknown == set(), "seal these, or write here why they say nothing about a child"


def test_what_is_listed_as_harmless_exists_and_is_not_sealed():
    names = {name for name, field in protected_fields() if is_open(field)}
    assert (set(HARMLESS) | set(YES_OR_NO)) - names == set()


def test_free_text_is_never_harmless():
    """A TextField, a JSON column or a long open one in a protected table is sealed, whatever anybody writes above."""
    open_text = {
        name
        for name, field in protected_fields()
        if isinstance(field, models.TextField | models.JSONField)
        or (isinstance(field, models.CharField) and (field.max_length or 0) > 60)
    }
    assert open_text == set()


def test_every_choice_without_choices_is_a_code():
    """An open CharField is short, so that no sentence fits in it."""
    for name, field in protected_fields():
        if isinstance(field, models.CharField) and not field.choices:
            assert field.max_length <= 60, name


@pytest.mark.parametrize("label", sorted(WALLS))
def test_every_protected_table_has_something_to_protect_or_points_at_a_child(label):
    model = apps.get_model(label)
    names = {f.name for f in model._meta.fields}
    assert (
        any(isinstance(f, SealedField) for f in model._meta.fields)
        or "child_id" in names
        or WALLS[label].addressed
    )


def test_no_table_outside_the_walls_points_at_a_child():
    """Only the log may (codes, no words), and it has policies of its own."""
    outside = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.label not in WALLS
        and model._meta.app_label
        in {label.split(".")[0] for label in WALLS} | {"audit", "drafts", "outbox", "accounts"}
        for field in model._meta.fields
        if "child" in field.name
    }
    assert outside <= {"audit.Event.child_id", "audit.Reading.child_ids"}


def test_no_foreign_key_crosses_from_one_protected_table_to_another():
    """Islands need no joins: protected rows name each other by id, so that an authority can move out."""
    for name, field in protected_fields():
        if field.is_relation:
            assert field.related_model._meta.label not in WALLS, name
