"""How far each huvudman has come (R80): the whole room reads; each huvudman and unit writes its own; the process leader
and the secretary write for all, open and compile status reports."""

from typing import Any
from uuid import UUID

from tillsammans.access.decision import Decision, no
from tillsammans.access.rules.base import rule
from tillsammans.access.rules.governance import PREPARES, in_the_room, prepares
from tillsammans.directory.models import Authority, Function, Principal, Unit

rule("implementation.see", "Se hur långt länet har kommit", logged=False)(in_the_room)
rule("implementation.follow", "Öppna statusrapporter, lämna tillbaka dem och göra länets rapport")(prepares)


def where_of(thing: Any) -> tuple[UUID, UUID | None]:
    """(huvudman, unit or None) that a thing belongs to."""
    if isinstance(thing, Principal):
        return thing.pk, None
    if isinstance(thing, Unit):
        return thing.authority.principal_id, thing.pk
    return thing.where


def principal_of(actor) -> UUID | None:
    """The huvudman that the actor's seat belongs to."""
    rows = Authority.objects.filter(pk=actor.authority_id)
    return rows.values_list("principal_id", flat=True).first()


def _their_own(actor, thing, *, units_too: bool) -> Decision | None:
    if actor.kind == "staff" and actor.function in PREPARES:
        return None
    principal_id, unit_id = where_of(thing)
    if actor.kind == "staff" and actor.function == Function.LOCAL_LEAD.value:
        if principal_of(actor) == principal_id:
            return None
        return no("other_principal", "Du kan bara skriva för din egen huvudman. Den andra kan du läsa om.")
    if units_too and actor.kind == "staff" and actor.function == Function.UNIT_CONTACT.value:
        if unit_id is not None and unit_id == actor.unit_id:
            return None
        return no(
            "other_unit", "Du kan bara skriva för din egen enhet. Det här skriver huvudmannens kontaktperson."
        )
    return no("not_writing", "Det här skriver huvudmannens kontaktperson eller processledaren.")


@rule("implementation.write", "Skriva om sin huvudmans eller sin enhets arbete med modellen")
def write(actor, thing):
    return _their_own(actor, thing, units_too=True)


@rule("implementation.report", "Skriva och lämna in sin huvudmans statusrapport")
def report(actor, thing):
    return _their_own(actor, thing, units_too=False)
