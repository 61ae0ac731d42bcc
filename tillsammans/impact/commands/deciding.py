"""The decision is written in, and everything it stood on is frozen (R55; barnkonventionen artikel 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Decision
from tillsammans.impact import freezing, queries, steps, watch
from tillsammans.impact.commands import sense
from tillsammans.impact.commands.writing import texts_of
from tillsammans.impact.hints import NOT_SMALL
from tillsammans.impact.models import Alternative, ImpactAssessment, VersionOf
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import lower_first
from tillsammans.outbox.commands import tell_seat


@dataclass(frozen=True)
class NewDecision:
    """What the body decided, when, and when one looks at what came of it. `why_not_best` when another alternative was
    chosen than the one that is best for the children."""

    chosen: Alternative
    what: str
    decided_on: date
    evaluate_on: date
    version: int
    why_not_best: str = ""
    decision: Decision | None = None
    answers: Mapping[str, str] = field(default_factory=dict)


def send_to_elected(*, by: Actor, assessment: ImpactAssessment) -> None:
    """Those who are elected at the huvudman can read it from now on, before they decide."""
    require(by, "impact.write", assessment)
    if assessment.sent_at:
        raise NotPossible("sent", "Den är redan skickad till de förtroendevalda.")
    seats = queries.elected_seats(assessment)
    if not seats:
        raise NotPossible("nobody", "Ingen förtroendevald hos er har en plats i styrrummet än.")
    ImpactAssessment.objects.filter(pk=assessment.pk).update(sent_at=clock.now(), sent_by=by.post_id)
    record(by, "impact.sent", assessment)
    for seat in seats:
        tell_seat(by, seat)


def decide(*, by: Actor, assessment: ImpactAssessment, new: NewDecision) -> None:
    """Write in the decision; from then on steps 1-6 stand as they are, and the first version is frozen.

    Refuses while a step before it is not done (no part of a child's life is forgotten), while the short form is not
    enough, and a choice against what is best for the children without saying why.
    """
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    now = queries.again(assessment)
    _ready(now)
    _makes_sense(now, new)
    values = {"decided_what": new.what.strip(), "why_not_best": new.why_not_best.strip()}
    watch.vouch(by, now, texts_of(values), new.answers)
    because = now.reopened_because
    sense.save(
        now,
        new.version,
        **values,
        chosen=new.chosen,
        decided_on=new.decided_on,
        evaluate_on=new.evaluate_on,
        decision=new.decision,
        decided_at=clock.now(),
        decided_by_id=by.post_id,
        reopened_at=None,
        reopened_by=None,
        reopened_because="",
    )
    freezing.freeze(by, now, VersionOf.DECIDED, because=because)
    record(by, "impact.decided", now)


def _ready(row: ImpactAssessment) -> None:
    if row.short and row.not_small:
        why = lower_first(NOT_SMALL[row.not_small[0]])
        raise NotPossible("not_small", f"Den korta formen räcker inte: {why}. Gör hela analysen.")
    if missing := steps.missing_before_decision(row):
        more = f" Och {len(missing) - 1} till." if len(missing) > 1 else ""
        raise NotPossible("missing", f"Något saknas före beslutet. {missing[0]}{more}")


def _makes_sense(row: ImpactAssessment, new: NewDecision) -> None:
    if not new.what.strip():
        raise NotPossible("what", "Skriv vad beslutet blev.", "decided_what")
    if new.chosen.assessment_id != row.pk:
        raise NotPossible("chosen", "Välj ett av alternativen.", "chosen")
    if new.chosen.pk != row.best_id and not new.why_not_best.strip():
        raise NotPossible(
            "why_not_best", "Skriv varför det inte blev det som är bäst för barnen.", "why_not_best"
        )
    sense.not_ahead(new.decided_on, "decided_on")
    if new.evaluate_on <= new.decided_on:
        raise NotPossible("before", "Dagen ska komma efter beslutet.", "evaluate_on")
    if new.decision and row.body_id and new.decision.body_id != row.body_id:
        raise NotPossible("decision", "Beslutet är fattat av en annan grupp.", "decision")


def reopen(*, by: Actor, assessment: ImpactAssessment, because: str) -> None:
    """Something must be changed that the decision stood on: say why, change it, and write in the decision anew. The
    version that was decided stays as it was."""
    require(by, "impact.write", assessment)
    if not assessment.locked:
        raise NotPossible("open", "Den är redan öppen.")
    why = because.strip()
    if not why:
        raise NotPossible("because", "Skriv varför den öppnas igen.", "because")
    refuse(because=why)
    ImpactAssessment.objects.filter(pk=assessment.pk).update(
        reopened_at=clock.now(), reopened_by=by.post_id, reopened_because=why
    )
    record(by, "impact.reopened", assessment)
