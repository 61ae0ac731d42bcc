"""Goal 9: the standard tabulation with disclosure control, beside hand-written DuckDB SQL and pandas; growth with rows.

NATION=1 adds the nation (2.2 million children, 14 million rows): run it alone on a quiet machine. PEERS=1 adds polars,
acro and PySpark, in environments of their own that are made under the system's temporary folder (some 600 MB to fetch;
Java 17 for Spark). What is not asked for, or cannot be had, is said to be not measured. The panels are made once in the
same folder and used again. Growth is from four counties to eight and sixteen.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.house import ROOT
from bench.measures import Line, compared, line
from bench.standard import CROSSED, MEAN, SHARE

VARIABLES = (
    CROSSED,
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
OURS = ("ours", "sql", "pandas")
NEEDS = {  # environment -> what is put into it
    "frames": ("polars>=2.1,<3", "acro==1.0.2", "pyarrow"),
    "spark": ("pyspark>=4.0,<4.1",),
}
PEERS = {"polars": ("frames", None), "acro": ("frames", 0.01), "spark": ("spark", 1 / 15)}
"""Engine -> its environment, and the goal for ours beside it."""


class Research:
    def __init__(self, rounds: int) -> None:
        self.rounds, self.nation = rounds, bool(os.environ.get("NATION"))
        self.peers, self.peer_rounds = bool(os.environ.get("PEERS")), int(os.environ.get("PEER_ROUNDS", "1"))

    def tabulation(self) -> Iterator[Line]:
        """Time and memory beside the hand-written, the same result before anything is withheld; then 1, 2, 4 times."""
        from tillsammans.research.synthetic import COUNTY, NATION

        yield from self._beside("county", COUNTY, False)
        if self.nation:
            yield from self._beside("nation", NATION, True)
        yield from self._growth(COUNTY)

    def _beside(self, name: str, children: int, national: bool) -> Iterator[Line]:
        folder = panel(children, national)
        found: dict[str, list[dict]] = {engine: [] for engine in OURS}
        for _ in range(self.rounds):
            for engine in OURS:
                found[engine].append(_run(sys.executable, "bench.tabulation", engine, folder))
        ours, sql, pandas = (found[engine] for engine in OURS)
        label = f"research: {name}, T1+T2+T3 with suppression"
        time, memory = (1.2, 1.3) if national else (None, None)
        facts = _facts(ours[0], sql[0], [*ours, *sql, *pandas])
        yield compared(f"{label}, s, beside SQL", _each(ours, "s"), _each(sql, "s"), time, **facts)
        yield compared(f"{label}, CPU s, beside SQL", _each(ours, "cpu_s"), _each(sql, "cpu_s"), None)
        yield compared(f"{label}, MB, beside SQL", _each(ours, "mb"), _each(sql, "mb"), memory)
        yield compared(
            f"{label}, s with start, beside SQL", _each(ours, "whole_s"), _each(sql, "whole_s"), None
        )
        for one in ("t1", "t2", "t3"):
            each = [[result["tables"][one]["s"] for result in results] for results in (ours, sql)]
            yield compared(f"research: {name}, {one.upper()}, s, beside SQL", *each, None)
        yield compared(f"{label}, s, beside pandas", _each(ours, "s"), _each(pandas, "s"), None)
        yield compared(f"{label}, CPU s, beside pandas", _each(ours, "cpu_s"), _each(pandas, "cpu_s"), None)
        yield compared(f"{label}, MB, beside pandas", _each(ours, "mb"), _each(pandas, "mb"), None)
        for peer in PEERS:
            yield from self._peer(label, peer, folder, national)

    def _peer(self, label: str, peer: str, folder: Path, national: bool) -> Iterator[Line]:
        """Fewer rounds: they take long. Nothing is said of a peer that is not here but that it was not measured."""
        where, bound = PEERS[peer]
        python = environment(where) if self.peers else None
        if python is None:
            why = "kunde inte göras här" if self.peers else "PEERS=1 mäter den"
            yield line(f"{label}, s, beside {peer}: not measured", None, None, None, [], why=why)
            return
        pairs = [
            (
                _run(sys.executable, "bench.tabulation", "ours", folder),
                _run(str(python), "bench.peers", peer, folder),
            )
            for _ in range(self.peer_rounds)
        ]
        mine, theirs = zip(*pairs, strict=True)
        facts = {"same_figures": _checks(theirs[0]) == _checks(mine[0])} if peer != "acro" else {}
        goal = bound if national else None
        yield compared(f"{label}, s, beside {peer}", _each(mine, "s"), _each(theirs, "s"), goal, **facts)
        yield compared(f"{label}, CPU s, beside {peer}", _each(mine, "cpu_s"), _each(theirs, "cpu_s"), None)
        yield compared(f"{label}, MB, beside {peer}", _each(mine, "mb"), _each(theirs, "mb"), None)

    def _growth(self, children: int) -> Iterator[Line]:
        sizes = [panel(times * 4 * children, False) for times in (1, 2, 4)]
        for engine in ("ours", "sql"):
            found = [
                [_run(sys.executable, "bench.tabulation", engine, folder) for folder in sizes]
                for _ in range(self.rounds)
            ]
            for at, times in ((1, 2), (2, 4)):
                for what in ("s", "cpu_s", "mb"):
                    more, once = ([row[k][what] for row in found] for k in (at, 0))
                    yield line(
                        f"research: {times} times the rows, {what}, {engine}",
                        median(more),
                        median(once),
                        None,
                        [a / b for a, b in zip(more, once, strict=True)],
                    )


def _facts(ours: dict, sql: dict, results: list[dict]) -> dict:
    facts = {f"cells_{one}": ours["tables"][one]["cells"] for one in ours["tables"]}
    facts |= {f"withheld_{one}": ours["tables"][one]["withheld"] for one in ours["tables"]}
    facts |= {f"withheld_by_lines_{one}": sql["tables"][one]["withheld"] for one in sql["tables"]}
    return facts | {"same_figures": len({_checks(result) for result in results}) == 1}


def _checks(result: dict) -> tuple:
    return tuple((name, one["check"]) for name, one in sorted(result["tables"].items()))


def panel(children: int, national: bool) -> Path:
    """The synthetic panel of this size, made when it is not there."""
    from tillsammans.research.synthetic import Plan, write

    folder = Path(tempfile.gettempdir()) / f"tillsammans-bench-panel-{children}"
    if not (folder / "done").exists():
        print(f"Gör en påhittad panel med {children} barn ...", file=sys.stderr)
        write(Plan(children=children, national=national, variables=VARIABLES), folder)
        (folder / "done").touch()
    return folder


def environment(name: str) -> Path | None:
    """The Python of a peer's environment, made when it is not there. None when it cannot be made."""
    folder = Path(tempfile.gettempdir()) / f"tillsammans-bench-{name}"
    python, done = folder / "bin" / "python", folder / "done"
    if name == "spark" and shutil.which("java") is None:
        return None
    if not done.exists():
        uv = str(Path(sys.executable).with_name("uv"))
        print(f"Hämtar {', '.join(NEEDS[name])} till {folder} ...", file=sys.stderr)
        made = [[uv, "venv", "-q", "--clear", "--python", sys.executable, str(folder)]]
        made.append([uv, "pip", "install", "-q", "--python", str(python), *NEEDS[name]])
        if any(subprocess.run(command, check=False).returncode for command in made):
            return None
        done.touch()
    return python


def _run(python: str, program: str, engine: str, folder: Path, *tables: str) -> dict:
    command = [python, "-m", program, engine, str(folder), *tables]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=_silent(program), text=True, check=True
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _silent(program: str) -> int | None:
    return subprocess.DEVNULL if program == "bench.peers" else None


def _each(results: Sequence[dict], what: str) -> list[float]:
    return [result[what] for result in results]
