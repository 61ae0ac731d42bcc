"""What every staff page of the study has in common."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from tillsammans.access.http import Request
from tillsammans.drafts.forms import DeedForm

Deed = Callable[[], HttpResponse]


def filled_in(request: Request, form: DeedForm, deed: Deed, template: str, **page: Any) -> HttpResponse:
    """Do the deed when the form is sent and makes sense; else the page, with everything typed still there."""
    if form.sent():
        response = form.once(deed)
        if response:
            return response
    return render(request, template, {"form": form, **page})
