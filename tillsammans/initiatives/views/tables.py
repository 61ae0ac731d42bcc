"""Lists as files a spreadsheet opens."""

from typing import Any

from django.http import HttpResponse

from tillsammans.governance import tables


def as_csv(name: str, head: list[str], rows: list[list[Any]]) -> HttpResponse:
    response = HttpResponse(tables.lines(head, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "no-store"
    return response
