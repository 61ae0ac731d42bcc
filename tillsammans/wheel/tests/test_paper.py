"""The empty wheel on paper can be read by everybody, in four languages."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from tillsammans.lib import clock
from tillsammans.wheel import paper
from tillsammans.wheel.sectors import LANGUAGES, Sector


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request):
    with clock.frozen("2026-09-29 10.05"):
        return request.param, paper.blank_pdf(request.param)


def test_it_is_one_tagged_page_in_its_own_language(printed):
    lang, content = printed
    with pikepdf.open(io.BytesIO(content)) as document:
        assert len(document.pages) == 1
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == lang
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_all_fonts_are_inside(printed):
    _, content = printed
    with pikepdf.open(io.BytesIO(content)) as document:
        described = [
            o.FontDescriptor
            for o in document.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontDescriptor" in o
        ]
    assert described
    assert all("/FontFile2" in font or "/FontFile3" in font for font in described)


def test_the_drawing_has_words_and_the_areas_are_a_list(printed):
    _, content = printed
    with pikepdf.open(io.BytesIO(content)) as document:
        tags = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o]
        kinds = [str(tag.S) for tag in tags]
        assert any("/Alt" in tag for tag in tags if str(tag.S) == "/Figure")
    assert {"/H1", "/H2", "/L"} <= set(kinds)
    assert kinds.count("/LI") == len(Sector)


# Arabic is extracted in the order it is painted, so words cannot be compared; its pictures were looked at.
@pytest.mark.parametrize("lang", ["sv", "en", "so"])
def test_the_areas_and_questions_can_be_read_as_text(lang):
    text = PdfReader(io.BytesIO(paper.blank_pdf(lang))).pages[0].extract_text()
    for sector in Sector:
        assert sector.label(lang) in text
        assert sector.prompt(lang) in text


def test_the_same_moment_gives_the_same_bytes():
    with clock.frozen("2026-09-29 10.05"):
        assert paper.blank_pdf("sv") == paper.blank_pdf("sv")
