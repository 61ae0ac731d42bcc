"""The codebook says what may be collected, in every form somebody needs it."""

import csv
import json
from dataclasses import replace

import jsonschema
import pytest

from tillsammans.karta import codebook, pages, specification
from tillsammans.karta.codebook import Category, CodebookError
from tillsammans.karta.example import BOOK as EXAMPLE
from tillsammans.karta.tests.conftest import BOOK, CHILD, SPECIFICATION


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


@pytest.mark.parametrize("text", ["null", "1", '"x"', "true", "[[]]"])
def test_json_that_holds_no_names_is_no_codebook(text):
    with pytest.raises(CodebookError, match="ingen kodbok"):
        codebook.from_json(text)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"code": 1}, "code ska vara en text"),
        ({"from_year": "2015"}, "from_year i 'sleep' ska vara ett heltal"),
        ({"from_year": None}, "from_year i 'sleep' ska vara ett heltal"),
        ({"to_year": True}, "to_year i 'sleep' ska vara ett heltal"),
        ({"age_from": 3.5}, "age_from i 'sleep' ska vara ett heltal"),
        ({"minimum": "3"}, "minimum i 'sleep' ska vara ett tal"),
        ({"maximum": float("nan")}, "maximum i 'sleep' ska vara ett tal"),
        ({"grades": "F"}, "grades i 'sleep' ska vara en lista med texter"),
        ({"missing": [9]}, "missing i 'sleep' ska vara en lista med texter"),
        ({"changes": [{"year": "2015", "text": "a"}]}, "year ska vara ett heltal"),
        ({"categories": [{"code": 1, "sv": "a", "en": "a"}]}, "code ska vara en text"),
        ({"categories": [1]}, "ingen kodbok"),
    ],
)
def test_a_value_of_another_kind_than_its_name_says_is_refused(change, sentence):
    right = json.loads(BOOK.as_json())
    assert codebook.from_json(json.dumps(right)) == BOOK
    first, *others = right["variables"]
    with pytest.raises(CodebookError, match=sentence):
        codebook.from_json(json.dumps(right | {"variables": [first | change, *others]}))


@pytest.mark.parametrize("change", [{"study": 1}, {"version": "1"}, {"title": None}, {"example": "nej"}])
def test_a_codebooks_own_facts_are_of_their_kind_too(change):
    right = json.loads(BOOK.as_json())
    with pytest.raises(CodebookError, match=f"ingen kodbok: {next(iter(change))} ska vara"):
        codebook.from_json(json.dumps(right | change))


def test_a_variable_of_another_kind_is_refused_in_a_specification_too():
    right = json.loads(SPECIFICATION.as_json())
    assert specification.from_json(json.dumps(right)) == SPECIFICATION
    right["variables"][0]["from_year"] = "2015"
    with pytest.raises(CodebookError, match="ingen specifikation: from_year .* heltal"):
        specification.from_json(json.dumps(right))
