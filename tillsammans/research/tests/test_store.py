"""What is stored is never changed, and a frozen state can be opened only as it was."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tillsammans.research import store, synthetic
from tillsammans.research.tests.panels import BOOK, PLAN

SMALL = replace(PLAN, children=120, years=2, variables=("health_self", "absence_share", "dental_caries"))
OURS = BOOK.only(SMALL.variables)


@cache
def sent() -> tuple[tuple[str, int, Path], ...]:
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="tillsammans-sent-"))
    wanted = {"kommun-0480", "kommun-0484", "region-04"}
    return tuple(one for one in synthetic.deliveries(SMALL, folder) if one[0] in wanted)


def received(root: Path) -> list[store.Delivered]:
    return [store.receive(root, OURS, provider, year, 1, path) for provider, year, path in sent()]


def rows(paths: list[Path]) -> list[tuple]:
    import duckdb

    query = "SELECT * FROM read_parquet(?, hive_partitioning=false) ORDER BY pseudonym, year"
    return duckdb.connect().execute(query, [[str(path) for path in paths]]).fetchall()


@pytest.fixture
def root(tmp_path):
    return tmp_path


def test_what_municipality_and_region_send_becomes_one_row_a_child_and_year(root):
    catalogue = store.freeze(root, OURS, 1, received(root))
    found = rows(store.open_release(root, catalogue))
    assert len(found) == catalogue.rows == len({(row[0], row[1]) for row in found})
    columns = [
        "pseudonym",
        "year",
        "municipality",
        "sex",
        "birth_year",
        "age",
        "grade",
        "cohort",
        *OURS.codes,
    ]
    both = [row for row in found if None not in (row[columns.index("absence_share")], row[-1])]
    assert both, "a child's school and dental care meet in one row"
    assert catalogue.conflicts == 0


def test_the_same_delivery_twice_is_one_and_another_under_its_version_is_refused(root):
    (provider, year, path), (_, _, other) = sent()[0], sent()[1]
    first = store.receive(root, OURS, provider, year, 1, path)
    assert store.receive(root, OURS, provider, year, 1, path) == first
    with pytest.raises(store.StoreError, match="Version 1 finns redan"):
        store.receive(root, OURS, provider, year, 1, other)
    newer = store.receive(root, OURS, provider, year, 2, other)
    assert (root / first.path).exists() and (root / newer.path).exists()


def test_a_csv_is_taken_in_with_the_codebooks_types(root):
    text = "identity;year;municipality;sex;birth_year;absence_share\n" + "ab" * 16 + ";2018;0480;1;2008;7.5\n"
    path = root / "in.csv"
    path.write_text(text)
    kept = store.receive(root, OURS, "kommun-0480", 2018, 1, path)
    assert rows([root / kept.path]) == [("ab" * 16, 2018, "0480", "1", 2008, 7.5)]


def test_rows_of_another_year_and_missing_columns_are_refused(root):
    path = root / "in.csv"
    path.write_text("identity;year;municipality;sex;birth_year\nx;2017;0480;1;2008\n")
    with pytest.raises(store.StoreError, match="annat år"):
        store.receive(root, OURS, "kommun-0480", 2018, 1, path)
    path.write_text("identity;year;municipality;sex\nx;2018;0480;1\n")
    with pytest.raises(store.StoreError, match="birth_year"):
        store.receive(root, OURS, "kommun-0480", 2018, 2, path)


def test_a_number_is_frozen_once(root):
    deliveries = received(root)
    first = store.freeze(root, OURS, 1, deliveries)
    with pytest.raises(store.StoreError, match="finns redan"):
        store.freeze(root, OURS, 1, deliveries[:1])
    again = store.freeze(root, OURS, 2, deliveries)
    assert [one.sha256 for one in again.files] == [one.sha256 for one in first.files]
    assert store.catalogue_from(first.as_json()) == first


def test_a_changed_or_lost_file_is_noticed(root):
    deliveries = received(root)
    catalogue = store.freeze(root, OURS, 1, deliveries)
    (panel, *_) = store.open_release(root, catalogue)
    panel.write_bytes(panel.read_bytes()[:-9] + b"123456789")
    with pytest.raises(store.Tampered, match="kontrollsumman"):
        store.open_release(root, catalogue)
    (root / deliveries[0].path).unlink()
    with pytest.raises(store.Tampered, match="finns inte längre"):
        store.freeze(root, OURS, 2, deliveries)


def test_an_opt_out_that_comes_late_is_in_no_later_release(root):
    deliveries = received(root)
    first = store.freeze(root, OURS, 1, deliveries)
    before = rows(store.open_release(root, first))
    gone = before[0][0]
    second = store.freeze(root, OURS, 2, deliveries, without=[gone])
    after = rows(store.open_release(root, second))
    assert gone not in {row[0] for row in after} and after == [row for row in before if row[0] != gone]
    assert second.opted_out == len(before) - len(after) > 0
    assert rows(store.open_release(root, first)) == before, "until the study's rule says otherwise"
    store.discard(root, first)
    with pytest.raises(store.Tampered):
        store.open_release(root, first)
    assert store.open_release(root, second)


def test_providers_who_disagree_are_counted_and_the_first_is_believed(root):
    deliveries = []
    for provider, place in (("kommun-0480", "0480"), ("kommun-0484", "0484")):
        path = root / f"{provider}.csv"
        path.write_text(f"identity;year;municipality;sex;birth_year\nx;2018;{place};1;2008\n")
        deliveries.append(store.receive(root, OURS, provider, 2018, 1, path))
    catalogue = store.freeze(root, OURS, 1, deliveries)
    (row,) = rows(store.open_release(root, catalogue))
    assert catalogue.conflicts == 1 and row[2] == "0480"
