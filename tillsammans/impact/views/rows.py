"""Adding, changing and removing groups, quotes, knowledge and alternatives: each on a small page of its own."""

from typing import Any
from uuid import UUID

from django.db.models import Model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.impact import commands, hints, queries, steps
from tillsammans.impact.commands.rows import KINDS, assessment_of
from tillsammans.impact.forms.rows import FORMS, Tick
from tillsammans.impact.models import ChildGroup, ImpactAssessment
from tillsammans.impact.views.editing import as_text, page, saved

# The word in the address, what the page is called when something is added and changed, and the step it belongs to.
WORDS: dict[str, tuple[str, str, str, str]] = {
    "grupp": ("group", "Vilka barn har ni frågat?", "Ändra om gruppen", "listen"),
    "citat": ("quote", "Skriv vad de sa", "Ändra det de sa", "listen"),
    "kunskap": ("source", "Skriv något ni vet", "Ändra det ni vet", "knowledge"),
    "alternativ": ("alternative", "Lägg till ett alternativ", "Ändra alternativet", "alternatives"),
}


def _word(word: str) -> tuple[str, str, str, str]:
    if word not in WORDS:
        raise Http404
    return WORDS[word]


def _back(row: ImpactAssessment, step: str) -> str:
    return reverse("impact:step", args=[row.pk, steps.BY_CODE[step].slug])


@staff("impact.write")
def new_row(request: Request, pk: UUID, word: str) -> HttpResponse:
    """A group, something known or an alternative."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    if word == "citat":
        raise Http404
    return _add(request, row, word)


@staff("impact.write")
def new_quote(request: Request, pk: UUID) -> HttpResponse:
    """The group's own words, one saying at a time."""
    group = get_object_or_404(ChildGroup, pk=pk)
    row = queries.find(request.actor, group.assessment_id)
    require(request.actor, "impact.write", row)
    return _add(request, row, "citat", group)


def _add(request: Request, row: ImpactAssessment, word: str, group: ChildGroup | None = None) -> HttpResponse:
    kind, title, _change, step = _word(word)
    about = group.pk if group else row.pk
    form = FORMS[kind].opened(request, about=about, assessment=row, place=f"{kind}.new.")
    if form.sent():
        response = form.once(lambda: _added(request, row, kind, form, group, _back(row, step)))
        if response:
            return response
    return render(
        request, "impact/row.html", _context(row, kind, title, form, about, _back(row, step), group)
    )


def _context(row, kind, title, form, about, back, group=None, remove="") -> dict[str, Any]:
    return page(
        row,
        kind=kind,
        title=title,
        form=form,
        about=about,
        back=back,
        group=group,
        remove=remove,
        names=[*KINDS[kind].texts, *KINDS[kind].others]
        if kind != "group"
        else ["who", "asked_on", "how_many", "how"],
        hints=hints.HINTS[row.template],
    )


def _values(kind: str, form) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in (*KINDS[kind].texts, *KINDS[kind].others)}


def _added(request: Request, row, kind, form, group, back) -> HttpResponse:
    new = commands.add(
        by=request.actor,
        assessment=row,
        kind=kind,
        values=_values(kind, form),
        group=group,
        answers=form.answers,
    )
    # Whoever has written a group goes on to what it said.
    return redirect(reverse("impact:new_quote", args=[new.pk]) if kind == "group" else back)


def _find(request: Request, word: str, pk: UUID) -> tuple[Model, ImpactAssessment]:
    """The row and the assessment it belongs to, or the same 404 as for an id that never existed."""
    kind = _word(word)[0]
    found = get_object_or_404(KINDS[kind].model, pk=pk)
    row = queries.find(request.actor, assessment_of(found).pk)
    require(request.actor, "impact.write", row)
    return found, row


@staff("impact.write")
def row(request: Request, word: str, pk: UUID) -> HttpResponse:
    """Change one."""
    found, whole = _find(request, word, pk)
    kind, _new, title, step = WORDS[word]
    names = (*KINDS[kind].texts, *KINDS[kind].others)
    current = {name: as_text(getattr(found, name)) for name in names}
    version: int = found.version  # type: ignore[attr-defined]  # each of KINDS has one
    form = FORMS[kind].opened(
        request,
        initial=current,
        about=found.pk,
        version=version,
        assessment=whole,
        place=f"{kind}.{found.pk}.",
    )
    back = _back(whole, step)
    response = saved(
        request, form, current, version, back, lambda: _change(request, found, kind, version, form)
    )
    remove = reverse("impact:remove_row", args=[word, found.pk])
    return response or render(
        request, "impact/row.html", _context(whole, kind, title, form, found.pk, back, remove=remove)
    )


def _change(request: Request, found: Model, kind: str, version: int, form) -> None:
    commands.change(
        by=request.actor, row=found, values=_values(kind, form), version=version, answers=form.answers
    )


@staff("impact.write")
def remove_row(request: Request, word: str, pk: UUID) -> HttpResponse:
    """Asks once. What hangs on it goes too."""
    found, whole = _find(request, word, pk)
    kind, _new, _title, step = WORDS[word]
    form = Tick.opened(request, about=found.pk)
    if form.sent():
        response = form.once(lambda: _removed(request, found, _back(whole, step)))
        if response:
            return response
    context = page(
        whole, form=form, kind=kind, found=found, back=reverse("impact:row", args=[word, found.pk])
    )
    return render(request, "impact/remove.html", context)


def _removed(request: Request, found: Model, back: str) -> HttpResponse:
    commands.remove(by=request.actor, row=found)
    return redirect(back)
