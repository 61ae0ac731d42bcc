"""What people say they need, what answers it, and the collaborations there already are."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tillsammans.initiatives.models.initiatives import Initiative
from tillsammans.lib.ids import uuid7


class NeedSource(models.TextChoices):
    INTERVIEWS = "interviews", "Intervjuer i tjänstedesign"
    WORKSHOP = "workshop", "Workshop"
    SURVEY = "survey", "Enkät"
    TALKS = "talks", "Dialog i grupp"


class NeedGroup(models.TextChoices):
    YOUTH = "youth", "Ungdomar"
    GUARDIANS = "guardians", "Vårdnadshavare"
    PROFESSION = "profession", "Profession"


class Need(models.Model):
    """Ett behov, in one sentence, from a group and never from a person (inventory 68)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    source = models.CharField(max_length=12, choices=NeedSource)
    year = models.PositiveSmallIntegerField()
    group = models.CharField(max_length=10, choices=NeedGroup)
    text = models.CharField(max_length=300)
    quote = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-year", "group", "text"]
        constraints = [
            models.CheckConstraint(condition=Q(year__gte=2015, year__lte=2100), name="need_of_a_year"),
        ]

    def __str__(self) -> str:
        return self.text


class NeedAnswer(models.Model):
    """What answers a need: an initiative, or something in the product."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="answers")
    initiative = models.ForeignKey(Initiative, null=True, on_delete=models.PROTECT, related_name="needs")
    feature = models.CharField(max_length=200, blank=True)  # in words, or a number of docs/inventory.md
    address = models.CharField(max_length=300, blank=True)  # where it is: a path here, or https
    on = models.DateField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    taken_back_on = models.DateField(null=True)  # it turned out not to answer it

    class Meta:
        ordering = ["on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(initiative__isnull=False, feature="")
                | (Q(initiative__isnull=True) & ~Q(feature="")),
                name="need_answered_by_one_thing",
            ),
        ]


class CollaborationKind(models.TextChoices):
    FAMILY_CENTRE = "family_centre", "Familjecentral"
    YOUTH_CLINIC = "youth_clinic", "Ungdomsmottagning"
    BARNAHUS = "barnahus", "Barnahus"
    LIKE_FAMILY_CENTRE = "like_centre", "Familjecentralsliknande"
    OTHER = "other", "Annan samverkan"


def lines() -> ArrayField:
    return ArrayField(models.CharField(max_length=300), default=list)


class Collaboration(models.Model):
    """A collaboration there already is: who, where, what makes it work and what makes it hard (inventory 94-96)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=13, choices=CollaborationKind)
    name = models.CharField(max_length=120)
    municipality = models.CharField(max_length=4)  # SCB code, 04 for the whole county
    place = models.CharField(max_length=120, blank=True)
    under_one_roof = models.BooleanField(default=False)  # samlokaliserad
    parties = lines()
    success_factors = lines()
    challenges = lines()
    since = models.PositiveSmallIntegerField()  # year
    until = models.PositiveSmallIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["municipality", "name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "municipality"], name="collaboration_once_a_place"),
            models.CheckConstraint(condition=~Q(parties=[]), name="collaboration_has_parties"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="collaboration_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name
