"""What the tables say is what one finds by counting; the same on every engine."""

from collections.abc import Iterator
from statistics import correlation, mean

import pytest

from tillsammans.research import analysis, engines
from tillsammans.research.analysis import Measure
from tillsammans.research.disclosure import protect
from tillsammans.research.tables import ALL, Table, where, wilson
from tillsammans.research.tests.panels import BOOK, everybody, files, panel

WELL = Measure("health_self", ("4", "5"))


def one(table: Table, **at: object) -> dict:
    (row,) = where(table, **at).rows
    return row


def test_levels_are_shares_and_means_of_those_who_answered():
    rows = [r for r in everybody() if r["year"] == 2020 and r["municipality"] == "0484" and r["grade"]]
    well = [r["health_self"] in WELL.answers for r in rows if r["health_self"]]
    found = one(analysis.levels(panel(), WELL), municipality="0484", sex=ALL, year=2020, grade=ALL)
    assert found["n"] == len(well) and found["share"] == pytest.approx(mean(well))
    assert (found["ci_low"], found["ci_high"]) == pytest.approx(wilson(sum(well), len(well)))
    slept = [r["sleep_hours"] for r in rows if r["sleep_hours"] is not None and r["sex"] == "2"]
    found = one(analysis.levels(panel(), "sleep_hours"), municipality="0484", sex="2", year=2020, grade=ALL)
    assert found["n"] == len(slept) and found["mean"] == pytest.approx(mean(slept))


def test_a_choice_narrows_and_groups_that_nobody_was_asked_in_are_not_there():
    table = analysis.levels(panel(), WELL, ("sex", "year", "grade"), {"municipality": ["0484"], "sex": ["1"]})
    assert {row["sex"] for row in table.rows} == {"1", ALL}
    assert {row["grade"] for row in table.rows} == {"F", "4", "7", "G1", ALL}
    asked = analysis.levels(panel(), Measure("knows_whom_to_tell", ("4",)), ("year",))
    assert {row["year"] for row in asked.rows} == {2021}


def test_an_empty_group_that_could_have_held_a_child_is_a_row():
    table = analysis.levels(panel(), "merit_points", ("municipality", "sex", "year"))
    assert len(table) == len({row["municipality"] for row in table.rows}) * 3 * 4
    assert any(row["n"] == 0 for row in table.rows)


def test_cohorts_follow_the_same_children():
    table = analysis.cohorts(panel(), "absence_share")
    assert {row["cohort"] + row["age"] for row in table.rows} == {2018, 2019, 2020, 2021}
    rows = [
        r
        for r in everybody("year, birth_year, absence_share")
        if r["birth_year"] == 2010 and r["year"] == 2020
    ]
    expected = mean(r["absence_share"] for r in rows if r["absence_share"] is not None)
    assert one(table, cohort=2010, age=10)["mean"] == pytest.approx(expected)


def test_a_birth_cohort_without_its_age_is_told_year_by_year_so_that_no_child_is_counted_twice():
    table = analysis.levels(panel(), "absence_share", ("cohort",))
    assert table.dimensions == ("cohort", "year")
    answered = [r for r in everybody("year, birth_year, absence_share") if r["absence_share"] is not None]
    born_2010 = [r for r in answered if (r["birth_year"], r["year"]) == (2010, 2020)]
    assert one(table, cohort=2010, year=2020)["n"] == len(born_2010)


def test_a_child_a_year_early_or_late_in_school_is_counted_and_the_totals_are_still_sums():
    """Nobody is asked in grade 2; somebody who answered in grade 1 is of that age."""
    from tillsammans.research.grid import from_cells

    cells = {"year": [2021, 2021], "grade": ["F", "1"], "n": [100, 1], "_yes": [60, 1]}
    grid = analysis._possible_cells(
        from_cells(("year", "grade"), cells, ("grade",)), BOOK.variable("health_self")
    )
    n = dict(zip(grid.columns()["grade"], grid.columns()["n"], strict=True))
    assert n == {"F": 100, "1": 1, ALL: 101}


def test_transitions_pair_each_childs_two_answers():
    first = {r["pseudonym"]: r["health_self"] for r in everybody() if r["age"] == 10 and r["health_self"]}
    then = {r["pseudonym"]: r["health_self"] for r in everybody() if r["age"] == 13 and r["health_self"]}
    table = analysis.transitions(panel(), "health_self", 10, 13)
    assert one(table, before=ALL, after=ALL)["n"] == len(first.keys() & then.keys()) > 0
    stayed = sum(first[who] == then[who] == "4" for who in first.keys() & then.keys())
    assert one(table, before="4", after="4")["n"] == stayed


