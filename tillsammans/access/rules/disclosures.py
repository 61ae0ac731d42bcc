"""Letters. Sending is the gate's question; here stands only whose deed it is (R5, R6)."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import only_staff, rule, who_asks

rule("disclosures.invite", "Bjuda in en annan verksamhet")(who_asks)
rule("disclosures.see_letter", "Se ett brev härifrån", logged=False)(lambda actor, thing: only_staff(actor))
rule("disclosures.read", "Läsa ett brev som kommit")(lambda actor, thing: only_staff(actor))
rule("disclosures.list", "Se vilka brev som kommit", logged=False)(lambda actor, thing: only_staff(actor))


@rule("disclosures.send", "Skicka ett brev till en annan myndighet")
def send(actor, case):
    """About a child one follows, by whoever may ask for consent around it; else from one's own seat."""
    return only_staff(actor) if case is None or actor.kind != "staff" else who_asks(actor, case)


@rule("disclosures.sentence", "Skicka en mening från elevhälsans medicinska insats")
def sentence(actor, thing):
    """Only from the medical seat: in the elevhälsoteam the same nurse is another function (OSL 25:13 a)."""
    if actor.function == "medical":
        return None
    return no("not_medical", "Byt till uppdraget i elevhälsans medicinska insats för att skicka en mening.")


def _addressed(actor, copy):
    """Whoever the letter is for; or, once taken in, whoever follows the child."""
    if copy is None or {copy.to_inbox, copy.to_holder} & set(actor.holders):
        return only_staff(actor)
    return who_asks(actor, copy)


rule("disclosures.take_in", "Ta in ett brev")(_addressed)
rule("disclosures.answer", "Svara på ett brev")(_addressed)
