"""404, 403, 400, 500: calm pages that say what to do next and nothing about what is hidden."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tillsammans.access.decision import Refused
from tillsammans.access.http import Request
from tillsammans.audit.record import record
from tillsammans.lib.deeds import NotPossible


def _page(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(request, "ui/message.html", {"title": title, "text": text}, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page, byte for byte but for tokens, whether the thing is hidden or never was (T01)."""
    return _page(request, 404, "Sidan finns inte", "Den kan ha flyttats, eller så är den inte till för dig.")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403, "Det går inte", str(exception) or "Du får inte göra det här.")


def refused(request: Request, refusal: Refused) -> HttpResponse:
    """Seen but not allowed. The attempt is recorded with its code."""
    record(
        request.actor,
        "access.refused",
        getattr(refusal, "thing", None),
        code=f"{refusal.action} {refusal.decision.code}"[:80],
    )
    return _page(request, 403, "Det går inte", refusal.decision.sentence)


def not_possible(request: HttpRequest, refusal: NotPossible) -> HttpResponse:
    """A deed from a button, outside any form, that cannot be done now."""
    return _page(request, 409, "Det går inte just nu", refusal.sentence)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(
        request,
        400,
        "Det blev fel",
        "Något i adressen eller formuläret gick inte att förstå. Gå tillbaka och försök igen.",
    )


def failed(request: HttpRequest) -> HttpResponse:
    """No database is asked here: it may be what failed."""
    return HttpResponse(
        "<!doctype html><html lang='sv'><title>Något gick fel</title><h1>Något gick fel</h1>"
        "<p>Det är inte ditt fel. Det du redan sparat finns kvar. Försök igen om en stund.</p></html>",
        status=500,
    )


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        403,
        "Sidan har blivit gammal",
        "Gå tillbaka, ladda om sidan och skicka igen. Det du skrev finns i ditt utkast.",
    )
