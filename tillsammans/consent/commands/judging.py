"""The professional's written judgement: the child's maturity (R12), and a guardian who need not answer (R11)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.children.models import Guardian
from tillsammans.consent.jobs import settle
from tillsammans.consent.models import Ask, Exemption, Ground, MaturityAssessment, Sheet
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

OUTCOMES = {
    "alone": "Bestämmer själv",
    "with_guardian": "Tillsammans med vårdnadshavare",
    "informed": "Är informerad, vårdnadshavarna bestämmer",
}


@dataclass(frozen=True)
class Assessed:
    outcome: str
    reason: str


@dataclass(frozen=True)
class Exempted:
    guardian: Guardian
    ground: str
    reason: str
    until_on: date


def assess(*, by: Actor, case: Any, assessed: Assessed) -> MaturityAssessment:
    """Write the assessment with its reason. Never made by the product, never automatic."""
    require(by, "consent.assess", case)
    if assessed.outcome not in OUTCOMES:
        raise NotPossible("no_outcome", "Välj hur barnets svar ska vägas.", "outcome")
    if not assessed.reason.strip():
        raise NotPossible("no_reason", "Skriv skälet till bedömningen.", "reason")
    row = MaturityAssessment(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        outcome=assessed.outcome,
        by_post=by.seat,
        made_at=clock.now(),
    )
    row.reason = assessed.reason
    row.save(force_insert=True)
    record(by, "consent.assessed", row, code=row.outcome)
    _settle_all(by, case)
    return row


def exempt(*, by: Actor, case: Any, exempted: Exempted) -> Exemption:
    """One guardian's answer is not waited for: hinder (FB 6:13), or little importance and no known disagreement."""
    require(by, "consent.exempt", case)
    if exempted.ground not in Ground.values:
        raise NotPossible("no_ground", "Välj ett skäl.", "ground")
    if not exempted.reason.strip():
        raise NotPossible("no_reason", "Skriv vad du bygger det på.", "reason")
    if exempted.until_on < clock.today():
        raise NotPossible("ended", "Välj en dag framåt i tiden.", "until_on")
    row = Exemption(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        guardian_id=exempted.guardian.pk,
        ground=exempted.ground,
        until_on=exempted.until_on,
        by_post=by.seat,
        made_at=clock.now(),
    )
    row.reason = exempted.reason
    row.save(force_insert=True)
    record(by, "consent.exempted", row, code=row.ground)
    _settle_all(by, case)
    return row


def _settle_all(by: Actor, case: Any) -> None:
    sheets = visible(by, Sheet).filter(case_id=case.pk)
    for ask in visible(by, Ask).filter(sheet_id__in=sheets.values("pk")).order_by("pk"):
        settle.defer(authority_id=str(by.authority_id), ask_id=str(ask.pk))
