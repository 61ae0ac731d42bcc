"""Branch O (story 13 b): Wed 2 Dec, Petra makes an orosanmälan for Alma and Elis. Not among the chapters of the main
story: it is lived by its own tests, and nobody else's page shows that it happened."""

from tillsammans.demo.world import World
from tillsammans.reports.commands import AboutChild, NewReport, make, note_called, note_sent
from tillsammans.reports.models import SentHow

SAID = "I söndags höll pappas kompis fast Elis så han fick märken."
WRITTEN = NewReport(
    children=(
        AboutChild(
            "Alma Lindh Ekman", "12 år", home="0482", where_now="På Ängsskolan till 15.00", here="0482"
        ),
        AboutChild("Elis", "7 år, åk 1", home="0482", where_now="Hos pappa till fredag", here="0483"),
    ),
    observed=f"Alma berättade i dag 10.00: ”{SAID}”",
    acute="unknown",
    siblings="Alma och Elis är syskon.",
    guardians="Sofia Lindh och Johan Ekman, gemensam vårdnad. Ingen av dem vet om anmälan.",
    guardians_informed="no",
    reporter_name="Petra Lund",
    reporter_function="Skolsköterska, Ängsskolan",
    reporter_contact="0157-000 00, till 16.00",
)


def petra_reports(world: World) -> None:
    """10.05 written, asking nobody; 10.12 mottagningen in Flen is called; 10.25 sent by a safe way."""
    world.at("2026-12-02 10.05")
    with world.as_("petra") as petra:
        world.report = make(by=petra, new=WRITTEN)
    world.at("2026-12-02 10.12")
    with world.as_("petra") as petra:
        note_called(by=petra, report=world.report)
    world.at("2026-12-02 10.25")
    with world.as_("petra") as petra:
        note_sent(by=petra, report=world.report, how=SentHow.SAFE_WAY)
    world.deliver()
