"""What an assessment is made of: groups that were asked and their words, knowledge, alternatives and consequences.

Rows of a decided assessment are neither added, changed nor removed (trigger in 0003_frozen).
"""

from django.db import models
from django.db.models import Q

from tillsammans.impact.models.assessments import HowMany, ImpactAssessment
from tillsammans.lib.ids import uuid7
from tillsammans.wheel.sectors import Sector

SECTORS = [(sector.value, sector.label()) for sector in Sector]


class ChildGroup(models.Model):
    """A group of children that was asked: never one child, and never how many exactly."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="groups")
    who = models.CharField(max_length=120)  # "Elevrådet i årskurs 4–6"
    how = models.TextField()
    how_many = models.CharField(max_length=5, choices=HowMany)
    asked_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["asked_on", "id"]

    def __str__(self) -> str:
        return self.who


class Quote(models.Model):
    """The children's own words, as they said them, by group."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    group = models.ForeignKey(ChildGroup, on_delete=models.PROTECT, related_name="quotes")
    words = models.TextField()
    sector = models.CharField(max_length=15, choices=SECTORS, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["id"]


class Source(models.Model):
    """Something one knows, and where it comes from."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="sources")
    what = models.TextField()
    source = models.CharField(max_length=200)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["id"]


class Alternative(models.Model):
    """One way to decide. "Gör inget" may be one of them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="alternatives")
    label = models.CharField(max_length=80)  # "En skola från hösten"
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.label


class Consequence(models.Model):
    """What an alternative means in one part of the children's lives, or why that part is not affected. As the adults
    judge it; the children's words about the same part are quotes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    alternative = models.ForeignKey(Alternative, on_delete=models.CASCADE, related_name="consequences")
    sector = models.CharField(max_length=15, choices=SECTORS)
    affected = models.BooleanField()
    adults_view = models.TextField()  # the consequence, or the reason why there is none

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alternative", "sector"], name="one_consequence_a_sector"),
            models.CheckConstraint(condition=~Q(adults_view=""), name="consequence_in_words"),
            models.CheckConstraint(
                condition=Q(sector__in=[sector.value for sector in Sector]), name="consequence_known_sector"
            ),
        ]
