"""The last gate before a view: undeclared views are refused, and samtalsläge holds the screen to one child's page."""

import logging
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

log = logging.getLogger(__name__)
# Trees that libraries bring, declared once by namespace. Empty so far.
THIRD_PARTY_NAMESPACES: frozenset[str] = frozenset()


class DeclaredViews:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        match = request.resolver_match
        if match and match.namespace in THIRD_PARTY_NAMESPACES and match.namespace:
            return None
        if not hasattr(view, "declared"):
            log.error("undeclared view %s", getattr(view, "__qualname__", "?"))
            return HttpResponseForbidden("Sidan saknar regel för vem som får se den.")
        return self._held(request)

    def _held(self, request: HttpRequest) -> HttpResponse | None:
        """In samtalsläge nothing else opens until the professional has proved who they are."""
        held_to = getattr(request, "held_to", "")
        if not held_to or request.path.startswith(urlsplit(held_to).path):
            return None
        return redirect(held_to)
