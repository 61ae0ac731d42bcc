"""Inviting another authority's unit to a meeting: the lines the sender has checked, on consent (R7, R39)."""

from dataclasses import dataclass
from typing import Any

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.cases import tasks
from tillsammans.consent import coverage
from tillsammans.directory.models import Unit
from tillsammans.disclosures.commands.sending import NewLetter, send
from tillsammans.disclosures.letters import Line, content_of, needs_of
from tillsammans.disclosures.models import Disclosure, LetterKind
from tillsammans.disclosures.models import DisclosureBasis as Basis
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Invitation:
    """lines: what is to be sent, word by word as the sender has checked it (masking is the sender's own wording)."""

    unit: Unit
    lines: tuple[Line, ...]


def invite(*, by: Actor, case: Any, invitation: Invitation) -> Disclosure:
    """Send the invitation. It names the child, so the consent gate applies before anything leaves. Refuses one that
    says no time."""
    require(by, "disclosures.invite", case)
    if not any(line.key == "tid" and line.text.strip() for line in invitation.lines):
        raise NotPossible("no_time", "Skriv när och var mötet är.", "tid")
    covered = coverage.of(by, case, invitation.unit, clock.today())
    secrecies = tuple({line.secrecy for line in invitation.lines if line.secrecy})
    letter = NewLetter(
        LetterKind.INVITATION,
        invitation.unit,
        Basis.SAMTYCKE,
        "",
        content_of(case, invitation.lines),
        needs=needs_of(invitation.lines),
        case=case,
        ask_id=covered.ask_id,
        secrecies=secrecies,
    )
    sent = send(by=by, letter=letter)
    tasks.done(by, "invite", case=case, thing_id=covered.ask_id)
    return sent
