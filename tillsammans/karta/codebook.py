"""The codebook as data: every variable of a study, what it may hold, where it comes from and how it has changed.

One version is one value: `Codebook`. It is read from and written to JSON, shown as CSV, and drawn as a JSON Schema that
a provider's own programs can check their rows against. What is not in the codebook is not collected (R79).
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from math import isfinite
from typing import Any, TypeVar

from tillsammans.karta import pages

TYPES = ("integer", "decimal", "category", "boolean", "date")
KEYS = ("identity", "year", "municipality", "sex", "birth_year", "grade")
"""Columns of a row beside the variables: who (pseudonymised before it leaves), when, where. `grade` is asked for where
some variable belongs to certain grades."""
GRADES = ("F", *(str(n) for n in range(1, 10)), "G1", "G2", "G3")
"""Preschool class, compulsory school, upper secondary school."""
HEADINGS = (
    *("kod", "svenska", "engelska", "typ", "enhet", "tillåtna värden", "ålder", "årskurser", "källa"),
    *("område i hjulet", "från år", "till år", "ändringar"),
)


_Made = TypeVar("_Made")


class CodebookError(ValueError):
    """The codebook contradicts itself; the Swedish sentence says where."""


@dataclass(frozen=True)
class Category:
    """One allowed answer of a categorical variable."""

    code: str
    sv: str
    en: str


@dataclass(frozen=True)
class Change:
    """What was changed in a year, so that a break in a series is known to be one."""

    year: int
    text: str


@dataclass(frozen=True)
class Variable:
    """One variable. Ages and grades say for whom it exists; outside them a value is a fault."""

    code: str
    sv: str
    en: str
    type: str
    sector: str  # of the wheel
    source: str  # register it is taken from
    unit: str = ""
    categories: tuple[Category, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    age_from: int | None = None
    age_to: int | None = None
    grades: tuple[str, ...] = ()
    from_year: int = 2015
    to_year: int | None = None
    missing: tuple[str, ...] = ("",)  # what stands for "not known"
    changes: tuple[Change, ...] = ()

    def label(self, lang: str = "sv") -> str:
        return self.en if lang == "en" else self.sv

    def exists_in(self, year: int) -> bool:
        return self.from_year <= year and (self.to_year is None or year <= self.to_year)

    def exists_at(self, age: int | None, grade: str) -> bool:
        """Whether a child of that age in that grade ("" when in none) can have a value."""
        too_young = age is not None and self.age_from is not None and age < self.age_from
        too_old = age is not None and self.age_to is not None and age > self.age_to
        return not too_young and not too_old and (not self.grades or grade in self.grades)

    @property
    def is_number(self) -> bool:
        return self.type in ("integer", "decimal")


@dataclass(frozen=True)
class Codebook:
    """All variables of a study in one version."""

    study: str
    version: int
    title: str
    variables: tuple[Variable, ...]
    example: bool = False  # shown as an example wherever it is shown

    def __post_init__(self) -> None:
        if faults := list(_faults(self)):
            raise CodebookError(" ".join(faults))

    def variable(self, code: str) -> Variable:
        """KeyError for one that is not there."""
        return {v.code: v for v in self.variables}[code]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(v.code for v in self.variables)

    def only(self, codes: Iterable[str]) -> "Codebook":
        """What an approval covers. CodebookError when it names what is not in the codebook."""
        wanted = set(codes)
        if unknown := wanted - set(self.codes):
            raise CodebookError(f"Variabler som inte finns i kodboken: {', '.join(sorted(unknown))}.")
        return replace(self, variables=tuple(v for v in self.variables if v.code in wanted))

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    def as_html(self) -> str:
        """A page of its own, to read and to print."""
        return pages.codebook_page(self)

    def as_csv(self) -> str:
        """One line a variable, for spreadsheets."""
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(HEADINGS)
        writer.writerows(line_of(v) for v in self.variables)
        return out.getvalue()

    def as_json_schema(self) -> dict[str, Any]:
        """JSON Schema (2020-12) of one row."""
        properties = {
            "identity": {
                "type": "string",
                "description": "Personnummer hos leverantören, pseudonym i leveransen",
            },
            "year": {"type": "integer"},
            "municipality": {"type": "string", "pattern": "^[0-9]{4}$"},
            "sex": {"enum": ["1", "2"]},
            "birth_year": {"type": "integer"},
            "grade": {"enum": [*GRADES, None]},
        }
        properties |= {v.code: _schema(v) for v in self.variables}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"{self.title}, version {self.version}",
            "type": "object",
            "properties": properties,
            "required": [key for key in KEYS if key != "grade"],
            "additionalProperties": False,
        }


def from_json(text: str | Mapping[str, Any]) -> Codebook:
    """The codebook that `as_json` wrote. CodebookError for anything else."""
    try:
        data = json.loads(text) if isinstance(text, str) else dict(text)
        if not isinstance(data, dict):
            raise TypeError("filen håller inga namngivna uppgifter.")
        variables = tuple(variable_from(one) for one in data.pop("variables"))
        return _of_its_kind(Codebook, data | {"variables": variables})
    except (KeyError, TypeError, ValueError) as fault:
        if isinstance(fault, CodebookError):
            raise
        raise CodebookError(f"Det här är ingen kodbok: {fault}") from None


def variable_from(data: Mapping[str, Any]) -> Variable:
    """What `asdict` made of a variable, as a variable again. TypeError, with a Swedish sentence, for a value of
    another kind."""
    named = dict(data)
    named["categories"] = tuple(_of_its_kind(Category, one) for one in named.get("categories", ()))
    named["changes"] = tuple(_of_its_kind(Change, one) for one in named.get("changes", ()))
    for name in ("grades", "missing"):
        if isinstance(named.get(name), list):
            named[name] = tuple(named[name])
    return _of_its_kind(Variable, named)


def _of_its_kind(cls: type[_Made], data: Mapping[str, Any]) -> _Made:
    """JSON lets a text stand where a year should; found here, it is a sentence and no crash later."""
    named = dict(data)
    kinds = {one.name: one.type for one in fields(cls)}  # type: ignore[arg-type]  # ours are all dataclasses
    for name, value in named.items():
        word, holds = _KINDS.get(kinds.get(name), ("", None))
        if holds and not holds(value):
            about = f" i {named['code']!r}" if "code" in named and name != "code" else ""
            raise TypeError(f"{name}{about} ska vara {word}.")
    return cls(**named)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_whole(value: object) -> bool:
    return type(value) is int  # True is an int too


def _is_number(value: object) -> bool:
    return _is_whole(value) or (isinstance(value, float) and isfinite(value))


def _is_texts(value: object) -> bool:
    return isinstance(value, tuple) and all(map(_is_text, value))


_KINDS: dict[Any, tuple[str, Callable[[Any], bool]]] = {
    str: ("en text", _is_text),
    bool: ("true eller false", lambda value: isinstance(value, bool)),
    int: ("ett heltal", _is_whole),
    int | None: ("ett heltal", lambda value: value is None or _is_whole(value)),
    float | None: ("ett tal", lambda value: value is None or _is_number(value)),
    tuple[str, ...]: ("en lista med texter", _is_texts),
}


def _faults(book: Codebook) -> Iterable[str]:
    if len(set(book.codes)) != len(book.codes):
        yield "Två variabler har samma kod."
    for v in book.variables:
        if not v.code.isidentifier() or v.code in KEYS:
            yield f"{v.code!r} duger inte som kod."
        if v.type not in TYPES:
            yield f"{v.code}: typen {v.type!r} finns inte."
        if (v.type == "category") != bool(v.categories):
            yield f"{v.code}: kategorier hör till typen category, och bara den."
        if any(not c.code.isprintable() or set(c.code) & set(" ,;\"'") or not c.code for c in v.categories):
            yield f"{v.code}: en kategoris kod har varken mellanslag, komma, semikolon eller citattecken."
        if v.minimum is not None and v.maximum is not None and v.minimum > v.maximum:
            yield f"{v.code}: minsta värdet är större än det största."
        if unknown := set(v.grades) - set(GRADES):
            yield f"{v.code}: årskursen {min(unknown)!r} finns inte."
        if v.to_year is not None and v.to_year < v.from_year:
            yield f"{v.code}: slutar innan den börjar."


def _schema(v: Variable) -> dict[str, Any]:
    kinds: dict[str, Any] = {
        "integer": {"type": ["integer", "null"]},
        "decimal": {"type": ["number", "null"]},
        "boolean": {"enum": [0, 1, None]},
        "date": {"type": ["string", "null"], "format": "date"},
        "category": {"enum": [*(c.code for c in v.categories), None]},
    }
    schema = {"title": v.sv, **kinds[v.type]}
    if v.is_number and v.minimum is not None:
        schema["minimum"] = v.minimum
    if v.is_number and v.maximum is not None:
        schema["maximum"] = v.maximum
    return schema


def line_of(v: Variable) -> list[str]:
    """What `HEADINGS` stand over."""
    changes = "; ".join(f"{c.year}: {c.text}" for c in v.changes)
    told = [v.code, v.sv, v.en, v.type, v.unit, allowed(v), ages(v), " ".join(v.grades), v.source, v.sector]
    return [*told, str(v.from_year), str(v.to_year or ""), changes]


def allowed(v: Variable) -> str:
    """The values it may hold, in words."""
    if v.categories:
        return "; ".join(f"{c.code} = {c.sv}" for c in v.categories)
    if v.type == "boolean":
        return "1 = ja; 0 = nej"
    low, high = ("" if x is None else f"{x:g}".replace(".", ",") for x in (v.minimum, v.maximum))
    return f"{low}–{high}" if low or high else ""


def ages(v: Variable) -> str:
    low, high = ("" if x is None else str(x) for x in (v.age_from, v.age_to))
    return f"{low}–{high}" if low or high else ""
