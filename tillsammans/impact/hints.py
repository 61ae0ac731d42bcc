"""What a template proposes and reminds of: alternatives to begin with, whom to ask, a question for each sector.

Hints are shown beside the fields and written nowhere: what stands in an assessment has been written by somebody.
Sources: the open site's pages on child impact assessment and on premises for children; inventory 19-20.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tillsammans.impact.models import Template
from tillsammans.wheel.sectors import Sector

AS_NOW = ("Som nu", "Vi ändrar inget. Så här blir det då.")


@dataclass(frozen=True)
class Hints:
    """`alternatives`: (label, text) to begin with; `sectors`: a question each; the rest are reminders."""

    alternatives: tuple[tuple[str, str], ...]
    affected: str
    groups: str
    needs: str
    sectors: Mapping[Sector, str]
    articles: tuple[int, ...] = ()
    checklist: tuple[str, ...] = ()


HINTS: dict[str, Hints] = {
    Template.EMPTY: Hints(
        alternatives=(("Förslaget", ""), AS_NOW),
        affected="Vilka barn: ålder, plats, verksamhet. Också de som inte är på plats än, och syskon.",
        groups="Fråga olika åldrar, och barn som sällan blir frågade.",
        needs="Barn med funktionsnedsättning, barn som lär sig svenska, barn i familjer med små resurser, "
        "barn som inte bor hemma, barn långt från centrum.",
        sectors={
            Sector.HEALTH: "Vad händer med rörelse, mat, sömn och väntetider?",
            Sector.DEVELOPMENT: "Får barnen öva det de behöver?",
            Sector.LEARNING: "Blir det lättare eller svårare att vara i skolan?",
            Sector.CARE: "Räcker vuxnas tid? Vem finns före och efter skolan?",
            Sector.HOME: "Vad betyder det för familjens vardag och ekonomi?",
            Sector.RELATIONSHIPS: "Vilka vänner och vuxna tappar barnen, vilka får de?",
            Sector.SAFETY: "Hur blir vägen, rasten, bussen och nätet?",
        },
    ),
    Template.SCHOOL: Hints(
        alternatives=(
            ("Förslaget", "Det nya sättet att organisera skolan."),
            AS_NOW,
            ("I två steg", "Samma sak, men i lugnare takt."),
        ),
        affected="Elever som går där i dag, de som börjar om ett år, de på skolan som tar emot, syskon, "
        "fritidshemmet.",
        groups="Elevråd i båda skolorna, de yngsta i mindre samtal med bildstöd, anpassad grundskola, fritidshemmet.",
        needs="Elever i anpassad grundskola, elever med särskilt stöd, elever som nyss bytt skola, "
        "elever med lång resväg.",
        sectors={
            Sector.HEALTH: "Hur blir rörelse, matsal, toaletter och vägen till skolsköterskan?",
            Sector.DEVELOPMENT: "Klarar barnen vägen själva? Får de nya saker att öva?",
            Sector.LEARNING: "Hur blir klasserna, lärarna, studieron och det särskilda stödet?",
            Sector.CARE: "Vem möter barnen på morgonen? Hur blir det på fritids?",
            Sector.HOME: "Hur blir morgnar, resor och kostnader för familjen? Går syskon i samma skola?",
            Sector.RELATIONSHIPS: "Vilka vänner och vuxna skiljs åt? Hur lär de känna de nya?",
            Sector.SAFETY: "Hur blir skolvägen, bussen, rasten, korridoren och omklädningsrummet?",
        },
        articles=(28, 29, 31, 23),
    ),
    Template.PREMISES: Hints(
        alternatives=(("Förslaget", "Lokalen som den är ritad."), AS_NOW),
        affected="Barn som kommer dit som besökare, elever eller patienter. Syskon som väntar. Barn i närheten.",
        groups="Gå en runda i lokalen, eller i ritningen, med barn i olika åldrar. Be dem visa "
        "i stället för att svara.",
        needs="Barn med rullstol eller kryckor, barn som är känsliga för ljud och ljus, barn som inte läser, "
        "barn som inte vill bli sedda.",
        sectors={
            Sector.HEALTH: "Hur är ljud, ljus, luft och toaletter? Finns plats att röra sig?",
            Sector.DEVELOPMENT: "Når barnet själv dörr, disk, handfat och knappar?",
            Sector.LEARNING: "Går det att förstå rummet utan att läsa? Är det lugnt nog att tänka?",
            Sector.CARE: "Finns en vuxen att se från där barnet väntar? Plats för mat och vila?",
            Sector.HOME: "Hur tar familjen sig dit, och vad kostar det? Finns plats för syskon och barnvagn?",
            Sector.RELATIONSHIPS: "Kan barnet träffa någon i lugn och ro, och vara med andra när det vill?",
            Sector.SAFETY: "Kan barnet vänta utan att bli sett, och lämna rummet när det vill? Hur är vägen dit?",
        },
        articles=(23, 31, 24, 16),
        checklist=(
            "Ett barn som läser dåligt hittar rätt från dörren.",
            "Det finns en disk i barnets höjd.",
            "Dörrar, toalett och handfat går att använda för ett barn i rullstol.",
            "Det går att vänta utan att bli sedd av klasskamrater.",
            "Det finns en tyst plats, och ljuset går att dämpa.",
            "Det går att lämna rummet utan att gå genom ett väntrum.",
        ),
    ),
}

# When the short form is not enough: codes kept on the row, and what each says.
NOT_SMALL: dict[str, str] = {
    "manga-barn": "Många barn påverkas, eller några påverkas mycket",
    "svart-att-angra": "Det är svårt att ändra sig efteråt",
    "sarskilda-behov": "En grupp med särskilda behov påverkas",
    "blir-samre": "Något av hjulets områden kan bli sämre",
    "barnen-emot": "Barnen är emot, eller så har ni inte frågat dem",
    "andra-intressen": "Andra intressen står mot barnens",
}
