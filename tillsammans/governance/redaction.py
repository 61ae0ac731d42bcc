"""Looks for what must not stand in a text that others will read: identity numbers, phone numbers, e-mail addresses,
names of people who have no public role, and groups so small that somebody is recognised (R19, R55, R78).

An identity number is never let through. The rest are warnings that somebody answers: a role mailbox or a switchboard
may stand, a teacher's own number may not; only a person can tell.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tillsammans.governance.names import clean, mixed_letters, names_in
from tillsammans.karta.numbers_in_text import EMAIL, IDENTITY, PHONE, kinds_in
from tillsammans.lib.text import list_and

SHOWN = 5  # words of one kind that are shown from a file
SMALLEST = 8  # counts of seven and below are not shown (R78)

_MANY = (
    r"(?:[a-zåäö]*(?:barn|elev)(?:en|er|erna|s|ens)?|flick(?:or|orna)|poj?k(?:ar|arna)|tjej(?:er|erna)|kill(?:ar|arna)"
    r"|[a-zåäö]*familj(?:er|erna)|ungdom(?:ar|arna)|tonåring(?:ar|arna)|[a-zåäö]*syskon(?:en)?|tvilling(?:ar|arna))"
)
_ONE = (
    r"(?:barn|elev|flicka|pojke|tjej|kille|familj|ungdom|tonåring|förälder|mamma|pappa|vårdnadshavare|person)"
)
_FEW = r"(?:två|tre|fyra|fem|sex|sju|(?<![\d.,])[2-7](?:\s*st)?)"
# What may stand between a number and those it counts: "tre av de nyanlända eleverna".
_SUCH = r"(?:av|de|dessa|stycken|st|olika|[a-zåäö]+(?:na|nda|ska|iga|nya|tre|dre|ade|rna|må|svåra|sjuka))"
_CLASS = r"(?:(?:årskurs|klass|åk)\s+\d|\d[a-zåäö]\b|förskoleklass)"
# What makes one of many somebody: from where, in which class or school, what they did.
_SOMEBODY = (
    rf"(?:\s+(?:från|i|på|vid)\s+(?:{_CLASS}|(?-i:(?!Sörmland|Sverige)[A-ZÅÄÖ])\w+)|\s+från\s+\w+"
    r"|\s+(?:hade|var|blev|slutade|flyttade|berättade|sade|sa|fick|kom|gick|började|utsattes|slog|rymde|avled|dog)\b"
    r"|\s+med\s+(?:diagnos|autism|adhd|cancer|diabetes|epilepsi|skyddad|funktionsnedsättning)\w*)"
)
_SMALL_GROUP = re.compile(
    rf"(?<!årskurs )(?<!klass )(?<!åk )(?<!artikel )(?<!steg )(?<!till )\b{_FEW}(?:\s+{_SUCH}){{0,3}}\s+{_MANY}\b"
    rf"|\b(?:båda|bägge)\s+(?:de\s+)?{_MANY}\b"
    rf"|\b(?:en|ett)\s+(?:{_SUCH}\s+)?{_ONE}{_SOMEBODY}"
    rf"|\b(?:en|ett)\s+av\s+(?:de\s+)?(?:{_SUCH}\s+)?{_MANY}\b"
    rf"|\b(?:enda|ensam(?:ma|t)?)\s+(?:{_ONE}|{_MANY}|eleven|barnet|familjen|flickan|pojken)\b"
    r"|\b(?:flickan|pojken|tjejen|killen|tvillingarna|tvillingparet|syskonparet)(?:s\b|\b)",
    re.IGNORECASE,
)
_FEWER = re.compile(r"\beller\s+färre\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\+?\(?\d[\d\s\-/().]{5,20}\d")
_ADDRESS = re.compile(r"[^\s@,;:<>\"()]+@[^\s@,;:<>\"()]+")
# How somebody writes an address so that a machine shall not see it.
_HIDDEN_ADDRESS = re.compile(
    r"[\w.\-]+\s*(?:[(\[{]\s*(?:at|a|snabel-?a|@)\s*[)\]}]|\s(?:at|snabel-?a)\s)\s*[\w\-]+"
    r"\s*(?:\.|\s(?:punkt|dot)\s|[(\[]\s*(?:punkt|dot|\.)\s*[)\]])\s*[a-z]{2,}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """code: identity, phone, email, name, small_group, letters or unread. `stops`: no answer lets it through."""

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

    @property
    def field(self) -> str:
        """The form field in which it is answered: one for the same words wherever they stand."""
        return f"svar_{hashlib.sha256(f'{self.code}|{self.what.casefold()}'.encode()).hexdigest()[:12]}"


SENTENCES = {
    "identity": "%(where)s: här står ett personnummer. Ta bort det. Det får inte stå i styrrummet.",
    "phone": "%(where)s: ”%(what)s” ser ut som ett telefonnummer. Går det till en växel eller en funktion?",
    "email": "%(where)s: ”%(what)s” ser ut som en e-postadress. Går den till en funktion och inte till en person?",
    "name": "%(where)s: ”%(what)s” ser ut som ett namn. Har personen en offentlig roll i det här?",
    "small_group": "%(where)s: ”%(what)s” kan peka ut någon. Går det att skriva så att ingen känns igen?",
    "letters": "%(where)s: ”%(what)s” är skrivet med bokstäver som kontrollen inte kan läsa. Är det någons namn?",
    "unread": "%(where)s: kontrollen har inte kunnat läsa allt i ”%(what)s”. Har du läst allt och kan svara för det?",
}


def look(texts: Iterable[tuple[str, str]], *, public_names: Iterable[str] = ()) -> list[Found]:
    """Everything found in (where, text), each once. `public_names` are phrases that may stand: names of those who act
    in public office, and of units and bodies."""
    found: dict[str, Found] = {}
    for where, words in texts:
        for one in _in_one(where, words, public_names):
            found.setdefault(one.key, one)
    return list(found.values())


def _in_one(where: str, words: str, public_names: Iterable[str]) -> Iterator[Found]:
    if not words:
        return
    kinds = kinds_in(words)
    if IDENTITY in kinds:
        yield Found("identity", where, "", stops=True)
    plain = clean(words)
    if PHONE in kinds:
        yield from (Found("phone", where, one) for one in _numbers(plain) or [""])
    yield from (Found("email", where, one) for one in _addresses(plain))
    yield from (Found("name", where, one) for one in names_in(plain, public_names))
    yield from (Found("letters", where, one) for one in mixed_letters(plain))
    yield from (Found("small_group", where, one) for one in small_groups(plain))


def _numbers(words: str) -> list[str]:
    """The telephone numbers as they stand."""
    return [one for one in (m[0].strip() for m in _NUMBERS.finditer(words)) if PHONE in kinds_in(one)]


def _addresses(words: str) -> Iterator[str]:
    for match in (*_ADDRESS.finditer(words), *_HIDDEN_ADDRESS.finditer(words)):
        if "@" not in match[0] or EMAIL in kinds_in(match[0]):
            yield match[0].strip(".")


def small_groups(words: str) -> Iterator[str]:
    """Where so few are told about that somebody may be known again. What is said of any child ("när ett barn far
    illa") is not, nor what says that few are not shown."""
    for match in _SMALL_GROUP.finditer(" ".join(words.split())):
        if not _FEWER.search(match[0]):
            yield match[0].strip()


def each_kind_once(found: list[Found]) -> list[Found]:
    """For a whole file: one thing to answer for each kind, with the first few words that were found."""
    out: dict[str, list[Found]] = {}
    for one in found:
        out.setdefault(one.code, []).append(one)
    return [_together(some) for some in out.values()]


def _together(some: list[Found]) -> Found:
    words = list(dict.fromkeys(one.what for one in some if one.what))
    shown = "”, ”".join(words[:SHOWN])
    more = f"” och {len(words) - SHOWN} till ”…" if len(words) > SHOWN else ""
    return Found(some[0].code, some[0].where, shown + more, stops=some[0].stops)


def in_row(where: str, cells: Iterable[str]) -> Iterator[Found]:
    """An identity number cut in two by a table: a day in one cell and four figures in the next."""
    for left, right in pairwise(cells):
        cut = re.search(r"\d{6,8}\s*[-+]?\s*$", left) and re.match(r"\s*[-+]?\s*\d{4}\s*$", right)
        if cut and IDENTITY in kinds_in(f"{left.strip()}{right.strip()}"):
            yield Found("identity", where, "", stops=True)


def refused(words: str) -> str:
    """Why a text may not even be kept here, or "": an identity number never may."""
    if words and IDENTITY in kinds_in(words):
        return "Här står ett personnummer. Ta bort det. Inga uppgifter om enskilda barn får stå i styrrummet."
    return ""


def in_words(found: list[Found]) -> str:
    """In one sentence, for a page's top: "telefonnummer och namn"."""
    kinds = dict.fromkeys(NAMES[one.code] for one in found)
    return list_and(kinds)


NAMES = {
    "identity": "personnummer",
    "phone": "telefonnummer",
    "email": "e-postadress",
    "name": "namn",
    "small_group": "en liten grupp",
    "letters": "andra bokstäver",
    "unread": "en fil som inte har kunnat läsas",
}
