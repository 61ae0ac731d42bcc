"""The demo's assessments: a school reorganisation that the children's words changed, a small matter in the short form,
and one under way for premises that waits for the ombud. Everything comes from commands, by the people who do it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tillsammans.accounts.actor import Actor
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.governance import publishing
from tillsammans.impact import commands, queries, watch
from tillsammans.impact import demo_words as words
from tillsammans.impact.commands.rows import texts_of as texts_of_row
from tillsammans.impact.commands.sectors import Judged, text_of
from tillsammans.impact.commands.writing import texts_of
from tillsammans.impact.document import document_of
from tillsammans.impact.models import ImpactAssessment, Template
from tillsammans.impact.steps import BY_CODE
from tillsammans.wheel.sectors import Sector

READ = "Orden är prövade av den som skriver. De pekar inte ut någon."
TROSA = "skolforvaltningen-trosa/kontakt"


def tell(world: World) -> None:
    """Live it. Leaves world.impact_school, world.impact_small and world.impact_premises."""
    school(world)
    small(world)
    premises(world)


def vouched(row: ImpactAssessment, texts: Iterable[watch.Text]) -> dict[str, str]:
    """An answer to everything the check asks about."""
    return {one.key: READ for one in watch.unanswered(row, texts)}


def written(by: Actor, row: ImpactAssessment, step: str, said: Mapping[str, Any]) -> None:
    """Write one step: of `said` what belongs to it."""
    now = queries.again(row)
    values = {
        name: said[name] for name in (*BY_CODE[step].fields, "not_small", "small_asked") if name in said
    }
    answers = vouched(now, texts_of(values))
    commands.write(by=by, assessment=now, written=commands.Written(step, values, now.version, answers))


def added(by: Actor, row: ImpactAssessment, kind: str, group=None, **values: Any):
    """One more row of a kind."""
    now = queries.again(row)
    place = ImpactAssessment(pk=row.pk)
    given = {name: value for name, value in values.items() if isinstance(value, str)}
    answers = vouched(place, texts_of_row(kind, now, given))
    return commands.add(by=by, assessment=now, kind=kind, values=values, group=group, answers=answers)


def listened(by: Actor, row: ImpactAssessment, told: tuple) -> None:
    """A group and what it said."""
    who, day, how_many, how, quotes = told
    group = added(by, row, "group", who=who, asked_on=day, how_many=how_many, how=how)
    for said, sector in quotes:
        added(by, row, "quote", group=group, words=said, sector=str(sector))


def judged(by: Actor, row: ImpactAssessment, wheel: Mapping[Sector, tuple]) -> None:
    """The wheel, for each alternative in order."""
    now = queries.again(row)
    ways = list(now.alternatives.all())
    for sector, answers in wheel.items():
        said = [
            Judged(way, sector, affected, text) for way, (affected, text) in zip(ways, answers, strict=False)
        ]
        asked = vouched(now, [text_of(one) for one in said])
        commands.judge(by=by, assessment=now, judged=said, answers=asked)


def decided(
    by: Actor, row: ImpactAssessment, label: str, what: str, day: date, again: date, decision=None
) -> None:
    now = queries.again(row)
    chosen = next(one for one in now.alternatives.all() if one.label == label)
    answers = vouched(now, texts_of({"decided_what": what}))
    new = commands.NewDecision(chosen, what, day, again, now.version, decision=decision, answers=answers)
    commands.decide(by=by, assessment=now, new=new)


def published(by: Actor, row: ImpactAssessment) -> None:
    now = queries.again(row)
    found = publishing.check(document_of(now))
    answers = {one.key: READ for one in found} | watch.answers_for(now, found)
    commands.publish(by=by, assessment=now, answers=answers)


def _best(row: ImpactAssessment, label: str) -> dict[str, str]:
    return {"best": str(next(one.pk for one in row.alternatives.all() if one.label == label))}


# --- A school reorganisation, spring 2025, evaluated a year later
def school(world: World) -> None:
    world.at("2025-02-03 09.00")
    with world.as_("kontakt_flen") as by:
        new = commands.NewAssessment(words.SCHOOL["title"], Template.SCHOOL, body_name=words.FLEN)
        world.impact_school = row = commands.start(by=by, new=new)
        written(by, row, "matter", words.SCHOOL | {"decide_by": "2025-04-10"})
        _ways(by, row)
    world.at("2025-02-20 13.00")
    with world.as_("kontakt_flen") as by:
        for told in words.SCHOOL_GROUPS:
            listened(by, row, told)
        for step in ("listen", "knowledge", "alternatives", "interests"):
            written(by, row, step, words.SCHOOL)
        for what, source in words.SCHOOL_KNOWN:
            added(by, row, "source", what=what, source=source)
        judged(by, row, words.SCHOOL_WHEEL)
        ask = commands.NewAsk(seed.seat("ombud_flen"), "Har barnens ord fått tyngd?", date(2025, 3, 7))
        world.impact_ask = commands.ask_ombud(by=by, assessment=queries.again(row), new=ask)
    _read_and_decided(world, row)
    _a_year_later(world, row)


def _ways(by: Actor, row: ImpactAssessment) -> None:
    ways = list(row.alternatives.all())
    for way, (label, text) in zip(ways, words.SCHOOL_WAYS, strict=True):
        commands.change(by=by, row=way, values={"label": label, "text": text}, version=way.version)


def _read_and_decided(world: World, row: ImpactAssessment) -> None:
    world.at("2025-03-05 15.30")
    with world.as_("ombud_flen") as by:
        commands.answer_ask(by=by, ask=world.impact_ask, answer=words.SCHOOL_ANSWER)
    world.at("2025-03-12 10.00")
    with world.as_("kontakt_flen") as by:
        written(by, row, "assess", words.SCHOOL | _best(row, "I två steg"))
        commands.send_to_elected(by=by, assessment=queries.again(row))
    world.at("2025-03-28 09.00")
    with world.as_("kontakt_flen") as by:
        said = words.SCHOOL["decided_what"]
        decided(by, row, "I två steg", said, date(2025, 3, 27), date(2026, 5, 20))
    world.at("2025-04-03 11.00")
    with world.as_("kontakt_flen") as by:
        written(by, row, "tell", words.SCHOOL | {"told_on": "2025-04-02"})
        published(by, row)


def _a_year_later(world: World, row: ImpactAssessment) -> None:
    world.at("2026-05-21 14.00")
    with world.as_("kontakt_flen") as by:
        said = {name: words.SCHOOL[name] for name in ("outcome", "outcome_children", "outcome_rights")}
        written(by, row, "evaluate", said | {"evaluated_on": "2026-05-20"})
        published(by, row)


# --- A small matter in the short form
def small(world: World) -> None:
    body = getattr(world, "styrgruppen", None)
    world.at("2026-04-14 09.30")
    with world.as_("sekreterare") as by:
        new = commands.NewAssessment(
            words.SMALL["title"], short=True, body=body, body_name="" if body else "Styrgruppen"
        )
        world.impact_small = row = commands.start(by=by, new=new)
        written(by, row, "matter", words.SMALL | {"not_small": [], "small_asked": True})
        told = (
            "Ungdomar i en referensgrupp för Barnets SIP",
            "2026-04-10",
            "some",
            "Digitalt möte, kameran fick vara av.",
        )
        listened(by, row, (*told, (("Måste man prata? Det vill jag veta innan.", Sector.SAFETY),)))
        written(by, row, "listen", words.SMALL)
        judged(by, row, {sector: (said,) for sector, said in words.SMALL_WAYS.items()})
        written(by, row, "assess", words.SMALL | _best(row, "Förslaget"))
    world.at("2026-04-29 08.30")
    with world.as_("sekreterare") as by:
        decided(by, row, "Förslaget", words.SMALL["decided_what"], date(2026, 4, 28), date(2026, 10, 13))


# --- Premises, under way, waiting for the ombud
def premises(world: World) -> None:
    world.at("2026-09-02 13.00")
    with world.as_(TROSA) as by:
        new = commands.NewAssessment(words.PREMISES["title"], Template.PREMISES, body_name=words.TROSA)
        world.impact_premises = row = commands.start(by=by, new=new)
        written(by, row, "matter", words.PREMISES | {"decide_by": "2026-10-21"})
    world.at("2026-09-10 10.00")
    with world.as_(TROSA) as by:
        listened(by, row, words.PREMISES_GROUP)
        for step in ("listen", "knowledge", "alternatives"):
            written(by, row, step, words.PREMISES)
        added(by, row, "source", what=words.PREMISES_KNOWN[0], source=words.PREMISES_KNOWN[1])
        judged(by, row, words.PREMISES_WHEEL)
    world.at("2026-09-16 15.00")
    with world.as_(TROSA) as by:
        ask = commands.NewAsk(
            seed.seat("skolforvaltningen-trosa/ombud"), "Vad ser vi inte på ritningen?", date(2026, 10, 2)
        )
        commands.ask_ombud(by=by, assessment=queries.again(row), new=ask)
