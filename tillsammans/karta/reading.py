"""An extract as rows with line numbers, whatever the file form: CSV, Excel or Parquet. Nothing is held in memory whole.

Every cell comes as text, as a person would have typed it. What was guessed about the file (separator, encoding) is told
in `notes`, so that nobody is surprised.
"""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

Line = tuple[int, list[str]]

SEPARATORS = {";": "semikolon", ",": "komma", "\t": "tabb"}
SHEET = "data"  # the template's; otherwise the first visible sheet
_CHUNK = 1 << 20


class ReadingError(ValueError):
    """The file cannot be read as a table; the Swedish sentence says why and what to do."""


@dataclass
class Table:
    """An open extract. `lines` can be gone through once; `share` says how far one has come."""

    form: str
    columns: list[str]
    lines: Iterator[Line]
    share: Callable[[], float]
    notes: list[str] = field(default_factory=list)


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """The extract at `path`, closed afterwards. ReadingError when it is no table, or the program for it is missing."""
    forms = {".csv": _csv, ".txt": _csv, ".tsv": _csv, ".xlsx": _xlsx, ".xlsm": _xlsx, ".parquet": _parquet}
    if path.suffix.lower() not in forms:
        raise ReadingError("Filen ska vara CSV (.csv), Excel (.xlsx) eller Parquet (.parquet).")
    if not path.is_file():
        raise ReadingError("Filen finns inte. Kontrollera namn och mapp.")
    if not path.stat().st_size:
        raise ReadingError("Filen är tom.")
    with forms[path.suffix.lower()](path) as table:
        yield table


# --- CSV ---------------------------------------------------------------------------------------------------------


@contextmanager
def _csv(path: Path) -> Iterator[Table]:
    encoding, notes = _encoding(path)
    with path.open("rb") as raw:
        text = io.TextIOWrapper(raw, encoding=encoding, newline="")
        first = text.readline(1 << 16)
        told = _says_separator(first)
        separator = first[4] if told else _separator(first)
        if not told:
            text.seek(0)
        lines = _lines(csv.reader(text, delimiter=separator), int(told))
        columns = next(lines, (1, []))[1]
        notes.append(f"Läses som CSV med {SEPARATORS[separator]} mellan kolumnerna.")
        size = path.stat().st_size
        yield Table("csv", columns, lines, lambda: raw.tell() / size, notes)


def _encoding(path: Path) -> tuple[str, list[str]]:
    """How the letters are stored. UTF-8 when the whole file is that, otherwise Windows-1252, and then it is told."""
    with path.open("rb") as raw:
        start = raw.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16", ["Filen är i UTF-16. Det går bra."]
        if start.startswith((b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0")):
            raise ReadingError(
                "Filen heter CSV men är något annat. Spara den som CSV, eller rätta filnamnet."
            )
        raw.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while chunk := raw.read(_CHUNK):
                if b"\0" in chunk:
                    raise ReadingError("Filen har tecken som inte hör hemma i en CSV-fil. Spara den på nytt.")
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            told = (
                "Filen är inte i UTF-8 utan läses som Windows-1252. Kontrollera att å, ä och ö ser rätt ut."
            )
            return "cp1252", [told]
    return "utf-8-sig", []


def _says_separator(first: str) -> bool:
    """Whether the first line is Excel's "sep=;" and no header."""
    return len(first.strip()) == 5 and first.lower().startswith("sep=") and first[4] in SEPARATORS


def _separator(first: str) -> str:
    """The sign that divides the header most."""
    outside = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=outside.count)


def _lines(reader: Any, above: int) -> Iterator[Line]:
    """Lines that hold something, with the number an editor shows."""
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError):
            place = f"Rad {reader.line_num + above + 1} går inte att läsa."
            raise ReadingError(f"{place} Finns det ett citattecken som aldrig stängs?") from None
        if cells:
            yield reader.line_num + above, cells


# --- Excel -------------------------------------------------------------------------------------------------------


