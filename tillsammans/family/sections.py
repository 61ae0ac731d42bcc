"""Whose page is open, on the child's page."""

from django.urls import reverse

from tillsammans.access.models import Relation
from tillsammans.access.policy import may, visible
from tillsammans.cases.models import CaseKind
from tillsammans.cases.page import Section
from tillsammans.children.models import Guardian, PageOpening

MAY = {
    str(r.value)
    for r in (Relation.NAMED_PERSON, Relation.SUBSTITUTE, Relation.DELEGATE, Relation.COORDINATOR)
}


def sections(actor, case, relations):
    """For those who may open and close pages."""
    if not relations & MAY or case.kind != CaseKind.LEADING:
        return []
    decided = visible(actor, PageOpening).filter(child_id=case.child_id).order_by("decided_at", "pk")
    latest = {row.account_id: row for row in decided}
    guardians = visible(actor, Guardian).filter(child_id=case.child_id).order_by("pk")
    may_open = bool(
        may(actor, "family.open_page", case)
    )  # a coordinator closes, but does not promise what is shown
    context = {
        "pages": [_page(case, guardian, latest, may_open) for guardian in guardians],
        "case_id": case.pk,
        "called": case.card["called"],
    }
    return [Section("aside2", 60, "family/_card.html", context)]


def _page(case, guardian, latest, may_open: bool) -> dict:
    last = latest.get(guardian.account_id) if guardian.account_id else None
    return {
        "called": guardian.called,
        "open": bool(last and last.opened),
        "at": last.decided_at if last else None,
        "href": reverse("family:open_page", args=[case.pk, guardian.pk]) if may_open else "",
        "close": reverse("family:close_page", args=[case.pk, guardian.pk]),
    }
