"""The study's store: Parquet files that are never changed, and frozen states of the panel with a number.

    deliveries/provider=<code>/year=<year>/v<version>-<sha256>.parquet    what each authority sent, as it came
    releases/<number>/year=<year>/panel.parquet                           the panel as it stood when it was frozen
    releases/<number>/catalogue.json                                      which files, rows and checksums

A newer delivery is a new file beside the older one. `freeze` takes the deliveries it is given, joins them to one
row a child and year, and writes a release; any figure names its release and can be computed again from it, as long
as the release is kept.

Opt-outs: a child whose pseudonym is in `without` is in no release frozen from then on, and the catalogue says how
many rows that took away. Releases frozen before still hold the child: they are kept for as long as the study's rule
for retention says, and then `discard` removes the rows and leaves the catalogue. Delivered files are removed by the
same rule (`discard_delivery`). Nothing here removes a child from tables that have been released: they hold no
child.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tillsammans.karta.codebook import Codebook
from tillsammans.research.synthetic import sql_type

KEYS = {
    "pseudonym": "VARCHAR",
    "year": "SMALLINT",
    "municipality": "VARCHAR",
    "sex": "VARCHAR",
    "birth_year": "SMALLINT",
}
GRADE = (
    "CASE WHEN age = 6 THEN 'F' WHEN age BETWEEN 7 AND 15 THEN CAST(age - 6 AS VARCHAR)"
    " WHEN age BETWEEN 16 AND 18 THEN 'G' || CAST(age - 15 AS VARCHAR) END"
)


class StoreError(ValueError):
    """What was asked would change or lose something that must stay; the Swedish sentence says what."""


class Tampered(StoreError):
    """A file is missing, or is not the one that was frozen."""


@dataclass(frozen=True)
class Delivered:
    """One provider's file for one year."""

    provider: str
    year: int
    version: int
    path: str  # from the store's root
    rows: int
    sha256: str


@dataclass(frozen=True)
class Frozen:
    """One file of a release."""

    path: str
    year: int
    rows: int
    sha256: str


@dataclass(frozen=True)
class Catalogue:
    """A release: what it was made of and what it holds. Its own checksum is what figures refer to."""

    study: str
    number: int
    codebook: int
    deliveries: tuple[Delivered, ...]
    files: tuple[Frozen, ...]
    opted_out: int  # rows that were left out
    conflicts: int  # children and years on whose municipality, sex or birth year providers disagree

    @property
    def rows(self) -> int:
        return sum(one.rows for one in self.files)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.as_json().encode()).hexdigest()

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def catalogue_from(data: str | dict[str, Any]) -> Catalogue:
    """The catalogue that `as_json` wrote, as text or as data."""
    named = json.loads(data) if isinstance(data, str) else dict(data)
    named["deliveries"] = tuple(Delivered(**one) for one in named["deliveries"])
    named["files"] = tuple(Frozen(**one) for one in named["files"])
    return Catalogue(**named)


def receive(
    root: Path, book: Codebook, provider: str, year: int, version: int, source: Path, missing: str = ""
) -> Delivered:
    """Keep a delivery (Parquet or CSV with pseudonyms in the column `identity` or `pseudonym`), typed by the
    codebook.

    The same file again gives the same answer; another file under a version that exists is refused.
    """
    folder = root / "deliveries" / f"provider={_safe(provider)}" / f"year={int(year)}"
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".{version}.{os.getpid()}"
    rows = _typed(book, year, source, new, missing)
    sha256 = file_sha256(new)
    path = folder / f"v{int(version)}-{sha256[:16]}.parquet"
    try:
        if others := [other for other in folder.glob(f"v{int(version)}-*.parquet") if other != path]:
            raise StoreError(f"Version {version} finns redan och är en annan fil: {others[0].name}.")
        if not path.exists():
            os.replace(new, path)
            path.chmod(0o440)
    finally:
        new.unlink(missing_ok=True)
    return Delivered(provider, int(year), int(version), str(path.relative_to(root)), rows, sha256)


