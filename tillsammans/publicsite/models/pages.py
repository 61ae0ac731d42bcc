"""What every page has, and the plainest pages."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from tillsammans.publicsite.blocks import Body, Tiles
from tillsammans.publicsite.panels import TitlePanel


class SitePage(Page):
    """A public page: an ingress, a body of blocks, and whether a professional translator has read it."""

    intro = models.TextField("ingress", blank=True)
    body = StreamField(Body(), verbose_name="innehåll", blank=True)
    menu_title = models.CharField("kort namn i menyn", max_length=30, blank=True)
    read_by_translator = models.BooleanField(
        "läst av fackkunnig översättare",
        default=False,
        help_text="Utkast på engelska, somaliska och arabiska visas för redaktionen tills någon har läst dem.",
    )

    content_panels = [TitlePanel("title"), FieldPanel("intro"), FieldPanel("body")]
    promote_panels = [
        MultiFieldPanel([FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")]),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("menu_title")], "Menyn"),
        FieldPanel("read_by_translator"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("intro"), index.SearchField("body")]

    private_page_options: list[str] = []  # the open site is open: no page is for some visitors only

    class Meta:
        abstract = True

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `translations`: the same page in other languages, by code."""
        context = super().get_context(request, *args, **kwargs)
        others = list(self.get_translations(inclusive=True).live().select_related("locale"))
        for one in others:
            if one.pk == self.pk:
                self.locale = one.locale  # read already: nobody after this asks for it again
        return context | {"translations": {one.locale.language_code: one.url for one in others}}


class HomePage(SitePage):
    """The front page of one language. The title is what stands large; the ingress what stands under it."""

    audiences = StreamField([("tiles", Tiles())], verbose_name="Vem är du?", blank=True, max_num=1)

    template = "publicsite/home.html"
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [TitlePanel("title"), FieldPanel("intro"), FieldPanel("audiences"), FieldPanel("body")]

    class Meta:
        verbose_name = "startsida"


class ArticlePage(SitePage):
    """An ordinary page. Pages below it are its parts."""

    template = "publicsite/article.html"

    class Meta:
        verbose_name = "sida"
        verbose_name_plural = "sidor"


class ExamplePage(SitePage):
    """Inspireras av: how somebody has done. Shown as an example; invented ones say so ("ska ses som just exempel")."""

    municipality = models.CharField("kommun", max_length=4, blank=True)
    invented = models.BooleanField("påhittat exempel", default=True)

    template = "publicsite/example.html"
    content_panels = [*SitePage.content_panels, FieldPanel("municipality"), FieldPanel("invented")]

    class Meta:
        verbose_name = "exempel att inspireras av"


class ContactPage(SitePage):
    """Whom to write to: roles, never persons."""

    template = "publicsite/contact.html"

    class Meta:
        verbose_name = "kontaktsida"


class AccessibilityPage(SitePage):
    """The accessibility statement, with a form that reaches somebody (lagen om tillgänglighet till digital
    offentlig service)."""

    template = "publicsite/accessibility.html"

    class Meta:
        verbose_name = "tillgänglighetsredogörelse"
