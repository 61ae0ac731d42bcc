"""The meeting as it goes: what everybody sees on the screen, and the page of the one who leads (R84)."""

import hashlib
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Child
from tillsammans.consent.models import Consent, Withdrawal
from tillsammans.directory.models import Post
from tillsammans.lib import clock
from tillsammans.meetings import queries as meetings
from tillsammans.meetings import room
from tillsammans.meetings.commands.attend import close, what_is_missing
from tillsammans.meetings.models import Invitation, Meeting
from tillsammans.meetings.times import moment, written
from tillsammans.plans import commands, forms, queries
from tillsammans.plans.commands.confirming import owner_in_room
from tillsammans.plans.models import Goal, Measure, Plan


@staff("meetings.show")
def screen(request: Request, pk: UUID) -> HttpResponse:
    """Agenda, goals and rows, and what may be said with those who are in the room now. No menu, no wheel, no
    statements, no wishes. Asks again by itself, and is answered with nothing when nothing has changed."""
    actor, meeting = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.show", meeting)
    stamp = _stamp(actor, meeting)
    if request.GET.get("sedan") == stamp:
        return HttpResponse(status=204)
    case = find(actor, Case, meeting.case_id)
    return render(
        request,
        "plans/screen.html",
        _on_screen(actor, meeting, case) | {"stamp": stamp, "over": _is_over(meeting)},
    )


def _on_screen(actor: Actor, meeting: Meeting, case: Case) -> dict:
    """Everything that the screen and the leader's page say about now."""
    plan = queries.plan_of(actor, case)
    invited = meetings.invitations(actor, meeting)
    all_goals = queries.goals_of(actor, plan) if plan else []
    outside = meetings.outside_now(actor, case, invited)
    about = meetings.about(actor, case, invited, [one.goal.sector for one in all_goals])
    allowed = room.may_be_said(about, outside)
    goals = [one for one in all_goals if one.goal.sector in allowed]
    here = [unit.unit_id for unit in outside]
    return {
        "meeting": meeting,
        "case": case,
        "called": case.card["called"],
        "plan": plan,
        "allowed": allowed,
        "with_whom": room.with_whom(outside),
        "not_today": room.NEVER_TODAY,
        "agenda": room.agenda_now(meeting.agenda or [], allowed, here, clock.now()),
        "goals": queries.shown(actor, case, goals),
        "rows_of": goals,
        "coordinator": _coordinator(actor, case),
        "place": _place(actor, meeting, case),
    }


def _place(actor: Actor, meeting: Meeting, case: Case) -> str:
    """Where a protected child is stands on no screen (R23)."""
    child = visible(actor, Child).get(pk=case.child_id)
    return "" if child.protected_identity else meeting.place or ""


def _coordinator(actor: Actor, case: Case) -> dict | None:
    row, wish = meetings.coordinator_of(actor, case), meetings.wish_of(actor, case)
    if row is None:
        return None
    name, title = meetings.seat_words(Post.objects.get(pk=row.post_id))
    return {"name": name, "text": title, "chosen": bool(wish and wish.post_id == row.post_id)}


def _stamp(actor: Actor, meeting: Meeting) -> str:
    """Changes when the screen does. Made of times and versions alone: nothing is unsealed, so nothing is read."""
    parts: list = [meeting.closed_at]
    for row in visible(actor, Invitation).filter(meeting_id=meeting.pk).order_by("pk"):
        parts += [row.arrived_at, row.left_at, row.until_at]
    plan = visible(actor, Plan).filter(case_id=meeting.case_id, ended_at=None).first()
    if plan:
        parts += [plan.follow_up_at, plan.version]
        parts += visible(actor, Goal).filter(plan_id=plan.pk).order_by("pk").values_list("pk", "version")
        rows = list(visible(actor, Measure).filter(plan_id=plan.pk).order_by("pk"))
        parts += [(row.pk, row.version, row.state) for row in rows] + [len(queries.confirmed_of(actor, rows))]
    parts += [
        visible(actor, model).filter(child_id=meeting.child_id).count() for model in (Consent, Withdrawal)
    ]
    parts.append(f"{clock.local(clock.now()):%H.%M}")
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def _is_over(meeting: Meeting) -> bool:
    """A screen that is left on stops asking, so that it does not keep somebody signed in."""
    return meeting.closed_at is not None or clock.now() > meeting.ends_at + clock.HOUR


