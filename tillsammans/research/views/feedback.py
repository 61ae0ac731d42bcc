"""Writing what a municipality gets back. Once published it is public: see views.public."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.county import name_of
from tillsammans.research import commands, queries
from tillsammans.research.forms import FeedBack, Retract, lines
from tillsammans.research.models import Feedback, Study
from tillsammans.research.views.around import filled_in


@staff("research.feed_back")
def feed_back(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.feed_back", study)
    releases = queries.released().filter(request__run__analysis__study=study)
    form = FeedBack.opened(request, releases=releases)
    deed = partial(_published, request, study, form)
    return filled_in(request, form, deed, "research/feed_back.html", study=study, releases=releases)


def _published(request: Request, study: Study, form: FeedBack) -> HttpResponse:
    data = form.cleaned_data
    new = commands.NewFeedback(
        municipality=data["municipality"],
        service=data["service"],
        title=data["title"],
        findings=tuple(commands.Finding(sentence, number) for sentence, number in form.pairs()),
        questions=lines(data["questions"]),
        quality=data["quality"],
    )
    return redirect("research:feedback", commands.feed_back(by=request.actor, study=study, new=new).pk)


@staff("research.retract")
def retract(request: Request, pk: UUID) -> HttpResponse:
    row = queries.one(request.actor, Feedback, pk=pk)
    require(request.actor, "research.retract", row)
    form = Retract.opened(request)
    page = {"feedback": row, "place": name_of(row.municipality)}
    return filled_in(request, form, partial(_retracted, request, row, form), "research/retract.html", **page)


def _retracted(request: Request, row: Feedback, form: Retract) -> HttpResponse:
    commands.retract(by=request.actor, feedback=row, reason=form.cleaned_data["reason"])
    return redirect("research:feedback", row.pk)
