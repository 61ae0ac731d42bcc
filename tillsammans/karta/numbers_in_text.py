"""Finds identity numbers, e-mail addresses and phone numbers hiding in a text, in any spelling.

Spellings: with or without century; hyphen, plus, spaces, dots, slashes and underscores anywhere; other scripts' digits,
invisible signs, URL- and HTML-coded, as a number without its first zeros, as a float or in scientific notation, glued
to other signs. What is only a measure, a year, a date or a postal code is left alone: a tool that cries at everything
is soon not listened to.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from html import unescape
from itertools import pairwise
from urllib.parse import unquote

from tillsammans.lib import clock
from tillsammans.lib.identity_numbers import luhn_digit

IDENTITY, EMAIL, PHONE = "identity", "email", "phone"
SHORTEST = 6  # signs; nothing shorter can hold any of them

_EMAIL = re.compile(r"[^\s@,;:<>\"()]+@[^\s@,;:<>\"()]+\.[^\W\d_]{2,}")
_DATE = re.compile(r"\d\d[-./ ]\d\d[-./ ]\d{4}(?!\d)")
_PHONE = re.compile(
    r"(?<![\d.,])\+[1-9](?:[\s\-/()]{0,2}\d){7,13}(?!\d)"
    r"|(?<![\d.,+\-])00[1-9](?:[\s\-/()]{0,2}\d){8,13}(?!\d)"
    r"|(?<![\d.,+\-])0[1-9]\d{0,2}[\s\-/]{0,3}\d(?:[\s\-]?\d){4,7}(?![\d.,])"
)
_SEVERAL = re.compile(r"\d+(?:[\s\-+./_]{1,3}\d+)*")
_GROUP = re.compile(r"\d+")
_MEASURE = re.compile(r"-?\d{1,9}(?:[.,]\d+)?(?:[eE]-\d{1,3})?")
_WRITTEN_AS_MEASURE = re.compile(r"(?:\d{6}|\d{8})[.,]\d{4}")
# Ten digits of somebody born in the 2000s, as a spreadsheet keeps them: the zeros first have fallen away.
_SHORTENED = re.compile(r"\s*(\d{7,9})(?:[.,]0+)?\s*")
_SCIENTIFIC = re.compile(r"\s*(\d[.,]?\d*)[eE]\+?(\d{1,2})\s*")
# A number that Skatteverket has not set a check digit on: temporary numbers of health care, typed by hand.
_LETTERED = re.compile(r"(?<![0-9A-Z])(?:18|19|20)?\d{6}[-+ ]?[A-Z]{1,2}\d{2,3}(?![0-9A-Z])")
# Mistyped, but still somebody's day of birth: twelve signs in the form of a number with a real date.
_MISTYPED = re.compile(r"(?<!\d)(?:19|20)\d{6}[-+]\d{4}(?!\d)")


@lru_cache(maxsize=4096)
def kinds_in(text: str) -> frozenset[str]:
    """Which of IDENTITY, EMAIL and PHONE the text holds."""
    found = set()
    for reading in _readings(text):
        if _holds_identity(reading):
            found.add(IDENTITY)
        if "@" in reading and _EMAIL.search(reading):
            found.add(EMAIL)
        if IDENTITY not in found and any(not _DATE.match(m[0]) for m in _PHONE.finditer(reading)):
            found.add(PHONE)
    return frozenset(found)


def holds_identity(text: str) -> bool:
    return len(text) >= 10 and IDENTITY in kinds_in(text)


def _readings(text: str) -> Iterator[str]:
    """The text as it stands and as it reads when its codes are undone."""
    yield (plain := _plain(text))
    decoded = text
    for _ in range(3):  # coded twice is still a number
        before, decoded = decoded, unescape(unquote(decoded))
        if decoded == before:
            break
    if (undone := _plain(decoded)) != plain:
        yield undone
        if "+" in decoded and "%" in text:
            yield _plain(decoded.replace("+", " "))


def _plain(text: str) -> str:
    """Ordinary digits, ordinary hyphens, nothing invisible."""
    if text.isascii():
        return text
    signs = []
    for sign in unicodedata.normalize("NFKC", text):
        kind = unicodedata.category(sign)
        if kind == "Nd":
            signs.append(str(unicodedata.digit(sign)))
        elif kind == "Pd" or sign == "\u2212":
            signs.append("-")
        elif kind not in ("Cf", "Mn"):
            signs.append(sign)
    return "".join(signs)


def _holds_identity(text: str) -> bool:
    if found := _SCIENTIFIC.fullmatch(text):
        text = _written_out(found[1].replace(",", "."), found[2])
    if (found := _SHORTENED.fullmatch(text)) and _is_identity(found[1].zfill(10)):
        return True
    if _MEASURE.fullmatch(text) and not _WRITTEN_AS_MEASURE.fullmatch(text):
        return False
    if _WRITTEN_AS_MEASURE.fullmatch(text):
        text = text.replace(",", ".")
    if any(_is_identity(digits) for several in _SEVERAL.findall(text) for digits in _candidates(several)):
        return True
    if any(_real_date(m[0][:8]) for m in _MISTYPED.finditer(text)):
        return True
    return any(_lettered_date(m[0]) for m in _LETTERED.finditer(text.upper()))


def _written_out(mantissa: str, exponent: str) -> str:
    try:
        return format(Decimal(f"{mantissa}e{exponent}"), "f")
    except InvalidOperation:
        return mantissa


def _candidates(several: str) -> Iterator[str]:
    """Ten or twelve digits in a row: windows inside a run, neighbouring groups, or a mark before the last four."""
    groups = _GROUP.findall(several)
    for run in groups:
        for length in (10, 12):
            yield from (run[i : i + length] for i in range(len(run) - length + 1))
    for start in range(len(groups)):
        joined = ""
        for group in groups[start:]:
            joined += group
            if len(joined) in (10, 12):
                yield joined
            if len(joined) >= 12:
                break
    for left, right in pairwise(groups):
        if len(left) >= 6 and len(right) >= 4:
            yield left[-6:] + right[:4]


def _is_identity(digits: str) -> bool:
    """Whether somebody may have, or have had, the number: a date that has been, and a check digit that is right."""
    ten = digits[-10:]
    if luhn_digit(ten[:9]) != int(ten[9]):
        return False
    centuries = (digits[:2],) if len(digits) == 12 else ("19", "20")
    return any(_real_date(century + ten[:6]) for century in centuries)


def _real_date(eight: str) -> bool:
    """Of a person who can be alive in a register; a samordningsnummer has 60 added to the day and may lack parts."""
    year, month, day = int(eight[:4]), int(eight[4:6]), int(eight[6:8])
    if not 1850 <= year <= clock.today().year or month > 12:
        return False
    if day >= 60:
        return day <= 91
    try:
        return date(year, month, day) <= clock.today()
    except ValueError:
        return False


def _lettered_date(text: str) -> bool:
    digits = re.match(r"\d+", text)
    eight = digits[0] if digits else ""
    return _real_date(eight) if len(eight) == 8 else any(_real_date(c + eight) for c in ("19", "20"))
