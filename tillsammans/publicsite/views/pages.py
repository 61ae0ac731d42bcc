"""Pages that editors make, their pictures, and the page that says a page is not there yet in this language."""

from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.views import serve

from tillsammans.access.declare import public
from tillsammans.access.http import Request

# Pictures are served by us so that a small installation needs no other server. Documents go by their own address.
PICTURES = ("images", "original_images")
KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}


@public("publicsite.read")
def page(request: Request, path: str) -> HttpResponse:
    """A page made by editors; 404 for one that is not published."""
    return serve(request, path)


@public("publicsite.read")
@require_safe
def media(request: Request, name: str) -> HttpResponseBase:
    """A picture. Only the folders and kinds that hold pictures; everything else is 404."""
    parts = PurePosixPath(name)
    kind = KINDS.get(parts.suffix.lower())
    if (
        len(parts.parts) != 2
        or parts.parts[0] not in PICTURES
        or not kind
        or not default_storage.exists(name)
    ):
        raise Http404
    response = FileResponse(default_storage.open(name), content_type=kind)
    response["Cache-Control"] = "public, max-age=31536000, immutable"  # a changed picture gets a new name
    return response


@public("publicsite.read")
@require_safe
def not_translated(request: Request, page_id: int) -> HttpResponse:
    """Says in the visitor's language that a page is not there yet, and offers the Swedish (or the one there is)."""
    wanted = get_object_or_404(Page.objects.live().filter(depth__gt=1), pk=page_id)
    here = (
        wanted.get_translations(inclusive=True).live().filter(locale__language_code=request.language).first()
    )
    if here:
        return redirect(here.url)
    return render(request, "publicsite/not_translated.html", {"wanted": wanted})
