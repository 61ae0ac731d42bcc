"""The mails that the demo keeps instead of sending, for whoever tries it. Outside the demo there is no such page."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import urlize
from django.views.decorators.http import require_safe
from markupsafe import Markup

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.demo.models import DemoMail
from tillsammans.newsletters import shown

ON_A_PAGE = 100


@public("demo.read_mail")
@require_safe
def mails(request: Request) -> HttpResponse:
    """The newest first."""
    _only_in_demo()
    return render(
        request, "demo/mails.html", {"mails": DemoMail.objects.order_by("-kept_at", "-pk")[:ON_A_PAGE]}
    )


@public("demo.read_mail")
@require_safe
def mail(request: Request, pk: UUID) -> HttpResponse:
    """One mail: its words with links that can be pressed, and how it looks."""
    _only_in_demo()
    found = get_object_or_404(DemoMail, pk=pk)
    words = Markup(urlize(found.text, autoescape=True))  # noqa: S704 - escaped the moment before
    context = {"mail": found, "text": words}
    return shown.around(render(request, "demo/mail.html", context))


@public("demo.read_mail")
@require_safe
def html(request: Request, pk: UUID) -> HttpResponse:
    """The HTML part alone, in its sandbox."""
    _only_in_demo()
    return shown.mail(get_object_or_404(DemoMail.objects.exclude(html=""), pk=pk).html)


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404
