"""English, our own draft: nobody but us has read it yet."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.en.families import FAMILIES
from tillsammans.publicsite.content.en.library import LIBRARY
from tillsammans.publicsite.content.en.model import MODEL
from tillsammans.publicsite.content.en.people import PEOPLE
from tillsammans.publicsite.content.en.wheel import WHEEL

TEXTS: dict[str, Text] = {**MODEL, **WHEEL, **PEOPLE, **FAMILIES, **LIBRARY}
