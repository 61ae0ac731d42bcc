"""Consequences, sector by sector of the wheel, so that no part of a child's life is forgotten (R55)."""

from collections.abc import Mapping
from dataclasses import dataclass

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.impact import watch
from tillsammans.impact.commands import sense
from tillsammans.impact.models import Alternative, Consequence, ImpactAssessment
from tillsammans.lib.deeds import NotPossible
from tillsammans.wheel.sectors import Sector


@dataclass(frozen=True)
class Judged:
    """What one alternative means in one sector. Not affected: `text` is the reason. No text at all takes the answer
    away. `before`: what stood there when one began to write, so that nobody's words are overwritten unseen."""

    alternative: Alternative
    sector: Sector
    affected: bool | None
    text: str
    before: tuple[bool | None, str] | None = None
    field: str = "text"


def judge(
    *,
    by: Actor,
    assessment: ImpactAssessment,
    judged: list[Judged],
    answers: Mapping[str, str] | None = None,
) -> None:
    """Write the consequences. Each is answered, or marked as not affected with a reason, or left for later.

    Refuses an answer without words, words without an answer, and one that somebody has changed meanwhile.
    """
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    own = {one.pk for one in assessment.alternatives.all()}
    for one in judged:
        _makes_sense(one, own)
    watch.vouch(by, assessment, [text_of(one) for one in judged], answers or {})
    changed = [one for one in judged if _write(one)]
    if changed:
        sense.touch(assessment)
        record(by, "impact.wrote", assessment, code=changed[0].sector.value)


def text_of(one: Judged) -> watch.Text:
    place = f"{one.sector.value}.{one.alternative.pk}"
    return watch.Text(one.field, place, f"{one.sector.label()}, {one.alternative.label}", one.text)


def _makes_sense(one: Judged, own: set) -> None:
    if one.alternative.pk not in own:
        raise NotPossible("alternative", "Alternativet finns inte.")
    if one.affected is None and one.text:
        raise NotPossible("affected", "Välj om området påverkas eller inte berörs.", one.field)
    if one.affected is not None and not one.text:
        says = "Skriv vad det betyder för barnen." if one.affected else "Skriv varför området inte berörs."
        raise NotPossible("words", says, one.field)


def _write(one: Judged) -> bool:
    """True when something changed."""
    rows = Consequence.objects.filter(alternative=one.alternative, sector=one.sector.value)
    now = rows.first()
    stands = (now.affected, now.adults_view) if now else (None, "")
    if stands == (one.affected, one.text):
        return False
    if one.before is not None and stands != one.before:
        raise NotPossible("changed", sense.CHANGED, one.field)
    if one.affected is None:
        rows.delete()
    elif now:
        rows.update(affected=one.affected, adults_view=one.text)
    else:
        Consequence(
            alternative=one.alternative,
            sector=one.sector.value,
            affected=one.affected,
            adults_view=one.text,
        ).save(force_insert=True)
    return True
