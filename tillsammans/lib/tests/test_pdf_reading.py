"""A PDF is read as far as it goes, what is not read is said, and what runs is found however it is written."""

from io import BytesIO

import pikepdf
import pytest
import typst
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tillsammans.lib import pdf_reading


def paper(words: str = "Anteckningar från mötet") -> bytes:
    """A PDF as our own paper, and most programs, write them: fonts cut down, streams packed."""
    return typst.compile(words.encode())


def scanned() -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 4), "red").save(out, "PDF")
    return out.getvalue()


def behind_the_words(file) -> None:
    with pikepdf.open(BytesIO(scanned())) as other:
        file.pages.append(other.pages[0])
        file.pages[0].add_underlay(file.pages[1])
        del file.pages[1]


def changed(change, content: bytes | None = None, **how) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(content or paper())) as file:
        change(file)
        file.save(out, **how)
    return out.getvalue()


def script(file) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def test_all_words_of_every_page_are_read():
    text, whole = pdf_reading.words(paper("Vera Tornseglare ringde. #pagebreak() Flera sidor, också denna."))
    assert whole and "Vera Tornseglare ringde" in text and "också denna" in text


def test_what_it_says_of_itself_and_what_is_noted_on_it_is_read():
    def note(file):
        file.docinfo["/Author"] = "Ivar Gök"
        said = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String("Ring Maj!")
        )
        file.pages[0].Annots = file.make_indirect(Array([said]))

    text, whole = pdf_reading.words(changed(note))
    assert whole and "Ivar Gök" in text and "Ring Maj!" in text


@pytest.mark.parametrize(
    "content",
    [
        paper("#pagebreak()"),
        scanned(),
        changed(behind_the_words),
        changed(lambda file: file.attachments.update({"a.txt": b"hej"})),
        paper()[:-200],
        b"%PDF-1.7\nnothing\n%%EOF",
        b"",
    ],
    ids=[
        "a page without words",
        "scanned",
        "a picture behind the words",
        "a file within",
        "cut off",
        "nothing",
        "empty",
    ],
)
def test_what_is_not_all_read_is_said_and_never_falls(content):
    assert pdf_reading.words(content)[1] is False


def test_a_longer_file_than_one_reads_is_not_all_read(monkeypatch):
    monkeypatch.setattr(pdf_reading, "MOST_PAGES", 1)
    text, whole = pdf_reading.words(paper("Ett #pagebreak() Två"))
    assert "Ett" in text and "Två" not in text and not whole


def test_a_file_under_lock_is_read_when_no_word_is_needed_to_open_it():
    open_to_all = changed(lambda _: None, encryption=pikepdf.Encryption(owner="x", user=""))
    assert pdf_reading.words(open_to_all) == (pdf_reading.words(paper())[0], True)
    assert pdf_reading.words(changed(lambda _: None, encryption=pikepdf.Encryption(owner="x", user="y"))) == (
        "",
        False,
    )


@pytest.mark.parametrize("packed", [pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable])
def test_a_script_is_found_packed_or_not(packed):
    assert pdf_reading.runs(changed(script, object_stream_mode=packed))
    assert not pdf_reading.runs(changed(lambda _: None, object_stream_mode=packed))


def test_a_script_is_found_when_its_name_is_written_with_signs_for_letters():
    plain = changed(script, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    disguised = plain.replace(b"/JavaScript", b"/Java#53cript").replace(b"/JS", b"/J#53")
    assert b"/JavaScript" not in disguised and pdf_reading.runs(disguised)


def test_a_program_that_is_started_by_a_link_is_found():
    def launch(file):
        does = Dictionary(S=Name.Launch, F=String("calc.exe"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=does)
        file.pages[0].Annots = Array([link])

    assert pdf_reading.runs(changed(launch))


def test_of_a_file_too_broken_to_open_the_letters_are_looked_at():
    assert pdf_reading.runs(b"%PDF-1.7\n1 0 obj<</S/JavaScript/JS(x)>>endobj\n") and not pdf_reading.runs(
        b"%PDF-1.7\n"
    )
