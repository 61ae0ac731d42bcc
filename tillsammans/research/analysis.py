"""What can be asked of the panel: levels, trends, cohorts, transitions, what moves together, what is missing,
and one
municipality beside the others. Groups only: no function gives a row about a child, a school, or a score.

Each gives a raw `Table`; `disclosure.protect` makes it fit to be seen. The expressions are Ibis, the same on every
engine; one reading of the panel gives the finest cells, and totals are added up from those. A child is at most once
in a cell, because years are kept apart: that is why `year` (or birth cohort and age) is always among the
dimensions, and why it has no total.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np

from tillsammans.karta.codebook import Codebook, Variable
from tillsammans.research import engines
from tillsammans.research.grid import Array, Grid, from_cells
from tillsammans.research.tables import ALL, GRADES, Table

DIMENSIONS = ("municipality", "sex", "year", "grade", "age", "cohort")
STANDARD = ("municipality", "sex", "year", "grade")
IN_TIME = ("year", "cohort", "age", "grade")
REST = "rest"  # the county's other municipalities
Where = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Panel:
    """One row a child and year: pseudonym, year, municipality, sex, birth_year, age, grade, cohort, and the
    variables."""

    con: Any = field(repr=False)
    table: Any = field(repr=False)
    book: Codebook = field(repr=False)


@dataclass(frozen=True)
class Measure:
    """What is measured of a variable. `answers`: of a category, those that count as yes."""

    code: str
    answers: tuple[str, ...] = ()
    statistic: str = ""  # share or mean by the variable's type, or "sum"


def open_panel(files: Sequence[Path], book: Codebook, address: str | None = None, **limits: Any) -> Panel:
    """The panel over these files, on the chosen engine."""
    con = engines.connect(address, **limits)
    return Panel(con, engines.load(con, files), book)


def levels(
    panel: Panel,
    measure: str | Measure,
    by: Sequence[str] = STANDARD,
    where: Where | None = None,
    what: str = "levels",
) -> Table:
    """How high, for whom: n and share or mean by the dimensions, with totals along all but year and cohort."""
    return tabulate(panel, [measure], by, where, what)[0]


def trends(
    panel: Panel, measure: str | Measure, by: Sequence[str] = ("municipality",), where: Where | None = None
) -> Table:
    """Year by year."""
    return levels(panel, measure, (*(d for d in by if d != "year"), "year"), where, "trends")


def cohorts(
    panel: Panel, measure: str | Measure, by: Sequence[str] = (), where: Where | None = None
) -> Table:
    """The same children as they grow: birth cohort by age."""
    return levels(panel, measure, (*by, "cohort", "age"), where, "cohorts")


def tabulate(
    panel: Panel,
    measures: Sequence[str | Measure],
    by: Sequence[str] = STANDARD,
    where: Where | None = None,
    what: str = "levels",
) -> list[Table]:
    """`levels` of several measures, in one reading of the panel."""
    chosen = [Measure(m) if isinstance(m, str) else m for m in measures]
    dimensions = tuple(by) if "year" in by or {"cohort", "age"} <= set(by) else (*by, "year")
    rows = _chosen_rows(panel, dimensions, where)
    asked = {}
    for place, measure in enumerate(chosen):
        for name, expression in _aggregates(rows, panel.book.variable(measure.code), measure).items():
            asked[f"{name}_{place}"] = expression
    cells = engines.columns(panel.con, rows.group_by(list(dimensions)).aggregate(**asked))
    return [
        _finished(panel, measure, dimensions, _of(cells, dimensions, place), where, what)
        for place, measure in enumerate(chosen)
    ]


def statistic_of(variable: Variable, measure: Measure) -> str:
    return measure.statistic or ("mean" if variable.is_number else "share")


def _of(cells: Mapping[str, Any], dimensions: Sequence[str], place: int) -> dict[str, Any]:
    ending = f"_{place}"
    own = {name.removesuffix(ending): values for name, values in cells.items() if name.endswith(ending)}
    return {name: cells[name] for name in dimensions} | own


def _chosen_rows(panel: Panel, dimensions: Sequence[str], where: Where | None) -> Any:
    rows = panel.table
    for name, values in (where or {}).items():
        rows = rows.filter(rows[name].isin(list(values)))
    return rows.filter(rows.grade.notnull()) if "grade" in dimensions else rows


def _aggregates(rows: Any, variable: Variable, measure: Measure) -> dict[str, Any]:
    value = rows[variable.code]
    if statistic_of(variable, measure) == "share":
        yes = value.isin(list(measure.answers)) if variable.type == "category" else value == 1
        return {"n": value.count(), "_yes": _count(yes)}
    number = value.cast("float64")
    found = {
        "n": value.count(),
        "_sum": number.sum().fill_null(0.0),
        "_squares": (number * number).sum().fill_null(0.0),
        "_top1": number.max().fill_null(0.0),
    }
    return found


def _count(condition: Any) -> Any:
    return condition.ifelse(1, 0).sum().fill_null(0)


def _finished(
    panel: Panel,
    measure: Measure,
    dimensions: tuple[str, ...],
    cells: Mapping[str, Any],
    where: Where | None,
    what: str,
) -> Table:
    variable = panel.book.variable(measure.code)
    grid = _possible_cells(_grid(dimensions, cells), variable)
    definition = _definition(what, measure, dimensions, where)
    return _table(grid, statistic_of(variable, measure), variable.sv, definition)


def _definition(
    what: str, measure: Measure, dimensions: Sequence[str], where: Where | None, **more: Any
) -> dict[str, Any]:
    definition = {"what": what, "measure": measure.code, "by": list(dimensions), **more}
    if measure.answers:
        definition["answers"] = list(measure.answers)
    if measure.statistic:
        definition["statistic"] = measure.statistic
    if where:
        definition["where"] = {name: list(values) for name, values in where.items()}
    return definition


# --- from cells to tables -----------------------------------------------------------------------------------


def _grid(dimensions: Sequence[str], cells: Mapping[str, Any], exclude: tuple[str, ...] = ()) -> Grid:
    """With totals along what can be added up: not along years, nor along ages when they are years in disguise."""
    single = "year" in dimensions
    no_total = {"year", "cohort", *(() if single else ("age", "grade")), *exclude}
    return from_cells(dimensions, cells, [name for name in dimensions if name not in no_total])


def _possible_cells(grid: Grid, variable: Variable | None) -> Grid:
    """Every combination that could have held a child is a cell, empty or not; one in which nobody was asked
    is none. But whoever is there all the same (a year early or late in school) is counted where they are."""
    if not grid.exists.size:
        return grid
    axes = [axis for axis, name in enumerate(grid.dimensions) if name in IN_TIME]
    shape = tuple(len(grid.levels[axis]) if axis in axes else 1 for axis in range(len(grid.dimensions)))
    possible = np.zeros(shape, bool)
    years = _years(grid)
    for at in np.ndindex(shape):
        when = {grid.dimensions[axis]: grid.levels[axis][at[axis]] for axis in axes}
        possible[at] = _asked(variable, when, years)
    for axis in axes:  # a total is there when any part of it is
        if grid.levels[axis][-1] == ALL:
            parts = np.take(possible, range(shape[axis] - 1), axis=axis).any(axis=axis, keepdims=True)
            last = (slice(None),) * axis + (slice(-1, None),)
            possible[last] = parts
    there = np.broadcast_to(possible, grid.exists.shape) | (grid.exists & (grid.numbers["n"] > 0))
    return Grid(grid.dimensions, grid.levels, grid.numbers, there, there)


def _years(grid: Grid) -> set[int]:
    """The years of birth cohorts at their ages: the panel has no others."""
    if not {"cohort", "age"} <= set(grid.dimensions):
        return set()
    at = np.nonzero(grid.exists)
    place = dict(zip(grid.dimensions, at, strict=True))
    cohort, age = (
        np.array(
            [-9999 if level == ALL else int(level) for level in grid.levels[grid.dimensions.index(name)]]
        )
        for name in ("cohort", "age")
    )
    return set((cohort[place["cohort"]] + age[place["age"]]).tolist())


def _asked(variable: Variable | None, when: Mapping[str, Any], years: set[int]) -> bool:
    """Whether the codebook has the variable for this year, age and grade; and whether such children can be."""
    year, cohort, grade = when.get("year"), when.get("cohort"), when.get("grade", ALL)
    age = when.get("age", ALL)
    if cohort is not None and age != ALL and year is None:
        year = int(cohort) + int(age)
        if year not in years:
            return False
    if None not in (year, cohort) and age != ALL and int(year) - int(cohort) != int(age):  # type: ignore[arg-type]
        return False
    if variable is None:
        return True
    if year is not None and not variable.exists_in(int(year)):
        return False
    if grade != ALL and variable.grades and grade not in variable.grades:
        return False
    if age == ALL and grade != ALL:
        age = GRADES.index(grade) + 6
    return age == ALL or variable.age_from is None or variable.age_from <= int(age) <= (variable.age_to or 99)


def _table(grid: Grid, statistic: str, name: str, definition: Mapping[str, Any]) -> Table:
    columns: dict[str, Any] = dict(grid.columns())
    n = columns["n"] = columns["n"].astype(int)
    whole = np.maximum(n, 1)
    if statistic == "share":
        columns["share"] = columns["_yes"] / whole
        columns["ci_low"], columns["ci_high"] = _wilson(columns["share"], whole)
    elif statistic in ("mean", "sum"):
        factor = 1 if statistic == "mean" else whole
        mean = columns["_sum"] / whole
        spread = np.sqrt(np.maximum(0, columns["_squares"] / whole - mean * mean))
        columns[statistic] = mean * factor
        reach = 1.959964 * spread / np.sqrt(whole) * factor
        columns["ci_low"], columns["ci_high"] = columns[statistic] - reach, columns[statistic] + reach
    elif statistic == "correlation":
        columns["correlation"] = columns["_r"]
        reach = 1.959964 / np.sqrt(np.maximum(n - 3, 1))
        z = np.arctanh(np.clip(columns["_r"], -0.999999, 0.999999))
        columns["ci_low"], columns["ci_high"] = np.tanh(z - reach), np.tanh(z + reach)
    measures = ("n", statistic, "ci_low", "ci_high") if statistic else ("n",)
    return Table(name, grid.dimensions, measures, columns, definition)


def _wilson(share: Array, n: Array, z: float = 1.959964) -> tuple[Array, Array]:
    """tables.wilson, for whole columns."""
    spread = z * z / n
    reach = z * np.sqrt(share * (1 - share) / n + spread / (4 * n))
    middle = share + spread / 2
    return np.maximum(0, (middle - reach) / (1 + spread)), np.minimum(1, (middle + reach) / (1 + spread))


# --- the other questions ------------------------------------------------------------------------------------


def transitions(
    panel: Panel,
    variable: str,
    from_age: int,
    to_age: int,
    by: Sequence[str] = (),
    where: Where | None = None,
) -> Table:
    """Where those who answered one thing at one age are at another: children by first and second answer."""
    rows = _chosen_rows(panel, by, where)
    first = rows.filter((rows.age == from_age) & rows[variable].notnull())
    then = panel.table.filter((panel.table.age == to_age) & panel.table[variable].notnull())
    first = first.select("pseudonym", *by, before=first[variable].cast("string"))
    then = then.select("pseudonym", after=then[variable].cast("string"))
    both = first.join(then, "pseudonym")
    dimensions = (*by, "before", "after")
    cells = engines.columns(panel.con, both.group_by(list(dimensions)).aggregate(n=both.count()))
    grid = _possible_cells(_grid((*by, "before", "after"), cells), None)
    definition = _definition("transitions", Measure(variable), by, where, from_age=from_age, to_age=to_age)
    return _table(grid, "", panel.book.variable(variable).sv, definition)


def together(
    panel: Panel, a: str, b: str, by: Sequence[str] = ("year",), where: Where | None = None
) -> Table:
    """How two variables move together: correlation over children with both, year by year. Says nothing of why."""
    dimensions = tuple(by) if "year" in by else (*by, "year")
    rows = _chosen_rows(panel, dimensions, where)
    rows = rows.filter(rows[a].notnull() & rows[b].notnull())
    x, y = rows[a].cast("float64"), rows[b].cast("float64")
    sums = {"n": rows.count(), "_a": x.sum(), "_b": y.sum()}
    sums |= {"_aa": (x * x).sum(), "_bb": (y * y).sum(), "_ab": (x * y).sum()}
    cells = engines.columns(panel.con, rows.group_by(list(dimensions)).aggregate(**sums))
    grid = _grid(dimensions, cells)
    return _table(
        _with_correlation(grid),
        "correlation",
        " och ".join(panel.book.variable(code).sv.lower() for code in (a, b)).capitalize(),
        _definition("together", Measure(a), dimensions, where, other=b),
    )


def _with_correlation(grid: Grid) -> Grid:
    of = grid.numbers
    n = np.maximum(of["n"], 1)
    shared = of["_ab"] / n - of["_a"] / n * of["_b"] / n
    spread = [of[f"_{v}{v}"] / n - (of[f"_{v}"] / n) ** 2 for v in "ab"]
    whole = np.sqrt(np.maximum(spread[0] * spread[1], 0))
    r = np.where(whole > 1e-12, shared / np.maximum(whole, 1e-12), 0.0)
    return Grid(grid.dimensions, grid.levels, {"n": of["n"], "_r": r}, grid.exists, grid.shown)


def missingness(
    panel: Panel,
    by: Sequence[str] = ("municipality", "year"),
    variables: Sequence[str] = (),
    where: Where | None = None,
) -> Table:
    """How much is missing of each variable, among those it was meant for."""
    dimensions = tuple(by) if "year" in by else (*by, "year")
    rows = _chosen_rows(panel, dimensions, where)
    chosen = [panel.book.variable(code) for code in variables or panel.book.codes]
    asked: dict[str, Any] = {}
    for place, variable in enumerate(chosen):
        meant = _meant_for(rows, variable)
        asked[f"n_{place}"] = _count(meant)
        asked[f"_yes_{place}"] = _count(meant & rows[variable.code].isnull())
    cells = engines.columns(panel.con, rows.group_by(list(dimensions)).aggregate(**asked))
    parts = [_of(cells, dimensions, place) for place in range(len(chosen))]
    codes = [np.full(len(part["n"]), v.code, object) for part, v in zip(parts, chosen, strict=True)]
    joined = {name: np.concatenate([np.asarray(part[name]) for part in parts]) for name in parts[0]}
    grid = _grid(("variable", *dimensions), {"variable": np.concatenate(codes)} | joined, ("variable",))
    measured = _definition("missingness", Measure(""), dimensions, where, variables=list(variables))
    measured.pop("measure")
    return _table(_where_meant(grid, chosen), "share", "Vad som saknas", measured)


def _where_meant(grid: Grid, variables: Sequence[Variable]) -> Grid:
    """A variable has no cells in years when it did not exist."""
    by_code = {variable.code: variable for variable in variables}
    there = grid.exists.copy()
    for at, code in enumerate(grid.levels[0]):
        own = {"n": grid.numbers["n"][at]}
        part = Grid(grid.dimensions[1:], grid.levels[1:], own, grid.exists[at], grid.exists[at])
        there[at] = _possible_cells(part, by_code[code]).exists
    return Grid(grid.dimensions, grid.levels, grid.numbers, there, there)


def _meant_for(rows: Any, variable: Variable) -> Any:
    years = rows.year >= variable.from_year
    if variable.to_year is not None:
        years = years & (rows.year <= variable.to_year)
    conditions = [years]
    if variable.age_from is not None:
        conditions.append(rows.age.between(variable.age_from, variable.age_to or 99))
    if variable.grades:
        conditions.append(rows.grade.isin(list(variable.grades)).fill_null(False))
    return reduce(lambda a, b: a & b, conditions)


def compared(panel: Panel, measure: str | Measure, municipality: str, where: Where | None = None) -> Table:
    """One municipality, the rest of the county, and the whole, year by year."""
    measure = Measure(measure) if isinstance(measure, str) else measure
    here = (panel.table.municipality == municipality).ifelse(municipality, REST)
    beside = Panel(panel.con, _chosen_rows(panel, (), where).mutate(municipality=here), panel.book)
    table = levels(beside, measure, ("municipality", "year"), None, "compared")
    definition = _definition("compared", measure, ("municipality", "year"), where, municipality=municipality)
    return Table(table.name, table.dimensions, table.measures, table.columns, definition)
