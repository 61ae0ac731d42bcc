"""The gallery: every part of the interface on one page, with invented people. While developing and in the demo."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.ui import specimens


def _only_while_developing() -> None:
    if not any(getattr(settings, name, False) for name in ("DEBUG", "DEMO", "TESTING")):
        raise Http404


@public("ui.gallery")
def gallery(request: Request) -> HttpResponse:
    """Every macro of ui/kit.html. 404 anywhere but in development and the demo."""
    _only_while_developing()
    return render(request, "ui/gallery.html", specimens.everything())


@public("ui.gallery")
def frame(request: Request, name: str) -> HttpResponse:
    """One of the frames pages sit in, with a little of what usually stands there."""
    _only_while_developing()
    return render(request, f"ui/frames/{name}.html", specimens.everything())
