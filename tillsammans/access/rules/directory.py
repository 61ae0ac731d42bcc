"""Seats and the public finder; and who may change the directory.

Whoever seats somebody decides who sees children, so it is nobody's outside the island once the island has joined: then
its own contact (huvudmannens kontaktperson, who has no child) does it, also after it has left. Before that there are no
children there, and those who prepare for the steering room set it up with the provider.
"""

from tillsammans.access.decision import Decision, no
from tillsammans.access.rules.base import anybody, only_staff, rule
from tillsammans.directory.models import Function, PrincipalKind

PREPARES = (Function.PROCESS_LEAD.value, Function.SECRETARY.value)

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


# --- Changing the directory
def prepares(actor) -> bool:
    return actor.kind == "staff" and actor.function in PREPARES


def is_contact_of(actor, authority) -> bool:
    """Huvudmannens kontaktperson, in a seat of that very island (OSL 8:1-2)."""
    own = actor.kind == "staff" and actor.function == Function.LOCAL_LEAD.value
    return own and actor.authority_id == authority.pk


@rule("directory.enter_principal", "Lägga in en enskild huvudman")
def enter_principal(actor, thing):
    if prepares(actor):
        return None
    return no("not_preparing", "Det här gör processledaren eller sekreteraren.")


@rule("directory.enter_authority", "Lägga in en enskild huvudmans verksamhet och dess tystnadsplikt")
def enter_authority(actor, principal):
    return _prepares_for_private(actor, principal)


@rule("directory.enter_office", "Lägga in en enskild huvudmans kansli, där kontaktpersonen sitter")
def enter_office(actor, authority):
    """Nobody is written to at an office and no child is there, so it may be entered also when the provider has joined
    and has nobody of its own to do it."""
    return None if is_contact_of(actor, authority) else _prepares_for_private(actor, authority.principal)


@rule("directory.join", "Ta med en enskild verksamhet i modellen, eller låta den lämna")
def join(actor, authority):
    """A public body is in the model by the agreement itself, not by anybody's pressing a button."""
    return _prepares_for_private(actor, authority.principal)


def _prepares_for_private(actor, principal) -> Decision | None:
    if not prepares(actor):
        return no("not_preparing", "Det här gör processledaren eller sekreteraren.")
    if principal.kind != PrincipalKind.PRIVATE:
        return no("not_private", "Kommunerna, regionen och staten läggs inte in här.")
    return None


@rule("directory.keep_units", "Lägga in och ändra enheter och deras funktionsbrevlådor")
def keep_units(actor, authority):
    return _keeps(actor, authority)


@rule("directory.name_person", "Utse barnets bästa-ansvarig")
def name_person(actor, unit):
    return _keeps(actor, unit.authority)


@rule("directory.keep_people", "Lägga in uppdrag och vem som har dem")
def keep_people(actor, post):
    """A contact's own seat can be filled from outside also later: it has no child, and without it nobody keeps the
    rest."""
    if prepares(actor) and post.function == Function.LOCAL_LEAD.value:
        return None
    return _keeps(actor, post.unit.authority)


def _keeps(actor, authority) -> Decision | None:
    if is_contact_of(actor, authority):
        return None
    if not prepares(actor):
        return no("not_contact", "Det här gör huvudmannens egen kontaktperson.")
    # Also one that has left: it still has what it had, and nobody from outside is let in to it.
    if authority.principal.kind != PrincipalKind.PRIVATE or authority.joined_on is not None:
        return no("not_contact", "Det här gör huvudmannens egen kontaktperson.")
    return None
