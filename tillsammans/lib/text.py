"""Swedish text: sorting, initials, genitive, lists."""

import re
import unicodedata
from collections.abc import Iterable

# After z come å, ä, ö; the signs after z in ASCII stand for them. Names with æ, ø and ü sort as in
# Swedish name lists. Every other accent is set aside (é sorts as e).
_LETTERS = str.maketrans(
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "œ": "}", "ü": "y", "đ": "d", "ł": "l"}
)


def sort_key(text: str) -> tuple[str, str]:
    """A key that sorts as a Swedish reader expects: ... z, å, ä, ö, without regard to case or accents."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return plain, text


def initials(name: str) -> str:
    """First letter of the first and last word, at most two letters: "Alma Lindh Ekman" gives "AE"."""
    words = name.split()
    ends = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(word[0].upper() for word in ends)


def lower_first(text: str) -> str:
    """As it stands inside a sentence: "Kurator" gives "kurator"."""
    return text[:1].lower() + text[1:]


def genitive(name: str) -> str:
    """The owner's form: "Almas", "Elis", "Max", and with colon after abbreviations: "BUP:s", "6B:s"."""
    name = name.strip()
    last = name.split()[-1] if name else ""
    if re.search(r"\d", last) or (len(last) > 1 and last.isupper()):
        return f"{name}:s"
    return name if not name or name[-1].casefold() in "sxzß" else f"{name}s"


def list_and(items: Iterable[str], word: str = "och") -> str:
    """Items as they are said: "a", "a och b", "a, b och c". Empty gives ""."""
    *first, last = list(items) or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def folded(text: str, longest: int) -> list[str]:
    """Words in lines of at most `longest` signs, for drawings; a longer word gets a line of its own."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > longest:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


# What XML cannot hold at all, and a paste from a word processor may.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def for_xml(text: str) -> str:
    """The text with a space for each character that would make a feed unreadable."""
    return _NOT_XML.sub(" ", text)
