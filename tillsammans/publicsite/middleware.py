"""Two gates: the open site is the same for everybody, and its editor is for those who sit in an editor's seat."""

from functools import partial

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control, set_response_etag
from django.utils.http import urlencode
from wagtail.contrib.redirects.middleware import RedirectMiddleware

from config import errors
from tillsammans.access.http import Request
from tillsammans.access.identity import bind
from tillsammans.accounts.actor import nobody
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite import commands, kept
from tillsammans.publicsite.policy import EDITORS_CSP, PREVIEW_CSP
from tillsammans.publicsite.preview import with_checker

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)
TREES = tuple(f"/{code}/" for code in LANGUAGES)
OTHER_OPEN = ("/robots.txt", "/sitemap.xml", "/m/", "/s/", "/media/", "/dokument/", "/material/", "/oppet/")
# Open to everybody, and about one visitor's own letter: nobody in between keeps them.
LETTERS = ("/nyhetsbrev/prenumerera/", "/nyhetsbrev/bekrafta/", "/nyhetsbrev/avsluta/")
EDITOR = "/redaktion/"
# What Wagtail brings that has no place here: signing in and passwords (one signs in like staff), users, groups and
# sites (seats come from the directory), and its test pages.
# Wagtail lets whoever edits choose among snippets; what visitors have written is nobody's to choose among.
CHOOSING_FEEDBACK = "snippets/choose/publicsite/feedback/"
CLOSED = ("login", "password_reset", "users", "groups", "sites", "locales", "failwhale", "test404")
SHOWN_FOR = 300  # seconds a public page may be kept by whoever stands between


class OpenSite:
    """Pages of the open site are answered to nobody in particular, so the database shows them no protected row and
    a cache may keep them. So is an editor's preview of one, which Wagtail sends through here as a request of its own.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.moved = RedirectMiddleware(get_response)

    def __call__(self, request: Request) -> HttpResponse:
        request.user = AnonymousUser()
        preview = getattr(request, "is_dummy", False)
        if request.path == "/" and not preview and request.actor.kind == "none" and commands.site_is_open():
            return _to_language(request)
        if preview:
            return self._preview(request)
        if request.path.startswith(LETTERS):
            return self._letter(request)
        if request.path.startswith(TREES + OTHER_OPEN):
            return self._page(request)
        return self.get_response(request)

    def _letter(self, request: Request) -> HttpResponse:
        _as_nobody(request, open_site=False)
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _page(self, request: Request) -> HttpResponse:
        _as_nobody(request)
        draw = partial(self._drawn, request)
        response = kept.answer(request, draw) if request.path.startswith(TREES) else draw()
        return _keepable(request, response)

    def _drawn(self, request: Request) -> HttpResponse:
        return self.moved.process_response(request, self.get_response(request))

    def _preview(self, request: Request) -> HttpResponse:
        editor = request.actor
        _as_nobody(request)
        response = with_checker(request, self.get_response(request), editor)
        response._csp_replace = PREVIEW_CSP  # type: ignore[attr-defined]  # django-csp's own way
        response["X-Frame-Options"] = "SAMEORIGIN"
        return response


def _as_nobody(request: Request, open_site: bool = True) -> None:
    request.open_site = open_site  # type: ignore[attr-defined]  # read by RequestIdentity
    if request.actor.kind != "none":  # a visitor is nobody already, and bound as such
        request.actor = nobody()
        bind(request.actor)


def _to_language(request: Request) -> HttpResponse:
    """To the front page in the language the browser asks for first; the address says it from then on."""
    wanted = request.headers.get("Accept-Language", "").replace(";", ",").replace("-", ",").split(",")
    code = next((w.strip().lower() for w in wanted if w.strip().lower() in LANGUAGES), "sv")
    response = redirect(f"/{code}/")
    response["Vary"] = "Accept-Language, Cookie"
    return response


def _keepable(request: Request, response: HttpResponse) -> HttpResponse:
    if request.method not in ("GET", "HEAD") or response.status_code != 200 or response.streaming:
        return response
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, public=True, max_age=SHOWN_FOR)
    if not response.has_header("ETag"):
        set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


class Editing:
    """Wagtail's editor opens only for an editor's, a publisher's or a translator's seat; for others there is no
    such address. Permissions follow the seat one acts in now."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        if not request.path.startswith(EDITOR):
            return self.get_response(request)
        if request.actor.kind == "none":
            return redirect(f"{reverse('accounts:sign_in')}?{urlencode({'next': request.path})}")
        if request.actor.function not in commands.EDITING or _is_closed(request.path):
            return errors.not_found(request, None)
        request.action = "publicsite.edit"
        try:
            request.user = commands.take_up_editing(by=request.actor)
        except NotPossible as refusal:
            return errors.not_possible(request, refusal)
        response = self.get_response(request)
        bind(request.actor)  # a preview within this request has made the transaction nobody's
        response._csp_replace = EDITORS_CSP  # django-csp's own way
        response["X-Frame-Options"] = "SAMEORIGIN"  # previews stand in a frame
        return response


def _is_closed(path: str) -> bool:
    inside = path.removeprefix(EDITOR)
    return inside.partition("/")[0] in CLOSED or inside.startswith(CHOOSING_FEEDBACK)
