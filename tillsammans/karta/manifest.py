"""What stands beside the data in a package: from whom, to which study, by which specification, and what must agree."""

import json
import re
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from tillsammans.karta.numbers_in_text import kinds_in

FORM = "karta-leverans 1"
NAME = "manifest.json"
_CODE = re.compile(r"[A-Za-z0-9_-]{1,60}")
_HEX = re.compile(r"[0-9a-f]{16,64}")
_DATA_NAMES = ("data.csv.gz", "data.parquet")


class PackageError(ValueError):
    """The package is not taken; the Swedish sentence says why, and never quotes what was found."""


@dataclass(frozen=True)
class Manifest:
    """Every name is a promise that `delivery.read_package` checks."""

    study: str
    round_year: int
    provider: str
    specification: str  # its sha256
    codebook_version: int
    columns: tuple[str, ...]
    rows: int
    data: str  # name of the data file
    data_sha256: str
    data_bytes: int
    key_check: str
    children: int
    missing: dict[str, int]
    expected: dict[str, int]
    opt_outs_removed: int | None  # rounded to five; None for seven or fewer (R78)
    tool_version: str
    made_at: str
    form: str = FORM

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def rounded(count: int) -> int | None:
    """A count that may be seen outside: seven and below are not told, the rest rounded to five (R78)."""
    return None if count <= 7 else 5 * round(count / 5)


def from_json(text: str) -> Manifest:
    """The manifest that `as_json` wrote. PackageError for anything more, less or else."""
    try:
        data = json.loads(text)
        if data.get("form") != FORM or set(data) != {field.name for field in fields(Manifest)}:
            raise ValueError
        made = Manifest(**data | {"columns": tuple(data["columns"])})
        _looked_at(made)
    except (AttributeError, TypeError, ValueError) as fault:
        if isinstance(fault, PackageError):
            raise
        raise PackageError(
            "Manifestet går inte att läsa. Gör om paketet med verktygets senaste version."
        ) from None
    if any(kinds_in(part) for part in _texts(asdict(made)) if not _HEX.fullmatch(part)):
        raise PackageError("Det ser ut att stå ett personnummer i manifestet. Paketet tas inte emot.")
    return made


def _looked_at(made: Manifest) -> None:
    numbers = (made.round_year, made.codebook_version, made.rows, made.data_bytes, made.children)
    counts = (*made.missing.values(), *made.expected.values())
    named = all(_CODE.fullmatch(name) for name in (made.study, made.provider, *made.columns))
    summed = all(_HEX.fullmatch(one) for one in (made.specification, made.data_sha256, made.key_check))
    if made.data not in _DATA_NAMES or not named or not summed:
        raise ValueError
    if not all(type(n) is int and n >= 0 for n in (*numbers, *counts, made.opt_outs_removed or 0)):
        raise ValueError
    datetime.fromisoformat(made.made_at)


def _texts(part: Any) -> list[str]:
    if isinstance(part, dict):
        return [text for key, value in part.items() for text in (*_texts(key), *_texts(value))]
    if isinstance(part, (list, tuple)):
        return [text for one in part for text in _texts(one)]
    return [str(part)]
