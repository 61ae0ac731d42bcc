"""A document as data: what minutes, decisions, reports, agreements and assessments are made of when they are published.

One form for all of them, so that each gets the same page, the same tagged PDF and the same check before it is shown.
Everything is plain text: no markup, so nothing written can become code on a page or on paper.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Block:
    """One part of a document. Made by the functions below; `kind` decides which of the other fields are filled.

    heading:   text, level (2 or 3), anchor, sector (of the wheel: its sign stands before the words)
    text:      text (paragraphs by blank lines)
    points:    items
    facts:     rows of (word, value)
    quote:     text, by (whose voice: "Elever i årskurs 5"), never a name
    notice:    text, tone ("info" or "care")
    table:     caption, sentence, head, rows (first cell is the row's heading), note
    bars:      caption, sentence, unit, rows of (label, shown value, share 0-100 or None where it is not shown), note
    heat:      caption, sentence, head, rows of (label, *percentages or None where there is none), note
    """

    kind: str
    text: str = ""
    level: int = 2
    anchor: str = ""
    sector: str = ""
    by: str = ""
    tone: str = "info"
    items: tuple[str, ...] = ()
    caption: str = ""
    sentence: str = ""
    unit: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    note: str = ""

    def words(self) -> Iterator[str]:
        """Everything in it that is read."""
        yield from (self.text, self.by, self.caption, self.sentence, *self.head, *self.items)
        yield from (str(cell) for row in self.rows for cell in row if cell is not None)
        yield self.note


def heading(text: str, *, level: int = 2, anchor: str = "", sector: str = "") -> Block:
    return Block("heading", text=text, level=level, anchor=anchor, sector=sector)


def text(words: str) -> Block:
    return Block("text", text=words)


def points(items: Sequence[str]) -> Block:
    return Block("points", items=tuple(items))


def facts(rows: Sequence[tuple[str, str]]) -> Block:
    return Block("facts", rows=tuple(rows))


def quote(words: str, by: str) -> Block:
    return Block("quote", text=words, by=by)


def notice(words: str, tone: str = "info") -> Block:
    return Block("notice", text=words, tone=tone)


def table(
    caption: str,
    head: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    sentence: str = "",
    note: str = "",
) -> Block:
    return Block(
        "table",
        caption=caption,
        sentence=sentence,
        head=tuple(head),
        rows=tuple(tuple(row) for row in rows),
        note=note,
    )


def bars(
    caption: str,
    rows: Sequence[tuple[str, str, float | None]],
    *,
    sentence: str,
    unit: str = "",
    note: str = "",
) -> Block:
    """A bar for each row; the same rows are the table beside. The sentence says what one is to see."""
    return Block("bars", caption=caption, sentence=sentence, unit=unit, rows=tuple(rows), note=note)


def heat(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[Any]], *, sentence: str, note: str = ""
) -> Block:
    """Percentages in shades, with the figure in each cell. None: there is none there."""
    return Block(
        "heat",
        caption=caption,
        sentence=sentence,
        head=tuple(head),
        rows=tuple(tuple(row) for row in rows),
        note=note,
    )


@dataclass(frozen=True)
class Document:
    """What is shown. `facts` stand under the title (day, body, number); `group` is the body or huvudman it is from."""

    title: str
    group: str
    dated: date
    intro: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    next_review: date | None = None
    files: tuple[str, ...] = field(default=())  # ids of governance.File that are published with it

    def as_json(self) -> dict[str, Any]:
        """As it is kept and as pages and paper read it: only what each block has filled in."""
        out = asdict(self)
        out["dated"] = self.dated.isoformat()
        out["next_review"] = self.next_review.isoformat() if self.next_review else None
        blocks = _stepwise(self.blocks)
        out["blocks"] = [{k: v for k, v in asdict(b).items() if v or k == "kind"} for b in blocks]
        return json.loads(json.dumps(out))  # tuples become lists, as they will be when read again

    def texts(self) -> Iterator[tuple[str, str]]:
        """(where, text) of everything that will be read: what the check before publishing looks at."""
        return ((where, words) for _, where, words in self.parts())

    def parts(self) -> Iterator[tuple[int, str, str]]:
        """(block, where, text): the same with the block's number from 0. -1 is what stands above the first block."""
        yield -1, "Rubriken", self.title
        yield -1, "Ingressen", self.intro
        yield from ((-1, word, value) for word, value in self.facts)
        where = self.title
        for number, block in enumerate(self.blocks):
            where = block.text if block.kind == "heading" else where
            yield from ((number, where, words) for words in block.words())

    def rows(self) -> Iterator[tuple[int, str, list[str]]]:
        """(block, where, cells) of each row, for what a table may have cut in two."""
        for number, block in enumerate(self.blocks):
            for row in block.rows:
                yield number, block.caption or self.title, ["" if cell is None else str(cell) for cell in row]


def _stepwise(blocks: Sequence[Block]) -> Iterator[Block]:
    """Headings one level below the one above at most: whoever listens to the page, or its paper, would lose the way."""
    level = 1
    for block in blocks:
        if block.kind == "heading":
            level = max(2, min(block.level, level + 1))
            block = replace(block, level=level)
        yield block


def digest(document: dict[str, Any]) -> str:
    """SHA-256 of the document in one unambiguous form."""
    return hashlib.sha256(json.dumps(document, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
