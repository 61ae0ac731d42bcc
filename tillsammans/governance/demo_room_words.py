"""What is said and decided in the steering room's demo: example text, invented for it."""

from dataclasses import dataclass
from datetime import date

from tillsammans.governance.models import BodyKind, MemberRole

MEMBER, CONVENOR, SECRETARY = MemberRole.MEMBER, MemberRole.CONVENOR, MemberRole.SECRETARY


@dataclass(frozen=True)
class BodyWords:
    key: str
    name: str
    kind: BodyKind
    task: str
    seats: tuple[tuple[MemberRole, str], ...]
    holds_model: bool = False


@dataclass(frozen=True)
class Decided:
    title: str
    what: str
    why: str
    follow_up_on: date | None = None
    responsible: str = ""


BODIES = (
    BodyWords(
        "lansstyrgruppen",
        "Länsstyrgruppen",
        BodyKind.COUNTY_BOARD,
        "Beställer, beslutar om och förvaltar modellen tillsammans med skol- och förvaltningschefsnätverket. De två "
        "träffas tillsammans minst en gång varje termin.",
        (
            (CONVENOR, "sammankallande"),
            (SECRETARY, "sekreterare"),
            (MEMBER, "regionchef"),
            (MEMBER, "styrgrupp"),
        ),
        holds_model=True,
    ),
    BodyWords(
        "natverket",
        "Skol- och förvaltningschefsnätverket",
        BodyKind.NETWORK,
        "Cheferna för förskola, grundskola och gymnasium i länet. Beslutar om modellen tillsammans med "
        "länsstyrgruppen.",
        ((CONVENOR, "samordnare"), (SECRETARY, "sekreterare")),
        holds_model=True,
    ),
    BodyWords(
        "styrgruppen",
        "Styrgruppen",
        BodyKind.STEERING,
        "Följer arbetet mellan de gemensamma mötena och ser till att det som är beslutat blir gjort.",
        (
            (CONVENOR, "regionchef"),
            (SECRETARY, "sekreterare"),
            (MEMBER, "samordnare"),
            (MEMBER, "skolchef_flen"),
            (MEMBER, "socialchef_flen"),
        ),
    ),
    BodyWords(
        "beredningsgruppen",
        "Beredningsgruppen barn och unga",
        BodyKind.PREPARING,
        "Förbereder det som ska beslutas: förslag till revidering, nya satsningar och statusrapporter.",
        ((CONVENOR, "processledare"), (SECRETARY, "sekreterare"), (MEMBER, "kontakt_regionen")),
    ),
    BodyWords(
        "sipgruppen",
        "Arbetsgruppen Barnets SIP",
        BodyKind.WORKING,
        "Arbetar fram ett gemensamt sätt att göra samordnad individuell plan tillsammans med barnet.",
        (
            (CONVENOR, "processledare"),
            (MEMBER, "disa"),
            (MEMBER, "sanna"),
            (MEMBER, "tomas"),
            (MEMBER, "ombud_flen"),
        ),
    ),
)

