"""Beginning an assessment and writing its steps, in any order and half done (R55)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.utils.text import slugify

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Principal
from tillsammans.governance.models import Body
from tillsammans.impact import freezing, hints, steps, watch
from tillsammans.impact.articles import ARTICLES, PRINCIPLES
from tillsammans.impact.commands import sense
from tillsammans.impact.models import Alternative, ImpactAssessment, Template, VersionOf
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

COLUMNS = {one.name: one for one in ImpactAssessment._meta.fields}


@dataclass(frozen=True)
class NewAssessment:
    """`body` or `body_name`: who decides, a body of the steering room or any other in words."""

    title: str
    template: Template | str = Template.EMPTY
    short: bool = False
    body: Body | None = None
    body_name: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Written:
    """`step`: a code of steps.STEPS; `values`: its columns that are written, as typed or as they are; `version`: of the
    row they were written on; `answers`: to the warnings, by watch.Question.key."""

    step: str
    values: Mapping[str, Any]
    version: int
    answers: Mapping[str, str] = field(default_factory=dict)


def start(*, by: Actor, new: NewAssessment) -> ImpactAssessment:
    """A number for ever, and the alternatives the template proposes."""
    require(by, "impact.write")
    if not new.title.strip():
        raise NotPossible("title", "Skriv vad frågan handlar om.", "title")
    if bool(new.body) == bool(new.body_name.strip()):
        raise NotPossible("decider", "Välj eller skriv vem som beslutar.", "body_name")
    now, principal = clock.now(), _principal(by)
    row = ImpactAssessment(
        number=_number(principal),
        principal=principal,
        template=new.template,
        short=new.short,
        body=new.body,
        body_name=new.body_name.strip(),
        title=new.title.strip(),
        articles=_articles(new.template),
        started_at=now,
        started_by_id=by.post_id,
        changed_at=now,
    )
    row.save(force_insert=True)
    watch.vouch(by, row, texts_of({"title": row.title, "body_name": row.body_name}), new.answers)
    for label, text in _proposed(new):
        Alternative(assessment=row, label=label, text=text).save(force_insert=True)
    record(by, "impact.started", row, code=str(new.template))
    return row


def _principal(by: Actor) -> Principal:
    """The huvudman whose seat one acts in: `require` has asked that there is one."""
    return Principal.objects.get(authorities=by.authority_id)


def _number(principal: Principal) -> str:
    """The huvudman's next this year: "flens-kommun-2025-3". One at a time, so that none is given twice."""
    start = f"{slugify(principal.name)[:45]}-{clock.today().year}-"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"impact:{start}"])
    rows = ImpactAssessment.objects.filter(number__startswith=start).values_list("number", flat=True)
    return f"{start}{max((int(one.removeprefix(start)) for one in rows), default=0) + 1}"


def _articles(template: str) -> list[int]:
    return [*PRINCIPLES, *hints.HINTS[template].articles]


def _proposed(new: NewAssessment) -> tuple[tuple[str, str], ...]:
    """The short form weighs the proposal against doing nothing."""
    found = hints.HINTS[new.template].alternatives
    return found[:2] if new.short else found


def texts_of(values: Mapping[str, Any]) -> list[watch.Text]:
    """Those of the columns that are free text."""
    return [
        watch.Text(name, name, steps.LABELS[name], value)
        for name, value in values.items()
        if name in steps.LABELS and isinstance(value, str)
    ]


def write(*, by: Actor, assessment: ImpactAssessment, written: Written) -> None:
    """Save one step. Nothing is demanded but that what is written makes sense: a step may be left half done.

    Refuses (NotPossible) what is locked by the decision, an identity number, an unanswered warning, a day that has not
    been, and a row that somebody has changed since `version`.
    """
    require(by, "impact.write", assessment)
    step = steps.BY_CODE[written.step]
    values = _clean(step, written.values, assessment)
    if not step.after:
        sense.open_for_writing(assessment)
    watch.vouch(by, assessment, texts_of(values), written.answers)
    _makes_sense(assessment, values)
    before = {name: getattr(assessment, name) for name in ("told_on", "evaluated_on", "evaluate_on")}
    sense.save(assessment, written.version, **values)
    record(by, "impact.wrote", assessment, code=step.code)
    if step.after and assessment.locked:
        _after_decision(by, assessment, step, before)


