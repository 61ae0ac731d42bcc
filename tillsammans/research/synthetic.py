"""A made-up panel, for writing and trying analyses on before anybody has access to a real one. No real data is
in it.

Same plan, same bytes (under one version of DuckDB): every figure is a function of the seed, the child's number, the
year and the variable, by hashing, so that the order and number of threads cannot matter. One year is one file,
written as it is made: 2.2 million children need no more memory than 65,000.

What is realistic: each child has a level of its own that stays through the years; municipalities, ages and years
pull it a little; some children move; some leave or arrive; a survey is asked only in its grades and years and is
answered less often by those who feel bad; now and then a whole municipality misses a year. What is invented: every
size of every effect.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tillsammans.karta import example
from tillsammans.karta.codebook import Codebook, Variable

CHILDREN = {
    "0428": 1900,
    "0461": 2500,
    "0480": 12000,
    "0481": 2400,
    "0482": 3400,
    "0483": 7500,
    "0484": 23700,
    "0486": 7900,
    "0488": 2900,
}
"""Children aged 0-17 in each municipality of the county, about."""
TINY = "0428"
COUNTY, NATION = 65_000, 2_200_000
OLDEST = 17
REGION = ("Barnhälsovårdens journal", "Folktandvården")
SURVEYS = {"Enkät till elever": 0.18, "Enkät till vårdnadshavare": 0.38, "Elevhälsans hälsosamtal": 0.08}
DOWNWARD = (
    "headache",
    "stomach_ache",
    "screen_hours",
    "absence_share",
    "absence_invalid_share",
    "support_programme",
    "crowded",
    "alone",
    "bullied",
    "speech_30m",
)
"""Less of it is better: a child who is well has lower values."""
CURVES = {  # by age, and how far children differ
    "sleep_hours": ("10.6 - 0.24 * (age - 6)", 0.8),
    "height_cm": ("52 + 21.5 * ln(1 + age) + 3.6 * age", 4.5),
    "weight_kg": ("4 + 2.1 * age + 0.07 * age * age", 0.06),
    "activity_days": ("4.6 - 0.12 * (age - 6)", 1.5),
    "screen_hours": ("2.2 + 0.25 * (age - 11)", 1.2),
    "merit_points": ("222", 48.0),
}


@dataclass(frozen=True)
class Plan:
    """What to make. `children` is how many different children there are over all the years together.

    `tiny` is a municipality made far smaller than it is, so that small groups are always tried out.
    """

    children: int = 500
    years: int = 10
    first_year: int = 2015
    seed: int = 1
    variables: tuple[str, ...] = ()  # codes; all of the codebook's when empty
    national: bool = False
    tiny: str | None = TINY
    book: Codebook = example.BOOK

    @property
    def chosen(self) -> tuple[Variable, ...]:
        return (self.book.only(self.variables) if self.variables else self.book).variables

    @property
    def municipalities(self) -> dict[str, float]:
        """Weight of each. The nation has the county's nine and 281 invented ones, whose codes begin with a nine."""
        weights: dict[str, float] = dict(CHILDREN)
        if self.tiny:
            weights[self.tiny] = 120
        if self.national:
            weights |= {f"{9000 + k}": 160_000 / k**0.9 for k in range(1, 282)}
        return weights


def write(plan: Plan, folder: Path, threads: int = 2, memory: str = "1GB") -> list[Path]:
    """The panel, one Parquet file a year, in `folder`/year=.../panel.parquet."""
    con = _prepared(plan, threads, memory)
    files = []
    for year in range(plan.first_year, plan.first_year + plan.years):
        path = folder / f"year={year}" / "panel.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        con.execute(f"COPY ({_rows(plan, year)}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
        files.append(path)
    con.close()
    return files


def deliveries(plan: Plan, folder: Path) -> list[tuple[str, int, Path]]:
    """The same children as the authorities would send them in: (provider, year, file). Each municipality what
    its schools and surveys know, the region what child health and dental care know; identities are pseudonyms
    already."""
    con, sent = _prepared(plan, 2, "1GB"), []
    for year in range(plan.first_year, plan.first_year + plan.years):
        con.execute(f"CREATE OR REPLACE TEMP TABLE everybody AS {_rows(plan, year)}")
        for provider, condition, variables in _providers(plan):
            path = folder / provider / f"{year}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            wanted = ", ".join(
                ["pseudonym AS identity", "year", "municipality", "sex", "birth_year", *variables]
            )
            con.execute(
                f"COPY (SELECT {wanted} FROM everybody WHERE {condition}) TO '{path}' (FORMAT parquet)"
            )
            sent.append((provider, year, path))
    con.close()
    return sent


