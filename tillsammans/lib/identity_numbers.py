"""Numbers that say who a child is: personnummer, samordningsnummer and the typed ones without check digit.

Our own validator, because samordningsnummer are wider than the calendar: day 60, month 00 and days like
31 April are issued (Skatteverket's official test list). A child may have no number, and may change.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tillsammans.lib import clock


class IdentityKind(StrEnum):
    """What sort of number it is."""

    PERSONAL = "personal"
    COORDINATION = "coordination"
    T_NUMBER = "t_number"
    R_NUMBER = "r_number"
    RESERVE = "reserve"
    LMA = "lma"

    @property
    def label(self) -> str:
        """The Swedish word on screen."""
        return _LABELS[self]


_LABELS = {
    IdentityKind.PERSONAL: "Personnummer",
    IdentityKind.COORDINATION: "Samordningsnummer",
    IdentityKind.T_NUMBER: "T-nummer",
    IdentityKind.R_NUMBER: "R-nummer",
    IdentityKind.RESERVE: "Reservnummer",
    IdentityKind.LMA: "LMA-nummer",
}

# What remains after spaces and hyphens are gone. No check digits: each issuer has its own series.
_TYPED = {
    IdentityKind.T_NUMBER: (r"(?=.*T)(?=.*\d)[A-Z0-9]{4,14}", "Ett T-nummer har bokstaven T och siffror."),
    IdentityKind.R_NUMBER: (r"(?=.*R)(?=.*\d)[A-Z0-9]{4,14}", "Ett R-nummer har bokstaven R och siffror."),
    IdentityKind.RESERVE: (
        r"(?=.*\d)[A-Z0-9]{6,14}",
        "Ett reservnummer har 6 till 14 siffror och bokstäver.",
    ),
    IdentityKind.LMA: (r"\d{6,12}", "LMA-numret står på LMA-kortet och har 6 till 12 siffror."),
}

_COORDINATION_DAY = 60
_LAST_YEAR_WITHOUT_TEST_PAIR = 1949
_FIRST_YEAR = 1800  # older people have never had a number
_WRITTEN = re.compile(
    r"(?P<century>\d\d)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<sign>[-+]?)(?P<end>\d{4})"
)

_SENTENCES = {
    "empty": "Skriv personnumret, eller välj att barnet saknar nummer.",
    "characters": "Ett personnummer har bara siffror, och ett bindestreck eller plustecken.",
    "length": "Ett personnummer har tio eller tolv siffror.",
    "sign": "Bindestrecket eller plustecknet står före de fyra sista siffrorna.",
    "plus": "Plustecken skrivs från det år man fyller hundra. Skriv året med fyra siffror om du är osäker.",
    "date": "Det finns inget sådant datum. Kontrollera år, månad och dag.",
    "future": "Födelsedatumet har inte varit än. Kontrollera år, månad och dag.",
    "checksum": "Siffrorna hör inte ihop. Kontrollera hela numret, särskilt de fyra sista siffrorna.",
}


class InvalidIdentityNumber(ValueError):
    """Why a number cannot be right: a code for programs and a Swedish sentence for the form.

    Never carries what was written, so it can be logged.
    """

    def __init__(self, code: str, sentence: str = "") -> None:
        self.code = code
        self.sentence = sentence or _SENTENCES[code]
        super().__init__(code)


@dataclass(frozen=True)
class IdentityNumber:
    """One number in its normal form: twelve digits, or capitals and digits for the typed kinds.

    `birth_date` is None where the number holds no real date. The number stays out of `repr`, and so out
    of logs and error pages.
    """

    kind: IdentityKind
    normal: str = field(repr=False)
    birth_date: date | None = field(default=None, repr=False)

    def written(self) -> str:
        """As people write it: "20140517-2386"; the typed kinds as they are."""
        return f"{self.normal[:8]}-{self.normal[8:]}" if self._has_luhn else self.normal

    def written_short(self, today: date | None = None) -> str:
        """Ten digits with - or, from the year of turning 100, +. The typed kinds as they are."""
        if not self._has_luhn:
            return self.normal
        age = (today or clock.today()).year - int(self.normal[:4])
        return f"{self.normal[2:8]}{'+' if age >= 100 else '-'}{self.normal[8:]}"

    def masked(self) -> str:
        """Enough to recognise, not to use: "20140517-••••", or the last two signs of a typed number."""
        if self._has_luhn:
            return f"{self.normal[:8]}-••••"
        return "•" * (len(self.normal) - 2) + self.normal[-2:]

    def is_official_test_number(self) -> bool:
        """Whether Skatteverket has set the number aside for tests: it will never belong to anybody."""
        if not self._has_luhn:
            return False
        return _set_aside_for_tests(int(self.normal[:4]), int(self.normal[8:11]))

    @property
    def _has_luhn(self) -> bool:
        return self.kind in (IdentityKind.PERSONAL, IdentityKind.COORDINATION)


def parse(text: str, *, today: date | None = None) -> IdentityNumber:
    """A personnummer or samordningsnummer from ten or twelve digits with -, + and spaces as people write.

    `today` decides the century of ten digits and what lies in the future. Raises InvalidIdentityNumber.
    """
    today = today or clock.today()
    found = _WRITTEN.fullmatch(_tidy(text))
    if not found:
        raise InvalidIdentityNumber(_why_unreadable(_tidy(text)))
    year = _full_year(found, today)
    month, day = int(found["month"]), int(found["day"])
    coordination = day >= _COORDINATION_DAY
    birth_date = _birth_date(year, month, day - _COORDINATION_DAY * coordination, lenient=coordination)
    if year > today.year or (birth_date and birth_date > today):
        raise InvalidIdentityNumber("future")
    ten = f"{found['year']}{found['month']}{found['day']}{found['end']}"
    if luhn_digit(ten[:9]) != int(ten[9]):
        raise InvalidIdentityNumber("checksum")
    kind = IdentityKind.COORDINATION if coordination else IdentityKind.PERSONAL
    return IdentityNumber(kind, f"{year // 100:02}{ten}", birth_date)


def parse_typed(kind: IdentityKind | str, text: str) -> IdentityNumber:
    """A T-, R-, reserve or LMA number, whose kind somebody has chosen. Shape only, no check digit.

    Raises InvalidIdentityNumber; ValueError for a kind that `parse` reads.
    """
    kind = IdentityKind(kind)
    if kind not in _TYPED:
        raise ValueError(f"{kind} is read by parse()")
    pattern, sentence = _TYPED[kind]
    normal = re.sub(r"[-+/.]", "", _tidy(text)).upper()
    if not normal:
        raise InvalidIdentityNumber("empty", "Skriv numret, eller välj att barnet saknar nummer.")
    if not re.fullmatch(pattern, normal, re.ASCII):
        raise InvalidIdentityNumber("form", sentence)
    # A date inside a typed number is somebody's guess or an issuer's series, so it is not trusted.
    return IdentityNumber(kind, normal)


def make_test_number(
    birth_date: date, individual: int = 239, *, coordination: bool = False
) -> IdentityNumber:
    """An official test number for demo data: 238 or 239, or 980-999 for births before 1950.

    Raises ValueError for any other individual number, so that nobody's real number is made by chance.
    """
    if not _set_aside_for_tests(birth_date.year, individual):
        raise ValueError("Only official test numbers: 238 or 239, before 1950 980-999")
    kind = IdentityKind.COORDINATION if coordination else IdentityKind.PERSONAL
    day = birth_date.day + _COORDINATION_DAY * coordination
    eight = f"{birth_date:%Y%m}{day:02}"
    nine = f"{eight[2:]}{individual:03}"
    return IdentityNumber(kind, f"{eight}{individual:03}{luhn_digit(nine)}", birth_date)


def luhn_digit(digits: str) -> int:
    """The check digit that completes `digits`: weights 2, 1 from the right, digits of products summed."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        product = int(sign) * (1 if place % 2 else 2)
        total += product - 9 * (product > 9)
    return -total % 10


