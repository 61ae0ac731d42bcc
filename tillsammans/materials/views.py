"""The cards on screen: one at a time, large, by links that work without script. Open to all; nothing is kept."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from markupsafe import Markup

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.materials.cards import CODES
from tillsammans.materials.deck import Card, cards, own
from tillsammans.materials.pictures import CREDIT, inline
from tillsammans.materials.recipes import Age
from tillsammans.materials.words.cards import SAID
from tillsammans.wheel.sectors import LANGUAGES, Sector

# The child's own cards: something else, skip, break.
OWN = "egna"


@dataclass(frozen=True)
class Place:
    """Where one is: an age, an area's slug (or the child's own), and a number from 1."""

    age: Age
    slug: str = ""
    number: int = 1

    def href(self, lang: str) -> str:
        """The card's address, which keeps the language."""
        if self.slug:
            path = reverse("materials:card", args=[self.age, self.slug, self.number])
        else:
            path = reverse("materials:deck", args=[self.age])
        return path if lang == "sv" else f"{path}?{urlencode({'lang': lang})}"


@public("materials.look")
@require_safe
def deck(request: Request, age: str) -> HttpResponse:
    """Where the child chooses an area. 404 for an age we have no cards for."""
    return _show(request, Place(_age(age)), None)


@public("materials.look")
@require_safe
def card(request: Request, age: str, slug: str, number: int) -> HttpResponse:
    """One card, large. 404 for a card that is not in the deck."""
    place = Place(_age(age), slug, number)
    some = _cards(place, _language())
    if not 1 <= number <= len(some):
        raise Http404
    return _show(request, place, some)


def _show(request: Request, place: Place, some: list[Card] | None) -> HttpResponse:
    lang = _language()
    said = SAID[lang]
    context: dict[str, Any] = {
        "words": said.SCREEN,
        "title": said.TITLES[place.age],
        "calm": said.SCREEN["skip_teen" if place.age == Age.TEEN else "skip"],
        "own": {
            "name": said.SHEET["own"],
            "href": Place(place.age, OWN).href(lang),
            "here": place.slug == OWN,
        },
        "areas": [_area(k, place, lang) for k in Sector],
        "ages": [(said.YEARS[a], Place(a, place.slug).href(lang), a == place.age) for a in Age],
        "library": f"/m/{CODES[place.age]}/",
        "credit": f"{said.SHEET['pictures']}: {CREDIT}",
        "languages": True,
        "card": _shown(place, some, lang) if some else None,
    }
    return render(request, "materials/deck.html", context)


def _shown(place: Place, some: list[Card], lang: str) -> dict[str, Any]:
    n, one = place.number, some[place.number - 1]
    return {
        "words": one.words,
        "picture": Markup(inline(one.picture)),  # noqa: S704 - OpenMoji's own drawing, copied by our build
        "sector": one.sector.value if one.sector else "",
        "of": SAID[lang].SCREEN["of"].format(n, len(some)),
        "previous": Place(place.age, place.slug, n - 1).href(lang) if n > 1 else "",
        "next": Place(place.age, place.slug, n + 1).href(lang) if n < len(some) else "",
        "choose": Place(place.age).href(lang),
        "age": place.age.value,
    }


def _area(sector: Sector, place: Place, lang: str) -> dict[str, Any]:
    return {
        "code": sector.value,
        "name": sector.label(lang),
        "href": Place(place.age, sector.slug).href(lang),
        "here": place.slug == sector.slug,
    }


def _cards(place: Place, lang: str) -> list[Card]:
    if place.slug == OWN:
        return own(lang)
    sector = next((k for k in Sector if k.slug == place.slug), None)
    if sector is None:
        raise Http404
    return cards(place.age, sector, lang)


def _age(age: str) -> Age:
    try:
        return Age(age)
    except ValueError:
        raise Http404 from None


def _language() -> str:
    active = (get_language() or "sv").split("-")[0]
    return active if active in LANGUAGES else "sv"
