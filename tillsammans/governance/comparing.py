"""What differs between two editions, section by section and word by word, so that a person can read it.

Sections are matched by their anchors, which never change. Within a section first its lines are matched, then the words
of the lines that differ; a word or two left alike between two changes counts as changed, for nobody reads confetti.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import Protocol

SAME, ADDED, TAKEN = "same", "added", "taken"
_WORD = re.compile(r"\s+|[^\s]+")
_FEW = 2  # words alike between two changes that are read as one change


class Part(Protocol):
    """A section as it is compared."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Run:
    """Words that are the same in both, added in the later or taken from the earlier."""

    kind: str
    words: str


@dataclass(frozen=True)
class Line:
    """A paragraph or a point of a list. `kind`: p or li."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Compared:
    """One section in both. `state`: unchanged, changed, new or removed; `title` as runs, since headings change too."""

    anchor: str
    state: str
    level: int
    title: tuple[Run, ...]
    lines: tuple[Line, ...]

    @property
    def heading(self) -> str:
        """As it is called now; what is removed as it was called."""
        now = "".join(run.words for run in self.title if run.kind != TAKEN)
        return now or "".join(run.words for run in self.title)

    @property
    def says(self) -> str:
        return {
            "unchanged": "Oförändrat",
            "changed": "Ändrat",
            "new": "Nytt avsnitt",
            "removed": "Borttaget avsnitt",
        }[self.state]


def compare(earlier: Iterable[Part], later: Iterable[Part]) -> list[Compared]:
    """Every section of both, in the later edition's order; what is removed stands where it stood."""
    old, new = list(earlier), list(later)
    before = {one.anchor: one for one in old}
    after = {one.anchor for one in new}
    out = [_one(before.get(one.anchor), one) for one in new]
    for place, one in enumerate(old):
        if one.anchor not in after:
            out.insert(_where(old[:place], out), _one(one, None))
    return out


def _where(preceding: Sequence[Part], out: list[Compared]) -> int:
    """After the nearest section before it that is there."""
    there = {one.anchor: place for place, one in enumerate(out)}
    return next((there[one.anchor] + 1 for one in reversed(preceding) if one.anchor in there), 0)


def _one(old: Part | None, new: Part | None) -> Compared:
    shown: Part = new or old  # type: ignore[assignment]  # one of them is there
    title = words(old.title if old else "", new.title if new else "")
    body = lines(old.text if old else "", new.text if new else "")
    changed = any(run.kind != SAME for run in (*title, *(run for line in body for run in line.runs)))
    state = "new" if old is None else "removed" if new is None else "changed" if changed else "unchanged"
    return Compared(shown.anchor, state, getattr(shown, "level", 1), title, body)


def lines(old: str, new: str) -> tuple[Line, ...]:
    """Two texts as lines with what differs in each."""
    was, now = _split(old), _split(new)
    out: list[Line] = []
    for _, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        pairs = zip_longest(was[a:b], now[c:d])  # as many of both where they are alike
        out += [line for one, other in pairs for line in _line(one, other)]
    return tuple(out)


def _line(one: tuple[str, str] | None, other: tuple[str, str] | None) -> list[Line]:
    """The same paragraph in both, or one alone. Two that have almost nothing in common stand one after the other."""
    kind, was = one or ("", "")
    later, now = other or ("", "")
    if one and other and (kind != later or not _alike(was, now)):
        return [Line(kind, words(was, "")), Line(later, words("", now))]
    return [Line(later or kind, words(was, now))]


def _alike(was: str, now: str) -> bool:
    return SequenceMatcher(None, was.split(), now.split(), autojunk=False).ratio() > 0.3


def words(old: str, new: str) -> tuple[Run, ...]:
    """Two lines as runs: joining what is the same and taken gives the old, the same and added gives the new."""
    was, now = _WORD.findall(old), _WORD.findall(new)
    steps: list[tuple[str, list[str], list[str]]] = [
        (how, was[a:b], now[c:d])
        for how, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    ]
    return tuple(_runs(_calm(steps)))


def _calm(steps: list[tuple[str, list[str], list[str]]]) -> list[tuple[bool, str, str]]:
    """(same, old words, new words): what is alike for a word or two between changes joins them."""
    marked = []
    for place, (how, was, now) in enumerate(steps):
        few = sum(not token.isspace() for token in was) <= _FEW and 0 < place < len(steps) - 1
        marked.append((how == "equal" and not few, "".join(was), "".join(now)))
    out = []
    for same, group in groupby(marked, key=lambda one: one[0]):
        rows = list(group)
        out.append((same, "".join(row[1] for row in rows), "".join(row[2] for row in rows)))
    return out


def _runs(steps: list[tuple[bool, str, str]]) -> Iterable[Run]:
    for same, was, now in steps:
        if same:
            yield Run(SAME, now)
            continue
        if was:
            yield Run(TAKEN, was)
        if now:
            yield Run(ADDED, now)


def _split(text: str) -> list[tuple[str, str]]:
    """(kind, words) of each line that says something."""
    rows = (line.strip() for line in text.splitlines())
    return [("li", row[2:].strip()) if row.startswith("- ") else ("p", row) for row in rows if row]


def in_words(found: Sequence[Compared]) -> str:
    """ "Två avsnitt är ändrade, ett är nytt. Nio är oförändrade." """
    counts = {state: sum(one.state == state for one in found) for state in ("changed", "new", "removed")}
    said = [_said(counts["changed"], "ändrat", "ändrade"), _said(counts["new"], "nytt", "nya")]
    said.append(_said(counts["removed"], "borttaget", "borttagna"))
    told = [one for one in said if one]
    if not told:
        return "Upplagorna säger samma sak."
    first = told[0].replace(" är ", " avsnitt är ", 1)
    same = _said(len(found) - sum(counts.values()), "oförändrat", "oförändrade")
    text = f"{', '.join([first, *told[1:]])}."
    return f"{text[:1].upper()}{text[1:]}" + (f" {same[:1].upper()}{same[1:]}." if same else "")


_COUNTED = ("", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def _said(count: int, one: str, several: str) -> str:
    number = _COUNTED[count] if count < len(_COUNTED) else str(count)
    return f"{number} är {one if count == 1 else several}" if count else ""
