"""What is shown of a table never gives away what is withheld (R78, T42)."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tillsammans.research.disclosure import DEFAULT, Rules, protect
from tillsammans.research.grid import NotAdditive
from tillsammans.research.tables import ALL, Table, Unprotected, from_json, of_rows
from tillsammans.research.tests.tables_of_chance import LEVELS, counts, lines, possible_values, with_totals

OURS = Rules(optimise=False)
lean = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cells(table: Table) -> dict[tuple, dict]:
    return {tuple(row[name] for name in table.dimensions): row for row in table.rows}


def what_the_attacker_finds(raw: Table, rules: Rules) -> list[tuple[tuple, int, int]]:
    """Every withheld count with the lowest and highest value it can have, to one who knows shown counts
    exactly and what the reasons mean."""
    exact, seen = cells(raw), cells(protect(raw, rules))
    known = {at: exact[at]["n"] for at, row in seen.items() if row["n"] is not None}
    hidden = {at: row["why"]["n"] for at, row in seen.items() if row["n"] is None}
    told = "primary" in hidden.values()  # otherwise nothing is said of why
    top = exact[(ALL,) * len(raw.dimensions)]["n"] + 12
    meaning = {"primary": (0, 7), "secondary": (8, top) if told else (0, top)}
    bounds = {at: meaning[why] for at, why in hidden.items()}
    if len(raw.dimensions) > 2 or len(hidden) > 14:
        bounds = {at: _about(exact[at]["n"], bound) for at, bound in bounds.items()}
    sums = list(lines(raw))
    return [(at, *possible_values(known, bounds, sums, at, exact[at]["n"])) for at in hidden]


def _about(true: int, bound: tuple[int, int]) -> tuple[int, int]:
    """Looking near the truth is enough to find two tables that differ, and keeps the counting short."""
    return max(bound[0], true - 3), min(bound[1], true + 3)


def test_the_attack_finds_what_a_careless_table_gives_away():
    raw = with_totals({("1",): {"n": 3}, ("2",): {"n": 20}, ("3",): {"n": 30}}, ("grade",))
    known = {("2",): 20, ("3",): 30, (ALL,): 53}
    assert possible_values(known, {("1",): (0, 7)}, list(lines(raw)), ("1",)) == (3, 3)
    known.pop(("2",))
    assert possible_values(known, {("1",): (0, 7), ("2",): (8, 60)}, list(lines(raw)), ("1",)) == (0, 7)


@lean
@given(st.one_of(counts(1), counts(2)))
def test_no_withheld_count_can_be_worked_out_in_one_or_two_dimensions(raw):
    for at, low, high in what_the_attacker_finds(raw, OURS):
        assert high - low >= OURS.width, (at, low, high, raw.rows)


@settings(lean, max_examples=25)
@given(counts(3, largest=25))
def test_no_withheld_count_can_be_worked_out_in_three_dimensions(raw):
    for at, low, high in what_the_attacker_finds(raw, OURS):
        assert high - low >= OURS.width, (at, low, high, raw.rows)


@pytest.mark.deep
@settings(lean, max_examples=150)
@given(st.one_of(counts(1), counts(2), counts(3, largest=25)))
def test_no_withheld_count_can_be_worked_out_when_tau_argus_has_proposed(raw):
    for at, low, high in what_the_attacker_finds(raw, DEFAULT):
        assert high - low >= DEFAULT.width, (at, low, high, raw.rows)


@settings(lean, max_examples=40)
@given(st.one_of(counts(1, yes=True), counts(2, yes=True)))
def test_how_many_said_yes_cannot_be_worked_out_where_the_share_is_withheld(raw):
    exact, seen = cells(raw), cells(protect(raw, OURS))
    known = {at: exact[at]["_yes"] for at, row in seen.items() if row["share"] is not None}
    hidden = [at for at, row in seen.items() if row["share"] is None]
    bounds = {}
    for at in hidden:
        yes, n = exact[at]["_yes"], exact[at]["n"]
        most = n if seen[at]["n"] is not None else yes + 3
        bounds[at] = (max(0, yes - 3), min(most, yes + 3))
    for at in hidden:
        low, high = possible_values(known, bounds, list(lines(raw)), at, exact[at]["_yes"])
        assert high - low >= OURS.width, (at, low, high, raw.rows)


@lean
@given(st.one_of(counts(1, yes=True), counts(2, yes=True), counts(3, yes=True)))
def test_what_is_shown_is_rounded_and_never_of_seven_or_fewer(raw):
    exact = cells(raw)
    for at, row in cells(protect(raw, OURS)).items():
        if row["n"] is not None:
            assert exact[at]["n"] >= 8 and row["n"] % 5 == 0 and abs(row["n"] - exact[at]["n"]) <= 2
        if row["share"] is not None:
            assert row["n"] is not None and round(row["share"] * 100) % 5 == 0
            assert 8 <= exact[at]["_yes"] <= exact[at]["n"] - 8
            assert row["ci_low"] <= row["share"] <= row["ci_high"]


@lean
@given(counts(2))
def test_asking_again_gives_the_same(raw):
    assert protect(raw, OURS).rows == protect(raw, OURS).rows


def test_what_is_safe_is_left_alone():
    inner = {at: {"n": 20 + 5 * k} for k, at in enumerate(product(LEVELS["municipality"], LEVELS["sex"]))}
    assert all(row["n"] is not None for row in protect(with_totals(inner, ("municipality", "sex"))).rows)


def test_a_tiny_municipality_hides_behind_another():
    inner = {(m,): {"n": n} for m, n in zip(LEVELS["municipality"], (3, 40, 25, 60), strict=True)}
    seen = cells(protect(with_totals(inner, ("municipality",))))
    assert seen[("0428",)]["why"] == {"n": "primary"} and seen[("0480",)]["why"] == {"n": "secondary"}
    assert seen[(ALL,)]["n"] == 130


def test_where_one_grade_is_all_there_is_the_total_goes_with_it():
    seen = cells(protect(with_totals({("7",): {"n": 5}}, ("grade",))))
    assert seen[("7",)]["n"] is None and seen[(ALL,)]["n"] is None


def test_an_empty_group_is_withheld_like_a_small_one_and_one_that_cannot_be_is_not_there():
    raw = with_totals({("1", "1"): {"n": 0}, ("1", "2"): {"n": 30}, ("2", "2"): {"n": 30}}, ("grade", "sex"))
    seen = cells(protect(raw))
    assert seen[("1", "1")]["n"] is None and ("2", "1") not in seen


def test_a_total_left_out_of_the_table_still_counts_as_known_to_be_a_total():
    rows = [{"sex": "1", "grade": g, "n": n} for g, n in (("1", 3), ("2", 30), (ALL, 33))]
    rows += [{"sex": "2", "grade": g, "n": n} for g, n in (("1", 20), ("2", 20), (ALL, 40))]
    seen = cells(protect(of_rows("Prov", ("sex", "grade"), ("n",), rows)))
    assert seen[("1", "1")]["n"] is None and sum(row["n"] is None for row in seen.values()) >= 2


def test_years_are_no_parts_of_anything():
    rows = [{"year": year, "n": n} for year, n in ((2019, 4), (2020, 30), (2021, 31))]
    assert [row["n"] for row in protect(of_rows("Prov", ("year",), ("n",), rows)).rows] == [None, 30, 30]


def test_totals_that_are_no_sums_are_refused():
    rows = [{"sex": "1", "n": 10}, {"sex": "2", "n": 20}, {"sex": ALL, "n": 31}]
    with pytest.raises(NotAdditive):
        protect(of_rows("Prov", ("sex",), ("n",), rows))


def sums(*contributions: tuple[int, float, float]) -> Table:
    rows = [
        {"sex": str(k), "n": n, "_sum": total, "_top1": top, "_top2": 0.0}
        for k, (n, total, top) in enumerate(contributions, 1)
    ]
    whole = {"sex": ALL, "n": sum(c[0] for c in contributions), "_sum": sum(c[1] for c in contributions)}
    return of_rows("Prov", ("sex",), ("n", "sum"), [*rows, whole | {"_top1": 1.0, "_top2": 1.0}])


def test_a_sum_that_one_child_dominates_is_withheld_and_cannot_be_had_from_the_total():
    seen = cells(protect(sums((20, 100.0, 95.0), (20, 300.0, 20.0), (30, 320.0, 20.0))))
    assert seen[("1",)]["why"]["sum"] == "dominance" and seen[("1",)]["n"] == 20
    assert sum(row["sum"] is None for row in seen.values()) == 2
    assert all(row["sum"] is not None for row in protect(sums((20, 100.0, 10.0), (20, 300.0, 20.0))).rows)


def test_a_mean_of_children_who_are_all_alike_is_withheld():
    alike = [{"year": 2020, "n": 10, "_sum": 90.0, "_squares": 810.0, "_top1": 9.0}]
    spread = [{"year": 2020, "n": 10, "_sum": 90.0, "_squares": 850.0, "_top1": 12.0}]
    means = [
        protect(of_rows("Prov", ("year",), ("n", "mean"), rows)).rows[0]["mean"] for rows in (alike, spread)
    ]
    assert means == [None, 9.0]


def test_a_raw_table_can_neither_be_written_nor_drawn():
    raw = with_totals({("1",): {"n": 30}, ("2",): {"n": 30}}, ("sex",))
    for way_out in (raw.as_json, raw.as_csv, raw.demand_protection):
        with pytest.raises(Unprotected):
            way_out()
    safe = protect(raw)
    assert from_json(safe.as_json()).rows == safe.rows and "all,60" in safe.as_csv()
    assert not any(name.startswith("_") for name in safe.columns)
