"""What the views share: the sections' own menu, doing a deed once, and changing what somebody else may change too."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tillsammans.access.http import Request
from tillsammans.access.policy import may
from tillsammans.drafts import conflicts
from tillsammans.drafts.forms import DeedForm
from tillsammans.ui.filters import day

SECTIONS = (
    ("list", "Satsningar"),
    ("methods", "Metoder"),
    ("research", "Följeforskning"),
    ("needs", "Behov"),
    ("collaborations", "Samverkan"),
)
NOTHING = "Inget"


def page(request: Request, template: str, section: str, **context: Any) -> HttpResponse:
    """A page of one of the five sections. `writes`: who is asking may write here."""
    menu = [
        {"text": text, "href": reverse(f"initiatives:{name}"), "current": name == section}
        for name, text in SECTIONS
    ]
    start = {"nav": "room", "sections": menu, "writes": bool(may(request.actor, "initiatives.write"))}
    return render(request, f"initiatives/{template}.html", start | context)


def form_page(
    request: Request,
    section: str,
    form: DeedForm,
    back: str,
    title: str,
    button: str,
    lead: str = "",
    quote: str = "",
) -> HttpResponse:
    """A page with one form and one button."""
    context = {"form": form, "back": back, "title": title, "button": button, "lead": lead, "said": quote}
    return page(request, "form", section, **context)


def done(request: Request, form: DeedForm, deed: Callable[[], Any], to: str) -> HttpResponse | None:
    """When the form is sent and clean: the deed, once, and on to `to`. None: the page is to be shown."""
    return form.once(lambda: _after(deed(), to)) if form.sent() else None


def _after(_result: Any, to: str) -> HttpResponse:
    return redirect(to)


def changed(
    request: Request,
    form: DeedForm,
    now: Mapping[str, str],
    version: int,
    deed: Callable[[], Any],
    back: str,
) -> HttpResponse | None:
    """The same for a row with a version: where somebody else has written meanwhile, one chooses. `now` is what the row
    says, as text by field."""
    conflicts.remember(form, dict(now), version)
    if not form.sent():
        return None
    typed = {name: as_text(form.cleaned_data.get(name)) for name in now}
    form.cleaned_data |= typed
    clash = conflicts.clash(form, dict(now), version)
    if clash:
        shown = tuple(_in_words(form, one) for one in clash.fields)
        context = replace(clash, fields=shown).context(form, back)
        return render(request, "drafts/conflict.html", context | {"nav": "room"}, status=409)
    for name in now:
        form.cleaned_data[name] = _value(form.fields[name], form.cleaned_data[name])
    return form.once(lambda: _after(deed(), back))


def as_text(value: Any) -> str:
    """A field's value as the hidden fields of a page carry it along."""
    if value is None or value is False:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    return str(value)


def _value(field: forms.Field, words: str) -> Any:
    """Back from the text: what the field makes of it."""
    if isinstance(field, forms.MultipleChoiceField):
        return field.clean([one for one in words.split(",") if one])
    return field.clean(words)


def _in_words(form: DeedForm, one: conflicts.Field) -> conflicts.Field:
    field = form.fields[one.name]
    return replace(one, **{name: _said(field, getattr(one, name)) for name in ("base", "mine", "theirs")})


def _said(field: forms.Field, words: str) -> str:
    if isinstance(field, forms.ChoiceField):
        labels = {str(value): str(label) for value, label in _flat(field.choices) if value}
        return ", ".join(labels.get(one, one) for one in words.split(",")) if words else NOTHING
    if isinstance(field, forms.BooleanField):
        return "Ja" if words else "Nej"
    if isinstance(field, forms.DateField) and words:
        return day(date.fromisoformat(words))
    return words


def _flat(choices: Any) -> list:
    out: list = []
    for value, label in choices:
        out += _flat(label) if isinstance(label, list | tuple) else [(value, label)]
    return out


def row(model: type[Model], pk: Any, *related: str) -> Any:
    """A row of the room; everybody in it sees the same (visitors see none: access.rls.inside)."""
    return get_object_or_404(model._default_manager.select_related(*related), pk=pk)


def chosen(model: type[Model], value: str) -> Any:
    """The row a list offered, or None where nothing was chosen."""
    return model._default_manager.filter(pk=value).first() if value else None
