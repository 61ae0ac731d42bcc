"""Files are looked at, never believed: what they are, how large, what they carry along.

A file that is not what its name says is refused with a sentence. Pictures lose what a camera writes in them (place,
time, owner), and names become harmless.
"""

import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import PurePath
from typing import Any
from zipfile import BadZipFile, ZipFile

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify
from PIL import Image, ImageOps

from tillsammans.lib import pdf_reading

BROKEN_PICTURE = "Bilden går inte att läsa. Den kan vara trasig. Spara om den och försök igen."
MOVING = "Rörliga bilder går inte att använda. Välj en stillbild."
TOO_MANY_PIXELS = (
    "Bilden har för många bildpunkter. Gör den mindre, till exempel 2 400 punkter bred, och försök igen."
)
WRONG_KIND = "Innehållet är inte det som filändelsen .%s säger. Spara om filen i rätt format och försök igen."
NOT_ALLOWED = "Filer som slutar på .%s går inte att lägga upp."
EMPTY = "Filen är tom."
MACROS = "Filen innehåller makron. Spara den utan makron och försök igen."
UNPACKED = "Filen blir för stor när den packas upp."
LOCKED = "Filen är låst med lösenord. Spara den utan lösenord och försök igen."
LIVING_PDF = "PDF:en innehåller skript eller startar program. Skriv ut den till en ny PDF och försök igen."
LIVING_SVG = "Bilden innehåller skript eller hämtar något utifrån. Spara den som enkel SVG och försök igen."
NOT_UTF8 = "Textfilen ska vara sparad som UTF-8."

