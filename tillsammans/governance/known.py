"""Phrases with capitals that may stand in what is published: people in public office, and what units and bodies are
called."""

from tillsammans.directory.models import Authority, Post, Principal, Unit
from tillsammans.governance.models import Body
from tillsammans.governance.name_words import GIVEN
from tillsammans.governance.queries import public_names


def may_stand() -> frozenset[str]:
    """Names of those who sit in the room's seats, and of principals, authorities, units, seats and bodies. A unit that
    is called as a child might be ("Förskolan Alma" may, "Alma" alone may not) is still looked at."""
    called: set[str] = set()
    for model, field in (
        (Principal, "name"),
        (Authority, "name"),
        (Unit, "name"),
        (Post, "title"),
        (Body, "name"),
    ):
        called |= set(model.objects.values_list(field, flat=True).distinct())
    return public_names() | frozenset(one for one in called if one.casefold() not in GIVEN and len(one) > 2)
