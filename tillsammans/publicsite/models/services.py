"""Who does what, where one meets, and what is being tried ("kunskap om varandras uppdrag")."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from tillsammans.publicsite.models.pages import SitePage


def lines(name: str) -> ArrayField:
    return ArrayField(models.CharField(max_length=300), default=list, blank=True, verbose_name=name)


class ServiceIndexPage(SitePage):
    template = "publicsite/service_index.html"

    class Meta:
        verbose_name = "vem gör vad"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from tillsammans.publicsite import services

        return super().get_context(request, *args, **kwargs) | services.index(self, request.GET)


class ServicePage(SitePage):
    """A kind of service: its task in one sentence, and how it is reached, in the whole county or one municipality."""

    class Service(models.TextChoices):
        CHILD_HEALTH = "child_health", "Barnhälsovård"
        PRESCHOOL = "preschool", "Förskola"
        SCHOOL = "school", "Skola"
        PUPIL_HEALTH = "pupil_health", "Elevhälsa"
        SOCIAL = "social", "Socialtjänst"
        CAMHS = "camhs", "Barn- och ungdomspsykiatri"
        PRIMARY_CARE = "primary_care", "Vårdcentral"
        HABILITATION = "habilitation", "Habilitering"
        YOUTH_CLINIC = "youth_clinic", "Ungdomsmottagning"
        FAMILY_CENTRE = "family_centre", "Familjecentral"
        BARNAHUS = "barnahus", "Barnahus"
        HOME_VISITS = "home_visits", "Hembesöksprogram"
        PARENTING = "parenting", "Föräldraskapsstöd"

    service = models.CharField("verksamhet", max_length=16, choices=Service)
    municipality = models.CharField("kommun", max_length=4, blank=True)
    task = models.CharField("uppdraget i en mening", max_length=300)
    reach = models.TextField("så når du dem", blank=True)
    phone = models.CharField("telefon", max_length=30, blank=True)
    factors = lines("framgångsfaktorer")
    challenges = lines("utmaningar")

    template = "publicsite/service.html"
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("service"),
                FieldPanel("municipality"),
                FieldPanel("task"),
                FieldPanel("reach"),
                FieldPanel("phone"),
            ],
            "Uppdrag",
        ),
        FieldPanel("factors"),
        FieldPanel("challenges"),
    ]

    class Meta:
        verbose_name = "verksamhet"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from tillsammans.publicsite import services

        return super().get_context(request, *args, **kwargs) | services.service(self)


class ForumPage(SitePage):
    """Samverkansforum: when, who, and how one brings something."""

    when = models.CharField("när", max_length=200)
    who = models.CharField("vilka", max_length=300)
    bring = models.TextField("så tar du upp något")

    template = "publicsite/forum.html"
    content_panels = [
        *SitePage.content_panels,
        FieldPanel("when"),
        FieldPanel("who"),
        FieldPanel("bring"),
    ]

    class Meta:
        verbose_name = "forum"


class InitiativePage(SitePage):
    """Satsning eller pilot: where, with which method, at which level, and what came of it."""

    class Level(models.TextChoices):
        UNIVERSAL = "universal", "Alla barn"
        GROUP = "group", "Grupp"
        INDIVIDUAL = "individual", "Enskilda barn"

    class Status(models.TextChoices):
        IDEA = "idea", "Idé"
        RUNNING = "running", "Pågår"
        EVALUATED = "evaluated", "Utvärderad"
        IN_MODEL = "in_model", "Del av modellen"
        ENDED = "ended", "Avslutad"

    place = models.CharField("plats", max_length=200)
    method = models.CharField("metod", max_length=300)
    level = models.CharField("nivå", max_length=12, choices=Level)
    period = models.CharField("period", max_length=60, blank=True)
    status = models.CharField("läge", max_length=10, choices=Status)
    result = models.TextField("resultat", blank=True)
    goal_link = models.CharField("så hör den till målbilden", max_length=300)

    template = "publicsite/initiative.html"
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("place"),
                FieldPanel("method"),
                FieldPanel("level"),
                FieldPanel("period"),
                FieldPanel("status"),
            ],
            "Satsningen",
        ),
        FieldPanel("result"),
        FieldPanel("goal_link"),
    ]

    class Meta:
        verbose_name = "satsning"