@staff("meetings.lead")
def lead(request: Request, pk: UUID) -> HttpResponse:
    """For the one who leads: who comes and goes, goals and rows as they are said, and what is left before the end."""
    actor, meeting = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.lead", meeting)
    case = find(actor, Case, meeting.case_id)
    context = _on_screen(actor, meeting, case)
    plan = context["plan"]
    every = queries.goals_of(actor, plan) if plan else []
    context |= {
        "nav": "meetings",
        "guests": meetings.guests(actor, meeting, case),
        "new_key": uuid4,
        "cards": _cards(actor, case, every),
        "left": [one.sentence for one in what_is_missing(actor, meeting)],
        "waiting": len([row for one in every for row in one.rows])
        - len(queries.confirmed_of(actor, [r for o in every for r in o.rows])),
    }
    return render(request, "plans/lead.html", context)


def _cards(actor: Actor, case: Case, goals: list[queries.GoalWithRows]) -> list[dict]:
    """Goals with what may be done to each row: one's own yes, what somebody in the room said, change."""
    done = queries.confirmed_of(actor, [row for one in goals for row in one.rows])
    shown = queries.shown(actor, case, goals)
    for card, one in zip(shown, goals, strict=True):
        card["pk"] = one.goal.pk
        for row, measure in zip(card["rows"], one.rows, strict=True):
            row["pk"], row["open"] = measure.pk, measure.pk not in done
            row["mine"] = measure.owner_post is not None and measure.owner_post == actor.post_id
            row["said"] = row["open"] and not measure.owner_post and owner_in_room(actor, measure)
    return shown


@staff("plans.establish")
def end(request: Request, pk: UUID) -> HttpResponse:
    """Book the follow-up and answer "Blir det en SIP?"; then close the meeting and establish the plan, in one."""
    actor, meeting = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.close", meeting)
    case = find(actor, Case, meeting.case_id)
    plan = queries.plan_of(actor, case)
    form = forms.End.opened(request, initial=_end_now(plan, meeting), about=meeting.pk)
    if form.sent():
        response = form.once(
            lambda: _ended(actor, meeting, case, form.cleaned_data, "finish" in request.POST)
        )
        if response:
            return response
    context = {
        "nav": "meetings",
        "meeting": meeting,
        "case": case,
        "called": case.card["called"],
        "form": form,
    }
    return render(request, "plans/end.html", context)


def _end_now(plan: Plan | None, meeting: Meeting) -> dict:
    if plan is None:
        return {"place": meeting.place}
    at = plan.follow_up_at
    day = clock.local(at).date() if at else None
    place = plan.follow_up_place or meeting.place
    return {"day": day, "at": written(at), "place": place, "not_sip_reason": plan.not_sip_reason or ""}


def _ended(actor: Actor, meeting: Meeting, case: Case, data: dict, finish: bool) -> HttpResponse:
    plan = commands.begin(by=actor, case=case, meeting=meeting)
    commands.book_follow_up(by=actor, plan=plan, at=moment(data["day"], data["at"]), place=data["place"])
    commands.answer_sip(by=actor, plan=plan, why_not=data["not_sip_reason"])
    if not finish:
        return redirect("plans:lead", pk=meeting.pk)
    close(by=actor, meeting=meeting)
    if plan.established_at is None:
        commands.establish(by=actor, plan=plan)
    return redirect("plans:send", pk=plan.pk)
