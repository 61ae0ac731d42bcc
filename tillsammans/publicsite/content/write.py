"""Short ways to write a page's blocks, so that the content reads as text and not as markup.

`prose` knows five things: an empty line divides paragraphs, "- " and "1. " begin a row of a list, **so** is bold, and
[words](sv:model.process) is a link to a page by its key, or to an address. Anything else is the words themselves.
"""

import re
from html import escape

from tillsammans.publicsite.content import COMPONENTS, Block

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ROW = re.compile(r"^(?:-|\d+\.) ")


def prose(source: str) -> str:
    """Words as rich text. Lines may be broken anywhere: only empty lines and list marks count."""
    return "".join(_chunk(chunk) for chunk in re.split(r"\n\s*\n", source.strip()))


def _chunk(chunk: str) -> str:
    lines = [line.strip() for line in chunk.splitlines()]
    if not _ROW.match(lines[0]):
        return f"<p>{_inline(' '.join(lines))}</p>"
    tag = "ul" if lines[0].startswith("-") else "ol"
    return f"<{tag}>{''.join(f'<li>{_inline(row)}</li>' for row in _rows(lines))}</{tag}>"


def _rows(lines: list[str]) -> list[str]:
    rows: list[str] = []
    for line in lines:
        if _ROW.match(line):
            rows.append(_ROW.sub("", line))
        else:
            rows[-1] += f" {line}"
    return rows


def _inline(words: str) -> str:
    words = _BOLD.sub(r"<b>\1</b>", escape(words, quote=False))
    return _LINK.sub(r"<a href='\2'>\1</a>", words)


def flat(source: str) -> str:
    """Words on several lines of code as one line."""
    return " ".join(source.split())


def heading(words: str) -> Block:
    return ("heading", words)


def text(source: str) -> Block:
    return ("text", prose(source))


def steps(*rows: tuple[str, str]) -> Block:
    """Numbered steps: (title, text)."""
    return ("steps", [{"title": title, "text": flat(words)} for title, words in rows])


def fact(title: str, source: str) -> Block:
    return ("fact", {"title": title, "text": prose(source)})


def warning(title: str, source: str) -> Block:
    return ("warning", {"title": title, "text": prose(source)})


def example(title: str, source: str) -> Block:
    """Always shown as an example: what it tells is invented."""
    return ("example", {"title": title, "text": prose(source)})


def details(summary: str, source: str) -> Block:
    return ("details", {"summary": summary, "text": prose(source)})


def quote(words: str, by: str) -> Block:
    return ("quote", {"text": flat(words), "by": by})


def tiles(*rows: tuple[str, str, str, str]) -> Block:
    """(title, text, link, icon): the link is a page's key, an address or nothing."""
    names = ("title", "text", "link", "icon")
    return ("tiles", [dict(zip(names, row, strict=True)) for row in rows])


def table(caption: str, head: list[str], *rows: list[str]) -> Block:
    return ("table", {"caption": caption, "head": head, "rows": list(rows)})


def story(title: str, source: str, link: str = "") -> Block:
    """A piece of a newsletter."""
    return ("story", {"title": title, "text": prose(source), "link": link})


def component(name: str) -> Block:
    """What the product draws from data. KeyError when there is no such thing."""
    if name not in COMPONENTS:
        raise KeyError(name)
    return ("component", name)


def area(
    name: str, about: str, questions: tuple[str, ...], examples: tuple[str, str], labels: tuple[str, str]
) -> tuple[Block, ...]:
    """An area of the wheel: what it is about, questions to ask, and what a strength and a concern may sound like."""
    asked = "\n".join(f"- {question}" for question in questions)
    said = "\n\n".join(f"**{label}** {words}" for label, words in zip(labels, examples, strict=True))
    return heading(name), text(f"{about}\n\n{asked}\n\n{said}")
