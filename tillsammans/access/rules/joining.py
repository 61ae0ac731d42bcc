"""Fristående providers on their way in and out (R80): the room reads, those who prepare drive, the provider's own
seats do what is the provider's own. How much is under way at a school is nobody's outside the school (OSL 8:1-2,
skollagen 29:14): only its registrator asks and only its registrator answers."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import rule
from tillsammans.access.rules.governance import in_the_room, prepares
from tillsammans.directory.models import Authority, Function

rule("joining.see", "Se vilka fristående som är på väg in i modellen", logged=False)(in_the_room)
rule("joining.prepare", "Föra en fristående anordnare genom stegen in i modellen eller ut")(prepares)


def is_own_contact(actor, joining) -> bool:
    """The provider's contact person: huvudmannens kontaktperson in a seat at one of the provider's islands."""
    if actor.kind != "staff" or actor.function != Function.LOCAL_LEAD.value:
        return False
    return Authority.objects.filter(pk=actor.authority_id, principal=joining.principal_id).exists()


@rule("joining.check", "Bekräfta som anordnare att enheter och uppdrag stämmer")
def check(actor, joining):
    """Nobody outside the provider says for it who may sit there."""
    if is_own_contact(actor, joining):
        return None
    return no("not_contact", "Det här bekräftar anordnarens egen kontaktperson.")


@rule("joining.set_up", "Lägga in enheter och människor hos en fristående anordnare")
def set_up(actor, joining):
    """The way in to the pages; what may be changed there is asked of the directory's own rules."""
    if is_own_contact(actor, joining) or prepares(actor, joining) is None:
        return None
    return no("not_contact", "Det här gör anordnarens kontaktperson.")


@rule("joining.export", "Ta fram anordnarens handlingar i styrrummet")
def export(actor, joining):
    if is_own_contact(actor, joining) or prepares(actor, joining) is None:
        return None
    return no("not_export", "Det här gör anordnarens kontaktperson eller processledaren.")


@rule(
    "joining.say_handed_over",
    "Räkna vad som pågår hos den egna verksamheten, och bekräfta att allt är överlämnat",
)
def say_handed_over(actor, leaving):
    registrar = actor.kind == "staff" and actor.function == Function.REGISTRAR.value
    own = Authority.objects.filter(pk=actor.authority_id, principal=leaving.joining.principal_id)
    if registrar and own.exists():
        return None
    return no("not_registrar", "Det här gör registratorn i den verksamhet som lämnar.")
