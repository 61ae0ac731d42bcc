"""Where an initiative is tried, by what method and with which functions; and methods that others may have use of."""

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Mod
from django.db.models.lookups import Exact

from tillsammans.initiatives.models.initiatives import Initiative
from tillsammans.lib.ids import uuid7


class Level(models.TextChoices):
    """At which level something works ("individ-, grupp- och skolenhetsnivå")."""

    INDIVIDUAL = "individual", "Enskilda barn"
    GROUP = "group", "Grupp"
    SCHOOL = "school", "Hela skolan eller enheten"
    UNIVERSAL = "universal", "Alla barn"


class MethodCategory(models.TextChoices):
    HOME_VISITS = "home_visits", "Hembesöksprogram"
    EARLY = "early", "Tidig upptäckt"
    PARENTING = "parenting", "Föräldraskapsstöd"
    OUTREACH = "outreach", "Uppsökande verksamhet"
    SUBSTANCES = "substances", "Förebygga skadligt bruk och beroende"
    ATTENTION = "attention", "Särskild uppmärksamhet på barn med tecken till ogynnsam utveckling"
    ENVIRONMENT = "environment", "Tillgänglig lärmiljö"
    ARENAS = "arenas", "Varandras arenor"
    TEACHING = "teaching", "Föreläsning och handledning"
    MOVEMENT = "movement", "Rörelse"


class Method(models.Model):
    """A way of working that somebody has tried: an example, never a prescription ("ska ses som just exempel")."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    title = models.CharField(max_length=120, unique=True)
    level = models.CharField(max_length=10, choices=Level)
    category = models.CharField(max_length=12, choices=MethodCategory)
    about = models.TextField()
    evidence = models.TextField()  # what is known of it, and from where
    law = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


def children_as_kept(name: str) -> models.CheckConstraint:
    """How many children is never kept exactly: 7 stands for seven or fewer, the rest are rounded to five (R78)."""
    return models.CheckConstraint(
        condition=Q(children__isnull=True)
        | Q(children=7)
        | (Q(children__gte=10) & Q(Exact(Mod(F("children"), Value(5)), Value(0)))),
        name=name,
    )


class Site(models.Model):
    """A place where the initiative is tried: a unit of the directory, or a place with a name and a municipality."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="sites")
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    place = models.CharField(max_length=120, blank=True)
    municipality = models.CharField(max_length=4)  # SCB code; the unit's own when there is one
    level = models.CharField(max_length=10, choices=Level)
    method = models.TextField()
    methods = models.ManyToManyField(Method, related_name="sites")
    target_group = models.CharField(max_length=200)
    children = models.PositiveIntegerField(null=True)  # how many are reached, as R78 lets it be kept
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    vouched = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["municipality", "starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False, place="") | (Q(unit__isnull=True) & ~Q(place="")),
                name="site_is_one_place",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
                name="site_ends_after_start",
            ),
            children_as_kept("site_children_as_kept"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return self.unit.name if self.unit else self.place


class SitePeople(models.Model):
    """Who works there, by function and number. Staff, so the number is exact."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="people")
    function = models.CharField(max_length=80)
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["function"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gt=0), name="site_people_are_some"),
            models.UniqueConstraint(fields=["site", "function"], name="site_people_once"),
        ]


class FollowUp(models.Model):
    """How it goes at a place, on a day. Never about a named or recognisable child; never changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="follow_ups")
    on = models.DateField()
    text = models.TextField()
    children = models.PositiveIntegerField(null=True)
    next_on = models.DateField(null=True)
    vouched = models.CharField(max_length=500, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "written_at"]
        constraints = [children_as_kept("follow_up_children_as_kept")]
