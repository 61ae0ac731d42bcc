"""What the steering room has published, for everybody: answered to nobody in particular (publicsite.middleware)."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.governance import feed, files, paper, published, tables
from tillsammans.governance.models import File, Publication, PublicationKind

GONE = 410
# Anybody may keep it and asks each time whether it still stands: what is taken back is gone at once.
KEPT = "public, no-cache"


@public("governance.read")
@require_safe
def index(request: Request) -> HttpResponse:
    """Everything published, the latest first: `?sort=&fran=&page=`. What is asked wrongly is as if it was not asked."""
    response = render(request, "governance/public/index.html", published.listing(request.GET))
    response["Cache-Control"] = KEPT
    return response


@public("governance.read")
@require_safe
def of_kind(request: Request, kind: str) -> HttpResponse:
    """The address without its last part leads to the list of that kind."""
    if kind not in PublicationKind.values:
        raise Http404
    return redirect(f"{reverse('governance:open')}?sort={kind}")


@public("governance.read")
@require_safe
def document(request: Request, kind: str, number: str) -> HttpResponse:
    """The latest edition, or an earlier one by `?utgava=`. Withdrawn: 410 with when and why."""
    found = _edition(request, kind, number)
    if found.withdrawn_at:
        return render(request, "governance/public/withdrawn.html", {"one": found}, status=GONE)
    response = render(request, "governance/public/document.html", published.page(found))
    response["Cache-Control"] = KEPT
    return response


@public("governance.read")
@require_safe
def document_pdf(request: Request, kind: str, number: str) -> HttpResponse:
    """The same on paper (PDF/UA-1)."""
    found = _edition(request, kind, number)
    if found.withdrawn_at:
        return _gone(found)
    name = f"{kind}-{number}-utgava-{found.edition}.pdf"
    headers = _headers(name, attachment=False) | {"ETag": f'"{found.digest}-{found.edition}"'}
    return HttpResponse(paper.pdf(found), content_type="application/pdf", headers=headers)


@public("governance.read")
@require_safe
def table_csv(request: Request, kind: str, number: str, n: int) -> HttpResponse:
    """The n:th table of the document, as a spreadsheet opens it."""
    found = _edition(request, kind, number)
    if found.withdrawn_at:
        return _gone(found)
    content = tables.csv(found.document, n)
    if content is None:
        raise Http404
    name = f"{kind}-{number}-tabell-{n}.csv"
    return HttpResponse(
        content, content_type="text/csv; charset=utf-8", headers=_headers(name, attachment=True)
    )


@public("governance.read_public_file")
@require_safe
def file(request: Request, pk: UUID, name: str) -> HttpResponse:
    """A file that a publication names. The database shows nobody any other (migration 0005_published)."""
    found = get_object_or_404(File, pk=pk)
    if found.name != name or not published.names_file(pk):
        raise Http404
    response = files.download(found, public=True)
    response["Cache-Control"] = KEPT
    return response


@public("governance.read")
@require_safe
def atom(request: Request) -> HttpResponse:
    return HttpResponse(feed.atom(), content_type="application/atom+xml; charset=utf-8")


def _edition(request: HttpRequest, kind: str, number: str) -> Publication:
    asked = request.GET.get("utgava", "")
    found = published.edition(kind, number, int(asked) if asked.isdecimal() and len(asked) < 5 else None)
    if found is None:
        raise Http404
    return found


def _headers(name: str, *, attachment: bool) -> dict[str, str]:
    return {
        "Cache-Control": KEPT,
        "Content-Disposition": content_disposition_header(attachment, name) or "inline",
        "Content-Language": "sv",
    }


def _gone(found: Publication) -> HttpResponse:
    words = f"Dokumentet är tillbakataget. {found.withdrawn_reason}"
    return HttpResponse(words, status=GONE, content_type="text/plain; charset=utf-8")
