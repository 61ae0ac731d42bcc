"""Orosanmälan (SoL 19:1). No role, step, consent or approval stands in the way; the duty is personal (R1, R3)."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, only_staff, rule

rule("report.start", "Se hur man gör en orosanmälan", logged=False)(anybody)
rule("report.list", "Se sina orosanmälningar", logged=False)(anybody)


@rule("report.make", "Göra en orosanmälan")
def make(actor, thing):
    """Every member of staff, in whatever seat, about any child."""
    return only_staff(actor)


@rule("report.read", "Läsa en orosanmälan")
def read(actor, report):
    """Whom the row is addressed to: the reporter, the registrar, and the head if the reporter chose so. The walls have
    already turned everybody else away."""
    return only_staff(actor)


@rule("report.print", "Skriva ut en orosanmälan")
def print_(actor, report):
    return only_staff(actor)


@rule("report.note", "Notera att man har ringt eller skickat")
def note(actor, report):
    if report.author_post != actor.post_id:
        return no("not_author", "Det här noterar den som gjorde anmälan.")
    return None
