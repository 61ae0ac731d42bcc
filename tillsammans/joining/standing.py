"""How far a provider has come: what is done, whose turn it is, what is missing. Read, never set."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from tillsammans.joining import checks
from tillsammans.joining.checks import Blocker, Places
from tillsammans.joining.models import Fact, Joining, Leaving
from tillsammans.joining.models import StepCode as S
from tillsammans.joining.steps import JOINING, LEAVING, Step, first_missing

# Whether they are done is read from the directory and the keyring as they are now.
READ = (S.ISLAND, S.KEYS, S.CONTACT, S.UNITS, S.PEOPLE)


@dataclass(frozen=True)
class Row:
    """One step as it stands: done, now when it can be taken, or waiting for the one before. Unknown for a provider that
    is in the model when nobody has noted the step and it cannot be read: nothing is called done that nobody did."""

    step: Step
    fact: Fact | None
    state: str  # done, now, waiting, unknown
    blockers: tuple[Blocker, ...] = ()
    due: date | None = None

    @property
    def sentences(self) -> list[str]:
        """What is missing; the step's own sentence when nothing more is known."""
        if self.state == "done":
            return []
        return [one.sentence for one in self.blockers] or [self.step.waits]


@dataclass(frozen=True)
class Standing:
    """A joining with its steps; and, when the provider leaves, the steps of leaving."""

    joining: Joining
    rows: tuple[Row, ...]
    leaving: Leaving | None = None
    leaving_rows: tuple[Row, ...] = field(default=())

    @property
    def done(self) -> frozenset[str]:
        return frozenset(row.step.code for row in self.rows if row.state == "done")

    @property
    def count(self) -> int:
        return len(self.done)

    @property
    def open_rows(self) -> list[Row]:
        """Steps whose turn it is; none for who is in, has declined or has left."""
        if self.leaving and not self.leaving.closed_on:
            return [row for row in self.leaving_rows if row.state == "now"]
        settled = self.joining.live_on or self.joining.declined_on
        return [] if settled else [row for row in self.rows if row.state == "now"]

    @property
    def blockers(self) -> list[str]:
        """One sentence for each thing that somebody has to do now."""
        return [sentence for row in self.open_rows for sentence in row.sentences]

    @property
    def missing_though_live(self) -> list[str]:
        """In the model, but something is no longer as it should be: somebody has quit, an inbox is closed."""
        if not self.joining.live_on or self.leaving or self.joining.ended_on:
            return []
        return [one.sentence for row in self.rows for one in row.blockers]

    @property
    def word(self) -> str:
        """In one or two words, for lists."""
        if self.joining.ended_on:
            return "Har lämnat"
        if self.joining.declined_on:
            return "Tackade nej"
        if self.leaving:
            return "Lämnar"
        return "Med i modellen" if self.joining.live_on else "På väg in"

    @property
    def kind(self) -> str:
        """The tag's colour: care where somebody must act."""
        if self.joining.declined_on or self.joining.ended_on:
            return ""
        if self.leaving:
            return "care"
        return "ok" if self.joining.live_on else "info"


def standing(joining: Joining) -> Standing:
    """As it stands today."""
    return standings([joining])[0]


def standings(joinings: Sequence[Joining]) -> list[Standing]:
    """The same for many, in as many statements as for one."""
    places = checks.read(joinings)
    rows = Fact.objects.filter(joining__in=joinings)
    facts: dict[UUID, list[Fact]] = {one.pk: [] for one in joinings}
    for fact in rows.select_related("noted_by__unit", "edition__agreement", "file", "authority").defer(
        "file__content"
    ):
        facts[fact.joining_id].append(fact)
    leaving = {}
    for one in Leaving.objects.filter(joining__in=joinings, taken_back_at=None).order_by("noted_at"):
        leaving[one.joining_id] = one
    return [_standing(one, facts[one.pk], leaving.get(one.pk), places[one.principal_id]) for one in joinings]


def _standing(joining: Joining, facts: list[Fact], leaving: Leaving | None, places: Places) -> Standing:
    own = {fact.step: fact for fact in facts if fact.leaving_id is None}
    missing = checks.missing_in(places) if S.ACCEPTANCE in own and not joining.ended_on else []
    left = _leaving_rows(leaving, facts, places) if leaving else ()
    return Standing(joining, _rows(joining, own, missing, places), leaving, left)


def _rows(
    joining: Joining, facts: dict[str, Fact], missing: list[Blocker], places: Places
) -> tuple[Row, ...]:
    done = {code for code in facts if code not in READ}
    lacking = {one.step for one in missing}
    done |= {code for code in READ if code in facts and code not in lacking}
    if S.CHECK in done and places.seated_after(facts[S.CHECK].noted_at):
        done -= {S.CHECK}  # somebody has been let in whom the provider has not looked at
    if joining.live_on:  # what was noted on the way in stays done; what is missing now is told beside
        done |= set(facts) | {code for code in READ if code not in lacking}
        return tuple(_row_of_one_with(step, facts, done, missing) for step in JOINING)
    return tuple(_row(step, facts, done, missing) for step in JOINING)


def _row_of_one_with(step: Step, facts: dict[str, Fact], done: set, missing: list[Blocker]) -> Row:
    own = tuple(one for one in missing if one.step == step.code)
    return Row(step, facts.get(step.code), "done" if step.code in done else "unknown", own)


def _row(step: Step, facts: dict[str, Fact], done: set, missing: list[Blocker]) -> Row:
    fact, own = facts.get(step.code), tuple(one for one in missing if one.step == step.code)
    if step.code in done:
        return Row(step, fact, "done", own)
    if first_missing(step.code, done):
        return Row(step, fact, "waiting", ())
    return Row(step, fact, "now", own, _due(step, facts))


def _due(step: Step, facts: dict[str, Fact]) -> date | None:
    """When it usually is done, from the last step before it."""
    before = [facts[code].on for code in step.needs if code in facts]
    return max(before) + timedelta(days=step.days) if before else None


def _leaving_rows(leaving: Leaving, facts: list[Fact], places: Places) -> tuple[Row, ...]:
    own = [fact for fact in facts if fact.leaving_id == leaving.pk]
    by_step = {fact.step: fact for fact in own if fact.step != S.HANDED_OVER}
    said = {fact.authority_id: fact for fact in own if fact.step == S.HANDED_OVER}
    silent = [one for one in places.authorities if one.joined_on and one.pk not in said]
    if said and not silent:
        by_step[S.HANDED_OVER] = max(said.values(), key=lambda fact: fact.on)
    waits = [
        Blocker(S.HANDED_OVER, f"{one.name}: registratorn där bekräftar när inget är kvar.") for one in silent
    ]
    waits = [*checks.registrars(places), *waits] if silent else waits
    rows = [_row(step, by_step, set(by_step), waits) for step in LEAVING]
    return tuple(_with_last_day(row, leaving) for row in rows)


def _with_last_day(row: Row, leaving: Leaving) -> Row:
    if row.state != "now":
        return row
    return Row(row.step, row.fact, row.state, row.blockers, leaving.last_day)
