"""What has happened around an assessment: the ombud was asked and answered, a version was frozen, a warning was
answered for."""

from django.db import models
from django.db.models import F, Q

from tillsammans.impact.models.assessments import ImpactAssessment
from tillsammans.lib.ids import uuid7


class OmbudAsk(models.Model):
    """A barnrättsombud was asked to read (inventory 18). The assessment may go on without an answer, and says so."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="asks")
    post = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)  # what one would like the ombud to look at
    answer_by = models.DateField(null=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "post"],
                condition=Q(answered_at__isnull=True),
                name="one_open_ask_an_ombud",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False) & ~Q(answer=""),
                name="ombud_answers_with_day_and_words",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("asked_at")),
                name="ombud_answers_after_asked",
            ),
        ]


class VersionOf(models.TextChoices):
    """Why there is a version."""

    DECIDED = "decided", "Beslutad"
    TOLD = "told", "Barnen har fått veta"
    EVALUATED = "evaluated", "Utvärderad"
    ANSWERED = "answered", "Barnrättsombudet har svarat"
    CHANGED = "changed", "Dagen för utvärderingen är ändrad"


class AssessmentVersion(models.Model):
    """The whole as it was, frozen. Never changed and never removed (trigger in 0003_frozen)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    of = models.CharField(max_length=10, choices=VersionOf)
    because = models.CharField(max_length=300, blank=True)  # why it had been opened again
    document = models.JSONField()  # governance.documents.Document
    digest = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "number"], name="one_assessment_version_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="assessment_versions_from_one"),
        ]


class Vouched(models.Model):
    """That somebody has answered for words which look like a name, a number to call or a group so small that somebody
    is recognised. Asked again only when the words change."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(ImpactAssessment, on_delete=models.PROTECT, related_name="vouched")
    place = models.CharField(max_length=80)  # row and field: "affected", "group.<uuid>.how"
    code = models.CharField(max_length=15)  # governance.redaction.Found.code
    what = models.CharField(max_length=100)  # the words found, or a digest of the whole text
    answer = models.CharField(max_length=300)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "place", "code", "what"], name="vouched_once_for_the_same_words"
            ),
            models.CheckConstraint(condition=~Q(answer=""), name="vouched_in_words"),
        ]
