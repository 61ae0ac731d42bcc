"""What the room's pages have in common: a thing or 404, a page with a form, and a page with one button."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.http import Request
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import denied
from tillsammans.drafts import conflicts
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.forms.room import Press

Row = TypeVar("Row", bound=Model)


def found(actor: Actor, rows: QuerySet[Row], **which: Any) -> Row:
    """The row among those the actor sees, or the same 404 as for one that never was. The attempt is recorded."""
    row = rows.filter(**which).first()
    if row is None:
        denied(actor, rows.model._meta.label, next(iter(which.values())))
        raise Http404
    return row


def form_page(
    request: Request, form: DeedForm, *, title: str, back: str, button: str, **more: Any
) -> HttpResponse:
    """A page with one form. more: intro, notice (a box first), after (a template below), warning, multipart."""
    context = {"form": form, "title": title, "back": back, "button": button, "nav": "room", **more}
    return render(request, "governance/room_form.html", context)


def done(deed: Callable[[], Any], back: str) -> HttpResponse:
    deed()
    return redirect(back)


def sent(form: DeedForm, deed: Callable[[], Any], back: str) -> HttpResponse | None:
    """The deed, once, and back; None when the form is to be shown (again)."""
    return form.once(lambda: done(deed, back)) if form.sent() else None


def sent_or_clash(
    request: Request, form: DeedForm, now: dict[str, str], version: int, deed: Callable[[], Any], back: str
) -> HttpResponse | None:
    """The same for a row with a version (drafts.conflicts): two who wrote at once choose what stands."""
    conflicts.remember(form, now, version)
    if not form.sent():
        return None
    clash = conflicts.clash(form, now, version)
    if clash:
        return render(request, "drafts/conflict.html", clash.context(form, back), status=409)
    return form.once(lambda: done(deed, back))


def press_page(
    request: Request, *, about: UUID, title: str, button: str, back: str, deed: Callable[[], Any], **more: Any
) -> HttpResponse:
    """A page that says what one button does, and does it."""
    form = Press.opened(request, about=about)
    return sent(form, deed, back) or form_page(request, form, title=title, back=back, button=button, **more)
