"""Finding a child one may see, and the child's guardians. Exact match only, inside one authority."""

from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.children.models import Child, Guardian
from tillsammans.lib import clock
from tillsammans.lib.identity_numbers import IdentityNumber
from tillsammans.sealing.fields import matching
from tillsammans.sealing.keyring import blind_index


def by_number(actor: Actor, number: IdentityNumber) -> list[Child]:
    """Children the actor sees with exactly this number, in the actor's own authority. Empty looks the same whether
    nobody exists or the actor may not see (T05)."""
    if actor.authority_id is None:
        return []
    return list(visible(actor, Child).filter(number_index=blind_index(actor.authority_id, number.normal)))


def guardians_of(actor: Actor, child_id: UUID) -> list[Guardian]:
    """Legal custodians in force now, in a fixed order."""
    now = clock.now()
    return [
        g
        for g in visible(actor, Guardian).filter(child_id=child_id).order_by("pk")
        if g.until is None or g.until > now
    ]


def same_number(actor: Actor, child: Child, number: IdentityNumber) -> bool:
    """Compared in memory, never shown."""
    with matching():
        return child.identity_number == number.normal