def freeze(
    root: Path,
    book: Codebook,
    number: int,
    deliveries: Sequence[Delivered],
    without: Iterable[str] = (),
    memory: str = "1GB",
) -> Catalogue:
    """Release `number` of the panel from exactly these deliveries. StoreError when the number is taken;
    Tampered when a delivery is not what it was. Where providers disagree on a value, the first in the order
    given is believed."""
    folder = root / "releases" / str(int(number))
    if folder.exists():
        raise StoreError(f"Datasläpp {number} finns redan. Ett fryst läge ändras aldrig.")
    _verify(root, deliveries)
    making = folder.with_name(f".{number}.{os.getpid()}")
    try:
        catalogue = _write(root, making, folder, book, number, deliveries, without, memory)
        (making / "catalogue.json").write_text(catalogue.as_json())
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return catalogue


def open_release(root: Path, catalogue: Catalogue) -> list[Path]:
    """The release's files, each checked against the catalogue. Tampered on the least difference."""
    _verify(root, catalogue.files)
    return [root / one.path for one in catalogue.files]


def discard(root: Path, catalogue: Catalogue) -> None:
    """Remove the rows of a release whose time is over. The catalogue stays and says what there was."""
    for one in catalogue.files:
        (root / one.path).unlink(missing_ok=True)


def discard_delivery(root: Path, delivered: Delivered) -> None:
    """Remove a delivered file whose time is over."""
    (root / delivered.path).unlink(missing_ok=True)


def file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _safe(code: str) -> str:
    if not code or not all(c.isascii() and (c.isalnum() or c in "-_") for c in code):
        raise StoreError(f"{code!r} duger inte som leverantörens kod.")
    return code


def _verify(root: Path, files: Iterable[Delivered | Frozen]) -> None:
    for one in files:
        path = root / one.path
        if not path.exists():
            raise Tampered(f"Filen {one.path} finns inte längre.")
        if file_sha256(path) != one.sha256:
            raise Tampered(f"Filen {one.path} är inte den som frystes: kontrollsumman stämmer inte.")


def _connect(memory: str = "1GB") -> Any:
    import duckdb

    return duckdb.connect(config={"threads": 2, "memory_limit": memory})


def _quoted(text: object) -> str:
    return "'" + str(text).replace("'", "''") + "'"


def _typed(book: Codebook, year: int, source: Path, into: Path, missing: str) -> int:
    import duckdb

    try:
        return _copied(book, year, source, into, missing)
    except duckdb.Error:  # its own words quote the value, which may be about a child
        into.unlink(missing_ok=True)
        raise StoreError(
            "Leveransen har värden som kodbokens typer inte kan hålla. Be leverantören rätta dem och lämna igen."
        ) from None


def _copied(book: Codebook, year: int, source: Path, into: Path, missing: str) -> int:
    con = _connect()
    csv = source.suffix.lower() in (".csv", ".txt")
    reader = f"read_csv({_quoted(source)}, all_varchar=true, nullstr={_quoted(missing)})"
    origin = reader if csv else f"read_parquet({_quoted(source)}, hive_partitioning=false)"
    there = {row[0] for row in con.execute(f"DESCRIBE SELECT * FROM {origin}").fetchall()}
    types = KEYS | {v.code: sql_type(v) for v in book.variables if v.code in there}
    names = {name: "identity" if name == "pseudonym" and "identity" in there else name for name in types}
    if lacking := [column for column in names.values() if column not in there]:
        raise StoreError(f"Leveransen saknar kolumnen {lacking[0]}.")
    taken = ", ".join(f'CAST("{names[name]}" AS {kind}) AS "{name}"' for name, kind in types.items())
    con.execute(
        f"COPY (SELECT {taken} FROM {origin} ORDER BY pseudonym) TO {_quoted(into)} (FORMAT parquet, COMPRESSION zstd)"
    )
    written = f"read_parquet({_quoted(into)}, hive_partitioning=false)"  # the year in the path proves nothing
    rows, strange = con.execute(
        f"SELECT count(*), count(*) FILTER (year <> {int(year)}) FROM {written}"
    ).fetchone()
    con.close()
    if strange:
        into.unlink()
        raise StoreError(f"{strange} rader gäller ett annat år än {year}.")
    return int(rows)


