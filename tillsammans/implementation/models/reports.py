"""Status reports: each huvudman, each half-year (inventory 89; R80)."""

from django.db import models
from django.db.models import Q

from tillsammans.implementation.models.plans import Place
from tillsammans.lib.ids import uuid7


class Round(models.Model):
    """One half-year for which every huvudman tells how far it has come, and the county report made from them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    year = models.PositiveSmallIntegerField()
    half = models.PositiveSmallIntegerField()  # 1: våren, 2: hösten
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    summary = models.TextField(blank=True)  # the process leader's own words in the county report
    compiled_at = models.DateTimeField(null=True)
    figures = models.JSONField(null=True)  # figures.County as it stood when the county report was made
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-year", "-half"]
        constraints = [
            models.UniqueConstraint(fields=["year", "half"], name="one_round_a_half"),
            models.CheckConstraint(condition=Q(half__in=(1, 2)), name="round_half_1_or_2"),
            models.CheckConstraint(
                condition=Q(compiled_at__isnull=True, figures__isnull=True)
                | Q(compiled_at__isnull=False, figures__isnull=False),
                name="round_compiled_with_figures",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{'Våren' if self.half == 1 else 'Hösten'} {self.year}"

    @property
    def number(self) -> str:
        """In addresses: "2026-h1"."""
        return f"{self.year}-h{self.half}"


class Light(models.TextChoices):
    """How it goes, in words; the colour is never alone."""

    GREEN = "green", "Går som planerat"
    YELLOW = "yellow", "Behöver stöd"
    RED = "red", "Står stilla"


class Report(models.Model):
    """One huvudman's status report. Its figures are the product's, as they stood on the day it was handed in; from then
    on nothing in it changes (a trigger in the database), unless the process leader gives it back."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="reports")
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    goes_well = models.TextField(blank=True)
    hinders = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    light = models.CharField(max_length=6, choices=Light, blank=True)
    reason = models.TextField(blank=True)
    figures = models.JSONField(null=True)  # figures.Standing
    handed_in_at = models.DateTimeField(null=True)
    handed_in_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "principal"], name="one_report_a_round"),
            models.CheckConstraint(
                condition=Q(handed_in_at__isnull=True, handed_in_by__isnull=True, figures__isnull=True)
                | (
                    Q(handed_in_at__isnull=False, handed_in_by__isnull=False, figures__isnull=False)
                    & ~Q(light="")
                    & ~Q(reason="")
                    & ~Q(goes_well="")
                ),
                name="report_handed_in_whole",
            ),
        ]

    @property
    def where(self) -> Place:
        return self.principal_id, None
