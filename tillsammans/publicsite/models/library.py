"""The library: material that everybody may take home, with version, licence and checksum, counted without tracking."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from tillsammans.lib import clock
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
    subpage_types = ["publicsite.MaterialPage", "publicsite.ArticlePage"]

    class Meta:
        verbose_name = "materialbibliotek"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `shelf`: what the visitor asked for, and what there is."""
        from tillsammans.publicsite.library import shelf

        return super().get_context(request, *args, **kwargs) | {"shelf": shelf(self, request.GET)}


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
        HelpPanel(template="publicsite/editing/downloads.html", heading="Hämtningar"),
    ]
    search_fields = [*SitePage.search_fields, index.FilterField("kind")]

    class Meta:
        verbose_name = "material"

    def clean(self) -> None:
        """A short address leads to one material, in every language."""
        super().clean()
        others = MaterialPage.objects.filter(code=self.code).exclude(translation_key=self.translation_key)
        if self.code and others.exists():
            raise ValidationError({"code": "Kortadressen är upptagen av ett annat material."})

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `item`: files, earlier versions, preview, and the short address with its QR code."""
        from tillsammans.publicsite.library import item

        return super().get_context(request, *args, **kwargs) | {"item": item(self)}

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Files that newer ones take the place of are remembered. (The editor's form has a hook for the same.)"""
        rows = MaterialFile.objects.filter(page_id=self.pk)
        version = MaterialPage.objects.values_list("version", flat=True).get(pk=self.pk)
        before = list(rows) if self.live else []
        done = super().publish(revision, *args, **kwargs)
        keep_earlier(self.code, version, before, rows.all())
        return done

    def downloads(self) -> list["DownloadCount"]:
        """What has been fetched, latest month first. For editors."""
        return list(DownloadCount.objects.filter(code=self.code).order_by("-month", "language", "format"))


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
    made_on = models.DateField(editable=False, null=True)

    panels = [FieldPanel("language"), FieldPanel("document")]

    def clean(self) -> None:
        """Format, checksum and size are the file's own. They stay in the page's draft until it is published."""
        super().clean()
        if self.document_id is None:
            return
        with self.document.open_file() as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            self.size = file.tell()
        if sha256 != self.sha256:
            self.made_on = clock.today()
        self.sha256 = sha256
        self.format = PurePosixPath(self.document.filename).suffix.lower().lstrip(".")[:8]


class EarlierFile(models.Model):
    """A file that a newer one has taken the place of. It stays at its own address: somebody may have linked to it."""

    code = models.SlugField(max_length=60)
    language = models.CharField(max_length=5)
    format = models.CharField(max_length=8)
    document = models.ForeignKey("publicsite.SiteDocument", on_delete=models.PROTECT, related_name="+")
    version = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    made_on = models.DateField(null=True)
    replaced_on = models.DateField()

    class Meta:
        ordering = ["-replaced_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["code", "document"], name="a_file_is_replaced_once_in_a_material")
        ]


def keep_earlier(
    code: str, version: str, before: Iterable[MaterialFile], after: Iterable[MaterialFile]
) -> None:
    """Remember which documents newer ones of the same language and format have taken the place of."""
    new = {(one.language, one.format): one.document_id for one in after}
    for old in before:
        if new.get((old.language, old.format), old.document_id) != old.document_id:
            copied = {
                name: getattr(old, name) for name in ("language", "format", "sha256", "size", "made_on")
            }
            EarlierFile.objects.get_or_create(
                code=code,
                document_id=old.document_id,
                defaults=copied | {"version": version, "replaced_on": clock.today()},
            )


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
