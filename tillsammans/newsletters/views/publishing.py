"""What a publisher does: look at an issue as a mail, send oneself a trial, and send it to everybody, once."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.newsletters import commands, letters, queries, server, shown
from tillsammans.newsletters.forms import RemoveForm, SendForm
from tillsammans.publicsite.models import NewsletterPage


@staff("newsletters.look")
@require_safe
def issues(request: Request) -> HttpResponse:
    """Every issue and whether it has been sent; how many subscribe; an address to take away."""
    require(request.actor, "newsletters.look")
    return _issues(request, RemoveForm.opened(request))


@staff("newsletters.remove")
@require_POST
def remove(request: Request) -> HttpResponse:
    require(request.actor, "newsletters.remove")
    form = RemoveForm.opened(request)
    if form.sent() and (response := form.once(lambda: _removed(request, form))):
        return response
    return _issues(request, form)


def _removed(request: Request, form: RemoveForm) -> HttpResponse:
    commands.remove_address(by=request.actor, email=form.cleaned_data["email"])
    return redirect("newsletters:removed")


@staff("newsletters.remove")
@require_safe
def removed(request: Request) -> HttpResponse:
    """The same whether or not the address was there."""
    require(request.actor, "newsletters.remove")
    return render(request, "newsletters/removed.html")


def _issues(request: Request, form: RemoveForm) -> HttpResponse:
    context = {"issues": queries.issues(), "subscribers": queries.subscribers(), "form": form}
    return render(request, "newsletters/issues.html", context)


@staff("newsletters.look")
@require_safe
def issue(request: Request, page_id: int) -> HttpResponse:
    """The mail as it will look, what is missing before it can be sent, or how far it has come."""
    return _issue(request, _page_or_404(request, page_id), SendForm.opened(request))


def _issue(request: Request, page: NewsletterPage, form: SendForm) -> HttpResponse:
    mailing, language = queries.mailing_of(page), _language(request, page)
    context = {
        "page": page,
        "mail": letters.letter(_as_it_stands(page), language),
        "language": language,
        "versions": letters.versions(page),
        "by_language": queries.by_language(),
        "subscribers": queries.subscribers(),
        "progress": queries.progress(mailing) if mailing else None,
        "connected": server.connected(),
        "form": form,
        "tried": request.GET.get("prov") == "skickat",
    }
    return shown.around(render(request, "newsletters/issue.html", context))


@staff("newsletters.look")
@require_safe
def mail(request: Request, page_id: int) -> HttpResponse:
    """The HTML of the mail alone, for the frame on the issue's page."""
    page = _page_or_404(request, page_id)
    return shown.mail(letters.letter(_as_it_stands(page), _language(request, page)).html)


@staff("newsletters.try_out")
@require_POST
def try_out(request: Request, page_id: int) -> HttpResponse:
    page = _page_or_404(request, page_id)
    form = SendForm.opened(request)
    if form.sent() and (response := form.once(lambda: _tried(request, page))):
        return response
    return _issue(request, page, form)


def _tried(request: Request, page: NewsletterPage) -> HttpResponse:
    commands.send_trial(by=request.actor, page=page)
    response = redirect("newsletters:issue", page.pk)
    response["Location"] += "?prov=skickat"
    return response


@staff("newsletters.send")
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: Request, page_id: int) -> HttpResponse:
    """The check page: what, to how many, and that it cannot be taken back."""
    require(request.actor, "newsletters.send")
    page = _page_or_404(request, page_id)
    if queries.mailing_of(page):
        return redirect("newsletters:issue", page.pk)
    form = SendForm.opened(request)
    if form.sent() and (response := form.once(lambda: _sent(request, page))):
        return response
    context = {
        "page": page,
        "subject": letters.letter(page, page.locale.language_code).subject,
        "by_language": queries.by_language(),
        "versions": letters.versions(page),
        "subscribers": queries.subscribers(),
        "form": form,
    }
    return render(request, "newsletters/send.html", context)


def _sent(request: Request, page: NewsletterPage) -> HttpResponse:
    commands.send(by=request.actor, page=page)
    return redirect("newsletters:issue", page.pk)


def _page_or_404(request: Request, page_id: int) -> NewsletterPage:
    """The issue, for those who may look; the same 404 for others as for an issue that never was."""
    if not may(request.actor, "newsletters.look"):
        raise Http404
    return get_object_or_404(NewsletterPage.objects.select_related("locale"), pk=page_id)


def _as_it_stands(page: NewsletterPage) -> NewsletterPage:
    """What is published, or the latest draft of an issue that never was."""
    if page.live:
        return page
    draft = page.get_latest_revision_as_object()
    draft.locale = page.locale
    return draft


def _language(request: Request, page: NewsletterPage) -> str:
    asked = request.GET.get("sprak", "")
    return asked if asked in letters.LANGUAGES else page.locale.language_code
