"""The wheel for everybody: to look at, and to take away empty in four languages."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.wheel import paper, tables
from tillsammans.wheel.drawing import blank, poster
from tillsammans.wheel.sectors import LANGUAGES, WORDS, Sector


@require_safe
@public("wheel.look")
def wheel(request: Request) -> HttpResponse:
    """The wheel with its seven areas in words beside it."""
    active = (get_language() or "sv").split("-")[0]
    lang = active if active in LANGUAGES else "sv"
    sectors = [{"key": tables.sector_key(k), "name": k.label(lang), "prompt": k.prompt(lang)} for k in Sector]
    # The questions stand in the list beside: inside the drawing they would be too small to read on a phone.
    drawing = poster(lang, prompts=False, uid="hjulet")
    context = {"drawing": drawing, "sectors": sectors, "words": WORDS[lang], "languages": True}
    return render(request, "wheel/wheel.html", context)


@require_safe
@public("wheel.look")
def blank_pdf(request: Request, lang: str) -> HttpResponse:
    """The empty wheel on one A4, tagged for screen readers."""
    return _file(paper.blank_pdf(_known(lang)), "application/pdf", f"hjulet-{lang}.pdf", lang)


@require_safe
@public("wheel.look")
def blank_svg(request: Request, lang: str) -> HttpResponse:
    """The empty wheel as a drawing, for somebody's own material."""
    return _file(blank(_known(lang)).encode(), "image/svg+xml", f"hjulet-{lang}.svg", lang)


def _known(lang: str) -> str:
    if lang not in LANGUAGES:
        raise Http404
    return lang


def _file(content: bytes, kind: str, name: str, lang: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Content-Language": lang}
    return HttpResponse(content, content_type=kind, headers=headers)
