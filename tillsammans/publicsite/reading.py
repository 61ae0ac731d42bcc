"""What a page's templates need to know while one page is drawn from the top down: which headings have stood, which
anchors are taken, which terms have been explained, and where other pages are."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.images.shortcuts import get_rendition_or_not_found
from wagtail.models import Locale, Page

from tillsammans.publicsite import components, models
from tillsammans.publicsite.build import key_of
from tillsammans.ui.pictures import icon
from tillsammans.ui.terms import Explained, Explainer

GLOSSARY = "model.glossary"
SECTIONS = ("services", "process", "events", "newsletters", "podcast", "others", "press")  # of the footer
OFTEN = ("model", "wheel", "model.named_person", GLOSSARY, "about", *SECTIONS)  # looked up together


class Reading:
    """One page on its way to one reader."""

    def __init__(self, lang: str, path: str):
        self.lang, self._path = lang, path
        self._anchors: set[str] = set()
        self._pages: dict[str, Page | None] = {}
        self._same: dict[UUID, Page | None] = {}
        self.level = 2

    def anchor(self, heading: str) -> str:
        """An id for a second-level heading, different from every other on the page. What follows it stands a level
        lower."""
        self.level = 3
        plain = slugify(heading, allow_unicode=True) or "avsnitt"
        taken = (f"{plain}-{n}" for n in range(2, 100))
        name = next(one for one in (plain, *taken) if one not in self._anchors)
        self._anchors.add(name)
        return name

    def explained(self, html: Any) -> SafeString:
        """Rich text with the glossary's words opened up, each the first time it stands on the page."""
        return self._explain(self._foreign_links(str(conditional_escape(html))))

    def _foreign_links(self, html: str) -> str:
        """A link to a page that this language lacks says that it leads to the Swedish one."""
        return html if self.lang == "sv" else html.replace('href="/sv/', 'hreflang="sv" href="/sv/')

    @cached_property
    def _explain(self) -> Explainer:
        glossary = self.page(GLOSSARY)
        home = glossary.url if glossary else ""
        if home == self._path:
            return Explainer((), self.lang, "")
        terms = models.Term.objects.filter(locale__language_code=self.lang)
        found = [_explained(term, home) for term in terms]
        return Explainer(found, self.lang, _("Se ordlistan"))

    def page(self, key: str) -> Page | None:
        """The page that content knows by this key, in the reader's language; None when there is none."""
        if key not in self._pages:
            keys = {key_of(one): one for one in {key, *OFTEN} - self._pages.keys()}
            self._pages |= dict.fromkeys(keys.values())
            rows = Page.objects.live().filter(translation_key__in=keys, locale__language_code=self.lang)
            self._pages |= {keys[one.translation_key]: one for one in rows}
        return self._pages[key]

    def href(self, key: str) -> str:
        """Where that page is; empty when it does not exist in this language."""
        page = self.page(key)
        return page.url if page else ""

    def leads_to(self, tile: Any) -> str:
        """Where a tile leads: its page in the reader's language, to the page that says there is none yet, or the
        address it was given. Empty when the page is gone."""
        if page := tile["page"]:
            here = page if page.locale_id == self._locale else self._translation(page)
            if here:
                return here.url if here.live else ""
            return reverse("not_translated", args=[page.pk]) if page.live else ""
        address = tile["address"] or ""
        return self.here(address) if address.startswith("/") else address

    @cached_property
    def _locale(self) -> int | None:
        return Locale.objects.filter(language_code=self.lang).values_list("pk", flat=True).first()

    def expect(self, tiles: Iterable[Any]) -> None:
        """Look up where tiles lead before they are drawn, all at once."""
        pages = [tile["page"] for tile in tiles if tile["page"]]
        keys = {page.translation_key for page in pages if page.locale_id != self._locale} - self._same.keys()
        if keys:
            same = Page.objects.live().filter(translation_key__in=keys, locale_id=self._locale)
            self._same |= dict.fromkeys(keys) | {one.translation_key: one for one in same}

    def _translation(self, page: Page) -> Page | None:
        self.expect([{"page": page}])
        return self._same[page.translation_key]

    def here(self, address: str) -> str:
        """An address outside the language's tree (/hitta/), in the reader's language."""
        if self.lang == "sv" or not address:
            return address
        return f"{address}{'&' if '?' in address else '?'}lang={self.lang}"

    def part(self, name: str) -> dict[str, Any]:
        """A component's data. See components.py."""
        return components.data(name, self.lang)

    def picture(self, image: models.SiteImage, wanted: str = "width-960") -> Any:
        """A rendition of an editor's picture; its own "not found" when the file is gone."""
        return get_rendition_or_not_found(image, wanted)

    def icon(self, name: str, otherwise: str = "arrow-right") -> SafeString:
        """An icon by the name an editor has typed, which may be misspelt."""
        return known_icon(name, otherwise)


def known_icon(name: str, otherwise: str) -> SafeString:
    from lucide import IconDoesNotExist

    try:
        return icon(name or otherwise)
    except IconDoesNotExist:
        return icon(otherwise)


def _explained(term: models.Term, glossary: str) -> Explained:
    anchor = components.anchor_of(term)
    return Explained(anchor, term.word, term.explanation, f"{glossary}#{anchor}" if glossary else "")
