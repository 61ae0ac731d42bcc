"""One request, one transaction (architecture.md). Order matters and stands in settings."""

import logging
from uuid import uuid4

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from tillsammans.access.http import Request
from tillsammans.access.identity import bind
from tillsammans.access.policy import forget
from tillsammans.accounts.actor import nobody
from tillsammans.audit.reading import Collector
from tillsammans.audit.record import keeping_attempts, record, write_attempts
from tillsammans.lib import clock
from tillsammans.sealing.fields import collecting_with

log = logging.getLogger(__name__)


class Livez:
    """Answers before anything touches the database."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/livez":
            return HttpResponse("ok", content_type="text/plain")
        return self.get_response(request)


class RequestIdentity:
    """An id for log lines, and nobody as the actor until somebody is known."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        # The sign that no text has and PostgreSQL refuses: whatever a search is asked, it is asked without it.
        request.META["QUERY_STRING"] = request.META.get("QUERY_STRING", "").replace("%00", "")
        request.request_id = uuid4()
        request.actor = nobody()
        request.action = ""
        request.held_to = ""
        response = self.get_response(request)
        if request.actor.kind != "none" or request.method != "GET":
            response["Cache-Control"] = "no-store"
        if request.path != "/" and not getattr(request, "open_site", False):
            response["X-Robots-Tag"] = "noindex"
        return response


class OneTransaction:
    """Opens the transaction; collects readings; writes them before bytes leave; rolls back what failed.

    One request is one moment: the clock stands still for it, so that a grant written in it is alive in it.

    4xx commits (denied attempts stay). 500 and more rolls back, and the failure is recorded on its own. If readings
    cannot be written nothing is served.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        forget()
        clock.catch_up()
        collector = Collector(lambda: request.actor)
        with clock.frozen(clock.now()), transaction.atomic():
            with collecting_with(collector.saw), keeping_attempts() as attempts:
                response = self.get_response(request)
            if response.status_code < 500:
                response = self._flushed(request, collector, attempts, response)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        if response.status_code >= 500:
            self._record_failure(request, response.status_code)
        return response

    def _flushed(
        self, request: Request, collector: Collector, attempts: list, response: HttpResponse
    ) -> HttpResponse:
        try:
            write_attempts(attempts)
            collector.flush(request.action)
            return response
        except DatabaseError:
            log.critical("reading log could not be written, request %s", request.request_id)
            return HttpResponse("Sidan kan inte visas just nu, för läsningen går inte att logga.", status=503)

    def _record_failure(self, request: Request, status: int) -> None:
        log.error("request %s action %s failed with %s", request.request_id, request.action, status)
        try:
            with transaction.atomic():
                bind(request.actor)
                record(request.actor, "request.failed", code=f"{status} {request.action}"[:80])
        except DatabaseError:
            log.critical("failure of request %s could not be recorded", request.request_id)


def _in_path(path: str) -> str:
    """The language of one of the open site's trees: /ar/..."""
    first = path[1:].partition("/")[0]
    return first if first in {"sv", "en", "so", "ar"} else ""


class Language:
    """The address's own language on the open site; else the signed-in person's, or a visitor's by `?lang=`,
    remembered in the address only (no cookie)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        asked = _in_path(request.path) or request.GET.get("lang") or request.actor.language
        request.language = asked if asked in {"sv", "en", "so", "ar"} else "sv"
        with translation.override(request.language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.language)
        return response
