"""The decision to work by the model, and the plan for getting there ("Ledning & Styrning"; inventory 100, 102)."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7

Place = tuple[UUID, UUID | None]  # huvudman, and the unit when it is one unit's


class Commitment(models.Model):
    """A huvudman's or a unit's decision to work by the model: its own, with day and record, or the one with which the
    huvudman adopted the shared goal (governance.Adoption). Withdrawn, never taken away."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    adoption = models.ForeignKey("governance.Adoption", null=True, on_delete=models.PROTECT, related_name="+")
    decided_by = models.CharField(max_length=150, blank=True)  # "Barn- och utbildningsnämnden"
    decided_on = models.DateField(null=True)
    record = models.CharField(max_length=120, blank=True)  # paragraph and diary number
    withdrawn_on = models.DateField(null=True)
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(adoption__isnull=False, decided_by="", decided_on__isnull=True, record="")
                | (Q(adoption__isnull=True, decided_on__isnull=False) & ~Q(decided_by="") & ~Q(record="")),
                name="commitment_own_or_adopted",
            ),
            models.UniqueConstraint(
                fields=["principal"],
                condition=Q(unit__isnull=True, withdrawn_on__isnull=True),
                name="one_commitment_a_principal",
            ),
            models.UniqueConstraint(
                fields=["unit"],
                condition=Q(unit__isnull=False, withdrawn_on__isnull=True),
                name="one_commitment_a_unit",
            ),
        ]

    @property
    def where(self) -> Place:
        return self.principal_id, self.unit_id


class Plan(models.Model):
    """A huvudman's plan: what it is to lead to, and for which time. One at a time."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=150)
    goal = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField()  # the last day
    closed_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="plan_ends_after_start"),
            models.UniqueConstraint(
                fields=["principal"], condition=Q(closed_on__isnull=True), name="one_open_plan_a_principal"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def where(self) -> Place:
        return self.principal_id, None


class Step(models.Model):
    """One thing to do in the plan: who answers for it and when it is to be ready. Done with a day and what was done, or
    taken out with a reason; late when neither and its last day has passed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="steps")
    what = models.CharField(max_length=200)
    division = models.CharField(max_length=120, blank=True)  # "Division barn och kvinnor", "Elevhälsan"
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    owner = models.CharField(max_length=120)  # a function: "Elevhälsochef"
    owner_post = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    done_on = models.DateField(null=True)
    done_text = models.TextField(blank=True)
    left_out_on = models.DateField(null=True)
    left_out_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["ends_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="step_ends_after_start"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, done_text="")
                | (Q(done_on__isnull=False, left_out_on__isnull=True) & ~Q(done_text="")),
                name="step_done_with_day_and_what",
            ),
            models.CheckConstraint(
                condition=Q(left_out_on__isnull=True, left_out_reason="")
                | (Q(left_out_on__isnull=False) & ~Q(left_out_reason="")),
                name="step_left_out_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def where(self) -> Place:
        return self.plan.principal_id, self.unit_id

    def late_on(self, day: date) -> bool:
        """Whether it should have been ready before that day and is not."""
        return self.done_on is None and self.left_out_on is None and self.ends_on < day
