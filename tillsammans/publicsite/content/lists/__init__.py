"""Lists that pages draw from: terms, phases, laws, legal questions, levels of the triangle, role mailboxes."""

from dataclasses import dataclass

Words = dict[str, str]
"""A text per language: sv, en, so, ar. So and ar are drafts that no professional translator has read."""


@dataclass(frozen=True)
class Term:
    """A word of the model: the same meaning for everybody (agreement, "Begreppsförklaringar")."""

    key: str
    word: Words
    explanation: Words
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True)
class Phase:
    """A year or two of the work."""

    year: str
    title: Words
    text: Words


@dataclass(frozen=True)
class Law:
    """A section of a law, in our own words. Dates are ISO; None means until further notice."""

    key: str
    law: str
    chapter: str
    section: str
    says: str
    valid_from: str
    url: str
    valid_until: str | None = None


@dataclass(frozen=True)
class LegalQuestion:
    """A question staff ask. The answer is guidance: the page says so, and to ask a lawyer."""

    key: str
    question: str
    answer: str
    laws: tuple[str, ...]
    order: int


@dataclass(frozen=True)
class Level:
    """A level of the prevention triangle (agreement, "Struktur för samverkan")."""

    key: str
    title: Words
    about: Words
    who: dict[str, tuple[str, ...]]
    tools: dict[str, tuple[str, ...]]
    next_step: Words


@dataclass(frozen=True)
class Contact:
    """A mailbox of a role, never of a person."""

    role: Words
    email: str
    text: Words
