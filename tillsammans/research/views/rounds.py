"""Rounds, what each provider is asked for, and the key's check value."""

import tempfile
from functools import partial
from pathlib import Path
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.karta import samples
from tillsammans.karta.codebook import CodebookError
from tillsammans.karta.specification import Specification
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import collection, commands, keeping, queries
from tillsammans.research.forms import KeyCheck, OpenRound, Press
from tillsammans.research.models import Provider, Round, Study
from tillsammans.research.views.around import filled_in

KINDS = {
    "json": "application/json",
    "html": "text/html",
    "csv": "text/csv",
    "xlsx": "application/octet-stream",
}


@staff("research.see")
def deliveries(request: Request) -> HttpResponse:
    """Every study's rounds and what is in quarantine."""
    found = queries.studies(request.actor).prefetch_related("rounds")
    return render(request, "research/deliveries.html", {"studies": found, "quarantine": queries.quarantine()})


@staff("research.set_key_check")
def key(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.set_key_check", study)
    form = KeyCheck.opened(request, initial={"value": study.key_check})
    return filled_in(request, form, partial(_key_set, request, study, form), "research/key.html", study=study)


def _key_set(request: Request, study: Study, form: KeyCheck) -> HttpResponse:
    commands.set_key_check(by=request.actor, study=study, value=form.cleaned_data["value"])
    return redirect("research:study", study.code)


@staff("research.open_round")
def open_round(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.open_round", study)
    form = OpenRound.opened(request)
    deed = partial(_opened, request, study, form)
    return filled_in(request, form, deed, "research/open_round.html", study=study)


def _opened(request: Request, study: Study, form: OpenRound) -> HttpResponse:
    data = form.cleaned_data
    row = commands.open_round(
        by=request.actor,
        study=study,
        year=data["year"],
        opens_on=data["opens_on"],
        closes_on=data["closes_on"],
    )
    return redirect("research:round", row.pk)


@staff("research.see")
def round_page(request: Request, pk: UUID) -> HttpResponse:
    """Each provider: what it is asked for, its code, and what it has delivered."""
    around = queries.one(request.actor, Round, pk=pk)
    page = {"round": around, "study": around.study, "rows": queries.deliveries(around)}
    return render(request, "research/round.html", page | {"press": Press.opened(request)})


@staff("research.see")
def download(request: Request, pk: UUID, provider: str, name: str) -> HttpResponse:
    """The specification, an empty template or a sample: all of it public by nature, none of it data."""
    around = queries.one(request.actor, Round, pk=pk)
    wanted = queries.one(request.actor, Provider, study=around.study, code=provider)
    try:
        order = collection.ordered(around, wanted)
    except CodebookError as fault:
        raise NotPossible("nothing_to_ask", str(fault)) from None
    made = _files(order).get(name)
    if made is None:
        raise Http404
    kind = name.rpartition(".")[2]
    response = HttpResponse(made(), content_type=f"{KINDS[kind]}; charset=utf-8")
    stem = name.rpartition(".")[0]
    response["Content-Disposition"] = f'attachment; filename="{stem}-{order.file_name}.{kind}"'
    return response


def _files(order: Specification) -> dict:
    """Name -> what makes it."""
    return {
        "specifikation.json": order.as_json,
        "specifikation.html": order.as_html,
        "mall.csv": lambda: "\ufeff" + samples.template_csv(order),
        "mall.xlsx": lambda: _workbook(order),
        "exempel.csv": lambda: "\ufeff" + samples.sample_csv(order),
    }


def _workbook(order: Specification) -> bytes:
    with tempfile.TemporaryDirectory(dir=keeping.folder("incoming")) as workshop:
        path = Path(workshop) / "mall.xlsx"
        samples.write_workbook(order, path)
        return path.read_bytes()


@staff("research.give_token")
def give_token(request: Request, pk: UUID, provider: str) -> HttpResponse:
    """The code is on the answer to this one request and nowhere else."""
    around = queries.one(request.actor, Round, pk=pk)
    wanted = queries.one(request.actor, Provider, study=around.study, code=provider)
    require(request.actor, "research.give_token", wanted)
    page = {"round": around, "study": around.study, "provider": wanted, "token": ""}
    form = Press.opened(request)
    if form.sent():
        page["token"] = commands.give_token(by=request.actor, around=around, provider=wanted)
    return render(
        request, "research/token.html", page | {"form": form, "address": request.build_absolute_uri("/")}
    )
