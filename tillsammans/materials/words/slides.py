"""The shape of a slide as words: what is shown, and what the speaker says, asks and has time for."""

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table with a header row. `alt` says in a sentence what it shows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str
    widths: tuple[int, ...]  # relative


@dataclass(frozen=True)
class Slide:
    """One slide: a title and at most one of points, cards and table, with or without a picture beside.

    `opening` and `question` are the two that look different: the first, and those where the room talks.
    """

    title: str
    say: tuple[str, ...]  # paragraphs for the speaker, as one speaks
    ask: str  # a question to the audience
    minutes: int
    points: tuple[str, ...] = ()
    cards: Pairs = ()
    table: Table | None = None
    picture: str = ""  # a key of slide_pictures
    alt: str = ""  # what the picture shows; needed when there is one
    notice: str = ""  # what must not be missed, in a box at the bottom
    numbered: bool = False
    opening: bool = False
    question: bool = False


LABELS = {
    "sv": {
        "project": "Tillsammans för barnens bästa i Sörmland",
        "time": "Tid: {n} minuter.",
        "minute": "Tid: 1 minut.",
        "ask": "Fråga till publiken: {text}",
        "say": "Så kan du säga:",
        "notice": "Viktigt",
        "whole": "Hela presentationen tar ungefär {n} minuter med frågorna. Hoppa gärna över bilder. "
        "Anteckningarna är ett stöd, inte ett manus att läsa upp.",
        "open": "Får användas och ändras fritt, CC BY 4.0. Alla exempel är påhittade.",
    },
    "en": {
        "project": "Together for the best of the children in Sörmland",
        "time": "Time: {n} minutes.",
        "minute": "Time: 1 minute.",
        "ask": "Question to the audience: {text}",
        "say": "You might say:",
        "notice": "Important",
        "whole": "The whole presentation takes about {n} minutes with the questions. Feel free to skip slides. "
        "The notes are a support, not a script to read out.",
        "open": "Free to use and change, CC BY 4.0. All examples are invented.",
    },
}
