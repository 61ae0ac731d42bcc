"""Writing goals and rows, and each owner's own yes."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.declare import family, staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, may, require
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.meetings.models import Meeting
from tillsammans.plans import commands, forms, owners, queries
from tillsammans.plans.models import Goal, Measure, Plan


def after(_deed: object, response: HttpResponse) -> HttpResponse:
    """Where to go when the deed is done."""
    return response


def _home_of(actor: Actor, plan: Plan) -> str:
    """Back to the meeting while it goes on, else to the plan."""
    meeting = find(actor, Meeting, plan.meeting_id) if plan.meeting_id and not plan.established_at else None
    return (
        reverse("plans:lead", args=[meeting.pk])
        if meeting and not meeting.closed_at
        else reverse("plans:plan", args=[plan.pk])
    )


@staff("plans.write")
def new_goal(request: Request, pk: UUID) -> HttpResponse:
    """A goal, as the child says it. `pk` is the meeting it is said at."""
    actor, meeting = request.actor, find(request.actor, Meeting, pk)
    require(actor, "meetings.lead", meeting)
    case = find(actor, Case, meeting.case_id)
    form = forms.Goal.opened(request, about=meeting.pk, child=case.card["called"])
    if form.sent():
        response = form.once(lambda: _goal_added(actor, case, meeting, _goal(form.cleaned_data)))
        if response:
            return response
    context = {
        "nav": "meetings",
        "called": case.card["called"],
        "form": form,
        "back": reverse("plans:lead", args=[meeting.pk]),
    }
    return render(request, "plans/goal.html", context | {"goal": None})


def _goal(data: dict) -> commands.NewGoal:
    return commands.NewGoal(data["sector"], data["words"], data["names_ok"])


def _goal_added(actor: Actor, case: Case, meeting: Meeting, new: commands.NewGoal) -> HttpResponse:
    plan = commands.begin(by=actor, case=case, meeting=meeting)
    commands.add_goal(by=actor, plan=plan, goal=new)
    return redirect("plans:lead", pk=meeting.pk)


@staff("plans.write")
def goal(request: Request, pk: UUID) -> HttpResponse:
    """Change a goal's words or sector while the plan is a draft."""
    actor, row = request.actor, find(request.actor, Goal, pk)
    require(actor, "plans.write", row)
    plan = find(actor, Plan, row.plan_id)
    case = find(actor, Case, plan.case_id)
    back = _home_of(actor, plan)
    form = forms.Goal.opened(
        request, initial={"words": row.words, "sector": row.sector}, about=row.pk, child=case.card["called"]
    )
    if form.sent():
        response = form.once(
            lambda: after(
                commands.change_goal(by=actor, goal=row, to=_goal(form.cleaned_data)), redirect(back)
            )
        )
        if response:
            return response
    return render(
        request,
        "plans/goal.html",
        {"nav": "meetings", "called": case.card["called"], "form": form, "back": back, "goal": row},
    )


@staff("plans.write")
def remove_goal(request: Request, pk: UUID) -> HttpResponse:
    row = find(request.actor, Goal, pk)
    require(request.actor, request.action, row)
    back = _home_of(request.actor, find(request.actor, Plan, row.plan_id))
    return one_button(
        request,
        "Ta bort målet?",
        row.words,
        "Ta bort",
        back,
        lambda: commands.remove_goal(by=request.actor, goal=row),
    )


@staff("plans.write")
def new_measure(request: Request, pk: UUID) -> HttpResponse:
    """A row under a goal. `pk` is the goal."""
    actor, row = request.actor, find(request.actor, Goal, pk)
    require(actor, "plans.write", row)
    plan = find(actor, Plan, row.plan_id)
    case = find(actor, Case, plan.case_id)
    back = _home_of(actor, plan)
    form = forms.Measure.opened(
        request, about=row.pk, owners=owners.choices(actor, case), initial={"state": "decided"}
    )
    if form.sent():
        new = _measure(actor, case, form.cleaned_data)
        response = form.once(
            lambda: after(commands.add_measure(by=actor, goal=row, measure=new), redirect(back))
        )
        if response:
            return response
    context = {
        "nav": "meetings",
        "called": case.card["called"],
        "form": form,
        "back": back,
        "goal": row,
        "measure": None,
    }
    return render(request, "plans/measure.html", context)


def _measure(actor: Actor, case: Case, data: dict, feedback: str = "") -> commands.NewMeasure:
    owner = owners.chosen(actor, case, data["owner"])
    return commands.NewMeasure(
        data["what"],
        data["when"],
        data["state"],
        data["due_on"],
        owner_words=data["owner_words"],
        names_ok=data["names_ok"],
        feedback=feedback,
        **owner,
    )


