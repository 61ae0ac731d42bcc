"""Orosanmälan: how to make one (for anybody), the form, and the page with whom to call (R1-R4)."""

from contextlib import suppress
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import public, staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.directory.models import Unit
from tillsammans.drafts import store
from tillsammans.lib import clock
from tillsammans.reports import commands, paper, queries
from tillsammans.reports.forms import START_OVER, NoteForm, ReportForm, SentForm
from tillsammans.reports.law import duty
from tillsammans.reports.models import Report
from tillsammans.reports.numbers import everybody, for_children


@public("report.start")
@require_safe
def start(request: Request) -> HttpResponse:
    """112 first, then whom to call in every municipality; for staff also the way to the form."""
    actor = request.actor
    page = {"numbers": everybody(actor.municipality), "duty": duty(clock.today()).sentence}
    return render(request, "reports/start.html", page)


@public("report.make")
def new(request: Request) -> HttpResponse:
    """The form, on one page. Nothing refuses: a report that cannot be saved, since one has been signed out meanwhile,
    comes back to be printed."""
    actor = request.actor
    if actor.kind != "staff":
        return _unsaved(request) if request.method == "POST" else redirect("reports:start")
    if START_OVER in request.POST:
        return _start_over(request)
    form = ReportForm.opened(request, head=queries.head_of(actor), contact=_phone(actor))
    if form.sent():
        response = form.once(lambda: _made(actor, form.answers()))
        if response:
            return response
    page = {"form": form, "now": clock.now(), "registrar": queries.registrar_of(actor)}
    return render(request, "reports/new.html", page)


def _made(actor, answers: commands.NewReport) -> HttpResponse:
    report = commands.make(by=actor, new=answers)
    return redirect("reports:report", report.pk)


def _start_over(request: Request) -> HttpResponse:
    """Throw away one's own draft, which may be about another child."""
    with suppress(ValueError):
        store.throw_away(request.actor, UUID(request.POST.get("_key", "")))
    return redirect("reports:new")


def _phone(actor) -> str:
    return Unit.objects.values_list("phone", flat=True).get(pk=actor.unit_id)


def _unsaved(request: Request) -> HttpResponse:
    """What was typed, to print or copy, with whom to call. Kept nowhere."""
    answers = ReportForm.opened(request).answers()
    numbers = for_children(paper.places(answers)) or everybody()
    page = {"parts": paper.parts(answers, paper.said_at(clock.now())), "numbers": numbers}
    return render(request, "reports/unsaved.html", page)


@staff("report.read")
@require_safe
def report(request: Request, pk: UUID) -> HttpResponse:
    return _page(request, _found(request, "report.read", pk))


@staff("report.note")
@require_POST
def called(request: Request, pk: UUID) -> HttpResponse:
    """ "Jag ringde klockan"."""
    row = _found(request, "report.note", pk)
    form = NoteForm.opened(request, auto_id="ringde_%s")

    def note() -> HttpResponse:
        commands.note_called(by=request.actor, report=row, at=form.cleaned_data["at"])
        return redirect("reports:report", pk)

    return (form.once(note) if form.sent() else None) or _page(request, row, call_form=form)


@staff("report.note")
@require_POST
def sent(request: Request, pk: UUID) -> HttpResponse:
    """ "Skickad, säker väg" or on paper."""
    row = _found(request, "report.note", pk)
    form = SentForm.opened(request, auto_id="skickad_%s")

    def note() -> HttpResponse:
        commands.note_sent(
            by=request.actor, report=row, how=form.cleaned_data["how"], at=form.cleaned_data["at"]
        )
        return redirect("reports:report", pk)

    return (form.once(note) if form.sent() else None) or _page(request, row, sent_form=form)


@staff("report.print")
@require_safe
def report_pdf(request: Request, pk: UUID) -> HttpResponse:
    """PDF/A. The file is called the same for every child."""
    row = _found(request, "report.print", pk)
    commands.note_printed(by=request.actor, report=row)
    answers = paper.written(row)
    content = paper.report_pdf(row, answers, _numbers(request, answers))
    headers = {"Content-Disposition": 'inline; filename="orosanmalan.pdf"', "Content-Language": "sv"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@staff("report.list")
@require_safe
def mine(request: Request) -> HttpResponse:
    """One's own, and those one may read as registrar or head. Days and states only: nothing is unsealed for a list."""
    actor = request.actor
    return render(
        request, "reports/mine.html", {"own": queries.own(actor), "shown": queries.shown_to_me(actor)}
    )


def _found(request: Request, action: str, pk: UUID) -> Report:
    row = find(request.actor, Report, pk)
    require(request.actor, action, row)
    return row


def _numbers(request: Request, answers: commands.NewReport):
    return for_children(paper.places(answers), request.actor.municipality)


def _page(request: Request, row: Report, *, call_form=None, sent_form=None) -> HttpResponse:
    """The saved report: whom to call, how to send it, what is noted, what it says, who may read it."""
    answers, readers = paper.written(row), queries.readers_of(row)
    is_author = row.author_post == request.actor.post_id
    now = f"{clock.local(clock.now()):%H.%M}"
    page = {
        "report": row,
        "parts": paper.parts(answers, paper.said_at(row.made_at)),
        "numbers": _numbers(request, answers),
        "readers": readers,
        "people": [{"name": r.people or "Ingen just nu", "text": r.title} for r in readers],
        "is_author": is_author,
        "observed": bool(answers.observed),
        "notes": paper.notes(row),
        "call_form": call_form
        or NoteForm(request=request, auto_id="ringde_%s", initial=_fresh(request, now)),
        "sent_form": sent_form
        or SentForm(request=request, auto_id="skickad_%s", initial=_fresh(request, now)),
    }
    return render(request, "reports/report.html", page)


def _fresh(request: Request, now: str) -> dict:
    return {"_key": uuid4(), "_seat": request.actor.acts_as, "_version": 0, "at": now}
