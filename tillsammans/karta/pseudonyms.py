"""Pseudonyms: a keyed HMAC-SHA-256 per study over the normalised identity number, made at the provider (R79).

Who has the key can make a pseudonym from a number, but nobody can make a number from a pseudonym without trying them
all with the key. That is why the key is held by another authority's key-holder and never lies beside the data.
"""

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from tillsammans.karta import files
from tillsammans.lib.identity_numbers import (
    IdentityKind,
    IdentityNumber,
    InvalidIdentityNumber,
    parse,
    parse_typed,
)

LENGTH = 32  # signs of a pseudonym; 128 bits, so that two children never share one
KEY_BYTES = 32
PREFIXES = {
    "T": IdentityKind.T_NUMBER,
    "R": IdentityKind.R_NUMBER,
    "RES": IdentityKind.RESERVE,
    "LMA": IdentityKind.LMA,
}
_CHECKED = "karta: nyckelns kontrollvärde"


class KeyFault(ValueError):
    """The key file cannot be used as it lies; the Swedish sentence says what to do."""


def read_identity(text: str) -> IdentityNumber:
    """A number as it stands in an extract: personnummer, samordningsnummer, or "T:", "R:", "RES:", "LMA:" and the rest.

    Raises InvalidIdentityNumber.
    """
    prefix, colon, rest = text.strip().partition(":")
    if not colon:
        return parse(text)
    kind = PREFIXES.get(prefix.strip().upper())
    if not kind:
        raise InvalidIdentityNumber("prefix", f"Framför kolon står {', '.join(PREFIXES)}, och inget annat.")
    return parse_typed(kind, rest)


def normal_form(number: IdentityNumber) -> str:
    """What is pseudonymised: twelve digits, or the kind and the number for those without a check digit."""
    if number.kind in (IdentityKind.PERSONAL, IdentityKind.COORDINATION):
        return number.normal
    return f"{number.kind.value}:{number.normal}"


def pseudonym(identity: str, key: bytes, study: str) -> str:
    """32 hexadecimal signs, the same for every spelling of the number. InvalidIdentityNumber for what is none."""
    return of_normal(normal_form(read_identity(identity)), key, study)


def of_normal(normal: str, key: bytes, study: str) -> str:
    """The same, of a number in its `normal_form`."""
    return hmac.new(key, f"{study}:{normal}".encode(), hashlib.sha256).hexdigest()[:LENGTH]


def key_check(key: bytes, study: str) -> str:
    """Tells whether two keys are the same without telling the key. Stands in the specification and the manifest."""
    return hmac.new(key, f"{_CHECKED}:{study}".encode(), hashlib.sha256).hexdigest()[:16]


def must_fit(key: bytes, study: str, check: str) -> None:
    """KeyFault when `check`, from a specification, is another key's. A specification without one fits every key."""
    if check not in ("", key_check(key, study)):
        raise KeyFault("Det är en annan studies nyckel: kontrollvärdet stämmer inte med specifikationen.")


# --- the key's file ----------------------------------------------------------------------------------------------


def make_key(path: Path) -> bytes:
    """A new key in a file of its own, readable by its owner only. KeyFault when something lies there already."""
    if path.exists():
        raise KeyFault(
            "Det finns redan en fil där. En nyckel skrivs aldrig över: alla pseudonymer skulle byta namn."
        )
    if _package() in path.resolve().parents:
        raise KeyFault("Nyckeln får inte ligga i verktygets egen mapp.")
    key = secrets.token_bytes(KEY_BYTES)
    # Created with its narrow rights from the first moment; O_EXCL so that two at once cannot both win.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(key) + b"\n")
    return key


def read_key(path: Path, *beside: Path) -> bytes:
    """The key. KeyFault when others can read the file, or when it lies in the folder of any of the files `beside`."""
    if not path.is_file():
        raise KeyFault("Nyckelfilen finns inte. Kontrollera namn och mapp.")
    if not files.owner_only(path):
        raise KeyFault(f"Nyckeln kan läsas av andra på datorn. Skriv: chmod 600 {path.name}")
    folder = path.resolve().parent
    if any(folder == other.resolve().parent for other in beside) or _package() in path.resolve().parents:
        raise KeyFault(
            "Nyckeln ligger i samma mapp som data. Flytta den till en egen mapp, helst en egen enhet."
        )
    try:
        key = base64.b64decode(path.read_bytes().strip(), validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyFault("Filen är ingen nyckel som verktyget har gjort.")
    return key


def _package() -> Path:
    return Path(__file__).resolve().parent


# --- those who have said no --------------------------------------------------------------------------------------


class OptOutFault(ValueError):
    """The list of those who have said no cannot be read whole, so nothing may be delivered by it."""


def read_opt_outs(path: Path) -> frozenset[str]:
    """Normal forms of the numbers in the file, one a line. Empty lines and lines with # are passed over.

    OptOutFault names every line that is no number: a no must never fall away in silence.
    """
    if not path.is_file():
        raise OptOutFault("Listan över dem som har tackat nej finns inte. Kontrollera namn och mapp.")
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = path.read_text("cp1252", errors="replace").splitlines()
    found, faults = set(), []
    for line, text in _told(lines):
        try:
            found.add(normal_form(read_identity(text)))
        except InvalidIdentityNumber as fault:
            faults.append(f"Rad {line}: {fault.sentence}")
    if faults:
        raise OptOutFault("Listan över dem som har tackat nej går inte att läsa. " + " ".join(faults[:20]))
    return frozenset(found)


def _told(lines: list[str]) -> Iterator[tuple[int, str]]:
    for line, text in enumerate(lines, 1):
        if (text := text.strip().strip('";,')) and not text.startswith("#"):
            yield line, text
