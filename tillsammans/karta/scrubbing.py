"""Nothing leaves with an identity number: every place where one may hide is looked at, and the tool refuses.

A finding says where, never what: it may be shown on a screen, saved in a report and sent to whoever helps.
"""

import base64
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from tillsammans.karta import reading
from tillsammans.karta.numbers_in_text import IDENTITY, SHORTEST, kinds_in

HIDDEN = "hidden"
EACH = 5  # findings shown of one column; all are counted
_WHAT = {"identity": "ett personnummer", "email": "en e-postadress", "phone": "ett telefonnummer"}
_TEXT = re.compile(rb">([^<>]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_HIDDEN_ROW = re.compile(rb'<row\b[^>]*\br="(\d+)"[^>]*\bhidden="(?:1|true)"')
# Parts of a workbook whose numbers are layout, never anybody's; sheets and their texts are read as cells instead.
_SHEET = re.compile(r"xl/worksheets/sheet[^/]*\.xml$")
_CELLS = re.compile(
    r"xl/(worksheets/sheet[^/]*\.xml|sharedStrings\.xml|styles\.xml|theme/.*|calcChain\.xml)$"
)
_MACHINE = re.compile(r"\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?|https?://schemas\S*")
_PLACES = (
    ("docProps/", "dokumentets egenskaper"),
    ("comments", "en kommentar"),
    ("threadedComments", "en kommentar"),
    ("persons", "namnen i kommentarerna"),
    ("xl/workbook.xml", "bladnamn eller definierade namn"),
    ("pivot", "en pivottabells sparade data"),
    ("drawing", "en textruta eller bild"),
    ("tables/", "en tabells rubriker"),
    ("externalLinks", "en länk till en annan fil"),
)

_RUNNING = ("en kommentar", "en textruta eller bild")


@dataclass(frozen=True)
class Finding:
    """Something that must not leave. `place` is Swedish; line and column are where there are any."""

    kind: str  # identity, email, phone or hidden
    place: str
    line: int | None = None
    column: str = ""

    @property
    def sentence(self) -> str:
        if self.kind == HIDDEN:
            return f"{self.place}. De skulle ha följt med. Visa dem eller ta bort dem."
        what = _WHAT[self.kind]
        at = f"rad {self.line}, kolumnen {self.column}" if self.line else self.place
        return f"Det ser ut att stå {what} i {at}."

    def as_dict(self) -> dict[str, Any]:
        return asdict(self) | {"sentence": self.sentence}


def safe_names(columns: Sequence[str]) -> list[str]:
    """Columns by name, or by number where the name itself holds what must not be shown."""
    return [
        f"nr {n}" if not name.strip() or len(name) > 60 or kinds_in(name) else name.strip()
        for n, name in enumerate(columns, 1)
    ]


class Scrub:
    """Looks at the cells of one table, row by row. Only the `allowed` column may hold numbers."""

    def __init__(self, columns: Sequence[str], allowed: Iterable[int] = (), shown: int = 100) -> None:
        self.names = safe_names(columns)
        self.allowed = set(allowed)
        self.width, self.shown = len(columns), shown
        self.findings = list(in_header(columns))
        self.count: Counter[str] = Counter(finding.kind for finding in self.findings)
        self._clean: set[str] = set()
        self._seen: Counter[int] = Counter()

    def row(self, line: int, cells: Sequence[str]) -> bool:
        """Whether the row is clean. Cells beyond the header are looked at too."""
        suspects = [
            i
            for i, cell in enumerate(cells)
            if len(cell) >= SHORTEST and cell not in self._clean and i not in self.allowed
        ]
        return not suspects or not sum(self._cell(line, i, cells[i]) for i in suspects)

    def _cell(self, line: int, i: int, text: str) -> int:
        kinds = kinds_in(text)
        if not kinds and len(self._clean) < 50_000 and len(text) < 40:
            self._clean.add(text)
        self.count.update(kinds)
        if kinds and len(self.findings) < self.shown and (seen := self._seen[i]) < EACH:
            self._seen[i] = seen + 1
            name = self.names[i] if i < self.width else f"nr {i + 1}"
            self.findings += [Finding(kind, "", line, name) for kind in sorted(kinds)]
        return len(kinds)


def in_text(text: str, place: str) -> Iterator[Finding]:
    """An identity number in something that goes beside the data. The staff's own addresses there are no matter."""
    if IDENTITY in kinds_in(text):
        yield Finding(IDENTITY, place)


def in_header(columns: Sequence[str]) -> Iterator[Finding]:
    for n, name in enumerate(columns, 1):
        yield from (Finding(kind, f"rubriken till kolumn {n}") for kind in sorted(kinds_in(name)))


def in_file(path: Path) -> list[Finding]:
    """Everything beside the data's own cells: the file's name, and what Excel or Parquet carries along."""
    found = list(in_text(path.name, "filens namn"))
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        found += in_workbook(path)
    if path.suffix.lower() == ".parquet":
        found += in_parquet(path)
    return found


# --- Excel -------------------------------------------------------------------------------------------------------


def in_workbook(path: Path | IO[bytes]) -> list[Finding]:
    """Properties, comments, defined names, text boxes, pivot caches, other sheets, and rows hidden in the data."""
    try:
        with ZipFile(path) as parts:
            found = [finding for name in parts.namelist() for finding in _in_part(parts, name)]
    except BadZipFile:
        raise reading.ReadingError("Excelfilen går inte att öppna. Är den skadad?") from None
    book = reading.workbook(path)
    try:
        data = reading.data_sheet(book)
        found += _hidden_rows(path, data)
        for number, sheet in enumerate(book.worksheets, 1):
            if sheet is not data:
                found += _in_sheet(sheet, number)
    finally:
        book.close()
    return list(dict.fromkeys(found))


def _in_part(parts: ZipFile, name: str) -> Iterator[Finding]:
    yield from in_text(name, "namnet på en del av Excelfilen")
    if _SHEET.search(name):
        with parts.open(name) as content:
            yield from _in_xml(_around_cells(content), "ett blads sidhuvud, sidfot eller regler")
    if _CELLS.search(name) or not name.endswith((".xml", ".rels", ".vml", ".json", ".txt")):
        return
    place = next((swedish for start, swedish in _PLACES if start in name), "en dold del av Excelfilen")
    yield from _in_xml(parts.read(name), place)


def _in_xml(content: bytes, place: str) -> Iterator[Finding]:
    texts = [_decoded(b"".join(found)) for found in _TEXT.findall(content)]
    if place in _RUNNING:  # a number may be half bold, and so lie in two pieces
        texts.append(_decoded(re.sub(rb"<[^>]*>", b"", content)))
    for text in dict.fromkeys(texts):
        if not _MACHINE.fullmatch(text.strip()):
            yield from in_text(text, place)


def _around_cells(content: IO[bytes]) -> bytes:
    """What stands in a sheet before its cells and after them."""
    before, rest = b"", b""
    while chunk := content.read(1 << 20):
        rest += chunk
        if not before and (start := rest.find(b"<sheetData")) >= 0:
            before, rest = rest[:start] or b" ", rest[start:]
        if end := re.search(rb"</sheetData>|<sheetData\s*/>", rest):
            return before + rest[end.end() :] + content.read()
        if before:
            rest = rest[-20:]
    return before


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _in_sheet(sheet: Any, number: int) -> Iterator[Finding]:
    """One finding a sheet: the rest is found when it has been mended."""
    hidden = "" if sheet.sheet_state == "visible" else "det dolda "
    place = f"{hidden}bladet nr {number}"
    yield from in_text(sheet.title, f"namnet på blad nr {number}")
    for row in sheet.iter_rows(values_only=True):
        for text in map(reading.as_text, row):
            if len(text) >= SHORTEST and IDENTITY in kinds_in(text):
                yield Finding(IDENTITY, place)
                return


def _hidden_rows(path: Path | IO[bytes], sheet: Any) -> Iterator[Finding]:
    part = getattr(sheet, "_worksheet_path", "").lstrip("/")
    with ZipFile(path) as parts:
        if part not in parts.namelist():
            return
        with parts.open(part) as content:
            before = b""
            while chunk := content.read(1 << 20):
                if found := _HIDDEN_ROW.search(before + chunk):
                    yield Finding(
                        HIDDEN, f"Bladet med data har dolda rader, till exempel rad {int(found[1])}"
                    )
                    return
                before = chunk[-2000:]


# --- Parquet -----------------------------------------------------------------------------------------------------


def in_parquet(path: Path) -> Iterator[Finding]:
    """Key-value metadata of the file and of its columns."""
    place = "Parquetfilens metadata"
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        texts = _metadata_by_duckdb(path)
    else:
        with ParquetFile(path) as file:
            schema, stored = file.schema_arrow, file.metadata.metadata or {}
            pairs = [*stored.items(), *((schema.metadata or {}).items())]
            pairs += [pair for one in schema for pair in (one.metadata or {}).items()]
            # pyarrow's own copy of the schema is base64 of what has been read above
            texts = [
                _decoded(part) for key, value in pairs if key != b"ARROW:schema" for part in (key, value)
            ]
    for text in dict.fromkeys(texts):
        yield from in_text(text, place)


def _metadata_by_duckdb(path: Path) -> list[str]:
    import duckdb

    with duckdb.connect() as db:
        rows = db.execute("select key, value from parquet_kv_metadata(?)", [str(path)]).fetchall()
    pairs = [(bytes(key), bytes(value)) for key, value in rows]
    # pyarrow keeps what columns say about themselves in one coded piece
    return [
        _decoded(part)
        for key, value in pairs
        for part in (key, base64.b64decode(value) if key == b"ARROW:schema" else value)
    ]
