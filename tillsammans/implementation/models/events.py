"""What has been held, and what others may be inspired by (inventory 22, 100, 103, 121-122, 124)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tillsammans.implementation.models.plans import Place
from tillsammans.lib.ids import uuid7


class EventKind(models.TextChoices):
    INFORMATION = "information", "Informationsträff"
    WORKSHOP = "workshop", "Workshop"
    LECTURE = "lecture", "Föreläsning"
    VISIT = "visit", "Besök av processledare"
    SUPERVISION = "supervision", "Handledning"


class Group(models.TextChoices):
    """Functions whose attendance is counted. Children and families are not: no field here is for them."""

    HEADS = "heads", "Chefer och rektorer"
    PRESCHOOL = "preschool", "Förskolans personal"
    SCHOOL = "school", "Skolans personal"
    PUPIL_HEALTH = "pupil_health", "Elevhälsan"
    SOCIAL = "social", "Socialtjänsten"
    HEALTH = "health", "Hälso- och sjukvården"
    ELECTED = "elected", "Förtroendevalda"
    OTHER = "other", "Andra i tjänsten"


class Event(models.Model):
    """A meeting of grown-ups about the model: when, where, about what, who came by function."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=EventKind)
    title = models.CharField(max_length=150)
    held_on = models.DateField()
    place = models.CharField(max_length=120)
    audience = models.CharField(max_length=150, blank=True)  # "Utbildningsnämnden"
    materials = ArrayField(models.CharField(max_length=80), default=list, blank=True)  # as they are called
    evaluation = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [models.Index(fields=["principal", "-held_on"], name="event_of_principal")]

    def __str__(self) -> str:
        return self.title

    @property
    def where(self) -> Place:
        return self.principal_id, self.unit_id


class Attended(models.Model):
    """How many came of one function. Grown-ups at work: the number is exact."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attended")
    group = models.CharField(max_length=15, choices=Group)
    number = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "group"], name="one_number_a_group"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=2000), name="attended_is_some"),
        ]


class Story(models.Model):
    """Inspireras av: how somewhere has made the model their own."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=120)  # as it is said: "Vingåker", "Ängsskolan i Flen"
    title = models.CharField(max_length=150)
    text = models.TextField()
    told_on = models.DateField()
    number = models.SlugField(max_length=60, unique=True)  # of its address once it is published
    version = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-told_on", "-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def where(self) -> Place:
        return self.principal_id, self.unit_id
