"""Which step follows which in the life of an initiative: one table. Nothing else writes a step.

idé -> beslutad -> pågår -> utvärderad -> i modellen, förlängd or avslutad. The database keeps the same table and the
gate to the model by itself (migration 0003): projects that are completed are evaluated, and the result is what a
decision about the model rests on ("Nya satsningar").
"""

from dataclasses import dataclass
from datetime import date

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.models import Decision
from tillsammans.initiatives.models import Evaluation, Initiative, Step, StepCode
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.ui.filters import day


@dataclass(frozen=True)
class Move:
    """From one step to another, and the verb that the log says."""

    start: StepCode
    to: StepCode
    verb: str


MOVES = (
    Move(StepCode.IDEA, StepCode.DECIDED, "initiatives.decided"),
    Move(StepCode.IDEA, StepCode.ENDED, "initiatives.ended"),
    Move(StepCode.DECIDED, StepCode.RUNNING, "initiatives.started"),
    Move(StepCode.DECIDED, StepCode.ENDED, "initiatives.ended"),
    Move(StepCode.RUNNING, StepCode.EVALUATED, "initiatives.evaluated"),
    Move(StepCode.RUNNING, StepCode.ENDED, "initiatives.ended"),
    Move(StepCode.EVALUATED, StepCode.EVALUATED, "initiatives.evaluated"),
    Move(StepCode.EVALUATED, StepCode.IN_MODEL, "initiatives.took_into_model"),
    Move(StepCode.EVALUATED, StepCode.EXTENDED, "initiatives.extended"),
    Move(StepCode.EVALUATED, StepCode.ENDED, "initiatives.ended"),
    Move(StepCode.EXTENDED, StepCode.EVALUATED, "initiatives.evaluated"),
    Move(StepCode.EXTENDED, StepCode.ENDED, "initiatives.ended"),
    Move(StepCode.IN_MODEL, StepCode.ENDED, "initiatives.ended"),
)
NO_EVALUATION = (
    "Satsningen kan inte tas in i modellen än. Det som saknas är en utvärdering: vad ni har frågat, hur, vad som kom "
    "fram och vad barnen säger. Överenskommelsen kräver att en satsning utvärderas innan någon beslutar om modellen."
)
NO_NEW_EVALUATION = (
    "Satsningen kan inte tas in i modellen än. Den är förlängd, och det som saknas är en utvärdering av den nya "
    "perioden."
)


@dataclass(frozen=True)
class Facts:
    """What a step stands on. `on` is the day it happened."""

    on: date
    decision: Decision | None = None
    evaluation: Evaluation | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    evaluate_by: date | None = None
    reason: str = ""


def allowed(start: str, to: str) -> Move | None:
    return next((move for move in MOVES if move.start == start and move.to == to), None)


def onward(start: str) -> tuple[StepCode, ...]:
    """Where one can go from here."""
    return tuple(move.to for move in MOVES if move.start == start)


def last_of(initiative: Initiative) -> Step:
    return Step.objects.select_related("decision", "evaluation").filter(initiative=initiative).latest("order")


def begin(by: Actor, initiative: Initiative, on: date) -> Step:
    """The idea itself."""
    return _write(by, initiative, 1, StepCode.IDEA, Facts(on=on))


def move(by: Actor, initiative: Initiative, to: StepCode, facts: Facts) -> Step:
    """The next step. Refuses one that is not in the table, one before the step it follows, and a day to come."""
    Initiative.objects.select_for_update().get(
        pk=initiative.pk
    )  # two at once: the other one waits, and is refused
    last = last_of(initiative)
    found = allowed(last.step, to)
    if found is None:
        raise NotPossible("wrong_step", _not_yet(last, to))
    if facts.on > clock.today():
        raise NotPossible("to_come", "Dagen har inte varit än.", "on")
    if facts.on < last.on:
        raise NotPossible("too_early", _too_early(last, facts), "decision" if facts.decision else "on")
    step = _write(by, initiative, last.order + 1, to, facts)
    record(by, found.verb, initiative, code=f"{last.step}>{to}")
    return step


def _write(by: Actor, initiative: Initiative, order: int, to: StepCode, facts: Facts) -> Step:
    step = Step(
        initiative=initiative,
        order=order,
        step=to,
        by_id=by.post_id,
        at=clock.now(),
        **{name: getattr(facts, name) for name in Facts.__dataclass_fields__},
    )
    step.save(force_insert=True)
    return step


def missing_for_model(last: Step) -> str:
    """What stands between an initiative and the model, in words."""
    return _not_yet(last, StepCode.IN_MODEL)


def _not_yet(last: Step, to: StepCode) -> str:
    if to == StepCode.IN_MODEL and last.step == StepCode.EXTENDED:
        return NO_NEW_EVALUATION
    if to == StepCode.IN_MODEL and last.step not in (StepCode.IN_MODEL, StepCode.ENDED):
        return NO_EVALUATION
    return f"Satsningen är nu: {StepCode(last.step).label.lower()}. Därifrån går den inte till: {to.label.lower()}."


def _too_early(last: Step, facts: Facts) -> str:
    step = StepCode(last.step).label.lower()
    if facts.decision:
        return (
            f"Beslutet {facts.decision.number} är från {day(facts.on)}. Satsningen blev {step} först {day(last.on)}. "
            "Välj ett beslut som är fattat då eller senare."
        )
    return f"Dagen är för tidig. Satsningen blev {step} {day(last.on)}."
