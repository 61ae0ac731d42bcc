"""Small things to have in a test, made by commands."""

import re
from contextlib import contextmanager
from datetime import date

from django.db import connection
from django.db.models import Model

from tests.database import as_role
from tillsammans.directory import seed
from tillsammans.directory.models import Principal
from tillsammans.implementation.commands import events, plans, reports, uses
from tillsammans.implementation.models import Plan, Report, Round, Step

FLEN, GNESTA, TROSA = "0482", "0461", "0488"
DUE = date(2026, 12, 11)
WHOLE = reports.Told("Alla är med.", "Tiden.", "Mer tid.", "green", "Allt följer planen.")
NEW_PLAN = plans.NewPlan("Planen", "Alla barn ska mötas lika.", date(2026, 1, 12), date(2026, 12, 31))


def principal(code: str = FLEN) -> Principal:
    return Principal.objects.get(pk=seed.stable_id("principal", code))


def a_plan(by, code: str = FLEN) -> Plan:
    return plans.write_plan(by=by, principal=principal(code), new=NEW_PLAN)


def a_step(by, plan: Plan, ends_on: date = date(2026, 10, 30), what: str = "Utbilda alla", **more) -> Step:
    new = plans.NewStep(what, "Elevhälsochef", date(2026, 1, 12), ends_on, **more)
    return plans.add_step(by=by, plan=plan, new=new)


def an_event(by, place=None, **more):
    given = {"kind": "lecture", "title": "Om hjulet", "held_on": date(2026, 9, 1), "place": "Flen"}
    return events.hold(by=by, place=place or principal(), new=events.NewEvent(**{**given, **more}))


def a_routine(by, place=None, link: str = "https://www.example.org/rutin", **more):
    given = {"title": "Så bjuder vi in", "valid_from": date(2026, 1, 1), "next_review": date(2027, 1, 1)}
    return uses.add_routine(
        by=by, place=place or principal(), new=uses.NewRoutine(link=link, **{**given, **more})
    )


def a_round(by, year: int = 2026, half: int = 2) -> Round:
    return reports.open_round(by=by, year=year, half=half, due_on=DUE)


def report_of(code: str = FLEN) -> Report:
    with as_role("owner"):
        return Report.objects.select_related("round").get(
            round=Round.objects.first(), principal=principal(code)
        )


def rows(model: type[Model], **wanted) -> list:
    """What is kept, whoever asks."""
    with as_role("owner"):
        return list(model._default_manager.filter(**wanted))


def hidden_of(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(_\w+)" value="([^"]*)"', page)
    return dict(found)


def day(name: str, on: date) -> dict[str, str]:
    """A day as three boxes."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@contextmanager
def counting():
    """The statements said in the block, but for transactions."""
    said: list[str] = []

    def look(execute, sql, parameters, many, context):
        if not sql.lstrip().upper().startswith(("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")):
            said.append(sql)
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(look):
        yield said
