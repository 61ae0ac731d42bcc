"""Finds what may be somebody's name in a Swedish text: in the middle of a sentence, first in it, alone in a cell, in
capitals, in small letters, with a middle initial, in the genitive.

It looks for likeness and knows nobody. What it calls a name somebody looks at; what is a place, an organisation or a
word of the model it lets be, since a check that cries at everything is soon not read.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tillsammans.governance.name_words import (
    BETWEEN,
    DOUBLE,
    ENDINGS,
    FIRST,
    GIVEN,
    NOT_ENDINGS,
    NOT_NAMES,
    ROLES,
    SURE_ENDINGS,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’\-:][^\W\d_]+)*\.?")
_GAP = re.compile(r"[ \u00a0]{1,3}")
_ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;•\n\t\"”“(–—]\s*)$")
SHORTEST_ENDING = 3  # letters before a family name's ending
ORDINARY = (
    "en",
    "et",
    "erna",
    "arna",
    "orna",
    "ning",
    "het",
    "tion",
    "skap",
    "are",
    "ande",
    "iga",
    "lig",
    "ligt",
)
LONGEST = 5  # words in one name
LONGEST_WORD = 20  # letters: a longer one is put together of several words


class _Word:
    """One word where it stands. `first`: nothing before it in its sentence. `capital`: it begins with one."""

    __slots__ = ("capital", "end", "first", "plain", "start", "text")

    def __init__(self, text: str, start: int, first: bool):
        self.text, self.start, self.end, self.first = text, start, start + len(text), first
        self.capital = text[0].isupper()
        self.plain = text.rstrip(".").casefold()

    @property
    def initial(self) -> bool:
        return self.capital and len(self.text.rstrip(".")) == 1


def names_in(words: str, known: Iterable[str] = ()) -> Iterator[str]:
    """Each name in the order they stand. `known`: phrases that are no names here (units, bodies), or may stand."""
    text = _masked(clean(words), known)
    for line in text.split("\n"):
        taken = 0
        found = list(_words(line))
        for n, word in enumerate(found):
            if word.start < taken:
                continue
            run = _run(line, found[n:])
            if several := _name(run, alone=_is_all(line, run), before=found[n - 1] if n else None):
                several = several[1:] if _only_addresses(several) else several
                taken = several[-1].end
                yield line[several[0].start : taken].rstrip(".")


def clean(words: str) -> str:
    """The text as it is read: composed letters, and nothing invisible between them."""
    plain = unicodedata.normalize("NFKC", words)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")


def mixed_letters(words: str) -> Iterator[str]:
    """Words that mix alphabets so as to look like something else, and words in an alphabet the check cannot read."""
    for match in _WORD.finditer(clean(words)):
        if any(_alphabet(sign) != "LATIN" for sign in match[0] if sign.isalpha()):
            yield match[0]


@lru_cache(maxsize=512)
def _alphabet(sign: str) -> str:
    return unicodedata.name(sign, "?").partition(" ")[0]


def _masked(text: str, known: Iterable[str]) -> str:
    """Known phrases with small letters in their place, so that every position stays."""
    for phrase in sorted(known, key=len, reverse=True):
        if phrase and phrase in text:
            text = text.replace(phrase, "-" * len(phrase))
    return text


def _words(line: str) -> Iterator[_Word]:
    for match in _WORD.finditer(line):
        yield _Word(match[0], match.start(), bool(_ENDS_SENTENCE.search(line[: match.start()])))


def _run(line: str, words: list[_Word]) -> list[_Word]:
    """The words from the first that may belong to one name: close together, no full stop between."""
    out = words[:1]
    for word in words[1:LONGEST]:
        last = out[-1]
        if not _GAP.fullmatch(line[last.end : word.start]) or (last.text.endswith(".") and not last.initial):
            break
        out.append(word)
    return out


def _name(words: list[_Word], *, alone: bool, before: _Word | None) -> list[_Word]:
    """The words at the beginning that are a name; none when they are not."""
    several = [] if _is_abbreviation(words[0]) else _capitals(words)
    if len(several) > 1 and not _is_something_else(several) and _begins(several, alone):
        return several
    if _written_small(words):
        return words[:2]
    return words[:1] if _stands_alone(words[0], before) else []


def _capitals(words: list[_Word]) -> list[_Word]:
    """As many as begin with a capital, small words between them included."""
    out: list[_Word] = []
    for n, word in enumerate(words):
        joins = word.plain in BETWEEN and n and n + 1 < len(words) and words[n + 1].capital
        if not (word.capital or joins) or len(word.plain) > LONGEST_WORD:
            break
        out.append(word)
    return out


def _is_abbreviation(word: _Word) -> bool:
    """ "BUP", "EHT": two or three capitals that are nobody's name."""
    return word.text.isupper() and len(word.text.rstrip(".")) in (2, 3) and word.plain not in GIVEN


