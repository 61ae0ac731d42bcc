"""A provider leaves: notice, its registrator's word, its documents, closed."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.joining import commands, queries
from tillsammans.joining.commands.leaving import latest_count, open_leaving
from tillsammans.joining.forms.leaving import NoticeForm
from tillsammans.joining.forms.noting import as_day
from tillsammans.joining.forms.setting_up import Press
from tillsammans.joining.models import Export, Joining, Leaving, StepCode
from tillsammans.joining.standing import standing
from tillsammans.joining.steps import STEPS
from tillsammans.joining.views.around import around, to_provider
from tillsammans.joining.views.reading import about


@staff("joining.prepare")
def notice(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk, "joining.prepare")
    form = NoticeForm.opened(request, about=joining.pk)

    def deed():
        return _noticed(request, joining, form)

    page = {"joining": joining, "step": STEPS[StepCode.NOTICE]}
    return around(request, form, deed, "joining/notice.html", to_provider(joining), **page)


def _noticed(request: Request, joining: Joining, form: NoticeForm) -> Leaving:
    data = form.cleaned_data
    return commands.note_notice(
        by=request.actor,
        joining=joining,
        on=as_day(data["on"]),
        function=data["function"],
        written=data["record"],
        last_day=as_day(data["last_day"]),
    )


@staff("joining.prepare")
@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """The provider stays after all."""
    joining = _joining(request, pk, "joining.prepare")
    leaving, form = _open_or_404(joining), Press.opened(request)

    def deed():
        return commands.take_back_notice(by=request.actor, leaving=leaving)

    return around(
        request,
        form,
        deed,
        "joining/provider.html",
        to_provider(joining),
        **about(request, joining),
        press=form,
    )


@staff("joining.say_handed_over")
def handed_over(request: Request, pk: UUID) -> HttpResponse:
    """For the registrator of the island that leaves, and nobody else: what is left, and the word that nothing is."""
    leaving = queries.leaving_or_404(pk)
    require(request.actor, "joining.say_handed_over", leaving)
    form = Press.opened(request, about=leaving.pk)

    def deed():
        return commands.say_handed_over(by=request.actor, leaving=leaving)

    done = leaving.facts.filter(step=StepCode.HANDED_OVER, authority=request.actor.authority_id).first()
    page = {"leaving": leaving, "count": latest_count(leaving, request.actor), "done": done}
    return around(
        request,
        form,
        deed,
        "joining/handed_over.html",
        lambda: redirect("joining:handed_over", leaving.pk),
        **page,
    )


@staff("joining.say_handed_over")
@require_POST
def count(request: Request, pk: UUID) -> HttpResponse:
    """Ask for a new count; it is there when the page is loaded again."""
    leaving = queries.leaving_or_404(pk)
    require(request.actor, "joining.say_handed_over", leaving)
    form = Press.opened(request, about=leaving.pk)

    def deed():
        return commands.ask_for_count(by=request.actor, leaving=leaving)

    page = {"leaving": leaving, "count": latest_count(leaving, request.actor), "done": None}
    return around(
        request,
        form,
        deed,
        "joining/handed_over.html",
        lambda: redirect("joining:handed_over", leaving.pk),
        **page,
    )


@staff("joining.export")
def export(request: Request, pk: UUID) -> HttpResponse:
    """The provider's own documents: ask for them, and fetch what has been made."""
    joining = _joining(request, pk, "joining.export")
    form = Press.opened(request, about=joining.pk)

    def deed():
        return commands.ask_for_export(by=request.actor, joining=joining)

    made = joining.exports.select_related("asked_by__unit").defer("content")
    return around(
        request,
        form,
        deed,
        "joining/export.html",
        lambda: redirect("joining:export", joining.pk),
        joining=joining,
        exports=list(made),
    )


@staff("joining.export")
@require_safe
def download(request: Request, pk: UUID) -> HttpResponse:
    """The ZIP as it was made."""
    row = Export.objects.select_related("joining__principal").filter(pk=pk).first()
    if row is None or row.content is None:
        raise Http404
    commands.note_downloaded(by=request.actor, export=row)
    response = HttpResponse(bytes(row.content), content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="handlingar-styrrummet.zip"'
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@staff("joining.prepare")
def close(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk, "joining.prepare")
    leaving, form = _open_or_404(joining), Press.opened(request, about=joining.pk)

    def deed():
        return commands.close(by=request.actor, leaving=leaving)

    page = {"joining": joining, "leaving": leaving, "now": standing(joining)}
    return around(request, form, deed, "joining/close.html", to_provider(joining), **page)


def _joining(request: Request, pk: UUID, action: str) -> Joining:
    joining = queries.joining_or_404(pk)
    require(request.actor, action, joining)
    return joining


def _open_or_404(joining: Joining) -> Leaving:
    leaving = open_leaving(joining)
    if leaving is None:
        raise Http404
    return leaving
