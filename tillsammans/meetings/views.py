"""Preparing a meeting, and whom to invite. Leading it is with the plan, which is written there."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Post, Unit
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.dates import add_school_days
from tillsammans.meetings import commands, forms, queries
from tillsammans.meetings.models import Invitation, Invited, Meeting
from tillsammans.meetings.room import proposed_agenda, written
from tillsammans.meetings.times import moment, on_day_of
from tillsammans.meetings.times import written as written_time


@staff("meetings.list")
def list_(request: Request) -> HttpResponse:
    """My meetings, soonest first. When and around whom, never why."""
    rows = [{"row": row, "called": case.card["called"]} for row, case in queries.my_meetings(request.actor)]
    return render(request, "meetings/list.html", {"nav": "meetings", "rows": rows})


@staff("meetings.read")
def meeting(request: Request, pk: UUID) -> HttpResponse:
    """Who is invited and what they have answered; for the one who leads also what is left to do."""
    actor, row = request.actor, find(request.actor, Meeting, pk)
    case = find(actor, Case, row.case_id)
    leads = queries.leads(actor, case)
    context = {
        "nav": "meetings",
        "meeting": row,
        "case": case,
        "called": case.card["called"],
        "leads": leads,
        "guests": queries.guests(actor, row, case),
        "coordinator": queries.coordinator_of(actor, case),
        "suggestions": queries.suggestions(actor, case, row) if leads else [],
        "new_key": uuid4,
    }
    return render(request, "meetings/meeting.html", context)


@staff("meetings.prepare")
def prepare(request: Request, pk: UUID) -> HttpResponse:
    """A new meeting around the child, with a day, an agenda and the child's wishes to fill in."""
    actor, case = request.actor, find(request.actor, Case, pk)
    require(actor, "meetings.prepare", case)
    called = case.card["called"]
    form = forms.Prepare.opened(request, initial=_proposed(actor, case, called), about=case.pk, child=called)
    if form.sent():
        response = form.once(lambda: _prepared(actor, case, form.cleaned_data))
        if response:
            return response
    return render(
        request,
        "meetings/prepare.html",
        {"nav": "meetings", "case": case, "called": called, "form": form, "meeting": None},
    )


def _proposed(actor, case: Case, called: str) -> dict:
    """A school day two weeks ahead, and an agenda from what was mapped, the child's own question first."""
    day = add_school_days(clock.today(), 10)
    start = clock.at(f"{day:%Y-%m-%d} 14.00")
    agenda = proposed_agenda(called, start, queries.mapped_sectors(actor, case))
    return {"day": day, "start": "14.00", "until": "14.50", "agenda": agenda}


def _new(data: dict) -> commands.NewMeeting:
    return commands.NewMeeting(
        moment(data["day"], data["start"]),
        moment(data["day"], data["until"]),
        data["place"],
        data["childs_wishes"],
        data["agenda"],
    )


def _prepared(actor, case: Case, data: dict) -> HttpResponse:
    row = commands.prepare(by=actor, case=case, meeting=_new(data))
    return redirect("meetings:invite", pk=row.pk)


@staff("meetings.prepare")
def change(request: Request, pk: UUID) -> HttpResponse:
    """Another time, place, wish or agenda."""
    actor, row = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.prepare", row)
    case = find(actor, Case, row.case_id)
    now = {
        "day": clock.local(row.starts_at).date(),
        "start": written_time(row.starts_at),
        "until": written_time(row.ends_at),
        "place": row.place,
        "childs_wishes": row.childs_wishes,
        "agenda": written(row.agenda or []),
    }
    called = case.card["called"]
    form = forms.Prepare.opened(request, initial=now, about=row.pk, child=called)
    if form.sent():
        response = form.once(
            lambda: _done(commands.change(by=actor, meeting=row, to=_new(form.cleaned_data)), row)
        )
        if response:
            return response
    return render(
        request,
        "meetings/prepare.html",
        {"nav": "meetings", "case": case, "called": called, "form": form, "meeting": row},
    )


def _done(_result, row: Meeting) -> HttpResponse:
    return redirect("meetings:meeting", pk=row.pk)


@staff("meetings.invite")
def invite(request: Request, pk: UUID) -> HttpResponse:
    """Everybody to ask, on one page. A unit that may not be told yet stands there as a service, to ask consent for."""
    actor, row = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.invite", row)
    case = find(actor, Case, row.case_id)
    advice = queries.suggestions(actor, case, row)
    form = forms.Invite.opened(
        request, about=row.pk, child=case.card["called"], choices=_choices(actor, case, row, advice)
    )
    if form.sent():
        response = form.once(lambda: _invited(actor, case, row, form.cleaned_data))
        if response:
            return response
    context = {
        "nav": "meetings",
        "case": case,
        "called": case.card["called"],
        "meeting": row,
        "form": form,
        "suggestions": advice,
    }
    asked = {one.invited for one in queries.invitations(actor, row)}
    return render(request, "meetings/invite.html", context | {"child_asked": Invited.CHILD in asked})


