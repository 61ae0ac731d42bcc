"""What the pages with a form share: one form, one button, nothing lost; two who write in the same row lose nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Principal, Unit
from tillsammans.drafts import conflicts
from tillsammans.drafts.forms import DeedForm
from tillsammans.implementation.models.plans import Place

HUVUDMAN, ENHET = "huvudman", "enhet"  # the word in the address says which of the two


@dataclass(frozen=True)
class Page:
    """One page with a form. `template` when the general one does not do."""

    title: str
    back: str
    button: str
    text: str = ""
    back_text: str = "Tillbaka"
    template: str = "implementation/form.html"
    more: dict[str, Any] | None = None


def place_of(request: Request, where: str, pk: UUID) -> Principal | Unit:
    """The huvudman or unit that an address names, to write about: 403 for whoever may not."""
    place: Principal | Unit
    if where == HUVUDMAN:
        place = get_object_or_404(Principal, pk=pk)
    elif where == ENHET:
        place = get_object_or_404(Unit.objects.select_related("authority__principal"), pk=pk)
    else:
        raise Http404
    require(request.actor, "implementation.write", place)
    return place


def principal_of(place: Principal | Unit) -> Principal:
    return place if isinstance(place, Principal) else place.authority.principal


def address_of(place: Principal | Unit) -> str:
    name = "principal" if isinstance(place, Principal) else "unit"
    return reverse(f"implementation:{name}", args=[place.pk])


def address_of_row(where: Place, part: str = "") -> str:
    """Where a row is read: on its unit's page, or its huvudman's."""
    principal_id, unit_id = where
    name, pk = ("unit", unit_id) if unit_id else ("principal", principal_id)
    return reverse(f"implementation:{name}", args=[pk]) + part


def write(request: Request, form: DeedForm, deed: Callable[[], HttpResponse], page: Page) -> HttpResponse:
    """Show the form; sent and clean, do the deed once."""
    if form.sent():
        response = form.once(deed)
        if response:
            return response
    return shown(request, form, page)


def rewrite(
    request: Request,
    opened: Callable[..., Any],
    row: Any,
    now: dict[str, Any],
    deed: Callable[[dict[str, Any], int], HttpResponse],
    page: Page,
    **more: Any,
) -> HttpResponse:
    """The same for a row with a version. `now`: what it says, by field. `deed(cleaned, version)`."""
    said = {name: _words(value) for name, value in now.items()}
    form = opened(request, initial=now, about=row.pk, version=row.version, **more)
    conflicts.remember(form, said, row.version)
    if form.sent():
        clash = conflicts.clash(form, said, row.version)
        if clash:
            return render(request, "drafts/conflict.html", clash.context(form, page.back), status=409)
        response = form.once(lambda: deed(form.cleaned_data, row.version))
        if response:
            return response
    return shown(request, form, page)


def shown(request: Request, form: DeedForm, page: Page) -> HttpResponse:
    context = {"form": form, "page": page, "nav": "principals", **(page.more or {})}
    return render(request, page.template, context)


def choices(rows: list[Any], nothing: str, label: Callable[[Any], str] = str) -> list[tuple[str, str]]:
    """For a select: nothing chosen, then each row."""
    return [("", nothing), *((str(row.pk), label(row)) for row in rows)]


def chosen(rows: list[Any], value: str) -> Any:
    """The row that was chosen among them, or None."""
    return next((row for row in rows if str(row.pk) == value), None)


def found(model: type[Model], pk: UUID, *related: str) -> Any:
    return get_object_or_404(model._default_manager.select_related(*related), pk=pk)


def _words(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")