def checksum(files: list[Path]) -> str:
    """One sha256 over all files, in the order given."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _providers(plan: Plan) -> list[tuple[str, str, list[str]]]:
    ours = [v.code for v in plan.chosen if v.source not in REGION]
    theirs = [v.code for v in plan.chosen if v.source in REGION]
    schools = [(f"kommun-{code}", f"municipality = '{code}'", ours) for code in plan.municipalities]
    return [*schools, ("region-04", "true", theirs)]


def _prepared(plan: Plan, threads: int, memory: str) -> Any:
    import duckdb

    con = duckdb.connect(config={"threads": threads, "memory_limit": memory})
    con.execute("CREATE TEMP TABLE place (low DOUBLE, code VARCHAR)")
    low, whole = 0.0, sum(plan.municipalities.values())
    for code, weight in plan.municipalities.items():
        con.execute("INSERT INTO place VALUES (?, ?)", [low / whole, code])
        low += weight
    last = plan.first_year + plan.years - 1
    cohorts = plan.years + OLDEST
    con.execute(f"""
        CREATE TEMP TABLE child AS WITH born AS (
          SELECT range AS id, {_u(plan, "range", "sex")} < 0.487 AS girl,
            ({plan.first_year - OLDEST} + floor({cohorts} * {_u(plan, "range", "born")}))::SMALLINT AS birth_year,
            {_u(plan, "range", "place")} AS at, {_u(plan, "range", "next place")} AS then_at,
            {_u(plan, "range", "moves")} AS moves, {_u(plan, "range", "stays")} AS stays,
            {_normal(plan, "range", "level")}::FLOAT AS level
          FROM range({plan.children}))
        SELECT id, CASE WHEN girl THEN '2' ELSE '1' END AS sex, birth_year, level, here.code AS home,
          CASE WHEN moves < 0.14 THEN there.code ELSE here.code END AS new_home,
          ({plan.first_year} + 1 + floor({plan.years} * moves / 0.14))::INTEGER AS moved,
          CASE WHEN stays < 0.05 THEN ({plan.first_year} + floor({plan.years} * stays / 0.05))::INTEGER
            ELSE {last + 1} END AS gone,
          CASE WHEN stays > 0.94 THEN ({plan.first_year} + floor({plan.years} * (stays - 0.94) / 0.06))::INTEGER
            ELSE {plan.first_year} END AS came
        FROM born ASOF JOIN place AS here ON born.at >= here.low
        ASOF JOIN place AS there ON born.then_at >= there.low ORDER BY id""")
    return con


def _rows(plan: Plan, year: int) -> str:
    """SQL for everybody's row of one year."""
    variables = ", ".join(_value(plan, v, year) for v in plan.chosen)
    return f"""
        WITH person AS (
          SELECT md5('{plan.seed}-' || id) AS pseudonym, {year}::SMALLINT AS year,
            CASE WHEN moved <= {year} THEN new_home ELSE home END AS municipality, sex, birth_year,
            ({year} - birth_year)::SMALLINT AS age, id, level
          FROM child WHERE {year} - birth_year BETWEEN 0 AND {OLDEST} AND {year} < gone AND {year} >= came),
        pupil AS (SELECT *, {_grade()} AS grade, birth_year AS cohort FROM person)
        SELECT pseudonym, year, municipality, sex, birth_year, age, grade, cohort, {variables} FROM pupil ORDER
        BY id"""


def _grade() -> str:
    return (
        "CASE WHEN age = 6 THEN 'F' WHEN age BETWEEN 7 AND 15 THEN CAST(age - 6 AS VARCHAR)"
        " WHEN age BETWEEN 16 AND 18 THEN 'G' || CAST(age - 15 AS VARCHAR) END"
    )


