"""The steps of an initiative's life, each on its own page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.models import Decision
from tillsammans.initiatives import queries, steps
from tillsammans.initiatives.commands import life
from tillsammans.initiatives.forms.life import (
    DecideForm,
    EndForm,
    EvaluationForm,
    ExtendForm,
    IntoModelForm,
    StartForm,
)
from tillsammans.initiatives.models import Initiative, StepCode
from tillsammans.initiatives.views.common import chosen, done, form_page, page, row
from tillsammans.lib import clock
from tillsammans.ui.filters import day


def _one_step(
    request: Request,
    pk: UUID,
    kind: type[DeedForm],
    deed: Callable,
    title: str,
    lead: str,
    button: str,
    **initial: Any,
) -> HttpResponse:
    """A page with one form that takes the initiative a step on; `deed(initiative, cleaned)` does it."""
    found = row(Initiative, pk)
    require(request.actor, "initiatives.step", found)
    form = kind.opened(request, about=pk, initial=initial)
    back = reverse("initiatives:initiative", args=[pk])
    response = done(request, form, lambda: deed(found, form.cleaned_data), back)
    return response or form_page(request, "list", form, back, f"{title}: {found.title}", button, lead)


def _period(data: dict) -> life.Period:
    return life.Period(data["starts_on"], data["ends_on"], data["evaluate_by"])


def _decision(data: dict) -> Decision:
    return chosen(Decision, data["decision"])


@staff("initiatives.step")
def decide(request: Request, pk: UUID) -> HttpResponse:
    return _one_step(
        request,
        pk,
        DecideForm,
        lambda one, data: life.decide(
            by=request.actor, initiative=one, decision=_decision(data), period=_period(data)
        ),
        "Beslut att pröva",
        "Beslutet står i beslutsregistret. Här skriver du vilket det är, hur länge ni prövar och när det utvärderas.",
        "Spara beslutet",
    )


@staff("initiatives.step")
def start(request: Request, pk: UUID) -> HttpResponse:
    planned = queries.standing_of(row(Initiative, pk), clock.today()).period
    initial = (
        {name: getattr(planned, name) for name in ("starts_on", "ends_on", "evaluate_by")} if planned else {}
    )
    return _one_step(
        request,
        pk,
        StartForm,
        lambda one, data: life.start(by=request.actor, initiative=one, period=_period(data)),
        "Den har börjat",
        "Dagarna är de som beslutades. Ändra om det blev andra.",
        "Spara att den har börjat",
        **initial,
    )


@staff("initiatives.step")
def evaluate(request: Request, pk: UUID) -> HttpResponse:
    return _one_step(
        request,
        pk,
        EvaluationForm,
        lambda one, data: life.evaluate(
            by=request.actor, initiative=one, evaluation=_evaluation(data), upload=data["file"]
        ),
        "Utvärdering",
        "Det du skriver här ändras aldrig. Beslutet om modellen vilar på det.",
        "Spara utvärderingen",
    )


def _evaluation(data: dict) -> life.NewEvaluation:
    return life.NewEvaluation(**{name: data[name] for name in life.NewEvaluation.__dataclass_fields__})


@staff("initiatives.step")
def extend(request: Request, pk: UUID) -> HttpResponse:
    return _one_step(
        request,
        pk,
        ExtendForm,
        lambda one, data: life.extend(
            by=request.actor, initiative=one, decision=_decision(data), period=_period(data)
        ),
        "Förläng",
        "En ny period, och en ny utvärdering av den.",
        "Spara förlängningen",
    )


@staff("initiatives.step")
def end(request: Request, pk: UUID) -> HttpResponse:
    standing = queries.standing_of(row(Initiative, pk), clock.today())
    without = "" if standing.evaluated else " Den är inte utvärderad. Det kommer att stå på sidan."
    return _one_step(
        request,
        pk,
        EndForm,
        lambda one, data: life.end(
            by=request.actor, initiative=one, decision=_decision(data), reason=data["reason"]
        ),
        "Avsluta",
        f"Satsningen går inte vidare. Det den har lärt oss står kvar.{without}",
        "Avsluta satsningen",
    )


@staff("initiatives.step")
def into_model(request: Request, pk: UUID) -> HttpResponse:
    """Says what is missing where it is missing; the form is there when nothing is."""
    found = row(Initiative, pk)
    require(request.actor, "initiatives.step", found)
    standing = queries.standing_of(found, clock.today())
    ready = standing.last.step == StepCode.EVALUATED
    form = IntoModelForm.opened(request, about=pk)
    back = reverse("initiatives:initiative", args=[pk])
    response = done(
        request,
        form,
        lambda: life.take_into_model(
            by=request.actor, initiative=found, decision=_decision(form.cleaned_data)
        ),
        back,
    )
    context = {
        "form": form,
        "one": found,
        "back": back,
        "missing": "" if ready else steps.missing_for_model(standing.last),
        "evaluation": queries.evaluation_of(standing) if ready else None,
        "since": day(standing.last.on),
        "can_evaluate": steps.allowed(standing.last.step, StepCode.EVALUATED) is not None,
    }
    return response or page(request, "into_model", "list", **context)
