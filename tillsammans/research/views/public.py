"""What everybody may read: what the study is, its codebook, released tables as open data, and feedback reports.

In Swedish and English. Nothing here asks who somebody is.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.directory.county import name_of
from tillsammans.karta.codebook import Codebook
from tillsammans.karta.pages import SECTORS
from tillsammans.research import computing, open_data, queries, report_paper, tables
from tillsammans.research.models import CodebookVersion, Feedback, Release
from tillsammans.research.views.tables import as_page
from tillsammans.research.words import SECTORS_EN, WORDS

View = Callable[..., HttpResponse]


def in_two_languages(view: View) -> View:
    """Swedish or English; whoever asks for another language gets the Swedish, in a page that says it is Swedish."""

    @wraps(view)
    def shown(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        lang = "en" if request.language == "en" else "sv"
        with translation.override(lang):
            response = view(request, *args, **kwargs)
        response["Content-Language"] = lang
        return response

    return shown


def _lang() -> str:
    return translation.get_language() or "sv"


def _page(request: Request, template: str, **page: Any) -> HttpResponse:
    lang = _lang()
    return render(request, template, {"t": WORDS[lang], "place": name_of, **page})


@public("research.read")
@require_safe
@in_two_languages
def about(request: Request) -> HttpResponse:
    page = {"codebooks": queries.newest_codebooks(), "releases": queries.released().defer("table")[:5]}
    return _page(request, "research/public/about.html", **page, feedbacks=queries.published()[:5])


@public("research.read")
@require_safe
@in_two_languages
def codebook(request: Request, code: str) -> HttpResponse:
    version = _newest(code)
    book = computing.codebook(version.study, version)
    named = SECTORS_EN if _lang() == "en" else SECTORS
    found = [(name, [v for v in book.variables if v.sector == key]) for key, name in named.items()]
    sectors = [(name, variables) for name, variables in found if variables]
    return _page(request, "research/public/codebook.html", version=version, book=book, sectors=sectors)


@public("research.read")
@require_safe
def codebook_file(request: Request, code: str, form: str) -> HttpResponse:
    version = _newest(code)
    book = computing.codebook(version.study, version)
    made: dict[str, tuple[Callable[[Codebook], str], str]] = {
        "csv": (lambda one: "\ufeff" + one.as_csv(), "text/csv"),
        "json": (Codebook.as_json, "application/json"),
        "schema.json": (_schema, "application/schema+json"),
    }
    make, kind = made[form]
    return _file(make(book), kind, f"kodbok-{code}-{version.version}.{form}")


def _schema(book: Codebook) -> str:
    return json.dumps(book.as_json_schema(), ensure_ascii=False, indent=1)


def _newest(code: str) -> CodebookVersion:
    rows = CodebookVersion.objects.select_related("study").filter(study__code=code).order_by("-version")
    if (row := rows.first()) is None:
        raise Http404
    return row


def _file(text: str, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@public("research.read")
@require_safe
@in_two_languages
def releases(request: Request) -> HttpResponse:
    return _page(request, "research/public/releases.html", releases=queries.released().defer("table"))


@public("research.read")
@require_safe
@in_two_languages
def release(request: Request, number: int) -> HttpResponse:
    row = get_object_or_404(queries.released().defer("table"), number=number)
    book = _book_of(row)
    words = computing.in_words(row.provenance["definition"], book, _lang())
    page = as_page(request, row, book, _lang())
    return _page(request, "research/public/release.html", release=row, words=words, **page)


def _book_of(row: Release) -> Codebook:
    study = row.request.run.analysis.study
    return computing.codebook(study, study.codebooks.get(version=row.provenance["codebook"]))


@public("research.read")
@require_safe
def release_file(request: Request, number: str, form: str) -> HttpResponse:
    row = get_object_or_404(queries.released(), number=int(number))
    if form == "csv":
        return _file(tables.from_json(row.table).as_csv(), "text/csv", f"tabell-{row.number}.csv")
    text = json.dumps(open_data.table(row), ensure_ascii=False, indent=1)
    return _file(text, "application/json", f"tabell-{row.number}.json")


@public("research.read")
@require_safe
def catalogue(request: Request) -> HttpResponse:
    """DCAT, so that dataportals can find the tables."""
    listing = open_data.catalogue(queries.released(), request.build_absolute_uri("/"))
    return JsonResponse(
        listing, json_dumps_params={"ensure_ascii": False, "indent": 1}, content_type="application/ld+json"
    )


@public("research.read")
@require_safe
@in_two_languages
def feedbacks(request: Request) -> HttpResponse:
    return _page(request, "research/public/feedbacks.html", feedbacks=queries.published())


@public("research.read")
@require_safe
@in_two_languages
def feedback(request: Request, pk: UUID) -> HttpResponse:
    row = get_object_or_404(queries.published(), pk=pk)
    gone = hasattr(row, "retraction")
    findings = [] if gone else report_paper.findings(row, _lang())
    return _page(
        request,
        "research/public/feedback.html",
        feedback=row,
        gone=row.retraction if gone else None,
        findings=findings,
        service=_service(row),
    )


def _service(row: Feedback) -> str:
    return report_paper.service_of(row)


@public("research.read")
@require_safe
def report(request: Request, pk: UUID) -> HttpResponse:
    """The same as paper, tagged (PDF/UA). Of one that is taken back there is none."""
    row = get_object_or_404(queries.published(), pk=pk)
    if hasattr(row, "retraction"):
        raise Http404
    response = HttpResponse(report_paper.pdf(row), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="aterkoppling-{row.municipality}-{row.service}.pdf"'
    return response
