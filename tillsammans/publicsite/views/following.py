"""The feed of "Följ processen"."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import process
from tillsammans.publicsite.models import ProcessIndexPage


@public("publicsite.read")
@require_safe
def process_feed(request: Request) -> HttpResponse:
    """Atom. 404 in a language that has no such page."""
    pages = ProcessIndexPage.objects.live().filter(locale__language_code=request.language)
    page = pages.order_by("path").first()
    if page is None:
        raise Http404
    return HttpResponse(process.feed(page, request.path), content_type="application/atom+xml; charset=utf-8")
