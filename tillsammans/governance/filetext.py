"""The words of a kept file, as far as they can be read out, so that they are looked at before the file is published.

Office files are packed XML; text files are text; a PDF is read page by page. Pictures are not read, nor what is a
picture in a document: then somebody answers for them.
"""

import csv
import io
from collections.abc import Iterator
from zipfile import ZipFile

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from tillsammans.governance.models import File
from tillsammans.lib import pdf_reading
from tillsammans.lib.files import UNPACKING

LARGEST = 20 * 1024 * 1024  # unpacked, of one part; larger is not read
TEXT = ("text/plain", "text/csv")
# Where an Office file says something: its text, notes and comments, and who wrote it.
PARTS = (
    "word/",
    "ppt/slides/",
    "ppt/notesSlides/",
    "ppt/comments",
    "xl/sharedStrings",
    "xl/worksheets/",
    "xl/comments",
)
PROPERTIES = ("docProps/core.xml", "docProps/app.xml")
UNREADABLE = ("/media/", "/embeddings/", "/charts/", "/diagrams/")
ENDS_LINE = frozenset(
    ("p", "row", "si", "br", "cr", "tab", "c", "tc", "creator", "lastModifiedBy", "Manager", "title")
)
SAYS = frozenset(
    ("t", "v", "creator", "lastModifiedBy", "Manager", "Company", "title", "subject", "keywords")
)
AUTHORS = frozenset(("author", "initials", "name"))
COMMENTS = frozenset(("comment", "ins", "del", "cmAuthor", "person"))


def words(file: File) -> tuple[str, bool]:
    """(what could be read, whether that was all)."""
    kind = file.media_type.partition(";")[0]
    content = bytes(file.content)
    if kind in TEXT:
        return _text(content, kind), True
    if "openxmlformats" in kind:
        return _office(content)
    if kind == "application/pdf":
        return pdf_reading.words(content)
    return "", False


def _text(content: bytes, kind: str) -> str:
    plain = content.decode("utf-8-sig", errors="replace")
    if kind != "text/csv":
        return plain
    delimiter = ";" if plain.count(";") >= plain.count(",") else ","
    try:
        rows = list(csv.reader(plain.splitlines(), delimiter=delimiter))
    except csv.Error:
        return plain
    return "\n".join(cell for row in rows for cell in row if cell.strip())


def _office(content: bytes) -> tuple[str, bool]:
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            names = [one for one in packed.infolist() if not one.is_dir()]
            read = [one for one in names if _has_words(one.filename)]
            whole = not any(part in one.filename for one in names for part in UNREADABLE)
            whole &= all(one.file_size <= LARGEST for one in read)
            texts = [_part(packed.read(one)) for one in read if one.file_size <= LARGEST]
    except (*UNPACKING, OSError, ElementTree.ParseError, DefusedXmlException, ValueError):
        return "", False
    return "\n".join(texts), whole


def _has_words(name: str) -> bool:
    styles = ("styles.xml", "settings.xml", "fontTable.xml", "webSettings.xml", "numbering.xml", "theme1.xml")
    if name.endswith(styles) or "/theme/" in name or "/_rels/" in name:
        return False
    return name in PROPERTIES or (name.endswith(".xml") and name.startswith(PARTS))


def _part(content: bytes) -> str:
    """The text of one part, a line for each paragraph or cell. Words cut by markup are whole again."""
    out: list[str] = []
    for _, element in ElementTree.iterparse(io.BytesIO(content), events=("end",), forbid_dtd=True):
        name = element.tag.rpartition("}")[2]
        if name in SAYS and element.text:
            out.append(element.text)
        if name in ENDS_LINE:
            out.append("\n")
        if name in COMMENTS:
            out += [f"\n{who}\n" for who in _authors(element)]
    return "".join(out)


def _authors(element) -> Iterator[str]:
    """Who wrote a comment or a tracked change: Word keeps the name."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] in AUTHORS and value.strip():
            yield value
