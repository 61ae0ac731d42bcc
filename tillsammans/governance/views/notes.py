"""Notes on a body's wall."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.access.rules.governance_room import seen_bodies, seen_notes
from tillsammans.governance.commands import notes
from tillsammans.governance.forms.room import NoteForm
from tillsammans.governance.models import Note
from tillsammans.governance.pages import form_page, found, press_page, sent_or_clash


@staff("governance.write_note")
def new_note(request: Request, slug: str) -> HttpResponse:
    body = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.write_note", body)
    form = NoteForm.opened(request, about=body.pk)
    if form.sent():
        response = form.once(
            lambda: redirect("governance:note", notes.write(by=request.actor, body=body, new=_new(form)).pk)
        )
        if response:
            return response
    back = reverse("governance:body", args=[slug])
    return form_page(
        request, form, title=f"Ny anteckning i {body.name}", back=back, button="Spara anteckningen"
    )


@staff("governance.write_note")
@require_safe
def note(request: Request, pk: UUID) -> HttpResponse:
    return render(request, "governance/note.html", {"nav": "room", "note": _note(request, pk)})


@staff("governance.write_note")
def change_note(request: Request, pk: UUID) -> HttpResponse:
    """Two who write at once choose what stands."""
    one = _note(request, pk)
    require(request.actor, "governance.write_note", one)
    now = {"title": one.title, "text": one.text}
    form = NoteForm.opened(request, initial=now, about=one.pk, version=one.version)
    back = reverse("governance:note", args=[one.pk])
    version = one.version
    deed = lambda: notes.rewrite(by=request.actor, note=one, new=_new(form), version=version)  # noqa: E731
    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request, form, title="Ändra anteckningen", back=back, button="Spara"
    )


@staff("governance.write_note")
def remove_note(request: Request, pk: UUID) -> HttpResponse:
    one = _note(request, pk)
    return press_page(
        request,
        about=one.pk,
        title=f"Ta bort anteckningen {one.title}",
        button="Ta bort anteckningen",
        back=reverse("governance:body", args=[one.body.slug]),
        deed=lambda: notes.remove(by=request.actor, note=one, version=one.version),
        warning=True,
        intro="Den går inte att få tillbaka.",
    )


def _note(request: Request, pk: UUID) -> Note:
    return found(request.actor, seen_notes(request.actor).select_related("body", "author_post__unit"), pk=pk)


def _new(form: NoteForm) -> notes.NewNote:
    return notes.NewNote(form.cleaned_data["title"], form.cleaned_data["text"])
