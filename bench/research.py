"""Goal 9: the standard tabulation with disclosure control, beside hand-written DuckDB SQL and pandas; growth with rows.

NATION=1 adds the nation (2.2 million children, 14 million rows): run it alone on a quiet machine. The panels are made
once in the system's temporary folder and used again. Growth is from four counties to eight and sixteen.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.house import ROOT
from bench.measures import Line, compared, line
from bench.tabulation import MEAN, SHARE

VARIABLES = (
    "health_self",
    "sleep_hours",
    "headache",
    "vaccinated",
    "activity_days",
    "leisure_group",
    MEAN,
    "merit_points",
    SHARE,
    "likes_school",
    "dental_caries",
    "adult_cares",
    "crowded",
    "has_friend",
    "safe_school",
    "bullied",
)


class Research:
    def __init__(self, rounds: int) -> None:
        self.rounds, self.nation = rounds, bool(os.environ.get("NATION"))

    def tabulation(self) -> Iterator[Line]:
        """Time and memory beside the hand-written, the same result before anything is withheld; then 1, 2, 4 times."""
        from tillsammans.research.synthetic import COUNTY, NATION

        yield from self._beside("county", COUNTY, False)
        if self.nation:
            yield from self._beside("nation", NATION, True)
        yield from self._growth(COUNTY)

    def _beside(self, name: str, children: int, national: bool) -> Iterator[Line]:
        folder = panel(children, national)
        engines = ("ours", "sql", "pandas")
        found = {engine: [] for engine in engines}  # type: dict[str, list[dict]]
        for _ in range(self.rounds):
            for engine in engines:
                found[engine].append(_run(engine, folder))
        ours, sql, pandas = (found[engine] for engine in engines)
        same = {round(one["check"]) for results in found.values() for one in results}
        facts = {key: ours[0][key] for key in ("cells", "primary", "withheld")}
        facts |= {"withheld_by_lines": sql[0]["withheld"], "same_cells": len(same) == 1}
        label = f"research: {name}, tabulation with suppression"
        yield compared(
            f"{label}, s, beside SQL", _each(ours, "s"), _each(sql, "s"), 1.2 if national else None, **facts
        )
        yield compared(
            f"{label}, MB, beside SQL", _each(ours, "mb"), _each(sql, "mb"), 1.3 if national else None
        )
        yield compared(
            f"{label}, s with start, beside SQL", _each(ours, "whole_s"), _each(sql, "whole_s"), None
        )
        yield compared(f"{label}, s, beside pandas", _each(ours, "s"), _each(pandas, "s"), None)
        yield compared(f"{label}, MB, beside pandas", _each(ours, "mb"), _each(pandas, "mb"), None)

    def _growth(self, children: int) -> Iterator[Line]:
        sizes = [panel(times * 4 * children, False) for times in (1, 2, 4)]
        found = [[_run("ours", folder) for folder in sizes] for _ in range(self.rounds)]
        for at, times in ((1, 2), (2, 4)):
            seconds = [[row[at]["s"] for row in found], [row[0]["s"] for row in found]]
            yield compared(f"research: {times} times the rows, s", *seconds, None)
            yield line(
                f"research: {times} times the rows, MB",
                median(row[at]["mb"] for row in found),
                median(row[0]["mb"] for row in found),
                None,
                [row[at]["mb"] / row[0]["mb"] for row in found],
            )


def panel(children: int, national: bool) -> Path:
    """The synthetic panel of this size, made when it is not there."""
    from tillsammans.research.synthetic import Plan, write

    folder = Path(tempfile.gettempdir()) / f"tillsammans-bench-panel-{children}"
    if not (folder / "done").exists():
        print(f"Gör en påhittad panel med {children} barn ...", file=sys.stderr)
        write(Plan(children=children, national=national, variables=VARIABLES), folder)
        (folder / "done").touch()
    return folder


def _run(engine: str, folder: Path) -> dict:
    command = [sys.executable, "-m", "bench.tabulation", engine, str(folder)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _each(results: list[dict], what: str) -> list[float]:
    return [result[what] for result in results]
