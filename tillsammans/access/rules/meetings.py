"""Meetings and the coordinator (agreement, Samarbeta; R38-R42, R84)."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, core_or_coordinator, only_staff, rule

rule("meetings.list", "Se sina möten", logged=False)(anybody)
rule("meetings.read", "Se ett möte och vilka som är inbjudna", logged=False)(anybody)
rule("meetings.prepare", "Förbereda ett möte")(core_or_coordinator)
rule("meetings.invite", "Bjuda in till ett möte")(core_or_coordinator)
rule("meetings.record_answer", "Anteckna svaret på en inbjudan")(core_or_coordinator)
rule("meetings.ask_wish", "Skriva vem barnet vill ha som samordningsperson")(core_or_coordinator)
rule("meetings.ask_coordinator", "Fråga någon om att vara samordningsperson")(core_or_coordinator)
# What everybody in the room sees is the leader's to show (R84).
rule("meetings.show", "Visa mötet på skärm", logged=False)(core_or_coordinator)
rule("meetings.lead", "Leda ett möte", logged=False)(core_or_coordinator)
rule("meetings.attend", "Anteckna vem som är i rummet")(core_or_coordinator)
rule("meetings.close", "Avsluta ett möte")(core_or_coordinator)


@rule("meetings.answer_coordinator", "Svara om man vill vara samordningsperson")
def answer_coordinator(actor, coordinator):
    """Everybody answers for themselves (R40)."""
    if coordinator is not None and coordinator.post_id != actor.post_id:
        return no("not_asked", "Det är den som är tillfrågad som svarar.")
    return only_staff(actor)
