"""The open site: everybody reads; those in an editor's seat write, and see no child."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, rule

EDITORS = ("editor", "publisher", "translator")

rule("publicsite.read", "Läsa den öppna webbplatsen", logged=False)(anybody)
rule("publicsite.give_feedback", "Lämna synpunkter på webbplatsen", logged=False)(anybody)


@rule("publicsite.edit", "Redigera den öppna webbplatsen", logged=False)
def edit(actor, thing):
    if actor.kind != "staff" or actor.function not in EDITORS:
        return no("not_editor", "Det här gör webbplatsens redaktion.")
    return None


@rule("publicsite.build", "Lägga grunden till webbplatsen och göra material")
def build(actor, thing):
    """Done from the command line by whoever runs the service, or by a publisher."""
    if actor.kind == "job" or actor.function == "publisher":
        return None
    return no("not_publisher", "Det här gör den som driver tjänsten.")


@rule("publicsite.translate", "Börja en översättning av en sida eller ett begrepp", logged=False)
def translate(actor, thing):
    if actor.kind != "staff" or actor.function not in ("publisher", "translator"):
        return no("not_translator", "Det här gör översättaren eller publiceraren.")
    return None
