"""What has been published, as those who publish see it; and taking something back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.governance import published, publishing
from tillsammans.governance.forms.publishing import WithdrawForm
from tillsammans.governance.models import Publication


@staff("governance.see_published")
@require_safe
def publications(request: Request) -> HttpResponse:
    """Everything there has been, also what is taken back, the latest first."""
    require(request.actor, "governance.see_published")
    asked = {key: request.GET.get(key, "") for key in ("sort", "fran", "page")}
    context = published.listing(asked, rows=published.latest().select_related("published_by__unit"))
    context |= {"nav": "room", "publishes": bool(may(request.actor, "governance.publish"))}
    return render(request, "governance/publications.html", context)


@staff("governance.publish")
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Asks why; then the page says so, and the text cannot be read any more."""
    found = get_object_or_404(Publication, pk=pk)
    require(request.actor, "governance.publish", found)
    form = WithdrawForm.opened(request, about=found.pk)
    if form.sent():
        response = form.once(lambda: _withdrawn(request, found, form.cleaned_data["reason"]))
        if response:
            return response
    context = {"form": form, "one": found, "address": published.address_of(found), "nav": "room"}
    return render(request, "governance/withdraw.html", context)


def _withdrawn(request: Request, found: Publication, reason: str) -> HttpResponse:
    publishing.withdraw(by=request.actor, publication=found, reason=reason)
    return redirect("governance:publications")
