"""The room's calendar: a page, and the same days in one's own calendar program."""

from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public, staff
from tillsammans.access.http import Request
from tillsammans.access.identity import acting
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import has_role, is_preparing, seen_bodies, seen_meetings
from tillsammans.governance import calendar as days
from tillsammans.governance import ics
from tillsammans.governance.commands.calendar import change_address as change_calendar_address
from tillsammans.governance.pages import found, press_page
from tillsammans.lib import clock
from tillsammans.lib.ics import CONTENT_TYPE

AHEAD = timedelta(days=365)
BACK = timedelta(days=90)  # what a calendar to subscribe to keeps of what has been
NAME = "Styrrummet"


@staff("governance.see_groups")
@require_safe
def calendar(request: Request) -> HttpResponse:
    """What is late first, then month by month. Filters by group and kind stand in the address."""
    actor, today = request.actor, clock.today()
    require(actor, "governance.see_groups")
    asked = {"grupp": request.GET.get("grupp", ""), "slag": request.GET.get("slag", "")}
    bodies = list(seen_bodies(actor).filter(ended_on__isnull=True))
    found_days = _asked(days.shown_to(actor, days.dates(days.EARLY, today + AHEAD)), asked, bodies)
    coming = [one for one in found_days if one.on >= today]
    context = {
        "nav": "room",
        "asked": asked,
        "bodies": bodies,
        "kinds": days.KINDS,
        "verbs": days.VERBS,
        "late": [one for one in found_days if one.is_late(today)],
        "months": [
            (month, list(rows)) for month, rows in groupby(coming, key=lambda one: one.on.replace(day=1))
        ],
        "address": _address(request),
    }
    return render(request, "governance/calendar.html", context)


def _asked(found_days: list[days.Dated], asked: dict[str, str], bodies: list) -> list[days.Dated]:
    body = next((one.pk for one in bodies if one.slug == asked["grupp"]), None)
    return [
        one
        for one in found_days
        if (body is None or one.body_id == body) and (not asked["slag"] or one.kind == asked["slag"])
    ]


def _address(request: Request) -> str:
    token = ics.token_of(request.actor)
    return request.build_absolute_uri(reverse("governance:feed", args=[token])) if token else ""


@staff("governance.see_groups")
@require_safe
def meeting_ics(request: Request, pk: UUID) -> HttpResponse:
    """One meeting; a cancelled one takes itself out of the calendar."""
    meeting = found(request.actor, seen_meetings(request.actor), pk=pk)
    address = request.build_absolute_uri(reverse("governance:meeting", args=[pk]))
    called = is_preparing(request.actor) or has_role(request.actor, meeting)
    return _file(ics.meeting(meeting, address, called=called), "mote.ics")


@staff("governance.see_groups")
@require_safe
def calendar_ics(request: Request) -> HttpResponse:
    """Everything one sees, as a file."""
    require(request.actor, "governance.see_groups")
    return _file(_feed(request, request.actor), "styrrummet.ics")


@public("governance.feed")
@require_safe
def feed(request: Request, token: str) -> HttpResponse:
    """For a calendar program, which cannot sign in: the address is the key. It opens the calendar of one seat, for as
    long as the holding lasts and its holder has not changed the address, and nothing else."""
    actor = ics.actor_of(token)
    if actor is None:
        raise Http404
    with acting(actor, back_to=request.actor):
        if token != ics.token_of(actor) or not may(actor, "governance.see_groups"):
            raise Http404
        content = _feed(request, actor)
    return HttpResponse(content, content_type=CONTENT_TYPE, headers={"Cache-Control": "private, no-store"})


@staff("governance.change_calendar_address")
def change_address(request: Request) -> HttpResponse:
    """A new address for one's own calendar: the one before tells nothing more."""
    require(request.actor, "governance.change_calendar_address")
    return press_page(
        request,
        about=request.actor.post_id,
        title="Byt adress till din kalender?",
        intro="Adressen du har nu slutar gälla genast. Lägg in den nya i dina kalenderprogram.",
        button="Byt adress",
        back=reverse("governance:calendar"),
        deed=lambda: change_calendar_address(by=request.actor),
    )


@public("governance.feed")
@require_safe
def open_calendar(request: Request) -> HttpResponse:
    """Days the public may know of."""
    today = clock.today()
    found_days = days.open_dates(today - BACK, today + AHEAD, request.actor)
    content = ics.feed(found_days, "Tillsammans: det som följs upp", request.build_absolute_uri, public=True)
    return HttpResponse(content, content_type=CONTENT_TYPE)


def _feed(request: Request, actor) -> bytes:
    today: date = clock.today()
    found_days = days.shown_to(actor, days.dates(today - BACK, today + AHEAD))
    return ics.feed(found_days, NAME, request.build_absolute_uri)


def _file(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=CONTENT_TYPE, headers=headers)
