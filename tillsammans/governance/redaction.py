"""Looks for what must not stand in a text that others will read: identity numbers, phone numbers, e-mail addresses,
names of people who have no public role, and groups so small that somebody is recognised (R19, R55, R78).

An identity number is never let through. The rest are warnings that somebody answers: a role mailbox or a switchboard
may stand, a teacher's own number may not; only a person can tell.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tillsammans.karta.numbers_in_text import EMAIL, IDENTITY, PHONE, kinds_in
from tillsammans.lib.text import list_and

SMALLEST = 8  # counts of seven and below are not shown (R78)

_GROUP = (
    r"(?:barn(?:en)?|elev(?:er|erna)?|flick(?:a|or|orna)|pojk(?:e|ar|arna)|familj(?:en|er|erna)?"
    r"|ungdom(?:ar|arna)?|syskon)"
)
_WORDS = "en|ett|två|tre|fyra|fem|sex|sju"
_SMALL_GROUP = re.compile(
    rf"\b(?:(?:{_WORDS})|[1-7])\b(?:\s+(?:av|stycken|nya|små|yngre|äldre))?\s+{_GROUP}\b"
    rf"|\b(?:enda|ensam)\s+{_GROUP}\b",
    re.IGNORECASE,
)
# Two words in a row with capitals, not first in a sentence or in a title: how a Swedish text writes somebody's name.
_NAME = re.compile(
    r"(?<![.!?:\n]\s)(?<!^)\b([A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s+[A-ZÅÄÖÉ][a-zåäöéü]+)\b"
)


@dataclass(frozen=True)
class Found:
    """code: identity, phone, email, name or small_group. `stops`: no answer lets it through."""

    code: str
    where: str
    what: str  # the words found, for whoever answers; empty for an identity number, which is not repeated
    stops: bool = False

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code] % {"where": self.where, "what": self.what}

    @property
    def key(self) -> str:
        """The same for the same words in the same place, so that an answer can be matched to it."""
        return f"{self.code}|{self.where}|{self.what}"


SENTENCES = {
    "identity": "%(where)s: här står ett personnummer. Ta bort det. Det får inte stå i styrrummet.",
    "phone": "%(where)s: här står ett telefonnummer. Är det en växel eller funktion, och inte en persons?",
    "email": "%(where)s: här står en e-postadress. Är det en funktionsbrevlåda, och inte en persons?",
    "name": "%(where)s: ”%(what)s” ser ut som ett namn. Har personen en offentlig roll i det här?",
    "small_group": "%(where)s: ”%(what)s” kan peka ut någon. Går det att skriva så att ingen känns igen?",
}


def look(texts: Iterable[tuple[str, str]], *, public_names: frozenset[str] = frozenset()) -> list[Found]:
    """Everything found in (where, text), each once. `public_names` are names that may stand."""
    found: dict[str, Found] = {}
    for where, words in texts:
        for one in _in_one(where, words, public_names):
            found.setdefault(one.key, one)
    return list(found.values())


def _in_one(where: str, words: str, public_names: frozenset[str]) -> Iterable[Found]:
    if not words:
        return
    kinds = kinds_in(words)
    if IDENTITY in kinds:
        yield Found("identity", where, "", stops=True)
    if PHONE in kinds:
        yield Found("phone", where, "")
    if EMAIL in kinds:
        yield Found("email", where, "")
    for match in _NAME.finditer(words):
        if match[1] not in public_names:
            yield Found("name", where, match[1])
    for match in _SMALL_GROUP.finditer(words):
        yield Found("small_group", where, match[0])


def refused(words: str) -> str:
    """Why a text may not even be kept here, or "": an identity number never may."""
    if IDENTITY in kinds_in(words):
        return "Här står ett personnummer. Ta bort det. Inga uppgifter om enskilda barn får stå i styrrummet."
    return ""


def in_words(found: list[Found]) -> str:
    """In one sentence, for a page's top: "ett telefonnummer och två namn"."""
    names = {"identity": "personnummer", "phone": "telefonnummer", "email": "e-postadress", "name": "namn"}
    kinds = dict.fromkeys(names.get(one.code, "en liten grupp") for one in found)
    return list_and(kinds)
