"""What is in use: who has been trained, where the wheel is used, which local routines there are."""

from django.db import models
from django.db.models import F, Q

from tillsammans.implementation.models.plans import Place
from tillsammans.lib.ids import uuid7


class Course(models.TextChoices):
    NAMED_PERSON = "named_person", "Utbildning för Barnets bästa-ansvariga"
    WHEEL = "wheel", "Att använda Barnets bästa-hjulet"


class Training(models.Model):
    """That whoever sat in a seat took a course one day. What one has learnt follows the person: the seat's next holder
    is untrained, and one who changes seats is trained there too. Nobody's name is typed; the directory says who sat."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    post = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="+")
    course = models.CharField(max_length=15, choices=Course)
    taken_on = models.DateField()
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "course"], name="one_training_a_course")]


class WheelUse(models.Model):
    """That a unit uses the wheel, since when and in which groups."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    groups = models.CharField(max_length=200)  # "Alla klasser", "Årskurs 4–6"
    ended_on = models.DateField(null=True)  # exclusive
    version = models.PositiveIntegerField(default=1)
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gt=F("since")), name="wheel_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(ended_on__isnull=True), name="one_wheel_use_a_unit"
            ),
        ]


class Routine(models.Model):
    """A local routine that says how the model is worked by here: a link, a file, or both."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=150)
    link = models.URLField(max_length=300, blank=True)
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    next_review = models.DateField()
    ended_on = models.DateField(null=True)  # exclusive
    version = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(link="") | Q(file__isnull=False), name="routine_is_somewhere_to_read"
            ),
            models.CheckConstraint(
                condition=Q(next_review__gt=F("valid_from")), name="routine_reviewed_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def where(self) -> Place:
        return self.principal_id, self.unit_id
