"""Samordningsperson: the child's wish, the question to a colleague, and that colleague's own answer."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.cases.models import Case
from tillsammans.directory.models import Post
from tillsammans.meetings import commands, forms, queries
from tillsammans.meetings.models import Coordinator


@staff("meetings.ask_wish")
def coordinator(request: Request, pk: UUID) -> HttpResponse:
    """Two steps on one page: what the child says, then whom one asks."""
    actor, case = request.actor, find(request.actor, Case, pk)
    require(actor, "meetings.ask_wish", case)
    called = case.card["called"]
    form = forms.Wish.opened(request, about=case.pk, child=called, seats=_seats(case))
    if form.sent():
        response = form.once(lambda: _wished(actor, case, form.cleaned_data))
        if response:
            return response
    return render(
        request, "meetings/coordinator.html", _context(actor, case) | {"wish_form": form, "ask_form": None}
    )


@staff("meetings.ask_coordinator")
def ask(request: Request, pk: UUID) -> HttpResponse:
    """Whom one asks: the one the child wished for stands chosen."""
    actor, case = request.actor, find(request.actor, Case, pk)
    require(actor, "meetings.ask_coordinator", case)
    wish = queries.wish_of(actor, case)
    if wish is None:
        return redirect("meetings:coordinator", pk=case.pk)
    form = forms.AskSeat.opened(
        request, initial={"post": str(wish.post_id or "")}, about=case.pk, seats=_seats(case)
    )
    if form.sent():
        response = form.once(lambda: _asked(actor, case, form.cleaned_data))
        if response:
            return response
    return render(
        request, "meetings/coordinator.html", _context(actor, case) | {"wish_form": None, "ask_form": form}
    )


@staff("meetings.answer_coordinator")
def answer(request: Request, pk: UUID) -> HttpResponse:
    """The one who is asked says yes or no. No reason is asked for."""
    actor, row = request.actor, find(request.actor, Coordinator, pk)
    require(actor, "meetings.answer_coordinator", row)
    case = visible(actor, Case).filter(pk=row.case_id).first()
    wish = queries.wish_of(actor, case) if case else None
    form = forms.AnswerAsk.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: _answered(actor, row, form.cleaned_data["answer"]))
        if response:
            return response
    wished = bool(wish and wish.post_id == row.post_id)
    context = {
        "nav": "home",
        "row": row,
        "called": case.card["called"] if case else "",
        "wished": wished,
        "wish": wish,
        "form": form,
    }
    return render(request, "meetings/answer.html", context)


def _seats(case: Case) -> list[tuple[str, str]]:
    return [(str(post.pk), f"{name}, {title}") for post, name, title in queries.seats_here(case.unit_id)]


def _context(actor, case: Case) -> dict:
    row, wish = queries.latest_ask(actor, case), queries.wish_of(actor, case)
    who = queries.seat_words(Post.objects.get(pk=row.post_id))[0] if row else ""
    return {
        "nav": "home",
        "case": case,
        "called": case.card["called"],
        "wish": wish,
        "latest": row,
        "latest_name": who,
    }


def _wished(actor, case: Case, data: dict) -> HttpResponse:
    post = Post.objects.filter(pk=data["post"]).first() if data["post"] else None
    commands.ask_wish(by=actor, case=case, words=data["words"], post=post)
    return redirect("meetings:ask", pk=case.pk)


def _asked(actor, case: Case, data: dict) -> HttpResponse:
    post = Post.objects.select_related("unit").get(pk=data["post"])
    commands.ask_coordinator(by=actor, case=case, post=post, special_reason=data["special_reason"])
    return redirect("cases:child", pk=case.pk)


def _answered(actor, row: Coordinator, said: str) -> HttpResponse:
    deed = commands.accept if said == "yes" else commands.decline
    deed(by=actor, coordinator=row)
    return redirect("cases:child", pk=row.case_id) if said == "yes" else redirect("cases:home")
