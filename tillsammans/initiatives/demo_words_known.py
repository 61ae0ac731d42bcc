"""What stands in the demo's research, needs and collaborations. Example text; every place is invented and nobody is a
person."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from tillsammans.initiatives.demo_words import LEAD
from tillsammans.initiatives.models import CollaborationKind, NeedGroup, NeedSource


# --- Research
class Act(NamedTuple):
    key: str
    what: str
    owner: str
    due_on: date
    seat: str = ""


class Ask(NamedTuple):
    text: str
    to_whom: str
    actions: tuple[Act, ...] = ()


class Found(NamedTuple):
    text: str
    asks: tuple[Ask, ...] = ()


FOU = "FoU-enheten, Region Sörmland"
BODY = "Länsstyrgruppen och skolchefsnätverket"
REPORTS: list[dict[str, Any]] = [
    {
        "entered": "2025-05-12 09.00",
        "instrument": (
            "Enkät till personal, våren 2025",
            "Har du använt hjulet? Vad var lätt? Vad var svårt? Fick barnet säga sitt?",
        ),
        "about": {
            "title": "Delrapport 1: starten",
            "organisation": FOU,
            "period_from": date(2024, 12, 9),
            "period_to": date(2025, 3, 31),
            "reported_on": date(2025, 4, 28),
            "methods": "Enkät till personal i sex verksamheter, och intervjuer med chefer i grupp.",
            "short": "Starten gick bra där cheferna var med från början. Många visste inte vem som är barnets "
            "bästa-ansvarig på "
            "andra enheter.",
            "long": "Rapporten handlar om hur samverkansmodellen togs emot under de första månaderna. Där "
            "cheferna hade gett tid "
            "kom arbetet i gång.\n\nPersonalen beskrev hjulet som lätt att förstå. Svårast var att veta vem "
            "man vänder sig till "
            "på en annan enhet, och vad man får berätta.",
        },
        "findings": (
            Found(
                "Personal vet inte vem som är barnets bästa-ansvarig på andra enheter.",
                (
                    Ask(
                        "Gör det lätt att hitta barnets bästa-ansvarig.",
                        "Processledaren",
                        (
                            Act(
                                "finder",
                                "Öppnar en sökning för alla på webbplatsen",
                                LEAD,
                                date(2025, 9, 30),
                                "processledare",
                            ),
                        ),
                    ),
                ),
            ),
            Found(
                "Arbetet kommer i gång där cheferna har gett tid.",
                (
                    Ask(
                        "Ge chefer en gemensam introduktion.",
                        BODY,
                        (
                            Act(
                                "intro",
                                "Tar fram en introduktion för nya chefer",
                                LEAD,
                                date(2025, 12, 12),
                                "processledare",
                            ),
                        ),
                    ),
                    Ask(
                        "Avsätt tid för dem som är barnets bästa-ansvariga.",
                        "Huvudmännen",
                        (
                            Act(
                                "time",
                                "Tar upp tiden i varje huvudmans plan",
                                "Skolcheferna i länet",
                                date(2026, 6, 15),
                                "samordnare",
                            ),
                        ),
                    ),
                ),
            ),
        ),
    },
    {
        "entered": "2026-01-19 09.00",
        "instrument": (
            "Intervjuguide för samtal med barn i grupp",
            "Vad var bra med samtalet? Vad hade du velat få veta först? Vem vill du ska få läsa?",
        ),
        "about": {
            "title": "Delrapport 2: barnens röster",
            "organisation": FOU,
            "period_from": date(2025, 4, 1),
            "period_to": date(2025, 11, 28),
            "reported_on": date(2026, 1, 14),
            "methods": "Samtal med barn i grupp på skolor som anmält sig, och genomgång av bildstöd och samtalskort.",
            "short": "Barn vill veta vem som får läsa innan de berättar. De vill få veta vad det blev av det de sa.",
            "long": "Rapporten bygger på samtal med barn om hur det är att bli frågad. Barnen beskriver att "
            "bilder hjälper och att "
            "det är skönt att få börja med det som är bra.\n\nFlera berättade att de inte fick veta vad som "
            "hände sedan. Det "
            "gjorde att de inte ville berätta igen.",
        },
        "findings": (
            Found(
                "Barn vill veta vem som får läsa innan de berättar.",
                (
                    Ask(
                        "Börja varje samtal med vem som får veta.",
                        "Alla verksamheter",
                        (
                            Act(
                                "who_reads",
                                "Skriver om stödet till samtalet",
                                LEAD,
                                date(2026, 5, 29),
                                "processledare",
                            ),
                        ),
                    ),
                ),
            ),
            Found(
                "Barn får sällan veta vad det blev av det de sa.",
                (
                    Ask(
                        "Återkoppla alltid till barnet.",
                        "Barnets bästa-ansvariga",
                        (
                            Act(
                                "tell_back",
                                "Prövar ett kort för återkoppling i fyra skolor",
                                "Beredningsgruppen",
                                date(2026, 9, 15),
                                "sekreterare",
                            ),
                        ),
                    ),
                    Ask("Fråga barn om modellen varje år.", BODY),
                ),
            ),
        ),
    },
    {
        "entered": "2026-09-14 09.00",
        "instrument": None,
        "about": {
            "title": "Delrapport 3: piloternas arbete",
            "organisation": FOU,
            "period_from": date(2025, 1, 13),
            "period_to": date(2026, 6, 12),
            "reported_on": date(2026, 9, 7),
            "methods": "Fallstudier av piloterna: intervjuer med team, möten som forskarna har varit med på, "
            "och dokument.",
            "short": "Team som har fasta mötestider håller ihop. När någon slutar tappar teamet fart om ingen "
            "tar över.",
            "long": "Rapporten beskriver hur piloternas team har arbetat. Fasta tider, en tydlig ledning och "
            "kunskap om varandras "
            "uppdrag är det som skiljer dem som håller ihop från dem som tappar fart.\n\nBemanningen är det "
            "svåraste. När någon "
            "slutade stod platsen tom länge.",
        },
        "findings": (
            Found(
                "Team med fasta mötestider håller ihop.",
                (
                    Ask(
                        "Bestäm mötestider för ett år i taget.",
                        "Alla team",
                        (
                            Act(
                                "calendar",
                                "Tar in mötestider i årsplanen",
                                LEAD,
                                date(2026, 12, 11),
                                "processledare",
                            ),
                        ),
                    ),
                ),
            ),
            Found("När någon slutar står platsen tom.", (Ask("Utse ersättare från början.", "Huvudmännen"),)),
        ),
    },
]
# action, moment, (step, day, note, new day)
HOW_IT_GOES: list[tuple[str, str, tuple]] = [
    ("finder", "2025-06-02 09.00", ("begun", date(2025, 6, 2), "", None)),
    ("finder", "2025-09-22 09.00", ("done", date(2025, 9, 22), "Sökningen finns på webbplatsen.", None)),
    ("intro", "2025-10-06 09.00", ("begun", date(2025, 10, 6), "", None)),
    (
        "intro",
        "2025-12-08 09.00",
        (
            "moved",
            date(2025, 12, 8),
            "Underlaget behövde skrivas om efter den nya upplagan.",
            date(2026, 3, 13),
        ),
    ),
    ("intro", "2026-03-10 09.00", ("done", date(2026, 3, 10), "Introduktionen hålls varje termin.", None)),
    ("who_reads", "2026-03-02 09.00", ("begun", date(2026, 3, 2), "", None)),
    (
        "who_reads",
        "2026-05-26 09.00",
        ("done", date(2026, 5, 26), "Stödet är omskrivet och finns på webbplatsen.", None),
    ),
    ("tell_back", "2026-04-20 09.00", ("begun", date(2026, 4, 20), "", None)),
]
LAST = (
    "time",
    "2026-09-28 10.00",
    (
        "dropped",
        date(2026, 9, 28),
        "Huvudmännen vill själva bestämma tiden. Frågan följs i statusrapporterna.",
        None,
    ),
)


# --- Needs and collaborations
@dataclass(frozen=True)
class Said:
    about: tuple[Any, ...]
    feature: str = ""
    address: str = ""
    initiative: str = ""


INTERVIEWS, TALKS, WORKSHOP = NeedSource.INTERVIEWS, NeedSource.TALKS, NeedSource.WORKSHOP
YOUTH, GUARDIANS, PROFESSION = NeedGroup.YOUTH, NeedGroup.GUARDIANS, NeedGroup.PROFESSION
NEEDS: list[Said] = [
    Said(
        (
            INTERVIEWS,
            2022,
            YOUTH,
            "Ungdomar vill berätta en gång, inte om igen för varje vuxen.",
            "Jag orkar inte börja om.",
        ),
        "Kartläggningen följer med till dem som får läsa",
    ),
    Said(
        (INTERVIEWS, 2022, YOUTH, "Ungdomar vill veta vem som får läsa det de säger.", ""),
        "Varje mening visar vem som får veta",
    ),
    Said(
        (INTERVIEWS, 2022, YOUTH, "Ungdomar vill välja vem som håller ihop stödet.", ""),
        "Barnet väljer samordningsperson",
    ),
    Said(
        (
            TALKS,
            2024,
            YOUTH,
            "Ungdomar vill kunna prata någon annanstans än i ett rum.",
            "Det är lättare när man går.",
        ),
        initiative="walk_and_talk",
    ),
    Said((TALKS, 2024, YOUTH, "Ungdomar vill få hjälp också på lov.", "")),
    Said(
        (
            INTERVIEWS,
            2022,
            GUARDIANS,
            "Vårdnadshavare vill ha en kontakt att fråga om allt.",
            "Vi blev själva projektledare.",
        ),
        "Samordningspersonens kontaktkort",
    ),
    Said(
        (INTERVIEWS, 2022, GUARDIANS, "Vårdnadshavare vill läsa på sitt eget språk.", ""),
        "Sidor på svenska, engelska, somaliska och arabiska",
        "/",
    ),
    Said(
        (INTERVIEWS, 2022, GUARDIANS, "Vårdnadshavare vill få stöd innan det finns en diagnos.", ""),
        initiative="npf",
    ),
    Said(
        (
            WORKSHOP,
            2023,
            GUARDIANS,
            "Vårdnadshavare vill ha ett ställe att gå till också när barnen är stora.",
            "",
        ),
        initiative="family_centre_like",
    ),
    Said((WORKSHOP, 2023, GUARDIANS, "Vårdnadshavare vill kunna träffa andra i samma situation.", "")),
    Said(
        (
            INTERVIEWS,
            2022,
            PROFESSION,
            "Professionen behöver veta vem som är barnets bästa-ansvarig på en annan enhet.",
            "",
        ),
        "Sök barnets bästa-ansvarig",
        "/hitta/",
    ),
    Said(
        (WORKSHOP, 2023, PROFESSION, "Professionen behöver råd om vad man får berätta för varandra.", ""),
        "Samtycket säger vad som får berättas",
    ),
]
FAMILY_CENTRE, YOUTH_CLINIC = CollaborationKind.FAMILY_CENTRE, CollaborationKind.YOUTH_CLINIC
COLLABORATIONS: list[dict[str, Any]] = [
    {
        "kind": FAMILY_CENTRE,
        "name": "Familjecentralen Näckrosen",
        "municipality": "0482",
        "place": "Flens vårdcentral",
        "under_one_roof": True,
        "parties": ("Barnhälsovården", "Öppna förskolan", "Socialtjänsten", "Mödrahälsovården"),
        "success_factors": ("Samma lokal och gemensam ledning", "Varje vecka ett möte för alla"),
        "challenges": ("Olika journalsystem",),
        "since": 2014,
    },
    {
        "kind": FAMILY_CENTRE,
        "name": "Familjecentralen Gläntan",
        "municipality": "0484",
        "under_one_roof": True,
        "parties": ("Barnhälsovården", "Öppna förskolan", "Socialtjänsten"),
        "success_factors": ("Familjer möter flera på ett besök",),
        "challenges": ("Svårt att få tid för gemensam planering",),
        "since": 2009,
    },
    {
        "kind": YOUTH_CLINIC,
        "name": "Ungdomsmottagningen i centrum",
        "municipality": "0483",
        "under_one_roof": True,
        "parties": ("Region Sörmland", "Katrineholms kommun"),
        "success_factors": ("Barnmorska och kurator från båda huvudmännen",),
        "challenges": ("Öppettiderna passar inte alla skolor",),
        "since": 2011,
    },
    {
        "kind": CollaborationKind.BARNAHUS,
        "name": "Barnahus Sörmland",
        "municipality": "04",
        "under_one_roof": True,
        "parties": ("Socialtjänsten i kommunerna", "Polisen", "Åklagaren", "Region Sörmland"),
        "success_factors": ("Barnet behöver bara komma till ett ställe",),
        "challenges": ("Långa resor för en del familjer",),
        "since": 2008,
    },
    {
        "kind": CollaborationKind.LIKE_FAMILY_CENTRE,
        "name": "Familjens hus",
        "municipality": "0480",
        "under_one_roof": True,
        "parties": ("Socialtjänsten", "Elevhälsan", "Barnhälsovården"),
        "success_factors": ("Tonåringar kommer efter skolan",),
        "challenges": ("Personal byts ofta",),
        "since": 2026,
    },
    {
        "kind": CollaborationKind.OTHER,
        "name": "Lokalt samverkansforum",
        "municipality": "0486",
        "place": "Växlar mellan parterna",
        "parties": ("Skolan", "Socialtjänsten", "BUP"),
        "success_factors": ("Fasta tider varje månad",),
        "challenges": ("Vårdcentralen är inte med än",),
        "since": 2018,
    },
]
