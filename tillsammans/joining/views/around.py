"""What the views share: a form around one deed, and the fields its refusals belong to."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.http import Request
from tillsammans.drafts.forms import DeedForm
from tillsammans.joining.models import Joining
from tillsammans.lib.deeds import NotPossible

Deed = Callable[[], Any]


def around(
    request: Request, form: DeedForm, deed: Deed, template: str, to: Deed, **context: Any
) -> HttpResponse:
    """Do the deed once when the form is sent and right, then go where `to` says; otherwise show the page."""
    if form.sent():
        response = form.once(lambda: _done(deed, to))
        if response:
            return response
    return render(request, template, {"nav": "principals", "form": form, **context})


def _done(deed: Deed, to: Deed) -> HttpResponse:
    deed()
    return to()


def placed(deed: Deed, **fields: str) -> Deed:
    """The deed, whose refusals at one field are shown at the form's own: `placed(deed, name="person")`."""

    def do() -> Any:
        try:
            return deed()
        except NotPossible as refusal:
            refusal.field = fields.get(refusal.field or "", refusal.field)
            raise

    return do


def to_provider(joining: Joining) -> Deed:
    return lambda: redirect("joining:provider", joining.pk)


def to_units(joining: Joining) -> Deed:
    return lambda: redirect("joining:units", joining.pk)
