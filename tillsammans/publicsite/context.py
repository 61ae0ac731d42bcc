"""What the open site's layout needs, worked out only when a template asks for it (staff's pages never do)."""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from markupsafe import Markup
from wagtail.models import Page

from tillsammans.access.http import Request
from tillsammans.directory.county import name_of
from tillsammans.publicsite import structured
from tillsammans.publicsite.around import Around
from tillsammans.publicsite.feedback import FeedbackForm
from tillsammans.publicsite.front import Front, address_of, front
from tillsammans.publicsite.models import AccessibilityPage, ContactPage, HomePage
from tillsammans.publicsite.reading import SECTIONS, Reading

LANGUAGES = ("sv", "en", "so", "ar")


class Site:
    """Front page, menu and the same page in other languages, for the language the page is shown in."""

    def __init__(self, request: Request):
        self._request = request
        self._around: Around | None = None

    @property
    def lang(self) -> str:
        return translation.get_language() or "sv"

    @cached_property
    def reading(self) -> Reading:
        """What is known while this one page is drawn: anchors, explained terms, components' data."""
        return Reading(self.lang, self._request.path)

    @property
    def preview(self) -> bool:
        """Whether this is an editor's preview, where notes to editors stand too."""
        return bool(getattr(self._request, "is_preview", False))

    def home(self) -> str:
        return f"/{self.lang}/"

    def menu(self) -> list[dict[str, Any]]:
        """The front page's own sections, as editors have chosen ("visa i menyer")."""
        sections = Page.objects.live().in_menu().filter(depth=3, locale__language_code=self.lang)
        return [self._in_menu(page) for page in sections.specific().defer_streamfields()]

    def _in_menu(self, page: Any) -> dict[str, Any]:
        here = self._request.path.startswith(page.url)
        return {"title": getattr(page, "menu_title", "") or page.title, "href": page.url, "here": here}

    def feedback_form(self) -> FeedbackForm:
        return FeedbackForm.empty(self._request.GET)

    def front(self, page: HomePage) -> Front:
        return front(page)

    def around(self, page: Page) -> Around:
        """The same for every part of the one page that is drawn, so that its way is asked for once."""
        if self._around is None or self._around.page is not page:
            self._around = Around(page)
        return self._around

    def structured(self, page: Page) -> Markup:
        """The page in words machines read, for the page's head."""
        return structured.script(page, self.around(page).above)

    def place(self, code: str) -> str:
        """A municipality's name."""
        return name_of(code)

    def contact(self) -> str:
        """The contact page in this language; empty when there is none."""
        return next((one.url for one in self._of_kind(ContactPage) if self._is_ours(one)), "")

    def accessibility(self) -> str:
        """The accessibility statement in this language, or the Swedish one; empty when there is none."""
        found = sorted(self._of_kind(AccessibilityPage), key=lambda one: not self._is_ours(one))
        return found[0].url if found else ""

    def _is_ours(self, page: Page) -> bool:
        return bool(page.locale.language_code == self.lang)

    def _of_kind(self, kind: type[Page]) -> list[Page]:
        return [one for one in self._in_footer if one.specific_class is kind]

    @cached_property
    def _in_footer(self) -> list[Page]:
        rows = Page.objects.live().exact_type(ContactPage, AccessibilityPage).select_related("locale")
        return list(rows.filter(locale__language_code__in=(self.lang, "sv")).order_by("path"))

    def sections(self) -> list[tuple[str, Any]]:
        """The parts of the site that are not in the menu, where they exist in this language."""
        names = (
            _("Vem gör vad"),
            _("Följ processen"),
            _("Kalender"),
            _("Nyhetsbrev"),
            _("Podd"),
            _("För andra län"),
            _("Press"),
        )
        rows = zip(SECTIONS, names, strict=True)
        found = [(href, text) for key, text in rows if (href := self.reading.href(key))]
        study = f"{settings.RESEARCH_ADDRESS}/karta/" if settings.RESEARCH_ADDRESS else ""
        return [*found, (study, "Karta & kompass")] if study else found

    def footer(self) -> list[tuple[str, Any]]:
        """Where one goes from anywhere: whom to ask, whether it can be used, what is kept about visitors."""
        statement = self.accessibility() or self.reading.here(reverse("accounts:accessibility"))
        rows = [
            (self.contact(), _("Kontakt")),
            (f"{reverse('feedback')}?{urlencode({'sida': self._request.path})}", _("Fungerar inte sidan?")),
            (statement, _("Tillgänglighet")),
            (self.reading.here(reverse("accounts:privacy")), _("Så hanterar vi uppgifter")),
            (self.reading.href("about"), _("Om webbplatsen")),
        ]
        return [row for row in rows if row[0]]

    def address(self, name: str, *args: Any) -> str:
        """The address of a view that may not be there; empty then."""
        return address_of(name, *args)

    def languages(self, translations: dict[str, str] | None, page_id: int | None = None) -> dict[str, str]:
        """Where each language leads: the page itself, a page that says it is not there yet, or `?lang=`."""
        if translations is None:
            return {code: f"?lang={code}" for code in LANGUAGES}
        return {code: translations.get(code) or _missing(code, page_id) for code in LANGUAGES}


def _missing(code: str, page_id: int | None) -> str:
    with translation.override(code):
        return reverse("not_translated", args=[page_id]) if page_id else f"/{code}/"


def site(request: Request) -> dict[str, Any]:
    return {"site": Site(request)}
