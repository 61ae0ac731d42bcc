"""What a new table gives away together with those released before: one group minus another may be a few children.

Every shown number is described as a population (see `populations`). Then three things are looked for, and each finding
is a refusal that names the earlier release:

1. the same group is shown in one table and withheld in the other, or shown with two numbers a few children apart;
2. a group lies wholly inside another, and the difference may be fewer than eight;
3. of a whole, all parts but a few children's are shown when the tables are laid side by side.

Careful by choice: where rounded numbers cannot rule it out, it is taken to be so. With `count` the exact numbers are
asked of the data that each table was made from, and what is then surely eight or more is let through. Exact numbers
never refuse what rounded ones let through, and never let anything through where they do not agree with what is shown.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tillsammans.karta.codebook import Codebook
from tillsammans.research.populations import (
    EVERY,
    MISSING,
    ROUNDING,
    Cell,
    Population,
    cells,
    describe,
    settled,
)
from tillsammans.research.tables import Table

FEWEST = 8


@dataclass(frozen=True)
class Earlier:
    """A released table (protected), the number it went out under, and the codebook it was made by."""

    number: int
    table: Table
    book: Codebook | None = None


@dataclass(frozen=True)
class Conflict:
    """Why the new table cannot go out beside an earlier one."""

    release: int
    sentence: str


Look = Callable[..., Iterator[str]]
Count = Callable[[Population, int | None], int | None]
"""How many a group really is in the data that a release (None: the new table) was made from. None: cannot be said."""


def conflicts(
    new: Table,
    earlier: Sequence[Earlier],
    book: Codebook,
    places: Iterable[str] = (),
    count_of: Callable[[str], Count] | None = None,
) -> list[Conflict]:
    """What speaks against releasing `new`, at most one finding for each earlier release. Raises Unprotected
    for a raw table. `places`: all municipalities there are, so that all of them together are known to be the
    whole. `count_of`: exact numbers for a subject, see `counter`."""
    new.demand_protection()
    known = frozenset(places) or None
    found: dict[int, str] = {}
    for subject in sorted(_subjects(new)):
        own, count = list(cells(new, None, book, subject)), count_of(subject) if count_of else None
        together: list[Cell] = []
        last = 0
        for one in earlier:
            if subject not in _subjects(one.table):
                continue
            theirs, last = list(cells(one.table, one.number, one.book or book, subject)), one.number
            pair = settled(own, known, theirs), settled(theirs, known, own)
            sentence = _first(_shown_and_withheld, _nested, _all_parts_but_few)(*pair, one.number, count)
            if sentence:
                found.setdefault(one.number, sentence)
            together += theirs
        if last and not found:  # parts of one whole may stand in several releases
            pair = settled(own, known, together), settled(together, known, own)
            if sentence := _first(_all_parts_but_few)(*pair, last, count):
                found.setdefault(last, sentence)
    return [Conflict(number, sentence) for number, sentence in sorted(found.items())]


def _first(*looks: Look) -> Callable[..., str]:
    """What the first of the looks that finds something says, or ""."""
    return lambda *asked: next((sentence for look in looks for sentence in look(*asked)), "")


def _subjects(table: Table) -> set[str]:
    definition = table.definition
    what = definition.get("what")
    if what == "missingness":
        return set(definition.get("variables") or table.columns["variable"])
    if what == "transitions":
        return {f"{definition['measure']} {definition['from_age']}-{definition['to_age']}"}
    if what == "together":
        return {" ".join(sorted((definition["measure"], definition["other"])))}
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
        elif cell.n is not None and then.n is not None and cell.counted and then.counted:
            apart = abs(cell.n - then.n)
            if 0 < apart < FEWEST + 2 * ROUNDING and not _surely_apart(cell, then, count):
                yield (
                    f"Talet för {describe(cell.who)} skiljer sig lite från det i släpp {number}: skillnaden "
                    "kan vara några få barn som har kommit till eller tagits bort."
                )


def _surely_apart(cell: Cell, then: Cell, count: Count | None) -> bool:
    """Whether eight or more have come or gone, by the data of each."""
    exact = [count(one.who, one.release) for one in (cell, then)] if count else [None]
    return _believed([cell, then], exact) and abs((exact[0] or 0) - (exact[1] or 0)) >= FEWEST


def _believed(shown: Sequence[Cell], exact: Sequence[int | None]) -> bool:
    """Whether exact numbers are to be had, and are those that are shown: else they are of other groups."""
    pairs = zip(shown, exact, strict=False)
    return None not in exact and all(abs((n or 0) - (cell.n or 0)) <= cell.slack for cell, n in pairs)


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
    shown = (whole.n or 0) - sum(part.n or 0 for part in parts)
    if abs(shown) >= FEWEST + ROUNDING * (1 + len(parts)):
        return False
    return count is None or not _surely_many([whole, *parts], count)


def _surely_many(together: Sequence[Cell], count: Count) -> bool:
    """Whether what the first has over the others is eight or more: in each table's own data, and between them."""
    own = [count(cell.who, cell.release) for cell in together]
    if not _believed(together, own):
        return False
    ways = [
        own,
        *([count(cell.who, one) for cell in together] for one in {cell.release for cell in together}),
    ]
    return all(None not in way and _over(way) >= FEWEST for way in ways)


def _over(numbers: Sequence[int | None]) -> int:
    whole, *parts = (number or 0 for number in numbers)
    return whole - sum(parts)


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
        rest = rest - gone if name == "born" else rest.minus(gone)
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


ANSWERED = "(svar)"


def counter(panel: Any, subject: str) -> Callable[[Population], int | None]:
    """Exact numbers from one panel, for the guard alone: they are never shown to anybody. The panel is read once, when
    first asked. None for groups that one variable cannot tell: pairs of answers, and moves between ages."""
    finest = cache(lambda: _finest(panel, subject))

    @cache
    def count(who: Population) -> int | None:
        if (
            subject not in panel.book.codes
            or not who.year
            or not all(type(a) is str for a in who.answers.some)
        ):
            return None
        found = [cell for born in who.born for cell in finest().get((who.year, born), ())]
        return sum(
            n
            for place, sex, answer, n in found
            if who.municipality.has(place) and who.sex.has(sex) and who.answers.has(answer)
        )

    return count


def _finest(panel: Any, subject: str) -> dict[tuple[int, int], list[tuple[str, str, str, int]]]:
    """The smallest groups there are: (year, born) -> municipality, sex, answer and how many."""
    from tillsammans.research import engines

    rows, variable = panel.table, panel.book.variable(subject)
    value = rows[subject]
    if variable.type == "boolean":
        value = value.cast("int8")
    answer = value.isnull().ifelse(MISSING, ANSWERED if variable.is_number else value.cast("string"))
    named = {"municipality": rows.municipality, "sex": rows.sex, "answer": answer}
    named |= {"year": rows.year, "birth_year": rows.birth_year}
    cells = engines.columns(panel.con, rows.group_by(**named).aggregate(n=rows.count()))
    found: dict[tuple[int, int], list[tuple[str, str, str, int]]] = defaultdict(list)
    for year, born, place, sex, said, n in zip(
        *(cells[name] for name in ("year", "birth_year", "municipality", "sex", "answer", "n")), strict=True
    ):
        found[(int(year), int(born))].append((str(place), str(sex), str(said), int(n)))
    return found
