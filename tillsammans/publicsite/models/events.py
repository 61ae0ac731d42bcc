"""What happens when: webinars, meetings, and the podcast. A recording comes on the event's own address."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from tillsammans.publicsite.blocks import FEATURES
from tillsammans.publicsite.models.pages import SitePage


def document(name: str) -> models.ForeignKey:
    return models.ForeignKey(
        "publicsite.SiteDocument",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=name,
    )


class EventIndexPage(SitePage):
    template = "publicsite/event_index.html"
    subpage_types = ["publicsite.EventPage"]

    class Meta:
        verbose_name = "kalender"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `listed`: what is to come, and what has been."""
        from tillsammans.publicsite.listing import events

        return super().get_context(request, *args, **kwargs) | {"listed": events(self, request.GET)}


class EventPage(SitePage):
    """A webinar or a meeting. Before: when, where, link. Afterwards: recording, captions and transcript (WCAG 1.2)."""

    class Kind(models.TextChoices):
        WEBINAR = "webinar", "Webbinarium"
        WORKSHOP = "workshop", "Workshop"
        INFORMATION = "information", "Informationsträff"
        LECTURE = "lecture", "Föreläsning"

    kind = models.CharField("sort", max_length=12, choices=Kind, default=Kind.WEBINAR)
    starts_at = models.DateTimeField("börjar")
    ends_at = models.DateTimeField("slutar")
    place = models.CharField("plats", max_length=200, blank=True)
    audience = models.CharField("för vem", max_length=200, blank=True)
    join_url = models.URLField("länk för att vara med", blank=True)
    save_the_date = models.BooleanField("spara datumet: mer kommer", default=False)
    recording = document("inspelning")
    recording_url = models.URLField("inspelningens adress", blank=True)
    captions = document("undertexter (VTT)")
    transcript = RichTextField("det som sägs, i text", features=FEATURES, blank=True)

    template = "publicsite/event.html"
    parent_page_types = ["publicsite.EventIndexPage"]
    content_panels = [
        *SitePage.content_panels,
        FieldPanel("kind"),
        MultiFieldPanel([FieldPanel("starts_at"), FieldPanel("ends_at"), FieldPanel("save_the_date")], "När"),
        MultiFieldPanel([FieldPanel("place"), FieldPanel("audience"), FieldPanel("join_url")], "Hur"),
        MultiFieldPanel(
            [
                FieldPanel("recording"),
                FieldPanel("recording_url"),
                FieldPanel("captions"),
                FieldPanel("transcript"),
            ],
            "Efteråt",
        ),
    ]

    class Meta:
        verbose_name = "händelse"
        verbose_name_plural = "händelser"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `event`: before, during or after, and what that means for what is shown."""
        from tillsammans.publicsite.calendar import shown

        return super().get_context(request, *args, **kwargs) | {"event": shown(self)}

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "Den måste sluta efter att den har börjat."})
        if (self.recording or self.recording_url) and not self.transcript:
            raise ValidationError(
                {"transcript": "En inspelning behöver texten till det som sägs, för den som inte hör."}
            )


class PodcastPage(SitePage):
    template = "publicsite/podcast.html"
    subpage_types = ["publicsite.EpisodePage"]

    class Meta:
        verbose_name = "podd"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `listed`: the episodes, latest first."""
        from tillsammans.publicsite.listing import episodes

        return super().get_context(request, *args, **kwargs) | {"listed": episodes(self, request.GET)}


class EpisodePage(SitePage):
    number = models.PositiveSmallIntegerField("avsnitt")
    published_on = models.DateField("publicerat")
    duration_minutes = models.PositiveSmallIntegerField("minuter", default=0)
    audio = document("ljudfil")
    transcript = RichTextField("det som sägs, i text", features=FEATURES)

    template = "publicsite/episode.html"
    parent_page_types = ["publicsite.PodcastPage"]
    content_panels = [
        *SitePage.content_panels,
        FieldPanel("number"),
        FieldPanel("published_on"),
        FieldPanel("duration_minutes"),
        FieldPanel("audio"),
        FieldPanel("transcript"),
    ]

    class Meta:
        verbose_name = "poddavsnitt"
