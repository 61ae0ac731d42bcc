"""The child as known here."""

from tillsammans.access.rules.base import core_or_receiver, only_staff, rule

rule("children.add_guardian", "Skriva in en vårdnadshavare")(core_or_receiver)


@rule("children.ask_number", "Fråga om ett personnummer finns här")
def ask_number(actor, thing):
    return only_staff(actor)
