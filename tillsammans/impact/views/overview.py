"""The assessment's own page: a list of what to do, the next thing as a verb, and the wheel."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.accounts.actor import Actor
from tillsammans.governance.documents import digest
from tillsammans.governance.models import Publication
from tillsammans.governance.publishing import published_of
from tillsammans.impact import drawing, queries, steps
from tillsammans.impact.document import document_of, ombud_sentence
from tillsammans.impact.hints import NOT_SMALL
from tillsammans.impact.models import ImpactAssessment
from tillsammans.impact.views.editing import page

KINDS = {steps.DONE: "ok", steps.BEGUN: "info", steps.NOT_BEGUN: ""}


@staff("impact.see")
@require_safe
def assessment(request: Request, pk: UUID) -> HttpResponse:
    """For those who write and for the ombud the task list; for the elected the document they are to read."""
    actor: Actor = request.actor
    row = queries.find(actor, pk)
    if queries.is_elected(actor):
        return _read(request, row)
    return render(request, "impact/assessment.html", _context(actor, row))


def _context(actor: Actor, row: ImpactAssessment) -> dict:
    publication = published_of(row)
    found = steps.progress(row)
    return page(
        row,
        next=_next(row, publication),
        tasks=[_task(row, number, one) for number, one in enumerate(found, start=1)],
        wheel=drawing.answered(steps.answered(row)),
        sectors=_sectors(row),
        writes=queries.writes(actor) and row.principal_id == queries.principal_of(actor),
        ombud=ombud_sentence(row),
        asked=[one for one in row.asks.all() if one.post_id == actor.post_id and one.answered_at is None],
        publication=publication,
        behind=_behind(row, publication),
        settled=queries.settled(row, publication),
        finished=queries.finished(row, publication),
        versions=row.versions.count(),
        not_small=[NOT_SMALL[code] for code in row.not_small],
        ready=not row.locked and not steps.missing_before_decision(row),
    )


def _task(row: ImpactAssessment, number: int, one: steps.Progress) -> dict:
    return {
        "number": number,
        "name": one.step.name,
        "about": one.step.about,
        "href": reverse("impact:step", args=[row.pk, one.step.slug]),
        "status": one.status,
        "kind": KINDS[one.status],
        "missing": one.missing if one.begun else (),
    }


def _next(row: ImpactAssessment, publication: Publication | None) -> dict | None:
    """One thing, as a verb, and where it is done."""
    words = queries.next_words(row, publication)
    if not words:
        return None
    following = steps.next_step(row)
    if words.startswith("Publicera"):
        return {
            "text": words,
            "why": "Beslutet är inskrivet.",
            "href": reverse("impact:publish", args=[row.pk]),
        }
    assert following is not None
    ready = following.step.code == "assess" and not steps.missing_before_decision(row)
    href = (
        reverse("impact:decide", args=[row.pk])
        if ready
        else reverse("impact:step", args=[row.pk, following.step.slug])
    )
    return {
        "text": "Skriv in beslutet" if ready else words,
        "why": "Allt före beslutet är klart." if ready else following.missing[0],
        "href": href,
    }


def _sectors(row: ImpactAssessment) -> list[dict]:
    where = "impact:wheel" if row.short else "impact:sector"
    return [
        {
            "sector": sector.value,
            "status": status,
            "href": reverse(where, args=[row.pk] if row.short else [row.pk, sector.slug])
            + (f"#{sector.slug}" if row.short else ""),
        }
        for sector, status in steps.answered(row).items()
    ]


def _behind(row: ImpactAssessment, publication: Publication | None) -> bool:
    """Whether something has happened since it was published."""
    if publication is None or publication.withdrawn_at or not row.locked:
        return False
    return publication.digest != digest(document_of(row).as_json())


def _read(request: Request, row: ImpactAssessment) -> HttpResponse:
    """As it was decided, or as it was when it was sent to them to decide."""
    latest = row.versions.first()
    document = document_of(row).as_json() if row.locked or latest is None else latest.document
    return render(request, "impact/read.html", page(row, document=document, version=None))
