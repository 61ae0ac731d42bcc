"""What a new sheet begins with: question 5 and the mapped areas at the school; at a receiver, whoever wrote to it."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import CaseKind
from tillsammans.consent import words
from tillsammans.directory.models import Unit, UnitKind
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.mapping.models import FiveQuestions, Statement
from tillsammans.wheel.sectors import Kind, Sector

# What a receiver may want to tell back, as it happens: that much and nothing of what is said (story 13).
PROGRESS = ("progress", "om det vi erbjuder blir av, inte vad som sägs")
SOCIETY = (
    UnitKind.CAMHS,
    UnitKind.SOCIAL_OPEN,
    UnitKind.PRIMARY_CARE,
    UnitKind.YOUTH_CLINIC,
    UnitKind.HABILITATION,
)


@dataclass(frozen=True)
class Proposal:
    """units: (id, name), those asked for first; wanted: unit id -> what for; sentences: (key, as staff know it);
    called: key -> what the sheet calls it."""

    units: list[tuple[str, str]]
    chosen: list[str]
    wanted: dict[str, str]
    sentences: list[tuple[str, str]]
    called: dict[str, str]
    sectors: list[str] = field(default_factory=list)
    purpose: str = "ha ett möte och göra en plan"


def propose(actor: Actor, case: Any) -> Proposal:
    """Everything can be changed on the form; nothing is saved by proposing."""
    return (
        _at_the_receiver(actor, case) if case.kind == CaseKind.PARTICIPATING else _at_the_leader(actor, case)
    )


def _at_the_leader(actor: Actor, case: Any) -> Proposal:
    five = visible(actor, FiveQuestions).filter(case_id=case.pk).order_by("-changed_at").first()
    wanted = {need["unit_id"]: need["what"] for need in (five.needs or [])} if five else {}
    units = list(Unit.objects.filter(pk__in=list(wanted)).order_by("kind", "name"))
    near = Unit.objects.filter(kind__in=SOCIETY, municipality=case.unit.municipality).exclude(
        pk__in=list(wanted)
    )
    names = [(str(u.pk), words.large(words.full(u))) for u in [*units, *near.order_by("kind", "name")]]
    said = list(
        visible(actor, Statement).filter(case_id=case.pk, text__isnull=False).order_by("said_at", "pk")
    )
    sentences, called = _from_letters(actor, said)
    return Proposal(names, list(wanted), wanted, sentences, called, _mapped(said))


def _from_letters(actor: Actor, said: list[Statement]) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Sentences that came across a wall one by one go on one by one (25:13 a): as staff recognise them, and what they
    are called on the sheet, where the sentence itself does not stand."""
    letters = [s for s in said if s.received_copy_id]
    copies = visible(actor, ReceivedCopy).in_bulk([s.received_copy_id for s in letters])
    shown, called = [], {}
    for one in letters:
        writer = copies[one.received_copy_id].from_person if one.received_copy_id in copies else ""
        called[str(one.pk)] = f"en mening från {writer.split()[0]}" if writer else "en mening till"
        shown.append((str(one.pk), f"”{one.text}”"))
    return shown, called


def _mapped(said: list[Statement]) -> list[str]:
    """The areas somebody is worried about, in the wheel's order."""
    found = {s.sector for s in said if s.kind == Kind.CONCERN and not s.received_copy_id}
    return [s.value for s in Sector if s.value in found]


def _at_the_receiver(actor: Actor, case: Any) -> Proposal:
    senders = visible(actor, ReceivedCopy).filter(case_id=case.pk).values("from_unit")
    units = list(Unit.objects.filter(pk__in=senders).order_by("name"))
    rows = [(str(u.pk), u.name) for u in units]
    chosen: list[str] = [pk for pk, _name in rows]
    wanted = dict.fromkeys(chosen, "veta om samtalen blir av")
    purpose = "alla ska veta om det vi lovat blir av"
    return Proposal(rows, chosen, wanted, [PROGRESS], dict([PROGRESS]), [], purpose)


def extras(proposal: Proposal, keys: list[str], called: str = "") -> tuple[dict[str, Any], ...]:
    """Chosen sentences as the sheet keeps them; `called` names a single one ("en mening från Petra om magen")."""
    out: list[dict[str, Any]] = []
    for key in keys:
        says = called if called and len(keys) == 1 else proposal.called[key]
        out.append(
            {"code": key, "says": says}
            if key == PROGRESS[0]
            else {"statement_id": str(UUID(key)), "says": says}
        )
    return tuple(out)