def _choices(actor, case: Case, row: Meeting, advice: list) -> dict[str, list]:
    asked = queries.invitations(actor, row)
    posts, guardians = {r.post_id for r in asked}, {r.guardian_id for r in asked}
    return {
        "posts": [
            (str(p.pk), f"{name}, {title}")
            for p, name, title in queries.seats_here(case.unit_id)
            if p.pk not in posts
        ],
        "guardians": [
            (str(g.pk), g.called) for g in guardians_of(actor, case.child_id) if g.pk not in guardians
        ],
        "units": [(str(one.unit.pk), one.name) for one in advice if one.covered],
    }


def _invited(actor, case: Case, row: Meeting, data: dict) -> HttpResponse:
    if data["child"]:
        commands.invite_child(by=actor, meeting=row)
    for guardian in visible(actor, Guardian).filter(child_id=case.child_id, pk__in=data["guardians"]):
        commands.invite_guardian(by=actor, meeting=row, guardian=guardian)
    for post in Post.objects.select_related("unit").filter(pk__in=data["posts"]):
        commands.invite_post(by=actor, meeting=row, post=post)
    for unit in Unit.objects.select_related("authority").filter(pk__in=data["units"]):
        commands.invite_unit(by=actor, meeting=row, unit=unit)
    for label in data["others"].splitlines():
        if label.strip():
            commands.invite_other(by=actor, meeting=row, label=label)
    return redirect("meetings:meeting", pk=row.pk)


@staff("meetings.invite")
def guest(request: Request, pk: UUID) -> HttpResponse:
    """When one is expected in the room, what one has answered by voice, and a unit's own part of the agenda."""
    actor, row = request.actor, find(request.actor, Invitation, pk)
    require(actor, "meetings.invite", row)
    about = find(actor, Meeting, row.meeting_id)
    case = find(actor, Case, about.case_id)
    named = next(one for one in queries.guests(actor, about, case) if one.row.pk == row.pk)
    now = {
        "start": written_time(row.from_at),
        "until": written_time(row.until_at),
        "video": row.video,
        "answer": row.answer,
    }
    now |= {"who": row.label or "", "agenda": written(about.agenda or [], str(row.unit_id))}
    form = forms.Guest.opened(request, initial=now, about=row.pk)
    if form.sent():
        response = form.once(lambda: _guest_saved(actor, row, about, form.cleaned_data))
        if response:
            return response
    context = {
        "nav": "meetings",
        "meeting": about,
        "called": case.card["called"],
        "guest": named,
        "form": form,
    }
    return render(request, "meetings/guest.html", context)


def _guest_saved(actor, row: Invitation, about: Meeting, data: dict) -> HttpResponse:
    start, until = on_day_of(about.starts_at, data["start"]), on_day_of(about.starts_at, data["until"])
    commands.change_times(by=actor, invitation=row, times=commands.Times(start, until, data["video"]))
    if data["answer"] and (data["answer"] != row.answer or data["who"].strip() != (row.label or "")):
        commands.record_answer(by=actor, invitation=row, answer=data["answer"], who=data["who"])
    if row.invited == Invited.UNIT:
        items = [item | {"unit": str(row.unit_id)} for item in data["agenda"]]
        commands.set_unit_agenda(by=actor, invitation=row, meeting=about, agenda=items)
    return redirect("meetings:meeting", pk=about.pk)


@staff("meetings.record_answer")
def answer(request: Request, pk: UUID, copy_id: UUID) -> HttpResponse:
    """Note what a letter answered, when the letter came before the invitation was written here."""
    actor, row = request.actor, find(request.actor, Invitation, pk)
    copy = find(actor, ReceivedCopy, copy_id)
    about = find(actor, Meeting, row.meeting_id)
    return _one_button(request, about, lambda: commands.record_answer(by=actor, invitation=row, copy=copy))


@staff("meetings.attend")
def arrive(request: Request, pk: UUID) -> HttpResponse:
    row = find(request.actor, Invitation, pk)
    about = find(request.actor, Meeting, row.meeting_id)
    return _one_button(request, about, lambda: commands.arrive(by=request.actor, invitation=row), lead=True)


@staff("meetings.attend")
def leave(request: Request, pk: UUID) -> HttpResponse:
    row = find(request.actor, Invitation, pk)
    about = find(request.actor, Meeting, row.meeting_id)
    return _one_button(request, about, lambda: commands.leave(by=request.actor, invitation=row), lead=True)


def _one_button(request: Request, about: Meeting, deed, *, lead: bool = False) -> HttpResponse:
    """Do it once and go back; a refusal is a page of its own with its sentence. Opened by address: just go back."""
    back = reverse("plans:lead" if lead else "meetings:meeting", args=[about.pk])
    if request.method != "POST":
        return redirect(back)
    form = forms.Tick.opened(request)

    def do() -> HttpResponse:
        deed()
        return redirect(back)

    if form.sent():
        response = form.once(do)
        if response:
            return response
    return render(request, "meetings/refused.html", {"nav": "meetings", "form": form, "back": back})
