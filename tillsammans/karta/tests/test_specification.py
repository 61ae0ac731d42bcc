"""A specification asks for what is approved and exists, and for nothing else."""

import json

import pytest

from tillsammans.karta import reading, samples, specification, validating
from tillsammans.karta.codebook import CodebookError
from tillsammans.karta.example import BOOK as EXAMPLE
from tillsammans.karta.specification import Children, Order, Provider
from tillsammans.karta.tests.conftest import BOOK, SPECIFICATION
from tillsammans.lib.identity_numbers import parse

FLEN = Provider("flen-skola", "Flens kommun", "0482")
REGION = Provider("region-bhv", "Region Sörmland", "0480")


def test_only_approved_variables_are_asked_for():
    made = specification.specify(BOOK, FLEN, 2025, Order(["sleep", "likes"]))
    assert [v.code for v in made.variables] == ["sleep", "likes"]


def test_an_approval_beyond_the_codebook_is_refused():
    with pytest.raises(CodebookError, match="unheard_of"):
        specification.specify(BOOK, FLEN, 2025, Order(["sleep", "unheard_of"]))


def test_a_variable_is_not_asked_for_before_it_exists():
    codes = {
        year: {v.code for v in specification.specify(EXAMPLE, FLEN, year, Order(EXAMPLE.codes)).variables}
        for year in (2020, 2021)
    }
    assert codes[2021] - codes[2020] == {"knows_whom_to_tell"}


def test_grade_is_asked_for_only_where_a_variable_needs_it():
    assert "grade" in SPECIFICATION.columns
    assert "grade" not in specification.specify(BOOK, FLEN, 2025, Order(["sleep"])).columns


def test_a_provider_is_asked_only_for_the_registers_it_has():
    made = specification.specify(BOOK, FLEN, 2025, Order(BOOK.codes, sources=frozenset({"Betyg"})))
    assert [v.code for v in made.variables] == ["merit"]
    with pytest.raises(CodebookError, match="Ingen godkänd variabel"):
        specification.specify(BOOK, FLEN, 2025, Order(BOOK.codes, sources=frozenset({"Okänt"})))


def test_a_specification_read_back_is_the_same():
    assert specification.from_json(SPECIFICATION.as_json()) == SPECIFICATION


@pytest.mark.parametrize("spoil", [{"study": "../etc"}, {"provider": {"code": "a"}}, {"more": 1}])
def test_a_spoiled_specification_is_refused_in_words(spoil):
    data = json.loads(SPECIFICATION.as_json()) | spoil
    with pytest.raises(CodebookError):
        specification.from_json(json.dumps(data))


def test_text_and_page_name_every_column_the_children_and_the_approval():
    for told in (SPECIFICATION.as_text(), SPECIFICATION.as_html()):
        assert all(name in told for name in SPECIFICATION.columns)
        assert "2025-00000-01" in told and "Barn som fyller 0–20 år" in told


@pytest.mark.parametrize(
    "made",
    [
        SPECIFICATION,
        specification.specify(EXAMPLE, FLEN, 2025, Order(EXAMPLE.codes)),
        specification.specify(
            EXAMPLE,
            REGION,
            2025,
            Order(EXAMPLE.codes),
            Children(("0480", "0482"), 6, 17, ("F", "4", "7", "G1")),
        ),
        specification.specify(EXAMPLE, REGION, 2025, Order(["height_cm"]), Children(("04",), 0, 6)),
    ],
)
def test_the_sample_is_right_and_its_children_are_nobodys(made, tmp_path):
    (tmp_path / "exempel.csv").write_text(samples.sample_csv(made))
    with reading.opened(tmp_path / "exempel.csv") as table:
        report = validating.validate(table, made)
    assert (report.faults, report.rows) == ([], samples.CHILDREN)
    assert all(parse(row[0]).is_official_test_number() for row in samples.sample_rows(made))


def test_the_template_in_excel_has_the_header_the_codebook_and_room_for_a_first_zero(tmp_path):
    from openpyxl import load_workbook

    samples.write_workbook(SPECIFICATION, tmp_path / "mall.xlsx")
    book = load_workbook(tmp_path / "mall.xlsx")
    assert book.sheetnames == ["data", "kodbok"]
    assert tuple(cell.value for cell in book["data"][1]) == SPECIFICATION.columns
    assert book["data"].column_dimensions["A"].number_format == "@"
    assert [cell.value for cell in book["kodbok"]["A"]][1:] == list(BOOK.codes)
