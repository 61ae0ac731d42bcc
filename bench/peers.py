"""The standard tabulation by engines that are no dependencies of ours: `python -m bench.peers spark|polars|acro FOLDER
[t1,t2,t3]`, with the Python of an environment that has them (see bench.research). Nothing of the product is imported.

acro makes the same tables with its own checks, one call a figure: no secondary suppression, no slopes, no rounding.
"""

import sys
from pathlib import Path
from typing import Any

from bench.standard import AGES, ALL, CROSSED, MEAN, SHARE, Tabulation, Work, in_sql, measured


def main() -> None:
    engine, folder = sys.argv[1:3]
    names = sys.argv[3].split(",") if len(sys.argv) > 3 else [one.name for one in ALL]
    measured(engine, {"spark": _spark, "polars": _polars, "acro": _acro}[engine](), names, Path(folder))


def _named(name: str) -> Tabulation:
    return next(one for one in ALL if one.name == name)


def _spark() -> Work:
    from functools import reduce

    from pyspark.sql import SparkSession

    build = SparkSession.builder.master("local[2]").config("spark.driver.memory", "6g")
    for name, value in (
        ("spark.sql.shuffle.partitions", "4"),
        ("spark.ui.enabled", "false"),
        ("spark.driver.host", "127.0.0.1"),
        ("spark.driver.bindAddress", "127.0.0.1"),
        ("spark.sql.session.timeZone", "UTC"),
    ):
        build = build.config(name, value)
    spark = build.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")

    class Spark:
        def make(self, name: str, query: str) -> None:
            spark.sql(query).localCheckpoint().createOrReplaceTempView(name)

        def rows(self, query: str) -> list[Any]:
            return spark.sql(query).collect()

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        parts = [spark.read.parquet(str(path)) for path in files]
        reduce(lambda a, b: a.union(b), parts).createOrReplaceTempView("panel")
        return in_sql(Spark(), _named(name))

    return work


def _polars() -> Work:
    import polars as pl

    def cells(files: list[Path], one: Tabulation) -> Any:
        keys = [*one.axes, one.time]
        rows = pl.scan_parquet([str(path) for path in files], hive_partitioning=False)
        if one.name == "t3":
            asked = rows.select("pseudonym", "sex", "cohort", "age", CROSSED).drop_nulls(CROSSED)
            first, then = (asked.filter(pl.col("age") == age) for age in AGES)
            then = then.select("pseudonym", pl.col(CROSSED).cast(pl.String).alias("after"))
            both = first.with_columns(pl.col(CROSSED).cast(pl.String).alias("before"))
            return both.join(then, on="pseudonym").group_by(keys).agg(pl.len().alias("n1")).collect()
        if "grade" in keys:
            rows = rows.drop_nulls("grade")
        mean, share = pl.col(MEAN), pl.col(SHARE)
        return (
            rows.group_by(keys)
            .agg(
                mean.count().alias("n1"),
                mean.sum().alias("s1"),
                (mean * mean).sum().alias("q1"),
                mean.max().fill_null(0).alias("m1"),
                share.count().alias("n2"),
                share.cast(pl.Int64).sum().alias("y2"),
            )
            .collect()
        )

    def totals(cell: Any, one: Tabulation) -> Any:
        parts = [cell]
        how = [pl.col(f).max() if f == "m1" else pl.col(f).sum() for f in one.figures]
        for axis in one.axes:
            others = [a for a in (*one.axes, one.time) if a != axis]
            parts += [
                p.group_by(others).agg(how).with_columns(pl.lit("all").alias(axis)) for p in list(parts)
            ]
        return pl.concat(parts, how="diagonal_relaxed")

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        one = _named(name)
        t = totals(cells(files, one), one)
        n1, c = pl.col("n1"), pl.col
        few = n1 <= 7
        t = t.with_columns(h1=few | (c("m1") > 0.85 * c("s1")) if "m1" in t.columns else few)
        if "n2" in t.columns:
            t = t.with_columns(h2=(c("n2") <= 7) | (c("y2") <= 7) | (c("n2") - c("y2") <= 7))
        flags = [flag for flag in ("h1", "h2") if flag in t.columns]
        before = -1
        while (now := sum(int(t[flag].sum()) for flag in flags)) != before:
            before = now
            for axis in one.axes:
                line = [a for a in (*one.axes, one.time) if a != axis]
                for flag in flags:
                    first = pl.int_range(pl.len()).over([*line, flag]) == 0
                    alone = c(flag).sum().over(line) == 1
                    t = t.sort(f"n{flag[1]}", axis).with_columns((c(flag) | (alone & first)).alias(flag))
        t = t.with_columns(shown=pl.when(~c("h1")).then(5 * (n1 / 5).round()))
        return {"cells": len(flags) * t.height, "withheld": before, "check": summed(t, name)}

    def summed(t: Any, name: str) -> float:
        if name == "t3":
            return float(t["n1"].sum())
        if name == "t1":
            return float(round(t["s1"].sum() + t["y2"].sum(), 0))
        found, year = 0.0, pl.col("year").cast(pl.Float64)
        for top, n in (("s1", "n1"), ("y2", "n2")):
            of = t.filter(pl.col(n) >= 8).with_columns(year, v=pl.col(top) / pl.col(n))
            slope = of.group_by("municipality").agg(b=pl.cov("year", "v") / pl.col("year").var())
            found += float(slope["b"].drop_nans().drop_nulls().sum())
        return round(found, 6)

    return work


def _acro() -> Work:
    import logging
    import warnings

    logging.disable(logging.CRITICAL)
    warnings.filterwarnings("ignore")
    import pandas as pd
    from acro import ACRO

    acro = ACRO(suppress=False)
    acro.config["safe_threshold"] = acro.sdc_checks.risk_appetite["safe_threshold"] = 8
    logging.disable(logging.CRITICAL)

    def read(files: list[Path], columns: list[str], **more: Any) -> Any:
        return pd.concat(
            [pd.read_parquet(path, columns=columns, partitioning=None, **more) for path in files]
        )

    def work(name: str, files: list[Path]) -> dict[str, Any]:
        if name == "t3":
            rows = read(files, ["pseudonym", "sex", "cohort", "age", CROSSED], filters=[("age", "in", AGES)])
            first, then = (rows.dropna(subset=[CROSSED])[lambda r, age=age: r.age == age] for age in AGES)
            both = first.merge(then[["pseudonym", CROSSED]], on="pseudonym", suffixes=("", "_after"))
            table = acro.crosstab([both.cohort, both.sex, both[CROSSED]], both[f"{CROSSED}_after"])
            return {"cells": table.size, "withheld": None, "check": None}
        rows = read(files, ["municipality", "sex", "grade", "year", MEAN, SHARE])
        rows = rows.dropna(subset=["grade"]) if name == "t1" else rows
        by = ([rows.municipality, rows.year], [rows.sex, rows.grade])
        if name == "t2":
            by = ([rows.municipality], [rows.year])
        tables = [acro.crosstab(*by, values=rows[of], aggfunc="mean") for of in (MEAN, SHARE)]
        return {"cells": sum(t.size for t in tables), "withheld": None, "check": None}

    return work


if __name__ == "__main__":
    main()
