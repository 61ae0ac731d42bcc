"""Status reports: every half-year, one half-year with the county's report, one huvudman's report."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.implementation import principal_of
from tillsammans.drafts import conflicts
from tillsammans.governance.models import PublicationKind
from tillsammans.governance.publishing import published_of
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.implementation import figures, papers, queries, telling
from tillsammans.implementation.commands import reports as commands
from tillsammans.implementation.forms.reports import CompileForm, ReportForm, RoundForm
from tillsammans.implementation.models import Light, Report, Round
from tillsammans.implementation.shapes import Standing
from tillsammans.implementation.views import writing
from tillsammans.implementation.views.writing import Page
from tillsammans.lib import clock
from tillsammans.ui.filters import day

LIGHTS = {light.value: light.label for light in Light}
TOLD = ("goes_well", "hinders", "needs", "light", "reason")


@staff("implementation.see")
@require_safe
def reports(request: Request) -> HttpResponse:
    """Every half-year, with how many have handed in; and my own report while it waits."""
    require(request.actor, "implementation.see")
    rows = queries.rounds()
    mine = queries.my_report(principal_of(request.actor)) if request.actor.function == "local_lead" else None
    context = {
        "nav": "status",
        "rows": rows,
        "mine": mine,
        "today": clock.today(),
        "follows": bool(may(request.actor, "implementation.follow")),
        "may_open": not rows or rows[0].round.compiled_at is not None,
    }
    return render(request, "implementation/reports.html", context)


@staff("implementation.follow")
def open_round(request: Request) -> HttpResponse:
    """Ask every huvudman for a report."""
    require(request.actor, "implementation.follow")
    year, half = figures.half_of(clock.today())
    form = RoundForm.opened(request, initial={"year": year, "half": str(half)})

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        row = commands.open_round(
            by=request.actor, year=typed["year"], half=int(typed["half"]), due_on=typed["due_on"]
        )
        return redirect("implementation:round", row.pk)

    page = Page(
        "Öppna statusrapporter",
        reverse("implementation:reports"),
        "Öppna för alla",
        "Varje huvudman får en rapport att skriva. Siffrorna fylls i av sig själva.",
        "Rapporter",
        more={"nav": "status"},
    )
    return writing.write(request, form, deed, page)


@staff("implementation.see")
@require_safe
def round_page(request: Request, pk: UUID) -> HttpResponse:
    """One half-year: who has handed in and who has not, and the county's report when it is made."""
    require(request.actor, "implementation.see")
    row = writing.found(Round, pk)
    rows = queries.reports_of(row)
    context = {
        "nav": "status",
        "round": row,
        "rows": rows,
        "sentence": telling.on_reports(
            [(r.principal.name, r.handed_in_at is not None) for r in rows], day(row.due_on)
        ),
        "late": row.due_on < clock.today(),
        "document": papers.document_of(row).as_json() if row.compiled_at else None,
        "publication": published_of(row),
        "follows": bool(may(request.actor, "implementation.follow")),
        "publishes": bool(may(request.actor, "governance.publish", row)),
        "latest": Round.objects.defer("figures").first() == row,
        "lights": LIGHTS,
    }
    return render(request, "implementation/round.html", context)


@staff("implementation.follow")
def compile_round(request: Request, pk: UUID) -> HttpResponse:
    """Make the county's report, in words of one's own over the figures."""
    row = writing.found(Round, pk)
    require(request.actor, "implementation.follow", row)
    page = Page(
        f"Länets rapport, {row.name.lower()}",
        reverse("implementation:round", args=[row.pk]),
        "Gör länets rapport",
        "Siffrorna blir så som de står i dag. Rapporten går att göra om tills nästa halvår öppnas.",
        row.name,
        more={"nav": "status"},
    )

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.compile_county(by=request.actor, round=row, summary=typed["summary"], version=version)
        return redirect(page.back)

    return writing.rewrite(request, CompileForm.opened, row, {"summary": row.summary}, deed, page)


@staff("implementation.see")
def publish_round(request: Request, pk: UUID) -> HttpResponse:
    """Look at the county's report as everybody will see it, and publish."""
    row = writing.found(Round, pk)
    require(request.actor, "implementation.see", row)
    if row.compiled_at is None:
        return redirect("implementation:round", row.pk)
    return publish_view(
        request,
        thing=row,
        kind=PublicationKind.STATUS,
        number=row.number,
        document=papers.document_of(row),
        back=reverse("implementation:round", args=[row.pk]),
        title="Kontrollera och publicera länets rapport",
    )


# --- One huvudman's report
@staff("implementation.see")
@require_safe
def report(request: Request, pk: UUID) -> HttpResponse:
    """The report as it stands: frozen figures when it is handed in, today's until then."""
    require(request.actor, "implementation.see")
    row = writing.found(Report, pk, "round", "principal", "handed_in_by__unit")
    context = {
        "nav": "status",
        "report": row,
        "standing": _standing(row),
        "writes": row.handed_in_at is None and bool(may(request.actor, "implementation.report", row)),
        "gives_back": row.handed_in_at is not None
        and row.round.compiled_at is None
        and bool(may(request.actor, "implementation.follow", row)),
        "late": row.handed_in_at is None and row.round.due_on < clock.today(),
        "lights": LIGHTS,
        "telling": telling,
    }
    return render(request, "implementation/report.html", context)


def _standing(row: Report) -> Standing | None:
    if row.figures:
        return Standing.read(row.figures)
    found = figures.county().of(row.principal_id)
    return replace(found, light="") if found else None


@staff("implementation.report")
def write_report(request: Request, pk: UUID) -> HttpResponse:
    """Write what figures cannot say; save to go on later, or hand in. Two who write at once lose nothing."""
    row = writing.found(Report, pk, "round", "principal")
    require(request.actor, "implementation.report", row)
    back = reverse("implementation:report", args=[row.pk])
    if row.handed_in_at:
        return redirect(back)
    now = {name: getattr(row, name) for name in TOLD}
    form = ReportForm.opened(request, initial=now, about=row.pk, version=row.version)
    conflicts.remember(form, now, row.version)
    if form.sent():
        clash = conflicts.clash(form, now, row.version)
        if clash:
            return render(request, "drafts/conflict.html", clash.context(form, back), status=409)
        response = form.once(lambda: _kept(request, row, form.cleaned_data))
        if response:
            return response
    context = {
        "nav": "status",
        "form": form,
        "report": row,
        "standing": _standing(row),
        "back": back,
        "telling": telling,
    }
    return render(request, "implementation/report_form.html", context)


def _kept(request: Request, row: Report, typed: dict[str, Any]) -> HttpResponse:
    told = commands.Told(**{name: typed[name] for name in TOLD})
    deed = commands.hand_in if "hand_in" in request.POST else commands.write
    deed(by=request.actor, report=row, told=told, version=row.version)
    return redirect("implementation:report", row.pk)


@staff("implementation.follow")
@require_POST
def give_back(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Report, pk, "round")
    commands.give_back(by=request.actor, report=row)
    return redirect("implementation:report", row.pk)
