"""Groups that were asked, their words, knowledge and alternatives: added, changed and removed until the decision."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.impact import watch
from tillsammans.impact.commands import sense
from tillsammans.impact.models import (
    Alternative,
    ChildGroup,
    HowMany,
    ImpactAssessment,
    Quote,
    Source,
)
from tillsammans.impact.models.parts import SECTORS
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Kind:
    """`texts`: the columns that are free text and what each is called; `needed`: those that may not be empty."""

    model: type[Model]
    texts: Mapping[str, str]
    others: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()


KINDS: dict[str, Kind] = {
    "group": Kind(
        ChildGroup,
        {"who": "Vilken grupp?", "how": "Hur frågade ni?"},
        ("how_many", "asked_on"),
        ("who", "how", "how_many", "asked_on"),
    ),
    "quote": Kind(Quote, {"words": "Vad sa de?"}, ("sector",), ("words",)),
    "source": Kind(Source, {"what": "Vad vet ni?", "source": "Varifrån?"}, (), ("what", "source")),
    "alternative": Kind(
        Alternative, {"label": "Vad heter alternativet?", "text": "Vad går det ut på?"}, (), ("label",)
    ),
}
NEEDED = {
    "who": "Skriv vilken grupp ni frågade.",
    "how": "Skriv hur ni frågade.",
    "how_many": "Välj ungefär hur många de var.",
    "asked_on": "Skriv vilken dag ni frågade.",
    "words": "Skriv vad de sa.",
    "what": "Skriv vad ni vet.",
    "source": "Skriv varifrån ni vet det.",
    "label": "Ge alternativet ett kort namn.",
}
MOST_ALTERNATIVES = 5


def kind_of(row: Model) -> str:
    return next(name for name, kind in KINDS.items() if isinstance(row, kind.model))


def assessment_of(row: Any) -> ImpactAssessment:
    return row.group.assessment if isinstance(row, Quote) else row.assessment


def add(
    *,
    by: Actor,
    assessment: ImpactAssessment,
    kind: str,
    values: Mapping[str, Any],
    group: ChildGroup | None = None,
    answers: Mapping[str, str] | None = None,
) -> Any:
    """One more row. A quote belongs to a group of the same assessment."""
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    given = _clean(kind, values)
    if kind == "quote":
        if group is None or group.assessment_id != assessment.pk:
            raise NotPossible("group", "Gruppen finns inte.")
        row: Any = Quote(group=group, **given)
    else:
        row = KINDS[kind].model(assessment=assessment, **given)
    if kind == "alternative" and assessment.alternatives.count() >= MOST_ALTERNATIVES:
        raise NotPossible("many", f"Högst {MOST_ALTERNATIVES} alternativ. Slå ihop dem som liknar varandra.")
    watch.vouch(by, assessment, texts_of(kind, row, given), answers or {})
    row.save(force_insert=True)
    sense.touch(assessment)
    record(by, "impact.wrote", assessment, code=kind)
    return row


def change(
    *,
    by: Actor,
    row: Any,
    values: Mapping[str, Any],
    version: int,
    answers: Mapping[str, str] | None = None,
) -> None:
    """Write the row anew, if nobody has since `version`."""
    assessment, kind = assessment_of(row), kind_of(row)
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    given = _clean(kind, values)
    watch.vouch(by, assessment, texts_of(kind, row, given), answers or {})
    rows = type(row).objects.filter(pk=row.pk, version=version)
    if not rows.update(**given, version=F("version") + 1):
        raise NotPossible("changed", sense.CHANGED)
    sense.touch(assessment)
    record(by, "impact.wrote", assessment, code=kind)


def remove(*, by: Actor, row: Any) -> None:
    """Take the row away, with what hangs on it. An alternative that is chosen as best stays until another is chosen."""
    assessment, kind = assessment_of(row), kind_of(row)
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    if kind == "alternative":
        now = ImpactAssessment.objects.get(pk=assessment.pk)
        if row.pk in (now.best_id, now.chosen_id):
            raise NotPossible("chosen", "Alternativet är valt som bäst. Välj först ett annat i steget Bedöm.")
    if kind == "group":
        Quote.objects.filter(group=row).delete()
    row.delete()
    sense.touch(assessment)
    record(by, "impact.removed", assessment, code=kind)


def texts_of(kind: str, row: Any, given: Mapping[str, Any]) -> list[watch.Text]:
    labels = KINDS[kind].texts
    return [
        watch.Text(name, f"{kind}.{row.pk}.{name}", labels[name], value)
        for name, value in given.items()
        if name in labels
    ]


def _clean(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    known = KINDS[kind]
    if unknown := set(values) - {*known.texts, *known.others}:
        raise ValueError(f"{kind} has no {', '.join(sorted(unknown))}")
    given = {name: _CLEANED.get(name, _text)(value) for name, value in values.items()}
    for name in known.needed:
        if not given.get(name):
            raise NotPossible("needed", NEEDED[name], name)
    if kind == "group":
        sense.not_ahead(given["asked_on"], "asked_on")
    return given


def _text(value: Any) -> str:
    return str(value or "").strip()


def _day(value: Any):
    return ChildGroup._meta.get_field("asked_on").to_python(value or None)


def _how_many(value: Any) -> str:
    if value not in HowMany.values:
        raise NotPossible("needed", NEEDED["how_many"], "how_many")
    return str(value)


def _sector(value: Any) -> str:
    if value and value not in dict(SECTORS):
        raise NotPossible("sector", "Välj ett av områdena, eller inget.", "sector")
    return str(value or "")


_CLEANED: dict[str, Callable[[Any], Any]] = {"asked_on": _day, "how_many": _how_many, "sector": _sector}