def _tidy(text: str) -> str:
    """Without spaces, with plain digits and plain signs whatever the keyboard (Arabic digits, long dash)."""
    signs = []
    for sign in text:
        if unicodedata.category(sign) == "Pd" or sign == "\u2212":
            signs.append("-")
        elif not sign.isspace() and unicodedata.category(sign) != "Cf":
            signs.append(str(unicodedata.digit(sign)) if unicodedata.category(sign) == "Nd" else sign)
    return "".join(signs)


def _why_unreadable(tidy: str) -> str:
    """The code of the first thing wrong with the shape."""
    if not tidy:
        return "empty"
    if not re.fullmatch(r"[\d+-]+", tidy):
        return "characters"
    return "sign" if len(re.sub(r"[+-]", "", tidy)) in (10, 12) else "length"


def _full_year(found: re.Match[str], today: date) -> int:
    """The year of birth. Without a century it is the latest that fits; + means a hundred years or more."""
    plus = found["sign"] == "+"
    if found["century"]:
        year = int(found["century"] + found["year"])
        if plus and today.year - year < 100:
            raise InvalidIdentityNumber("plus")
        return year
    return today.year - (today.year - int(found["year"])) % 100 - 100 * plus


def _birth_date(year: int, month: int, day: int, *, lenient: bool) -> date | None:
    """The calendar date; None for a samordningsnummer whose date is unknown or does not exist."""
    if year < _FIRST_YEAR:
        raise InvalidIdentityNumber("date")
    try:
        return date(year, month, day)
    except ValueError:
        if lenient and month <= 12 and day <= 31:
            return None
        raise InvalidIdentityNumber("date") from None


def _set_aside_for_tests(year: int, individual: int) -> bool:
    if year > _LAST_YEAR_WITHOUT_TEST_PAIR:
        return individual in (238, 239)
    return 980 <= individual <= 999
