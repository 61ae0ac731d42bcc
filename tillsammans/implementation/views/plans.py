"""Writing the decision, the plan and its steps."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Principal
from tillsammans.governance.models import Adoption
from tillsammans.implementation import queries
from tillsammans.implementation.commands import plans as commands
from tillsammans.implementation.forms.plans import OWN, CommitForm, DoneForm, LeaveOutForm, PlanForm, StepForm
from tillsammans.implementation.models import Commitment, Plan, Step
from tillsammans.implementation.views import writing
from tillsammans.implementation.views.writing import Page, chosen
from tillsammans.ui.filters import day

STEPS = "#plan"


@staff("implementation.write")
def commit(request: Request, where: str, pk: UUID) -> HttpResponse:
    """Note the decision to work by the model."""
    place = writing.place_of(request, where, pk)
    principal = writing.principal_of(place)
    adoptions = list(Adoption.objects.filter(principal=principal, withdrawn_on__isnull=True))
    offered = [(str(row.pk), _adopted(row)) for row in adoptions]
    form = CommitForm.opened(
        request, about=place.pk, choices={"adoption": [*offered, (OWN, "Ett eget beslut, som skrivs in här")]}
    )

    def deed() -> HttpResponse:
        typed = dict(form.cleaned_data)
        new = commands.NewCommitment(
            adoption=chosen(adoptions, typed["adoption"]),
            decided_by=typed["decided_by"],
            decided_on=typed["decided_on"],
            record=typed["record"],
        )
        commands.commit(by=request.actor, place=place, new=new)
        return redirect(writing.address_of(place))

    page = Page(
        "Beslut att arbeta enligt modellen",
        writing.address_of(place),
        "Spara beslutet",
        "Har huvudmannen antagit den gemensamma målbilden kan det vara beslutet. Annars skriver du in ert eget.",
        str(place),
    )
    return writing.write(request, form, deed, page)


def _adopted(row: Adoption) -> str:
    return f"Beslutet att anta den gemensamma målbilden: {row.decided_by}, {day(row.decided_on)}"


@staff("implementation.write")
@require_POST
def withdraw_commitment(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Commitment, pk, "principal", "unit")
    commands.withdraw_commitment(by=request.actor, commitment=row)
    return redirect(writing.address_of_row(row.where))


@staff("implementation.write")
def plan(request: Request, pk: UUID) -> HttpResponse:
    """Write the huvudman's plan, or change the one that is open."""
    principal = writing.found(Principal, pk)
    require(request.actor, "implementation.write", principal)
    row = Plan.objects.filter(principal=principal, closed_on__isnull=True).first()
    page = Page("Planen", writing.address_of(principal) + STEPS, "Spara planen", back_text=principal.name)
    if row is None:
        form = PlanForm.opened(request, about=principal.pk)
        return writing.write(request, form, lambda: _planned(request, principal, form.cleaned_data), page)
    now = {name: getattr(row, name) for name in ("title", "goal", "starts_on", "ends_on")}

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_plan(by=request.actor, plan=row, new=_new_plan(typed), version=version)
        return redirect(page.back)

    return writing.rewrite(request, PlanForm.opened, row, now, deed, page)


def _planned(request: Request, principal: Principal, typed: dict[str, Any]) -> HttpResponse:
    commands.write_plan(by=request.actor, principal=principal, new=_new_plan(typed))
    return redirect(writing.address_of(principal) + STEPS)


def _new_plan(typed: dict[str, Any]) -> commands.NewPlan:
    return commands.NewPlan(typed["title"], typed["goal"], typed["starts_on"], typed["ends_on"])


@staff("implementation.write")
@require_POST
def close_plan(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Plan, pk)
    commands.close_plan(by=request.actor, plan=row)
    return redirect(writing.address_of_row(row.where))


# --- Steps
@staff("implementation.write")
def new_step(request: Request, pk: UUID) -> HttpResponse:
    plan = writing.found(Plan, pk, "principal")
    require(request.actor, "implementation.write", plan)
    offers = _offers(plan)
    form = StepForm.opened(request, about=plan.pk, choices=offers.choices)

    def deed() -> HttpResponse:
        commands.add_step(by=request.actor, plan=plan, new=offers.step(form.cleaned_data))
        return redirect(page.back)

    page = Page(
        "Ett steg i planen",
        writing.address_of_row(plan.where, STEPS),
        "Lägg till steget",
        back_text=plan.principal.name,
    )
    return writing.write(request, form, deed, page)


@staff("implementation.write")
def step(request: Request, pk: UUID) -> HttpResponse:
    """Change a step that is not done. Two who change at once lose nothing."""
    row = _step(request, pk)
    offers = _offers(row.plan)
    now = {name: getattr(row, name) for name in ("what", "division", "owner", "starts_on", "ends_on")}
    now |= {"unit": str(row.unit_id or ""), "owner_post": str(row.owner_post_id or "")}
    page = _page(row, "Ändra steget", "Spara steget")

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_step(by=request.actor, step=row, new=offers.step(typed), version=version)
        return redirect(page.back)

    return writing.rewrite(request, StepForm.opened, row, now, deed, page, choices=offers.choices)


@staff("implementation.write")
def finish(request: Request, pk: UUID) -> HttpResponse:
    """Which day it was ready, and what was done."""
    row = _step(request, pk)
    form = DoneForm.opened(request, about=row.pk, version=row.version)
    page = _page(row, "Steget är klart", "Spara")

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        commands.finish_step(
            by=request.actor, step=row, on=typed["done_on"], text=typed["done_text"], version=row.version
        )
        return redirect(page.back)

    return writing.write(request, form, deed, page)


@staff("implementation.write")
def leave_out(request: Request, pk: UUID) -> HttpResponse:
    """It will not be done, and why."""
    row = _step(request, pk)
    form = LeaveOutForm.opened(request, about=row.pk, version=row.version)
    page = _page(row, "Ta bort steget ur planen", "Ta bort steget")

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        commands.leave_out_step(
            by=request.actor, step=row, reason=typed["left_out_reason"], version=row.version
        )
        return redirect(page.back)

    return writing.write(request, form, deed, page)


def _step(request: Request, pk: UUID) -> Step:
    row = writing.found(Step, pk, "plan__principal", "unit")
    require(request.actor, "implementation.write", row)
    return row


def _page(row: Step, title: str, button: str) -> Page:
    back = writing.address_of_row(row.plan.where, STEPS)
    return Page(title, back, button, row.what, row.plan.principal.name)


class _offers:
    """Units and seats of the plan's huvudman to choose among."""

    def __init__(self, plan: Plan) -> None:
        self.units = queries.units_in(plan.principal_id)
        self.seats = queries.seats_to_remind(plan.principal_id)
        self.choices = {
            "unit": writing.choices(self.units, "Hela huvudmannen"),
            "owner_post": writing.choices(self.seats, "Ingen"),
        }

    def step(self, typed: dict[str, Any]) -> commands.NewStep:
        return commands.NewStep(
            what=typed["what"],
            owner=typed["owner"],
            starts_on=typed["starts_on"],
            ends_on=typed["ends_on"],
            division=typed["division"],
            unit=chosen(self.units, typed["unit"]),
            owner_post=chosen(self.seats, typed["owner_post"]),
        )
