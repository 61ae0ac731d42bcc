"""Seats and the public finder."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, only_staff, rule

rule("directory.find", "Hitta barnets bästa-ansvarig", logged=False)(anybody)


@rule("directory.stand_in", "Lämna över sitt uppdrag tillfälligt")
def stand_in(actor, post):
    """One hands over one's own seat, never somebody else's."""
    if post.pk != actor.post_id:
        return no("not_own_seat", "Du kan bara lämna över ditt eget uppdrag.")
    return only_staff(actor)


@rule("directory.take_back", "Ta tillbaka sitt uppdrag")
def take_back(actor, holding):
    if holding.post_id != actor.post_id:
        return no("not_own_seat", "Du kan bara ta tillbaka ditt eget uppdrag.")
    return only_staff(actor)
