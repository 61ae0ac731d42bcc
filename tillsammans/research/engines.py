"""Where the tabulations are computed. DuckDB inside our own process unless RESEARCH_ENGINE says otherwise.

    duckdb                     the default: one machine, tens of millions of rows
    postgresql://...           where the panel already lies in a database
    spark-local                Spark inside this machine (Java 17, pyspark): to try that results are the same
    spark://host:7077          a cluster, when one machine is too small

The expressions are the same on all of them (Ibis); `Table.checksum` says whether the results are too. Nothing here
is imported before somebody computes: the rest of the product runs without the extra `research`.
"""

import importlib.util
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

USUAL = "duckdb"
THREADS = 2
MEMORY = "2GB"


class EngineMissing(RuntimeError):
    """The chosen engine cannot be used here; the Swedish sentence says what is lacking."""


def chosen() -> str:
    """The engine's address from RESEARCH_ENGINE."""
    return os.environ.get("RESEARCH_ENGINE", USUAL)


def name_of(address: str) -> str:
    """The engine's name without host, user or password: for provenance."""
    return address.split(":", 1)[0]


def connect(address: str | None = None, threads: int = THREADS, memory: str = MEMORY) -> Any:
    """An Ibis connection. EngineMissing, in Swedish, when something is lacking."""
    address = address or chosen()
    if importlib.util.find_spec("ibis") is None:
        raise EngineMissing(
            "Tillägget research saknas. Installera det med: pip install tillsammans[research]"
        )
    import ibis

    if address == USUAL:
        # Order does not matter to a tabulation, and keeping it costs memory.
        return ibis.duckdb.connect(threads=threads, memory_limit=memory, preserve_insertion_order=False)
    if address.startswith(("postgresql://", "postgres://")):
        return ibis.connect(address)
    if address == "spark-local" or address.startswith("spark://"):
        return _spark(address, threads)
    raise EngineMissing(f"Beräkningsmotorn {name_of(address)!r} finns inte.")


def spark_is_here() -> bool:
    return importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None


def _spark(address: str, threads: int) -> Any:
    if not spark_is_here():
        raise EngineMissing("Spark kräver paketet pyspark (under 4.1) och Java 17.")
    import ibis
    from pyspark.sql import SparkSession  # type: ignore[import-not-found]

    master = f"local[{threads}]" if address == "spark-local" else address
    build = SparkSession.builder.master(master).config("spark.sql.session.timeZone", "UTC")
    build = build.config("spark.driver.bindAddress", "127.0.0.1").config("spark.ui.enabled", "false")
    session = build.config("spark.sql.shuffle.partitions", str(2 * threads)).getOrCreate()
    return ibis.pyspark.connect(session)


def load(con: Any, files: Iterable[Path], name: str = "panel") -> Any:
    """The panel's files as an Ibis table. PostgreSQL gets a temporary copy; the others read where the files lie."""
    paths = [str(path) for path in files]
    if con.name == "duckdb":
        return con.read_parquet(paths, table_name=name, hive_partitioning=False)
    if con.name == "pyspark":
        import ibis

        return ibis.union(*(con.read_parquet(path, table_name=f"{name}_{k}") for k, path in enumerate(paths)))
    import pyarrow.parquet as pq

    made = None
    for path in paths:
        rows = pq.read_table(path)
        if made is None:
            made = con.create_table(name, schema=_schema(rows), temp=True)
        con.insert(name, rows.to_pandas())
    return con.table(name)


def _schema(rows: Any) -> Any:
    import ibis

    return ibis.Schema.from_pyarrow(rows.schema)


def columns(con: Any, expression: Any) -> dict[str, Any]:
    """The expression's result as columns: numpy arrays, or lists from other engines than DuckDB."""
    if con.name == "duckdb":  # straight from the engine: a whole frame library stays out of the process
        return dict(con.con.execute(con.compile(expression)).fetchnumpy())
    return dict(con.to_pyarrow(expression).to_pydict())
