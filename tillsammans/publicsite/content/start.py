"""Brings the whole content into the database: pages first, since answers among the snippets link to them."""

from tillsammans.publicsite import build
from tillsammans.publicsite.content import ar, en, snippets, so, sv
from tillsammans.publicsite.content.facts import put


def everything() -> int:
    """Make what is missing. How many pages were made."""
    made = build.build(sv.TREE, {"en": en.TEXTS, "so": so.TEXTS, "ar": ar.TEXTS})
    put(snippets)
    return made
