"""What one provider is asked for in one round: made from the codebook, never wider than the approval (R79).

As JSON it is what the provider's tool is given; as text or a page it is what people read.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from tillsammans.karta import pages
from tillsammans.karta.codebook import KEYS, Codebook, CodebookError, Variable, ages, allowed, variable_from

FORMS = ("csv", "xlsx", "parquet")
_KEY_FACTS = {
    "identity": "Personnummer eller samordningsnummer, tio eller tolv siffror. Andra nummer med sort framför: "
    "T:140517TF12, R:…, RES:… eller LMA:…. Numret byts mot en pseudonym innan något lämnas.",
    "year": "Året uttaget gäller.",
    "municipality": "Kommunkod, fyra siffror.",
    "sex": "1 = pojke eller man, 2 = flicka eller kvinna. Får vara tom där personnumret säger det.",
    "birth_year": "Födelseår, fyra siffror. Får vara tom där personnumret säger det.",
    "grade": "Årskurs: F, 1–9, G1–G3. Tom för barn som inte går i skolan.",
}


@dataclass(frozen=True)
class Provider:
    """Who delivers. `code` stands in file names: "flen-skola"."""

    code: str
    name: str
    municipality: str


@dataclass(frozen=True)
class Children:
    """Which children the round is about. Municipality codes; two digits mean a whole county."""

    municipalities: tuple[str, ...]
    age_from: int = 0
    age_to: int = 20
    grades: tuple[str, ...] = ()  # empty: all, and those in no school

    def sentence(self) -> str:
        where = "kommun" if len(self.municipalities) == 1 else "kommuner"
        who = f"Barn som fyller {self.age_from}–{self.age_to} år under året, {where} "
        grades = f", årskurs {', '.join(self.grades)}" if self.grades else ""
        return f"{who}{', '.join(self.municipalities)}{grades}."


@dataclass(frozen=True)
class Specification:
    """The whole order. Two specifications are the same when `sha256` says so."""

    study: str
    title: str
    round_year: int
    provider: Provider
    codebook_version: int
    variables: tuple[Variable, ...]
    children: Children
    forms: tuple[str, ...] = FORMS
    keys: tuple[str, ...] = KEYS
    approval: str = ""  # number of the ethics approval
    key_check: str = ""  # of the study's key, so that a wrong key is found at once (pseudonyms.key_check)
    example: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Of the extract, in the template's order."""
        return (*self.keys, *(v.code for v in self.variables))

    @property
    def delivered_columns(self) -> tuple[str, ...]:
        """Of the package: the number is gone, its pseudonym stands first."""
        return ("pseudonym", *self.columns[1:])

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.as_json().encode()).hexdigest()

    @property
    def file_name(self) -> str:
        return f"specifikation-{self.study}-{self.round_year}-{self.provider.code}"

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    def as_html(self) -> str:
        return pages.specification_page(self)

    def facts(self) -> list[tuple[str, str]]:
        """The frame, as pairs of word and text."""
        told = [
            ("Studie", f"{self.title} ({self.study})"),
            ("Etikgodkännande", self.approval or "anges av forskningshuvudmannen"),
            ("År", str(self.round_year)),
            ("Leverantör", f"{self.provider.name} ({self.provider.code})"),
            ("Vilka barn", self.children.sentence()),
            ("Filform", ", ".join(self.forms)),
            ("Kodbok", f"version {self.codebook_version}, {len(self.variables)} variabler i uttaget"),
        ]
        return told + ([("Nyckelns kontrollvärde", self.key_check)] if self.key_check else [])

    def key_facts(self) -> list[tuple[str, str]]:
        return [(key, _KEY_FACTS[key]) for key in self.keys]

    def as_text(self) -> str:
        """For a terminal or a letter."""
        lines = [f"Uttag: {self.title}", *([pages.EXAMPLE] if self.example else []), ""]
        lines += [f"{word}: {text}" for word, text in self.facts()]
        lines += ["", "En rad per barn och år. Kolumner som alltid är med:"]
        lines += [f"  {key}: {text}" for key, text in self.key_facts()]
        lines += ["", "Variabler:", *(f"  {_told(v)}" for v in self.variables)]
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Order:
    """What the study adds to the codebook when it asks."""

    approved: Iterable[str]  # variables of the approval
    approval: str = ""
    key_check: str = ""
    forms: tuple[str, ...] = FORMS
    sources: frozenset[str] = field(default_factory=frozenset)  # registers this provider has; empty: all


def specify(
    book: Codebook, provider: Provider, round_year: int, order: Order, children: Children | None = None
) -> Specification:
    """The specification of one provider and round: approved variables that exist in the year.

    CodebookError when the approval names what the codebook has not, or when nothing is left to ask for.
    """
    variables = tuple(
        v
        for v in book.only(order.approved).variables
        if v.exists_in(round_year) and (not order.sources or v.source in order.sources)
    )
    if not variables:
        raise CodebookError("Ingen godkänd variabel finns det året hos leverantören.")
    graded = any(v.grades for v in variables) or bool(children and children.grades)
    return Specification(
        study=book.study,
        title=book.title,
        round_year=round_year,
        provider=provider,
        codebook_version=book.version,
        variables=variables,
        children=children or Children((provider.municipality,)),
        forms=order.forms,
        keys=KEYS if graded else tuple(key for key in KEYS if key != "grade"),
        approval=order.approval,
        key_check=order.key_check,
        example=book.example,
    )


def from_json(text: str | Mapping[str, Any]) -> Specification:
    """The specification that `as_json` wrote. CodebookError, with a Swedish sentence, for anything else."""
    try:
        data = json.loads(text) if isinstance(text, str) else dict(text)
        data["provider"] = Provider(**data["provider"])
        data["children"] = Children(**_tuples(data["children"]))
        data["variables"] = tuple(variable_from(one) for one in data["variables"])
        return _looked_at(Specification(**_tuples(data)))
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        if isinstance(fault, CodebookError):
            raise
        raise CodebookError(f"Det här är ingen specifikation: {fault}") from None


def _looked_at(made: Specification) -> Specification:
    """Names become file names, so they may hold nothing else."""
    for code in (made.study, made.provider.code):
        if not code or not all(c.isascii() and (c.isalnum() or c in "-_") for c in code):
            raise CodebookError("Studiens och leverantörens koder har bara bokstäver a–z, siffror och -.")
    # The same rules as for a codebook: no variable twice, no unknown type.
    Codebook(made.study, made.codebook_version, made.title, made.variables)
    return made


def _tuples(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}


def _told(v: Variable) -> str:
    parts = [pages.TYPES[v.type], v.unit, allowed(v), f"ålder {ages(v)}" if ages(v) else ""]
    parts += [f"årskurs {' '.join(v.grades)}" if v.grades else "", v.source]
    return f"{v.code}: {v.sv} ({'; '.join(p for p in parts if p)})"
