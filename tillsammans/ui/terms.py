"""Terms explained where they appear: the first time a page uses a glossary word, the word opens its explanation.

A button with the explanation as a popover of its own: keyboard, touch and screen reader open it alike, Escape closes
it, nothing needs hovering or JavaScript. A browser that does not know popovers shows the explanation after the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

TAG = re.compile(r"(<[^>]+>)")
NAME = re.compile(r"</?\s*([a-zA-Z][a-zA-Z0-9]*)")
# Inside these a word is left alone: it leads somewhere already, or is a heading.
LEFT_ALONE = frozenset({"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "code"})
# How a word of the glossary may end, or begin, when it stands in a sentence.
ENDINGS = {
    "sv": "(?:s|en|ens|et|ets|n|ns|t|ts|na|nas|er|ers|erna|ernas|ar|ars|arna|arnas|or|orna)?",
    "en": "(?:s|’s|'s)?",
    "so": "",
    "ar": "",
}
BEGINNINGS = {"ar": "(?:[وفبلك]?ال|[وفبلك])?"}


@dataclass(frozen=True)
class Explained:
    """A word, what it means, and where the glossary tells more (empty when there is none)."""

    key: str
    word: str
    explanation: str
    href: str


class Explainer:
    """Explains each term once on a page. Made anew for every page; the order is that of the text."""

    def __init__(self, terms: Iterable[Explained], lang: str, more: str):
        self._terms = {_folded(term.word): term for term in terms}
        self._more = more
        self._told: set[str] = set()
        self._pattern = _pattern(self._terms, lang) if self._terms else None

    def __call__(self, html: str) -> SafeString:
        """The same text with its terms opened up, and the explanations after it. Trusts that `html` is ours."""
        if self._pattern is None:
            return mark_safe(html)
        asked: list[Explained] = []
        out, shut = [], 0
        for piece in TAG.split(html):
            if piece.startswith("<"):
                shut += _opens(piece)
            elif not shut:
                piece = self._pattern.sub(lambda found: self._open(found, asked), piece)
            out.append(piece)
        return mark_safe("".join(out) + "".join(map(self._box, asked)))

    def _open(self, found: re.Match[str], asked: list[Explained]) -> str:
        term = self._terms[_folded(found["word"])]
        if term.key in self._told:
            return found[0]
        self._told.add(term.key)
        asked.append(term)
        return f'<button type="button" class="tb-term" popovertarget="om-{term.key}">{found[0]}</button>'

    def _box(self, term: Explained) -> str:
        link = format_html(' <a href="{}">{}</a>', term.href, self._more) if term.href else ""
        return format_html(
            '<span class="tb-termbox" id="om-{}" popover role="note"><b>{}</b> {}{}</span>',
            term.key,
            term.word,
            term.explanation,
            link,
        )


def _pattern(words: Iterable[str], lang: str) -> re.Pattern[str]:
    """Longest first, so that "barnets bästa-ansvarig" is one word and not "barn" in another."""
    longest = sorted((escape(word) for word in words), key=len, reverse=True)
    before, after = BEGINNINGS.get(lang, ""), ENDINGS.get(lang, "")
    any_word = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"(?<![\w-]){before}(?P<word>{any_word}){after}(?![\w-])", re.IGNORECASE)


def _opens(tag: str) -> int:
    """One more or one less element that its text is left alone in."""
    name = NAME.match(tag)
    if not name or name[1].lower() not in LEFT_ALONE:
        return 0
    return -1 if tag.startswith("</") else 1


def _folded(word: str) -> str:
    return re.sub(r"\s+", " ", word).casefold()
