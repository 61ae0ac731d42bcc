"""A delivery: up from the browser, its report, out of quarantine; then freezing, and those who said no late."""

from functools import partial
from pathlib import Path
from uuid import UUID

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.karta.report import WORDS
from tillsammans.lib import clock
from tillsammans.lib.ids import uuid7
from tillsammans.research import commands, computing, keeping, queries
from tillsammans.research.forms import DecideDelivery, Discard, OptOuts, Press, UploadPackage, lines
from tillsammans.research.models import DataRelease, Delivery, Provider, Round, Study
from tillsammans.research.views.around import filled_in


@staff("research.receive")
def upload(request: Request, pk: UUID, provider: str) -> HttpResponse:
    around = queries.one(request.actor, Round, pk=pk)
    wanted = queries.one(request.actor, Provider, study=around.study, code=provider)
    require(request.actor, "research.receive", wanted)
    form = UploadPackage.opened(request)
    deed = partial(_received, request, around, wanted, form)
    page = {"round": around, "study": around.study, "provider": wanted}
    return filled_in(request, form, deed, "research/upload.html", **page)


def _received(request: Request, around: Round, provider: Provider, form: UploadPackage) -> HttpResponse:
    sent = form.cleaned_data["package"]
    path, ours = _on_disk(sent)
    try:
        row = commands.receive(
            by=request.actor, around=around, provider=provider, package=path, name=sent.name or ""
        )
    finally:
        if ours:
            path.unlink(missing_ok=True)
    return redirect("research:delivery", row.pk)


def _on_disk(sent: UploadedFile) -> tuple[Path, bool]:
    """Where the upload lies, and whether it is ours to remove. A small one is held in memory by Django."""
    if isinstance(sent, TemporaryUploadedFile):
        return Path(sent.temporary_file_path()), False
    path = keeping.folder("incoming") / f"{uuid7().hex}.zip"
    with path.open("wb") as out:
        out.writelines(sent.chunks())
    path.chmod(0o600)
    return path, True


@staff("research.decide_delivery")
def delivery(request: Request, pk: UUID) -> HttpResponse:
    """The report, and the yes or no under it. For data managers alone: its counts are exact, small ones too."""
    row = queries.one(request.actor, Delivery, pk=pk)
    require(request.actor, "research.decide_delivery", row)
    form = DecideDelivery.opened(request)
    page = {"delivery": row, "study": row.round.study, "report": row.report, "words": WORDS}
    page |= {"decision": queries.decision(row), "variables": queries.gaps(row)}
    return filled_in(request, form, partial(_decided, request, row, form), "research/delivery.html", **page)


def _decided(request: Request, row: Delivery, form: DecideDelivery) -> HttpResponse:
    data = form.cleaned_data
    commands.decide_delivery(by=request.actor, delivery=row, accepted=data["accepted"], reason=data["reason"])
    return redirect("research:delivery", row.pk)


@staff("research.freeze")
@require_POST
def freeze(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    form = Press.opened(request)
    if form.sent():
        response = form.once(lambda: _frozen(request, study))
        if response:
            return response
    return render(request, "research/not_possible.html", {"form": form, "study": study}, status=409)


def _frozen(request: Request, study: Study) -> HttpResponse:
    return redirect("research:data_release", commands.freeze(by=request.actor, study=study).pk)


@staff("research.see")
def data_release(request: Request, pk: UUID) -> HttpResponse:
    """Which deliveries and files a number stands for."""
    row = queries.one(request.actor, DataRelease, pk=pk)
    codebook = computing.codebook(row.study, row.study.codebooks.get(version=row.catalogue["codebook"]))
    page = {"release": row, "study": row.study, "catalogue": row.catalogue, "codebook": codebook}
    return render(request, "research/data_release.html", page)


@staff("research.discard")
def discard(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.discard", study)
    form = Discard.opened(request)
    page = {"study": study, "left": queries.to_discard(study), "today": clock.today()}
    return filled_in(
        request, form, partial(_discarded, request, study, form), "research/discard.html", **page
    )


def _discarded(request: Request, study: Study, form: Discard) -> HttpResponse:
    commands.discard(by=request.actor, study=study, reason=form.cleaned_data["reason"])
    return redirect("research:study", study.code)


@staff("research.opt_out")
def opt_outs(request: Request, code: str) -> HttpResponse:
    study = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.opt_out", study)
    form = OptOuts.opened(request)
    deed = partial(_said_no, request, study, form)
    return filled_in(request, form, deed, "research/opt_outs.html", study=study)


def _said_no(request: Request, study: Study, form: OptOuts) -> HttpResponse:
    data = form.cleaned_data
    commands.opt_out(
        by=request.actor, study=study, pseudonyms=lines(data["pseudonyms"]), reason=data["reason"]
    )
    return redirect("research:study", study.code)
