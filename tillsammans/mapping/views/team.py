"""EHT: the day's list, five minutes a child, and who is present."""

from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, may, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.directory.models import Inbox
from tillsammans.directory.queries import first_in
from tillsammans.lib import clock
from tillsammans.lib.text import lower_first
from tillsammans.mapping.commands import team
from tillsammans.mapping.forms import PresentForm, TakeUpForm, TeamMeetingForm
from tillsammans.mapping.models import TeamItem, TeamMeeting
from tillsammans.mapping.queries import card_of, mapping_of
from tillsammans.ui.filters import clock as at
from tillsammans.ui.filters import weekday


def _coming(actor: Actor) -> list[TeamMeeting]:
    """Meetings of one's own unit's team that are not over."""
    inboxes = Inbox.objects.filter(unit_id=actor.unit_id).values_list("pk", flat=True)
    rows = visible(actor, TeamMeeting).filter(
        unit_inbox__in=list(inboxes), ended_at=None, ends_at__gt=clock.now()
    )
    return list(rows.order_by("starts_at"))


@staff("mapping.team")
def meetings(request: Request) -> HttpResponse:
    """The EHT dates one is a member of. No child stands here."""
    actor: Actor = request.actor
    context = {"meetings": _coming(actor), "may_plan": bool(may(actor, "mapping.plan_team"))}
    return render(request, "mapping/team_meetings.html", context)


@staff("mapping.plan_team")
def new_meeting(request: Request) -> HttpResponse:
    actor: Actor = request.actor
    require(actor, "mapping.plan_team")
    form = TeamMeetingForm.opened(request, initial={"starts": "8.30", "ends": "12.00"})
    if form.sent():
        response = form.once(lambda: _planned(actor, form.cleaned_data))
        if response:
            return response
    return render(request, "mapping/team_new.html", {"form": form})


def _planned(actor: Actor, typed: dict) -> HttpResponse:
    starts, ends = (
        datetime.combine(typed["day"], typed[name], tzinfo=clock.STOCKHOLM) for name in ("starts", "ends")
    )
    meeting = team.plan_team_meeting(by=actor, new=team.NewTeamMeeting(starts, ends))
    return redirect("mapping:team_meeting", meeting.pk)


@staff("mapping.team")
def meeting(request: Request, pk: UUID) -> HttpResponse:
    """The list: only children one may see, each with its five minutes. Nothing says that there are others."""
    actor: Actor = request.actor
    row = find(actor, TeamMeeting, pk)
    items = []
    for item in visible(actor, TeamItem).filter(meeting_id=row.pk).order_by("order", "pk"):
        case = visible(actor, Case).filter(pk=item.case_id).first()
        if case:
            leads = bool(may(actor, "mapping.hold_item", item))
            items.append({"item": item, "case": case, "card": case.card, "leads": leads})
    context = {
        "meeting": row,
        "rows": items,
        "over": team.over(row),
        "may_end": bool(may(actor, "mapping.end_team", row)),
    }
    return render(request, "mapping/team_meeting.html", context)


@staff("mapping.end_team")
def end_meeting(request: Request, pk: UUID) -> HttpResponse:
    """By the button on the list."""
    actor: Actor = request.actor
    row = find(actor, TeamMeeting, pk)
    if request.method == "POST" and not team.over(row):
        team.end_team_meeting(by=actor, meeting=row)
    return redirect("mapping:team_meeting", row.pk)


@staff("mapping.take_up")
def take_up(request: Request, pk: UUID) -> HttpResponse:
    """ "Ta upp på EHT onsdag"."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "mapping.take_up", case)
    coming = {str(row.pk): row for row in _coming(actor)}
    choices = [(key, f"EHT {weekday(row.starts_at)} {at(row.starts_at)}") for key, row in coming.items()]
    initial = {"meeting": choices[0][0] if choices else ""}
    form = TakeUpForm.opened(request, about=case.pk, initial=initial, choices={"meeting": choices})
    if form.sent():
        response = form.once(lambda: _taken_up(actor, case, coming[form.cleaned_data["meeting"]]))
        if response:
            return response
    context = {"form": form, "case": case, "called": card_of(case)["called"], "coming": coming}
    return render(request, "mapping/take_up.html", context)


def _taken_up(actor: Actor, case: Case, row: TeamMeeting) -> HttpResponse:
    team.take_up(by=actor, case=case, meeting=row)
    return redirect("mapping:team_meeting", row.pk)


@staff("mapping.hold_item")
def item(request: Request, pk: UUID) -> HttpResponse:
    """Five minutes about one child: who is here, then the five questions."""
    actor: Actor = request.actor
    row = find(actor, TeamItem, pk)
    require(actor, "mapping.hold_item", row)
    case, held = find(actor, Case, row.case_id), find(actor, TeamMeeting, row.meeting_id)
    seats = [(str(post.pk), _seat(post)) for post in team.team_of(actor.unit_id)]
    here = row.present or [case.named_post, case.delegate_post, actor.seat]
    form = PresentForm.opened(
        request, about=row.pk, initial={"present": [str(pk) for pk in here if pk]}, choices={"present": seats}
    )
    if form.sent():
        response = form.once(lambda: _held(actor, case, row, held, form.cleaned_data["present"]))
        if response:
            return response
    context = {
        "form": form,
        "item": row,
        "case": case,
        "meeting": held,
        "mapping": mapping_of(actor, case),
        "over": team.over(held),
        "called": card_of(case)["called"],
    }
    return render(request, "mapping/team_item.html", context)


def _seat(post) -> str:
    person = first_in(post, clock.now())
    return f"{person.name}, {lower_first(post.title)}" if person else post.title


def _held(actor: Actor, case: Case, row: TeamItem, held: TeamMeeting, present: list[str]) -> HttpResponse:
    team.hold_item(by=actor, item=row, meeting=held, present=[UUID(pk) for pk in present])
    mapping = mapping_of(actor, case)
    if mapping and mapping.established_at is None:
        return redirect("mapping:questions", mapping.pk)
    return redirect("mapping:team_meeting", held.pk)
