"""The spine: one matter around one child at one authority. Steps are dated records; tasks are what somebody is to do.

The screen says "kring Alma", never ärende.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class StepCode(models.TextChoices):
    NOTICE = "notice", "Upptäcka"
    MAP = "map", "Kartlägga"
    COLLABORATE = "collaborate", "Samarbeta"
    CLOSED = "closed", "Avslutad"


class CaseKind(models.TextChoices):
    LEADING = "leading", "Den som håller i det"
    PARTICIPATING = "participating", "Den som är inbjuden"


class Case(Protected):
    """Samverkansprocess kring ett barn, at one authority. `card` is what a list row shows, in one sealed value.

    `step`, `next_*` are kept by `cases.steps` and `cases.tasks` alone, so that a list is one narrow query.
    """

    child_id = models.UUIDField()
    kind = models.CharField(max_length=15, choices=CaseKind, default=CaseKind.LEADING)
    round = models.PositiveSmallIntegerField(default=1)
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    card = SealedJSON()  # {"called": "Alma", "name": "Alma Lindh Ekman", "group": "6B"}
    step = models.CharField(max_length=12, choices=StepCode)
    named_post = models.UUIDField()  # remains responsible (R38)
    delegate_post = models.UUIDField(null=True)
    coordinator_post = models.UUIDField(null=True)
    next_code = models.CharField(max_length=40, blank=True)
    next_due = models.DateField(null=True)
    next_holder = models.UUIDField(null=True)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="case_by_child")]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "child_id", "kind"],
                condition=models.Q(closed_at__isnull=True),
                name="one_open_case_per_child",
            )
        ]


class Step(Protected):
    """The case entered a step: when, by whom, why. Never changed."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    step = models.CharField(max_length=12, choices=StepCode)
    by_post = models.UUIDField(null=True)
    reason = SealedField()
    entered_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="step_by_child")]


class Task(Protected):
    """Something one seat (or inbox) is to do by a day. Its words come from `cases.tasks.KINDS`; `text` is only for what
    somebody wrote ("Grupparbete med Tilde och Noor")."""

    child_id = models.UUIDField(null=True)
    case_id = models.UUIDField(null=True)
    to_holder = models.UUIDField()
    author_post = models.UUIDField(null=True)
    code = models.CharField(max_length=40)
    thing_id = models.UUIDField(null=True)  # what to open
    title = SealedJSON()  # words for the title: {"child": "Alma", "who": "Liam"}
    text = SealedField()
    due_on = models.DateField()
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["authority", "to_holder", "due_on"],
                name="task_open",
                condition=models.Q(done_at__isnull=True),
            ),
            models.Index(fields=["authority", "child_id"], name="task_by_child"),
        ]
