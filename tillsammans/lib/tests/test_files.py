"""What may be kept: real files, broken files, and files that are not what they say."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from PIL import Image

from tillsammans.lib import files

GPS = b"59 deg 3' N"


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 40), **more) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (30, 120, 90)).save(out, kind, **more)
    return out.getvalue()


def camera_picture(kind: str = "JPEG") -> bytes:
    """Taken on its side, with place, camera and a comment in it."""
    exif = Image.Exif()
    exif[0x0112] = 6  # lying on its side
    exif[0x010F] = "Kameran"
    exif.get_ifd(0x8825)[2] = (59.0, 3.0, 0.0)  # latitude
    exif[0x9286] = GPS
    more = {"comment": b"hemma hos Alma"} if kind == "JPEG" else {}
    return picture(kind, exif=exif, **more)


def bomb() -> bytes:
    """A few hundred bytes that say they are 60 000 points wide and high."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 999))
        + chunk(b"IEND", b"")
    )


def packed(main: str, kinds: str = "<Types/>", **more: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", kinds)
        archive.writestr(main, "<x/>")
        for name, content in more.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def svg(inside: str = '<circle r="4"/>', more: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {more}>{inside}</svg>".encode()


PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"
GOOD = {
    "a.pdf": PDF,
    "a.png": picture(),
    "a.pptx": packed("ppt/presentation.xml"),
    "a.docx": packed("word/document.xml"),
    "a.xlsx": packed("xl/workbook.xml"),
    "a.svg": svg('<style>a{fill:url(#b)}</style><use href="#b"/><a id="b"/>'),
    "a.csv": b"kommun;antal\nFlen;3\n",
    "a.txt": "Hej på er".encode("utf-8-sig"),
    "a.md": b"# Rubrik\n\nText\n",
    "a.vtt": b"WEBVTT\n\n00:00.000 --> 00:01.000\nHej\n",
    "a.mp3": b"ID3\x04" + b"\0" * 30,
    "a.mp4": b"\0\0\0\x18ftypmp42" + b"\0" * 30,
}
BAD = {
    "a program as pdf": ("a.pdf", b"MZ\x90\0" + b"\0" * 200, files.WRONG_KIND % "pdf"),
    "a cut-off pdf": ("a.pdf", PDF[:20], files.WRONG_KIND % "pdf"),
    "a pdf that runs": (
        "a.pdf",
        PDF.replace(b"<<>>", b"<</S/JavaScript/JS(app.alert(1))>>"),
        files.LIVING_PDF,
    ),
    "a page as png": ("a.png", b"<!doctype html><script>alert(1)</script>", files.WRONG_KIND % "png"),
    "a page as text": ("a.txt", b"<!DOCTYPE html><html>", files.WRONG_KIND % "txt"),
    "a program as csv": ("a.csv", b"MZ\0\0\x01", files.WRONG_KIND % "csv"),
    "an old encoding": ("a.csv", "Örebro".encode("latin-1"), files.NOT_UTF8),
    "a zip as pptx": ("a.pptx", packed("evil.exe"), files.WRONG_KIND % "pptx"),
    "a broken docx": ("a.docx", packed("word/document.xml")[:60], files.WRONG_KIND % "docx"),
    "word as excel": ("a.xlsx", packed("word/document.xml"), files.WRONG_KIND % "xlsx"),
    "macros": ("a.pptx", packed("ppt/presentation.xml", **{"ppt__vbaProject.bin": b"x"}), files.MACROS),
    "macros by kind": ("a.docx", packed("word/document.xml", "<Types>macroEnabled</Types>"), files.MACROS),
    "a locked docx": ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 300, files.LOCKED),
    "a zip bomb": (
        "a.docx",
        packed("word/document.xml", **{"big": b"\0" * (files.MOST_UNPACKED + 1)}),
        files.UNPACKED,
    ),
    "text as sound": ("a.mp3", b"hej", files.WRONG_KIND % "mp3"),
    "text as film": ("a.mp4", b"hej hej hej", files.WRONG_KIND % "mp4"),
    "captions that are none": ("a.vtt", b"1\n00:00", files.WRONG_KIND % "vtt"),
    "not allowed": ("a.exe", b"MZ", files.NOT_ALLOWED % "exe"),
    "two endings": ("a.pdf.exe", b"MZ", files.NOT_ALLOWED % "exe"),
    "no ending": ("a", b"MZ", files.NOT_ALLOWED % "?"),
    "svg with script": ("a.svg", svg("<script>alert(1)</script>"), files.LIVING_SVG),
    "svg with a handler": ("a.svg", svg('<g onload="x()"/>'), files.LIVING_SVG),
    "svg with handler on the root": ("a.svg", svg(more='ONLOAD="x()"'), files.LIVING_SVG),
    "svg with a page in it": ("a.svg", svg("<foreignObject/>"), files.LIVING_SVG),
    "svg with html": ("a.svg", svg('<b xmlns="http://www.w3.org/1999/xhtml"/>'), files.LIVING_SVG),
    "svg from outside": (
        "a.svg",
        svg('<image xlink:href="https://spion.example/1.png"/>'),
        files.LIVING_SVG,
    ),
    "svg with a script link": ("a.svg", svg('<a href="java\tscript:x()"/>'), files.LIVING_SVG),
    "svg with svg data": ("a.svg", svg('<use href="data:image/svg+xml;base64,AAAA"/>'), files.LIVING_SVG),
    "svg with outer style": (
        "a.svg",
        svg("<style>@import 'https://spion.example';</style>"),
        files.LIVING_SVG,
    ),
    "svg with style that fetches": (
        "a.svg",
        svg('<g style="fill:url(https://spion.example)"/>'),
        files.LIVING_SVG,
    ),
    "svg that becomes a link": (
        "a.svg",
        svg('<set attributeName="href" to="javascript:x()"/>'),
        files.LIVING_SVG,
    ),
    "svg that animates a link": (
        "a.svg",
        svg('<animate attributeName="xlink:href" values="javascript:x()"/>'),
        files.LIVING_SVG,
    ),
    "svg with an entity": ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), files.LIVING_SVG),
    "svg with a style sheet": (
        "a.svg",
        b'<?xml-stylesheet href="https://spion.example"?>' + svg(),
        files.LIVING_SVG,
    ),
    "broken svg": ("a.svg", b"<svg", files.WRONG_KIND % "svg"),
    "a page as svg": ("a.svg", b"<html/>", files.WRONG_KIND % "svg"),
    "a broken picture": ("a.png", picture(size=(400, 400))[:120], files.BROKEN_PICTURE),
    "a picture that would fill the memory": ("a.png", bomb(), files.TOO_MANY_PIXELS),
    "jpeg as png": ("a.png", picture("JPEG"), files.WRONG_KIND % "png"),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_is_what_it_says_is_taken(name):
    file = SimpleUploadedFile(name, GOOD[name])
    files.clean(file)
    assert file.read()[:4] == GOOD[name][:4] and file.name == name


