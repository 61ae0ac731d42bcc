"""A mail's HTML shown in the browser: in a sandbox without scripts, forms or anything fetched from elsewhere."""

from django.http import HttpResponse

_SANDBOX = {
    "default-src": ["'none'"],
    "script-src": ["'none'"],
    "font-src": ["'none'"],
    "connect-src": ["'none'"],
    "media-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],  # a mail has its styles in its tags
    "img-src": ["data:"],
    "frame-ancestors": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "sandbox": ["allow-top-navigation-by-user-activation"],
}
FRAMED = {"frame-src": ["'self'"]}
"""For the page around it: `response._csp_update = FRAMED`."""


def mail(html: str) -> HttpResponse:
    """The mail as a page of its own. A link in it opens in the whole window."""
    response = HttpResponse(html.replace("<head>", '<head><base target="_top">', 1))
    response._csp_replace = _SANDBOX  # type: ignore[attr-defined]  # django-csp's own way
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


def around(response: HttpResponse) -> HttpResponse:
    """A page of ours that shows such a mail in a frame."""
    response._csp_update = FRAMED  # type: ignore[attr-defined]  # django-csp's own way
    return response
