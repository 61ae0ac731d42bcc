"""The agreement's table of named persons as dated rows (agreement, "Roller och ansvar", R29-R30).

The agreement's own table comes first. The other rows are cases it does not mention; their sentences say so
("utöver överenskommelsen"), and they are changed by date when the county decides otherwise. The
grade shift of autumn 2028 is a new set of rows with its own `valid_from`.
"""

from datetime import date
from typing import NamedTuple

from tillsammans.directory.models import UnitKind

VALID_FROM = date(2024, 10, 18)  # the agreement's day
OWN, HOME = "unit", "home"


class Row(NamedTuple):
    """One row: who answers in a situation. Order 1 leads, 2 holds beside."""

    situation: str
    label: str
    unit_kind: str
    where: str
    note: str
    order: int = 1


_HOME_SCHOOL = "Uppföljningsansvarig inom skola i hemkommunen är barnets bästa-ansvarig"

ROWS = (
    Row(
        "preschool",
        "Barn 0–6 år som går i förskola",
        UnitKind.PRESCHOOL,
        OWN,
        "Barn 0–6 år har både barnhälsovården och förskolan. Förskolan leder när barnet går där, BVC är med.",
    ),
    Row("preschool", "Barn 0–6 år som går i förskola", UnitKind.CHILD_HEALTH, HOME, "BVC är med.", 2),
    Row(
        "home_0_6",
        "Barn 0–6 år som inte går i förskola",
        UnitKind.CHILD_HEALTH,
        HOME,
        "Barnhälsovården (BVC) är barnets bästa-ansvarig för barn 0–6 år som inte går i förskola.",
    ),
    Row(
        "school",
        "Förskoleklass till årskurs 9",
        UnitKind.SCHOOL,
        OWN,
        "Från förskoleklass till årskurs 9 är det skolan där barnet går.",
    ),
    Row(
        "upper_secondary",
        "Gymnasiet i Sörmland",
        UnitKind.UPPER_SECONDARY,
        OWN,
        "På gymnasiet i Sörmland är det skolan där ungdomen går, också efter 18-årsdagen.",
    ),
    Row(
        "upper_secondary_outside",
        "Gymnasiet utanför Sörmland",
        UnitKind.FOLLOW_UP,
        HOME,
        f"{_HOME_SCHOOL} när ungdomen går på gymnasiet utanför Sörmland.",
    ),
    Row(
        "not_begun",
        "Har inte börjat gymnasiet",
        UnitKind.KAA,
        HOME,
        "Den som inte har börjat gymnasiet hör till kommunala aktivitetsansvaret (KAA) i "
        "hemkommunen, till 20 år.",
    ),
    Row(
        "left",
        "Har hoppat av gymnasiet",
        UnitKind.KAA,
        HOME,
        "Den som har hoppat av gymnasiet hör till kommunala aktivitetsansvaret (KAA) i hemkommunen, "
        "till 20 år.",
    ),
    Row(
        "adapted_school",
        "Anpassad grundskola",
        UnitKind.ADAPTED_SCHOOL,
        OWN,
        "Anpassad grundskola räknas som skola: det är skolan där barnet går.",
    ),
    Row(
        "adapted_upper_secondary",
        "Anpassad gymnasieskola i Sörmland",
        UnitKind.UPPER_SECONDARY,
        OWN,
        "Anpassad gymnasieskola räknas som gymnasiet: det är skolan där ungdomen går.",
    ),
    Row(
        "special_school",
        "Specialskola som har gått med",
        UnitKind.SPECIAL_SCHOOL,
        OWN,
        "Specialskolan har gått med i modellen. Det är skolan där barnet går.",
    ),
    Row(
        "special_school_outside",
        "Specialskola som inte har gått med",
        UnitKind.FOLLOW_UP,
        HOME,
        f"Specialskolan är statlig och har inte gått med i modellen. {_HOME_SCHOOL} och håller kontakten med "
        "skolan (utöver överenskommelsen).",
    ),
    Row(
        "school_not_joined",
        "Fristående skola som inte har gått med",
        UnitKind.FOLLOW_UP,
        HOME,
        f"Skolan har inte gått med i modellen och kan inte få brev här. {_HOME_SCHOOL}. Ring också "
        "skolans rektor "
        "(utöver överenskommelsen).",
    ),
    Row(
        "preschool_not_joined",
        "Förskola som inte har gått med eller ligger utanför Sörmland",
        UnitKind.CHILD_HEALTH,
        HOME,
        "Förskolan är inte med i modellen. Då leder barnhälsovården (BVC) i hemkommunen (utöver "
        "överenskommelsen).",
    ),
    Row(
        "school_outside",
        "Grundskola utanför Sörmland",
        UnitKind.FOLLOW_UP,
        HOME,
        f"Skolan ligger utanför Sörmland. {_HOME_SCHOOL}, som för gymnasiet utanför länet (utöver "
        "överenskommelsen).",
    ),
    Row(
        "school_abroad",
        "Går i skola utomlands",
        UnitKind.FOLLOW_UP,
        HOME,
        f"{_HOME_SCHOOL} så länge barnet går i skola utomlands och är folkbokfört här (utöver "
        "överenskommelsen).",
    ),
    Row(
        "home_study",
        "Undervisning i hemmet eller på annat sätt",
        UnitKind.FOLLOW_UP,
        HOME,
        # Särskilt fullgörande av skolplikten, skollagen 24:23-24: hemkommunen beslutar och följer upp.
        f"{_HOME_SCHOOL} när barnet får undervisning på annat sätt än i skola. Hemkommunen har insynen "
        "(utöver överenskommelsen).",
    ),
    Row(
        "no_school",
        "7–15 år utan skola",
        UnitKind.FOLLOW_UP,
        HOME,
        f"{_HOME_SCHOOL} tills barnet har fått en skola. Barnet ska inte vänta (utöver överenskommelsen).",
    ),
)
