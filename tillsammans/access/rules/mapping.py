"""Kartlägga: who maps, who decides, and what a professional may do with what the child has said."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, core, core_or_coordinator, named_person, only_staff, rule
from tillsammans.directory.models import Function

# The functions of a pupil health team (elevhälsoteam).
TEAM = (
    Function.HEAD,
    Function.DEPUTY_HEAD,
    Function.COUNSELLOR,
    Function.SCHOOL_NURSE,
    Function.SPECIAL_EDUCATOR,
)

rule("mapping.see", "Se kartläggningen", logged=False)(anybody)
rule("mapping.start", "Börja kartläggningen")(named_person)
rule("mapping.open_absence_inquiry", "Börja en frånvaroutredning")(named_person)
rule("mapping.close_absence_inquiry", "Avsluta en frånvaroutredning")(core)
rule("mapping.add_statement", "Skriva ner vad någon säger")(core_or_coordinator)
rule("mapping.correct_statement", "Rätta en upprättad mening")(core)
rule("mapping.tag", "Märka en mening som handlar om någon annan")(core)
rule("mapping.call_guardian", "Anteckna att en vårdnadshavare har blivit uppringd")(core)
rule("mapping.talk", "Prata med barnet i samtalsläge")(core)
rule("mapping.try_audience", "Pröva vem som får veta det barnet har sagt")(core)
rule("mapping.release", "Dela en vårdnadshavares mening på hens begäran")(core)
rule("mapping.show", "Visa en av skolans meningar för vårdnadshavare")(core)
rule("mapping.ask_sentence", "Be skolsköterskan om en mening")(core)
rule("mapping.take_up", "Ta upp ett barn på EHT")(core)
rule("mapping.hold_item", "Prata om ett barn på EHT")(core)
rule("mapping.answer_questions", "Svara på de fem frågorna")(core)
rule("mapping.decide", "Besluta efter de fem frågorna")(named_person)


@rule("mapping.take_in_sentence", "Ta in en mening från elevhälsans medicinska insats")
def take_in_sentence(actor, copy):
    """Whoever the letter is addressed to; the case is asked about by itself."""
    return only_staff(actor)


@rule("mapping.team", "Se EHT-listan", logged=False)
def team(actor, meeting):
    return only_staff(actor)


@rule("mapping.plan_team", "Lägga in ett EHT")
def plan_team(actor, thing):
    return None if actor.function in TEAM else no("not_team", "Det här gör elevhälsoteamet.")


@rule("mapping.end_team", "Avsluta ett EHT")
def end_team(actor, meeting):
    return plan_team(actor, meeting)
