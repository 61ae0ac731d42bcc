"""Every fault is told with its line, column and a Swedish sentence, and none of them tells who a child is."""

import pytest

from tillsammans.karta import reading, validating
from tillsammans.karta.codebook import KEYS
from tillsammans.karta.report import WORDS
from tillsammans.karta.tests.conftest import CHILD, NEXT, ROW, SPECIFICATION


def checked(desk, *rows, **more):
    return checked_file(desk.rows(*rows, **more))


def checked_file(path, shown=100):
    with reading.opened(path) as table:
        return validating.validate(table, SPECIFICATION, shown)


def faults(report):
    return [(fault.line, fault.column, fault.code) for fault in report.faults]


def test_a_right_extract_has_no_faults_and_is_counted(desk):
    report = checked(desk, ROW, NEXT)
    assert report.fine and (report.rows, report.children) == (2, 2)
    assert "Inga fel." in report.as_text()


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"sleep": "mycket"}, "sleep", "type"),
        ({"sleep": "25"}, "sleep", "range"),
        ({"sleep": "nan"}, "sleep", "type"),
        ({"sleep": "inf"}, "sleep", "type"),
        ({"days": "2,5"}, "days", "type"),
        ({"days": "8"}, "days", "range"),
        ({"club": "kanske"}, "club", "type"),
        ({"seen_on": "1 september"}, "seen_on", "type"),
        ({"seen_on": "2025-02-30"}, "seen_on", "type"),
        ({"likes": "3"}, "likes", "category"),
        ({"merit": "220"}, "merit", "not_for"),
        ({"teeth": "4"}, "teeth", "not_for"),
        ({"year": "2024"}, "year", "year"),
        ({"municipality": "0483"}, "municipality", "municipality"),
        ({"municipality": "482"}, "municipality", "municipality"),
        ({"identity": ""}, "identity", "identity"),
        ({"identity": "20140517-2387"}, "identity", "identity"),
        ({"identity": "20141317-2386"}, "identity", "identity"),
        ({"identity": "405172386"}, "identity", "identity"),
        ({"identity": "2,01405E+11"}, "identity", "identity"),
        ({"identity": "X:123456"}, "identity", "identity"),
        ({"sex": "1"}, "sex", "sex"),
        ({"sex": "F"}, "sex", "sex"),
        ({"birth_year": "2013"}, "birth_year", "birth_year"),
        ({"birth_year": "14"}, "birth_year", "birth_year"),
        ({"grade": "11"}, "grade", "grade"),
        ({"identity": "T:140517T238", "birth_year": ""}, "birth_year", "birth_year"),
        ({"identity": "T:140517T238", "sex": ""}, "sex", "sex"),
        ({"identity": "LMA:50123456", "birth_year": "1999"}, "birth_year", "outside"),
    ],
)
def test_a_fault_is_told_with_line_column_and_code(desk, change, column, code):
    report = checked(desk, NEXT, ROW | change)
    assert faults(report) == [(3, column, code)]
    assert report.faults[0].sentence.endswith((".", "?")) and code in WORDS


@pytest.mark.parametrize(
    "change",
    [
        {"sleep": "7.5"},
        {"sleep": " 7,5 "},
        {"days": "3,0"},
        {"club": "Ja"},
        {"likes": "9"},
        {"sex": "", "birth_year": ""},
        {"grade": "9", "merit": "317,5"},
        {"identity": CHILD.normal},
        {"identity": CHILD.written_short()},
        {"identity": "T:140517T238"},
        {"identity": "lma:50-123 456"},
    ],
)
def test_what_people_may_write_is_taken(desk, change):
    assert checked(desk, ROW | change).faults == []


def test_headers_are_checked_before_anything_else(desk):
    columns = [
        *(c for c in ROW if c not in ("sex", "days", "club", "year")),
        "Days ",
        "CLUB",
        "Kön",
        "extra",
        "extra",
    ]
    report = checked(desk, ROW, columns=[*columns, "sleep"])
    told = {(fault.column, fault.code) for fault in report.faults if fault.line is None}
    assert told == {
        *(
            ("CLUB", "header"),
            ("Kön", "header"),
            ("extra", "unknown"),
            ("sleep", "twice"),
            ("year", "absent"),
        ),
        ("Days", "header"),
    }
    assert any("ska heta sex" in fault.sentence for fault in report.faults)


@pytest.mark.parametrize("missing", KEYS)
def test_a_missing_key_column_is_a_fault_and_stops_no_check(desk, missing):
    report = checked(desk, ROW | {"sleep": "25"}, columns=[c for c in ROW if c != missing])
    assert {(None, missing, "absent"), (2, "sleep", "range")} <= set(faults(report))


def test_the_same_child_twice_is_found_in_every_spelling(desk):
    report = checked(desk, ROW, NEXT, ROW | {"identity": CHILD.normal})
    assert faults(report) == [(4, "identity", "duplicate")]
    assert report.duplicates == 1 and "rad 2" in report.faults[0].sentence


def test_a_row_of_another_width_is_told_and_empty_cells_at_the_end_are_not(desk):
    header, line = ";".join(ROW), ";".join(ROW.values())
    report = checked_file(desk.file(f"{header}\n{line};;\n{line.replace('2014', '14', 1)};x\n1;2\n"))
    assert faults(report) == [(3, "", "ragged"), (4, "", "ragged")]


@pytest.mark.parametrize(
    ("content", "code"), [("\n\n", "empty"), (";;\n1;2;3\n", "empty"), (None, "no_rows")]
)
def test_an_empty_file_is_told(desk, content, code):
    report = checked_file(desk.file(content or ";".join(ROW) + "\n"))
    assert code in report.counts and not report.fine


def test_all_faults_are_counted_and_a_few_of_each_shown(desk):
    rows = [
        ROW | {"identity": f"T:140517T{n:03}", "sleep": "25", "days": "9" if n == 99 else "1"}
        for n in range(100)
    ]
    report = checked(desk, *rows)
    assert (report.faults_in_all, len(report.faults)) == (101, validating.EACH + 1)
    assert report.out_of_range == {"sleep": 100, "days": 1}
    assert "90 till" in report.as_text()
    assert len(checked_file(desk.folder / "data/uttag.csv", shown=3).faults) == 3


def test_missing_is_counted_among_those_for_whom_the_variable_exists(desk):
    ninth = NEXT | {"grade": "9", "merit": ""}
    report = checked(desk, ROW | {"sleep": "", "likes": "9"}, ninth)
    assert (report.expected["merit"], report.missing["merit"]) == (1, 1)
    assert (report.expected["sleep"], report.missing["sleep"], report.missing["likes"]) == (2, 1, 1)
    assert (report.expected["teeth"], report.missing["teeth"]) == (0, 0)


@pytest.mark.parametrize("column", [c for c in ROW if c != "identity"])
@pytest.mark.parametrize("text", [CHILD.written(), CHILD.normal, CHILD.written_short()])
def test_no_sentence_and_no_report_quotes_a_number(desk, column, text):
    report = checked(desk, ROW | {column: text})
    told = report.as_json() + report.as_text()
    assert not report.fine
    assert not any(part in told for part in (text, CHILD.normal[-4:], "0517"))


def test_a_header_that_is_a_number_is_named_by_its_place(desk):
    report = checked(desk, ROW, columns=[*ROW, CHILD.written()])
    assert faults(report) == [(None, "nr 14", "unknown")]


def test_a_harmless_value_is_quoted_so_that_it_can_be_found(desk):
    assert "”25”" in checked(desk, ROW | {"sleep": "25"}).as_text()
