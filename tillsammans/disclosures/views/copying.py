"""A letter to one's own journal or akt: paper, text to copy, a text file (R85). The product is never the journal."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.disclosures import paper
from tillsammans.disclosures.models import Disclosure, ReceivedCopy

MODELS = {"brev": ReceivedCopy, "skickat": Disclosure}


def _found(request: Request, which: str, pk: UUID) -> tuple[Actor, ReceivedCopy | Disclosure]:
    actor: Actor = request.actor
    return actor, find(actor, MODELS[which], pk)


@staff("disclosures.see_letter")
@require_safe
def pdf(request: Request, which: str, pk: UUID) -> HttpResponse:
    """The letter on paper, tagged for screen readers. The file's name says nothing."""
    actor, row = _found(request, which, pk)
    record(actor, "disclosure.printed", row)
    return _file(paper.as_pdf(paper.sheet_of(row)), "application/pdf", "brev.pdf", "inline")


@staff("disclosures.see_letter")
@require_safe
def journal(request: Request, which: str, pk: UUID) -> HttpResponse:
    """Plain text in a box to copy."""
    actor, row = _found(request, which, pk)
    record(actor, "disclosure.copied", row)
    return render(
        request,
        "disclosures/journal.html",
        {"text": paper.as_text(paper.sheet_of(row)), "which": which, "row": row},
    )


@staff("disclosures.see_letter")
@require_safe
def journal_text(request: Request, which: str, pk: UUID) -> HttpResponse:
    actor, row = _found(request, which, pk)
    record(actor, "disclosure.copied", row)
    text = paper.as_text(paper.sheet_of(row))
    return _file(text.encode(), "text/plain; charset=utf-8", "brev.txt", "attachment")


def _file(content: bytes, kind: str, name: str, how: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'{how}; filename="{name}"'}
    )
