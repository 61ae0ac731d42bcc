"""Follow-up and closing on the child's page."""

from tillsammans.access.models import Relation
from tillsammans.cases.models import CaseKind, StepCode
from tillsammans.cases.page import Section
from tillsammans.followups import queries

HOLDS = {
    str(r.value)
    for r in (Relation.NAMED_PERSON, Relation.SUBSTITUTE, Relation.DELEGATE, Relation.COORDINATOR)
}
DECIDES = {str(r.value) for r in (Relation.NAMED_PERSON, Relation.SUBSTITUTE)}


def sections(actor, case, relations):
    """For those who hold the process; nobody else is told how it went from here."""
    if not relations & HOLDS or case.kind != CaseKind.LEADING:
        return []
    closed = queries.closing_of(actor, case) if case.step == StepCode.CLOSED else None
    held = queries.follow_ups(actor, case)
    plan = queries.plan_of(actor, case)
    if case.step not in (StepCode.COLLABORATE, StepCode.CLOSED) or not (plan or held or closed):
        return []
    context = {
        "case": case,
        "plan": plan,
        "held": held,
        "waiting": queries.waiting(actor, case),
        "closed": closed,
        "change": queries.then_and_now(actor, case),
        "decides": bool(relations & DECIDES),
        "is_closed": case.step == StepCode.CLOSED,
    }
    return [Section("wide", 70, "followups/_card.html", context)]
