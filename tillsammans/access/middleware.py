"""The last gate before a view: undeclared views are refused, and samtalsläge holds the screen to one child's page."""

import logging
import traceback
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

from config import errors
from tillsammans.access.decision import Refused
from tillsammans.access.http import Request
from tillsammans.lib.deeds import NotPossible

log = logging.getLogger(__name__)
# Trees that libraries bring, declared once by the route they stand under. Each has a gate of its own in the middleware:
# Wagtail's editor is behind publicsite.middleware.Editing.
THIRD_PARTY_TREES = frozenset({"redaktion/"})


class DeclaredViews:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Request, view, args, kwargs) -> HttpResponse | None:
        match = request.resolver_match
        if match and match.route.startswith(tuple(THIRD_PARTY_TREES)):
            return self._held(request)
        if not hasattr(view, "declared"):
            log.error("undeclared view %s", getattr(view, "__qualname__", "?"))
            return HttpResponseForbidden("Sidan saknar regel för vem som får se den.")
        return self._held(request)

    def process_exception(self, request: Request, exception: Exception) -> HttpResponse | None:
        """A refusal becomes its sentence; a deed that makes no sense, outside a form, likewise. The rest is a fault."""
        if isinstance(exception, Refused):
            return errors.refused(request, exception)
        if isinstance(exception, NotPossible):
            return errors.not_possible(request, exception)
        if not isinstance(exception, Http404 | PermissionDenied):
            _log_fault(request, exception)
        return None

    def _held(self, request: Request) -> HttpResponse | None:
        """In samtalsläge nothing else opens until the professional has proved who they are."""
        held_to = getattr(request, "held_to", "")
        if not held_to or request.path.startswith(urlsplit(held_to).path):
            return None
        return redirect(held_to)


def _log_fault(request: Request, exception: Exception) -> None:
    """Where it failed and what kind of fault, never its message: that may quote what somebody wrote."""
    frames = [
        f"{f.filename.rsplit('/', 2)[-2]}/{f.filename.rsplit('/', 1)[-1]}:{f.lineno}"
        for f in traceback.extract_tb(exception.__traceback__)
    ]
    log.error(
        "request %s: %s at %s",
        request.request_id,
        type(exception).__name__,
        " < ".join(reversed(frames[-6:])),
    )
    if settings.TESTING:
        log.error("in tests only", exc_info=exception)
