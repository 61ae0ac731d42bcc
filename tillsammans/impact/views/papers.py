"""Reading, paper and publishing: the same document everywhere."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.governance import paper, publishing
from tillsammans.governance.models import PublicationKind
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.impact import commands, queries, watch
from tillsammans.impact.document import document_of
from tillsammans.impact.models import AssessmentVersion, ImpactAssessment
from tillsammans.impact.views.editing import page
from tillsammans.ui.filters import day


@staff("impact.see")
@require_safe
def read(request: Request, pk: UUID) -> HttpResponse:
    """The whole as it stands, to read through."""
    row = queries.find(request.actor, pk)
    document = _document(request, row)
    return render(request, "impact/read.html", page(row, document=document, version=None))


@staff("impact.see")
@require_safe
def pdf(request: Request, pk: UUID) -> HttpResponse:
    """The same on paper."""
    row = queries.find(request.actor, pk)
    latest = row.versions.first()
    name = _name(row, latest) if latest and row.locked else ""
    return _paper(_document(request, row), row.number, name)


def _document(request: Request, row) -> dict:
    """The elected read what was decided, also while somebody changes it."""
    latest = row.versions.first()
    if queries.is_elected(request.actor) and latest is not None and not row.locked:
        return latest.document
    return document_of(row).as_json()


@staff("impact.see")
@require_safe
def versions(request: Request, pk: UUID) -> HttpResponse:
    """Every version that has been frozen, the latest first."""
    row = queries.find(request.actor, pk)
    found = row.versions.select_related("frozen_by__unit")
    return render(request, "impact/versions.html", page(row, versions=found))


@staff("impact.see")
@require_safe
def version(request: Request, pk: UUID) -> HttpResponse:
    """As it was then."""
    found, row = _version(request, pk)
    return render(request, "impact/read.html", page(row, document=found.document, version=found))


@staff("impact.see")
@require_safe
def version_pdf(request: Request, pk: UUID) -> HttpResponse:
    found, row = _version(request, pk)
    return _paper(found.document, f"{row.number}-version-{found.number}", _name(row, found))


def _version(request: Request, pk: UUID) -> tuple[AssessmentVersion, ImpactAssessment]:
    found = get_object_or_404(AssessmentVersion, pk=pk)
    return found, queries.find(request.actor, found.assessment_id)


def _name(row: ImpactAssessment, version: AssessmentVersion) -> str:
    """What stands at the foot of each page: what is frozen is no draft."""
    return f"Barnkonsekvensanalys {row.number}, version {version.number}, {day(version.frozen_at)}"


def _paper(document: dict, file: str, name: str = "") -> HttpResponse:
    response = HttpResponse(paper.pdf(document, name=name), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file}.pdf"'
    response["Cache-Control"] = "no-store"
    return response


@staff("impact.write")
def publish(request: Request, pk: UUID) -> HttpResponse:
    """As everybody will read it, with what must be answered first. Only what is decided."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    back = reverse("impact:assessment", args=[row.pk])
    if not row.locked:
        return redirect(back)
    document = document_of(row)
    return publish_view(
        request,
        thing=row,
        kind=PublicationKind.IMPACT,
        number=row.number,
        document=document,
        back=back,
        title="Kontrollera och publicera",
        deed=lambda answers: commands.publish(by=request.actor, assessment=row, answers=answers),
        answered=watch.answers_for(row, publishing.check(document)),
    )
