"""Parquet in and out by pyarrow, for those who have it. CSV does the same without."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any

from tillsammans.karta.codebook import Variable
from tillsammans.karta.reading import ReadingError, as_text
from tillsammans.karta.specification import Specification

BATCH = 50_000
LONGEST = 200  # signs of a text
_MAKER = re.compile(r"parquet-cpp-arrow version [0-9.]{1,20}")
_NEEDS = "Parquet kräver pyarrow, som saknas på den här datorn. Välj CSV i stället."


def write(path: Path, specification: Specification, rows: Iterator[Sequence[str]]) -> None:
    """Typed columns, no metadata but the schema. ReadingError where pyarrow is missing."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise ReadingError(_NEEDS) from None
    types = [_type(pa, name, specification.variables) for name in specification.delivered_columns]
    schema = pa.schema(list(zip(specification.delivered_columns, types, strict=True)))
    with ParquetWriter(path, schema, compression="zstd", store_schema=False) as writer:
        while batch := list(islice(rows, BATCH)):
            columns = zip(*batch, strict=True)
            arrays = [_array(pa, kind, column) for kind, column in zip(types, columns, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _type(pa: Any, name: str, variables: Sequence[Variable]) -> Any:
    kinds = {v.code: v.type for v in variables}
    named = {"integer": pa.int64(), "decimal": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
    if name in ("year", "birth_year"):
        return pa.int16()
    return named.get(kinds.get(name, ""), pa.string())


def _array(pa: Any, kind: Any, cells: Sequence[str]) -> Any:
    if pa.types.is_boolean(kind):
        return pa.array([None if not cell else cell == "1" for cell in cells], kind)
    return pa.array([cell or None for cell in cells], pa.string()).cast(kind)


def read(content: IO[bytes]) -> tuple[list[str], Iterator[list[str]]]:
    """Columns and rows of a delivered file. ReadingError for metadata, for long texts, for columns of a
    kind the tool never writes, and for what is no Parquet."""
    try:
        from pyarrow import lib
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise ReadingError(_NEEDS) from None
    try:
        file = ParquetFile(content)
        names = list(file.schema_arrow.names)
        known = [_is_known(one.type) for one in file.schema_arrow]
        texts = [one.name for one in file.schema_arrow if one.type == "string"]
        # Texts stay in their dictionaries until they have been measured: a small file may stand for endless text.
        file = ParquetFile(content, read_dictionary=texts)
    except (lib.ArrowException, OSError, ValueError):  # a column's name in no alphabet, for one
        raise ReadingError("Parquetfilen går inte att läsa.") from None
    if not _MAKER.fullmatch(file.metadata.created_by or ""):
        raise ReadingError("Parquetfilen är inte gjord av verktyget.")
    if file.metadata.metadata or any(one.metadata for one in file.schema_arrow):
        raise ReadingError("Parquetfilen har egna uppgifter vid sidan om data. Packa med verktyget.")
    if not all(known):
        raise ReadingError("Parquetfilen har kolumner av okänd sort.")
    return names, _rows(file)


def _is_known(kind: Any) -> bool:
    """Whether the tool could have written the column. Every other kind could hold much in little."""
    from pyarrow import types

    looks = (types.is_integer, types.is_floating, types.is_boolean, types.is_date32, types.is_string)
    return any(look(kind) for look in looks)


def _rows(file: Any) -> Iterator[list[str]]:
    from pyarrow import lib, types

    try:
        for batch in file.iter_batches(batch_size=4096):
            for column in batch.columns:
                if types.is_dictionary(column.type) and _longest(column.dictionary) > LONGEST:
                    raise ReadingError("Parquetfilen har längre texter än någon kod.")
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                yield [as_text(cell) for cell in row]
    except ReadingError:
        raise
    except (lib.ArrowException, OSError, ArithmeticError, ValueError):  # a day after the year 9999, for one
        raise ReadingError("Parquetfilen går inte att läsa.") from None


def _longest(texts: Any) -> int:
    from pyarrow import compute

    return compute.max(compute.binary_length(texts)).as_py() or 0
