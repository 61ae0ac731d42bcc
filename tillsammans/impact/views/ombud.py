"""Asking a barnrättsombud to read, and the ombud's answer."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Post
from tillsammans.impact import commands, queries
from tillsammans.impact.document import document_of
from tillsammans.impact.forms.rows import Answer, Ask
from tillsammans.impact.models import ImpactAssessment, OmbudAsk
from tillsammans.impact.views.editing import page


@staff("impact.write")
def ask(request: Request, pk: UUID) -> HttpResponse:
    """One's own huvudman's ombud first; any may be asked."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    seats = {str(one.pk): one for one in queries.ombud_seats(request.actor)}
    choices = [(key, one.unit.authority.principal.name) for key, one in seats.items()]
    initial = {"post": choices[0][0]} if len(choices) == 1 else {}
    form = Ask.opened(request, initial=initial, about=row.pk, assessment=row, place="ask.new.", seats=choices)
    if form.sent():
        response = form.once(lambda: _asked(request, row, form, seats))
        if response:
            return response
    return render(request, "impact/ask.html", page(row, form=form))


def _asked(request: Request, row: ImpactAssessment, form: Ask, seats: dict[str, Post]) -> HttpResponse:
    typed = form.cleaned_data
    new = commands.NewAsk(seats[typed["post"]], typed["words"], typed["answer_by"], form.answers)
    commands.ask_ombud(by=request.actor, assessment=row, new=new)
    return redirect("impact:assessment", row.pk)


@staff("impact.answer")
def answer(request: Request, pk: UUID) -> HttpResponse:
    """The whole assessment to read, and one field to answer in."""
    asked = get_object_or_404(OmbudAsk.objects.select_related("assessment"), pk=pk)
    row = queries.find(request.actor, asked.assessment_id)
    require(request.actor, "impact.answer", asked)
    if asked.answered_at:
        return redirect("impact:assessment", row.pk)
    form = Answer.opened(request, about=asked.pk, assessment=row, place=f"ask.{asked.pk}.")
    if form.sent():
        response = form.once(lambda: _answered(request, asked, form))
        if response:
            return response
    context = page(row, form=form, asked=asked, document=document_of(row).as_json())
    return render(
        request, "impact/answer.html", context | {"back": reverse("impact:assessment", args=[row.pk])}
    )


def _answered(request: Request, asked: OmbudAsk, form: Answer) -> HttpResponse:
    commands.answer_ask(by=request.actor, ask=asked, answer=form.cleaned_data["answer"], answers=form.answers)
    return redirect("impact:assessment", asked.assessment_id)