@pytest.mark.parametrize("what", BAD)
def test_what_is_not_what_it_says_is_refused_with_a_sentence(what):
    name, content, sentence = BAD[what]
    with pytest.raises(files.Refused) as refusal:
        files.clean(SimpleUploadedFile(name, content))
    assert refusal.value.messages == [sentence]


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("WEBP", "a.webp"), ("PNG", "a.png")])
def test_a_picture_loses_what_the_camera_wrote_and_stands_upright(kind, name):
    before = camera_picture(kind)
    assert Image.open(BytesIO(before)).getexif()  # the control: it is there
    file = SimpleUploadedFile(name, before)
    files.clean(file)
    after = Image.open(BytesIO(file.read()))
    assert (
        after.size == (40, 60)
        and not after.getexif()
        and not after.info.get("comment")
        and not after.info.get("xmp")
    )
    file.seek(0)
    assert b"Kameran" not in file.read() and file.size == file.tell()


def test_a_large_picture_that_lies_on_disk_is_cleaned_there():
    before = camera_picture()
    file = TemporaryUploadedFile("a.jpg", "image/jpeg", len(before), None)
    file.write(before)
    files.clean(file)
    with open(file.temporary_file_path(), "rb") as on_disk:
        assert b"Kameran" not in on_disk.read()


def test_moving_pictures_are_refused():
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:])
    with pytest.raises(files.Refused) as refusal:
        files.clean(SimpleUploadedFile("a.webp", out.getvalue()))
    assert refusal.value.messages == [files.MOVING]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Årsrapport 2026 (slutlig).PDF", "arsrapport-2026-slutlig.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("CON .pdf", "con.pdf"),
        ("خطة.pdf", "fil.pdf"),
        ("a\u202efdp.pdf", "afdp.pdf"),
        ("x" * 300 + ".pdf", "x" * 60 + ".pdf"),
        ("<script>.pdf", "script.pdf"),
    ],
)
def test_names_become_harmless(given, kept):
    file = SimpleUploadedFile(given, PDF)
    files.clean(file)
    assert file.name == kept