def _in_genitive(plain: str, among: frozenset[str]) -> bool:
    return plain in among or (plain.endswith("s") and plain[:-1] in among) or plain.split("-")[0] in among


def _is_family(plain: str, endings: tuple[str, ...] = ENDINGS) -> bool:
    stem = plain.removesuffix("s") if not plain.endswith("ss") else plain
    return any(
        one.endswith(endings) and len(one) >= SHORTEST_ENDING + len(end)
        for one in (plain, stem)
        for end in endings
        if one.endswith(end)
    )


def _is_something_else(words: list[_Word]) -> bool:
    """A place, an organisation, a thing: unless it begins with a given name that is nothing else ("Anna Lund")."""
    if _in_genitive(words[0].plain, GIVEN) and not _is_place(words[-1].plain, strict=True):
        return False
    return any(_is_place(word.plain) for word in words)


def _is_place(plain: str, strict: bool = False) -> bool:
    whole = plain in NOT_NAMES and not (strict and plain in ("lund", "lunds"))
    return whole or any(plain.endswith(end) and len(plain) > len(end) + 2 for end in NOT_ENDINGS)


def _begins(words: list[_Word], alone: bool) -> bool:
    """Whether two words with capitals are a name where they stand. First in a sentence the first one has a capital
    whatever it is; alone in a cell or a line they are one unless they are ordinary words."""
    first, second = words[0], words[1]
    if not first.first:
        return True
    if first.plain in FIRST and not _in_genitive(first.plain, GIVEN):
        return False
    if _in_genitive(first.plain, GIVEN) or first.initial or _is_family(second.plain):
        return True
    if second.initial:
        return False
    return not _is_ordinary(first.plain) or (alone and not _is_ordinary(second.plain))


def _is_ordinary(plain: str) -> bool:
    """Looks like a Swedish noun or adjective with its ending rather than like a name."""
    return len(plain) > SHORTEST_ENDING + 1 and plain.endswith(ORDINARY)


def _only_addresses(words: list[_Word]) -> bool:
    """ "Kontakta Lisa": the first word has its capital only because it is first."""
    if len(words) != 2 or not words[0].first or words[0].initial:
        return False
    given = _in_genitive(words[0].plain, GIVEN)
    return not given and _in_genitive(words[1].plain, GIVEN - DOUBLE) and not _is_family(words[0].plain)


def _written_small(words: list[_Word]) -> bool:
    """ "anna svensson": a given name that is nothing else, and a family name."""
    if len(words) < 2:
        return False
    first, second = words[0], words[1]
    return _in_genitive(first.plain, GIVEN - DOUBLE) and _is_family(second.plain, SURE_ENDINGS)


def _stands_alone(word: _Word, before: _Word | None) -> bool:
    """One word that is a name by itself: a given name, or a family name after somebody's role."""
    if not word.capital or word.initial or _is_place(word.plain):
        return False
    if _in_genitive(word.plain, GIVEN - DOUBLE):
        return True
    after_role = before is not None and before.plain in ROLES
    if after_role and (_in_genitive(word.plain, GIVEN) or _is_family(word.plain)):
        return True
    if word.first:
        return _is_family(word.plain, ("sson",))
    return _in_genitive(word.plain, GIVEN) or _is_family(word.plain, SURE_ENDINGS)


def _is_all(line: str, words: list[_Word]) -> bool:
    """Nothing else stands on the line."""
    capitals = _capitals(words)
    return (
        bool(capitals) and line[: words[0].start].strip() == "" and line[capitals[-1].end :].strip(" .") == ""
    )
