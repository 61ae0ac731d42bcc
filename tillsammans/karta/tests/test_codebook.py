"""The codebook says what may be collected, in every form somebody needs it."""

import csv
import json
from dataclasses import replace

import jsonschema
import pytest

from tillsammans.karta import codebook, pages
from tillsammans.karta.codebook import Category, CodebookError
from tillsammans.karta.example import BOOK as EXAMPLE
from tillsammans.karta.tests.conftest import BOOK, CHILD


def test_the_example_has_forty_variables_over_all_seven_sectors():
    assert len(EXAMPLE.variables) == 40
    assert {v.sector for v in EXAMPLE.variables} == set(pages.SECTORS)
    assert EXAMPLE.example


def test_a_codebook_read_back_is_the_same():
    assert codebook.from_json(EXAMPLE.as_json()) == EXAMPLE


def test_a_variable_is_found_by_its_code_and_only_by_that():
    assert BOOK.variable("sleep").sv == "Sömn"
    with pytest.raises(KeyError):
        BOOK.variable("nothing")


def test_csv_has_one_line_for_each_variable():
    lines = list(csv.DictReader(EXAMPLE.as_csv().splitlines()))
    assert [line["kod"] for line in lines] == list(EXAMPLE.codes)
    assert lines[0]["tillåtna värden"].startswith("1 = Mycket dåligt")


def test_the_page_marks_the_example_and_escapes_what_is_written_in_it():
    page = EXAMPLE.as_html()
    assert pages.EXAMPLE in page and all(code in page for code in EXAMPLE.codes)
    assert pages.EXAMPLE not in BOOK.as_html()
    assert "&lt;b&gt;" in replace(BOOK, title="<b>").as_html()


def test_the_schema_takes_a_right_row_and_refuses_a_wrong_one():
    row = {"identity": CHILD.normal, "year": 2025, "municipality": "0482", "sex": "2", "birth_year": 2014}
    schema = BOOK.as_json_schema()
    jsonschema.validate(row | {"sleep": 7.5, "likes": "2"}, schema)
    for wrong in ({"sleep": 99}, {"likes": "7"}, {"unheard_of": 1}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(row | wrong, schema)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"code": "identity"}, "duger inte"),
        ({"type": "text"}, "finns inte"),
        ({"minimum": 9, "maximum": 3}, "minsta"),
        ({"grades": ("10",)}, "årskursen"),
        ({"to_year": 1999}, "slutar"),
        ({"type": "category", "categories": (Category("a;b", "", ""),)}, "semikolon"),
    ],
)
def test_a_codebook_that_contradicts_itself_is_refused(change, sentence):
    with pytest.raises(CodebookError, match=sentence):
        replace(BOOK, variables=(replace(BOOK.variables[0], **change),))


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"study": "a", "variables": [{"x": 1}]})])
def test_what_is_no_codebook_is_said_to_be_none(text):
    with pytest.raises(CodebookError, match="ingen kodbok"):
        codebook.from_json(text)
