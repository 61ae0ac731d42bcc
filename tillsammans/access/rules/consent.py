"""Consent: asking, answering, taking back. A guardian answers for themselves only (R11)."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import rule, who_asks

rule("consent.make_sheet", "Göra ett samtyckesblad")(who_asks)
rule("consent.show_sheet", "Visa samtyckesbladet för en vårdnadshavare, eller stänga det")(who_asks)
rule("consent.see_sheet", "Se samtyckesbladet och svaren", logged=False)(who_asks)
rule("consent.assess", "Bedöma barnets mognad i frågan")(who_asks)
rule("consent.exempt", "Skriva varför en vårdnadshavares svar inte behövs")(who_asks)


def _own_or_asking(actor, thing):
    """A family account sees only what is shown to it, so what it sees is its own to answer."""
    if actor.kind == "family":
        return None
    return who_asks(actor, thing) if actor.kind == "staff" else no("nobody", "Logga in för att svara.")


rule("consent.answer", "Svara på om det får berättas")(_own_or_asking)
rule("consent.withdraw", "Ta tillbaka ett ja")(_own_or_asking)
rule("consent.family", "Se och svara på sitt eget samtyckesblad", logged=False)(_own_or_asking)
