"""Reading: where each initiative stands and what it waits for; how it goes with each recommendation; needs without an
answer. Everybody in the steering room reads the same."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import Prefetch, QuerySet

from tillsammans.directory.county import MUNICIPALITIES, REGION, name_of
from tillsammans.governance.documents import digest
from tillsammans.governance.models import Decision, Publication
from tillsammans.initiatives.models import (
    Action,
    ActionStepCode,
    Collaboration,
    Evaluation,
    Finding,
    Initiative,
    Need,
    NeedAnswer,
    Recommendation,
    ResearchReport,
    Site,
    Step,
    StepCode,
)
from tillsammans.lib.text import list_and, sort_key
from tillsammans.ui.filters import day

SOON = timedelta(days=60)
RUNS = (StepCode.RUNNING, StepCode.EXTENDED)


@dataclass(frozen=True)
class Standing:
    """An initiative with its steps in order, the last of which says where it is."""

    initiative: Initiative
    steps: tuple[Step, ...]
    today: date

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def label(self) -> str:
        return StepCode(self.last.step).label

    @cached_property
    def period(self) -> Step | None:
        """The step that says the period in force."""
        return next((step for step in reversed(self.steps) if step.starts_on), None)

    @property
    def evaluated(self) -> bool:
        return any(step.step == StepCode.EVALUATED for step in self.steps)

    @property
    def late(self) -> bool:
        """Its evaluation, or its start, should have been there already."""
        step = self.last
        if step.step in RUNS:
            return bool(step.evaluate_by and step.evaluate_by < self.today)
        return step.step == StepCode.DECIDED and bool(step.starts_on and step.starts_on < self.today)

    @property
    def waits(self) -> str:
        """What it waits for, in words; "" when nothing has to be done now."""
        step = self.last
        if step.step == StepCode.IDEA:
            return f"Väntar på beslut sedan {day(step.on)}."
        if step.step == StepCode.DECIDED:
            return (
                f"Skulle ha börjat {day(step.starts_on)}." if self.late else f"Börjar {day(step.starts_on)}."
            )
        if step.step == StepCode.EVALUATED:
            return f"Utvärderad {day(step.on)}. Väntar på beslut om modellen."
        if step.step in RUNS and self.late:
            return f"Utvärderingen skulle vara klar {day(step.evaluate_by)}."
        if step.step in RUNS and step.evaluate_by and step.evaluate_by <= self.today + SOON:
            return f"Ska utvärderas senast {day(step.evaluate_by)}."
        return ""

    @property
    def note(self) -> str:
        """One line for lists: what it waits for, or where it is."""
        step = self.last
        if self.waits:
            return self.waits
        if step.step in RUNS:
            return f"Pågår till {day(step.ends_on)}. Ska utvärderas senast {day(step.evaluate_by)}."
        if step.step == StepCode.IN_MODEL:
            return f"En del av modellen sedan {day(step.on)}."
        without = "" if self.evaluated else " Den blev inte utvärderad."
        return f"Avslutad {day(step.on)}.{without}"


def with_steps(today: date, rows: QuerySet[Initiative] | None = None) -> list[Standing]:
    """Initiatives as they stand: what is late first, then what waits for somebody, then the rest by title."""
    steps = Step.objects.select_related("decision", "decision__body", "evaluation").order_by("order")
    rows = (Initiative.objects.all() if rows is None else rows).prefetch_related(
        Prefetch("steps", steps), "sites__unit"
    )
    standings = [Standing(row, tuple(row.steps.all()), today) for row in rows]
    return sorted(standings, key=lambda one: (not one.late, not one.waits, sort_key(one.initiative.title)))


def standing_of(initiative: Initiative, today: date) -> Standing:
    return with_steps(today, Initiative.objects.filter(pk=initiative.pk))[0]


def places_of(initiative: Initiative) -> str:
    """Where it is tried, in a few words: "Gnesta, Katrineholm och Strängnäs"."""
    return list_and(sorted({place_name(site.municipality) for site in initiative.sites.all()}, key=sort_key))


def place_name(code: str) -> str:
    return "Hela länet" if code == REGION else name_of(code)


def sites_of(initiative: Initiative) -> list[Site]:
    rows = initiative.sites.select_related("unit", "initiative").prefetch_related(
        "people", "follow_ups", "methods"
    )
    return sorted(rows, key=lambda site: (sort_key(place_name(site.municipality)), sort_key(site.name)))


def people_at(site: Site) -> str:
    """ "2 lärare och 1 kurator": staff, so exact."""
    return list_and(f"{one.number} {one.function}" for one in site.people.all())


def decisions_to_choose(since: date | None = None) -> QuerySet[Decision]:
    """The register, the latest first: a step rests on one of these."""
    rows = Decision.objects.select_related("body")
    return rows.filter(decided_on__gte=since) if since else rows


def evaluation_of(standing: Standing) -> Evaluation | None:
    """The latest."""
    return next((step.evaluation for step in reversed(standing.steps) if step.evaluation_id), None)


# --- Research
@dataclass(frozen=True)
class HowItWent:
    """An action and its steps in order."""

    action: Action
    steps: tuple
    today: date

    @property
    def last(self):
        return self.steps[-1]

    @property
    def due_on(self) -> date:
        return self.last.due_on

    @property
    def open(self) -> bool:
        return self.last.step not in (ActionStepCode.DONE, ActionStepCode.DROPPED)

    @property
    def late(self) -> bool:
        return self.open and self.due_on < self.today

    @property
    def label(self) -> str:
        """Moved is not where something is: what it was before is, with a new day."""
        steps = [step for step in self.steps if step.step != ActionStepCode.MOVED]
        return "Försenad" if self.late else ActionStepCode(steps[-1].step).label

    @property
    def sentence(self) -> str:
        """Plainly, as the public reads it."""
        last = self.last
        if last.step == ActionStepCode.DONE:
            return f"Klar {day(last.on)}. {last.note}"
        if last.step == ActionStepCode.DROPPED:
            return f"Blev inte av. {last.note}"
        begun = (
            "Påbörjad" if any(step.step == ActionStepCode.BEGUN for step in self.steps) else "Inte påbörjad"
        )
        moved = [step for step in self.steps if step.step == ActionStepCode.MOVED]
        why = f" Flyttad från {day(self.steps[0].due_on)}: {moved[-1].note}" if moved else ""
        if self.late:
            return f"Försenad. Skulle vara klar {day(self.due_on)}. {begun}.{why}"
        return f"{begun}. Ska vara klar {day(self.due_on)}.{why}"


@dataclass(frozen=True)
class Answered:
    """A recommendation and what is done about it."""

    recommendation: Recommendation
    actions: tuple[HowItWent, ...]

    @property
    def late(self) -> bool:
        return any(one.late for one in self.actions)


def reports() -> QuerySet[ResearchReport]:
    return ResearchReport.objects.prefetch_related(
        "findings__recommendations__actions__steps", "findings__recommendations__actions__decision"
    )


def answered_in(report: ResearchReport, today: date) -> list[tuple[Finding, list[Answered]]]:
    """(finding, [Answered]) in order."""
    return [
        (finding, [_answered(one, today) for one in finding.recommendations.all()])
        for finding in report.findings.all()
    ]


def _answered(recommendation: Recommendation, today: date) -> Answered:
    actions = (HowItWent(one, tuple(one.steps.all()), today) for one in recommendation.actions.all())
    return Answered(recommendation, tuple(actions))


def actions_in(report: ResearchReport, today: date) -> list[HowItWent]:
    return [action for _, answers in answered_in(report, today) for one in answers for action in one.actions]


def counted(report: ResearchReport, today: date) -> str:
    """One sentence over the list: how many recommendations there are and what has happened."""
    answers = [one for _, found in answered_in(report, today) for one in found]
    if not answers:
        return "Inga rekommendationer är inskrivna än."
    actions = [action for one in answers for action in one.actions]
    parts = [f"{len(answers)} rekommendation{'er' if len(answers) > 1 else ''}"]
    done = sum(action.last.step == ActionStepCode.DONE for action in actions)
    late = sum(action.late for action in actions)
    without = sum(not one.actions for one in answers)
    parts += [f"{len(actions)} åtgärd{'er' if len(actions) != 1 else ''}"]
    parts += [f"{done} klar{'a' if done > 1 else ''}" if done else "ingen klar"] if actions else []
    parts += [f"{late} försenad{'e' if late != 1 else ''}"] if late else []
    parts += [f"{without} utan åtgärd"] if without and actions else []
    return f"{list_and(parts)}."


# --- Needs
@dataclass(frozen=True)
class NeedRow:
    need: Need
    answers: tuple[NeedAnswer, ...]


def needs(group: str = "") -> list[NeedRow]:
    """Unanswered first, then the newest."""
    live = NeedAnswer.objects.filter(taken_back_on__isnull=True).select_related("initiative")
    rows = Need.objects.prefetch_related(Prefetch("answers", live))
    rows = rows.filter(group=group) if group else rows
    found = [NeedRow(row, tuple(row.answers.all())) for row in rows]
    return sorted(found, key=lambda one: (bool(one.answers), -one.need.year, one.need.text))


# --- Collaborations
@dataclass(frozen=True)
class PlaceRow:
    """One municipality's line in the list of where collaborations are."""

    code: str
    name: str
    found: tuple[Collaboration, ...]


def by_municipality(rows: Iterable[Collaboration]) -> list[PlaceRow]:
    """Every municipality in Swedish order, those without any too; last the whole county, when something is for it."""
    found: dict[str, list[Collaboration]] = defaultdict(list)
    for row in rows:
        if row.until is None:
            found[row.municipality].append(row)
    codes = sorted(MUNICIPALITIES, key=lambda code: sort_key(MUNICIPALITIES[code]))
    codes += [REGION] if REGION in found else []
    return [PlaceRow(code, place_name(code), tuple(found[code])) for code in codes]


# --- What is published
def says_otherwise(publication: Publication | None, document: dict) -> bool:
    """Whether what the public reads is no longer what stands here."""
    return bool(publication and not publication.withdrawn_at and publication.digest != digest(document))
