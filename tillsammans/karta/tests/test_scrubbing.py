"""Wherever a number hides, it is found, and the finding says where and never what."""

from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from tillsammans.karta import reading, scrubbing
from tillsammans.karta.packing import Passage
from tillsammans.karta.tests.conftest import CHILD, NEXT, OTHER, ROW, SPECIFICATION

NUMBER = OTHER.written()


def found(path):
    return Passage(path, SPECIFICATION).only_check().findings


def told(findings):
    sentences = " ".join(finding.sentence for finding in findings)
    assert not any(part in sentences for part in (NUMBER, OTHER.normal[-4:], "0302"))
    return sentences


def test_the_identity_column_may_hold_numbers_and_a_right_extract_is_clean(desk):
    assert found(desk.rows(ROW, NEXT)) == []
    assert found(desk.workbook(ROW, NEXT)) == []


@pytest.mark.parametrize("column", [c for c in ROW if c != "identity"])
def test_a_number_in_any_other_column_is_found(desk, column):
    assert f"rad 3, kolumnen {column}" in told(found(desk.rows(ROW, NEXT | {column: NUMBER})))


@pytest.mark.parametrize(
    ("text", "what"), [("a@example.se", "e-postadress"), ("070-174 06 05", "telefonnummer")]
)
def test_an_address_or_a_phone_number_in_a_column_is_found(desk, text, what):
    assert what in told(found(desk.rows(ROW | {"likes": text})))


def test_a_number_in_a_header_is_found_and_the_column_named_by_its_place(desk):
    assert "rubriken till kolumn 14" in told(found(desk.rows(ROW, columns=[*ROW, NUMBER])))


def test_a_number_beyond_the_last_header_is_found(desk):
    content = f"{';'.join(ROW)}\n{';'.join(ROW.values())};{NUMBER}\n"
    assert "kolumnen nr 14" in told(found(desk.file(content)))


def test_a_number_in_the_files_name_is_found(desk):
    assert "filens namn" in told(found(desk.rows(ROW, name=f"uttag {NUMBER}.csv")))


def _creator(book):
    book.properties.creator = NUMBER


def _title(book):
    book.properties.title = f"Uttag för {OTHER.written_short()}"


def _custom(book):
    book.custom_doc_props.append(StringProperty(name="Elev", value=NUMBER))


def _comment(book):
    book["data"]["C2"].comment = Comment(f"Gäller {NUMBER}", "Skolan")


def _author(book):
    book["data"]["C2"].comment = Comment("Se journal", NUMBER)


def _defined_name(book):
    book.defined_names["elev"] = DefinedName("elev", attr_text=f'"{NUMBER}"')


def _hidden_sheet(book):
    book.create_sheet("gammalt").append(["x", int(OTHER.normal)])
    book["gammalt"].sheet_state = "hidden"


def _very_hidden_sheet(book):
    book.create_sheet("gammalt").append([f"{OTHER.normal}.0"])
    book["gammalt"].sheet_state = "veryHidden"


def _sheet_name(book):
    book.create_sheet(NUMBER)


def _header_on_paper(book):
    book["kodbok"].oddHeader.center.text = NUMBER


def _validation(book):
    book["kodbok"]["Z900"] = NUMBER


@pytest.mark.parametrize(
    ("hide", "place"),
    [
        (_creator, "egenskaper"),
        (_title, "egenskaper"),
        (_custom, "egenskaper"),
        (_comment, "kommentar"),
        (_author, "kommentar"),
        (_defined_name, "definierade namn"),
        (_hidden_sheet, "det dolda bladet nr 3"),
        (_very_hidden_sheet, "det dolda bladet nr 3"),
        (_sheet_name, "namnet på blad nr 3"),
        (_validation, "bladet nr 2"),
        (_header_on_paper, "sidhuvud"),
    ],
)
def test_a_number_anywhere_in_an_excel_file_is_found(desk, hide, place):
    path = desk.workbook(ROW)
    book = load_workbook(path)
    hide(book)
    book.save(path)
    assert place in told(found(path))


def test_a_part_that_excel_does_not_show_is_looked_at_too(desk):
    path = desk.workbook(ROW)
    with ZipFile(path, "a") as parts:
        parts.writestr("xl/pivotCache/pivotCacheRecords1.xml", f'<r><s v="{NUMBER}"/></r>')
    assert "pivottabell" in told(found(path))


def test_a_number_half_in_bold_in_a_comment_is_found(desk):
    path = desk.workbook(ROW)
    day, end = NUMBER.split("-")
    with ZipFile(path, "a") as parts:
        parts.writestr("xl/comments9.xml", f"<comments><t>{day}</t></r><r><b/><t>-{end}</t></comments>")
    assert "kommentar" in told(found(path))


def test_hidden_rows_do_not_follow_along_in_silence(desk):
    path = desk.workbook(ROW, NEXT)
    book = load_workbook(path)
    book["data"].row_dimensions[3].hidden = True
    book.save(path)
    assert "rad 3" in told(found(path))


@pytest.mark.parametrize("forgotten", [(), ("pyarrow",)])
@pytest.mark.parametrize("where", ["file", "column"])
def test_a_number_in_parquet_metadata_is_found(desk, without, forgotten, where):
    import pyarrow as pa
    import pyarrow.parquet as pq

    hidden = {"elev": NUMBER}
    fields = [pa.field(name, pa.string(), metadata=hidden if where == "column" else None) for name in ROW]
    schema = pa.schema(fields, metadata=hidden if where == "file" else None)
    path = desk.folder / "data" / "uttag.parquet"
    pq.write_table(pa.table({name: [value] for name, value in ROW.items()}, schema=schema), path)
    without(*forgotten)
    assert "metadata" in told(found(path))


def test_clean_parquet_is_clean(desk):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = desk.folder / "data" / "uttag.parquet"
    pq.write_table(pa.table({name: [value] for name, value in ROW.items()}), path)
    assert found(path) == []


def test_a_broken_workbook_is_refused_in_words(desk):
    path = desk.workbook(ROW)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(reading.ReadingError, match="öppna"):
        scrubbing.in_file(path)


def test_staffs_own_name_and_address_in_the_properties_are_no_matter(desk):
    path = desk.workbook(ROW)
    book = load_workbook(path)
    book.properties.creator = "it@example.se"
    book.save(path)
    assert found(path) == []


def test_findings_are_counted_and_a_few_shown():
    scrub = scrubbing.Scrub(["a", "b"], shown=8)
    assert not any(scrub.row(line, [CHILD.written(), NUMBER]) for line in range(2, 12))
    assert (scrub.count["identity"], len(scrub.findings)) == (20, 8)
