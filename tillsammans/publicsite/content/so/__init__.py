"""Somali, our own draft: no professional translator has read it."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.so.families import FAMILIES
from tillsammans.publicsite.content.so.library import LIBRARY
from tillsammans.publicsite.content.so.model import MODEL
from tillsammans.publicsite.content.so.people import PEOPLE
from tillsammans.publicsite.content.so.wheel import WHEEL

TEXTS: dict[str, Text] = {**MODEL, **WHEEL, **PEOPLE, **FAMILIES, **LIBRARY}
