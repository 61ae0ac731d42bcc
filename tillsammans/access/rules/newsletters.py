"""The newsletter: anybody asks for it and leaves it; the publisher's seat sends it, and sees no addresses."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, rule

rule("newsletters.subscribe", "Be om nyhetsbrevet, bekräfta och avsluta", logged=False)(anybody)


def publisher(actor, thing):
    if actor.kind != "staff" or actor.function != "publisher":
        return no("not_publisher", "Nyhetsbrevet skickar den som publicerar på webbplatsen.")
    return None


rule("newsletters.look", "Se hur ett nummer av nyhetsbrevet ser ut som mejl", logged=False)(publisher)
rule("newsletters.try_out", "Skicka ett prov av nyhetsbrevet till sig själv", logged=False)(publisher)
rule("newsletters.send", "Skicka ett nummer av nyhetsbrevet till prenumeranterna")(publisher)
rule("newsletters.remove", "Ta bort en adress ur nyhetsbrevets lista på begäran")(publisher)
