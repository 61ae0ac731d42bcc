"""Follow-up until it ends: then and now, goals with the child's view, "det här blev inte av", closing by voices."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.sealing.fields import Protected, SealedField


class FollowUp(Protected):
    """Uppföljning: the meeting where we look at then and now in words."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    plan_id = models.UUIDField()
    conversation_id = models.UUIDField(null=True)  # the child's own, before it
    note = SealedField()  # "Halvdagar borta: 9 i september, 1 i januari"
    next_at = models.DateTimeField(null=True)
    held_by = models.UUIDField()
    held_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="followup_by_child")]


class Outcome(models.TextChoices):
    REACHED = "reached", "Uppnått"
    PARTLY = "partly", "Delvis"
    NOT = "not", "Inte"


class GoalOutcome(Protected):
    """How one goal went, with the child's own view (R43)."""

    child_id = models.UUIDField()
    followup_id = models.UUIDField()
    goal_id = models.UUIDField()
    outcome = models.CharField(max_length=10, choices=Outcome)
    childs_words = SealedField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="outcome_by_child")]


class NotDone(Protected):
    """ "Det här blev inte av": said by the child or a guardian, answered within three school days (R42)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    measure_id = models.UUIDField()
    by_holder = models.UUIDField()
    words = SealedField()
    said_at = models.DateTimeField()
    answer_by = models.DateField()
    answer = SealedField()
    answered_by = models.UUIDField(null=True)
    answered_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="notdone_by_child")]


class ClosingVoice(Protected):
    """What one voice says at the end: the child, one guardian. Apart, always."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    guardian_id = models.UUIDField(null=True)  # null: the child
    words = SealedField()
    thanks = SealedField()  # the child's own words to whoever saw; passed on only with the child's yes
    thanks_allowed = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="closingvoice_by_child")]


class Reason(models.TextChoices):
    REACHED = "reached", "Målen är nådda"
    WISH = "wish", "Barnet eller vårdnadshavarna vill inte fortsätta"
    OTHER_WAY = "other_way", "Stödet fortsätter på annat sätt"
    MOVED = "moved", "Barnet har flyttat eller bytt skola"


class Closing(Protected):
    """Avslut: reason, what remains and who receives it, the line all agreed on (R44)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    reason = models.CharField(max_length=30, choices=Reason)
    remaining = SealedField()
    unfinished = SealedField()  # what happens to rows of the plan that were not done: no silent closing (R32)
    agreed_line = (
        SealedField()
    )  # what the next named person may know; the child and each guardian have said yes to it
    receiver_unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    closed_by = models.UUIDField()
    closed_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="closing_by_child")]


class Handover(Protected):
    """One agreed line to the next named person inside the same authority. Nothing else follows (R32)."""

    to_inbox = models.UUIDField()
    from_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    child_id = models.UUIDField()
    child_name = SealedField()
    line = SealedField()
    shown_from = models.DateTimeField()  # the school year it is for
    sent_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)  # put before the reader, on or after the day it is for
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "to_inbox"], name="handover_by_inbox")]
