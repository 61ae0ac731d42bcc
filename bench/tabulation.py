"""The standard tabulation by one engine, in a process of its own: `python -m bench.tabulation ours|sql|pandas
FOLDER [t1,t2,t3]`. See bench.standard for what is tabulated.

`sql` and `pandas` do what a good programmer writes by hand: withhold until no line has exactly one withheld cell. Ours
has to have a proof for every cell, which is more. Those that need other environments are in bench.peers.
"""

import sys
from pathlib import Path
from typing import Any

from bench.standard import AGES, ALL, CROSSED, MEAN, ONE, SHARE, Tabulation, Work, in_sql, measured


def main() -> None:
    engine, folder = sys.argv[1:3]
    names = sys.argv[3].split(",") if len(sys.argv) > 3 else [one.name for one in ALL]
    measured(engine, {"ours": _ours, "sql": _sql, "pandas": _pandas}[engine](), names, Path(folder))


def _ours() -> Work:
    import ibis  # noqa: F401

    from tillsammans.karta.example import BOOK
    from tillsammans.research import analysis
    from tillsammans.research.disclosure import protect

    con = analysis.engines.connect()

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        panel = analysis.Panel(con, analysis.engines.load(con, files), BOOK)
        if name == "t1":
            raw = analysis.tabulate(panel, [MEAN, SHARE])
        elif name == "t2":
            raw = analysis.tabulate(panel, [MEAN, SHARE], ("municipality", "year"), what="trends")
        else:
            raw = [analysis.transitions(panel, CROSSED, *AGES, by=("sex", "cohort"))]
        safe = [protect(table) for table in raw]
        return {
            "cells": sum(map(len, raw)),
            "withheld": sum(int((t.columns[f"why_{t.statistic or 'n'}"] != None).sum()) for t in safe),  # noqa: E711
            "check": _check(name, raw),
        }

    return work


def _check(name: str, raw: list[Any]) -> float:
    if name == "t3":
        return float(sum(raw[0].columns["n"]))
    top = [table.columns[of] for table, of in zip(raw, ("_sum", "_yes"), strict=True)]
    if name == "t1":
        return float(round(sum(float(values.sum()) for values in top), 0))
    return round(sum(_slopes(table, yes) for table, yes in zip(raw, top, strict=True)), 6)


def _slopes(table: Any, top: Any) -> float:
    import numpy as np

    places, years, n = (np.asarray(table.columns[name]) for name in ("municipality", "year", "n"))
    found = 0.0
    for place in sorted(set(places.tolist())):
        here = (places == place) & (n >= 8)
        if here.sum() > 1:
            found += float(np.polyfit(years[here].astype(float), top[here] / n[here], 1)[0])
    return found


def _sql() -> Work:
    import duckdb

    con = duckdb.connect(config={"threads": 2, "memory_limit": "2GB", "preserve_insertion_order": False})

    class Duck:
        def make(self, name: str, query: str) -> None:
            con.execute(f"CREATE TEMP TABLE new AS {query}")
            con.execute(f"DROP TABLE IF EXISTS {name}")
            con.execute(f"ALTER TABLE new RENAME TO {name}")

        def rows(self, query: str) -> list[Any]:
            return con.execute(query).fetchall()

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        listed = ", ".join(f"'{path}'" for path in files)
        con.execute(
            f"CREATE OR REPLACE TEMP VIEW panel AS FROM read_parquet([{listed}], hive_partitioning=false)"
        )
        return in_sql(Duck(), _named(name))

    return work


def _named(name: str) -> Tabulation:
    return next(one for one in (*ALL, ONE) if one.name == name)


def _pandas() -> Work:
    import numpy as np
    import pandas as pd

    def read(files: list[Path], columns: list[str], **more: Any) -> Any:
        return pd.concat(
            [pd.read_parquet(path, columns=columns, partitioning=None, **more) for path in files]
        )

    def measured_cells(files: list[Path], one: Tabulation) -> Any:
        keys = [*one.axes, one.time]
        rows = read(files, [*keys, MEAN, SHARE])
        if "grade" in keys:
            rows = rows.dropna(subset=["grade"])
        rows["square"] = rows[MEAN] ** 2
        return rows.groupby(keys, as_index=False).agg(
            n1=(MEAN, "count"),
            s1=(MEAN, "sum"),
            q1=("square", "sum"),
            m1=(MEAN, "max"),
            n2=(SHARE, "count"),
            y2=(SHARE, "sum"),
        )

    def crossed_cells(files: list[Path], one: Tabulation) -> Any:
        wanted = ["pseudonym", "sex", "cohort", "age", CROSSED]
        rows = read(files, wanted, filters=[("age", "in", AGES)]).dropna(subset=[CROSSED])
        first, then = (rows[rows.age == age] for age in AGES)
        both = first.merge(then[["pseudonym", CROSSED]], on="pseudonym", suffixes=("", "_after"))
        both = both.rename(columns={CROSSED: "before", f"{CROSSED}_after": "after"})
        return both.groupby([*one.axes, one.time], as_index=False).size().rename(columns={"size": "n1"})

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        one = _named(name)
        t = _totals(pd, (crossed_cells if name == "t3" else measured_cells)(files, one), one)
        t["h1"] = (t.n1 <= 7) | (t.m1 > 0.85 * t.s1) if "m1" in t else t.n1 <= 7
        if "n2" in t:
            t["h2"] = (t.n2 <= 7) | (t.y2 <= 7) | (t.n2 - t.y2 <= 7)
        flags = [flag for flag in ("h1", "h2") if flag in t]
        t = _withheld(t, one, flags)
        t["shown"] = np.where(t.h1, np.nan, 5 * (t.n1 / 5).round())
        if "s1" in t:
            t["mean"] = np.where(t.h1, np.nan, t.s1 / t.n1)
        lost = int(sum(t[flag].sum() for flag in flags))
        return {"cells": len(flags) * len(t), "withheld": lost, "check": _summed(np, t, name)}

    return work


def _totals(pd: Any, cell: Any, one: Tabulation) -> Any:
    parts = [cell]
    how = {figure: "max" if figure == "m1" else "sum" for figure in one.figures}
    for axis in one.axes:
        others = [a for a in (*one.axes, one.time) if a != axis]
        parts += [p.groupby(others, as_index=False).agg(how).assign(**{axis: "all"}) for p in list(parts)]
    return pd.concat(parts, ignore_index=True)


def _withheld(t: Any, one: Tabulation, flags: list[str]) -> Any:
    before = -1
    while (now := int(sum(t[flag].sum() for flag in flags))) != before:
        before = now
        for axis in one.axes:
            line = [a for a in (*one.axes, one.time) if a != axis]
            for flag in flags:
                t = t.sort_values([f"n{flag[1]}", axis])
                alone = t.groupby(line)[flag].transform("sum") == 1
                first = t.groupby([*line, flag]).cumcount() == 0
                t[flag] = t[flag] | (alone & first)
    return t


def _summed(np: Any, t: Any, name: str) -> float:
    if name == "t3":
        return float(t.n1.sum())
    if name == "t1":
        return float(round(float(t.s1.sum() + t.y2.sum()), 0))
    found = 0.0
    for top, n in (("s1", "n1"), ("y2", "n2")):
        for _, here in t[t[n] >= 8].groupby("municipality"):
            if len(here) > 1:
                found += float(np.polyfit(here.year.astype(float), here[top] / here[n], 1)[0])
    return round(found, 6)


if __name__ == "__main__":
    main()
