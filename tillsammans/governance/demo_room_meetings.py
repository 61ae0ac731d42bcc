"""The steering room's meetings in the demo: what stood on the agenda and what was said. Example text."""

from dataclasses import dataclass

from tillsammans.governance.models import ItemKind

INFO, TALK, DECIDE = ItemKind.INFORMATION, ItemKind.DISCUSSION, ItemKind.DECISION


@dataclass(frozen=True)
class Point:
    title: str
    kind: ItemKind = INFO
    text: str = ""
    brought_by: str = ""
    minutes: int = 20
    noted: str = ""
    decides: str = ""


@dataclass(frozen=True)
class Held:
    body: str
    title: str
    at: str
    points: tuple[Point, ...]
    summary: str = ""
    hours: int = 3
    place: str = "Regionens hus, Nyköping"
    joint: str = ""
    adjusted_by: str = ""
    approved_by: str = ""
    published: bool = False


HELD = (
    Held(
        "lansstyrgruppen",
        "Gemensamt möte, höstterminen 2024",
        "2024-12-04 09.00",
        (
            Point(
                "Så arbetar vi tillsammans",
                TALK,
                noted="Länsstyrgruppen och nätverket träffas tillsammans varje termin.",
            ),
            Point(
                "Piloter för Barnets bästa-hjulet",
                DECIDE,
                "Sex verksamheter har anmält intresse.",
                "Processledaren",
                40,
                "Gruppen vill att barnens egna erfarenheter finns med i utvärderingen.",
                "initiative_wheel",
            ),
            Point(
                "NPF-satsning",
                DECIDE,
                "Förslag på tre skolor och tre nivåer.",
                "Beredningsgruppen",
                40,
                "Samtliga ställde sig bakom förslaget.",
                "initiative_npf",
            ),
            Point(
                "Följeforskning",
                DECIDE,
                brought_by="FoU-enheten",
                noted="FoU-enheten redogjorde för upplägget.",
                decides="research",
            ),
        ),
        summary="Det första gemensamma mötet efter att överenskommelsen började gälla. Två satsningar startar.",
        joint="natverket",
        adjusted_by="styrgrupp",
        approved_by="sammankallande",
        published=True,
    ),
    Held(
        "lansstyrgruppen",
        "Länsstyrgruppens möte, februari 2025",
        "2025-02-05 09.00",
        (
            Point("Läget i kommunerna", noted="Sju av nio kommuner har utsett en kontaktperson."),
            Point(
                "Statusrapporter",
                DECIDE,
                "Förslag till gemensam mall.",
                "Processledaren",
                30,
                "Mallen hålls kort. Siffror fylls i av tjänsten där det går.",
                "status_reports",
            ),
        ),
        summary="Huvudmännen ska berätta hur långt de har kommit, lika för alla.",
        adjusted_by="styrgrupp",
        approved_by="sammankallande",
        published=True,
    ),
    Held(
        "natverket",
        "Nätverksmöte, mars 2025",
        "2025-03-19 13.00",
        (
            Point("Skolornas erfarenheter", TALK, noted="Rektorerna vill ha fler exempel på goda samtal."),
            Point(
                "Barnets SIP",
                DECIDE,
                brought_by="Processledaren",
                noted="En arbetsgrupp med flera professioner behövs.",
                decides="sip_group",
            ),
        ),
        adjusted_by="skolchef_flen",
        approved_by="samordnare",
    ),
    Held(
        "lansstyrgruppen",
        "Gemensamt möte, höstterminen 2025",
        "2025-10-08 09.00",
        (
            Point(
                "Revidering av överenskommelsen",
                DECIDE,
                "Beredningsgruppens förslag.",
                "Beredningsgruppen",
                45,
                "Gruppen gick igenom förslagen ett i taget.",
                "revision_2025",
            ),
            Point(
                "Hjulet efter piloterna",
                DECIDE,
                "Utvärderingen i korthet.",
                "Processledaren",
                30,
                "Utvärderingen visar att samtalen blir bredare.",
                "wheel_in_model",
            ),
            Point(
                "Familjecentralsliknande arbetssätt",
                DECIDE,
                brought_by="Socialcheferna",
                minutes=30,
                noted="Två kommuner är beredda att börja.",
                decides="family_centre",
            ),
            Point(
                "Inget gemensamt möte i våras",
                TALK,
                noted="Vårterminen 2025 gick utan gemensamt möte. Datum sätts ett år i taget från och med nu.",
            ),
        ),
        summary="Överenskommelsen revideras och hjulet blir en del av modellen.",
        joint="natverket",
        adjusted_by="skolchef_flen",
        approved_by="sammankallande",
        published=True,
    ),
    Held(
        "natverket",
        "Gemensamt möte, vårterminen 2026",
        "2026-03-18 09.00",
        (
            Point(
                "NPF-satsningen efter ett år",
                DECIDE,
                "Utvärderingen i korthet.",
                "Processledaren",
                40,
                "Underlaget för det individuella stödet är litet. Därför prövas det ett år till.",
                "npf_in_model",
            ),
            Point(
                "Barnkonsekvensanalys",
                DECIDE,
                brought_by="Barnrättsombuden",
                minutes=30,
                noted="Barnrättsombuden vill bli frågade tidigt.",
                decides="impact_assessment",
            ),
        ),
        summary="NPF-satsningen är utvärderad. Delar av den tas in i modellen.",
        joint="lansstyrgruppen",
        adjusted_by="styrgrupp",
        approved_by="samordnare",
        published=True,
    ),
    Held(
        "styrgruppen",
        "Styrgruppens möte, maj 2026",
        "2026-05-20 10.00",
        (
            Point(
                "Statusrapport för våren",
                DECIDE,
                brought_by="Processledaren",
                minutes=40,
                noted="Rapporten är tydlig om var det behövs stöd.",
                decides="county_report_spring_2026",
            ),
        ),
        hours=2,
        adjusted_by="skolchef_flen",
        approved_by="regionchef",
    ),
    Held(
        "lansstyrgruppen",
        "Länsstyrgruppens möte, september 2026",
        "2026-09-09 09.00",
        (
            Point("Läget i kommunerna", noted="Två kommuner har ännu inte utsett alla som ska utses."),
            Point(
                "Inför det gemensamma mötet",
                TALK,
                noted="Revideringen tar den mesta tiden. Underlag i god tid.",
            ),
        ),
        summary="Mötet förberedde det gemensamma mötet i oktober.",
        adjusted_by="styrgrupp",
    ),
    Held(
        "beredningsgruppen",
        "Beredningsgruppens möte, september 2026",
        "2026-09-22 13.00",
        (
            Point(
                "Förslag till revidering",
                TALK,
                noted="Tre förslag har kommit in. Det tredje behöver skrivas om.",
            ),
            Point("Statusrapporter i höst", noted=""),
        ),
        hours=2,
        place="På webben",
    ),
)

COMING = Held(
    "lansstyrgruppen",
    "Gemensamt möte, höstterminen 2026",
    "2026-10-14 09.00",
    (
        Point("Läget i länet", INFO, "Processledaren visar länets bild.", "Processledaren", 30),
        Point(
            "Revidering av överenskommelsen 2026",
            DECIDE,
            "Förslagen med beredningsgruppens ord om dem.",
            "Beredningsgruppen",
            60,
        ),
        Point("Förslag om Barnets SIP", TALK, "Gruppens första utkast.", "Arbetsgruppen Barnets SIP", 40),
        Point("Följeforskningens rekommendationer", INFO, "", "FoU-enheten", 20),
    ),
    joint="natverket",
)
