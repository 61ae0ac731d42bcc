"""What one cell of one variable is worth: fine (and as what it is delivered), missing, or wrong in which way."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tillsammans.karta.codebook import Variable
from tillsammans.karta.numbers_in_text import kinds_in
from tillsammans.karta.pseudonyms import LENGTH
from tillsammans.lib.identity_numbers import InvalidIdentityNumber

OK, MISSING = "ok", "missing"
_YES = {"1": "1", "ja": "1", "true": "1", "0": "0", "nej": "0", "false": "0"}
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_PSEUDONYM = re.compile(rf"[0-9a-f]{{{LENGTH}}}")
_SAME = re.compile(r"(.)\1{11}")  # padding, which a real pseudonym has once in ten to the twelfth


@dataclass(frozen=True, slots=True)
class Verdict:
    """`code` is OK, MISSING or the fault's; `value` is what is delivered."""

    code: str
    value: str = ""
    sentence: str = ""


def judge_of(v: Variable) -> Callable[[str], Verdict]:
    """How a cell of the variable is judged. Spaces around a value are never counted."""
    judge = _JUDGES[v.type]
    nothing = {code.strip() for code in v.missing} | {""}

    def judged(cell: str) -> Verdict:
        text = cell.strip()
        return Verdict(MISSING) if text in nothing else judge(v, text)

    return judged


def _number(v: Variable, text: str) -> Verdict:
    written = text.replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    number = float(written.replace(",", ".")) if _NUMBER.fullmatch(written) else math.nan
    whole = v.type == "integer"
    if not math.isfinite(number) or (whole and not number.is_integer()):
        told = "ett heltal" if whole else "ett tal, som 7 eller 7,5"
        return Verdict("type", sentence=f"{v.code} ska vara {told}{quoted(text)}.")
    low, high = v.minimum, v.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        return Verdict("range", sentence=f"{v.code} ska ligga {_between(v)}{quoted(text)}.")
    return Verdict(OK, str(int(number)) if number.is_integer() else repr(number))


def _between(v: Variable) -> str:
    low, high = ("" if x is None else f"{x:g}".replace(".", ",") for x in (v.minimum, v.maximum))
    if low and high:
        return f"mellan {low} och {high}"
    return f"på minst {low}" if low else f"på högst {high}"


def _category(v: Variable, text: str) -> Verdict:
    codes = [c.code for c in v.categories]
    if text in codes:
        return Verdict(OK, text)
    return Verdict("category", sentence=f"{v.code} har värdena {', '.join(codes)}{quoted(text)}.")


def _boolean(v: Variable, text: str) -> Verdict:
    if (value := _YES.get(text.casefold())) is not None:
        return Verdict(OK, value)
    return Verdict("type", sentence=f"{v.code} ska vara 1 (ja) eller 0 (nej){quoted(text)}.")


def _date(v: Variable, text: str) -> Verdict:
    try:
        if len(text) == 10:
            return Verdict(OK, date.fromisoformat(text).isoformat())
    except ValueError:
        pass
    return Verdict("type", sentence=f"{v.code} ska vara ett datum som 2025-09-01{quoted(text)}.")


_JUDGES = {"integer": _number, "decimal": _number, "category": _category, "boolean": _boolean, "date": _date}


def quoted(text: str) -> str:
    """What stands there now, when it cannot tell who somebody is; otherwise nothing."""
    harmless = len(text) <= 12 and sum(sign.isdigit() for sign in text) < 6 and not kinds_in(text)
    return f"; nu står det ”{text}”" if harmless and text.isprintable() and text else ""


def is_pseudonym(text: str) -> bool:
    """The form of one, and not a number that has been filled out to the same length."""
    return bool(_PSEUDONYM.fullmatch(text)) and not _SAME.search(text)


def identity_sentence(text: str, fault: InvalidIdentityNumber) -> str:
    """What is wrong with a number, and what a spreadsheet may have done to it. Never the number."""
    if not text:
        return "Personnumret saknas."
    if re.fullmatch(r"\d[.,]\d+[eE]\+?\d+", text):
        return "Kalkylprogrammet har avrundat personnumret. Gör kolumnen till text och hämta uttaget på nytt."
    if re.fullmatch(r"\d{8,9}", text):
        return "Personnumret är för kort. Kanske har kalkylprogrammet tagit bort nollan först: gör kolumnen till text."
    return fault.sentence
