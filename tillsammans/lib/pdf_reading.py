"""What a PDF holds: its words as far as they can be read out, and whether something in it runs by itself.

A PDF from elsewhere can be broken in any way there is. What cannot be read is said not to have been read, and nothing
here fails because of it.
"""

import logging
from collections.abc import Iterator
from io import BytesIO
from itertools import islice

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject

MOST_PAGES = 200  # of one file; the rest is not read
OF_ITSELF = ("/Title", "/Author", "/Subject", "/Keywords")
RUNS = frozenset(("/JavaScript", "/JS", "/Launch"))
SAYS_NOTHING = frozenset(("/Link",))  # a note of this kind on a page carries no words
logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every small fault that it has mended


def words(content: bytes) -> tuple[str, bool]:
    """(what could be read, whether that was all): the pages, notes and fields on them, and what the file says of
    itself, as who wrote it. A page without words or with a picture, and a file within the file, are not all read."""
    try:
        return _words(_opened(content))
    except Exception:  # see the module's text
        return "", False


def runs(content: bytes) -> bool:
    """Whether something in the file starts by itself: a script or a program, however its name is written."""
    try:
        reader = _opened(content)
        numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
        return any(_runs(reader.get_object(number)) for number in numbers)
    except Exception:  # then the file's own letters have to do
        return any(name.encode() in content for name in ("/JavaScript", "/Launch"))


def _opened(content: bytes) -> PdfReader:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("locked")
    return reader


def _words(reader: PdfReader) -> tuple[str, bool]:
    about: dict = dict(reader.metadata or {})
    said = [str(about[name]) for name in OF_ITSELF if name in about]
    said += [str(field.get("/V", "")) for field in (reader.get_fields() or {}).values()]
    whole = len(reader.pages) <= MOST_PAGES and not reader.attachments
    for page in islice(reader.pages, MOST_PAGES):
        text = page.extract_text()
        said += [text, *_notes(page)]
        whole = whole and bool(text.strip()) and not _has_picture(page)
    return "\n".join(one for one in said if one.strip()), whole


def _notes(page: PageObject) -> Iterator[str]:
    """What somebody has written on top of a page, and who."""
    for note in page.annotations or ():
        held = note.get_object()
        if held.get("/Subtype") not in SAYS_NOTHING:
            yield from (str(held[name]) for name in ("/Contents", "/T") if name in held)


def _has_picture(page: PageObject) -> bool:
    return bool(page.images.keys())


def _runs(thing: PdfObject | None) -> bool:
    """Looks within the object itself; what it points at is an object of its own in the file."""
    if isinstance(thing, DictionaryObject):
        return any(name in RUNS or _runs(value) for name, value in thing.items())
    if isinstance(thing, ArrayObject):
        return any(_runs(one) for one in thing)
    return isinstance(thing, NameObject) and thing in RUNS
