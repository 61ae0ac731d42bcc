"""The decision and what stands around it: the short form that grew, the elected, opening again, not publishing."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.governance.models import Decision
from tillsammans.impact import commands, queries, steps
from tillsammans.impact.forms.rows import Because, Tick
from tillsammans.impact.forms.steps import Decide
from tillsammans.impact.models import ImpactAssessment
from tillsammans.impact.views.editing import page


def _back(row: ImpactAssessment) -> str:
    return reverse("impact:assessment", args=[row.pk])


def _own(request: Request, pk: UUID) -> ImpactAssessment:
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    return row


@staff("impact.write")
def decide(request: Request, pk: UUID) -> HttpResponse:
    """Write in what the body decided. What is missing before it is named, with where it is written."""
    row = _own(request, pk)
    if row.locked:
        return redirect(_back(row))
    left = [
        {"slug": one.step.slug, "name": one.step.name, "missing": words}
        for one in steps.progress(row)
        if (words := one.before_decision)
    ]
    initial = {
        "chosen": str(row.best_id or ""),
        "evaluate_on": row.evaluate_on,
        "decided_what": row.decided_what,
    }
    form = Decide.opened(
        request, initial=initial, about=row.pk, version=row.version, assessment=row, decisions=_decisions(row)
    )
    if form.sent():
        response = form.once(lambda: _decided(request, row, form))
        if response:
            return response
    context = page(row, form=form, left=left, enough=not (row.short and row.not_small))
    return render(request, "impact/decide.html", context)


def _decisions(row: ImpactAssessment) -> list[tuple[str, str]]:
    if row.body_id is None:
        return []
    rows = Decision.objects.filter(body=row.body_id)[:50]
    return [(str(one.pk), f"{one.number} {one.title}") for one in rows]


def _decided(request: Request, row: ImpactAssessment, form: Decide) -> HttpResponse:
    typed = form.cleaned_data
    chosen = next(one for one in row.alternatives.all() if str(one.pk) == typed["chosen"])
    commands.decide(
        by=request.actor,
        assessment=row,
        new=commands.NewDecision(
            chosen=chosen,
            what=typed["decided_what"],
            decided_on=typed["decided_on"],
            evaluate_on=typed["evaluate_on"],
            version=typed["_version"] or row.version,
            why_not_best=typed["why_not_best"],
            decision=Decision.objects.filter(pk=typed["decision"]).first() if typed["decision"] else None,
            answers=form.answers,
        ),
    )
    return redirect(_back(row))


def _one_button(
    request: Request, row: ImpactAssessment, deed: Callable, template: str, **more
) -> HttpResponse:
    form = Tick.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: _then(deed, row))
        if response:
            return response
    return render(request, template, page(row, form=form, back=_back(row), **more))


def _then(deed: Callable, row: ImpactAssessment) -> HttpResponse:
    deed()
    return redirect(_back(row))


@staff("impact.write")
def widen(request: Request, pk: UUID) -> HttpResponse:
    """The short form is not enough."""
    row = _own(request, pk)
    return _one_button(
        request, row, lambda: commands.widen(by=request.actor, assessment=row), "impact/widen.html"
    )


@staff("impact.write")
def send(request: Request, pk: UUID) -> HttpResponse:
    """Let the elected read before they decide."""
    row = _own(request, pk)
    seats = len(queries.elected_seats(row))
    return _one_button(
        request,
        row,
        lambda: commands.send_to_elected(by=request.actor, assessment=row),
        "impact/send.html",
        seats=seats,
    )


@staff("impact.write")
def reopen(request: Request, pk: UUID) -> HttpResponse:
    """Change what a decision stood on: with a reason, and a new decision afterwards."""
    row = _own(request, pk)
    return _because(request, row, commands.reopen, "Varför behöver något ändras?", "impact/reopen.html")


@staff("impact.write")
def keep_unpublished(request: Request, pk: UUID) -> HttpResponse:
    """Not published, because."""
    row = _own(request, pk)
    return _because(
        request, row, commands.keep_unpublished, "Publiceras inte, för att", "impact/unpublished.html"
    )


def _because(
    request: Request, row: ImpactAssessment, deed: Callable, says: str, template: str
) -> HttpResponse:
    form = Because.opened(request, about=row.pk, says=says)
    if form.sent():
        because = form.cleaned_data["because"]
        response = form.once(
            lambda: _then(lambda: deed(by=request.actor, assessment=row, because=because), row)
        )
        if response:
            return response
    return render(request, template, page(row, form=form, back=_back(row)))
