"""All assessments one may read, those that wait first; and beginning one."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.governance.models import Body
from tillsammans.impact import queries
from tillsammans.impact.commands import NewAssessment, start
from tillsammans.impact.forms.steps import OTHER, New
from tillsammans.impact.hints import NOT_SMALL

PER_PAGE = 20
MINE, OURS, ALL = "mina", "vara", "alla"


@staff("impact.see")
def index(request: Request) -> HttpResponse:
    """Mine, our huvudman's, or all: with what others have published."""
    actor: Actor = request.actor
    require(actor, "impact.see")
    shown = request.GET.get("visa", "")
    shown = shown if shown in (MINE, OURS, ALL) else _usual(actor)
    rows = queries.whole(
        queries.seen(actor).filter(queries.mine(actor)) if shown == MINE else queries.seen(actor)
    )
    found = queries.lines(actor, rows)
    number, pages = _place(request, len(found))
    context = {
        "nav": "room",
        "lines": found[(number - 1) * PER_PAGE : number * PER_PAGE],
        "late": sum(one.late for one in found),
        "count": len(found),
        "number": number,
        "pages": pages,
        "shown": shown,
        "others": queries.published_by_others(actor)[:30] if shown == ALL else [],
        "writes": queries.writes(actor),
        "choices": _choices(actor, shown),
    }
    return render(request, "impact/index.html", context)


def _usual(actor: Actor) -> str:
    if queries.reads_all(actor) or queries.is_elected(actor):
        return OURS
    return ALL


def _choices(actor: Actor, shown: str) -> list[dict]:
    own = [(MINE, "Mina"), (OURS, "Vår huvudmans")] if queries.reads_all(actor) else []
    own = [(OURS, "Vår huvudmans")] if queries.is_elected(actor) else own
    return [
        {"text": text, "href": f"?visa={key}", "current": key == shown}
        for key, text in [*own, (ALL, "Alla i länet")]
    ]


def _place(request: Request, count: int) -> tuple[int, int]:
    pages = max(1, -(-count // PER_PAGE))
    asked = request.GET.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    return min(max(1, number), pages), pages


@staff("impact.write")
def new(request: Request) -> HttpResponse:
    """What it is about, who decides, and how large it is."""
    require(request.actor, "impact.write")
    form = New.opened(request)
    if form.sent():
        response = form.once(lambda: _started(request.actor, form))
        if response:
            return response
    return render(request, "impact/new.html", {"form": form, "nav": "room", "not_small": NOT_SMALL})


def _started(actor: Actor, form: New) -> HttpResponse:
    typed = form.cleaned_data
    body = None if typed["body"] == OTHER else Body.objects.get(pk=UUID(typed["body"]))
    new = NewAssessment(
        title=typed["title"],
        template=typed["template"],
        short=typed["form"] == "short",
        body=body,
        body_name="" if body else typed["body_name"],
        answers=form.answers,
    )
    return redirect("impact:assessment", start(by=actor, new=new).pk)
