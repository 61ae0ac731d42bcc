"""The public page "Hitta barnets bästa-ansvarig" (R31): no sign-in, no child, nothing saved. And handing over one's
own seat while one is away."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import public, staff
from tillsammans.access.http import Request
from tillsammans.directory import commands
from tillsammans.directory.forms import FinderForm, StandInForm, TakeBackForm
from tillsammans.directory.queries import Away, away
from tillsammans.directory.resolver import (
    ADDRESS_UNKNOWN,
    NEWLY_ARRIVED,
    PLACED,
    Answer,
    OutsideTheModel,
    resolve,
)
from tillsammans.lib import clock


@public("directory.find")
@require_safe
def find(request: Request) -> HttpResponse:
    """Ask, and answer on the same page: who leads, who is beside, how to reach them, and why."""
    asked = request.GET if set(request.GET) & set(FinderForm.base_fields) else None
    form = FinderForm(asked, now=clock.now())
    answer, refusal = _answer(form)
    often_asked = (PLACED, NEWLY_ARRIVED, ADDRESS_UNKNOWN)
    page = {"form": form, "answer": answer, "refusal": refusal, "often_asked": often_asked}
    return render(request, "directory/find.html", page)


def _answer(form: FinderForm) -> tuple[Answer | None, str]:
    """The answer, or the sentence that says why the model does not reach; neither while questions remain."""
    if not form.is_valid() or form.asks_for_unit:
        return None, ""
    try:
        return resolve(form.situation(), clock.today(), clock.now()), ""
    except OutsideTheModel as outside:
        return None, outside.sentence


@staff("directory.stand_in")
def stand_in(request: Request) -> HttpResponse:
    """ "Jonas tar över nu": until it is taken back, or until a day."""
    now_away = _away_or_404(request)
    form = StandInForm.opened(request)
    if form.sent() and not now_away.standing_in:
        response = form.once(lambda: _stood_in(request, now_away, form))
        if response:
            return response
    return render(request, "directory/stand_in.html", {"away": now_away, "form": form})


def _stood_in(request: Request, now_away: Away, form: StandInForm) -> HttpResponse:
    until = form.ends()
    commands.stand_in(by=request.actor, post=now_away.post, person=now_away.person, until=until)
    return redirect("/")


@staff("directory.take_back")
@require_POST
def take_back(request: Request) -> HttpResponse:
    """The seat is gone for whoever stood in at their next request."""
    now_away = _away_or_404(request)
    form = TakeBackForm.opened(request)
    if form.sent() and now_away.holding:
        response = form.once(lambda: _took_back(request, now_away))
        if response:
            return response
    return redirect("directory:stand_in")


def _took_back(request: Request, now_away: Away) -> HttpResponse:
    if now_away.holding:
        commands.take_back(by=request.actor, holding=now_away.holding)
    return redirect("/")


def _away_or_404(request: Request) -> Away:
    found = away(request.actor, clock.now())
    if found is None:
        raise Http404
    return found
