"""What stands between a table and its release: those released before, and how a request ended."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import analysis, approval, computing, differencing, engines, store, tables
from tillsammans.research.models import Release, ReleaseRequest, Run
from tillsammans.research.populations import Population

FEW = 0.5  # share of cells withheld from which a checker is told that the table may be too fine


@dataclass(frozen=True)
class Look:
    """`refuses` stops a release; `warns` is for the checkers to weigh."""

    refuses: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()


def look(run: Run) -> Look:
    """The run's table beside everything the study has released."""
    table = tables.from_json(run.table)
    book = computing.codebook_of(run)
    found = differencing.conflicts(table, earlier(run), book, MUNICIPALITIES, exact(run))
    return Look(tuple(one.sentence for one in found), tuple(_warnings(run, table)))


def earlier(run: Run) -> list[differencing.Earlier]:
    found = _released(run)
    return [
        differencing.Earlier(one.number, tables.from_json(one.table), computing.codebook_of(one.request.run))
        for one in found
    ]


def _released(run: Run) -> QuerySet[Release]:
    rows = Release.objects.filter(request__run__analysis__study=run.analysis.study).exclude(request__run=run)
    return rows.select_related("request__run__data_release__study").order_by("number")


def exact(run: Run) -> Callable[[str], differencing.Count]:
    """Exact numbers out of the data release that each table was made from. Opened when somebody asks; none of a data
    release whose rows are discarded or are not what they were."""
    data = {None: run.data_release} | {one.number: one.request.run.data_release for one in _released(run)}

    @cache
    def panel(number: int | None) -> analysis.Panel | None:
        chosen = data.get(number)
        try:
            return computing.opened(chosen) if chosen else None
        except (NotPossible, store.StoreError, engines.EngineMissing):
            return None

    @cache
    def counter(subject: str, number: int | None) -> Callable[[Population], int | None]:
        found = panel(number)
        return differencing.counter(found, subject) if found else lambda who: None

    return lambda subject: lambda who, number: counter(subject, number)(who)


def _warnings(run: Run, table: tables.Table) -> list[str]:
    found, rows = [], table.rows
    hidden = sum(row["n"] is None for row in rows)
    if rows and hidden / len(rows) >= FEW:
        found.append(
            f"{hidden} av {len(rows)} celler är dolda. En grövre uppdelning säger mer och döljer mindre."
        )
    same = Release.objects.filter(request__run__definition__measure=run.definition.get("measure", ""))
    numbers = sorted(same.values_list("number", flat=True))
    if numbers:
        told = ", ".join(map(str, numbers))
        found.append(f"Samma variabel finns i tabell {told}. Jämför dem: säger de tillsammans för mycket?")
    return found


def must_be_covered(run: Run) -> None:
    """Raise NotPossible unless the approval, as it is now, stands and covers every variable and year that the run has
    read: it may have become smaller since then (R79)."""
    study = run.analysis.study
    approval.must_stand(study, approval.RELEASED)
    read = run.read or _at_most(run)
    approval.must_cover(study, read["variables"])
    approval.must_cover_years(study, read["years"])


def _at_most(run: Run) -> dict[str, Iterable[Any]]:
    """What a run that does not say so can have read. Too much rather than too little: it can be run again."""
    definition, data = run.definition, run.data_release
    assert data is not None
    named = {definition.get("measure"), definition.get("other"), *definition.get("variables", ())}
    named |= {row.get("variable") for row in run.table["rows"]}
    years = [one["year"] for one in data.catalogue["files"]]
    if definition["what"] != "transitions":
        years = definition.get("where", {}).get("year") or years
    return {"variables": {code for code in named if code}, "years": {int(year) for year in years}}


def ending(request: ReleaseRequest) -> str:
    """How the request ended, in a sentence; "" while it waits."""
    if request.withdrawn_at:
        return "Begäran är tillbakatagen."
    if Release.objects.filter(request=request).exists():
        return "Tabellen är släppt."
    if request.checks.filter(approves=False).exists():
        return "En granskare har sagt nej. Begäran är avslutad."
    return ""
