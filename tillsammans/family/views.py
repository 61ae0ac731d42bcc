"""The family's pages. A page that is not open looks the same for everybody: never opened, closed, or an id that never
was (R87, T11)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import family
from tillsammans.access.http import Request
from tillsammans.access.policy import find, visible
from tillsammans.accounts import commands as accounts
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import denied
from tillsammans.cases.models import Case
from tillsammans.directory.models import Authority
from tillsammans.family import consents, queries
from tillsammans.family.forms import OneTap
from tillsammans.followups import commands as followups
from tillsammans.mapping.models import Statement
from tillsammans.plans.models import Measure
from tillsammans.ui.environment import LANGUAGES
from tillsammans.ui.filters import language
from tillsammans.wheel.drawing import poster


@family("family.look")
@require_safe
def home(request: Request) -> HttpResponse:
    """The places that have something to show; with one place its children; with one child its page."""
    actor = _in_language(request)
    places = queries.places(actor)
    if not places:
        return closed(request, status=200)
    if len(places) == 1 and actor.authority_id != places[0].pk:
        actor = accounts.choose_place(by=actor, authority=places[0])
        request.actor = actor
    here = actor.authority_id in {place.pk for place in places}
    children = queries.opened_children(actor) if here else []
    sheets = consents.sheets_to_answer(actor) if here else []
    answered = consents.sheets_answered(actor) if here and not children else []
    if len(places) == 1 and len(children) == 1 and not sheets:
        return redirect("family:page", child_id=children[0][0].pk)
    if len(places) == 1 and not (children or sheets or answered):
        return closed(request, status=200)
    form = OneTap.opened(request)
    page = {
        "places": places,
        "children": children,
        "sheets": sheets,
        "answered": answered,
        "form": form,
        "here": actor.authority_id,
        "sheet_url": consents.address,
    }
    return render(request, "family/home.html", page)


@family("family.choose_place")
@require_POST
def choose_place(request: Request) -> HttpResponse:
    """One authority at a time: what two of them know about one child never meets on one page."""
    form = OneTap.opened(request)
    wanted = _uuid(request.POST.get("place"))
    place = Authority.objects.filter(pk=wanted).first() if wanted else None
    if place is None or not form.sent():
        return redirect("family:home")
    response = form.once(lambda: _chosen(request, place))
    return response or redirect("family:home")


def _chosen(request: Request, place: Authority) -> HttpResponse:
    accounts.choose_place(by=request.actor, authority=place)
    return redirect("family:home")


@family("family.look")
@require_safe
def page(request: Request, child_id: UUID) -> HttpResponse:
    """The guardian's page (mock 06), or the child's own from 13 (mock 05a)."""
    actor = _in_language(request)
    shown = queries.page_of(actor, child_id)
    if shown is None:
        denied(actor, "children.Child", child_id)
        return closed(request)
    template = "family/teen.html" if shown.own else "family/page.html"
    return render(request, template, _context(request, actor, shown))


def _context(request: Request, actor: Actor, shown: queries.Page) -> dict[str, Any]:
    told = consents.for_child if shown.own else consents.for_family
    return {
        "page": shown,
        "places": len(queries.places(actor)),
        "consents": told(actor, shown.child.pk),
        "tap": lambda: OneTap.opened(request),
        "thanks": request.GET.get("klart", ""),
        "poster": poster(language(), prompts=False, decorative=True) if shown.own else "",
    }


def closed(request: Request, status: int = 404) -> HttpResponse:
    """ "Ingen sida är öppnad för dig. Ring skolan." The same bytes for everybody."""
    return render(request, "family/closed.html", status=status)


@family("followups.say_not_done")
@require_POST
def say_not_done(request: Request, child_id: UUID, measure_id: UUID) -> HttpResponse:
    """One tap on a row of the plan."""
    actor: Actor = request.actor
    measure = find(actor, Measure, measure_id, child_id=child_id)
    return _tapped(
        request, child_id, lambda: followups.say_not_done(by=actor, measure=measure), "blev-inte-av"
    )


@family("family.ask_to_call")
@require_POST
def ask_to_call(request: Request, child_id: UUID) -> HttpResponse:
    """No chat: somebody calls."""
    actor: Actor = request.actor
    case = visible(actor, Case).filter(child_id=child_id).order_by("-opened_at").first()
    if case is None:
        denied(actor, "children.Child", child_id)
        raise Http404
    return _tapped(request, child_id, lambda: followups.ask_to_call(by=actor, case=case), "ring")


@family("family.change_mind")
@require_POST
def change_mind(request: Request, child_id: UUID, statement_id: UUID) -> HttpResponse:
    """The child's own sentence: who gets to know is to change."""
    actor: Actor = request.actor
    statement = find(actor, Statement, statement_id, child_id=child_id)
    return _tapped(request, child_id, lambda: followups.change_mind(by=actor, statement=statement), "andra")


def _tapped(request: Request, child_id: UUID, deed: Any, done: str) -> HttpResponse:
    form = OneTap.opened(request)
    back = reverse("family:page", args=[child_id])

    def do() -> HttpResponse:
        deed()
        return redirect(f"{back}?klart={done}")

    response = form.once(do) if form.sent() else None
    return response or redirect(back)


def _in_language(request: Request) -> Actor:
    """A language chosen on a page stays with the session."""
    actor: Actor = request.actor
    asked = request.GET.get("lang")
    if asked in dict(LANGUAGES) and asked != actor.language:
        accounts.choose_language(by=actor, language=asked)
    return actor


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
