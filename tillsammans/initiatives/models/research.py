"""Följeforskning: its reports, what they found, what they recommend, and what was done about it."""

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7


class ResearchReport(models.Model):
    """A report of the accompanying research, in a short and a long form (inventory 115)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)  # its address when it is published, for ever
    title = models.CharField(max_length=150)
    organisation = models.CharField(max_length=150)  # who did the research
    period_from = models.DateField()
    period_to = models.DateField()
    reported_on = models.DateField()
    methods = models.TextField()
    short = models.TextField()
    long = models.TextField()
    short_file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    long_file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-reported_on", "title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(period_to__gte=F("period_from")), name="research_period_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(reported_on__gte=F("period_from")), name="reported_after_it_began"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Finding(models.Model):
    """What a report found."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    report = models.ForeignKey(ResearchReport, on_delete=models.PROTECT, related_name="findings")
    order = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["report", "order"], name="findings_in_order"),
        ]


class Recommendation(models.Model):
    """What a finding asks somebody to do."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="recommendations")
    order = models.PositiveSmallIntegerField()
    text = models.TextField()
    to_whom = models.CharField(max_length=150)  # function or body

    class Meta:
        ordering = ["finding__order", "order"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "order"], name="recommendations_in_order"),
        ]


class Action(models.Model):
    """What is done about a recommendation, and whose it is. How it goes is its last `ActionStep`."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="actions")
    what = models.CharField(max_length=300)
    owner = models.CharField(max_length=150)  # function and organisation
    owner_post = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(
        "governance.Decision", null=True, on_delete=models.PROTECT, related_name="research_actions"
    )
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["written_at"]


class ActionStepCode(models.TextChoices):
    PLANNED = "planned", "Planerad"
    BEGUN = "begun", "Påbörjad"
    MOVED = "moved", "Flyttad"
    DONE = "done", "Klar"
    DROPPED = "dropped", "Blev inte av"


class ActionStep(models.Model):
    """How an action goes: a dated fact with a seat, never changed. `due_on` is the day from then on."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="steps")
    order = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=8, choices=ActionStepCode)
    on = models.DateField()
    due_on = models.DateField()
    note = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["action", "order"]
        constraints = [
            models.UniqueConstraint(fields=["action", "order"], name="one_action_step_at_a_time"),
            models.CheckConstraint(
                condition=~Q(step__in=["moved", "done", "dropped"]) | ~Q(note=""),
                name="action_step_says_what_or_why",
            ),
        ]
