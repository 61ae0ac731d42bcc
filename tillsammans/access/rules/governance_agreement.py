"""Överenskommelsen: everybody in the room reads what is decided; drafts are read by those who steer; the process leader
and the secretary write them and note what others have done. A huvudman's own contact notes the huvudman's own decisions
and signatures, and a chief what the chief has signed."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import rule
from tillsammans.access.rules.governance import IN_THE_ROOM, PREPARES, in_the_room, prepares
from tillsammans.directory.models import Authority, Function
from tillsammans.governance.models.bodies import Membership, in_force
from tillsammans.lib import clock

READS_DRAFTS = (*PREPARES, Function.STEERING.value)


def reads_drafts(actor) -> bool:
    """Those who prepare, those who steer, and whoever sits in a body that holds the model."""
    if actor.kind != "staff":
        return False
    if actor.function in READS_DRAFTS:
        return True
    rows = Membership.objects.filter(in_force(clock.today()), post=actor.post_id, body__holds_model=True)
    return actor.post_id is not None and rows.exists()


def of_own_principal(actor, principal_id) -> bool:
    """A contact of the same huvudman."""
    if actor.kind != "staff" or actor.function != Function.LOCAL_LEAD:
        return False
    return Authority.objects.filter(pk=actor.authority_id, principal=principal_id).exists()


rule("governance.see_agreement", "Läsa överenskommelsen och vem som har undertecknat", logged=False)(
    in_the_room
)


@rule("governance.see_edition", "Läsa en upplaga av överenskommelsen", logged=False)
def see_edition(actor, edition):
    """What is decided is the room's; a draft is for those who will decide it."""
    if edition is not None and edition.decided_on is None and not reads_drafts(actor):
        return no("draft", "Upplagan är ett utkast. Den går att läsa när den är beslutad.")
    return in_the_room(actor, edition) if not reads_drafts(actor) else None


rule("governance.register_agreement", "Föra in en överenskommelse i registret, eller rätta dess uppgifter")(
    prepares
)
rule("governance.write_edition", "Skriva på ett utkast till en upplaga")(prepares)
rule("governance.decide_edition", "Skriva in att en upplaga är beslutad")(prepares)
rule("governance.terminate_agreement", "Skriva in att överenskommelsen är uppsagd")(prepares)
rule("governance.add_signatory", "Lägga till den som ska underteckna, eller notera en efterträdare")(prepares)
rule("governance.strike_signature", "Stryka en underskrift som är fel noterad")(prepares)


@rule("governance.note_signature", "Notera en underskrift")
def note_signature(actor, signature):
    if actor.kind == "staff" and actor.function in PREPARES:
        return None
    own = actor.kind == "staff" and signature.post_id is not None and signature.post_id == actor.post_id
    if (own and actor.function in IN_THE_ROOM) or of_own_principal(actor, signature.principal_id):
        return None
    return no(
        "not_noting",
        "Det här noterar den som själv har undertecknat, huvudmannens kontaktperson eller processledaren.",
    )


@rule("governance.note_adoption", "Notera en huvudmans beslut om målbilden")
def note_adoption(actor, adoption):
    if actor.kind == "staff" and actor.function in PREPARES:
        return None
    if of_own_principal(actor, adoption.principal_id):
        return None
    return no("not_noting", "Det här noterar huvudmannens kontaktperson eller processledaren.")


rule("governance.open_revision", "Öppna årets revidering av överenskommelsen")(prepares)
rule("governance.propose", "Föreslå en ändring i överenskommelsen")(in_the_room)


@rule("governance.withdraw_proposal", "Ta tillbaka sitt förslag")
def withdraw_proposal(actor, proposal):
    if actor.kind == "staff" and actor.post_id == proposal.proposed_by_id:
        return None
    return no("not_yours", "Ett förslag tas tillbaka av den som har lämnat det.")


rule("governance.prepare_revision", "Bereda förslag i en revidering")(prepares)
rule("governance.decide_revision", "Skriva in att en revidering är beslutad")(prepares)
