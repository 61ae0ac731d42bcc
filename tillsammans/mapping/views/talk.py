"""Samtalsläge (R88): the browser is held to one child's talk until the professional has proved who they are again.

Every address of a talk lies below `samtal/<id>/`, which is where the browser is held."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.accounts import commands as accounts
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.mapping.audience import Circle, circle_of
from tillsammans.mapping.commands import audience, conversation
from tillsammans.mapping.commands.conversation import Answer, Reviewed, sectors_asked
from tillsammans.mapping.models import Conversation, Room, Statement
from tillsammans.mapping.queries import card_of, heard_in, said_before
from tillsammans.mapping.talk_forms import ProveForm, ReviewForm, RoomForm, SectorForm, TellForm
from tillsammans.sealing.fields import matching
from tillsammans.wheel import drawing
from tillsammans.wheel.sectors import Sector
from tillsammans.wheel.sectors import Weather as Sky


@staff("mapping.talk")
def new_talk(request: Request, pk: UUID) -> HttpResponse:
    """First of all: who is in the room? From here on the screen is the child's."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "mapping.talk", case)
    called = card_of(case)["called"]
    form = RoomForm.opened(request, about=case.pk, child=called, me=actor.given_name)
    if form.sent():
        response = form.once(lambda: _begun(request, case, form.cleaned_data["room"]))
        if response:
            return response
    return render(
        request, "mapping/talk_room.html", {"form": form, "case": case, "called": called, "kid": True}
    )


def _begun(request: Request, case: Case, room: str) -> HttpResponse:
    actor: Actor = request.actor
    talk = conversation.begin(by=actor, case=case, room=room)
    accounts.hold_screen(by=actor, address=reverse("mapping:talk", args=[talk.pk]))
    return _go(request, "talk", talk.pk)


def _go(request: Request, name: str, *args) -> HttpResponse:
    """The next page, in the language the child has chosen."""
    lang = request.GET.get("lang")
    return redirect(reverse(f"mapping:{name}", args=args) + (f"?{urlencode({'lang': lang})}" if lang else ""))


def _talk(request: Request, pk: UUID) -> tuple[Conversation, Case, Circle]:
    actor: Actor = request.actor
    talk = find(actor, Conversation, pk)
    require(actor, "mapping.talk", talk)
    case = find(actor, Case, talk.case_id)
    return talk, case, circle_of(actor, case)


def _weather(actor: Actor, talk: Conversation) -> dict[str, int]:
    return {row.sector: Sky[row.answer.upper()].value for row in conversation.weather_rows(actor, talk)}


def _hero(actor: Actor, talk: Conversation, case: Case, circle: Circle) -> dict:
    """What stands on every page of the talk: the child's wheel, who writes and who reads."""
    called = card_of(case)["called"]
    wheel = drawing.levels(_weather(actor, talk), lang=_lang(), uid="hjul", decorative=True)
    others = [seat.called for seat in circle.staff if seat.called != actor.given_name]
    return {
        "kid": True,
        "called": called,
        "me": actor.given_name,
        "reader": others[0] if others else "",
        "wheel": wheel,
        "staff": circle.staff_words,
        "talk": talk,
    }


def _lang() -> str:
    from tillsammans.ui.filters import language

    return language()


@staff("mapping.talk")
def talk(request: Request, pk: UUID) -> HttpResponse:
    """Where the browser is held: on to what has not been asked yet, or out when the talk is over."""
    held, _case, _circle = _talk(request, pk)
    if held.ended_at:
        return _go(request, "talk_leave", pk)
    return _go(request, "talk_sector", pk, sectors_asked(held)[0].slug)


@staff("mapping.talk")
def sector(request: Request, pk: UUID, slug: str) -> HttpResponse:
    """One sector: weather, own words, and at the end who may know."""
    actor: Actor = request.actor
    held, case, circle = _talk(request, pk)
    asked = sectors_asked(held)
    here = next((one for one in asked if one.slug == slug), None)
    if here is None:
        raise Http404
    if held.ended_at:
        return _go(request, "talk_leave", pk)
    if "hoppa" in request.POST:
        return _after(request, held, case, here)
    form = SectorForm.opened(request, initial=_said_here(actor, held, here), circle=circle, sector=here)
    if form.sent():
        response = form.once(lambda: _answered(request, held, case, form, here))
        if response:
            return response
    context = {
        "form": form,
        "sector": here,
        "skipped": len(asked) < len(Sector),
        **_hero(actor, held, case, circle),
        "place": asked.index(here) + 1,
        "places": len(asked),
    }
    return render(request, "mapping/talk_sector.html", context)


def _said_here(actor: Actor, held: Conversation, here: Sector | None) -> dict:
    """What the child has said about this already in the talk: it may be changed until the end."""
    code = here.value if here else ""
    with matching():
        row = next((one for one in heard_in(actor, held) if (one.sector or "") == code), None)
    initial = {"words": row.text, "tell": (row.audience or {}).get("codes", [])} if row else {}
    weather = _weather(actor, held).get(code)
    return {**initial, here.slug: str(weather)} if here and weather else initial


