"""Följ processen: what has been decided, how it goes, and what those who follow the work have found."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from tillsammans.publicsite.blocks import FEATURES
from tillsammans.publicsite.models.events import document
from tillsammans.publicsite.models.pages import SitePage


class ProcessIndexPage(SitePage):
    template = "publicsite/process_index.html"
    subpage_types = ["publicsite.ProcessDocumentPage"]

    class Meta:
        verbose_name = "följ processen"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from tillsammans.publicsite import process

        return super().get_context(request, *args, **kwargs) | process.index(self, request.GET)


class ProcessDocumentPage(SitePage):
    """Minutes, a status report, a decision or a research report: which body, when, and when it is looked at again."""

    class Kind(models.TextChoices):
        MINUTES = "minutes", "Minnesanteckningar"
        STATUS = "status", "Statusrapport"
        DECISION = "decision", "Beslut"
        RESEARCH = "research", "Rapport från följeforskningen"

    kind = models.CharField("sort", max_length=10, choices=Kind)
    group = models.CharField("från", max_length=120, help_text="Vilken grupp, till exempel Styrgruppen.")
    dated = models.DateField("datum")
    next_review = models.DateField("ses över nästa gång", null=True, blank=True)
    short = RichTextField("kortversion", features=FEATURES, blank=True)
    file = document("fil")

    template = "publicsite/process_document.html"
    parent_page_types = ["publicsite.ProcessIndexPage"]
    content_panels = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("group"), FieldPanel("dated"), FieldPanel("next_review")], "Vad"
        ),
        FieldPanel("short"),
        FieldPanel("file"),
    ]

    class Meta:
        verbose_name = "dokument att följa"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from tillsammans.publicsite import process

        return super().get_context(request, *args, **kwargs) | process.document(self)
