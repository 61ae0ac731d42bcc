"""What the public reads, and what has been reminded of."""

from django.db import models
from django.db.models import Q

from tillsammans.lib.ids import uuid7


class PublicationKind(models.TextChoices):
    """The value is the word in the address: /oppet/beslut/2026-12/."""

    MINUTES = "protokoll", "Minnesanteckningar"
    DECISION = "beslut", "Beslut"
    AGREEMENT = "overenskommelse", "Överenskommelse"
    STATUS = "lagesrapport", "Statusrapport"
    INITIATIVE = "satsning", "Satsning"
    RESEARCH = "foljeforskning", "Rapport från följeforskningen"
    IMPACT = "barnkonsekvensanalys", "Barnkonsekvensanalys"
    STORY = "inspireras", "Inspireras av"


class Publication(models.Model):
    """A frozen copy of something decided or told, as the public reads it: never changed, replaced by a new edition, or
    withdrawn with a reason that stands in its place. The only table of the steering room that visitors' pages read."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=20, choices=PublicationKind)
    number = models.SlugField(max_length=60)  # with kind the permanent address: "2026-12", "flen-2026-h1"
    edition = models.PositiveSmallIntegerField(default=1)
    about = models.CharField(max_length=60)  # label of what it is a copy of
    about_id = models.UUIDField()
    title = models.CharField(max_length=200)
    intro = models.TextField(blank=True)
    group = models.CharField(max_length=120)  # which body or huvudman
    dated = models.DateField()
    next_review = models.DateField(null=True)
    document = models.JSONField()  # governance.documents.Document
    digest = models.CharField(max_length=64)  # SHA-256 of document as canonical JSON
    published_at = models.DateTimeField()
    published_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    answered = models.JSONField(default=dict)  # warnings of the check and what was answered, never shown
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-dated", "-published_at"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "number", "edition"], name="one_publication_an_edition"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_reason=""),
                name="withdrawn_with_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["about", "about_id"], name="publication_about")]

    def __str__(self) -> str:
        return self.title


class Reminder(models.Model):
    """That a seat has been reminded of something once, a number of days before or after its day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=80)  # governance.calendar.Dated.key
    due_on = models.DateField()
    stage = models.CharField(max_length=10)  # "soon", "today", "late"
    post = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "due_on", "stage", "post"], name="reminded_once"),
        ]