@contextmanager
def _xlsx(path: Path) -> Iterator[Table]:
    book = workbook(path)
    try:
        sheet = data_sheet(book)
        rows = sheet.iter_rows(values_only=True)
        columns = _trimmed([as_text(cell) for cell in next(rows, ())])
        total, at = max(sheet.max_row or 1, 1), [1]
        notes = [f"Läses från bladet ”{sheet.title}”."]
        yield Table("xlsx", columns, _sheet_lines(rows, len(columns), at), lambda: at[0] / total, notes)
    finally:
        book.close()


def workbook(path: Path | IO[bytes]) -> Any:
    """The open workbook, values rather than formulas. ReadingError when it is none."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ReadingError(
            "Den här datorn saknar openpyxl, som läser Excel. Spara arket som CSV, eller använd karta.pyz."
        ) from None
    try:
        return load_workbook(path, read_only=True, data_only=True)
    except Exception:  # whatever a broken or protected file makes of openpyxl
        raise ReadingError(
            "Excelfilen går inte att öppna. Är den skyddad med lösenord eller skadad?"
        ) from None


def data_sheet(book: Any) -> Any:
    """The sheet called "data", else the first visible one. ReadingError when all are hidden."""
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not visible:
        raise ReadingError("Excelfilen har inget synligt blad.")
    return next((sheet for sheet in visible if sheet.title.strip().lower() == SHEET), visible[0])


def _sheet_lines(rows: Iterator[tuple[Any, ...]], width: int, at: list[int]) -> Iterator[Line]:
    for number, row in enumerate(rows, 2):
        at[0] = number
        cells = [as_text(cell) for cell in row]
        if any(cells):
            yield number, cells[:width] + _trimmed(cells[width:]) + [""] * (width - len(cells))


def _trimmed(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def as_text(cell: Any) -> str:
    """A typed cell as one would write it: 7.0 is "7", a date is "2025-09-01", true is "1"."""
    if cell is None or cell != cell:  # NaN is not even itself
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


# --- Parquet -----------------------------------------------------------------------------------------------------


@contextmanager
def _parquet(path: Path) -> Iterator[Table]:
    for way in (_by_pyarrow, _by_duckdb):
        try:
            with way(path) as table:
                yield table
                return
        except ImportError:
            continue
    raise ReadingError(
        "Den här datorn saknar pyarrow och duckdb, som läser Parquet. Installera ett av dem, eller lämna CSV."
    )


@contextmanager
def _by_pyarrow(path: Path) -> Iterator[Table]:
    from pyarrow import lib
    from pyarrow.parquet import ParquetFile

    try:
        file = ParquetFile(path)
    except (lib.ArrowException, OSError):
        raise ReadingError("Parquetfilen går inte att läsa.") from None
    at, total = [0], max(file.metadata.num_rows, 1)

    def lines() -> Iterator[Line]:
        try:
            for batch in file.iter_batches(batch_size=4096):
                for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    at[0] += 1
                    yield at[0], [as_text(cell) for cell in row]
        except (
            lib.ArrowException,
            OSError,
            ArithmeticError,
            ValueError,
        ):  # a day after the year 9999, for one
            raise ReadingError(f"Parquetfilen går inte att läsa efter rad {at[0]}.") from None

    with file:
        yield Table("parquet", list(file.schema_arrow.names), lines(), lambda: at[0] / total)


@contextmanager
def _by_duckdb(path: Path) -> Iterator[Table]:
    import duckdb

    at = [0]
    with duckdb.connect() as db:
        try:
            [(total,)] = db.execute("select count(*) from read_parquet(?)", [str(path)]).fetchall()
            found = db.execute("select * from read_parquet(?)", [str(path)])
        except duckdb.Error:
            raise ReadingError("Parquetfilen går inte att läsa.") from None

        def lines() -> Iterator[Line]:
            while rows := found.fetchmany(4096):
                for row in rows:
                    at[0] += 1
                    yield at[0], [as_text(cell) for cell in row]

        names = [column[0] for column in found.description or ()]
        yield Table("parquet", names, lines(), lambda: at[0] / max(total, 1))
