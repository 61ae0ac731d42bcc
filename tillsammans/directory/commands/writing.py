"""What the directory's commands share: names and numbers as they may stand there."""

import re
import unicodedata

from django.db.models import Model

from tillsammans.karta.numbers_in_text import IDENTITY, kinds_in
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.identity_numbers import luhn_digit

_PHONE = re.compile(r"\+?[\d\s\-()/]{5,29}")
_EMAIL = re.compile(r"[^\s@,;:<>\"()]+@[^\s@,;:<>\"()]+\.[^\W\d_]{2,}")


def line(words: str) -> str:
    """One line without what nobody sees."""
    return " ".join(
        "".join(c for c in words if unicodedata.category(c) not in ("Cc", "Cf") or c.isspace()).split()
    )


def needed(words: str, field: str, sentence: str, longest: int = 200) -> str:
    """The line, or NotPossible when it is empty, too long or holds an identity number."""
    said = line(words)
    if not said:
        raise NotPossible("missing", sentence, field)
    return checked(said, field, longest)


def checked(words: str, field: str, longest: int = 200) -> str:
    """The line as it may stand; an identity number never may."""
    said = line(words)
    if len(said) > longest:
        raise NotPossible("too_long", f"Korta texten till {longest} tecken.", field)
    if IDENTITY in kinds_in(said):
        raise NotPossible("identity", "Här står ett personnummer. Ta bort det.", field)
    return said


def phone(words: str, field: str = "phone") -> str:
    said = line(words)
    if said and not _PHONE.fullmatch(said):
        raise NotPossible("phone", "Skriv telefonnumret med siffror, till exempel 0155-000 00.", field)
    return said


def email(words: str, field: str = "email") -> str:
    said = line(words).lower()
    if not _EMAIL.fullmatch(said) or len(said) > 150:
        raise NotPossible("email", "Skriv en e-postadress, till exempel fornamn@skolan.se.", field)
    return said


def organisation_number(words: str, field: str = "code") -> str:
    """Ten digits. Refuses what may be somebody's own number: an enskild firma has its owner's (the third and fourth
    digits are then a month; in an organisation number they are 20 or more)."""
    digits = re.sub(r"[\s\-–]", "", words)
    if not re.fullmatch(r"\d{10}", digits, re.ASCII):
        raise NotPossible("form", "Ett organisationsnummer har tio siffror, till exempel 556000-4615.", field)
    if int(digits[2:4]) < 20:
        raise NotPossible(
            "person",
            "Numret ser ut som ett personnummer. Enskild firma kan inte läggas in här. Kontakta processledaren.",
            field,
        )
    if luhn_digit(digits[:9]) != int(digits[9]):
        raise NotPossible("checksum", "Numret stämmer inte. Kontrollera den sista siffran.", field)
    return digits


def slug_for(name: str, model: type[Model]) -> str:
    """A word for addresses made from the name; a number after it when the word is taken."""
    plain = unicodedata.normalize("NFD", name.lower())
    word = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
    word = (word or "enhet")[:70].rstrip("-")
    taken = set(model._default_manager.filter(slug__startswith=word).values_list("slug", flat=True))
    return next(s for s in (word, *(f"{word}-{n}" for n in range(2, 10_000))) if s not in taken)
