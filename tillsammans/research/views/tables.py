"""A protected table as a page shows it: one piece at a time, with its chart beside."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from tillsammans.access.http import Request
from tillsammans.karta.codebook import Codebook
from tillsammans.research import showing
from tillsammans.research.models import Release, Run

ROWS = 60  # a page
KEPT = 64  # pieces that a process remembers


def as_page(request: Request, row: Run | Release, book: Codebook, lang: str = "sv") -> dict[str, Any]:
    """`table`, `chart`, and which page of how many. Runs and releases never change, so what has been put into words
    once is kept; who may see it has been asked before, each time."""
    asked = request.GET.get("page", "1")
    number = max(int(asked), 1) if asked.isdecimal() and len(asked) < 6 else 1
    return dict(_piece(type(row), row.pk, _Book(book), lang, number))


class _Book:
    """A codebook by its name: one version never changes."""

    def __init__(self, book: Codebook) -> None:
        self.book, self.name = book, (book.study, book.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Book) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=KEPT)
def _piece(model: type[Run] | type[Release], pk: UUID, book: _Book, lang: str, number: int) -> dict[str, Any]:
    data = model.objects.values_list("table", flat=True).get(pk=pk)
    pages = max(1, -(-len(data["rows"]) // ROWS))
    number = min(number, pages)
    table = showing.shown(data, book.book, lang, slice((number - 1) * ROWS, number * ROWS))
    return {
        "table": table,
        "rows": table.rows,
        "title": table.name,
        "chart": showing.chart(data, book.book, lang),
        "number": number,
        "pages": pages,
    }