def test_together_is_the_correlation_over_children_who_have_both():
    pairs = [
        (r["sleep_hours"], float(r["health_self"]))
        for r in everybody()
        if r["year"] == 2019 and None not in (r["sleep_hours"], r["health_self"])
    ]
    found = one(analysis.together(panel(), "sleep_hours", "health_self"), year=2019)
    assert found["n"] == len(pairs) and found["correlation"] == pytest.approx(
        correlation(*zip(*pairs, strict=True))
    )


def test_missingness_counts_among_those_the_variable_was_meant_for():
    table = analysis.missingness(panel(), ("year",), ("merit_points", "parent_course", "knows_whom_to_tell"))
    nines = [r for r in everybody() if r["year"] == 2020 and r["grade"] == "9"]
    found = one(table, variable="merit_points", year=2020)
    assert found["n"] == len(nines)
    assert found["share"] == pytest.approx(mean(r["merit_points"] is None for r in nines))
    assert where(table, variable="knows_whom_to_tell").rows[0]["year"] == 2021
    assert one(table, variable="parent_course", year=2021)["share"] == 1.0


def test_a_municipality_is_compared_with_the_rest_and_the_whole():
    table = analysis.compared(panel(), "absence_share", "0484")
    n = {row["municipality"]: row["n"] for row in where(table, year=2020).rows}
    assert set(n) == {"0484", "rest", ALL} and n["0484"] + n["rest"] == n[ALL]


def test_several_measures_in_one_reading_are_the_same_as_one_by_one():
    together = analysis.tabulate(panel(), [WELL, "absence_share"], ("sex", "year"))
    alone = [analysis.levels(panel(), m, ("sex", "year")) for m in (WELL, "absence_share")]
    assert [t.checksum() for t in together] == [t.checksum() for t in alone]
    assert together[0].checksum() != together[1].checksum()
    assert together[0].checksum(b"secret") != together[0].checksum()


def test_every_kind_of_table_can_be_protected():
    tables = (
        analysis.levels(panel(), WELL),
        analysis.levels(panel(), Measure("absence_share", statistic="sum"), ("sex", "year")),
        analysis.trends(panel(), "absence_share"),
        analysis.cohorts(panel(), WELL),
        analysis.transitions(panel(), "health_self", 10, 13),
        analysis.together(panel(), "sleep_hours", "health_self"),
        analysis.missingness(panel()),
        analysis.compared(panel(), WELL, "0484"),
    )
    for table in tables:
        safe = protect(table)
        assert safe.as_json()["definition"]["what"] == table.definition["what"]
        assert {row["n"] % 5 for row in safe.rows if row["n"] is not None} <= {0}
        assert any(row["n"] for row in safe.rows), table.definition


def test_a_choice_of_nobody_is_an_empty_table():
    nobody = {"municipality": ["9999"]}
    tables = [
        analysis.levels(panel(), WELL, where=nobody),
        analysis.trends(panel(), "absence_share", where=nobody),
    ]
    tables += [analysis.cohorts(panel(), WELL, where=nobody), analysis.missingness(panel(), where=nobody)]
    tables += [analysis.together(panel(), "sleep_hours", "health_self", where=nobody)]
    assert [protect(table).as_json()["rows"] for table in tables] == [[]] * 5


def test_an_engine_that_is_not_there_is_said_to_be_lacking():
    with pytest.raises(engines.EngineMissing, match="finns inte"):
        engines.connect("oracle://somewhere")
    if not engines.spark_is_here():
        with pytest.raises(engines.EngineMissing, match="Java 17"):
            engines.connect("spark-local")


def every_table(address: str) -> list[str]:
    other = analysis.open_panel(files(), BOOK, address)
    tables = (
        analysis.levels(other, WELL),
        analysis.levels(other, "absence_share"),
        analysis.cohorts(other, WELL),
        analysis.transitions(other, "health_self", 10, 13),
        analysis.together(other, "sleep_hours", "health_self"),
        analysis.missingness(other),
        analysis.compared(other, WELL, "0484"),
    )
    return [table.checksum() for table in tables]


@pytest.mark.deep
def test_spark_gives_the_same_tables_as_duckdb():
    if not engines.spark_is_here():
        pytest.skip("pyspark (under 4.1) and Java 17 are not installed here")
    assert every_table("spark-local") == every_table("duckdb")


@pytest.fixture
def engine_database(database_server, worker_name) -> Iterator[str]:
    name = f"engine_{worker_name}"
    database_server.create_database(name)
    yield database_server.url("owner", name)
    database_server.drop_database(name)


@pytest.mark.deep
def test_postgresql_gives_the_same_tables_as_duckdb(engine_database):
    assert every_table(engine_database) == every_table("duckdb")