@staff("plans.write")
def measure(request: Request, pk: UUID) -> HttpResponse:
    """Change a row of the draft."""
    actor, row = request.actor, find(request.actor, Measure, pk)
    require(actor, "plans.write", row)
    plan = find(actor, Plan, row.plan_id)
    case, about = find(actor, Case, plan.case_id), find(actor, Goal, row.goal_id)
    back = _home_of(actor, plan)
    now = {
        "what": row.what,
        "when": row.when,
        "state": row.state,
        "due_on": row.due_on,
        "owner_words": row.owner_words,
    }
    now["owner"] = owners.value_of(row, case.card["called"])
    form = forms.Measure.opened(request, about=row.pk, owners=owners.choices(actor, case), initial=now)
    if form.sent():
        new = _measure(actor, case, form.cleaned_data, row.feedback or "")
        response = form.once(
            lambda: after(commands.change_measure(by=actor, measure=row, to=new), redirect(back))
        )
        if response:
            return response
    context = {
        "nav": "meetings",
        "called": case.card["called"],
        "form": form,
        "back": back,
        "goal": about,
        "measure": row,
    }
    return render(request, "plans/measure.html", context)


@staff("plans.write")
def remove_measure(request: Request, pk: UUID) -> HttpResponse:
    row = find(request.actor, Measure, pk)
    require(request.actor, request.action, row)
    back = _home_of(request.actor, find(request.actor, Plan, row.plan_id))
    return one_button(
        request,
        "Ta bort raden?",
        row.what,
        "Ta bort",
        back,
        lambda: commands.remove_measure(by=request.actor, measure=row),
    )


@staff("plans.write")
def feedback(request: Request, pk: UUID) -> HttpResponse:
    """Where a row is now, and what is known of it."""
    actor, row = request.actor, find(request.actor, Measure, pk)
    require(actor, "plans.write", row)
    form = forms.Feedback.opened(
        request, initial={"state": row.state, "feedback": row.feedback or ""}, about=row.pk
    )
    if form.sent():
        response = form.once(lambda: _fed_back(actor, row, form.cleaned_data))
        if response:
            return response
    return render(request, "plans/feedback.html", {"nav": "home", "row": row, "form": form})


def _fed_back(actor: Actor, row: Measure, data: dict) -> HttpResponse:
    if data["state"] != row.state:
        commands.set_state(by=actor, measure=row, state=data["state"])
    commands.set_feedback(by=actor, measure=row, text=data["feedback"])
    return redirect("plans:plan", pk=row.plan_id)


# --- Each confirms their own row
@staff("plans.confirm")
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """A colleague's own yes."""
    actor, row = request.actor, find(request.actor, Measure, pk)
    require(actor, "plans.confirm", row)
    about = find(actor, Goal, row.goal_id)
    leads = may(actor, "plans.write", row)
    back = (
        _home_of(actor, find(actor, Plan, row.plan_id))
        if leads
        else reverse("plans:plan", args=[row.plan_id])
    )
    form = forms.Tick.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: after(commands.confirm(by=actor, measure=row), redirect(back)))
        if response:
            return response
    done = bool(queries.confirmed_of(actor, [row]))
    return render(
        request, "plans/confirm.html", {"nav": "home", "row": row, "goal": about, "form": form, "done": done}
    )


@family("plans.confirm")
def own_confirm(request: Request, pk: UUID) -> HttpResponse:
    """A guardian's own yes, on the family's page."""
    actor, row = request.actor, find(request.actor, Measure, pk)
    require(actor, "plans.confirm", row)
    form = forms.Tick.opened(request, about=row.pk)
    if form.sent():
        response = form.once(
            lambda: after(
                commands.confirm(by=actor, measure=row), redirect("family:page", child_id=row.child_id)
            )
        )
        if response:
            return response
    done = bool(queries.confirmed_of(actor, [row]))
    return render(request, "plans/own_confirm.html", {"row": row, "form": form, "done": done})


@staff("plans.note")
def note(request: Request, pk: UUID) -> HttpResponse:
    """What somebody in the room said about their own row."""
    row = find(request.actor, Measure, pk)
    require(request.actor, request.action, row)
    back = _home_of(request.actor, find(request.actor, Plan, row.plan_id))
    question, says = "Sagt på mötet?", f"{row.what}. {row.owner_words}"
    return one_button(
        request,
        question,
        says,
        "Ja, det är sagt",
        back,
        lambda: commands.confirm(by=request.actor, measure=row, at_meeting=True),
    )


def one_button(
    request: Request, question: str, says: str, verb: str, back: str, deed: Callable[[], object]
) -> HttpResponse:
    """Asks once, then does it. A button on another page posts here directly; a refusal stands on this page."""
    form = forms.Tick.opened(request)

    def do() -> HttpResponse:
        deed()
        return redirect(back)

    if form.sent():
        response = form.once(do)
        if response:
            return response
    context = {
        "nav": "meetings",
        "question": question,
        "says": says,
        "verb": verb,
        "back": back,
        "form": form,
    }
    return render(request, "plans/one_button.html", context)
