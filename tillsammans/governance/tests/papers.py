"""A document with every kind of block, and a thing to publish it as: what the tests of publishing stand on."""

from datetime import date

from tillsammans.governance import documents as d
from tillsammans.governance.documents import Document
from tillsammans.governance.models import Body, BodyKind
from tillsammans.lib import clock

CLEAN = Document(
    title="Så gick våren",
    group="Styrgruppen",
    dated=date(2026, 6, 10),
    intro="Nästan alla enheter har en ansvarig för varje barn.",
    facts=(("Möte", "10 juni 2026"), ("Nummer", "2026:7")),
    next_review=date(2027, 6, 1),
    blocks=(
        d.heading("Vad vi har gjort"),
        d.text("Vi har träffat alla huvudmän.\n\nNu fortsätter arbetet."),
        d.points(["Utbildning i alla kommuner", "Hjulet används i tio skolor"]),
        d.facts([("Beslut", "Arbetet fortsätter")]),
        d.quote("Vi vill bli frågade innan det är bestämt.", "Elever i årskurs 5"),
        d.notice("Siffrorna räknar enheter, inte barn."),
        d.heading("Hur långt vi har kommit", level=3),
        d.table(
            "Steg i planen",
            ["Huvudman", "Klara", "Kvar"],
            [["Flen", 7, 1], ["Trosa", 3, 5], ["Gnesta", None, 2]],
            sentence="Flen har kommit längst.",
            note="Räknat den 1 juni.",
        ),
        d.bars(
            "Enheter med en ansvarig",
            [("Flen", "100 %", 100), ("Trosa", "75 %", 75.5), ("Gnesta", "visas inte", None)],
            sentence="Trosa saknar en ansvarig på var fjärde enhet.",
            unit="andel",
        ),
        d.heat(
            "Andel enheter med en ansvarig, procent",
            ["Huvudman", "Förskola", "Grundskola", "Gymnasium"],
            [["Flen", 100, 92, 85], ["Trosa", 67, 75, None]],
            sentence="Störst är luckorna i Trosa.",
        ),
    ),
)


def body() -> Body:
    """Something that can be published: what it is does not matter here. Call it as somebody on the staff."""
    row = Body(
        slug="prov", name="Provgruppen", kind=BodyKind.WORKING, task="Prövar.", started_on=clock.today()
    )
    row.save(force_insert=True)
    return row
