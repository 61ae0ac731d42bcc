"""A file of the steering room, to those it is for."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.governance import files
from tillsammans.governance.models import File


@staff("governance.read_file")
@require_safe
def file(request: Request, pk: UUID) -> HttpResponse:
    found = get_object_or_404(File, pk=pk)
    require(request.actor, "governance.read_file", found)
    return files.download(found)