def _clean(step: steps.Step, values: Mapping[str, Any], row: ImpactAssessment) -> dict[str, Any]:
    allowed = {*step.fields, *(("not_small", "small_asked") if step.code == "matter" else ())}
    if unknown := set(values) - allowed:
        raise ValueError(f"{step.code} does not write {', '.join(sorted(unknown))}")
    return {_attribute(name): _value(name, value, row) for name, value in values.items()}


def _attribute(name: str) -> str:
    return COLUMNS[name].attname


def _value(name: str, value: Any, row: ImpactAssessment) -> Any:
    """As the column keeps it, from what a form gives in words."""
    column = COLUMNS[name]
    if isinstance(column, ArrayField):
        parts = [part for part in value.split(",") if part] if isinstance(value, str) else list(value)
        return [column.base_field.to_python(part) for part in parts]
    if column.is_relation:
        return _alternative(name, value, row)
    if isinstance(value, str):
        value = value.strip()
    return column.to_python(value or None) if column.null else column.to_python(value)


def _alternative(name: str, value: Any, row: ImpactAssessment):
    if not value:
        return None
    pk = getattr(value, "pk", value)
    if not any(str(one.pk) == str(pk) for one in row.alternatives.all()):
        raise NotPossible("alternative", "Välj ett av alternativen.", name)
    return COLUMNS[name].to_python(pk)


def _makes_sense(row: ImpactAssessment, values: dict[str, Any]) -> None:
    if "title" in values and not values["title"]:
        raise NotPossible("title", "Skriv vad frågan handlar om.", "title")
    if unknown := set(values.get("articles", ())) - set(ARTICLES):
        raise NotPossible("article", f"Artikel {min(unknown)} finns inte att välja.", "articles")
    if "not_small" in values and set(values["not_small"]) - set(hints.NOT_SMALL):
        raise NotPossible("small", "Välj bland svaren.", "not_small")
    _days(row, values)
    if values.get("evaluated_on"):
        for name in ("outcome", "outcome_children"):
            if not values.get(name, getattr(row, name)):
                raise NotPossible("outcome", f"{steps.LABELS[name]} Skriv det, eller lämna dagen tom.", name)


def _days(row: ImpactAssessment, values: dict[str, Any]) -> None:
    for name in ("told_on", "evaluated_on"):
        day: date | None = values.get(name)
        sense.not_ahead(day, name)
        if day and row.decided_at is None:
            raise NotPossible("undecided", "Skriv först in beslutet. Det här kommer efter.", name)
        if day and row.decided_on and day < row.decided_on:
            raise NotPossible("before", "Dagen ligger före beslutet.", name)
    if "evaluate_on" in values and row.decided_on:
        if values["evaluate_on"] is None:
            raise NotPossible("evaluate_on", "Skriv vilken dag ni ser efter hur det blev.", "evaluate_on")
        if values["evaluate_on"] <= row.decided_on:
            raise NotPossible("before", "Dagen ska komma efter beslutet.", "evaluate_on")


def _after_decision(by: Actor, row: ImpactAssessment, step: steps.Step, before: dict) -> None:
    """What is done after the decision makes the next version, once it is complete."""
    changed = {name for name, value in before.items() if getattr(row, name) != value}
    if changed:
        verb = {
            "told_on": "impact.told",
            "evaluated_on": "impact.evaluated",
            "evaluate_on": "impact.moved",
        }[sorted(changed, key=list(before).index)[0]]
        record(by, verb, row)
    of = {"tell": VersionOf.TOLD, "evaluate": VersionOf.EVALUATED}[step.code]
    if step.code == "evaluate" and row.evaluated_on is None:
        of = VersionOf.CHANGED
    freezing.freeze(by, row, of)


def widen(*, by: Actor, assessment: ImpactAssessment) -> None:
    """The matter is not small: the short form becomes the whole one, and nothing written is lost."""
    require(by, "impact.write", assessment)
    sense.open_for_writing(assessment)
    if not assessment.short:
        raise NotPossible("whole", "Det här är redan den hela analysen.")
    sense.save(assessment, assessment.version, short=False)
    record(by, "impact.widened", assessment)
