"""What a cell of a table is about, as a group of children, so that cells of different tables can be laid side by side.

Ages, grades and birth cohorts are the same thing said in three ways: here they are birth years. Answers are part of the
group: those who answered, those who said yes, those whose answer is missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tillsammans.karta.codebook import Codebook, Variable
from tillsammans.research.tables import AGE_OF_GRADE, ALL, GRADES, Table

SEX = frozenset({"1", "2"})
MISSING = "(saknas)"
REST = "rest"
ROUNDING = 2  # a shown count is at most this far from the true one


@dataclass(frozen=True)
class Values:
    """Some values, or (`but`) all except some."""

    some: frozenset[Any] = frozenset()
    but: bool = True

    def within(self, other: "Values") -> bool:
        if not self.but and not other.but:
            return self.some <= other.some
        if self.but and other.but:
            return other.some <= self.some
        return not self.but and not (self.some & other.some)

    def apart(self, other: "Values") -> bool:
        if not self.but and not other.but:
            return not (self.some & other.some)
        return self.some <= other.some if not self.but else (other.some <= self.some and not other.but)

    def minus(self, gone: "Values") -> "Values":
        """What is left of these when those are taken away."""
        if not gone.but:
            return Values(self.some | gone.some if self.but else self.some - gone.some, self.but)
        return Values(gone.some - self.some if self.but else self.some & gone.some, but=False)

    def has(self, value: Any) -> bool:
        return (value in self.some) != self.but


EVERY = Values()


def _some(*values: Any) -> Values:
    return Values(frozenset(values), but=False)


@dataclass(frozen=True)
class Population:
    """A group of children, by everything that tells it from others."""

    municipality: Values
    sex: Values
    year: int
    born: frozenset[int]
    answers: Values

    def within(self, other: "Population") -> bool:
        return (
            self.year == other.year
            and self.born <= other.born
            and self.municipality.within(other.municipality)
            and self.sex.within(other.sex)
            and self.answers.within(other.answers)
        )


@dataclass(frozen=True)
class Cell:
    """A population with what is shown of it: None where it is withheld. `release`: None for the new table.

    `slack`: how far the true number can be from what is shown, by rounding. `counted`: a count, and not a share
    turned into one."""

    who: Population
    n: float | None
    release: int | None
    slack: float = ROUNDING
    counted: bool = True


def cells(table: Table, release: int | None, book: Codebook, subject: str = "") -> Iterator[Cell]:
    """Every count of the table, and every share as the two counts it says: those who are, and those who are not.
    `subject`: of a table of several variables, what is said of that one and of everybody."""
    what = table.definition.get("what")
    if what == "transitions":
        yield from _moves(table, release)
        return
    for row in table.rows:
        variable = book.variable(row.get("variable") or table.definition["measure"])
        everybody = _population(table, row, variable)
        asked = EVERY if what == "missingness" else Values(frozenset({MISSING}))
        tagged = replace(everybody, answers=asked)
        if what == "together":
            both = sorted((table.definition["measure"], table.definition["other"]))
            tagged = replace(everybody, answers=_some(("both", *both)))
        yield Cell(tagged, row["n"], release)
        if "share" in table.measures and (not subject or variable.code == subject):
            saying = _some(MISSING) if what == "missingness" else _some(*_answers(table))
            sides = ((saying, row["share"]), (asked.minus(saying), _rest(row["share"])))
            yield from (
                _said(replace(everybody, answers=who), share, row["n"], release) for who, share in sides
            )


def _said(who: Population, share: float | None, n: float | None, release: int | None) -> Cell:
    """A share of a count, as the count it says: shares are rounded to 5 percent, and the count under them to 5."""
    if share is None or n is None:
        return Cell(who, None, release, counted=False)
    slack = 0.025 * (n + ROUNDING) + ROUNDING * share
    return Cell(who, share * n, release, slack, counted=False)


def _rest(share: float | None) -> float | None:
    return None if share is None else 1 - share


def _answers(table: Table) -> Sequence[str]:
    return table.definition.get("answers") or ("1",)


def _moves(table: Table, release: int | None) -> Iterator[Cell]:
    for row in table.rows:
        where = table.definition.get("where", {})
        place = _chosen(row.get("municipality", ALL), where.get("municipality"))
        sex = _chosen(row.get("sex", ALL), where.get("sex"))
        born = row.get("cohort")
        before, after = row["before"], row["after"]
        pair = Values() if before == after == ALL else _some((str(before), str(after)))
        group = Population(place, sex, 0, frozenset() if born is None else frozenset({int(born)}), pair)
        yield Cell(group, row["n"], release)


def _population(table: Table, row: Mapping[str, Any], variable: Variable) -> Population:
    where = table.definition.get("where", {})
    place = _chosen(row.get("municipality", ALL), where.get("municipality"))
    if row.get("municipality") == REST:
        place = Values(frozenset({table.definition["municipality"]}))
    sex = _chosen(row.get("sex", ALL), where.get("sex"))
    cohort, age = row.get("cohort"), row.get("age", ALL)
    year = int(row["year"]) if "year" in row else int(cohort or 0) + int(age)
    ages = _ages(variable) & _ages_of_row(table, row, where)
    born = frozenset(year - a for a in ages)
    if cohort is not None:
        born = frozenset({int(cohort)})
    if "cohort" in where:
        born &= frozenset(int(value) for value in where["cohort"])
    return Population(place, sex, year, born, EVERY)


def _chosen(value: Any, chosen: Sequence[Any] | None) -> Values:
    if value != ALL:
        return _some(value)
    return _some(*chosen) if chosen else EVERY


def _ages(variable: Variable) -> frozenset[int]:
    ages = set(range(variable.age_from or 0, (variable.age_to if variable.age_to is not None else 19) + 1))
    return frozenset(ages & {AGE_OF_GRADE[g] for g in variable.grades} if variable.grades else ages)


def _ages_of_row(table: Table, row: Mapping[str, Any], where: Mapping[str, Any]) -> frozenset[int]:
    ages = set(range(20))
    if "grade" in table.dimensions:
        ages &= {AGE_OF_GRADE[g] for g in ((row["grade"],) if row["grade"] != ALL else GRADES)}
    if row.get("age", ALL) != ALL:
        ages &= {int(row["age"])}
    if "grade" in where:
        ages &= {AGE_OF_GRADE[g] for g in where["grade"]}
    if "age" in where:
        ages &= {int(a) for a in where["age"]}
    return frozenset(ages)


def settled(own: Sequence[Cell], places: frozenset[str] | None, others: Sequence[Cell]) -> list[Cell]:
    """With 'everybody' spelled out, so that all parts together are seen to be the whole."""
    seen = {v for cell in (*own, *others) for v in cell.who.municipality.some}
    universe = places or frozenset(seen)
    settled = []
    for cell in own:
        place, sex = cell.who.municipality, cell.who.sex
        if place.but:
            place = Values(universe - place.some, but=False)
        if sex.but:
            sex = Values(SEX - sex.some, but=False)
        settled.append(replace(cell, who=replace(cell.who, municipality=place, sex=sex)))
    return settled


def describe(who: Population) -> str:
    """In Swedish, for the refusal."""
    words = []
    places = sorted(map(str, who.municipality.some))
    if not who.municipality.but and len(places) <= 3:
        words.append(f"kommun {', '.join(places)}")
    elif not who.municipality.but:
        words.append(f"{len(places)} kommuner")
    sexes = {"1": "pojkar", "2": "flickor"}
    if not who.sex.but and len(who.sex.some) == 1:
        words.append(sexes[next(iter(who.sex.some))])
    if who.born:
        first, last = min(who.born), max(who.born)
        words.append(f"födda {first}" if first == last else f"födda {first}–{last}")
    if who.year:
        words.append(f"år {who.year}")
    if who.answers.but and who.answers.some:
        words.append("som har svarat")
    if not who.answers.but:
        words.append("med svaren " + ", ".join(sorted(map(str, who.answers.some))))
    return ", ".join(words) or "alla"
