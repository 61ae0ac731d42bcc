"""Which step comes after which when a provider joins and when it leaves: one table for each. Nothing else orders them.

A step is a dated fact (models.Fact). What must be in place before it can be taken is in `needs`; whoever skips is told
what comes first and who does it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tillsammans.joining.models import StepCode as S
from tillsammans.lib.deeds import NotPossible

PREPARES = "Processledaren eller sekreteraren"
CONTACT = "Anordnarens kontaktperson"
REGISTRAR = "Anordnarens registrator"


@dataclass(frozen=True)
class Step:
    """title: what the step is; who: whose it is; does: the rest of the sentence "who does"; verb: the button; page:
    where it is done; days: how long it usually takes from when it can be taken (for the calendar, never a limit)."""

    code: S
    title: str
    who: str
    does: str
    verb: str
    page: str
    needs: tuple[S, ...] = ()
    days: int = 14

    @property
    def waits(self) -> str:
        return f"{self.who} {self.does}."


JOINING = (
    Step(S.OFFER, "Erbjudande om att vara med", PREPARES, "erbjuder", "Erbjud", "offer"),
    Step(
        S.MEETING,
        "Informationsmöte",
        PREPARES,
        "bjuder in till ett möte och skriver in när det har hållits",
        "Skriv in mötet",
        "meeting",
        (S.OFFER,),
        30,
    ),
    Step(
        S.DECISION,
        "Anordnarens beslut",
        PREPARES,
        "skriver in beslutet när anordnaren har fattat det",
        "Skriv in beslutet",
        "decision",
        (S.MEETING,),
        60,
    ),
    Step(
        S.ACCEPTANCE,
        "Överenskommelsen godtagen",
        PREPARES,
        "skriver in hur överenskommelsen har godtagits",
        "Skriv in godkännandet",
        "acceptance",
        (S.DECISION,),
        30,
    ),
    Step(
        S.ISLAND,
        "Verksamhet med egen tystnadsplikt",
        PREPARES,
        "lägger in verksamheten och vilken tystnadsplikt som gäller",
        "Lägg in verksamheten",
        "island",
        (S.ACCEPTANCE,),
    ),
    Step(
        S.KEYS,
        "Egen nyckel",
        PREPARES,
        "prövar att verksamhetens nyckel finns",
        "Pröva nyckeln",
        "keys",
        (S.ISLAND,),
    ),
    Step(
        S.CONTACT,
        "Kontaktperson hos anordnaren",
        PREPARES,
        "lägger in anordnarens kontaktperson",
        "Lägg in kontaktperson",
        "contact",
        (S.ISLAND,),
    ),
    Step(
        S.UNITS,
        "Enheter med funktionsbrevlåda",
        CONTACT,
        "lägger in skolor och förskolor och hur man når dem",
        "Lägg in enheter",
        "units",
        (S.ISLAND,),
    ),
    Step(
        S.PEOPLE,
        "Barnets bästa-ansvarig med mandat och ersättare",
        CONTACT,
        "lägger in vilka som läser och vem som är ansvarig",
        "Lägg in människor",
        "units",
        (S.UNITS,),
    ),
    Step(
        S.CHECK,
        "Anordnarens egen kontroll",
        CONTACT,
        "går igenom alla som har fått uppdrag och bekräftar",
        "Gå igenom",
        "check",
        (S.KEYS, S.CONTACT, S.UNITS, S.PEOPLE),
        7,
    ),
    Step(
        S.LIVE,
        "Med i modellen",
        PREPARES,
        "tar med anordnaren i modellen",
        "Ta med i modellen",
        "live",
        (S.CHECK,),
        7,
    ),
)

LEAVING = (
    Step(S.NOTICE, "Uppsägning", PREPARES, "skriver in uppsägningen och sista dagen", "Skriv in", "notice"),
    Step(
        S.HANDED_OVER,
        "Allt på gång är avslutat eller överlämnat",
        REGISTRAR,
        "bekräftar när inget är kvar",
        "Bekräfta",
        "handed_over",
        (S.NOTICE,),
    ),
    Step(
        S.EXPORT,
        "Anordnarens handlingar från styrrummet",
        PREPARES,
        "tar fram handlingarna",
        "Ta fram handlingarna",
        "export",
        (S.NOTICE,),
    ),
    Step(
        S.CLOSE,
        "Stängt",
        PREPARES,
        "stänger när sista dagen har gått",
        "Stäng",
        "close",
        (S.HANDED_OVER, S.EXPORT),
    ),
)

STEPS = {step.code: step for step in (*JOINING, *LEAVING)}


def first_missing(code: S, done: Iterable[str]) -> Step | None:
    """What comes before this step and is not done yet, the first in order; None when the step can be taken."""
    there = set(done)
    return next((STEPS[need] for need in STEPS[code].needs if need not in there), None)


def must_be_ready(code: S, done: Iterable[str]) -> None:
    """Refuse to skip, with what comes first of all and who does it."""
    there = set(done)
    missing = first_missing(code, there)
    while missing and (before := first_missing(missing.code, there)):
        missing = before
    if missing:
        raise NotPossible("wrong_step", f"Först kommer: {lower(missing.title)}. {missing.waits}")


def must_not_be_done(code: S, done: Iterable[str]) -> None:
    if code in set(done):
        raise NotPossible("done", f"{STEPS[code].title}: det är redan inskrivet.")


def lower(words: str) -> str:
    return words[:1].lower() + words[1:]
