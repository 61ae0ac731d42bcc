"""Forms that anybody may send without signing in."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponseBase]
HONEYPOT = "webbplats"
"""The name of a field that no person sees. Whoever fills it in is thanked, and nothing is kept."""


def same_origin(view: View) -> View:
    """Takes the place of the CSRF token where there is no session to protect, and no cookie to keep a token in.

    A POST that the browser says comes from another site is refused: nobody's page may send our forms in a visitor's
    name. A client that says nothing (no browser of today) is let in; it could forge the headers anyway.
    """

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not from_here(request):
            raise PermissionDenied(
                _("Formuläret skickades från en annan webbplats. Öppna sidan här och försök igen.")
            )
        return view(request, *args, **kwargs)

    return csrf_exempt(checked)


def from_here(request: HttpRequest) -> bool:
    """What the browser says about where the form stood: Fetch Metadata first, then Origin."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    return site in ("same-origin", "none") and (
        origin is None or urlsplit(origin).netloc == request.get_host()
    )
