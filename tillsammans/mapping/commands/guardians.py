"""Each guardian is called for themselves, within a day of the other: told what goes on, asked how to be reached."""

from dataclasses import dataclass
from datetime import date

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import absence
from tillsammans.mapping.models import GuardianTalk

CHANNELS = {
    "phone": "Telefon",
    "page": "Egen sida här",
    "paper": "Brev på papper",
    "none": "Vill inte bli kontaktad",
}


@dataclass(frozen=True)
class Called:
    """channel: one of CHANNELS. reach_when: in words. talked_on: the day of the talk."""

    channel: str
    reach_when: str = ""
    talked_on: date | None = None
    told_about_absence: bool = False


def note_call(*, by: Actor, case: Case, guardian: Guardian, called: Called) -> GuardianTalk:
    """Keep that this guardian has been called, and how and when they want to be reached. Fills in samråd (R83); when
    every guardian has been called the task is done. Says nothing to the other guardian."""
    require(by, "mapping.call_guardian", guardian)
    talked_on = called.talked_on or clock.today()
    _refuse_nonsense(by, case, called, talked_on)
    talk = GuardianTalk(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        guardian_id=guardian.pk,
        by_post=by.seat,
        talked_on=talked_on,
        told_about_absence=called.told_about_absence,
        channel=called.channel,
    )
    talk.reach_when = called.reach_when.strip()
    talk.save(force_insert=True)
    guardian.channel = called.channel
    guardian.save(update_fields=["channel"])
    record(by, "guardian.called", talk)
    absence.guardian_heard(by, case, guardian, talked_on)
    if not not_called(by, case):
        tasks.done(by, "call_guardians", case=case)
    return talk


def _refuse_nonsense(by: Actor, case: Case, called: Called, talked_on: date) -> None:
    if called.channel not in CHANNELS:
        raise NotPossible("no_channel", "Välj hur vårdnadshavaren vill bli nådd.", "channel")
    if talked_on > clock.today():
        raise NotPossible("talked_future", "Dagen har inte varit än. Välj i dag eller tidigare.", "talked_on")
    if absence.open_inquiry(by, case) and not called.told_about_absence:
        sentence = "Berätta att det här också är en frånvaroutredning, och kryssa i att du har gjort det."
        raise NotPossible("not_told", sentence, "told_about_absence")


def not_called(by: Actor, case: Case) -> list[Guardian]:
    """Guardians in force whom nobody has called about this."""
    called = set(visible(by, GuardianTalk).filter(case_id=case.pk).values_list("guardian_id", flat=True))
    return [g for g in guardians_of(by, case.child_id) if g.pk not in called]
