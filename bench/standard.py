"""The standard tabulation as a good programmer writes it by hand, in SQL that DuckDB and Spark both read. Nothing of
the product is imported here: programs in other environments use it too.

T1  mean and share by municipality x sex x grade and year, with all totals
T2  the trend: mean and share by municipality and year, and the slope over the years
T3  a cross-tab: what children said at ten by what they said at thirteen, by sex and birth cohort

Each with suppression: groups of seven and fewer, then one more in every line with exactly one withheld, until no line
has. `check` is of the figures before anything is withheld, and has to be the same for every engine.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

BEGAN = time.perf_counter()
MEAN, SHARE, CROSSED, AGES = "absence_share", "support_programme", "health_self", (10, 13)
FIGURES = ("n1", "s1", "q1", "m1", "n2", "y2")


@dataclass(frozen=True)
class Tabulation:
    name: str
    axes: tuple[str, ...]  # with totals
    time: str  # without
    figures: tuple[str, ...]
    cells: str
    primary: str
    shown: str
    check: str


OF_MEAN = f"""count({MEAN}) AS n1, coalesce(sum({MEAN}), 0) AS s1, coalesce(sum({MEAN} * {MEAN}), 0) AS q1,
    coalesce(max({MEAN}), 0) AS m1"""
OF_SHARE = f"count({SHARE}) AS n2, coalesce(sum({SHARE}), 0) AS y2"
FEW_MEAN, FEW_SHARE = "(n1 <= 7 OR m1 > 0.85 * s1) AS h1", "(n2 <= 7 OR y2 <= 7 OR n2 - y2 <= 7) AS h2"
SHOWN_MEAN = """CASE WHEN NOT h1 THEN 5 * round(n1 / 5) END AS a,
    CASE WHEN NOT h1 THEN round(s1 / n1, 2) END AS mean,
    CASE WHEN NOT h1 THEN 1.96 * sqrt(greatest(0, q1 / n1 - (s1 / n1) * (s1 / n1)) / n1) END AS reach"""
SHOWN_SHARE = """CASE WHEN NOT h2 THEN 5 * round(n2 / 5) END AS b,
    CASE WHEN NOT h2 THEN round(20 * y2 / n2) / 20 END AS share,
    CASE WHEN NOT h2 THEN (y2 / n2 + 1.92 / n2) / (1 + 3.84 / n2) END AS middle,
    CASE WHEN NOT h2 THEN sqrt(y2 / n2 * (1 - y2 / n2) / n2 + 0.96 / (n2 * n2)) * 1.96 / (1 + 3.84 / n2) END AS swing"""
SLOPES = """SELECT round(sum(b1) + sum(b2), 6) FROM (SELECT municipality,
    regr_slope(CASE WHEN n1 >= 8 THEN s1 / n1 END, year) AS b1,
    regr_slope(CASE WHEN n2 >= 8 THEN y2 / n2 END, year) AS b2 FROM t GROUP BY municipality) x"""
T1 = Tabulation(
    "t1",
    ("municipality", "sex", "grade"),
    "year",
    FIGURES,
    f"SELECT municipality, sex, grade, year, {OF_MEAN}, {OF_SHARE} FROM panel WHERE grade IS NOT NULL "
    "GROUP BY municipality, sex, grade, year",
    f"{FEW_MEAN}, {FEW_SHARE}",
    f"{SHOWN_MEAN}, {SHOWN_SHARE}",
    "SELECT round(sum(s1) + sum(y2), 0) FROM t",
)
T2 = Tabulation(
    "t2",
    ("municipality",),
    "year",
    FIGURES,
    f"SELECT municipality, year, {OF_MEAN}, {OF_SHARE} FROM panel GROUP BY municipality, year",
    f"{FEW_MEAN}, {FEW_SHARE}",
    f"{SHOWN_MEAN}, {SHOWN_SHARE}",
    SLOPES,
)
T3 = Tabulation(
    "t3",
    ("sex", "before", "after"),
    "cohort",
    ("n1",),
    f"""SELECT a.sex, a.cohort, CAST(a.{CROSSED} AS VARCHAR(9)) AS before, CAST(b.{CROSSED} AS VARCHAR(9)) AS after,
      count(*) AS n1 FROM panel a JOIN panel b ON a.pseudonym = b.pseudonym
    WHERE a.age = {AGES[0]} AND b.age = {AGES[1]} AND a.{CROSSED} IS NOT NULL AND b.{CROSSED} IS NOT NULL
    GROUP BY 1, 2, 3, 4""",
    "(n1 <= 7) AS h1",
    "CASE WHEN NOT h1 THEN 5 * round(n1 / 5) END AS a",
    "SELECT sum(n1) FROM t",
)
ALL = (T1, T2, T3)
ONE = Tabulation(
    "one",
    T1.axes,
    T1.time,
    FIGURES[:4],
    f"SELECT municipality, sex, grade, year, {OF_MEAN} FROM panel WHERE grade IS NOT NULL "
    "GROUP BY municipality, sex, grade, year",
    FEW_MEAN,
    SHOWN_MEAN,
    "SELECT round(sum(s1), 0) FROM t",
)
"""T1's mean alone: the county table that one analysis gives."""


