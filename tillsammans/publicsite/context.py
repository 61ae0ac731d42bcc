"""What the open site's layout needs, worked out only when a template asks for it (staff's pages never do)."""

from typing import Any

from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from tillsammans.access.http import Request
from tillsammans.publicsite.models import HomePage

LANGUAGES = ("sv", "en", "so", "ar")


class Site:
    """Front page, menu and the same page in other languages, for the language the page is shown in."""

    def __init__(self, request: Request):
        self._request = request

    @property
    def lang(self) -> str:
        return translation.get_language() or "sv"

    def home(self) -> str:
        return f"/{self.lang}/"

    def menu(self) -> list[dict[str, Any]]:
        """The front page's own sections, as editors have chosen ("visa i menyer")."""
        top = HomePage.objects.live().filter(locale__language_code=self.lang).first()
        if top is None:
            return []
        pages = Page.objects.child_of(top).live().in_menu()
        here = self._request.path
        return [{"title": page.title, "href": page.url, "here": here.startswith(page.url)} for page in pages]

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
