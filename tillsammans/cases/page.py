"""The child's page is put together here: each capability adds its own sections in its `sections.py`.

`def sections(actor, case, relations) -> Iterable[Section]`; cases knows no other capability, only this list.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

CAPABILITIES = (
    "cases",
    "mapping",
    "consent",
    "disclosures",
    "meetings",
    "plans",
    "followups",
    "family",
    "governance",
    "joining",
    "publicsite",
)


@dataclass(frozen=True)
class Section:
    """One card. column: "main" or "aside" beside each other at the top, "wide" over the whole page, "main2"/"aside2"
    below it, "actions" for the buttons in the page head. order: small first. template gets `s` (this context)."""

    column: str
    order: int
    template: str
    context: dict[str, Any] = field(default_factory=dict)


def sections_of(actor, case, relations: frozenset[str]) -> dict[str, list[Section]]:
    """Every section the actor gets, by column, in order."""
    found: dict[str, list[Section]] = {c: [] for c in ("actions", "main", "aside", "wide", "main2", "aside2")}
    for name in CAPABILITIES:
        for section in _of(name, actor, case, relations):
            found[section.column].append(section)
    return {column: sorted(rows, key=lambda s: s.order) for column, rows in found.items()}


def _of(name: str, actor, case, relations) -> Iterable[Section]:
    return import_module(f"tillsammans.{name}.sections").sections(actor, case, relations)


def coming_on_home(actor) -> dict[str, Any]:
    """What each capability wants to look at for its card on the morning page (`coming(actor)`, one list each), so that
    the page asks for all of it in one statement."""
    found = {
        name: getattr(import_module(f"tillsammans.{name}.sections"), "coming", None) for name in CAPABILITIES
    }
    return {name: coming(actor) for name, coming in found.items() if coming}


def home_cards(actor, mine: list, coming: dict[str, list]) -> list[Section]:
    """Cards beside "Mina barn", from each capability that has `home(actor, mine, rows)`: mine is one's own cases, rows
    what `coming` found. In order. A card in the column "main" stands in place of the children, for a seat that never
    has any."""
    found: list[Section] = []
    for name, rows in coming.items():
        found += import_module(f"tillsammans.{name}.sections").home(actor, mine, rows)
    return sorted(found, key=lambda s: s.order)
