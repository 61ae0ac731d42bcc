"""The registry that the modules beside fill, and the conditions they share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tillsammans.access.decision import Decision, no
from tillsammans.access.models import Relation
from tillsammans.access.policy import relations_to
from tillsammans.access.walls import CORE
from tillsammans.accounts.actor import Actor

Rule = Callable[[Actor, Any], Decision | None]


@dataclass(frozen=True)
class Action:
    """code, a Swedish description a colleague can check, and whether the deed writes an audit event."""

    code: str
    says: str
    logged: bool = True


ACTIONS: dict[str, Action] = {}
RULES: dict[str, Rule] = {}


def rule(code: str, says: str, *, logged: bool = True) -> Callable[[Rule], Rule]:
    """Register the rule of one action."""

    def register(function: Rule) -> Rule:
        ACTIONS[code] = Action(code, says, logged)
        RULES[code] = function
        return function

    return register


def anybody(actor: Actor, thing: Any) -> Decision | None:
    """No condition beyond what the view's declaration says."""
    return None


def child_of(thing: Any) -> Any:
    return getattr(thing, "child_id", None) or getattr(thing, "pk", thing)


def has_relation(actor: Actor, thing: Any, *wanted: Relation) -> bool:
    return bool(relations_to(actor, child_of(thing)) & {str(w.value) for w in wanted})


def only_staff(actor: Actor) -> Decision | None:
    return None if actor.kind == "staff" else no("staff_only", "Det här gör bara personal.")


def core(actor: Actor, thing: Any) -> Decision | None:
    """The named person, the substitute, or whoever does the mapping for them (R38)."""
    if has_relation(actor, thing, *CORE):
        return None
    return no("not_core", "Det här gör barnets bästa-ansvarig eller den som gör kartläggningen.")


def named_person(actor: Actor, thing: Any) -> Decision | None:
    """Decisions are the named person's, or the substitute's while standing in."""
    if has_relation(actor, thing, Relation.NAMED_PERSON, Relation.SUBSTITUTE):
        return None
    return no("not_named_person", "Det här beslutar barnets bästa-ansvarig.")


def core_or_coordinator(actor: Actor, thing: Any) -> Decision | None:
    if has_relation(actor, thing, *CORE, Relation.COORDINATOR):
        return None
    return no("not_core", "Det här gör samordningspersonen eller barnets bästa-ansvarig.")


def core_or_receiver(actor: Actor, thing: Any) -> Decision | None:
    """At an authority that was written to, whoever took the letter in does what the named person does elsewhere."""
    if has_relation(actor, thing, *CORE, Relation.RECEIVER):
        return None
    return no("not_core", "Det här gör barnets bästa-ansvarig eller den som gör kartläggningen.")


def who_asks(actor: Actor, thing: Any) -> Decision | None:
    """Asking for consent and writing letters: the core, the coordinator, and whoever took a letter in at a receiver."""
    if has_relation(actor, thing, *CORE, Relation.COORDINATOR, Relation.RECEIVER):
        return None
    return no("not_core", "Det här gör samordningspersonen eller barnets bästa-ansvarig.")
