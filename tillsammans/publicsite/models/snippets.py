"""Small translatable facts that several pages are drawn from: words, law, phases, levels, mailboxes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import register_snippet

from tillsammans.publicsite.blocks import FEATURES


def lines(name: str) -> ArrayField:
    return ArrayField(models.CharField(max_length=200), default=list, blank=True, verbose_name=name)


class Translated(TranslatableMixin):
    """In several languages, with whether a professional translator has read it, as pages have."""

    read_by_translator = models.BooleanField(
        "läst av fackkunnig översättare",
        default=False,
        help_text="Gäller texten på engelska, somaliska och arabiska.",
    )

    class Meta(TranslatableMixin.Meta):
        abstract = True


@register_snippet
class Term(Translated):
    """Begrepp: a word of the model, explained where it appears."""

    word = models.CharField("ord", max_length=80)
    explanation = models.TextField("förklaring")
    source = models.CharField("källa", max_length=120, blank=True)
    source_url = models.URLField("källans adress", blank=True)

    class Meta(Translated.Meta):
        ordering = ["word"]
        verbose_name = "begrepp"
        verbose_name_plural = "begrepp"

    def __str__(self) -> str:
        return self.word


@register_snippet
class Phase(Translated):
    """A year of the work since 2021, on the timeline."""

    year = models.PositiveSmallIntegerField("år")
    title = models.CharField("rubrik", max_length=120)
    text = models.TextField("text")

    class Meta(Translated.Meta):
        ordering = ["year", "pk"]
        verbose_name = "fas"
        verbose_name_plural = "faser"

    def __str__(self) -> str:
        return f"{self.year} {self.title}"


@register_snippet
class LawReference(models.Model):
    """A legal provision as dated data: the law changes every year, so it is never a sentence in code."""

    code = models.SlugField("kod", max_length=40, unique=True)
    law = models.CharField("lag", max_length=120)
    chapter = models.CharField("kapitel", max_length=10, blank=True)
    section = models.CharField("paragraf", max_length=20, blank=True)
    says = models.TextField("säger, med egna ord")
    valid_from = models.DateField("gäller från")
    valid_until = models.DateField("gällde till", null=True, blank=True)
    url = models.URLField("adress", blank=True)

    class Meta:
        ordering = ["law", "chapter", "section", "pk"]
        verbose_name = "lagrum"
        verbose_name_plural = "lagrum"

    def __str__(self) -> str:
        return f"{self.law} {self.place}".strip()

    @property
    def place(self) -> str:
        """2 kap. 25 §"""
        chapter = f"{self.chapter} kap. " if self.chapter else ""
        return f"{chapter}{self.section} §" if self.section else chapter.strip()


@register_snippet
class LegalQuestion(Translated):
    """Vad får jag berätta, för vem? Not legal advice: it says when to ask a lawyer."""

    question = models.CharField("fråga", max_length=200)
    answer = RichTextField("svar", features=FEATURES)
    laws = models.ManyToManyField(LawReference, verbose_name="lagrum", blank=True)
    order = models.PositiveSmallIntegerField("ordning", default=100)

    class Meta(Translated.Meta):
        ordering = ["order", "pk"]
        verbose_name = "fråga om lag"
        verbose_name_plural = "frågor om lag"

    panels = [
        FieldPanel("question"),
        FieldPanel("answer"),
        FieldPanel("laws"),
        FieldPanel("order"),
        FieldPanel("read_by_translator"),
    ]

    def __str__(self) -> str:
        return self.question


@register_snippet
class PreventionLevel(Translated):
    """A level of the prevention triangle: who acts there, with what, and what comes next."""

    code = models.SlugField("kod", max_length=20)
    order = models.PositiveSmallIntegerField("nerifrån räknat")
    title = models.CharField("rubrik", max_length=80)
    text = models.TextField("vad nivån är")
    roles = lines("roller")
    tools = lines("verktyg")
    next_step = models.TextField("nästa steg")

    class Meta(Translated.Meta):
        ordering = ["order"]
        verbose_name = "nivå i preventionstriangeln"
        verbose_name_plural = "nivåer i preventionstriangeln"

    def __str__(self) -> str:
        return self.title


@register_snippet
class ContactBox(Translated):
    """Funktionsbrevlåda: a role one writes to. A mailbox stays when a person leaves."""

    role = models.CharField("funktion", max_length=120)
    email = models.EmailField("e-post")
    text = models.CharField("om vad", max_length=200, blank=True)
    order = models.PositiveSmallIntegerField("ordning", default=100)
    takes_feedback = models.BooleanField("tar emot synpunkter på tillgänglighet", default=False)

    class Meta(Translated.Meta):
        ordering = ["order", "pk"]
        verbose_name = "funktionsbrevlåda"
        verbose_name_plural = "funktionsbrevlådor"

    def __str__(self) -> str:
        return self.role
