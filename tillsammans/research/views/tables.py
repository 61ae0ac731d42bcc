"""A protected table as a page shows it: one piece at a time, with its chart beside."""

from collections.abc import Mapping
from typing import Any

from tillsammans.access.http import Request
from tillsammans.karta.codebook import Codebook
from tillsammans.research import showing

ROWS = 60  # a page


def as_page(request: Request, data: Mapping[str, Any], book: Codebook, lang: str = "sv") -> dict[str, Any]:
    """`table`, `chart`, and which page of how many."""
    table = showing.shown(data, book, lang)
    pages = max(1, -(-len(table.rows) // ROWS))
    asked = request.GET.get("page", "1")
    number = min(max(int(asked) if asked.isdecimal() and len(asked) < 6 else 1, 1), pages)
    return {
        "table": table,
        "rows": table.rows[(number - 1) * ROWS : number * ROWS],
        "chart": showing.chart(data, book, lang),
        "number": number,
        "pages": pages,
    }
