"""Decisions as a register of their own: what, why, when it is looked at again, and what came of it."""

from django.db import models
from django.db.models import Q

from tillsammans.governance.models.bodies import Body
from tillsammans.governance.models.meetings import AgendaItem, Meeting
from tillsammans.lib.ids import uuid7


class Decision(models.Model):
    """Ett beslut. Its number is never given again; what was decided never changes, a later decision replaces it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.CharField(max_length=10, unique=True)  # "2026:12", in the year's order
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="decisions")
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.PROTECT, related_name="decisions")
    decided_on = models.DateField()
    title = models.CharField(max_length=150)
    what = models.TextField()
    why = models.TextField()
    follow_up_on = models.DateField(null=True)
    responsible = models.CharField(max_length=150, blank=True)  # function and organisation
    outcome = models.TextField(blank=True)  # what came of it
    outcome_on = models.DateField(null=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-decided_on", "-number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__regex=r"^\d{4}:\d{1,4}$"), name="decision_number_is_year_and_order"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on__isnull=True)
                | (~Q(outcome="") & Q(outcome_on__isnull=False)),
                name="decision_outcome_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
