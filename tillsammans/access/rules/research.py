"""Karta & kompass: three functions that never meet in one deed, and what everybody may read (R79, P11).

The researcher asks and computes, the data manager receives and freezes, the checkers say yes or no to what leaves.
"""

from tillsammans.access.decision import Decision, no
from tillsammans.access.rules.base import Rule, anybody, rule

RESEARCHER, DATA_MANAGER, CHECKER = "researcher", "data_manager", "checker"
STUDY = (RESEARCHER, DATA_MANAGER, CHECKER)
SAYS = {
    RESEARCHER: "Det här gör studiens forskare.",
    DATA_MANAGER: "Det här gör studiens dataansvariga.",
    CHECKER: "Det här gör studiens granskare.",
}


def only(function: str) -> Rule:
    """Only who sits in a seat with that function: no other of the study, however trusted."""

    def decide(actor, thing) -> Decision | None:
        if actor.kind == "staff" and actor.function == function:
            return None
        return no(f"not_{function}", SAYS[function])

    return decide


rule("research.read", "Läsa det som Karta & kompass visar för alla", logged=False)(anybody)


@rule("research.see", "Se studiernas sidor", logged=False)
def see(actor, thing):
    if actor.kind == "staff" and actor.function in STUDY:
        return None
    return no("not_in_study", "Sidan är till för dem som arbetar i studien. Släppta tabeller kan alla läsa.")


rule("research.register", "Registrera en studie med dess etikgodkännande")(only(RESEARCHER))
rule("research.publish_codebook", "Publicera en version av studiens kodbok")(only(RESEARCHER))
rule("research.add_provider", "Lägga till en leverantör i en studie")(only(RESEARCHER))
rule("research.define", "Skriva en analys")(only(RESEARCHER))
rule("research.run", "Köra en analys, eller köra om den för att jämföra")(only(RESEARCHER))
rule("research.feed_back", "Publicera en återkoppling till en kommun")(only(RESEARCHER))
rule("research.retract", "Ta tillbaka en publicerad återkoppling")(only(RESEARCHER))
rule("research.change_study", "Ändra vad registret säger om en studie")(only(RESEARCHER))
rule("research.change_provider", "Ändra vad registret säger om en leverantör")(only(RESEARCHER))
rule("research.open_round", "Öppna en insamlingsomgång")(only(DATA_MANAGER))
rule("research.set_key_check", "Anteckna nyckelns kontrollvärde")(only(DATA_MANAGER))
rule("research.give_token", "Ge en leverantör en kod till verktyget")(only(DATA_MANAGER))
rule("research.decide_delivery", "Ta en leverans ur karantän, eller avvisa den")(only(DATA_MANAGER))
rule("research.opt_out", "Lägga till dem som har sagt nej i efterhand")(only(DATA_MANAGER))
rule("research.freeze", "Frysa en datautgåva")(only(DATA_MANAGER))
rule("research.discard", "Förstöra en studies uppgifter när tiden är slut")(only(DATA_MANAGER))


@rule("research.receive", "Ta emot en leverans")
def receive(actor, thing):
    """A data manager with a file, or the provider's own tool with its token (`thing` is the provider)."""
    if actor.kind == "job" and thing is not None and actor.authority_id == thing.authority_id:
        return None
    return only(DATA_MANAGER)(actor, thing)


rule("research.deliver", "Lämna en leverans med verktyget och dess kod", logged=False)(anybody)


@rule("research.ask", "Be att få släppa en tabell")
def ask(actor, run):
    """Whoever wrote the question answers for it. A person, not a seat: changing seats changes nothing."""
    if run is not None and actor.person_id != run.analysis.author:
        return no("not_author", "Den som har skrivit analysen ber om att få släppa tabellen.")
    return only(RESEARCHER)(actor, run)


@rule("research.withdraw", "Ta tillbaka en begäran om att släppa en tabell")
def withdraw(actor, request):
    if request is not None and actor.person_id != request.asked_by:
        return no("not_author", "Den som har bett om att släppa tabellen tar tillbaka det.")
    return only(RESEARCHER)(actor, request)


@rule("research.check", "Granska en tabell som någon vill släppa")
def check(actor, request):
    """Two persons, and neither of them the one who asked (P11), in whichever seats they sit."""
    refusal = only(CHECKER)(actor, request)
    if refusal is not None or request is None:
        return refusal
    if actor.person_id in (request.asked_by, request.run.analysis.author):
        return no("own", "Tabellen är din egen. Två andra granskar den.")
    return None
