"""What the public reads about an initiative and a report, as documents (governance.documents)."""

from typing import Any

from tillsammans.governance import documents as d
from tillsammans.initiatives import numbers, queries
from tillsammans.initiatives.models import (
    Evaluation,
    Finding,
    FollowUp,
    Initiative,
    InitiativeKind,
    Level,
    ResearchReport,
    Site,
    Step,
    StepCode,
)
from tillsammans.initiatives.queries import Answered, Standing
from tillsammans.lib import clock
from tillsammans.lib.text import list_and
from tillsammans.ui.filters import day


def initiative_document(initiative: Initiative) -> d.Document:
    """What is tried, why, where, how it goes, what the evaluation says and what was decided."""
    standing = queries.standing_of(initiative, clock.today())
    evaluation = queries.evaluation_of(standing)
    blocks = [
        d.heading("Så hör den till målbilden"),
        d.text(initiative.goal_link),
        d.heading("Varifrån den kommer"),
        d.text(initiative.origin),
        *_places(initiative),
        *_followed(initiative),
        *_evaluated(standing, evaluation),
        d.heading("Vad som har hänt"),
        d.table(
            "Steg och beslut",
            ("Steg", "Dag", "Beslut", "Varför"),
            [_step_row(step) for step in standing.steps],
        ),
    ]
    return d.Document(
        title=initiative.title,
        group=initiative.responsible,
        dated=standing.last.on,
        intro=initiative.about,
        facts=_facts(standing),
        blocks=tuple(blocks),
        next_review=standing.last.evaluate_by,
        files=(str(evaluation.file_id),) if evaluation and evaluation.file_id else (),
    )


def _facts(standing: Standing) -> tuple[tuple[str, str], ...]:
    initiative, period = standing.initiative, standing.period
    rows = [
        ("Slag", InitiativeKind(initiative.kind).label),
        ("Läge", standing.label),
        ("Ansvarig", initiative.responsible),
    ]
    rows += [("Period", f"{day(period.starts_on)} till {day(period.ends_on)}")] if period else []
    places = queries.places_of(initiative)
    return (*rows, *([("Var", places)] if places else []))


def _places(initiative: Initiative) -> list[d.Block]:
    sites = queries.sites_of(initiative)
    if not sites:
        return []
    rows = [
        (
            f"{site.name}, {queries.place_name(site.municipality)}. {Level(site.level).label}.",
            _how_they_work(site),
            site.target_group,
            numbers.shown(site.children),
        )
        for site in sites
    ]
    return [
        d.heading("Var och hur"),
        d.table(
            "Platser",
            ("Plats och nivå", "Så arbetar de", "För vilka", "Antal barn"),
            rows,
            sentence=f"Den prövas på {len(sites)} {'plats' if len(sites) == 1 else 'platser'}, "
            f"på {list_and(_levels(sites))}.",
            note="Antal barn: sju eller färre skrivs inte ut, övriga tal är avrundade till närmaste fem.",
        ),
    ]


def _how_they_work(site: Site) -> str:
    people = queries.people_at(site)
    return f"{site.method} Där arbetar {people}." if people else site.method


def _levels(sites: list) -> list[str]:
    words = {
        Level.INDIVIDUAL: "individnivå",
        Level.GROUP: "gruppnivå",
        Level.SCHOOL: "skolenhetsnivå",
        Level.UNIVERSAL: "universell nivå",
    }
    return [words[level] for level in Level if any(site.level == level for site in sites)]


def _followed(initiative: Initiative) -> list[d.Block]:
    rows = FollowUp.objects.filter(site__initiative=initiative).select_related("site__unit").order_by("on")
    if not rows:
        return []
    lines = [(one.site.name, day(one.on), one.text) for one in rows]
    return [d.heading("Hur det går"), d.table("Uppföljningar", ("Plats", "Dag", "Hur det går"), lines)]


def _evaluated(standing: Standing, evaluation: Evaluation | None) -> list[d.Block]:
    if evaluation is None:
        ended = standing.last.step == StepCode.ENDED
        sentence = "Satsningen avslutades utan utvärdering." if ended else "Satsningen är inte utvärderad än."
        return [d.notice(sentence, "care" if ended else "info")]
    parts = (
        ("Vad som frågades", evaluation.asked),
        ("Hur det gick till", evaluation.how),
        ("Vad som kom fram", evaluation.result),
        ("Vad barnen säger", evaluation.childrens_views),
        ("Rekommendation", f"{evaluation.get_recommends_display()}. {evaluation.recommendation}"),
    )
    head = d.heading("Utvärderingen")
    by = d.facts((("Gjord av", evaluation.by_function), ("Dag", day(evaluation.evaluated_on))))
    return [
        head,
        by,
        *(block for title, words in parts for block in (d.heading(title, level=3), d.text(words))),
    ]


def _step_row(step: Step) -> tuple[str, str, str, str]:
    decision = f"{step.decision.number}, {step.decision.body.name}" if step.decision else ""
    return StepCode(step.step).label, day(step.on), decision, step.reason


HAPPENED = "Vad som har hänt med rekommendationerna"


def but_for_actions(content: dict[str, Any]) -> dict[str, Any]:
    """A published report, or one that is to be, without what becomes of its recommendations by and by."""
    kept, before = [], ""
    for block in content["blocks"]:
        if block["kind"] == "table":
            kept.append({**block, "rows": list(dict.fromkeys(row[0] for row in block["rows"]))})
        elif before != HAPPENED:
            kept.append(block)
        before = block.get("text", "")
    return {**content, "blocks": kept}


def report_document(report: ResearchReport) -> d.Document:
    """The report in its short form, and what has happened with each of its recommendations. The long form and the
    report's own files follow with it."""
    today = clock.today()
    report = queries.reports().get(pk=report.pk)
    found = queries.answered_in(report, today)
    blocks = [
        d.heading("I korthet"),
        d.text(report.short),
        d.heading("Hur följeforskningen gick till"),
        d.text(report.methods),
        d.heading(HAPPENED),
        d.text(f"{queries.counted(report, today)} Läget är det som gällde när den här utgåvan publicerades."),
        *(
            block
            for number, (finding, answers) in enumerate(found, 1)
            for block in _finding(number, finding, answers)
        ),
        d.heading("Hela rapporten"),
        d.text(report.long),
    ]
    files = [report.short_file_id, report.long_file_id]
    return d.Document(
        title=report.title,
        group=report.organisation,
        dated=report.reported_on,
        intro=f"{report.organisation} har följt arbetet {day(report.period_from)} till {day(report.period_to)}.",
        facts=(
            ("Forskningen gjordes av", report.organisation),
            ("Period", f"{day(report.period_from)} till {day(report.period_to)}"),
            ("Rapporten är från", day(report.reported_on)),
        ),
        blocks=tuple(blocks),
        files=tuple(str(file) for file in files if file),
    )


def _finding(number: int, finding: Finding, answers: list[Answered]) -> list[d.Block]:
    rows = [line for one in answers for line in _recommendation(one)]
    head = [d.heading(f"Resultat {number}", level=3), d.text(finding.text)]
    if not rows:
        return head
    caption = f"Rekommendationer efter resultat {number}"
    return [*head, d.table(caption, ("Rekommendation", "Åtgärd", "Hur det går"), rows)]


def _recommendation(one: Answered) -> list[tuple[str, str, str]]:
    words = f"{one.recommendation.text} Till: {one.recommendation.to_whom}."
    if not one.actions:
        return [(words, "Ingen åtgärd än", "")]
    return [(words, f"{went.action.what}. {went.action.owner}.", went.sentence) for went in one.actions]
