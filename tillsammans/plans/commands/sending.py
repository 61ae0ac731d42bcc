"""One version per receiver, cut by consent, sent as letters through the gate (R6, R7, R41)."""

from dataclasses import dataclass

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.directory.models import Unit
from tillsammans.disclosures.models import DisclosureBasis, LetterKind
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import list_and
from tillsammans.plans import queries
from tillsammans.plans.content import cut, letter_lines, sectors_of
from tillsammans.plans.models import Plan, PlanVersion
from tillsammans.wheel.sectors import Sector


@dataclass(frozen=True)
class Sent:
    """What became of one receiver's version: queued, or refused with the gate's own sentence."""

    unit: Unit
    version: PlanVersion | None
    sentence: str = ""


def send_versions(*, by: Actor, plan: Plan, units: list[Unit] | None = None) -> list[Sent]:
    """Queue each unit's own version of the plan as it stands; by default every unit that has been at the meeting.

    One refusal stops nobody else's letter. The gate asks for consent again when the letter leaves."""
    require(by, "plans.send", plan)
    if plan.established_at is None:
        raise NotPossible("draft", "Planen är ett utkast. Den skickas när den är fastställd.")
    case = visible(by, Case).select_related("unit__authority").get(pk=plan.case_id)
    content = queries.content_of(by, plan, case)
    to = [row for row in queries.receivers(by, plan, case) if units is None or row.unit in units]
    return [_send(by, plan, case, content, row) for row in to]


def _send(by: Actor, plan: Plan, case: Case, content: dict, to: queries.Receiver) -> Sent:
    from tillsammans.disclosures.commands import Needs, NewLetter, send

    # Without a complete yes the gate is asked for all of it, so that its sentence says what is missing.
    theirs = cut(content, to.covered.sectors if to.covered.complete else sectors_of(content))
    if not theirs["goals"]:
        return Sent(to.unit, None, "Inget i planen hör till det de får veta. Inget skickas.")
    sectors = sectors_of(theirs)
    letter = NewLetter(
        kind=LetterKind.PLAN,
        to_unit=to.unit,
        basis=DisclosureBasis.SAMTYCKE,
        motivation=_motivation(sectors),
        content={
            "heading": theirs["title"],
            "who": theirs["child"],
            "name": case.card["name"],
            "lines": letter_lines(theirs),
            "plan": theirs,
        },
        needs=Needs(sectors=sectors, statements=frozenset()),
        case=case,
        ask_id=to.covered.ask_id,
    )
    try:
        disclosure = send(by=by, letter=letter)
    except NotPossible as refusal:
        return Sent(to.unit, None, refusal.sentence)
    return Sent(to.unit, _frozen(by, plan, to.unit, theirs, disclosure.pk))


def _motivation(sectors: frozenset[str]) -> str:
    names = [sector.label("sv").lower() for sector in Sector if sector.value in sectors]
    return f"För att göra en plan om {list_and(names)}."


def _frozen(by: Actor, plan: Plan, unit: Unit, content: dict, disclosure_id) -> PlanVersion:
    row = PlanVersion(
        authority_id=by.authority_id,
        child_id=plan.child_id,
        plan_id=plan.pk,
        number=plan.version,
        to_unit=unit,
        disclosure_id=disclosure_id,
        made_at=clock.now(),
    )
    row.content = content
    row.save(force_insert=True)
    record(by, "plan.version_sent", row)
    return row