DECIDED = {
    "initiative_wheel": Decided(
        "Pröva Barnets bästa-hjulet i sex verksamheter",
        "Hjulet prövas under vårterminen 2025 i sex verksamheter i fyra kommuner. Prövningen utvärderas innan den tas "
        "in i modellen.",
        "Verksamheterna saknar ett gemensamt språk för barnets hela situation. Målbilden talar om god hälsa och en "
        "trygg uppväxt utifrån varje barns behov, och då behöver alla kunna prata om samma delar.",
        date(2025, 9, 30),
        "Processledaren, Region Sörmland",
    ),
    "initiative_npf": Decided(
        "Starta NPF-satsningen i tre skolor",
        "En satsning på tillgänglig skoldag för elever med npf startar i tre skolor, på individ-, grupp- och skolnivå, "
        "från januari 2025 till december 2025.",
        "Många samverkansmöten handlar om barn som har svårt att få skoldagen att fungera. Satsningen prövar vad som "
        "hjälper tidigt, innan frånvaron växer.",
        date(2026, 2, 27),
        "Processledaren, Region Sörmland",
    ),
    "research": Decided(
        "Följeforskning under tre år",
        "Införandet följs av forskare under 2025–2027 med en delrapport varje år. Rapporternas rekommendationer tas "
        "upp på nästa gemensamma möte.",
        "Vi behöver veta om modellen gör skillnad, av någon som inte själv leder arbetet.",
        date(2026, 12, 15),
        "FoU-enheten, Region Sörmland",
    ),
    "status_reports": Decided(
        "Statusrapport två gånger om året",
        "Varje huvudman lämnar en statusrapport varje halvår. Processledaren sammanställer dem till en rapport för "
        "länet som publiceras.",
        "Barn ska få samma stöd var de än bor i länet. Då måste vi se var det går långsammare och varför.",
        date(2026, 9, 15),
        "Processledaren, Region Sörmland",
    ),
    "sip_group": Decided(
        "Arbetsgrupp för Barnets SIP",
        "En arbetsgrupp arbetar fram ett gemensamt sätt att göra SIP tillsammans med barnet. Gruppen lämnar sitt "
        "förslag hösten 2026.",
        "SIP görs på olika sätt i kommunerna, och barn har svårt att känna igen sin egen plan.",
        date(2026, 11, 30),
        "Processledaren, Region Sörmland",
    ),
    "revision_2025": Decided(
        "Revidering av överenskommelsen 2025",
        "Överenskommelsen får en andra upplaga med de ändringar som beredningsgruppen har föreslagit. Den gäller från "
        "1 januari 2026.",
        "Den nya socialtjänstlagen och erfarenheterna från det första året behöver synas i texten.",
        date(2026, 10, 14),
        "Sekreteraren i länsstyrgruppen",
    ),
    "wheel_in_model": Decided(
        "Barnets bästa-hjulet ingår i modellen",
        "Hjulet ingår i modellen som gemensamt verktyg från 1 januari 2026.",
        "Utvärderingen visar att samtalen blir bredare och att barn lättare säger vad som är bra. De som prövade vill "
        "fortsätta.",
        date(2026, 12, 1),
        "Processledaren, Region Sörmland",
    ),
    "family_centre": Decided(
        "Pröva familjecentralsliknande arbetssätt 0–18 år",
        "Två kommuner prövar ett familjecentralsliknande arbetssätt för hela åldern 0–18 år under 2026 och 2027.",
        "Familjer ska kunna få råd på ett ställe, också när barnen har börjat skolan.",
        date(2027, 12, 1),
        "Socialcheferna i de två kommunerna",
    ),
    "npf_in_model": Decided(
        "NPF-satsningens arbetssätt ingår i modellen",
        "Arbetssätten på grupp- och skolnivå ingår i modellen från höstterminen 2026. Det individuella stödet prövas "
        "ett år till.",
        "Utvärderingen visar att lärare och elever har nytta av arbetssätten i grupp och skola. För det individuella "
        "stödet är underlaget för litet.",
        date(2027, 3, 31),
        "Processledaren, Region Sörmland",
    ),
    "impact_assessment": Decided(
        "Barnkonsekvensanalys före större beslut",
        "Organen i styrrummet gör en barnkonsekvensanalys före beslut som ändrar något för många barn. Barnen frågas "
        "först.",
        "Barn har rätt att bli hörda i det som rör dem. Barnkonventionen är lag.",
        date(2027, 3, 31),
        "Sekreteraren i länsstyrgruppen",
    ),
    "county_report_spring_2026": Decided(
        "Länets statusrapport för våren 2026 läggs till handlingarna",
        "Styrgruppen ställer sig bakom rapporten. De huvudmän som behöver stöd får besök av processledaren i höst.",
        "Rapporten visar var det går bra och var det behövs stöd. Skillnaderna är större mellan kommuner än mellan "
        "åldrar.",
        date(2026, 11, 18),
        "Processledaren, Region Sörmland",
    ),
}

OUTCOMES = (
    (
        "initiative_wheel",
        "2025-10-09 09.00",
        "Piloterna är utvärderade. Hjulet togs in i modellen med ett eget beslut i oktober 2025.",
    ),
    (
        "initiative_npf",
        "2026-03-19 09.00",
        "Satsningen är utvärderad. Delar av den togs in i modellen i mars 2026.",
    ),
)

NOTE = (
    "Vad barnen sade om ordet SIP",
    "Elevrådet på mellanstadiet tyckte att ordet låter som en app. De vill att planen heter som barnet själv väljer."
    "\n\n"
    "Till nästa gång: var och en tar med ett exempel på hur planen inleds.",
)
QUESTIONS = (
    "Frågor till nästa gång\n\n1. Hur får barnet säga vad planen ska handla om?\n"
    "2. Vem berättar för barnet vad som blev av?\n"
)
PAPER = (
    "Underlag till det gemensamma mötet i oktober 2026 (exempeltext)\n\n"
    "Tre förslag till revidering har kommit in. Beredningsgruppen föreslår att två tas in och att ett skrivs om.\n"
)
