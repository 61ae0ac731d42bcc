"""Brings the whole content into the database: snippets first, since pages draw from them, then pages."""

from tillsammans.publicsite import build
from tillsammans.publicsite.content import ar, en, snippets, so, sv
from tillsammans.publicsite.content.facts import put


def everything() -> int:
    """Make what is missing. How many pages were made."""
    put(snippets)
    return build.build(sv.TREE, {"en": en.TEXTS, "so": so.TEXTS, "ar": ar.TEXTS})
