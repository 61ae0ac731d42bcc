"""The library: material that everybody may take home, with version, licence and checksum, counted without tracking."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from tillsammans.materials.recipes import Age, Kind, Licence
from tillsammans.publicsite.models.pages import SitePage
from tillsammans.wheel.sectors import Sector

KINDS = [
    (Kind.CONVERSATION, "Samtal med barn"),
    (Kind.MEETING, "Möten och SIP"),
    (Kind.TRAINING, "Utbildning"),
]
AGES = [
    (Age.PRESCHOOL, "3–5 år"),
    (Age.YOUNG, "6–9 år"),
    (Age.MIDDLE, "10–12 år"),
    (Age.TEEN, "13–17 år"),
]
STEPS = [("upptacka", "Upptäcka"), ("kartlagga", "Kartlägga"), ("samarbeta", "Samarbeta")]


def several(choices: list, name: str) -> ArrayField:
    return ArrayField(
        models.CharField(max_length=20, choices=choices), default=list, blank=True, verbose_name=name
    )


class LibraryPage(SitePage):
    template = "publicsite/library.html"
    subpage_types = ["publicsite.MaterialPage"]

    class Meta:
        verbose_name = "materialbibliotek"


class MaterialPage(SitePage):
    """One material. `code` is its short address, /m/<code>/, and the recipe's when it is made from data."""

    code = models.SlugField("kortadress", max_length=60)
    kind = models.CharField("hylla", max_length=14, choices=KINDS)
    sectors = several([(s.value, s.label()) for s in Sector], "områden i hjulet")
    ages = several(AGES, "åldrar")
    steps = several(STEPS, "steg i processen")
    licence = models.CharField(
        "licens", max_length=20, choices=[(one, one) for one in Licence], default=Licence.CC_BY
    )
    version = models.CharField("version", max_length=10, default="1.0")
    version_date = models.DateField("versionens datum")
    replaces = models.CharField("ersätter", max_length=200, blank=True)
    agreement_part = models.CharField("hör till i överenskommelsen", max_length=120, blank=True)
    icon = models.CharField("ikon", max_length=40, default="file-text")
    from_recipe = models.BooleanField(default=False, editable=False)

    template = "publicsite/material.html"
    parent_page_types = ["publicsite.LibraryPage"]
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel([FieldPanel("code"), FieldPanel("kind"), FieldPanel("icon")], "Var det står"),
        MultiFieldPanel([FieldPanel("sectors"), FieldPanel("ages"), FieldPanel("steps")], "Vad det rör"),
        MultiFieldPanel(
            [
                FieldPanel("version"),
                FieldPanel("version_date"),
                FieldPanel("replaces"),
                FieldPanel("licence"),
                FieldPanel("agreement_part"),
            ],
            "Utgåva",
        ),
        InlinePanel("files", label="Fil"),
    ]
    search_fields = [*SitePage.search_fields, index.FilterField("kind")]

    class Meta:
        verbose_name = "material"


class MaterialFile(Orderable):
    """One file of a material: a language and a format. `sha256` is shown, so that a copy can be compared."""

    page = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="files")
    language = models.CharField(
        "språk",
        max_length=5,
        choices=[("sv", "Svenska"), ("en", "English"), ("so", "Soomaali"), ("ar", "العربية")],
    )
    document = models.ForeignKey(
        "publicsite.SiteDocument", on_delete=models.PROTECT, related_name="+", verbose_name="fil"
    )
    format = models.CharField(max_length=8, editable=False, default="")
    sha256 = models.CharField(max_length=64, editable=False, default="")
    size = models.PositiveIntegerField(editable=False, default=0)

    panels = [FieldPanel("language"), FieldPanel("document")]


class DownloadCount(models.Model):
    """How many times a file was fetched in a month. Nothing about who: no address, no time of day, no browser."""

    code = models.SlugField(max_length=60)
    language = models.CharField(max_length=5)
    format = models.CharField(max_length=8)
    month = models.DateField()
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "language", "format", "month"], name="one_count_a_file_a_month"
            )
        ]
