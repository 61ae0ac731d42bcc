"""Paper is set from data, never from what people write as code."""

import io
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tillsammans.lib import clock, pdf

BASE = '#import "/lib/typst/base.typ": *\n#show: paper.with(title: data.title, lang: data.lang)\n'


@pytest.fixture
def press(tmp_path, monkeypatch):
    """Sets a template of the test's own beside the real base: press(source, **data)."""
    (tmp_path / "lib" / "typst").mkdir(parents=True)
    (tmp_path / "x" / "typst").mkdir(parents=True)
    real = pdf.PACKAGE / "lib" / "typst" / "base.typ"
    (tmp_path / "lib" / "typst" / "base.typ").write_text(real.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(pdf, "PACKAGE", tmp_path)
    pdf._press.cache_clear()

    def go(source, standards=("ua-1",), **data):
        (tmp_path / "x" / "typst" / "t.typ").write_text(BASE + source, encoding="utf-8")
        return pdf.render("x/t.typ", {"title": "Provblad", "lang": "sv"} | data, standards=standards)

    yield go
    pdf._press.cache_clear()


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize(
    "written", ['#panic("x")', "$x^2$", "*b* _i_ <a> @b", "\\u{41}", '"); #read("/etc/hostname")', "= Rubrik"]
)
def test_what_people_write_stays_text(press, written):
    assert written in text_of(press("#title(data.title)\n#data.text", text=written))


def test_every_block_can_be_read_and_archived(press):
    content = press(
        "#title(data.title)\n#kv(data.pairs)\n#section[Mål]\n#said(data.words, source: data.who)\n"
        "#rows-table(data.heads, data.rows)\n#notice[Ring 112.]\n#small[Litet]\n#writing-lines(2)",
        standards=("a-2a", "ua-1"),
        pairs=[["Skola", "Ängsskolan"]],
        words="Jag vill kunna gå till skolan.",
        who="Alma",
        heads=["Vad", "Vem"],
        rows=[["Möter Alma", "Karin"]] * 60,
    )
    with pikepdf.open(io.BytesIO(content)) as document:
        kinds = {str(o.S) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o}
        with document.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfuaid:part"]) == ("2", "1")
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"} <= kinds


def test_a_long_table_repeats_its_heads_and_pages_are_numbered(press):
    content = press(
        "#title(data.title)\n#rows-table(data.heads, data.rows)", heads=["Vad", "Vem"], rows=[["a", "b"]] * 60
    )
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    assert len(pages) > 1
    assert all("Vad" in page and f"Sida {n} av {len(pages)}" in page for n, page in enumerate(pages, 1))


def test_letters_outside_latin_come_from_our_own_fonts(press):
    content = press("#title(data.title)\n#data.text", text="Łukasz Şahin أمل")
    with pikepdf.open(io.BytesIO(content)) as document:
        names = {
            str(o.FontName)
            for o in document.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        }
    assert all("Atkinson" in name or "Vazirmatn" in name for name in names)


def test_a_picture_without_words_is_refused(press):
    with pytest.raises(pdf.PdfError, match="alt"):
        press(
            '#title(data.title)\n#image(bytes(data.svg), format: "svg")',
            svg='<svg xmlns="http://www.w3.org/2000/svg"/>',
        )


def test_time_on_paper_is_the_products_own(press):
    with clock.frozen("2026-09-29 10.05"):
        first, second = (press("#title(data.title)") for _ in range(2))
    assert first == second
    assert "20260929" in str(PdfReader(io.BytesIO(first)).metadata["/CreationDate"])


@pytest.mark.parametrize("template", ["x/none.typ", "../x/t.typ", "x/../../t.typ", "t.typ"])
def test_a_template_that_is_not_ours_is_refused(press, template):
    with pytest.raises(pdf.PdfError):
        pdf.render(template, {})


def test_without_our_fonts_nothing_is_printed(press, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "FONTS", tmp_path)
    with pytest.raises(pdf.PdfError, match="make assets"):
        press("#title(data.title)")


def test_no_template_asks_for_anything_from_the_network():
    package = Path(pdf.__file__).parents[1]
    templates = list(package.glob("*/typst/*.typ"))
    assert templates
    assert not [path for path in templates if '"@' in path.read_text(encoding="utf-8")]
