"""Analyses and their runs. What is shown is protected; there is no other table to show."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.research import commands, computing, guarding, queries
from tillsammans.research.forms import AskRelease, DefineAnalysis, Press, RunAnalysis
from tillsammans.research.models import Analysis, DataRelease, Run, Study
from tillsammans.research.views.around import filled_in
from tillsammans.research.views.tables import as_page


@staff("research.see")
def analyses(request: Request) -> HttpResponse:
    studies = queries.studies(request.actor).prefetch_related("analyses")
    return render(request, "research/analyses.html", {"studies": studies})


@staff("research.define")
def define(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.define", study)
    form = DefineAnalysis.opened(request, book=computing.codebook(study), approved=study.variables)
    deed = partial(_defined, request, study, form)
    return filled_in(request, form, deed, "research/define.html", study=study)


def _defined(request: Request, study: Study, form: DefineAnalysis) -> HttpResponse:
    data = form.cleaned_data
    new = commands.NewAnalysis(data["title"], data["question"], form.definition)
    return redirect("research:analysis", commands.define(by=request.actor, study=study, new=new).pk)


@staff("research.see")
def analysis(request: Request, pk: UUID) -> HttpResponse:
    """The question, its runs, and for researchers the button that carries it out."""
    found = queries.one(request.actor, Analysis, pk=pk)
    releases = queries.releases_of_data(found.study)
    form = RunAnalysis.opened(request, releases=releases)
    if request.method == "POST":
        require(request.actor, "research.run", found)
    words = computing.in_words(found.definition, computing.codebook(found.study))
    page = {"analysis": found, "study": found.study, "runs": queries.runs(found), "words": words}
    page["author"] = queries.names([found.author]).get(found.author, "")
    return filled_in(request, form, partial(_run, request, found, form), "research/analysis.html", **page)


def _run(request: Request, found: Analysis, form: RunAnalysis) -> HttpResponse:
    chosen = form.cleaned_data["panel"]
    data = queries.one(request.actor, DataRelease, pk=chosen) if chosen else None
    return redirect("research:run", commands.run(by=request.actor, analysis=found, data=data).pk)


@staff("research.see")
def run(request: Request, pk: UUID) -> HttpResponse:
    """The table and chart, how it was made, and where its request to leave stands."""
    found = queries.one(request.actor, Run, "table", pk=pk)
    asked = getattr(found, "request", None)
    form = AskRelease.opened(request)
    if request.method == "POST":
        require(request.actor, "research.ask", found)
    page = as_page(request, found, computing.codebook(found.analysis.study))
    page |= {"run": found, "study": found.analysis.study, "asked": asked, "press": Press.opened(request)}
    page |= {"ending": guarding.ending(asked) if asked else "", "compared": request.GET.get("jamfort", "")}
    page["answers"] = queries.answers(request.actor, asked) if asked else []
    return filled_in(request, form, partial(_asked, request, found, form), "research/run.html", **page)


def _asked(request: Request, found: Run, form: AskRelease) -> HttpResponse:
    commands.ask(by=request.actor, run=found, why=form.cleaned_data["why"])
    return redirect("research:run", found.pk)


@staff("research.run")
@require_POST
def recompute(request: Request, pk: UUID) -> HttpResponse:
    found = queries.one(request.actor, Run, pk=pk)
    same = commands.recompute(by=request.actor, run=found)
    return redirect(f"{request.path.removesuffix('kor-om/')}?jamfort={'lika' if same else 'olika'}")


@staff("research.withdraw")
@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    found = queries.one(request.actor, Run, pk=pk)
    commands.withdraw(by=request.actor, request=found.request)
    return redirect("research:run", found.pk)
