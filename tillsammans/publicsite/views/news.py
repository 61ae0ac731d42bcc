"""What leaves the news: feeds, and an issue of the newsletter on paper."""

from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import feeds, issue_paper
from tillsammans.publicsite.models import NewsIndexPage, NewsletterIndexPage, NewsletterPage

ATOM = "application/atom+xml; charset=utf-8"


def in_language(request: Request, kind: type[Page]) -> Any:
    """The site's own page of this kind in the address's language, or 404."""
    page = kind.objects.live().filter(locale__language_code=request.language).order_by("path").first()
    if page is None:
        raise Http404
    return page


@public("publicsite.read")
@require_safe
def news_feed(request: Request) -> HttpResponse:
    """Atom. 404 in a language that has no news page."""
    return HttpResponse(feeds.news(in_language(request, NewsIndexPage), request.path), content_type=ATOM)


@public("publicsite.read")
@require_safe
def newsletter_feed(request: Request) -> HttpResponse:
    """Atom. 404 in a language that has no archive."""
    return HttpResponse(
        feeds.issues(in_language(request, NewsletterIndexPage), request.path), content_type=ATOM
    )


@public("publicsite.read")
@require_safe
def newsletter_pdf(request: Request, number: str) -> HttpResponse:
    """One issue as a tagged PDF: 26:1 is at 26-1.pdf."""
    pages = NewsletterPage.objects.live().filter(locale__language_code=request.language)
    page = pages.filter(number=number.replace("-", ":")).order_by("-issued_on").first()
    if page is None:
        raise Http404
    headers = {"Content-Disposition": f'inline; filename="nyhetsbrev-{number}.pdf"'}
    return HttpResponse(issue_paper.pdf_of(page), content_type="application/pdf", headers=headers)
