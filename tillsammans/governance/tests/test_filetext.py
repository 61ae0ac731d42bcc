"""What the check can read of a file, and that it says when it could not read all of it."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tillsammans.governance import filetext
from tillsammans.governance.files import TYPES
from tillsammans.governance.models import File

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def office(kind: str, **parts: str) -> File:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return File(media_type=TYPES[kind], content=out.getvalue())


def test_words_that_word_has_cut_are_whole_and_paragraphs_are_lines():
    runs = "<w:p><w:r><w:t>Anna Sv</w:t></w:r><w:r><w:t>ensson</w:t></w:r></w:p>"
    text = f"<w:d {W}>{runs}<w:p><w:t>Slut</w:t></w:p></w:d>"
    words, whole = filetext.words(office("docx", word__document_xml=text))
    assert whole and words.split("\n")[:2] == ["Anna Svensson", "Slut"]


def test_comments_footnotes_headers_and_who_wrote_are_read():
    said = '<w:comment w:author="Karin Ek"><w:p><w:t>Fråga mamman</w:t></w:p></w:comment>'
    comment = f"<w:comments {W}>{said}</w:comments>"
    core = "<cp xmlns:dc='d'><dc:creator>Lisa Berg</dc:creator></cp>"
    file = office(
        "docx",
        word__document_xml="<d/>",
        word__comments_xml=comment,
        word__header1_xml=f"<w:h {W}><w:p><w:t>Sidhuvud</w:t></w:p></w:h>",
        docProps__core_xml=core,
    )
    words, whole = filetext.words(file)
    assert whole and all(one in words for one in ("Karin Ek", "Fråga mamman", "Sidhuvud", "Lisa Berg"))


def test_cells_of_a_sheet_and_texts_of_slides_are_read():
    strings = "<sst><si><t>Namn</t></si><si><r><t>An</t></r><r><t>na</t></r></si></sst>"
    sheet = "<worksheet><row><c><v>201203042385</v></c></row></worksheet>"
    words, whole = filetext.words(
        office("xlsx", xl__sharedStrings_xml=strings, xl__worksheets__sheet1_xml=sheet)
    )
    assert whole and words.split() == ["Namn", "Anna", "201203042385"]
    slide = "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>Bild ett</a:t></a:r></a:p></p:sld>"
    assert "Bild ett" in filetext.words(office("pptx", ppt__slides__slide1_xml=slide))[0]


@pytest.mark.parametrize("part", ["word/media/image1.png", "word/embeddings/bok.xlsx"])
def test_pictures_and_files_within_the_file_are_not_read_and_it_says_so(part):
    words, whole = filetext.words(office("docx", word__document_xml="<d><t>Text</t></d>", **{part: "x"}))
    assert "Text" in words and not whole


def test_a_part_too_large_or_broken_is_not_read(monkeypatch):
    monkeypatch.setattr(filetext, "LARGEST", 10)
    assert filetext.words(office("docx", word__document_xml="<d><t>" + "a" * 50 + "</t></d>")) == ("", False)
    monkeypatch.undo()
    assert filetext.words(office("docx", word__document_xml="<d>")) == ("", False)
    bomb = '<!DOCTYPE d [<!ENTITY a "b">]><d><t>&a;</t></d>'
    assert filetext.words(office("docx", word__document_xml=bomb)) == ("", False)
    assert filetext.words(File(media_type=TYPES["docx"], content=b"PK")) == ("", False)


def test_text_files_are_read_cell_by_cell_and_broken_pdfs_and_pictures_are_not():
    csv = File(media_type=TYPES["csv"], content="\ufeffNamn;Ort\nAnna;Flen\n".encode())
    assert filetext.words(csv) == ("Namn\nOrt\nAnna\nFlen", True)
    assert filetext.words(File(media_type=TYPES["md"], content="# Å".encode())) == ("# Å", True)
    unclosed = File(media_type=TYPES["csv"], content=b'a;"' + b"b" * 200_000)
    assert filetext.words(unclosed)[0].startswith("a;")
    old_lines = File(media_type=TYPES["csv"], content=b"Namn\rAnna\r")
    assert filetext.words(old_lines) == ("Namn\nAnna", True)
    for kind in ("pdf", "png", "jpg"):
        assert filetext.words(File(media_type=TYPES[kind], content=b"x")) == ("", False)
