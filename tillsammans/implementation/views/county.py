"""The county's picture (mock 07), its tables and paper, and how each figure is counted."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.governance import paper, tables, terms
from tillsammans.implementation import measures, papers, queries, telling
from tillsammans.implementation.figures import KINDS
from tillsammans.implementation.shapes import County, Share, Standing
from tillsammans.lib import clock

SHARES = ("named", "mandate", "trained", "wheel", "steps", "in_time")
COUNTS = ("units", "late", "events", "attended", "routines", "to_review")
NAMES = {one.code: one.name for one in measures.MEASURES} | {
    "units": "Enheter",
    "to_review": "Rutiner att se över",
}


@staff("implementation.see")
@require_safe
def county(request: Request) -> HttpResponse:
    """Four key figures, what to talk about, the heat table, how far each has come, and the change over time."""
    require(request.actor, "implementation.see")
    picture = queries.picture(request.GET.get("per", ""))
    trend = queries.trained(picture.trend)
    context = {
        "nav": "county",
        "picture": picture,
        "county": picture.county,
        "stats": telling.key_figures(picture.county, picture.before),
        "talk": telling.to_talk_about(picture.county),
        "kinds": [name for name, _kinds in KINDS],
        "trend": list(zip(picture.trend, trend, strict=True)),
        "on_named": telling.on_named(picture.county),
        "on_standing": telling.on_standing(picture.county),
        "on_trend": telling.on_trend(trend),
        "later": measures.LATER,
        "telling": telling,
        "checks": terms.to_say(terms.check()),  # a term without the joint meeting the agreement asks for
        "follows": bool(may(request.actor, "implementation.follow")),
    }
    return render(request, "implementation/county.html", context)


@staff("implementation.see")
@require_safe
def county_csv(request: Request) -> HttpResponse:
    """Every figure as one row: who, which measure, so many of so many. For a spreadsheet."""
    require(request.actor, "implementation.see")
    picture = queries.picture(request.GET.get("per", ""))
    head = ["Dag", "Huvudman", "Mått", "Antal", "Av", "Procent"]
    response = HttpResponse(
        tables.lines(head, list(_rows(picture.county))), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="lanet-{picture.county.day}.csv"'
    return response


def _rows(county: County) -> Iterator[list]:
    for row in (*county.rows, county.total):
        for name in SHARES:
            yield [county.day, row.name, NAMES[name], *_share(getattr(row, name))]
        for name in COUNTS:
            yield [county.day, row.name, NAMES[name], getattr(row, name), "", ""]
        if row.id:
            yield from _days(county.day, row)
    for place, cells in county.heat:
        for (kind, _kinds), share in zip(KINDS, cells, strict=True):
            yield [county.day, place, f"{NAMES['named']}: {kind}", *_share(share)]


def _days(day: str, row: Standing) -> Iterator[list]:
    yield [day, row.name, NAMES["committed_on"], row.committed_on or "Saknas", "", ""]
    yield [day, row.name, NAMES["visited_on"], row.visited_on or "Inget", "", ""]
    yield [day, row.name, NAMES["report"], telling.REPORT[row.report], "", ""]


def _share(share: Share) -> list:
    return [share.of, share.whole, "" if share.percent is None else share.percent]


@staff("implementation.see")
@require_safe
def county_pdf(request: Request) -> HttpResponse:
    """The same page on paper."""
    require(request.actor, "implementation.see")
    picture = queries.picture(request.GET.get("per", ""))
    printed = paper.pdf(papers.picture_document(picture, clock.today()))
    response = HttpResponse(printed, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="lanet-{picture.county.day}.pdf"'
    return response


@staff("implementation.see")
@require_safe
def how(request: Request) -> HttpResponse:
    """ "Så räknas varje mått"."""
    require(request.actor, "implementation.see")
    context = {
        "nav": "county",
        "measures": measures.MEASURES,
        "notes": (measures.ROUNDING, measures.NO_CHILDREN),
        "later": measures.LATER,
    }
    return render(request, "implementation/how.html", context)
