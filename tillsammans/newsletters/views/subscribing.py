"""What visitors do: ask, confirm, leave. No cookies; the same answer whether or not the address is known.

Opening a link in a mail changes nothing, since mail scanners open them all: each page has one button.
"""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.lib.deeds import NotPossible
from tillsammans.newsletters import commands, server, tokens
from tillsammans.newsletters.forms import SubscribeForm
from tillsammans.publicsite.open_forms import same_origin

LANGUAGES = dict(settings.LANGUAGES)
ONE_CLICK = "List-Unsubscribe"  # RFC 8058: the receiver's mail program posts this


@public("newsletters.subscribe")
@same_origin
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: Request) -> HttpResponse:
    """The form. Its language is the address's, or, when it is sent from the front page, the one asked for."""
    asked = request.GET.get("lang") or request.POST.get("language") or request.language
    request.language = asked if asked in LANGUAGES else "sv"
    with translation.override(request.language):
        form = SubscribeForm(request.POST or None, initial={"language": request.language})
        if request.method == "POST" and (response := _asked(request, form)):
            return response
        return _page(request, "subscribe", form=form, open=server.connected())


def _asked(request: Request, form: SubscribeForm) -> HttpResponse | None:
    """On to the page that says to look in one's inbox; None when there is something to put right."""
    thanks = redirect(f"{reverse('newsletters:asked')}?lang={request.language}")
    if form.is_machines:
        return thanks
    if not form.is_valid():
        return None
    try:
        commands.subscribe(by=request.actor, **form.cleaned_data)
    except NotPossible as refusal:
        form.add_error(None, refusal.sentence)
        return None
    return thanks


@public("newsletters.subscribe")
@require_safe
def asked(request: Request) -> HttpResponse:
    """The same for everybody."""
    return _page(request, "asked")


@public("newsletters.subscribe")
@csrf_exempt  # no session to protect: the signed link is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: Request, token: str) -> HttpResponse:
    link = tokens.read_confirm(token)
    if link is None:
        return _page(request, "broken", wanted="confirm", status=404)
    if request.method != "POST":
        return _page(request, "confirm")
    found = commands.confirm(by=request.actor, asked=link)
    return _page(request, "confirmed") if found else _page(request, "broken", wanted="confirm", status=404)


@public("newsletters.subscribe")
@csrf_exempt  # as above; and mail programs post here by themselves (RFC 8058)
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: Request, token: str) -> HttpResponse:
    subscriber_id = tokens.read_leave(token)
    if subscriber_id is None:
        return _page(request, "broken", wanted="leave", status=404)
    if request.method != "POST":
        return _page(request, "unsubscribe")
    commands.unsubscribe(by=request.actor, subscriber_id=subscriber_id)
    return (
        HttpResponse("ok", content_type="text/plain") if ONE_CLICK in request.POST else _page(request, "left")
    )


def _page(request: Request, name: str, *, status: int = 200, **context: object) -> HttpResponse:
    return render(request, f"newsletters/{name}.html", context, status=status)
