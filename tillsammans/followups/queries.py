"""Then and now, goals and how they went, and what the closing must say."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from markupsafe import Markup

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Inbox
from tillsammans.directory.queries import in_model
from tillsammans.followups.models import Closing, ClosingVoice, FollowUp, GoalOutcome, Handover, NotDone
from tillsammans.lib import clock
from tillsammans.mapping.models import Conversation, Weather
from tillsammans.plans.models import Goal, Measure, Plan, State
from tillsammans.wheel.drawing import compare
from tillsammans.wheel.sectors import Sector
from tillsammans.wheel.sectors import Weather as Sky
from tillsammans.wheel.tables import compare_table

OPEN_STATES = (State.OFFERED, State.APPLIED, State.DECIDED)


@dataclass(frozen=True)
class ThenAndNow:
    """The child's own weather on two occasions, in words; drawing and table have the same content. Never numbers."""

    then_at: datetime
    now_at: datetime
    lines: list[tuple[str, str]]  # sector code, "Regn, nu lite sol"
    drawing: Markup
    table: Markup


def then_and_now(actor: Actor, case: Case) -> ThenAndNow | None:
    """First and latest talk with weather in them; None before there are two, or for whoever may not see the weather."""
    talks = list(visible(actor, Conversation).filter(case_id=case.pk).order_by("started_at", "pk"))
    answered = [(talk, answers) for talk in talks if (answers := _answers(actor, talk))]
    if len(answered) < 2:
        return None
    (first, then), (last, now) = answered[0], answered[-1]
    caption = "Barnets väder då och nu"
    return ThenAndNow(
        first.started_at,
        last.started_at,
        _lines(then, now),
        compare(then, now, decorative=True),
        compare_table(then, now, caption),
    )


def _answers(actor: Actor, talk: Conversation) -> dict[str, Sky]:
    rows = visible(actor, Weather).filter(conversation_id=talk.pk)
    return {row.sector: Sky[row.answer.upper()] for row in rows if row.sector and row.answer}


def _lines(then: dict[str, Sky], now: dict[str, Sky]) -> list[tuple[str, str]]:
    """Only sectors talked about both times; the rest stands in the table."""
    both = [s for s in Sector if s in then and s in now]
    return [(str(s), in_words(then[s], now[s])) for s in both]


def in_words(then: Sky, now: Sky) -> str:
    """ "Regn, nu lite sol". Where nothing has changed: "Sol, som förut"."""
    return f"{then.label()}, som förut" if then == now else f"{then.label()}, nu {now.label().lower()}"


@dataclass(frozen=True)
class Went:
    goal: Goal
    outcome: str
    words: str


@dataclass(frozen=True)
class Held:
    """One follow-up that has been held."""

    row: FollowUp
    goals: list[Went]


def follow_ups(actor: Actor, case: Case) -> list[Held]:
    """Newest first; earlier ones are never overwritten (R43)."""
    rows = list(visible(actor, FollowUp).filter(case_id=case.pk).order_by("-held_at"))
    goals = {g.pk: g for g in visible(actor, Goal).filter(child_id=case.child_id)}
    return [Held(row, _went(actor, row, goals)) for row in rows]


def _went(actor: Actor, row: FollowUp, goals: dict[UUID, Goal]) -> list[Went]:
    outcomes = visible(actor, GoalOutcome).filter(followup_id=row.pk).order_by("pk")
    return [Went(goals[o.goal_id], o.outcome, o.childs_words or "") for o in outcomes if o.goal_id in goals]


def plan_of(actor: Actor, case: Case) -> Plan | None:
    return visible(actor, Plan).filter(case_id=case.pk, ended_at=None, established_at__isnull=False).first()


def goals_of(actor: Actor, case: Case) -> list[Goal]:
    plan = plan_of(actor, case)
    return list(visible(actor, Goal).filter(plan_id=plan.pk).order_by("order", "pk")) if plan else []


def unfinished(actor: Actor, case: Case) -> list[Measure]:
    """Rows of the plan that are neither done nor given up: closing must say what happens with them (R32)."""
    plan = plan_of(actor, case)
    if plan is None:
        return []
    return list(
        visible(actor, Measure).filter(plan_id=plan.pk, state__in=OPEN_STATES).order_by("order", "pk")
    )


def latest_talk(actor: Actor, case: Case) -> UUID | None:
    """The child's own talk for this follow-up, when there has been one since the mapping."""
    row = (
        visible(actor, Conversation).filter(case_id=case.pk, round="followup").order_by("-started_at").first()
    )
    return row.pk if row else None


def waiting(actor: Actor, case: Case) -> list[dict[str, Any]]:
    """ "Det här blev inte av", not answered yet, with the row it is about and who said it."""
    said = list(visible(actor, NotDone).filter(case_id=case.pk, answered_at=None).order_by("said_at", "pk"))
    rows = {m.pk: m for m in visible(actor, Measure).filter(pk__in=[n.measure_id for n in said])}
    return [
        {"row": n, "measure": rows[n.measure_id], "who": who_said(actor, n)}
        for n in said
        if n.measure_id in rows
    ]


def who_said(actor: Actor, said: NotDone) -> str:
    """The guardian's name as staff know it, or the child."""
    guardian = next((g for g in guardians_of(actor, said.child_id) if g.account_id == said.by_holder), None)
    return guardian.called if guardian else "Barnet"


def closing_of(actor: Actor, case: Case) -> tuple[Closing, list[dict[str, Any]]] | None:
    """How it was closed, each voice apart. For staff who hold the process."""
    row = (
        visible(actor, Closing)
        .select_related("receiver_unit")
        .filter(case_id=case.pk)
        .order_by("-closed_at")
        .first()
    )
    if row is None:
        return None
    names = {g.pk: g.called for g in guardians_of(actor, case.child_id)}
    voices = visible(actor, ClosingVoice).filter(case_id=case.pk).order_by("said_at", "pk")
    child = (case.card or {}).get("called", "")
    said = [{"who": names.get(v.guardian_id, child), "words": v.words or ""} for v in voices]
    return row, said


def receivers(actor: Actor, case: Case) -> list[tuple[str, str]]:
    """Units that may take over what remains: in the same authority they also get an agreed line."""
    here = in_model(clock.today(), "unit__authority__")
    rows = Inbox.objects.filter(here, open_for_letters=True).exclude(unit_id=case.unit_id)
    rows = rows.select_related("unit")
    near = rows.filter(Q(unit__authority_id=actor.authority_id) | Q(unit__municipality=actor.municipality))
    return sorted(((str(i.unit_id), i.unit.name) for i in near), key=lambda pair: pair[1])


def handovers(actor: Actor) -> list[Handover]:
    """Lines to an inbox the actor mans, from the day they are for."""
    rows = visible(actor, Handover).filter(to_inbox__in=actor.holders, shown_from__lte=clock.now())
    return list(rows.select_related("from_unit").order_by("-shown_from"))
