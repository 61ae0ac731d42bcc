"""The agenda's points, their order and their papers."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.access.rules.governance_room import seen_meetings
from tillsammans.governance import files
from tillsammans.governance.commands import agenda
from tillsammans.governance.forms.room import FileForm, ItemForm
from tillsammans.governance.models import AgendaItem, File, ItemKind, Meeting
from tillsammans.governance.pages import form_page, found, press_page, sent, sent_or_clash


@staff("governance.prepare_meeting")
def new_item(request: Request, pk: UUID) -> HttpResponse:
    rows = seen_meetings(request.actor)
    meeting = found(request.actor, rows, pk=pk)
    require(request.actor, "governance.prepare_meeting", meeting)
    form, back = ItemForm.opened(request, about=meeting.pk), _back(meeting)
    deed = lambda: agenda.add(by=request.actor, meeting=meeting, new=_new(form))  # noqa: E731 - run by `sent`
    return sent(form, deed, back) or form_page(
        request, form, title="Ny punkt", intro=_told(meeting), back=back, button="Lägg till punkten"
    )


@staff("governance.prepare_meeting")
def item(request: Request, pk: UUID) -> HttpResponse:
    """Change a point. Two who write at once choose what stands."""
    one = _item(request, pk)
    now = {
        "title": one.title,
        "kind": one.kind,
        "text": one.text,
        "brought_by": one.brought_by,
        "minutes": str(one.minutes),
    }
    form = ItemForm.opened(request, initial=now, about=one.pk, version=one.version)
    back, version = _back(one.meeting), one.version
    deed = lambda: agenda.rewrite(by=request.actor, item=one, new=_new(form), version=version)  # noqa: E731
    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request,
        form,
        title="Ändra punkten",
        intro=_told(one.meeting),
        back=back,
        button="Spara",
        after="governance/_item_more.html",
        item=one,
        papers=list(files.files_of(one)),
    )


@staff("governance.prepare_meeting")
def move_item(request: Request, pk: UUID, way: str) -> HttpResponse:
    one, earlier = _item(request, pk), way == "upp"
    return press_page(
        request,
        about=one.pk,
        title=f"Flytta {one.title} ett steg {'upp' if earlier else 'ner'}",
        button="Flytta punkten",
        back=_back(one.meeting),
        deed=lambda: agenda.move(by=request.actor, item=one, earlier=earlier),
    )


@staff("governance.prepare_meeting")
def remove_item(request: Request, pk: UUID) -> HttpResponse:
    one = _item(request, pk)
    return press_page(
        request,
        about=one.pk,
        title=f"Ta bort punkten {one.title}",
        intro=_told(one.meeting),
        button="Ta bort punkten",
        back=_back(one.meeting),
        deed=lambda: agenda.remove(by=request.actor, item=one),
        warning=True,
    )


@staff("governance.prepare_meeting")
def add_paper(request: Request, pk: UUID) -> HttpResponse:
    """A paper to a point: for those called, and for the room once the meeting is called."""
    one = _item(request, pk)
    form, back = FileForm.opened(request, about=one.pk), _back(one.meeting)

    def deed() -> File:
        typed = form.cleaned_data
        return agenda.add_paper(by=request.actor, item=one, upload=typed["file"], title=typed["title"])

    return sent(form, deed, back) or form_page(
        request,
        form,
        title=f"Underlag till {one.title}",
        intro=_told(one.meeting),
        back=back,
        button="Lägg in underlaget",
        multipart=True,
    )


@staff("governance.prepare_meeting")
def remove_paper(request: Request, pk: UUID, file: UUID) -> HttpResponse:
    one = _item(request, pk)
    paper = found(request.actor, files.files_of(one), pk=file)
    return press_page(
        request,
        about=paper.pk,
        title=f"Ta bort underlaget {paper.title}",
        button="Ta bort underlaget",
        back=_back(one.meeting),
        deed=lambda: agenda.remove_paper(by=request.actor, item=one, file=paper),
        warning=True,
    )


def _item(request: Request, pk: UUID) -> AgendaItem:
    rows = AgendaItem.objects.filter(meeting__in=seen_meetings(request.actor)).select_related("meeting__body")
    one = found(request.actor, rows, pk=pk)
    require(request.actor, "governance.prepare_meeting", one.meeting)
    return one


def _back(meeting: Meeting) -> str:
    return reverse("governance:meeting", args=[meeting.pk])


def _told(meeting: Meeting) -> str:
    coming = meeting.called_at and not meeting.held_at
    return "Mötet är kallat. Alla som är kallade får veta att dagordningen är ändrad." if coming else ""


def _new(form: ItemForm) -> agenda.NewItem:
    typed = form.cleaned_data
    return agenda.NewItem(
        title=typed["title"],
        kind=ItemKind(typed["kind"]),
        text=typed["text"],
        brought_by=typed["brought_by"],
        minutes=int(typed["minutes"]),
    )
