"""The small synthetic panel that the tests of the study stand on, made once a process."""

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from tillsammans.research.analysis import Panel, open_panel
from tillsammans.research.synthetic import Plan, write

VARIABLES = (
    "health_self",
    "sleep_hours",
    "headache",
    "vaccinated",
    "absence_share",
    "merit_points",
    "support_programme",
    "likes_school",
    "dental_caries",
    "parent_course",
    "has_friend",
    "safe_school",
    "knows_whom_to_tell",
)
PLAN = Plan(children=600, years=4, first_year=2018, seed=7, variables=tuple(VARIABLES))
BOOK = PLAN.book.only(VARIABLES)


@cache
def files() -> tuple[Path, ...]:
    return tuple(write(PLAN, Path(tempfile.mkdtemp(prefix="tillsammans-panel-"))))


@cache
def panel() -> Panel:
    return open_panel(files(), BOOK)


def everybody(columns: str = "*") -> list[dict[str, Any]]:
    """All rows, read without any of our own code: what results are compared with."""
    import duckdb

    found = duckdb.connect().execute(
        f"SELECT {columns} FROM read_parquet(?)", [[str(path) for path in files()]]
    )
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
