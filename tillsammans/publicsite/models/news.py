"""News, and the newsletters that gather them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from tillsammans.publicsite.blocks import NewsletterBody
from tillsammans.publicsite.models.pages import SitePage


class NewsIndexPage(SitePage):
    template = "publicsite/news_index.html"
    subpage_types = ["publicsite.NewsPage", "publicsite.ExamplePage"]

    class Meta:
        verbose_name = "nyheter"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `listed`: news by kind and year."""
        from tillsammans.publicsite.listing import news

        return super().get_context(request, *args, **kwargs) | {"listed": news(self, request.GET)}


class NewsPage(SitePage):
    class Tag(models.TextChoices):
        NEWS = "nyhet", "Nyhet"
        INSPIRED = "inspireras", "Inspireras"
        MATERIAL = "material", "Material"
        DECISION = "beslut", "Beslut"
        RESEARCH = "forskning", "Forskning"

    date = models.DateField("datum")
    tag = models.CharField("sort", max_length=12, choices=Tag, default=Tag.NEWS)
    image = models.ForeignKey(
        "publicsite.SiteImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="bild",
    )

    template = "publicsite/news.html"
    parent_page_types = ["publicsite.NewsIndexPage"]
    content_panels = [*SitePage.content_panels, FieldPanel("date"), FieldPanel("tag"), FieldPanel("image")]

    class Meta:
        verbose_name = "nyhet"


class NewsletterIndexPage(SitePage):
    """The archive, and where one subscribes."""

    template = "publicsite/newsletter_index.html"
    subpage_types = ["publicsite.NewsletterPage"]

    class Meta:
        verbose_name = "nyhetsbrev"

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `listed`: issues by year."""
        from tillsammans.publicsite.listing import issues

        return super().get_context(request, *args, **kwargs) | {"listed": issues(self, request.GET)}


class NewsletterPage(SitePage):
    """One issue, composed of blocks. Sending it to subscribers is `newsletters.commands.send`, and happens once."""

    number = models.CharField(
        "nummer",
        max_length=8,
        help_text="År och nummer, till exempel 26:1.",
        validators=[RegexValidator(r"^\d\d:\d{1,2}$", "Skriv år och nummer så här: 26:1.")],
    )
    issued_on = models.DateField("utgivet")
    body = StreamField(NewsletterBody(), verbose_name="innehåll", blank=True)

    template = "publicsite/newsletter.html"
    parent_page_types = ["publicsite.NewsletterIndexPage"]
    content_panels = [*SitePage.content_panels, FieldPanel("number"), FieldPanel("issued_on")]

    class Meta:
        verbose_name = "nummer av nyhetsbrevet"

    def clean(self) -> None:
        super().clean()
        same = NewsletterPage.objects.filter(number=self.number, locale_id=self.locale_id).exclude(pk=self.pk)
        if self.number and same.exists():
            raise ValidationError({"number": f"Det finns redan ett nummer {self.number}."})
