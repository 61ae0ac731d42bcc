"""The standard tabulation by one engine, in a process of its own: `python -m bench.tabulation ours|sql|pandas
FOLDER`.

Mean and share by municipality x sex x year x grade with totals, suppression on: small groups withheld, and then
more until nothing gives them away. `sql` and `pandas` do what a good programmer writes by hand: withhold until no
line has exactly one withheld cell. Ours has to have a proof for every cell, which is more. Prints one JSON line;
`check` is a sum that must be the same for all before anything is withheld.
"""

import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any

BEGAN = time.perf_counter()
MEAN, SHARE = "absence_share", "support_programme"
AXES = ("municipality", "sex", "grade")


def main() -> None:
    engine, folder = sys.argv[1:3]
    work = {"ours": _ours, "sql": _sql, "pandas": _pandas}[engine]()
    ready = time.perf_counter()
    found = work(sorted(Path(folder).glob("year=*/panel.parquet")))
    done = time.perf_counter()
    print(json.dumps({"engine": engine, "s": done - ready, "whole_s": done - BEGAN, "mb": _peak()} | found))


def _peak() -> float:
    """Most memory this program has had, in MB. The kernel's other figure begins with that of whoever started us."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ours() -> Any:
    import ibis  # noqa: F401

    from tillsammans.karta.example import BOOK
    from tillsammans.research import analysis
    from tillsammans.research.disclosure import protect

    con = analysis.engines.connect()

    def work(files: list[Path]) -> dict[str, Any]:
        panel = analysis.Panel(con, analysis.engines.load(con, files), BOOK)
        raw = analysis.tabulate(panel, [MEAN, SHARE])
        safe = [protect(table) for table in raw]
        return {
            "cells": sum(map(len, raw)),
            "primary": sum(int((table.columns["n"] <= 7).sum()) for table in raw),
            "withheld": sum(int((table.columns[f"why_{table.statistic}"] != None).sum()) for table in safe),  # noqa: E711
            "check": round(float(raw[0].columns["_sum"].sum()) + float(raw[1].columns["_yes"].sum()), 0),
        }

    return work


CELLS = f"""
  CREATE TEMP TABLE cell AS SELECT municipality, sex, year, grade, count({MEAN}) n1, coalesce(sum({MEAN}), 0) s1,
    coalesce(sum({MEAN} * {MEAN}), 0) q1, coalesce(max({MEAN}), 0) m1, count({SHARE}) n2,
    coalesce(sum({SHARE}), 0) y2
  FROM read_parquet(?) WHERE grade IS NOT NULL GROUP BY ALL"""
TOTALS = """
  CREATE TEMP TABLE t AS SELECT coalesce(municipality, 'all') municipality, coalesce(sex, 'all') sex, year,
    coalesce(grade, 'all') grade, sum(n1) n1, sum(s1) s1, sum(q1) q1, max(m1) m1, sum(n2) n2, sum(y2) y2
  FROM cell GROUP BY year, CUBE (municipality, sex, grade)"""
PRIMARY = """
  CREATE TEMP TABLE p AS SELECT *, n1 <= 7 OR m1 > 0.85 * s1 h1, n2 <= 7 OR y2 <= 7 OR n2 - y2 <= 7 h2 FROM t"""
SHOWN = """
  SELECT municipality, sex, year, grade, CASE WHEN NOT h1 THEN 5 * round(n1 / 5) END n1,
    CASE WHEN NOT h1 THEN round(s1 / n1, 2) END mean,
    CASE WHEN NOT h1 THEN 1.96 * sqrt(greatest(0, q1 / n1 - (s1 / n1) ** 2) / n1) END reach,
    CASE WHEN NOT h2 THEN 5 * round(n2 / 5) END n2, CASE WHEN NOT h2 THEN round(20 * y2 / n2) / 20 END share,
    CASE WHEN NOT h2 THEN (y2 / n2 + 1.92 / n2) / (1 + 3.84 / n2) END middle,
    CASE WHEN NOT h2 THEN sqrt(y2 / n2 * (1 - y2 / n2) / n2 + 0.96 / (n2 * n2)) * 1.96 / (1 + 3.84 / n2) END swing
  FROM p ORDER BY ALL"""


def _lines(along: str) -> str:
    """One more cell in every line that has exactly one withheld: the smallest."""
    line = ", ".join(axis for axis in (*AXES, "year") if axis != along)
    more = ", ".join(
        f"h{k} OR (sum(h{k}::INT) OVER (PARTITION BY {line}) = 1"
        f" AND row_number() OVER (PARTITION BY {line}, h{k} ORDER BY n{k}, {along}) = 1) AS h{k}"
        for k in (1, 2)
    )
    return f"CREATE OR REPLACE TEMP TABLE p2 AS SELECT * REPLACE ({more}) FROM p"


def _sql() -> Any:
    import duckdb

    con = duckdb.connect(config={"threads": 2, "memory_limit": "2GB", "preserve_insertion_order": False})

    def work(files: list[Path]) -> dict[str, Any]:
        con.execute(CELLS, [[str(path) for path in files]])
        con.execute(TOTALS)
        con.execute(PRIMARY)
        before, count = -1, "SELECT sum(h1::INT) + sum(h2::INT) FROM p"
        while (now := con.execute(count).fetchone()[0]) != before:  # type: ignore[index]
            before = now
            for axis in AXES:
                con.execute(_lines(axis))
                con.execute("DROP TABLE p")
                con.execute("ALTER TABLE p2 RENAME TO p")
        shown = con.execute(SHOWN).fetchnumpy()
        primary, check = con.execute(
            "SELECT sum((n1 <= 7)::INT) + sum((n2 <= 7)::INT), round(sum(s1) + sum(y2), 0) FROM t"
        ).fetchone()  # type: ignore[misc]
        return {
            "cells": 2 * len(shown["n1"]),
            "primary": int(primary),
            "withheld": int(before),
            "check": float(check),
        }

    return work


def _pandas() -> Any:
    import numpy as np
    import pandas as pd

    def work(files: list[Path]) -> dict[str, Any]:
        wanted = [*AXES, "year", MEAN, SHARE]
        rows = pd.concat([pd.read_parquet(path, columns=wanted) for path in files]).dropna(subset=["grade"])
        rows["square"] = rows[MEAN] ** 2
        cell = rows.groupby([*AXES, "year"], as_index=False).agg(
            n1=(MEAN, "count"), s1=(MEAN, "sum"), q1=("square", "sum"), n2=(SHARE, "count"), y2=(SHARE, "sum")
        )
        del rows
        parts = [cell]
        for axis in AXES:
            others = [a for a in (*AXES, "year") if a != axis]
            parts += [
                part.groupby(others, as_index=False)[["n1", "s1", "q1", "n2", "y2"]]
                .sum()
                .assign(**{axis: "all"})
                for part in list(parts)
            ]
        t = pd.concat(parts, ignore_index=True)
        t["h1"] = t.n1 <= 7
        t["h2"] = (t.n2 <= 7) | (t.y2 <= 7) | (t.n2 - t.y2 <= 7)
        primary = int((t.n1 <= 7).sum() + (t.n2 <= 7).sum())
        before = -1
        while (now := int(t.h1.sum() + t.h2.sum())) != before:
            before = now
            for axis in AXES:
                line = [a for a in (*AXES, "year") if a != axis]
                for k in (1, 2):
                    t = t.sort_values([f"n{k}", axis])
                    alone = t.groupby(line)[f"h{k}"].transform("sum") == 1
                    first = t.groupby([*line, f"h{k}"]).cumcount() == 0
                    t[f"h{k}"] = t[f"h{k}"] | (alone & first)
        shown = t.assign(
            n=np.where(t.h1, np.nan, 5 * (t.n1 / 5).round()), mean=np.where(t.h1, np.nan, t.s1 / t.n1)
        )
        check = round(float(t.s1.sum() + t.y2.sum()), 0)
        return {"cells": 2 * len(shown), "primary": primary, "withheld": before, "check": check}

    return work


if __name__ == "__main__":
    main()