def _answered(
    request: Request, held: Conversation, case: Case, form: SectorForm, here: Sector
) -> HttpResponse:
    typed = form.cleaned_data
    said = Answer(here, form.weather_value(), typed["words"], tuple(typed["tell"]))
    conversation.answer(by=request.actor, case=case, conversation=held, said=said)
    return _after(request, held, case, here)


def _after(request: Request, held: Conversation, case: Case, here: Sector) -> HttpResponse:
    if "sluta" in request.POST:
        return _go(request, "talk_review", held.pk)
    asked = sectors_asked(held)
    rest = asked[asked.index(here) + 1 :]
    if rest:
        return _go(request, "talk_sector", held.pk, rest[0].slug)
    return _go(request, "talk_wish", held.pk)


@staff("mapping.talk")
def wish(request: Request, pk: UUID) -> HttpResponse:
    """Something the child wants us to do, or not to do. No sector."""
    actor: Actor = request.actor
    held, case, circle = _talk(request, pk)
    if held.ended_at:
        return _go(request, "talk_leave", pk)
    before = _before(actor, held, case)
    after = ("talk_before", before[0].pk) if before else ("talk_review",)
    if "hoppa" in request.POST:
        return _go(request, after[0], pk, *after[1:])
    form = TellForm.opened(request, initial=_said_here(actor, held, None), circle=circle)
    if form.sent():
        response = form.once(lambda: _wished(request, held, case, form.cleaned_data, after))
        if response:
            return response
    return render(request, "mapping/talk_wish.html", {"form": form, **_hero(actor, held, case, circle)})


def _wished(request: Request, held: Conversation, case: Case, typed: dict, after: tuple) -> HttpResponse:
    said = Answer("", None, typed["words"], tuple(typed["tell"]))
    conversation.answer(by=request.actor, case=case, conversation=held, said=said)
    return _go(request, after[0], held.pk, *after[1:])


def _before(actor: Actor, held: Conversation, case: Case) -> list[Statement]:
    """What the child told somebody before; asked about only when nobody else is in the room."""
    return said_before(actor, case) if held.room == Room.ALONE else []


@staff("mapping.talk")
def before(request: Request, pk: UUID, statement_id: UUID) -> HttpResponse:
    """ "Det här har du sagt förut": who may know that?"""
    actor: Actor = request.actor
    held, case, circle = _talk(request, pk)
    if held.ended_at:
        return _go(request, "talk_leave", pk)
    rows = _before(actor, held, case)
    row = next((one for one in rows if one.pk == statement_id), None)
    if row is None:
        raise Http404
    rest = rows[rows.index(row) + 1 :]
    after = ("talk_before", rest[0].pk) if rest else ("talk_review",)
    if "hoppa" in request.POST:
        return _go(request, after[0], pk, *after[1:])
    form = TellForm.opened(request, initial={"tell": (row.audience or {}).get("codes", [])}, circle=circle)
    if form.sent():
        response = form.once(lambda: _chosen(request, held, case, row, form.cleaned_data["tell"], after))
        if response:
            return response
    context = {"form": form, "row": row, **_hero(actor, held, case, circle)}
    return render(request, "mapping/talk_before.html", context)


def _chosen(
    request: Request, held: Conversation, case: Case, row: Statement, codes, after: tuple
) -> HttpResponse:
    audience.choose(by=request.actor, case=case, statement=row, codes=codes)
    return _go(request, after[0], held.pk, *after[1:])


@staff("mapping.talk")
def review(request: Request, pk: UUID) -> HttpResponse:
    """Everything once more; then the talk is over."""
    actor: Actor = request.actor
    held, case, circle = _talk(request, pk)
    if held.ended_at:
        return _go(request, "talk_leave", pk)
    form = ReviewForm.opened(request, circle=circle, rows=heard_in(actor, held))
    if form.sent():
        response = form.once(lambda: _finished(request, held, case, form))
        if response:
            return response
    return render(request, "mapping/talk_review.html", {"form": form, **_hero(actor, held, case, circle)})


def _finished(request: Request, held: Conversation, case: Case, form: ReviewForm) -> HttpResponse:
    typed = form.cleaned_data
    reviewed = [
        Reviewed(row.pk, typed[f"kind_{row.pk.hex}"], tuple(typed[f"tell_{row.pk.hex}"])) for row in form.rows
    ]
    conversation.finish(by=request.actor, case=case, conversation=held, reviewed=reviewed)
    return _go(request, "talk_leave", held.pk)


@staff("mapping.talk")
def leave(request: Request, pk: UUID) -> HttpResponse:
    """Thanks to the child, and the professional takes the screen back."""
    actor: Actor = request.actor
    held, case, _circle = _talk(request, pk)
    if held.ended_at is None:
        return _go(request, "talk", pk)
    form = ProveForm.opened(request)
    if form.sent():
        # Outside `once`: a wrong answer is recorded, and must not be rolled back with the form.
        if conversation.prove(by=actor, conversation=held, typed=form.cleaned_data["who"]):
            accounts.release_screen(by=actor)
            return redirect("mapping:after_talk", held.pk)
        form.add_error("who", f"Det stämmer inte. Bara {actor.given_name} kan ta tillbaka skärmen.")
    context = {
        "form": form,
        "called": card_of(case)["called"],
        "actor_name": actor.name,
        "me": actor.given_name,
        "kid": True,
    }
    return render(request, "mapping/talk_leave.html", context)