def _value(plan: Plan, v: Variable, year: int) -> str:
    """SQL for one variable in one year: NULL where it is not asked or not answered."""
    if not v.exists_in(year) or (v.source == "Enkät till vårdnadshavare" and year % 2):
        return f"CAST(NULL AS {sql_type(v)}) AS {v.code}"
    asked = [f"age BETWEEN {v.age_from} AND {v.age_to}"] if v.age_from is not None else []
    if v.grades:
        asked.append("grade IN ({})".format(", ".join(f"'{g}'" for g in v.grades)))
    lost = SURVEYS.get(v.source, 0.015)
    asked.append(f"{_u(plan, 'id', v.code + 'answers', year)} >= {lost} * (1 - 0.25 * greatest(-1, level))")
    if v.source in SURVEYS:  # a whole municipality may miss a round
        asked.append(f"{_u(plan, 'municipality', v.source, year)} >= 0.04")
    return f"CASE WHEN {' AND '.join(asked)} THEN CAST({_measured(plan, v, year)} AS {sql_type(v)}) END AS {v.code}"


def _measured(plan: Plan, v: Variable, year: int) -> str:
    z = _tendency(plan, v, year)
    if v.type == "category":
        count = len(v.categories)
        step = f"least({count}, 1 + floor({count} / (1 + exp(-1.1 * ({z}) - 0.4))))::INTEGER"
        return f"[{', '.join(repr(c.code) for c in v.categories)}][{step}]"
    if v.type == "boolean":
        base = (-1 if v.code in DOWNWARD else 1) * (0.7 + 1.6 * _fixed(v.code))
        return f"({_u(plan, 'id', v.code, year)} < 1 / (1 + exp(-0.9 * ({z}) - ({base:.4f}))))::INTEGER"
    if v.type == "date":
        return f"DATE '{year}-01-01' + (360 * {_u(plan, 'id', v.code, year)})::INTEGER"
    low, high = v.minimum or 0, v.maximum if v.maximum is not None else (v.minimum or 0) + 10
    if v.code.startswith("absence"):
        value = f"exp({1.75 if v.code == 'absence_share' else 0.1} + 0.8 * ({z}))"
    elif v.code == "weight_kg":
        value = f"({CURVES[v.code][0]}) * (1 + 0.13 * ({z}))"
    elif v.code in CURVES:
        curve, spread = CURVES[v.code]
        value = f"{curve} + {spread} * ({z})"
    else:
        value = f"{low} + {high - low} / (1 + exp(-({z})))"
    return f"round(least({high}, greatest({low}, {value})), {0 if v.type == 'integer' else 1})"


def _tendency(plan: Plan, v: Variable, year: int) -> str:
    """Child, municipality, age, year and chance, for better or worse; about one unit wide."""
    sign = -1 if v.code in DOWNWARD else 1
    shock = 0.24 * (_fixed(f"{plan.seed} {v.code} {year}") - 0.5) + 0.02 * (year - plan.first_year)
    place = f"0.5 * ({_u(plan, 'municipality', v.code)} - 0.5)"
    chance = _normal(plan, "id", v.code, year)
    return f"{sign} * (0.6 * level + {place} - 0.025 * (age - 9) + {shock:.6f}) + 0.75 * {chance}"


def _fixed(text: str) -> float:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") / 2**32


def _hash(plan: Plan, column: str, salt: str, year: int = 0) -> str:
    number = int.from_bytes(hashlib.sha256(f"{plan.seed} {salt} {year}".encode()).digest()[:7], "big")
    return f"hash(hash({column}, {number}))"  # the inner one alone is the column's hash with the salt XORed to it


def _u(plan: Plan, column: str, salt: str, year: int = 0) -> str:
    """SQL for a number from 0 to 1, even."""
    return f"(({_hash(plan, column, salt, year)} >> 11) / 9007199254740992.0)"


def _normal(plan: Plan, column: str, salt: str, year: int = 0) -> str:
    """SQL for a nearly normal number: four even ones from one hash."""
    h = _hash(plan, column, salt, year)
    parts = " + ".join(f"(({h} >> {shift}) & 65535)" for shift in (0, 16, 32, 48))
    return f"((({parts}) / 65535.0 - 2) * 1.7320508)"


def sql_type(v: Variable) -> str:
    """How a variable is kept in the panel."""
    return {"integer": "INTEGER", "decimal": "DOUBLE", "boolean": "SMALLINT", "date": "DATE"}.get(
        v.type, "VARCHAR"
    )
