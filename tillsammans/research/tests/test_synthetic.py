"""The made-up panel is the same each time, and looks like children growing up."""

from collections import Counter, defaultdict
from dataclasses import replace
from statistics import correlation

import pytest

from tillsammans.research import synthetic
from tillsammans.research.tests.panels import BOOK, PLAN, everybody, files


def test_same_seed_same_bytes_and_another_seed_other_children(tmp_path):
    plan = replace(PLAN, children=80, years=2)
    one, again = (synthetic.checksum(synthetic.write(plan, tmp_path / name)) for name in "ab")
    single = synthetic.checksum(synthetic.write(plan, tmp_path / "c", threads=1))
    other = synthetic.checksum(synthetic.write(replace(plan, seed=8), tmp_path / "d"))
    assert one == again == single != other


def test_every_value_is_one_that_the_codebook_allows():
    for row in everybody():
        for v in BOOK.variables:
            value = row[v.code]
            if value is None:
                continue
            assert v.exists_in(row["year"]) and v.age_from <= row["age"] <= v.age_to, v.code
            assert not v.grades or row["grade"] in v.grades, v.code
            if v.is_number:
                assert v.minimum <= value <= v.maximum, v.code
            elif v.type == "category":
                assert value in {c.code for c in v.categories}, v.code


def test_children_keep_sex_and_birth_year_and_some_of_them_move():
    rows = defaultdict(list)
    for row in everybody("pseudonym, year, municipality, sex, birth_year, age"):
        rows[row["pseudonym"]].append(row)
    assert all(len({(r["sex"], r["birth_year"]) for r in each}) == 1 for each in rows.values())
    assert all(len({r["year"] for r in each}) == len(each) for each in rows.values())
    moved = sum(len({r["municipality"] for r in each}) > 1 for each in rows.values())
    assert 0 < moved < len(rows) / 5
    years = Counter(len(each) for each in rows.values())
    assert years[4] > years[1] > 0


def test_municipalities_are_of_very_different_size_and_one_is_tiny():
    size = Counter(row["municipality"] for row in everybody("municipality"))
    assert set(size) <= set(synthetic.CHILDREN) and size["0484"] > 5 * size["0461"]
    assert size[synthetic.TINY] < 30


def test_a_child_who_is_well_one_year_is_more_often_so_the_next():
    sleep = {
        (r["pseudonym"], r["year"]): r["absence_share"] for r in everybody("pseudonym, year, absence_share")
    }
    pairs = [
        (value, sleep[(who, year + 1)])
        for (who, year), value in sleep.items()
        if value is not None and sleep.get((who, year + 1)) is not None
    ]
    assert 0.2 < correlation(*zip(*pairs, strict=True)) < 0.9


def test_surveys_are_answered_by_fewer_than_registers_know():
    rows = everybody("age, grade, absence_share, likes_school")
    pupils = [row for row in rows if row["grade"] in ("5", "7", "9", "G2")]
    answered = sum(row["likes_school"] is not None for row in pupils) / len(pupils)
    known = sum(row["absence_share"] is not None for row in pupils) / len(pupils)
    assert answered < 0.9 < known


def test_the_nation_has_the_county_and_invented_municipalities():
    places = synthetic.Plan(national=True).municipalities
    assert len(places) == 290 and set(synthetic.CHILDREN) <= set(places)
    assert all(code.startswith("9") for code in set(places) - set(synthetic.CHILDREN))


@pytest.mark.deep
def test_the_county_is_made_in_bounded_memory(tmp_path):
    made = synthetic.write(synthetic.Plan(children=synthetic.COUNTY), tmp_path, memory="400MB")
    assert len(made) == 10 and sum(path.stat().st_size for path in made) < 50_000_000


def test_the_panel_has_a_file_a_year():
    assert [path.parent.name for path in files()] == ["year=2018", "year=2019", "year=2020", "year=2021"]
