"""Reads a package and believes nothing: the one door into the study, the same at the provider and at the server.

A package is a zip with exactly two files, manifest.json and data.csv.gz or data.parquet, stored and not packed again.
"""

import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tillsammans.karta import manifest, parquet, scrubbing
from tillsammans.karta.judging import is_pseudonym
from tillsammans.karta.manifest import Manifest, PackageError
from tillsammans.karta.reading import ReadingError, Table
from tillsammans.karta.report import Report
from tillsammans.karta.specification import Specification
from tillsammans.karta.validating import Validation

__all__ = ["Package", "PackageError", "read_package"]

MAX_MANIFEST = 2 << 20
MAX_DATA = 1536 << 20  # packed
MAX_UNPACKED = 16 << 30  # streamed, never held
MAX_LINE = 64 << 10
_LOCAL_HEADER = 30  # bytes before a stored file's name
_NUMBERED = (
    "Det ser ut att stå ett personnummer i {}. Paketet tas inte emot, och ska raderas där det kom ifrån."
)
_DAMAGED = "Paketet går inte att läsa. Packa om, och skicka hela filen."


@dataclass(frozen=True)
class Package:
    """A package that has been read through and found whole. `report` is there when a specification was given."""

    manifest: Manifest
    report: Report | None
    source: Path | IO[bytes]

    @contextmanager
    def opened(self) -> Iterator[Table]:
        """Its rows once more, as they were delivered."""
        with _zip(self.source) as package:
            yield _table(package, self.manifest)


def read_package(
    source: Path | IO[bytes],
    specification: Specification | None = None,
    *,
    key_check: str = "",
    name: str = "",
) -> Package:
    """Reads everything and checks everything. PackageError, with a Swedish sentence, at the first thing wrong.

    With a specification the rows are validated too: PackageError when study, provider, year or codebook is another;
    faults in the rows stand in `report`. `key_check` is the study's, so that another study's key is found.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    if any(scrubbing.in_text(name, "")):
        raise PackageError(_NUMBERED.format("filens namn"))
    with _zip(source) as package:
        made = _read_manifest(package)
        _agrees(made, specification, key_check or (specification.key_check if specification else ""))
        _checksum(package, made)
        try:
            report = _look_through(_table(package, made), made, specification)
        except ReadingError as fault:
            raise PackageError(str(fault)) from None
    return Package(made, report, source)


# --- the zip -----------------------------------------------------------------------------------------------------


@contextmanager
def _zip(source: Path | IO[bytes]) -> Iterator[ZipFile]:
    if not isinstance(source, Path):
        source.seek(0)
    try:
        package = ZipFile(source)
    except (BadZipFile, OSError, ValueError):
        raise PackageError(
            "Filen är inget paket. Skicka filen som verktyget har gjort, med namn på .zip."
        ) from None
    with package:
        try:
            _look_at_entries(package)
            yield package
        except (BadZipFile, EOFError, zlib.error, UnicodeDecodeError, RuntimeError, NotImplementedError):
            raise PackageError(_DAMAGED) from None


def _look_at_entries(package: ZipFile) -> None:
    """Exactly two plain files, and nothing before, between, after or beside them."""
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if any(re.search(r"[/\\:\0]|^\.", entry.orig_filename) for entry in entries):
        raise PackageError("Paketet har filer i mappar eller med sökvägar. Det tas inte emot.")
    if len(names) != 2 or names[0] != manifest.NAME or names[1] not in ("data.csv.gz", "data.parquet"):
        raise PackageError("Paketet ska ha ett manifest och en datafil, och ingenting mer.")
    if entries[0].file_size > MAX_MANIFEST or entries[1].file_size > MAX_DATA:
        raise PackageError("Paketet är större än vad som tas emot.")
    if any(_odd(entry) for entry in entries) or package.comment:
        raise PackageError("Paketet är inte gjort av verktyget: filerna ska ligga opackade och utan tillägg.")
    lengths = sum(_LOCAL_HEADER + len(entry.filename) + entry.file_size for entry in entries)
    if entries[0].header_offset != 0 or lengths != package.start_dir:
        raise PackageError("Paketet har något dolt mellan filerna. Det tas inte emot.")


def _odd(entry: ZipInfo) -> bool:
    stored = entry.compress_type == ZIP_STORED and entry.compress_size == entry.file_size
    return not stored or bool(entry.flag_bits or entry.extra or entry.comment)


def _read_manifest(package: ZipFile) -> Manifest:
    made = manifest.from_json(package.read(manifest.NAME).decode("utf-8"))
    if made.data not in package.namelist():
        raise PackageError("Manifestet talar om en annan datafil än den som finns i paketet.")
    return made


def _agrees(made: Manifest, specification: Specification | None, key_check: str) -> None:
    """Whether it is the order that was given, and the study's own key."""
    if specification:
        if (made.study, made.round_year) != (specification.study, specification.round_year):
            raise PackageError("Paketet hör till en annan studie eller ett annat år.")
        if made.provider != specification.provider.code:
            raise PackageError("Paketet kommer från en annan leverantör.")
        if made.specification != specification.sha256 or made.columns != specification.delivered_columns:
            raise PackageError(
                "Paketet följer en annan version av specifikationen. Hämta den senaste och packa om."
            )
    if key_check and made.key_check != key_check:
        raise PackageError(
            "Pseudonymerna är gjorda med en annan nyckel än studiens. Packa om med rätt nyckel."
        )


