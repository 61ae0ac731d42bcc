"""A page's short address and its QR code, for paper ("QR-kod to page")."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.models import Page

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import qr as codes
from tillsammans.publicsite.around import Around


@public("publicsite.read")
@require_safe
def short(request: Request, page_id: int) -> HttpResponse:
    """To the page, wherever it is now. 404 for one that is not published."""
    return redirect(_published(page_id).url)


@public("publicsite.read")
@require_safe
def qr(request: Request, page_id: int) -> HttpResponse:
    """The short address as a drawing to put on a poster; its title is the address. 404 for a page not published."""
    return HttpResponse(codes.svg(Around(_published(page_id)).short), content_type="image/svg+xml")


def _published(page_id: int) -> Page:
    return get_object_or_404(Page.objects.live().filter(depth__gt=1), pk=page_id)