# What reading a broken packed file can end in.
UNPACKING = (BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error)
MOST_UNPACKED = 300 * 1024 * 1024
KEPT_IN_PICTURES = ("icc_profile", "transparency", "gamma")
FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
PARTS = {"pptx": "ppt/presentation.xml", "docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LIVING_ELEMENTS = frozenset(
    ("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "set")
)


class Refused(ValidationError):
    """What is wrong with the file, in a sentence."""


def clean(file: UploadedFile) -> None:
    """Refuses a file that is not what its name says; takes away what a picture carries along; gives a harmless name.

    The file itself is changed, since whoever receives it may keep it for later without asking the form again.
    """
    extension = extension_of(file)
    look = LOOKS.get(extension)
    if look is None:
        raise Refused(NOT_ALLOWED % (extension or "?"))
    file.seek(0)
    look(file, extension)
    file.seek(0)
    file.name = harmless(file.name or "", extension)


def extension_of(file: UploadedFile) -> str:
    return PurePath(file.name or "").suffix.lower().lstrip(".")


def harmless(name: str, extension: str) -> str:
    """Letters, digits and hyphens only: nothing that any system reads as a folder or a command."""
    return f"{slugify(PurePath(name).stem)[:60].strip('-') or 'fil'}.{extension}"


def size_name(size: int) -> str:
    """As one reads it: "340 kB", "2,4 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def picture(file: UploadedFile, extension: str) -> None:
    """Read to the last point and written anew, upright, without what the camera wrote in it."""
    try:
        with Image.open(file, formats=[FORMATS[extension]]) as image:
            if image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise Refused(TOO_MANY_PIXELS)
            if getattr(image, "is_animated", False):
                raise Refused(MOVING)
            image.load()
            anew = _without_traces(image)
    except Image.DecompressionBombError as fault:
        raise Refused(TOO_MANY_PIXELS) from fault
    except (OSError, SyntaxError, ValueError) as fault:
        raise Refused(_kind_of_fault(file, extension)) from fault
    _replace(file, anew)


def _without_traces(image: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(image)
    quality = {"JPEG": 92, "WEBP": 90}.get(image.format or "", 0)
    upright.info = {name: value for name, value in image.info.items() if name in KEPT_IN_PICTURES}
    out = BytesIO()
    upright.save(
        out,
        image.format,
        icc_profile=image.info.get("icc_profile"),
        **{"quality": quality} if quality else {},
    )
    return out.getvalue()


def _kind_of_fault(file: UploadedFile, extension: str) -> str:
    starts = {"png": b"\x89PNG", "jpg": b"\xff\xd8", "jpeg": b"\xff\xd8", "webp": b"RIFF"}
    return BROKEN_PICTURE if _start(file).startswith(starts[extension]) else WRONG_KIND % extension


def _replace(file: UploadedFile, content: bytes) -> None:
    inner: Any = file.file
    inner.seek(0)
    inner.truncate()
    inner.write(content)
    inner.flush()
    inner.seek(0)
    file.size = len(content)


def pdf(file: UploadedFile, extension: str) -> None:
    content = file.read()
    if (
        not content.startswith(b"%PDF-")
        or b"%%EOF" not in content[-2048:]
        or b"startxref" not in content[-4096:]
    ):
        raise Refused(WRONG_KIND % extension)
    if pdf_reading.runs(content):
        raise Refused(LIVING_PDF)


def office(file: UploadedFile, extension: str) -> None:
    """An Office file is a packed folder. Macros, locked files and those that would fill a disk are refused."""
    try:
        with ZipFile(file) as packed:
            inside = packed.infolist()
            names = {one.filename for one in inside}
            if any(one.flag_bits & 1 for one in inside):
                raise Refused(LOCKED)
            if sum(one.file_size for one in inside) > MOST_UNPACKED:
                raise Refused(UNPACKED)
            if not {"[Content_Types].xml", PARTS[extension]} <= names:
                raise Refused(WRONG_KIND % extension)
            kinds = packed.read("[Content_Types].xml")
    except (*UNPACKING, OSError, UnicodeDecodeError) as fault:
        raise Refused(
            LOCKED if _start(file).startswith(b"\xd0\xcf\x11\xe0") else WRONG_KIND % extension
        ) from fault
    if b"macroEnabled" in kinds or any(name.endswith("vbaProject.bin") for name in names):
        raise Refused(MACROS)


def svg(file: UploadedFile, extension: str) -> None:
    """A drawing, and nothing that runs, reaches out or embeds a page."""
    content = file.read()
    try:
        root = ElementTree.fromstring(content, forbid_dtd=True)
    except DefusedXmlException as fault:
        raise Refused(LIVING_SVG) from fault
    except (ElementTree.ParseError, ValueError) as fault:
        raise Refused(WRONG_KIND % extension) from fault
    if root.tag != f"{SVG}svg":
        raise Refused(WRONG_KIND % extension)
    if b"<?xml-stylesheet" in content or any(_lives(element) for element in root.iter()):
        raise Refused(LIVING_SVG)


def _lives(element: Any) -> bool:
    tag = str(element.tag)
    name = tag.rpartition("}")[2].lower()
    if name in LIVING_ELEMENTS or tag.startswith(XHTML):
        return True
    if name == "style" and _reaches_out(element.text or ""):
        return True
    return any(
        _attribute_lives(key.rpartition("}")[2].lower(), value) for key, value in element.attrib.items()
    )


def _attribute_lives(name: str, value: str) -> bool:
    plain = "".join(value.split()).lower()
    if name.startswith("on") or (name == "attributename" and plain.endswith("href")):
        return True
    if name == "href":
        return not plain.startswith(("#", "data:image/png;", "data:image/jpeg;"))
    return "javascript:" in plain or _reaches_out(plain)


def _reaches_out(style: str) -> bool:
    plain = "".join(style.split()).lower().replace("url('#", "url(#").replace('url("#', "url(#")
    return (
        "@import" in plain or "expression(" in plain or "\\" in plain or "url(" in plain.replace("url(#", "")
    )


def sound(file: UploadedFile, extension: str) -> None:
    start = _start(file)
    if not (start.startswith(b"ID3") or (start[0:1] == b"\xff" and start[1:2] >= b"\xe0")):
        raise Refused(WRONG_KIND % extension)


def film(file: UploadedFile, extension: str) -> None:
    if _start(file)[4:8] != b"ftyp":
        raise Refused(WRONG_KIND % extension)


def text(file: UploadedFile, extension: str) -> None:
    try:
        words = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused(NOT_UTF8) from fault
    begins = words[:1000].lstrip().lower()
    if "\0" in words or begins.startswith(("<!doctype", "<html", "<script", "<svg", "<?xml")):
        raise Refused(WRONG_KIND % extension)
    if extension == "vtt" and not begins.startswith("webvtt"):
        raise Refused(WRONG_KIND % extension)


def _start(file: UploadedFile) -> bytes:
    file.seek(0)
    return file.read(16)


LOOKS: dict[str, Callable[[UploadedFile, str], None]] = {
    **dict.fromkeys(FORMATS, picture),
    **dict.fromkeys(PARTS, office),
    **dict.fromkeys(("csv", "txt", "md", "vtt"), text),
    "pdf": pdf,
    "svg": svg,
    "mp3": sound,
    "mp4": film,
}
