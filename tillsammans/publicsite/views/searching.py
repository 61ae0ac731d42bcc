"""Search over pages and materials."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import search as searching
from tillsammans.publicsite.models import SearchEntry, Term
from tillsammans.publicsite.tree import SWEDISH

EXAMPLES = 8


@public("publicsite.read")
@require_safe
def search(request: Request) -> HttpResponse:
    """`?q=`, `?sort=` a kind, `?page=`. Kept out of search engines: a list of hits is not a page."""
    asked = request.GET
    found = searching.find(asked.get("q", ""), request.language, asked.get("sort", ""), asked.get("page"))
    page = {
        "found": found,
        "kinds": [kind for kind in SearchEntry.Kind.values if kind in found.counts],
        "swedish": searching.how_many(found.q, SWEDISH) if request.language != SWEDISH else 0,
        "swedish_address": f"{_in_swedish()}?{urlencode({'q': found.q})}",
        "examples": [] if found.q else _examples(request.language),
        "query": urlencode({"q": found.q, "sort": found.kind}) + "&",
    }
    response = render(request, "publicsite/search.html", page)
    response["X-Robots-Tag"] = "noindex"
    return response


def _in_swedish() -> str:
    with translation.override(SWEDISH):
        return reverse("search")


def _examples(language: str) -> list[str]:
    """Words to begin with, from the glossary."""
    words = Term.objects.filter(locale__language_code=language).values_list("word", flat=True)
    return list(words.order_by("word")[:EXAMPLES])
