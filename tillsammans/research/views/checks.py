"""The checkers' own pages: the table, how it was made, what the guard says, and one's own answer. Never the other's."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.research import commands, computing, guarding, queries
from tillsammans.research.forms import CheckTable
from tillsammans.research.models import ReleaseRequest
from tillsammans.research.views.around import filled_in
from tillsammans.research.views.tables import as_page


@staff("research.check")
def checks(request: Request) -> HttpResponse:
    require(request.actor, "research.check", None)
    page = {"waiting": queries.to_check(request.actor), "answered": queries.checked(request.actor)}
    return render(request, "research/checks.html", page)


@staff("research.check")
def check(request: Request, pk: UUID) -> HttpResponse:
    asked = queries.one(request.actor, ReleaseRequest, pk=pk)
    require(request.actor, "research.check", asked)
    run, study = asked.run, asked.run.analysis.study
    form = CheckTable.opened(request)
    page = as_page(request, run, computing.codebook(study))
    page |= {"asked": asked, "run": run, "study": study, "look": guarding.look(run)}
    page |= {"ending": guarding.ending(asked), "answers": queries.answers(request.actor, asked)}
    page["mine"] = asked.checks.filter(checker=request.actor.person_id).first()
    return filled_in(request, form, partial(_checked, request, asked, form), "research/check.html", **page)


def _checked(request: Request, asked: ReleaseRequest, form: CheckTable) -> HttpResponse:
    data = form.cleaned_data
    commands.check(by=request.actor, request=asked, approves=data["approves"], reason=data["reason"])
    return redirect("research:checks")
