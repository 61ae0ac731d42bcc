"""What a new table gives away together with those released before: one group minus another may be a few children.

Every shown number is described as a population (see `populations`). Then three things are looked for, and each finding
is a refusal that names the earlier release:

1. the same group is shown in one table and withheld in the other, or shown with two numbers a few children apart;
2. a group lies wholly inside another, and the difference may be fewer than eight;
3. of a whole, all parts but a few children's are shown when the tables are laid side by side.

Careful by choice: where rounded numbers cannot rule it out, it is taken to be so. With `count` (see `counter`) the
exact difference is asked of the panel instead, and only what really isolates is refused.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tillsammans.karta.codebook import Codebook
from tillsammans.research.populations import (
    EVERY,
    MISSING,
    Cell,
    Population,
    Values,
    cells,
    describe,
    settled,
)
from tillsammans.research.tables import Table

FEWEST = 8
ROUNDING = 2  # a shown count is at most this far from the true one


@dataclass(frozen=True)
class Earlier:
    """A released table (protected) and the number it went out under."""

    number: int
    table: Table


@dataclass(frozen=True)
class Conflict:
    """Why the new table cannot go out beside an earlier one."""

    release: int
    sentence: str


Count = Callable[[Population], int]


def conflicts(
    new: Table,
    earlier: Iterable[Earlier],
    book: Codebook,
    places: Iterable[str] = (),
    count: Count | None = None,
) -> list[Conflict]:
    """What speaks against releasing `new`, at most one finding for each earlier release. Raises Unprotected
    for a raw table. `places`: all municipalities there are, so that all of them together are known to be the
    whole."""
    new.demand_protection()
    subjects = _subjects(new)
    known = frozenset(places) or None
    own = [cell for cell in cells(new, None, book) if cell is not None]
    found: list[Conflict] = []
    for one in earlier:
        if not subjects & _subjects(one.table):
            continue
        theirs = list(cells(one.table, one.number, book))
        sentence = _first_fault(settled(own, known, theirs), settled(theirs, known, own), one.number, count)
        if sentence:
            found.append(Conflict(one.number, sentence))
    return found


def _first_fault(own: list[Cell], theirs: list[Cell], number: int, count: Count | None) -> str:
    for look in (_shown_and_withheld, _nested, _all_parts_but_few):
        for sentence in look(own, theirs, number, count):
            return sentence
    return ""


def _subjects(table: Table) -> set[str]:
    definition = table.definition
    what = definition.get("what")
    if what == "missingness":
        return set(definition.get("variables") or table.columns["variable"])
    if what == "transitions":
        return {f"{definition['measure']} {definition['from_age']}-{definition['to_age']}"}
    if what == "together":
        return {f"{definition['measure']} {definition['other']}"}
    return {str(definition.get("measure"))}


# --- the three looks ----------------------------------------------------------------------------------------


def _shown_and_withheld(
    own: list[Cell], theirs: list[Cell], number: int, count: Count | None
) -> Iterator[str]:
    before = {cell.who: cell for cell in theirs}
    for cell in own:
        then = before.get(cell.who)
        if then is None:
            continue
        if (cell.n is None) != (then.n is None):
            where = (
                "står här men är dolt i"
                if then.n is None
                else "är dolt här, för att skydda en liten grupp, men står i"
            )
            yield f"Talet för {describe(cell.who)} {where} släpp {number}."
        elif cell.n is not None and then.n is not None and _counted(cell.who):
            apart = abs(cell.n - then.n)
            if 0 < apart < FEWEST + 2 * ROUNDING:
                yield (
                    f"Talet för {describe(cell.who)} skiljer sig lite från det i släpp {number}: skillnaden "
                    "kan vara några få barn som har kommit till eller tagits bort."
                )


def _counted(who: Population) -> bool:
    """Whether the number is a count and not a share turned into one."""
    return who.answers.but


def _nested(own: list[Cell], theirs: list[Cell], number: int, count: Count | None) -> Iterator[str]:
    reach = FEWEST + 2 * ROUNDING
    shown = sorted((c for c in theirs if c.n is not None), key=lambda c: c.n or 0)
    sizes = [c.n or 0 for c in shown]
    known = {cell.who for cell in (*own, *theirs) if cell.n is not None}
    inside = [
        {cell.who for cell in own},
        {cell.who for cell in theirs},
    ]  # looked after when each was protected
    for cell in own:
        if cell.n is None:
            continue
        near = shown[bisect_left(sizes, cell.n - reach) : bisect_right(sizes, cell.n + reach)]
        for other in near:
            if any(cell.who in table and other.who in table for table in inside):
                continue
            for small, large in ((cell, other), (other, cell)):
                if small.who.within(large.who) and _isolates(large, [small], count, known):
                    yield _minus(large.who, [small.who], number)


def _all_parts_but_few(
    own: list[Cell], theirs: list[Cell], number: int, count: Count | None
) -> Iterator[str]:
    """Along one dimension at a time: a whole from one table, its parts from both."""
    shown = [cell for cell in (*own, *theirs) if cell.n is not None]
    known = {cell.who for cell in shown}
    inside = [{cell.who for cell in own}, {cell.who for cell in theirs}]
    for dimension in ("municipality", "sex", "born", "answers"):
        lines: dict[Population, list[Cell]] = defaultdict(list)
        for cell in shown:
            lines[_without(cell.who, dimension)].append(cell)
        for line in lines.values():
            if len({cell.release for cell in line}) < 2:
                continue
            for whole in line:
                parts = _disjoint(whole, line, dimension)
                together = {whole.who, *(part.who for part in parts)}
                if len(parts) < 2 or any(together <= table for table in inside):
                    continue
                if _isolates(whole, parts, count, known):
                    yield _minus(whole.who, [part.who for part in parts], number)


def _without(who: Population, dimension: str) -> Population:
    everybody: dict[str, Any] = {dimension: frozenset() if dimension == "born" else EVERY}
    return replace(who, **everybody)


def _disjoint(whole: Cell, line: list[Cell], dimension: str) -> list[Cell]:
    """As many parts of the whole as do not overlap, the small ones first."""
    taken: list[Cell] = []
    inside = [c for c in line if c.who != whole.who and c.who.within(whole.who)]
    for cell in sorted(inside, key=lambda c: c.n or 0):
        if all(_apart(cell.who, other.who, dimension) for other in taken):
            taken.append(cell)
    return taken


def _apart(a: Population, b: Population, dimension: str) -> bool:
    one, other = getattr(a, dimension), getattr(b, dimension)
    return not (one & other) if dimension == "born" else one.apart(other)


def _isolates(whole: Cell, parts: list[Cell], count: Count | None, known: set[Population]) -> bool:
    """Whether what is left of the whole may be fewer than eight. Not when nothing is left, or when it is
    shown anyway."""
    left = _left(whole.who, [part.who for part in parts])
    if left is not None and (left in known or _nobody(left)):
        return False
    if count is not None:
        exact = count(whole.who) - sum(count(part.who) for part in parts)
        return 0 <= exact < FEWEST
    shown = (whole.n or 0) - sum(part.n or 0 for part in parts)
    return abs(shown) < FEWEST + ROUNDING * (1 + len(parts))


def _left(whole: Population, parts: list[Population]) -> Population | None:
    """What remains, where it can be said as one population: all parts differ from the whole in one dimension."""
    different = {
        name
        for part in parts
        for name in ("municipality", "sex", "born", "answers")
        if getattr(part, name) != getattr(whole, name)
    }
    if len(different) != 1:
        return None
    (name,) = different
    rest = getattr(whole, name)
    for part in parts:
        gone = getattr(part, name)
        if name == "born":
            rest = rest - gone
        elif not rest.but and not gone.but:
            rest = Values(rest.some - gone.some, but=False)
        elif rest.but and not gone.but:
            rest = Values(rest.some | gone.some)
        else:
            return None
    return replace(whole, **{name: rest})


def _nobody(who: Population) -> bool:
    empty = [v for v in (who.municipality, who.sex, who.answers) if not v.but and not v.some]
    return bool(empty) or (not who.born and who.year != 0)


# --- in words, and exactly ----------------------------------------------------------------------------------


def _minus(whole: Population, parts: Sequence[Population], number: int) -> str:
    less = describe(parts[0]) if len(parts) == 1 else f"{len(parts)} av dess delar"
    return (
        f"Tillsammans med släpp {number} kan en grupp på färre än åtta barn räknas ut: "
        f"{describe(whole)} minus {less}."
    )


def counter(panel: Any, measure: str) -> Count:
    """Exact numbers from the panel, for the guard alone: they are never shown to anybody."""
    from tillsammans.research import engines

    asked: dict[Population, int] = {}

    def count(who: Population) -> int:
        if who not in asked:
            rows = panel.table.filter(_condition(panel.table, who, measure))
            asked[who] = int(engines.columns(panel.con, rows.aggregate(n=rows.count()))["n"][0])
        return asked[who]

    return count


def _condition(table: Any, who: Population, measure: str) -> Any:
    condition = (table.year == who.year) & table.birth_year.isin(sorted(who.born))
    for name in ("municipality", "sex"):
        values: Values = getattr(who, name)
        if values.some or not values.but:
            chosen = table[name].isin(sorted(values.some))
            condition = condition & (~chosen if values.but else chosen)
    value, answers = table[measure], who.answers
    if answers == EVERY:
        return condition
    if answers.but:
        named = sorted(answers.some - {MISSING})
        return condition & value.notnull() & (~value.cast("string").isin(named) if named else True)
    if answers.some == {MISSING}:
        return condition & value.isnull()
    return condition & value.cast("string").isin(sorted(map(str, answers.some)))
