"""Whatever the file form, the same rows come out, with the line numbers an editor shows."""

from datetime import date, datetime

import pytest

from tillsammans.karta import reading
from tillsammans.karta.reading import ReadingError, as_text, opened
from tillsammans.karta.tests.conftest import NEXT, ROW, SPECIFICATION, as_csv


def read(path):
    with opened(path) as table:
        return table.columns, list(table.lines), table.notes


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_whatever_its_separator_and_encoding(desk, separator, encoding):
    content = as_csv({"namn": "Åsa, lärare; 5:e", "tal": "7,5"}, separator=separator)
    columns, lines, notes = read(desk.file(content.encode(encoding)))
    assert (columns, lines) == (["namn", "tal"], [(2, ["Åsa, lärare; 5:e", "7,5"])])
    assert any("Windows-1252" in note for note in notes) == (encoding == "cp1252")


def test_lines_are_numbered_as_in_an_editor_and_empty_ones_passed_over(desk):
    path = desk.file('a;b\n\n1;2\n"två\nrader";3\n4;5\n')
    assert [line for line, _ in read(path)[1]] == [3, 5, 6]


def test_excels_own_first_line_about_the_separator_is_no_header(desk):
    assert read(desk.file("sep=;\na;b\n1;2\n"))[:2] == (["a", "b"], [(3, ["1", "2"])])


def test_excel_is_read_as_it_was_typed(desk):
    columns, lines, _ = read(desk.workbook(ROW, NEXT))
    assert columns == list(SPECIFICATION.columns)
    assert lines == [(2, list(ROW.values())), (3, list(NEXT.values()))]


@pytest.mark.parametrize("forgotten", [(), ("pyarrow",)])
def test_parquet_is_read_by_pyarrow_or_else_by_duckdb(desk, without, forgotten):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = desk.folder / "data" / "uttag.parquet"
    pq.write_table(pa.table({"a": [1, None], "b": [7.5, 8.0], "c": ["å", ""], "d": [True, False]}), path)
    without(*forgotten)
    assert read(path)[:2] == (["a", "b", "c", "d"], [(1, ["1", "7.5", "å", "1"]), (2, ["", "8", "", "0"])])


def test_a_day_that_no_calendar_has_is_told_with_its_line(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    def days(*numbers: int) -> list:
        path = tmp_path / "a.parquet"
        pq.write_table(pa.table({"dag": pa.array(numbers, pa.date32())}), path)
        with opened(path) as table:
            return list(table.lines)

    assert days(0, 1) == [(1, ["1970-01-01"]), (2, ["1970-01-02"])]
    with pytest.raises(ReadingError, match="går inte att läsa"):
        days(0, 2**31 - 1)


def test_without_either_program_parquet_is_refused_in_words(desk, without):
    without("pyarrow", "duckdb")
    with pytest.raises(ReadingError, match="pyarrow och duckdb"):
        read(desk.file(b"PAR1", "uttag.parquet"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("uttag.csv", b"", "tom"),
        ("uttag.csv", b"PK\x03\x04...", "något annat"),
        ("uttag.csv", b"a;b\n1\0;2\n", "inte hör hemma"),
        ("uttag.xlsx", b"a;b\n", "går inte att öppna"),
        ("uttag.parquet", b"a;b\n", "går inte att läsa"),
        ("uttag.docx", b"a;b\n", "CSV"),
        ("uttag.csv", b'a;b\n"' + b"x" * 200_000, "citattecken"),
    ],
)
def test_what_is_no_table_is_refused_in_words(desk, name, content, sentence):
    with pytest.raises(ReadingError, match=sentence):
        read(desk.file(content, name))


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path):
    with pytest.raises(ReadingError, match="finns inte"):
        read(tmp_path / "uttag.csv")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (7.0, "7"),
        (7.5, "7.5"),
        (True, "1"),
        (None, ""),
        (float("nan"), ""),
        (201405172386, "201405172386"),
        (201405172386.0, "201405172386"),
        (date(2025, 9, 1), "2025-09-01"),
        (datetime(2025, 9, 1), "2025-09-01"),
    ],
)
def test_a_typed_cell_becomes_what_one_would_have_written(cell, text):
    assert as_text(cell) == text


def test_without_openpyxl_excel_is_refused_in_words(desk, without):
    path = desk.workbook(ROW)
    without("openpyxl")
    with pytest.raises(reading.ReadingError, match="openpyxl"):
        read(path)