class Sql(Protocol):
    """An engine: makes a temporary table, and answers with rows."""

    def make(self, name: str, query: str) -> None: ...

    def rows(self, query: str) -> list[Any]: ...


def in_sql(sql: Sql, one: Tabulation) -> dict[str, Any]:
    """One tabulation with its suppression, by SQL."""
    sql.make("cell", one.cells)
    named = ", ".join(f"coalesce({axis}, 'all') AS {axis}" for axis in one.axes)
    added = ", ".join(f"{'max' if f == 'm1' else 'sum'}({f}) AS {f}" for f in one.figures)
    sql.make(
        "t",
        f"SELECT {named}, {one.time}, {added} FROM cell GROUP BY {one.time}, CUBE ({', '.join(one.axes)})",
    )
    sql.make("p", f"SELECT *, {one.primary} FROM t")
    flags = [name for name in ("h1", "h2") if f"AS {name}" in one.primary]
    count = "SELECT " + " + ".join(f"sum(CAST({flag} AS INT))" for flag in flags) + " FROM p"
    before = -1
    while (now := int(sql.rows(count)[0][0])) != before:
        before = now
        for axis in one.axes:
            sql.make("p", _lines(one, axis, flags))
    shown = sql.rows(f"SELECT {', '.join(one.axes)}, {one.time}, {one.shown} FROM p")
    return {"cells": len(flags) * len(shown), "withheld": before, "check": float(sql.rows(one.check)[0][0])}


def _lines(one: Tabulation, along: str, flags: list[str]) -> str:
    """One more cell in every line that has exactly one withheld: the smallest."""
    line = ", ".join([*(axis for axis in one.axes if axis != along), one.time])
    more = ", ".join(
        f"({h} OR (sum(CAST({h} AS INT)) OVER (PARTITION BY {line}) = 1"
        f" AND row_number() OVER (PARTITION BY {line}, {h} ORDER BY n{h[1]}, {along}) = 1)) AS {h}"
        for h in flags
    )
    return f"SELECT {', '.join((*one.axes, one.time, *one.figures))}, {more} FROM p"


# --- one engine in a process of its own ---------------------------------------------------------------------------

Work = Callable[[str, list[Path]], dict[str, Any]]


def measured(engine: str, work: Work, names: Iterable[str], folder: Path) -> None:
    """Carry out the tabulations by name and print one JSON line: seconds each, in all, with start; memory; checks."""
    ready, used, found = time.perf_counter(), cpu(), {}
    files = sorted(folder.glob("year=*/panel.parquet"))
    for name in names:
        began = time.perf_counter()
        found[name] = work(name, files) | {"s": time.perf_counter() - began}
    done = time.perf_counter()
    told = {"engine": engine, "s": done - ready, "whole_s": done - BEGAN, "cpu_s": cpu() - used, "mb": peak()}
    told["tables"] = found
    print(json.dumps(told))
    sys.stdout.flush()


def peak() -> float:
    """Most memory that this program and those it has started have had, in MB."""
    return sum(map(_most, _family())) / 1024


def cpu() -> float:
    """Seconds of processor time of this program and those it has started: what neighbours hardly disturb."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in _family()]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def _family() -> set[int]:
    mine, parents = os.getpid(), {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parents[int(entry)] = int(
                    Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()[1]
                )
            except OSError:
                continue
    family = {mine}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _most(pid: int) -> int:
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0
