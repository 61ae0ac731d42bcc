"""What the pages that are written in share: two who write at once lose nothing, and everything typed is kept."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.http import Request
from tillsammans.drafts import conflicts
from tillsammans.impact.forms.watched import Watched
from tillsammans.impact.models import ImpactAssessment


def as_text(value: Any) -> str:
    """As `conflicts` compares it."""
    if isinstance(value, list):
        return ",".join(str(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def saved(
    request: Request, form: Watched, now: dict[str, str], version: int, back: str, deed: Callable[[], Any]
) -> HttpResponse | None:
    """None: show the form, for the first time or with what is wrong. Otherwise the answer: done, or two who have
    written the same."""
    conflicts.remember(form, now, version)
    if not form.sent():
        return None
    clash = conflicts.clash(form, now, version)
    if clash:
        return render(
            request, "drafts/conflict.html", clash.context(form, back) | {"nav": "room"}, status=409
        )
    return form.once(lambda: _done(deed, back))


def _done(deed: Callable[[], Any], back: str) -> HttpResponse:
    return redirect(deed() or back)


def page(row: ImpactAssessment, **more: Any) -> dict[str, Any]:
    """What every page of an assessment shows."""
    return {"row": row, "nav": "room", **more}
