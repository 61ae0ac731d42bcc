"""No third person is named in a plan (R41, R52): a look at what is about to be written, never a bar."""

import re
from collections.abc import Iterable

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import list_and
from tillsammans.mapping.models import Statement
from tillsammans.sealing.fields import matching


def named(text: str, names: Iterable[str]) -> list[str]:
    """Which of the names stand in the text as words of their own, in the genitive too."""
    return [
        name
        for name in dict.fromkeys(names)
        if name and re.search(rf"\b{re.escape(name)}s?\b", text, re.IGNORECASE)
    ]


def others(by: Actor, case: Case) -> list[str]:
    """Third persons that what was said is about, as far as the actor may read it; never the child or a guardian."""
    with matching():
        own = {case.card["called"].casefold()} | {
            g.called.casefold() for g in visible(by, Guardian).filter(child_id=case.child_id)
        }
        tags = [row.about for row in visible(by, Statement).filter(case_id=case.pk)]
    who = [one.get("who", "") for tag in tags for one in (tag if isinstance(tag, list) else [tag]) if one]
    words = [part.strip() for name in who for part in re.split(r",| och ", name or "")]
    return [word for word in words if word and word.casefold() not in own]


def ask_about_names(by: Actor, case: Case, text: str, field: str) -> None:
    """NotPossible when somebody else's name stands there; whoever means it says so and saves again."""
    found = named(text, others(by, case))
    if found:
        raise NotPossible(
            "name",
            f"Här står {list_and(found)}. Skriv hellre utan namn. Ska det stå kvar, kryssa i rutan och spara igen.",
            field,
        )
