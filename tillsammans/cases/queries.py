"""My children, and what needs me: one narrow query each, filtered and counted in Python. Only rows shown are logged.

The list says where we are, never why (DESIGN.md): no sector, no statement, no count of worries."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet
from django.urls import reverse

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, StepCode, Task
from tillsammans.cases.tasks import KINDS, said
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import sitting_now
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key

NEEDS_SHOWN = 5
PAGE = 25
STEP_NO = {StepCode.NOTICE: 1, StepCode.MAP: 2, StepCode.COLLABORATE: 3, StepCode.CLOSED: 0}


@dataclass(frozen=True)
class Need:
    """One thing that needs me. due_note: "I dag", "Försenad"."""

    pk: UUID
    code: str
    title: str
    text: str
    verb: str
    minutes: int
    href: str
    due_on: date


@dataclass(frozen=True)
class Needs:
    rows: list[Need]
    total: int
    minutes: int


def my_tasks(actor: Actor) -> QuerySet[Task]:
    """Open tasks of my seat and the inboxes it mans, soonest first."""
    return (
        visible(actor, Task)
        .filter(to_holder__in=actor.holders, done_at=None)
        .order_by("due_on", "made_at", "pk")
    )


def needs(actor: Actor, tasks: list[Task]) -> Needs:
    """At most five rows; the total and the minutes are of all of them (R81)."""
    rows = [_need(t) for t in tasks[:NEEDS_SHOWN]]
    return Needs(rows, len(tasks), sum(KINDS[t.code].minutes for t in tasks))


def _need(task: Task) -> Need:
    kind, words = KINDS[task.code], task.title or {}
    title = said(kind.title, words)
    return Need(
        task.pk, task.code, title, _hint(task, words), kind.verb, kind.minutes, href_of(task), task.due_on
    )


def _hint(task: Task, words: dict) -> str:
    about = f"{words['child']}. " if words.get("child") and "{child" not in KINDS[task.code].title else ""
    late = task.due_on < clock.today()
    return f"{about}{'Försenad.' if late else f'Klart senast {when(task.due_on)}.'}"


def href_of(task: Task) -> str:
    """The page that does it: of the thing, the task's own, or the child's page."""
    url = KINDS[task.code].url
    own = {"cases:child": task.case_id, "cases:task": task.pk}
    return reverse(url, args=[own.get(url) or task.thing_id or task.case_id])


def when(day: date) -> str:
    """ "i dag", "i morgon", "på onsdag", else the date."""
    from tillsammans.ui.filters import day_short, weekday

    ahead = (day - clock.today()).days
    if ahead < 0:
        return "försenad"
    if ahead < 2:
        return ("i dag", "i morgon")[ahead]
    return f"på {weekday(day).split()[0].lower()}" if ahead < 7 else day_short(day)


def my_cases(actor: Actor) -> QuerySet[Case]:
    """Open cases I have a live grant on: loaded whole (a named person holds some 10-400 children)."""
    return visible(actor, Case).filter(closed_at=None).order_by("next_due", "opened_at", "pk")


def chosen(cases: list[Case], actor: Actor, which: str) -> list[Case]:
    """The list's choices: all, those that wait for me, those that wait for others, those where a yes is missing."""
    mine = set(actor.holders)
    if which == "mig":
        return [c for c in cases if c.next_holder in mine]
    if which == "andra":
        return [c for c in cases if c.next_holder not in mine]
    if which == "ja":
        return [c for c in cases if c.next_code == "wait_consent"]
    return cases


def matching_name(cases: list[Case], text: str) -> list[Case]:
    """Among my own only, on name or class, in memory; nothing is logged until a row is shown."""
    from tillsammans.sealing.fields import matching

    wanted = text.strip().lower()
    with matching():
        return [c for c in cases if any(wanted in str(v).lower() for v in (c.card or {}).values())]


def rows(cases: list[Case], actor: Actor, names: dict[UUID, str]) -> list[dict]:
    """What kit.child_table shows. names: who sits in the seats. One unseal per row."""
    return [_row(c, actor, names) for c in cases]


def not_linked(tasks: list[Task]) -> list[dict]:
    """What somebody has told and nobody has linked to a child yet: first in the list, by the words it came with."""
    waiting = [t for t in tasks if t.code == "read_concern"]
    return [
        {
            "name": (t.title or {}).get("child", ""),
            "sub": "Inte kopplad till något barn än",
            "href": href_of(t),
            "step": 1,
            "next": said(KINDS[t.code].step_title, t.title or {}),
            "due": t.due_on,
            "due_note": _soon(t.due_on),
            "who": "Du",
        }
        for t in waiting
    ]


def _soon(day: date | None) -> str:
    return when(day).capitalize() if day and (day - clock.today()).days < 7 else ""


def _row(case: Case, actor: Actor, names: dict[UUID, str]) -> dict:
    card, kind = case.card, KINDS.get(case.next_code)
    who = names.get(case.next_holder, "") if case.next_holder else ""
    return {
        "name": card["name"],
        "sub": card["group"],
        "href": reverse("cases:child", args=[case.pk]),
        "step": STEP_NO[StepCode(case.step)],
        "next": said(kind.step_title, {**card, "child": card["called"]}) if kind else "",
        "due": case.next_due,
        "due_note": _soon(case.next_due),
        "who": "Du" if case.next_holder in actor.holders else who,
    }


def who_is_next(actor: Actor) -> QuerySet[Holding]:
    """Who sits in the seats that my cases wait for, by `name`; the regular holder last, so that it wins."""
    waits_for = my_cases(actor).order_by().values("next_holder")
    sitting = sitting_now(clock.now()).filter(post__in=waits_for)
    return sitting.annotate(name=F("person__name")).order_by("-substitute")


def by_name(cases: list[Case]) -> list[Case]:
    return sorted(cases, key=lambda c: sort_key(c.card["name"]))
