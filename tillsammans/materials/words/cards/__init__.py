"""The words on cards and picture sheets: our own questions, one module per language.

A question is open: it presumes nothing, leads nowhere and asks for no diagnosis, and may always be skipped. The younger
the child, the fewer the words: at most six at 3-5 years, eight up to 12 (DESIGN 7), twelve for teenagers.
English, Somali and Arabic are drafts, to be read by a professional translator before use.
"""

from types import ModuleType

from tillsammans.materials.recipes import Age
from tillsammans.materials.words.cards import ar, en, so, sv
from tillsammans.wheel.sectors import Sector

SAID: dict[str, ModuleType] = {"sv": sv, "en": en, "so": so, "ar": ar}


def questions(age: Age, sector: Sector, lang: str) -> list[str]:
    """The five questions about one area for one age."""
    return _stanzas(SAID[lang].QUESTIONS[age])[list(Sector).index(sector)]


def words(sheet: str, lang: str) -> list[list[str]]:
    """The words of a picture sheet, page by page: "areas" or "meeting"."""
    return _stanzas(SAID[lang].SHEETS[sheet])


def _stanzas(text: str) -> list[list[str]]:
    """Lines, in groups with an empty line between."""
    return [stanza.strip().split("\n") for stanza in text.strip().split("\n\n")]
