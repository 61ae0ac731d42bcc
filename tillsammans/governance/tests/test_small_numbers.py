"""Counts of people as R78 wants them shown."""

import pytest

from tillsammans.governance.small_numbers import FEW, shown


@pytest.mark.parametrize("count", range(8))
def test_seven_and_fewer_are_told_as_one(count):
    assert shown(count) == FEW == "7 eller färre"


@pytest.mark.parametrize(
    ("count", "said"), [(8, "10"), (12, "10"), (13, "15"), (17, "15"), (18, "20"), (1233, "1\u00a0235")]
)
def test_more_are_rounded_to_the_nearest_five(count, said):
    assert shown(count) == said


def test_nobody_is_told_as_nobody_only_where_it_says_nothing_about_a_child():
    assert shown(0, none_is_known=True) == "0" and shown(1, none_is_known=True) == FEW


def test_a_count_below_nothing_is_a_fault():
    with pytest.raises(ValueError, match="below"):
        shown(-1)
