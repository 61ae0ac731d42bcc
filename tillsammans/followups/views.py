"""Follow-up, closing with its check page, the thank-you, and the line to the next school."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Unit
from tillsammans.followups import commands, queries
from tillsammans.followups.forms import AnswerNotDone, CloseCase, HoldFollowUp, Reopen, Thank
from tillsammans.followups.models import Handover, NotDone
from tillsammans.lib import clock
from tillsammans.plans.models import Measure


@staff("followups.hold")
def hold(request: Request, pk: UUID) -> HttpResponse:
    """Then and now, each goal with the child's view, and when we meet next."""
    actor, case = _case(request, pk, "followups.hold")
    form = HoldFollowUp.opened(request, about=case.pk, goals=queries.goals_of(actor, case))
    if form.sent():
        response = form.once(lambda: _held(actor, case, form))
        if response:
            return response
    page = {
        "case": case,
        "form": form,
        "change": queries.then_and_now(actor, case),
        "waiting": queries.waiting(actor, case),
    }
    return render(request, "followups/hold.html", page)


def _held(actor: Actor, case: Case, form: HoldFollowUp) -> HttpResponse:
    data = form.cleaned_data
    outcomes = tuple(
        commands.GoalView(g.pk, data[f"outcome_{g.pk.hex}"], data[f"words_{g.pk.hex}"]) for g in form.goals
    )
    commands.hold_follow_up(
        by=actor,
        case=case,
        held=commands.Held(
            outcomes,
            data["note"],
            form.next_at,
            data["closing_next"],
            queries.latest_talk(actor, case),
        ),
    )
    return redirect("cases:child", pk=case.pk)


@staff("followups.answer_not_done")
def answer_not_done(request: Request, pk: UUID) -> HttpResponse:
    """The answer goes back to the one who said it, and to nobody else in the family."""
    actor: Actor = request.actor
    said = find(actor, NotDone, pk)
    case = find(actor, Case, said.case_id)
    form = AnswerNotDone.opened(request, about=said.pk)
    if form.sent():
        response = form.once(lambda: _answered(actor, case, said, form))
        if response:
            return response
    page = {
        "case": case,
        "said": said,
        "form": form,
        "measure": find(actor, Measure, said.measure_id),
        "who": queries.who_said(actor, said),
    }
    return render(request, "followups/answer.html", page)


def _answered(actor: Actor, case: Case, said: NotDone, form: AnswerNotDone) -> HttpResponse:
    commands.answer_not_done(by=actor, not_done=said, answer=form.cleaned_data["answer"])
    return redirect("cases:child", pk=case.pk)


@staff("followups.close")
def close(request: Request, pk: UUID) -> HttpResponse:
    """One page, then the check page that says who reads what; nothing ends before the second."""
    actor, case = _case(request, pk, "followups.close")
    guardians = guardians_of(actor, case.child_id)
    form = CloseCase.opened(
        request, about=case.pk, guardians=guardians, receivers=queries.receivers(actor, case)
    )
    if form.sent() and request.POST.get("step") != "change":
        if request.POST.get("step") == "close":
            response = form.once(lambda: _closed(actor, case, form))
            if response:
                return response
        elif _makes_sense(actor, case, form):
            return render(
                request, "followups/close_check.html", {"case": case, "form": form, "unit": _receiver(form)}
            )
    page = {"case": case, "form": form, "unfinished": queries.unfinished(actor, case)}
    return render(request, "followups/close.html", page)


def _makes_sense(actor: Actor, case: Case, form: CloseCase) -> bool:
    """The command's own refusals, asked before the check page, so that they land at their fields."""
    refusal = commands.closing_refused(actor, case, _closing(form))
    if refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
    return refusal is None


def _receiver(form: CloseCase) -> Unit | None:
    chosen = form.cleaned_data["receiver"]
    return Unit.objects.select_related("authority").get(pk=chosen) if chosen else None


def _closing(form: CloseCase) -> commands.NewClosing:
    data = form.cleaned_data
    child = commands.Voice(data["child_words"], None, data["thanks"], data["thanks_allowed"])
    guardians = [commands.Voice(data[f"guardian_{g.pk}"], g.pk) for g in form.guardians]
    return commands.NewClosing(
        reason=data["reason"],
        voices=(child, *guardians),
        remaining=data["remaining"],
        unfinished=data["unfinished"],
        receiver=_receiver(form),
        agreed_line=data["agreed_line"],
        line_agreed=data["line_agreed"],
    )


def _closed(actor: Actor, case: Case, form: CloseCase) -> HttpResponse:
    commands.close_case(by=actor, case=case, closing=_closing(form))
    return redirect("cases:child", pk=case.pk)


@staff("followups.thank")
def thank(request: Request, pk: UUID) -> HttpResponse:
    """Back to whoever saw first; the child's own words only with the child's yes."""
    actor, case = _case(request, pk, "followups.thank")
    form = Thank.opened(request, about=case.pk, initial={"text": "Tack. Det du såg blev början."})
    if form.sent():
        response = form.once(lambda: _thanked(actor, case, form))
        if response:
            return response
    page = {"case": case, "form": form, "words": commands.childs_thanks(actor, case)}
    return render(request, "followups/thank.html", page)


def _thanked(actor: Actor, case: Case, form: Thank) -> HttpResponse:
    commands.thank(by=actor, case=case, text=form.cleaned_data["text"])
    return redirect("cases:child", pk=case.pk)


@staff("followups.reopen")
def reopen(request: Request, pk: UUID) -> HttpResponse:
    """A new round; what was closed stays as it was."""
    actor, case = _case(request, pk, "followups.reopen")
    form = Reopen.opened(request, about=case.pk)
    if form.sent():
        response = form.once(lambda: _reopened(actor, case, form))
        if response:
            return response
    return render(request, "followups/reopen.html", {"case": case, "form": form})


def _reopened(actor: Actor, case: Case, form: Reopen) -> HttpResponse:
    new = commands.reopen(by=actor, case=case, reason=form.cleaned_data["reason"])
    return redirect("cases:child", pk=new.pk)


@staff("followups.read_handover")
def handover(request: Request, pk: UUID) -> HttpResponse:
    """One line from the school before. Readable from the day it is for; before that there is no such page."""
    actor: Actor = request.actor
    line = find(actor, Handover, pk, to_inbox__in=actor.holders, shown_from__lte=clock.now())
    commands.read_handover(by=actor, handover=line)
    return render(request, "followups/handover.html", {"line": line})


def _case(request: Request, pk: UUID, action: str) -> tuple[Any, Case]:
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, action, case)
    return actor, case
