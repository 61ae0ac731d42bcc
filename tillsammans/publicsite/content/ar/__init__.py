"""Arabic, our own draft: no professional translator has read it."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.ar.families import FAMILIES
from tillsammans.publicsite.content.ar.library import LIBRARY
from tillsammans.publicsite.content.ar.model import MODEL
from tillsammans.publicsite.content.ar.people import PEOPLE
from tillsammans.publicsite.content.ar.wheel import WHEEL

TEXTS: dict[str, Text] = {**MODEL, **WHEEL, **PEOPLE, **FAMILIES, **LIBRARY}
