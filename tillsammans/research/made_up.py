"""Deliveries of made-up children, packed as the provider's tool packs: for the demo and for tests. Nobody's data."""

import gzip
import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tillsammans.karta import VERSION, manifest
from tillsammans.karta.manifest import Manifest
from tillsammans.karta.reading import as_text
from tillsammans.karta.specification import Specification
from tillsammans.lib import clock
from tillsammans.research import synthetic

Rows = list[list[str]]


def rows(order: Specification, plan: synthetic.Plan, folder: Path, part: int, of: int) -> Rows:
    """One share of a made-up panel as the provider would send it: the children whose pseudonyms fall to `part`."""
    import duckdb

    if not (folder / "done").exists():
        synthetic.write(plan, folder)
        (folder / "done").touch()
    columns = ", ".join(order.delivered_columns).replace("municipality", "? AS municipality")
    source = (
        "read_parquet(?, hive_partitioning=false) WHERE ('0x' || substr(pseudonym, 1, 4))::INTEGER % ? = ?"
    )
    path = str(folder / f"year={order.round_year}" / "panel.parquet")
    with duckdb.connect() as con:
        query = f"SELECT {columns} FROM {source} ORDER BY pseudonym"  # noqa: S608 - the specification's columns
        found = con.execute(query, [order.provider.municipality, path, of, part]).fetchall()
    return [[as_text(cell) for cell in row] for row in found]


def package(order: Specification, made: Iterable[Sequence[str]], path: Path, **other: object) -> Path:
    """A package with these rows, right or wrong. `other`: what the manifest says instead of the truth."""
    lines = [",".join(row) + "\n" for row in made]
    data = path.with_suffix(".csv.gz")
    with data.open("wb") as out, gzip.GzipFile("", "wb", 6, out, mtime=0) as packed:
        packed.write((",".join(order.delivered_columns) + "\n" + "".join(lines)).encode())
    told = _manifest(order, data, len(lines)) | other
    with ZipFile(path, "w", ZIP_STORED) as whole:
        whole.writestr(_entry(manifest.NAME), Manifest(**told).as_json())  # type: ignore[arg-type]
        whole.writestr(_entry("data.csv.gz"), data.read_bytes())
    data.unlink()
    return path


def _manifest(order: Specification, data: Path, count: int) -> dict[str, object]:
    content = data.read_bytes()
    return {
        "study": order.study,
        "round_year": order.round_year,
        "provider": order.provider.code,
        "specification": order.sha256,
        "codebook_version": order.codebook_version,
        "columns": order.delivered_columns,
        "rows": count,
        "data": "data.csv.gz",
        "data_sha256": hashlib.sha256(content).hexdigest(),
        "data_bytes": len(content),
        "key_check": order.key_check,
        "children": count,
        "missing": {},
        "expected": {},
        "opt_outs_removed": None,
        "tool_version": VERSION,
        "made_at": clock.now().isoformat(timespec="seconds"),
    }


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o600 << 16
    return entry


def with_faults(order: Specification, made: Rows) -> Rows:
    """The same rows with the faults that come of copying by hand: impossible hours, a child twice, another town."""
    spoilt = [list(row) for row in made]
    hours = order.delivered_columns.index("sleep_hours")
    for row in [row for row in spoilt if row[hours]][:5]:
        row[hours] = "27"
    spoilt[0][order.delivered_columns.index("municipality")] = "0180"
    return [*spoilt, list(spoilt[1])]
