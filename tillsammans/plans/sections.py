"""What the plan adds to the child's page: goals with rows, for everybody who works with the child here."""

from tillsammans.cases.models import CaseKind, StepCode
from tillsammans.cases.page import Section
from tillsammans.plans import queries


def sections(actor, case, relations):
    if case.kind != CaseKind.LEADING or case.step not in (StepCode.COLLABORATE, StepCode.CLOSED):
        return
    plan = queries.plan_of(actor, case)
    goals = queries.goals_of(actor, plan) if plan else []
    if not goals:
        return
    context = {"plan": plan, "called": case.card["called"], "goals": queries.shown(actor, case, goals)}
    yield Section("wide", 40, "plans/_plan.html", context)
