"""Who is on the way, and how far each has come."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.governance.tables import lines
from tillsammans.joining import queries
from tillsammans.joining.forms.setting_up import Press
from tillsammans.joining.models import Joining
from tillsammans.joining.standing import Standing, standing

GROUPS = [("", "Alla"), ("pa-vag", "På väg in"), ("med", "Med i modellen"), ("ut", "Lämnar eller har lämnat")]


@staff("joining.see")
@require_safe
def providers(request: Request) -> HttpResponse:
    """All, those where something waits first."""
    require(request.actor, "joining.see")
    found = queries.everybody()
    group = request.GET.get("visa", "")
    shown = [one for one in found if _belongs(one, group)]
    context = {
        "nav": "principals",
        "found": found,
        "shown": shown,
        "group": group,
        "groups": GROUPS,
        "finding": finding(found),
        "not_asked": queries.not_asked(),
        "steps": queries.STEPS,
        "prepares": bool(may(request.actor, "joining.prepare")),
    }
    return render(request, "joining/list.html", context)


def _belongs(one: Standing, group: str) -> bool:
    if group == "med":
        return one.word == "Med i modellen"
    if group == "pa-vag":
        return one.word == "På väg in"
    return one.word in ("Lämnar", "Har lämnat", "Tackade nej") if group == "ut" else True


def finding(found: list[Standing]) -> str:
    """What one is to see, in one sentence. Providers are counted as they are: they are not people (R78)."""
    live = sum(one.word in ("Med i modellen", "Lämnar") for one in found)
    coming = sum(one.word == "På väg in" for one in found)
    waits = sum(bool(one.open_rows or one.missing_though_live) for one in found)
    if not found:
        return "Ingen fristående anordnare har fått ett erbjudande än."
    head = f"{live} av {len(found)} tillfrågade är med i modellen, {coming} på väg in."
    return f"{head} Hos {waits} väntar något på att göras." if waits else f"{head} Ingenting väntar."


@staff("joining.see")
@require_safe
def csv(request: Request) -> HttpResponse:
    """The same as the list, for a spreadsheet."""
    require(request.actor, "joining.see")
    head = ["Anordnare", "Läge", "Klara steg", "Steg", "Nästa", "Vem", "Senast", "Det här saknas"]
    text = lines(head, [_line(one) for one in queries.everybody()])
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="fristaende.csv"'
    return response


def _line(one: Standing) -> list[Any]:
    row = next(iter(one.open_rows), None)
    missing = " ".join(one.blockers or one.missing_though_live)
    return [
        one.joining.principal.name,
        one.word,
        one.count,
        queries.STEPS,
        row.step.title if row else "",
        row.step.who if row else "",
        row.due or "" if row else "",
        missing,
    ]


@staff("joining.see")
@require_safe
def provider(request: Request, pk: UUID) -> HttpResponse:
    """Every step with its day, what is missing and who does it; buttons for those who may."""
    require(request.actor, "joining.see")
    joining = queries.joining_or_404(pk)
    return render(request, "joining/provider.html", {"nav": "principals", **about(request, joining)})


def about(request: Request, joining: Joining) -> dict[str, Any]:
    actor, now = request.actor, standing(joining)
    return {
        "joining": joining,
        "now": now,
        "places": queries.places(joining),
        "steps": queries.STEPS,
        "prepares": bool(may(actor, "joining.prepare", joining)),
        "sets_up": bool(may(actor, "joining.set_up", joining)),
        "checks": bool(may(actor, "joining.check", joining)),
        "exports": bool(may(actor, "joining.export", joining)),
        "press": Press.opened(request),
    }
