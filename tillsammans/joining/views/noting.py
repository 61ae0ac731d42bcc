"""Noting what has happened: offered, informed, decided, accepted; and putting it right."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory import commands as directory
from tillsammans.directory.models import Principal
from tillsammans.drafts import conflicts
from tillsammans.joining import commands, queries
from tillsammans.joining.commands.noting import CORRECTED
from tillsammans.joining.forms.noting import (
    NEW,
    AcceptanceForm,
    CorrectForm,
    DecisionForm,
    MeetingForm,
    OfferForm,
)
from tillsammans.joining.models import Fact, Joining, StepCode
from tillsammans.joining.steps import STEPS
from tillsammans.joining.views.around import around, placed, to_provider


@staff("joining.prepare")
def offer(request: Request) -> HttpResponse:
    """Ask a provider to join: one in the directory, or one that is entered now."""
    require(request.actor, "joining.prepare")
    known = {str(one.pk): one for one in queries.not_asked()}
    form = OfferForm.opened(request, choices=[(pk, one.name) for pk, one in known.items()])
    made: list[Joining] = []
    deed = placed(lambda: made.append(_offered(request, form, known)), name="new_name")

    def done():
        return redirect("joining:provider", made[0].pk)

    return around(request, form, deed, "joining/offer.html", done)


def _offered(request: Request, form: OfferForm, known: dict[str, Principal]) -> Joining:
    data = form.cleaned_data
    if data["principal"] == NEW:
        new = directory.NewPrincipal(data["code"], data["new_name"])
        principal = directory.enter_principal(by=request.actor, new=new)
    else:
        principal = known[data["principal"]]
    return commands.offer(by=request.actor, principal=principal, new=form.offer())


@staff("joining.prepare")
def meeting(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    form = MeetingForm.opened(request, about=joining.pk)

    def deed():
        return commands.note_meeting(by=request.actor, joining=joining, met=form.met())

    return _step(request, joining, StepCode.MEETING, form, deed)


@staff("joining.prepare")
def decision(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    form = DecisionForm.opened(request, about=joining.pk)

    def deed():
        return commands.note_decision(by=request.actor, joining=joining, decided=form.decided())

    return _step(request, joining, StepCode.DECISION, form, placed(deed, file="upload"))


@staff("joining.prepare")
def acceptance(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    form = AcceptanceForm.opened(request, about=joining.pk, editions=queries.editions())

    def deed():
        return commands.accept(by=request.actor, joining=joining, accepted=form.accepted())

    return _step(request, joining, StepCode.ACCEPTANCE, form, placed(deed, file="upload"))


def _joining(request: Request, pk: UUID) -> Joining:
    joining = queries.joining_or_404(pk)
    require(request.actor, "joining.prepare", joining)
    return joining


def _step(request: Request, joining: Joining, code: StepCode, form, deed) -> HttpResponse:
    page = {"joining": joining, "step": STEPS[code]}
    return around(request, form, deed, "joining/step.html", to_provider(joining), **page)


@staff("joining.prepare")
def correct(request: Request, pk: UUID) -> HttpResponse:
    """Put a step right. Two who do it at once lose nothing."""
    fact = Fact.objects.select_related("joining__principal", "edition").filter(pk=pk).first()
    if fact is None or fact.step not in CORRECTED:
        raise Http404
    require(request.actor, "joining.prepare", fact.joining)
    shown = CORRECTED[StepCode(fact.step)]
    now, back = {name: str(getattr(fact, name)) for name in shown}, to_provider(fact.joining)
    initial = {**now, "on": fact.on}
    form = CorrectForm.opened(request, initial=initial, about=fact.pk, version=fact.version, shown=shown)
    conflicts.remember(form, now, fact.version)
    if form.sent():
        clash = conflicts.clash(form, now, fact.version)
        if clash:
            return render(
                request, "drafts/conflict.html", clash.context(form, back()["Location"]), status=409
            )
    version = fact.version

    def deed():
        return commands.correct(by=request.actor, fact=fact, to=form.values(), version=version)

    page = {"joining": fact.joining, "step": STEPS[StepCode(fact.step)], "correcting": True}
    return around(request, form, deed, "joining/step.html", back, **page)