def _write(
    root: Path,
    making: Path,
    folder: Path,
    book: Codebook,
    number: int,
    deliveries: Sequence[Delivered],
    without: Iterable[str],
    memory: str,
) -> Catalogue:
    con = _connect(memory)
    con.execute(
        "CREATE TEMP TABLE gone AS SELECT DISTINCT unnest(?::VARCHAR[]) AS pseudonym", [list(without)]
    )
    files, left_out, conflicts = [], 0, 0
    for year in sorted({one.year for one in deliveries}):
        path = making / f"year={year}" / "panel.parquet"
        path.parent.mkdir(parents=True)
        sources = list(_sources(root, book, [one for one in deliveries if one.year == year]))
        con.execute(f"CREATE OR REPLACE TEMP VIEW sent AS {' UNION ALL BY NAME '.join(sources)}")
        rows, gone, disagree = _year(con, book, path)
        left_out, conflicts = left_out + gone, conflicts + disagree
        final = folder / path.relative_to(making)
        files.append(Frozen(str(final.relative_to(root)), year, rows, file_sha256(path)))
    con.close()
    return Catalogue(book.study, number, book.version, tuple(deliveries), tuple(files), left_out, conflicts)


def _sources(root: Path, book: Codebook, deliveries: Sequence[Delivered]) -> Iterator[str]:
    columns = [*KEYS, *book.codes]
    for rank, one in enumerate(deliveries):
        path = root / one.path
        yield (
            f"SELECT {rank} AS rank, COLUMNS(lambda c: c IN ({', '.join(map(_quoted, columns))}))"
            f" FROM read_parquet({_quoted(path)}, hive_partitioning=false)"
        )


def _year(con: Any, book: Codebook, path: Path) -> tuple[int, int, int]:
    """One row a child: rows written, rows left out for opt-out, children on whom providers disagree."""
    there = {row[0] for row in con.execute("DESCRIBE sent").fetchall()}
    first = ", ".join(
        f'arg_min("{name}", rank) AS "{name}"' for name in ("municipality", "sex", "birth_year")
    )
    variables = ", ".join(
        f'arg_min("{v.code}", rank) AS "{v.code}"'
        if v.code in there
        else f'CAST(NULL AS {sql_type(v)}) AS "{v.code}"'
        for v in book.variables
    )
    con.execute(f"""
        COPY (WITH one AS (
            SELECT pseudonym, year, {first}, {variables} FROM sent ANTI JOIN gone USING (pseudonym)
            GROUP BY pseudonym, year),
          aged AS (SELECT *, (year - birth_year)::SMALLINT AS age FROM one)
          SELECT pseudonym, year, municipality, sex, birth_year, age, {GRADE} AS grade, birth_year AS cohort,
            {", ".join(f'"{code}"' for code in book.codes)}
          FROM aged ORDER BY pseudonym)
        TO {_quoted(path)} (FORMAT parquet, COMPRESSION zstd)""")
    rows = con.execute(f"SELECT count(*) FROM read_parquet({_quoted(path)})").fetchone()[0]
    gone = con.execute(
        "SELECT count(DISTINCT pseudonym) FROM sent SEMI JOIN gone USING (pseudonym)"
    ).fetchone()
    disagree = con.execute("""
        SELECT count(*) FROM (SELECT pseudonym FROM sent GROUP BY pseudonym
          HAVING count(DISTINCT municipality) > 1 OR count(DISTINCT sex) > 1 OR count(DISTINCT birth_year) > 1)
        """).fetchone()[0]
    return int(rows), int(gone[0]), int(disagree)