def _checksum(package: ZipFile, made: Manifest) -> None:
    digest = hashlib.sha256()
    with package.open(made.data) as content:
        while chunk := content.read(1 << 20):
            digest.update(chunk)
    if package.getinfo(made.data).file_size != made.data_bytes or digest.hexdigest() != made.data_sha256:
        raise PackageError("Datafilens kontrollsumma stämmer inte. Filen har ändrats efter att den packades.")


# --- the rows ----------------------------------------------------------------------------------------------------


def _table(package: ZipFile, made: Manifest) -> Table:
    with package.open(made.data) as content:
        start = content.read(10)
    if made.data == "data.parquet":
        columns, rows = parquet.read(package.open(made.data))
        return Table("parquet", columns, enumerate(rows, 1), lambda: 0.0)
    # No name, no time and no comment in the gzip: there too something could lie.
    if start[:8] != b"\x1f\x8b\x08\0\0\0\0\0":
        raise PackageError(_DAMAGED)
    lines = _lines(io.BufferedReader(Unpacked(package.open(made.data)), 1 << 20))
    return Table("csv", next(lines, (1, [""]))[1], lines, lambda: 0.0)


def _lines(content: IO[bytes]) -> Iterator[tuple[int, list[str]]]:
    """The tool's own CSV: no quotes, no line breaks inside, every line ended."""
    number = 0
    while line := content.readline(MAX_LINE):
        number += 1
        text = line.decode("utf-8")
        if not text.endswith("\n") or not text[:-1].isprintable() or '"' in text:
            raise PackageError(f"Rad {number} i datafilen är inte skriven av verktyget.")
        yield number, text[:-1].split(",")


class Unpacked(io.RawIOBase):
    """A gzip of one member, unpacked as it is read, never more than asked for, never more than the limit in all."""

    def __init__(self, packed: IO[bytes], most: int = MAX_UNPACKED) -> None:
        self.packed, self.left = packed, most
        self.zip = zlib.decompressobj(31)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content = b""
        while not content and not self.zip.eof:
            waiting = self.zip.unconsumed_tail or self.packed.read(1 << 16)
            if not waiting:
                raise PackageError("Datafilen är avbruten. Skicka hela filen.")
            content = self.zip.decompress(waiting, len(buffer))
        self.left -= len(content)
        if self.left < 0:
            raise PackageError("Datafilen är större än vad som tas emot när den packas upp.")
        if not content and (self.zip.unused_data or self.packed.read(1)):
            raise PackageError("Datafilen har något efter sitt slut. Det tas inte emot.")
        buffer[: len(content)] = content
        return len(content)


def _look_through(table: Table, made: Manifest, specification: Specification | None) -> Report | None:
    """Every cell for numbers, every pseudonym for its form, every row by the specification."""
    if tuple(table.columns) != made.columns or made.columns[:1] != ("pseudonym",):
        raise PackageError("Datafilens kolumner är andra än manifestets.")
    scrub = scrubbing.Scrub(table.columns, [0], shown=1)
    validation = Validation(specification, table.columns, delivered=True) if specification else None
    rows = 0
    for line, cells in table.lines:
        rows += 1
        if not is_pseudonym(cells[0]):
            raise PackageError(f"Rad {line} har ingen pseudonym. Paketet ska raderas där det kom ifrån.")
        if not scrub.row(line, cells):
            raise PackageError(_NUMBERED.format(f"rad {line}, kolumnen {scrub.findings[0].column}"))
        if validation:
            validation.check(line, cells)
    if scrub.findings:
        raise PackageError(_NUMBERED.format("rubrikerna"))
    if rows != made.rows:
        raise PackageError("Datafilen har ett annat antal rader än manifestet säger.")
    return validation.finished() if validation else None
