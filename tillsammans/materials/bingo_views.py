"""Make a round of samverkansbingo: a question, and a PDF for an answer. Nothing is saved and no cookie is set."""

import secrets
from threading import BoundedSemaphore
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.materials import exercises
from tillsammans.materials.bingo import SEEDS
from tillsammans.materials.forms import BingoForm

# A large round is a second's work: one at a time in each process, so that nobody can keep the whole web busy.
_press = BoundedSemaphore(1)
WAIT = 2  # seconds until one may try again


@public("materials.look")
@require_safe
def bingo(request: Request) -> HttpResponse:
    """The form, or the boards. Without a round's number one is drawn, and the address then says which."""
    asked = request.GET if set(request.GET) & set(BingoForm.base_fields) else None
    form = BingoForm(asked, initial={"sprak": "en" if get_language() == "en" else "sv"})
    if not form.is_valid():
        return render(request, "materials/bingo.html", {"form": form})
    wanted = form.cleaned_data
    return _boards(wanted) if wanted["omgang"] else _to_a_round(wanted)


def _to_a_round(wanted: dict) -> HttpResponse:
    """The same question with a round drawn: that address gives the same boards again, to whoever has it."""
    query = {**wanted, "omgang": secrets.randbelow(SEEDS) + 1}
    response = HttpResponseRedirect(f"{reverse('materials:bingo')}?{urlencode(query)}")
    response["Cache-Control"] = "no-store"
    return response


def _boards(wanted: dict) -> HttpResponse:
    seed, count, lang = wanted["omgang"], wanted["antal"], wanted["sprak"]
    headers = {
        "Content-Disposition": f'inline; filename="samverkansbingo-{seed}-{count}-{lang}.pdf"',
        "Content-Language": lang,
        "Cache-Control": "public, max-age=3600",
    }
    if not _press.acquire(blocking=False):
        return HttpResponse(
            "Någon annan gör brickor just nu. Försök igen om en liten stund.",
            status=503,
            headers={"Retry-After": str(WAIT), "Cache-Control": "no-store"},
            content_type="text/plain; charset=utf-8",
        )
    try:
        content = exercises.bingo_pdf(seed, count, lang)
    finally:
        _press.release()
    return HttpResponse(content, content_type="application/pdf", headers=headers)
