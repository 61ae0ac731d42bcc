"""What can be made: every material's description, and the function that makes its files ("Metod- och stödmaterial").

A recipe is data beside a pure function. Files, versions and counts are the library's (publicsite); a recipe only says
what exists and how it is made, so that a changed word is a changed file in every language by one command.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from tillsammans.wheel.sectors import LANGUAGES, Sector

Words = dict[str, str]
"""A text per language; Swedish is always there."""


class Kind(StrEnum):
    """What one does with it: the shelves of the library."""

    CONVERSATION = "conversation"  # samtal med barn: bildstöd, samtalskort, hjulet
    MEETING = "meeting"  # möten och SIP: dokumentationsmaterial
    TRAINING = "training"  # utbildning: case, mingelkort, bingo, presentationer


class Age(StrEnum):
    """Age bands of pictures and cards."""

    PRESCHOOL = "3-5"
    YOUNG = "6-9"
    MIDDLE = "10-12"
    TEEN = "13-17"


class Licence(StrEnum):
    CC_BY = "CC BY 4.0"
    CC_BY_SA = "CC BY-SA 4.0"  # sheets with pictures from OpenMoji


MIME = {
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


@dataclass(frozen=True)
class Recipe:
    """One material. `code` is also its short address, /m/<code>/, so it never changes."""

    code: str
    kind: Kind
    title: Words
    summary: Words
    formats: tuple[str, ...]
    make: Callable[[str, str], bytes]
    """(language, format) -> the file. Same data and moment, same bytes."""
    languages: tuple[str, ...] = LANGUAGES
    sectors: tuple[Sector, ...] = ()  # none: the whole wheel
    ages: tuple[Age, ...] = ()  # none: every age
    steps: tuple[str, ...] = ()  # of the process: "upptacka", "kartlagga", "samarbeta"
    licence: Licence = Licence.CC_BY
    version: str = "1.0"  # raised by hand when what it says has changed
    replaces: str = ""  # in words: which earlier material it takes the place of
    icon: str = "file-text"  # Lucide's name
    preview: Callable[[str], str] | None = None
    """language -> an SVG that shows what it looks like."""

    def filename(self, lang: str, file_format: str) -> str:
        return f"{self.code}-{lang}.{file_format}"


def every() -> tuple[Recipe, ...]:
    """Every recipe, in the order of the shelves. ValueError when two share a code."""
    from tillsammans.materials import cards, documentation, exercises, presentations, wheel

    found = tuple(
        r for module in (wheel, documentation, cards, exercises, presentations) for r in module.RECIPES
    )
    if len({r.code for r in found}) != len(found):
        raise ValueError("two recipes share a code")
    return found


def by_code(code: str, among: Iterable[Recipe] | None = None) -> Recipe | None:
    return next((r for r in (every() if among is None else among) if r.code == code), None)
