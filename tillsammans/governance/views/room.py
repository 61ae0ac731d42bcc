"""Where everybody in the steering room begins: what waits, what is coming, and the groups."""

from datetime import date, timedelta

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import ADJUSTS, own_bodies
from tillsammans.accounts.actor import Actor
from tillsammans.governance import calendar, queries, terms
from tillsammans.governance.models import Meeting, Minutes, Publication
from tillsammans.lib import clock
from tillsammans.ui import filters

# What else is in the room, beside the menu. Each page says itself who may open it.
DOORS = (
    ("governance:agreements", "Överenskommelsen", "Upplagor, underskrifter, revidering", "file-text"),
    ("initiatives:list", "Nya satsningar", "Från idé till del av modellen", "lightbulb"),
    ("initiatives:methods", "Metoder", "Det som kan prövas, med källa", "book-open"),
    ("initiatives:research", "Följeforskning", "Rapporter och vad som hände sedan", "search"),
    ("initiatives:needs", "Behov", "Vad barn, familjer och personal har sagt", "message-circle"),
    ("initiatives:collaborations", "Samverkan", "Den som redan finns i länet", "users"),
    ("impact:list", "Barnkonsekvens\u00adanalyser", "Vad ett beslut betyder för barn", "scale"),
    ("joining:list", "Fristående på väg in", "Steg för steg till modellen", "map-pin"),
)
AHEAD = timedelta(days=60)
SOON = timedelta(days=30)
MOST_COMING, LATEST = 8, 5


@staff("governance.see")
@require_safe
def room(request: Request) -> HttpResponse:
    actor, today = request.actor, clock.today()
    require(actor, "governance.see")
    found = calendar.shown_to(actor, calendar.dates(calendar.EARLY, today + AHEAD))
    checks = terms.check(today)
    waiting = _waiting(actor, found, today)
    asked, there = {one["key"] for one in waiting}, {one["href"] for one in waiting}
    context = {
        "nav": "room",
        "waiting": [*waiting, *(one for one in _to_adjust(actor) if one["href"] not in there)],
        "coming": [one for one in found if one.on >= today and not one.cancelled and one.key not in asked][
            :MOST_COMING
        ],
        "doors": _doors(),
        "groups": queries.own_groups(actor),
        "checks": terms.to_say(checks),
        "published": Publication.objects.filter(withdrawn_at__isnull=True).order_by("-published_at")[:LATEST],
        "prepares": bool(may(actor, "governance.make_body")),
        "now": clock.now(),
        "today": today,
    }
    return render(request, "governance/room.html", context)


def _doors() -> list[dict[str, str]]:
    return [
        {"href": reverse(name), "title": title, "text": text, "icon": icon}
        for name, title, text, icon in DOORS
    ]


def _waiting(actor: Actor, found: list[calendar.Dated], today: date) -> list[dict]:
    """What the seat itself is to do within a month, what is late first."""
    rows = [one for one in calendar.mine(actor, found) if one.on <= today + SOON]
    return [
        {
            "key": one.key,
            "title": one.title,
            "text": _when(one, today),
            "href": one.href,
            "verb": one.verb or calendar.VERBS[one.kind],
            "late": one.is_late(today),
        }
        for one in rows
        if one.is_late(today) or one.on >= today
    ]


def _when(one: calendar.Dated, today: date) -> str:
    if one.is_late(today):
        return f"Skulle ha varit klart {filters.day(one.on)}."
    if one.starts:
        return f"{filters.ucfirst(filters.weekday(one.starts))}, {filters.clock(one.starts)}. {one.place}".strip()
    return f"Senast {filters.day(one.on)}."


def _to_adjust(actor: Actor) -> list[dict]:
    """Minutes that any member of the body, or of one it met with, but the writer may adjust; nobody is mailed about it
    but those who lead."""
    own = own_bodies(actor, *ADJUSTS)
    joint = Meeting.joint_with.through.objects.filter(body_id__in=own).values("meeting_id")
    rows = Minutes.objects.filter(Q(meeting__body__in=own) | Q(meeting__in=joint), adjusted_at__isnull=True)
    rows = rows.exclude(written_by=actor.post_id).filter(meeting__held_at__isnull=False)
    return [
        {
            "title": f"Läs och justera: {row.meeting.title}",
            "text": "Anteckningarna väntar på att någon i gruppen läser dem.",
            "href": reverse("governance:minutes", args=[row.meeting_id]),
            "verb": "Läs",
            "late": False,
        }
        for row in rows.select_related("meeting").order_by("meeting__starts_at")
    ]
