"""Changing what the register says: the same card as when the study was registered, and a reason."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.karta import example
from tillsammans.karta.codebook import Codebook
from tillsammans.lib import clock
from tillsammans.research import commands, computing, queries
from tillsammans.research.commands.changing import CARD
from tillsammans.research.forms import ChangeProvider, ChangeStudy
from tillsammans.research.models import Provider, Study
from tillsammans.research.views.around import filled_in


@staff("research.change_study")
def change_study(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.change_study", study)
    initial = {name: getattr(study, name) for name in CARD}
    form = ChangeStudy.opened(request, initial=initial, book=_known(study))
    deed = partial(_study_changed, request, study, form)
    page = {"study": study, "open_rounds": _open_rounds(study)}
    return filled_in(request, form, deed, "research/change_study.html", **page)


def _known(study: Study) -> Codebook:
    """What can be approved: the example's variables, and whatever the study has in its own codebook."""
    own = computing.codebook(study).variables if study.codebooks.exists() else ()
    codes = {v.code for v in own}
    known = (*own, *(v for v in example.BOOK.variables if v.code not in codes))
    return Codebook(study.code, 1, study.title, known)


def _open_rounds(study: Study) -> list[int]:
    """Rounds whose specification becomes another when the card does."""
    rows = study.rounds.filter(closes_on__gte=clock.today())
    return list(rows.order_by("year").values_list("year", flat=True))


def _study_changed(request: Request, study: Study, form: ChangeStudy) -> HttpResponse:
    card = {name: form.cleaned_data[name] for name in CARD} | {"code": study.code}
    new = commands.NewStudy(**card | {"variables": tuple(card["variables"])})
    commands.change_study(by=request.actor, study=study, new=new, reason=form.cleaned_data["reason"])
    return redirect("research:study", study.code)


@staff("research.change_provider")
def change_provider(request: Request, code: str, provider: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    found = queries.one(request.actor, Provider, study=study, code=provider)
    require(request.actor, "research.change_provider", found)
    sources = sorted({v.source for v in computing.codebook(study).variables} | set(found.sources))
    initial = {name: getattr(found, name) for name in ("municipality", "sources", "helped")}
    form = ChangeProvider.opened(request, initial=initial, sources=sources)
    deed = partial(_provider_changed, request, found, form)
    page = {"study": study, "provider": found, "open_rounds": _open_rounds(study)}
    return filled_in(request, form, deed, "research/change_provider.html", **page)


def _provider_changed(request: Request, provider: Provider, form: ChangeProvider) -> HttpResponse:
    data = form.cleaned_data
    new = commands.ChangedProvider(data["municipality"], tuple(data["sources"]), data["helped"])
    commands.change_provider(by=request.actor, provider=provider, new=new, reason=data["reason"])
    return redirect("research:study", provider.study.code)
