"""Two tables that are safe one by one can give a few children away together (T42)."""

from collections.abc import Mapping
from typing import Any

import pytest

from tillsammans.karta.example import BOOK
from tillsammans.research.differencing import Earlier, conflicts
from tillsammans.research.disclosure import protect
from tillsammans.research.tables import ALL, Table, Unprotected, of_rows

PLACES = ("0428", "0461", "0480")


def table(
    cells: Mapping[tuple, int], by: tuple[str, ...], where: dict[str, Any] | None = None, **more: Any
) -> Table:
    """A protected table of counts, as it would be released."""
    rows = [dict(zip(by, at, strict=True)) | {"n": n} for at, n in cells.items()]
    definition = {"what": "levels", "measure": "absence_share", "by": list(by), "where": where or {}} | more
    return protect(of_rows("Frånvaro", by, ("n",), rows, definition))


def against(new: Table, *earlier: Table, **more: Any) -> list[str]:
    numbered = [Earlier(number, one) for number, one in enumerate(earlier, 1)]
    return [found.sentence for found in conflicts(new, numbered, BOOK, PLACES, **more)]


def ages(first: int, last: int, n: int) -> Table:
    """Children of these ages, in one municipality and year."""
    return table({("0480", 2020): n}, ("municipality", "year"), {"age": list(range(first, last + 1))})


def test_the_same_table_again_and_a_table_of_something_else_are_no_trouble():
    first = ages(6, 10, 100)
    assert against(first, first) == []
    other = table({("0480", 2020): 101}, ("municipality", "year"), measure="merit_points")
    assert against(other, first) == []


def test_two_groups_a_few_children_apart_are_refused_and_the_earlier_release_is_named():
    (sentence,) = against(ages(6, 10, 100), ages(6, 9, 96))
    assert "släpp 1" in sentence and "minus" in sentence
    assert against(ages(6, 10, 100), ages(6, 8, 60)) == []


def test_a_group_that_is_smaller_than_before_is_refused_too():
    assert against(ages(6, 9, 96), ages(6, 10, 100)) != []


def test_grades_and_ages_and_birth_years_are_known_to_be_the_same_thing():
    by_grade = table({("0480", 2020): 96}, ("municipality", "year"), {"grade": ["F", "1", "2", "3"]})
    by_cohort = table({("0480", 2020): 96}, ("municipality", "year"), {"cohort": [2011, 2012, 2013, 2014]})
    assert against(ages(6, 9, 96), by_grade) == [] and against(ages(6, 9, 96), by_cohort) == []
    assert against(ages(6, 10, 100), by_grade) != [] and against(ages(6, 10, 100), by_cohort) != []


def test_the_county_minus_its_other_municipalities_is_the_one_that_was_left_out():
    parts = table({("0461", 2020): 40, ("0480", 2020): 60}, ("municipality", "year"))
    assert against(table({(2020,): 105}, ("year",)), parts) != []
    assert against(table({(2020,): 160}, ("year",)), parts) == []


def test_all_parts_are_known_to_be_the_whole():
    cells = {("0428", 2020): 20, ("0461", 2020): 40, ("0480", 2020): 60}
    assert against(table({(2020,): 120}, ("year",)), table(cells, ("municipality", "year"))) == []


def test_what_one_table_hides_another_may_not_show():
    hides = table({("1", 2020): 3, ("2", 2020): 20, (ALL, 2020): 23}, ("sex", "year"))
    girls = table({(2020,): 20}, ("year",), {"sex": ["2"]})
    assert "dolt i släpp 1" in against(girls, hides)[0]
    assert "dolt här" in against(hides, girls)[0]
    assert against(table({(2020,): 23}, ("year",)), hides) == []


def test_a_late_opt_out_does_not_show_as_a_difference_between_two_releases():
    before, after = (table({("0480", 2020): n}, ("municipality", "year")) for n in (13, 12))
    assert "tagits bort" in against(after, before)[0]


def test_exact_numbers_are_asked_for_where_they_can_be_had():
    def count(who: Any) -> int:
        return 10 * len(who.born)

    assert against(ages(6, 10, 50), ages(6, 9, 40)) != []
    assert against(ages(6, 10, 50), ages(6, 9, 40), count=count) == []
    assert against(ages(6, 10, 50), ages(6, 9, 40), count=lambda who: 47 + len(who.born) // 5) != []


def test_another_year_is_another_group():
    assert against(table({(2021,): 103}, ("year",)), table({(2020,): 100}, ("year",))) == []


def test_a_raw_table_is_not_even_looked_at():
    raw = of_rows(
        "Prov", ("year",), ("n",), [{"year": 2020, "n": 3}], {"what": "levels", "measure": "merit_points"}
    )
    with pytest.raises(Unprotected):
        conflicts(raw, [], BOOK)
