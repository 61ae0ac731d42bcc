"""From an extract with numbers to a package without: checked, looked through, pseudonymised, sorted and read back.

The rows are sorted by pseudonym, because an extract in the order of the numbers would tell birthdays by its order.
"""

import gzip
import hashlib
import heapq
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC
from itertools import islice
from pathlib import Path
from typing import IO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tillsammans.karta import VERSION, delivery, files, manifest, parquet, scrubbing
from tillsammans.karta.manifest import Manifest
from tillsammans.karta.pseudonyms import key_check, must_fit, of_normal
from tillsammans.karta.reading import Table, opened
from tillsammans.karta.report import Report
from tillsammans.karta.specification import Specification
from tillsammans.karta.validating import SHOWN, Validation
from tillsammans.lib import clock

CHUNK = 50_000  # lines sorted in memory at a time
_EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip's earliest moment: no clock in the bytes
Through = Callable[[Table], Iterator[tuple[int, list[str]]]]


@dataclass
class Result:
    """What came of it. `path` and `manifest` are there only when the extract was without fault."""

    report: Report
    findings: list[scrubbing.Finding]
    removed: int = 0  # children who had said no
    path: Path | None = None
    manifest: Manifest | None = None

    @property
    def fine(self) -> bool:
        return self.report.fine and not self.findings


class Passage:
    """One extract on its way: checked and looked through, row by row, and pseudonymised when there is a key."""

    def __init__(
        self,
        path: Path,
        specification: Specification,
        key: bytes = b"",
        opt_outs: frozenset[str] = frozenset(),
        shown: int = SHOWN,
    ) -> None:
        if key:
            must_fit(key, specification.study, specification.key_check)
        self.path, self.specification, self.key, self.opt_outs = path, specification, key, opt_outs
        self.shown, self.removed = shown, set[str]()
        self.result: Result | None = None

    def rows(self, through: Through = lambda table: table.lines) -> Iterator[list[str]]:
        """The rows that may leave. When the last has gone, `result` says whether they all may."""
        found = scrubbing.in_file(self.path)
        with opened(self.path) as table:
            validation = Validation(self.specification, table.columns, self.shown)
            allowed = [i for name, i in validation.place.items() if name == "identity"]
            scrub = scrubbing.Scrub(table.columns, allowed, self.shown)
            study, key = self.specification.study, self.key
            for line, cells in through(table):
                row = validation.check(line, cells)
                if not scrub.row(line, cells) or row is None:
                    continue
                if row.normal in self.opt_outs:
                    self.removed.add(row.normal)
                elif key:
                    row.cells[0] = of_normal(row.normal, key, study)
                    yield row.cells
            self.result = Result(validation.finished(table.notes), found + scrub.findings, len(self.removed))

    def only_check(self, through: Through = lambda table: table.lines) -> Result:
        """The result without any rows."""
        for _ in self.rows(through):
            pass
        return self.done()

    def done(self) -> Result:
        assert self.result, "rows() has been gone through first"
        return self.result


def pseudonymise(passage: Passage, target: Path, through: Through = lambda table: table.lines) -> Result:
    """Only the pseudonymised table, as CSV, for those who look before they pack. No file when there are faults."""
    with files.whole(target, 0o600) as half:
        with half.open("w", encoding="utf-8", newline="") as out:
            out.write(",".join(passage.specification.delivered_columns) + "\n")
            out.writelines(in_order(passage.rows(through)))
        if not (result := passage.done()).fine:
            raise Refused(result)
    result.path = target
    return result


class Refused(Exception):
    """The extract has faults, or something in it must not leave; nothing has been written."""

    def __init__(self, result: Result) -> None:
        self.result = result
        super().__init__("refused")


def pack(
    passage: Passage, folder: Path, form: str = "csv", through: Through = lambda table: table.lines
) -> Result:
    """The package, as `<study>-<year>-<provider>-v1.zip` or the next number. Refused when anything is wrong."""
    specification = passage.specification
    with files.workshop(folder, ".karta-") as workshop:
        data = workshop / {"csv": "data.csv.gz", "parquet": "data.parquet"}[form]
        counted = Counted(in_order(passage.rows(through)))
        if form == "csv":
            _write_csv(data, specification, counted)
        else:
            parquet.write(data, specification, (line.rstrip("\n").split(",") for line in counted))
        if not (result := passage.done()).fine:
            raise Refused(result)
        result.manifest = _manifest(passage, result, data, counted.count)
        result.path = next_name(folder, specification)
        with files.whole(result.path, 0o600) as half:
            _write_zip(half, result.manifest, data)
            # Nothing leaves that has not been read back by the same eyes as the receiver's.
            delivery.read_package(half, specification, name=result.path.name)
    return result


class Counted:
    """The same lines, counted as they pass."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines, self.count = lines, 0

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            self.count += 1
            yield line


def in_order(rows: Iterator[list[str]], each: int = CHUNK) -> Iterator[str]:
    """CSV lines by pseudonym. Only `each` of them lie in memory; the rest wait in files, already pseudonymised."""
    with files.workshop(Path(tempfile.gettempdir()), "karta-") as folder, ExitStack() as open_files:
        chunks: list[IO[str]] = []
        while chunk := sorted(",".join(row) + "\n" for row in islice(rows, each)):
            path = folder / str(len(chunks))
            with path.open("w", encoding="utf-8", newline="") as out:
                out.writelines(chunk)
            chunks.append(open_files.enter_context(path.open(encoding="utf-8", newline="")))
        yield from heapq.merge(*chunks)


def next_name(folder: Path, specification: Specification) -> Path:
    """The first number that is free: a package already made is never written over."""
    start = f"{specification.study}-{specification.round_year}-{specification.provider.code}-v"
    number = 1
    while (path := folder / f"{start}{number}.zip").exists():
        number += 1
    return path


def _write_csv(path: Path, specification: Specification, lines: Counted) -> None:
    with path.open("wb") as out, gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        packed.write((",".join(specification.delivered_columns) + "\n").encode())
        waiting = iter(lines)
        while batch := list(islice(waiting, 5000)):
            packed.write("".join(batch).encode())


def _manifest(passage: Passage, result: Result, data: Path, rows: int) -> Manifest:
    specification, report = passage.specification, result.report
    with data.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return Manifest(
        study=specification.study,
        round_year=specification.round_year,
        provider=specification.provider.code,
        specification=specification.sha256,
        codebook_version=specification.codebook_version,
        columns=specification.delivered_columns,
        rows=rows,
        data=data.name,
        data_sha256=digest,
        data_bytes=data.stat().st_size,
        key_check=key_check(passage.key, specification.study),
        children=report.children - result.removed,
        missing=report.missing,
        expected=report.expected,
        opt_outs_removed=manifest.rounded(result.removed),
        tool_version=VERSION,
        made_at=clock.now().astimezone(UTC).isoformat(timespec="seconds"),
    )


def _write_zip(path: Path, made: Manifest, data: Path) -> None:
    """The same bytes for the same content: no clock, no system, nothing packed twice."""
    with ZipFile(path, "w", ZIP_STORED) as package:
        package.writestr(_entry(manifest.NAME), made.as_json())
        entry = _entry(made.data)
        entry.file_size = made.data_bytes
        with data.open("rb") as content, package.open(entry, "w") as out:
            while chunk := content.read(1 << 20):
                out.write(chunk)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.create_system, entry.external_attr = 3, 0o600 << 16
    return entry
