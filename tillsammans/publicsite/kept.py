"""Whole answers of the open site, kept in this process for a minute at most, so that a page many ask for is drawn once.

Kept is only what any cache on the way may keep too (middleware._keepable): the same for everybody, for nobody in
particular. What an editor publishes, unpublishes, moves or edits is seen at once in every process, because an answer is
good only as long as Wagtail's own logs stand where they stood when it was drawn; what changes without them (a unit's
telephone number, a meeting that ends) is seen within the minute.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse

from tillsammans.lib import clock

MINUTE = timedelta(minutes=1)
LARGEST = 200_000  # bytes
STAMP = """SELECT (SELECT max(id) FROM wagtailcore_revision), (SELECT max(id) FROM wagtailcore_pagelogentry),
                  (SELECT max(id) FROM wagtailcore_modellogentry)"""


@dataclass(frozen=True)
class Kept:
    stamp: tuple
    drawn_at: datetime
    content: bytes
    headers: dict[str, str]


_kept: dict[str, Kept] = {}
_lock = Lock()


def answer(request: HttpRequest, draw: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer as it was drawn within the last minute, or drawn now. An address with a question in it (a search, a
    choice among materials) is always drawn: what a visitor has typed is not kept."""
    if not settings.PAGES_KEPT or request.method != "GET" or request.META.get("QUERY_STRING"):
        return draw()
    address, stamp, now = (
        request.build_absolute_uri(),
        _stamp(),
        clock.now(),
    )  # the stamp before what it stands for
    found = _kept.get(address)
    if found and found.stamp == stamp and found.drawn_at <= now < found.drawn_at + MINUTE:
        return HttpResponse(found.content, headers=found.headers)
    response = draw()
    if _same_for_everybody(response):
        with _lock:
            if len(_kept) >= settings.PAGES_KEPT and address not in _kept:
                _kept.clear()
            _kept[address] = Kept(stamp, now, response.content, dict(response.items()))
    return response


def _stamp() -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(STAMP)
        return cursor.fetchone()


def _same_for_everybody(response: HttpResponse) -> bool:
    plain = response.status_code == 200 and not response.streaming and not response.cookies
    return (
        plain
        and not response.has_header("Vary")
        and "public" in response.get("Cache-Control", "public")
        and len(response.content) <= LARGEST
    )
