"""The steering room (R80, R55): who reads, who prepares, who publishes. None of these seats has a grant to any child.

A deed in a body's room is decided by one's role there today, not by the seat's function: a rektor may be in a working
group. What concerns the whole county is the process leader's or the secretary's.
"""

from collections.abc import Callable
from typing import Any

from tillsammans.access.decision import Decision, no
from tillsammans.access.rules.base import Rule, anybody, rule
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import STEERING_ROOM, Function
from tillsammans.governance.models.bodies import Membership, in_force
from tillsammans.governance.models.publications import Publication
from tillsammans.lib import clock

IN_THE_ROOM = tuple(function.value for function in STEERING_ROOM)
PREPARES = (Function.PROCESS_LEAD.value, Function.SECRETARY.value)
PUBLISHES = (*PREPARES, Function.EDITOR.value, Function.PUBLISHER.value)


def one_of(*functions: str, code: str, says: str) -> Rule:
    """Only who acts in a seat with one of those functions."""

    def decide(actor, thing) -> Decision | None:
        return None if actor.kind == "staff" and actor.function in functions else no(code, says)

    return decide


in_the_room = one_of(
    *IN_THE_ROOM,
    code="not_in_the_room",
    says="Sidan är till för dem som leder och följer modellen. Det som är publicerat kan alla läsa.",
)
prepares = one_of(*PREPARES, code="not_preparing", says="Det här gör processledaren eller sekreteraren.")


def roles_in(actor, body_id) -> frozenset[str]:
    """In which roles the actor's seat is in the body today. Empty: not at all."""
    if actor.post_id is None:
        return frozenset()
    rows = Membership.objects.filter(in_force(clock.today()), body=body_id, post=actor.post_id)
    return frozenset(rows.values_list("role", flat=True))


def sits(actor, body_id, *roles: str) -> bool:
    """Whether the actor's seat is in the body today, in one of the roles (any, when none are given)."""
    mine = roles_in(actor, body_id)
    return bool(mine & set(roles)) if roles else bool(mine)


rule("governance.read", "Läsa det som styrrummet har publicerat", logged=False)(anybody)
rule("governance.see", "Se styrrummets sidor", logged=False)(in_the_room)


# What a huvudman itself makes public: the thing's label -> whether the actor may, by the thing's id. Filled by the
# rules of the apps it belongs to. What is public can also be taken back by those who publish for the whole room.
PUBLISHES_ITS_OWN: dict[str, Callable[[Actor, Any], bool]] = {}


@rule("governance.publish", "Publicera något från styrrummet, eller ta tillbaka det")
def publish(actor, thing):
    public = isinstance(thing, Publication)
    label, pk = (thing.about, thing.about_id) if public else (thing and thing._meta.label, thing and thing.pk)
    own = PUBLISHES_ITS_OWN.get(label or "")
    if own and own(actor, pk):
        return None
    if actor.kind == "staff" and actor.function in PUBLISHES and (public or not own):
        return None
    return no(
        "not_publishing", "Det här publicerar processledaren, sekreteraren eller webbplatsens redaktion."
    )
