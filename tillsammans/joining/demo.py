"""Two fristående providers: Friskolan Kornblixten has been with since the agreement's first day, which is noted
afterwards; Friskolan Månskäran is half way: offered, informed, decided and accepted, but without units, people and key.
All invented; every row comes from a command run by whoever does it, on its day.

World attributes: `joining_kornblixten`, `joining_manskaran` (Joining).
"""

from datetime import date

from tillsammans.demo.world import World
from tillsammans.directory import commands as directory
from tillsammans.directory import seed
from tillsammans.governance.agreement_queries import in_force_on
from tillsammans.governance.models import Agreement, Edition, SignatureHow
from tillsammans.joining import commands
from tillsammans.lib import clock


def tell(world: World) -> None:
    """Needs the agreement with an edition in force (governance.demo_agreement)."""
    _kornblixten(world)
    _manskaran(world)


def _kornblixten(world: World) -> None:
    """With since before the steering room was here: noted by the secretary, with the same records as anybody else's."""
    world.at("2025-02-05 09.00")
    principal = seed.authority("kornblixten").principal
    day = seed.authority("kornblixten").joined_on or clock.today()
    decided = commands.Decided(date(2024, 9, 12), "Stiftelsens styrelse", "§ 22 den 12 september 2024", True)
    with world.as_("sekreterare") as by:
        edition = _edition(day)
        accepted = commands.Acceptance(
            on=max(day, edition.in_force_from or day),
            edition=edition,
            how=SignatureHow.PAPER,
            function="Rektor",
            record="Pärmen Fristående verksamheter, blad 1",
        )
        before = commands.Before(decided, accepted, date(2024, 5, 14), "Rektor", date(2024, 6, 4))
        joining = commands.note_before(by=by, principal=principal, known=before)
    world.at("2025-02-06 10.00")
    with world.as_("processledare") as by:
        commands.add_contact(
            by=by,
            joining=joining,
            authority=seed.authority("kornblixten"),
            title="Kontaktperson för modellen",
            who=directory.NewHolder("Alvar Ljungpipare", "alvar.ljungpipare@example.org"),
        )
    world.joining_kornblixten = joining


def _manskaran(world: World) -> None:
    principal = seed.authority("manskaran").principal
    world.at("2026-04-14 10.00")
    with world.as_("processledare") as by:
        words = "Skickat med broschyren och överenskommelsen."
        offer = commands.Offer(date(2026, 4, 14), "Rektor", words)
        joining = commands.offer(by=by, principal=principal, new=offer)
    world.at("2026-05-20 16.00")
    with world.as_("processledare") as by:
        met = commands.Met(date(2026, 5, 20), "Rektor, biträdande rektor, kurator och skolsköterska")
        commands.note_meeting(by=by, joining=joining, met=met)
    world.at("2026-08-31 09.00")
    with world.as_("sekreterare") as by:
        decided = commands.Decided(date(2026, 8, 27), "Styrelsen", "§ 31 den 27 augusti 2026", True)
        commands.note_decision(by=by, joining=joining, decided=decided)
    world.at("2026-09-18 13.00")
    with world.as_("sekreterare") as by:
        accepted = commands.Acceptance(
            on=date(2026, 9, 18),
            edition=_edition(date(2026, 9, 18)),
            how=SignatureHow.E_SIGNATURE,
            function="Styrelsens ordförande",
            record="Kuvert TBB-2026-0918",
        )
        commands.accept(by=by, joining=joining, accepted=accepted)
    world.joining_manskaran = joining


def _edition(day: date) -> Edition:
    """The agreement's edition in force that day; before the first, the first."""
    agreement = Agreement.objects.order_by("valid_from", "title").first()
    if agreement is None:
        raise LookupError("Överenskommelsen finns inte: berätta governance.demo_agreement först.")
    first = agreement.editions.filter(in_force_from__isnull=False).order_by("number").first()
    found = in_force_on(agreement, day) or first
    if found is None:
        raise LookupError("Ingen upplaga av överenskommelsen är beslutad.")
    return found
