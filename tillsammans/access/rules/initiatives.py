"""Initiatives, research, needs and collaborations (R80): everybody in the steering room reads, the process leader and
the secretary write. How it goes at a place is also told from there: by the huvudman's contact and the unit's."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import rule
from tillsammans.access.rules.governance import in_the_room, prepares
from tillsammans.directory.models import Authority, Function

rule("initiatives.see", "Läsa om satsningar, följeforskning, behov och samverkan", logged=False)(in_the_room)
rule("initiatives.write", "Skriva om en satsning, en metod, ett behov eller en samverkan")(prepares)
rule("initiatives.step", "Föra en satsning till nästa steg")(prepares)
rule("initiatives.research", "Skriva in en rapport från följeforskningen och vad den leder till")(prepares)
rule("initiatives.publish", "Publicera en satsning eller en rapport från följeforskningen")(prepares)


@rule("initiatives.follow_site", "Skriva hur det går på en plats")
def follow_site(actor, site):
    if prepares(actor, site) is None:
        return None
    if actor.function == Function.UNIT_CONTACT and site is not None and site.unit_id == actor.unit_id:
        return None
    if actor.function == Function.LOCAL_LEAD and site is not None and _same_principal(actor, site):
        return None
    return no(
        "not_their_site",
        "Hur det går skriver processledaren, huvudmannens kontaktperson eller enhetens kontaktperson på platsen.",
    )


def _same_principal(actor, site) -> bool:
    """The place is a unit of the actor's huvudman, or, without a unit, in the municipality that is the huvudman."""
    own = Authority.objects.select_related("principal").get(pk=actor.authority_id).principal
    if site.unit_id:
        return site.unit.authority.principal_id == own.pk
    return site.municipality == own.code
