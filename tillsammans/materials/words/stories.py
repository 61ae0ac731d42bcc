"""The shape of the case stories, and the words that all of them share ("Övningsmaterial").

Every child, adult, school and event is invented. The five questions are the agreement's, word by word.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Trap(StrEnum):
    """What groups most often do wrong when they practise."""

    DIAGNOSIS = "diagnosis"
    OTHERS_TASKS = "others_tasks"
    PROMISES = "promises"
    VOICE = "voice"
    CONSENT = "consent"


@dataclass(frozen=True)
class Story:
    """One invented child: what the group reads, then what only the facilitator reads."""

    code: str
    title: str
    who: str  # called name and age
    services: str  # which services the story is about
    group: str  # who should sit at the table
    known: tuple[str, ...]
    voice_heading: str
    voice: tuple[str, ...]
    voice_source: str
    questions: tuple[str, ...]
    trains: str
    listen: tuple[str, ...]
    traps: tuple[tuple[Trap, str], ...]
    later: str  # new information, read out when half the time has gone
    limit: str  # where the duty to report begins
    ending: str  # what a good conversation may have arrived at


FIVE_QUESTIONS = {
    "sv": (
        "Har jag all information som jag behöver för att hjälpa barnet?",
        "Vad står i vägen för barnets välmående?",
        "Vad kan jag göra nu för att hjälpa det här barnet?",
        "Vad kan min verksamhet göra för att hjälpa barnet?",
        "Vilken ytterligare hjälp behöver jag från andra?",
    ),
    "en": (
        "Do I have all the information I need to help the child?",
        "What stands in the way of the child's wellbeing?",
        "What can I do now to help this child?",
        "What can my service do to help the child?",
        "What further help do I need from others?",
    ),
}

TRAPS = {
    "sv": {
        Trap.DIAGNOSIS: "Att ställa diagnos",
        Trap.OTHERS_TASKS: "Att ta över andras uppdrag",
        Trap.PROMISES: "Att lova för mycket",
        Trap.VOICE: "Att glömma barnets röst",
        Trap.CONSENT: "Att blanda ihop samtycke och orosanmälan",
    },
    "en": {
        Trap.DIAGNOSIS: "Making a diagnosis",
        Trap.OTHERS_TASKS: "Taking over the tasks of others",
        Trap.PROMISES: "Promising too much",
        Trap.VOICE: "Forgetting the child's voice",
        Trap.CONSENT: "Confusing consent with a report of concern",
    },
}

# (minutes, what happens); together the length of the exercise.
TIME_PLAN = {
    "sv": (
        ("5 min", "Välkomna. Säg att berättelsen är påhittad och att ingen berättar om verkliga barn."),
        ("5 min", "Alla läser deltagarbladet tyst."),
        ("15 min", "Hjulet: gå varvet runt. Vad är styrka, oro och önskan? Vad har vi inte pratat om?"),
        ("15 min", "De fem frågorna, en i taget. En i gruppen skriver."),
        ("10 min", "Läs upp ”Det händer sedan”. Vad ändras?"),
        ("10 min", "Avsluta: en sak var och en tar med sig till sin egen vardag."),
    ),
    "en": (
        ("5 min", "Welcome. Say that the story is invented and that nobody tells of real children."),
        ("5 min", "Everybody reads the participants' sheet in silence."),
        (
            "15 min",
            "The wheel: go all the way round. What is strength, concern, wish? What is not talked about?",
        ),
        ("15 min", "The five questions, one at a time. One person writes."),
        ("10 min", "Read out “What happens next”. What changes?"),
        ("10 min", "Close: one thing each person takes back to their own working day."),
    ),
}

LABELS: dict[str, dict[str, Any]] = {
    "sv": {
        "title": "Fallbeskrivningar att öva på",
        "leader_title": "Fallbeskrivningar: handledarens blad",
        "invented": "Exempel. Alla barn, vuxna, skolor och händelser är påhittade.",
        "how": "Läs en berättelse i taget i grupper om fyra till sex, gärna från olika verksamheter. "
        "En timme räcker. Hoppa inte till lösningen: börja med hjulet.",
        "contents": "Sex berättelser",
        "services": "Verksamheter",
        "group": "Runt bordet",
        "known": "Det här vet vi",
        "questions": "Prata om",
        "work": "Arbetsblad",
        "wheel": "Varvet runt hjulet",
        "area": "Område",
        "notes": "Styrka, oro eller önskan, och vem som säger det. Tomt betyder: inte pratat om.",
        "five": "De fem frågorna",
        "decide": "Behövs samverkan? Vem tar nästa steg, och när?",
        "report": "Det här ersätter inte en orosanmälan. Tror du att ett barn far illa, anmäl till "
        "socialtjänsten genast. Är det akut, ring 112.",
        "only_leader": "Bara för handledaren. Läs innan, dela inte ut.",
        "before": "Innan ni börjar",
        "before_list": (
            "Skriv ut ett deltagarblad och ett arbetsblad till var och en.",
            "Sätt ihop grupper där flera verksamheter finns med.",
            "Lägg hjulet mitt på bordet.",
            "Säg till alla: ta inte upp verkliga barn, inte ens utan namn.",
            "Någon i rummet kan ha varit med om något liknande. Säg att man får gå ut.",
        ),
        "time": "Tidsplan, 60 minuter",
        "minutes": "Tid",
        "does": "Gör så här",
        "common": "Vanliga fällor",
        "common_list": (
            (
                Trap.DIAGNOSIS,
                "Gruppen börjar leta namn på svårigheten. Fråga: Vad har vi sett och hört? "
                "Vad behöver barnet i morgon?",
            ),
            (
                Trap.OTHERS_TASKS,
                "Någon bestämmer vad en annan verksamhet ska göra. Fråga: Vad kan du själv "
                "göra? Vad vill du be den andra om?",
            ),
            (
                Trap.PROMISES,
                "Gruppen lovar barnet att inget sägs vidare, eller en insats som någon annan "
                "beslutar om. Fråga: Vad kan du säkert hålla?",
            ),
            (
                Trap.VOICE,
                "Tio minuter går utan att någon säger barnets ord. Läs dem högt och fråga: Vad vill barnet?",
            ),
            (
                Trap.CONSENT,
                "Samtycke behövs för att prata med andra verksamheter om barnet. Det behövs "
                "aldrig för en orosanmälan. Den ena ersätter inte den andra.",
            ),
        ),
        "trains": "Det här övar berättelsen",
        "listen": "Lyssna efter",
        "traps": "Fällor just här",
        "later": "Det händer sedan",
        "later_how": "Läs upp när 40 minuter har gått.",
        "limit": "När ska en orosanmälan göras?",
        "ending": "Hit kan ett bra samtal komma",
    },
    "en": {
        "title": "Case stories to practise with",
        "leader_title": "Case stories: the facilitator's sheets",
        "invented": "Example. Every child, adult, school and event is invented.",
        "how": "Read one story at a time in groups of four to six, preferably from different services. "
        "One hour is enough. Do not jump to the solution: begin with the wheel.",
        "contents": "Six stories",
        "services": "Services",
        "group": "Around the table",
        "known": "What we know",
        "questions": "Talk about",
        "work": "Worksheet",
        "wheel": "All the way round the wheel",
        "area": "Area",
        "notes": "Strength, concern or wish, and who says so. Empty means: not talked about.",
        "five": "The five questions",
        "decide": "Is collaboration needed? Who takes the next step, and when?",
        "report": "This does not replace a report of concern. If you believe that a child is being harmed, "
        "report to social services at once. In an emergency, call 112.",
        "only_leader": "For the facilitator only. Read in advance, do not hand out.",
        "before": "Before you begin",
        "before_list": (
            "Print one participants' sheet and one worksheet for each person.",
            "Put together groups where several services are represented.",
            "Place the wheel in the middle of the table.",
            "Tell everybody: do not bring up real children, not even without names.",
            "Somebody in the room may have lived through something similar. Say that one may leave the room.",
        ),
        "time": "Time plan, 60 minutes",
        "minutes": "Time",
        "does": "What to do",
        "common": "Common traps",
        "common_list": (
            (
                Trap.DIAGNOSIS,
                "The group starts looking for a name for the difficulty. Ask: What have we seen "
                "and heard? What does the child need tomorrow?",
            ),
            (
                Trap.OTHERS_TASKS,
                "Somebody decides what another service shall do. Ask: What can you do "
                "yourself? What would you like to ask the other for?",
            ),
            (
                Trap.PROMISES,
                "The group promises the child that nothing will be passed on, or help that "
                "somebody else decides about. Ask: What can you be sure to keep?",
            ),
            (
                Trap.VOICE,
                "Ten minutes pass without anybody saying the child's words. Read them aloud and "
                "ask: What does the child want?",
            ),
            (
                Trap.CONSENT,
                "Consent is needed to talk with other services about the child. It is never "
                "needed for a report of concern. One does not replace the other.",
            ),
        ),
        "trains": "What the story trains",
        "listen": "Listen for",
        "traps": "Traps in this story",
        "later": "What happens next",
        "later_how": "Read out when 40 minutes have passed.",
        "limit": "When shall a report of concern be made?",
        "ending": "Where a good conversation may arrive",
    },
}
