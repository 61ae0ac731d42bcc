"""Follow-up, closing, and what follows after."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import core_or_coordinator, named_person, rule

rule("followups.hold", "Hålla uppföljning")(core_or_coordinator)
rule("followups.answer_not_done", "Svara på det som inte blev av")(core_or_coordinator)
rule("followups.close", "Avsluta")(core_or_coordinator)
rule("followups.thank", "Tacka den som såg")(named_person)
rule("followups.reopen", "Börja en ny omgång")(named_person)


@rule("followups.say_not_done", "Säga att något inte blev av")
def say_not_done(actor, measure):
    """The child or a guardian, about a row of the plan on their own page."""
    return (
        None if actor.kind == "family" else no("family_only", "Det här säger barnet eller en vårdnadshavare.")
    )


@rule("followups.read_handover", "Läsa en rad från förra skolan")
def read_handover(actor, handover):
    """Whoever mans the inbox it is written to."""
    if handover.to_inbox in actor.holders:
        return None
    return no("not_inbox", "Det här läser barnets bästa-ansvarig.")
