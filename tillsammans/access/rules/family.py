"""The child's and the guardians' own pages (R86-R88)."""

from tillsammans.access.rules.base import anybody, core, core_or_coordinator, rule

rule("family.look", "Se sin egen sida", logged=False)(anybody)
rule("family.choose_place", "Välja vilken verksamhets sida man läser", logged=False)(anybody)
rule("family.ask_to_call", "Be samordningspersonen höra av sig")(anybody)
rule("family.change_mind", "Ändra sig om vem som får veta")(anybody)

# The core reads what the check page lists; a coordinator may not, and so cannot promise what will be shown.
rule("family.open_page", "Öppna en sida för barnet eller en vårdnadshavare")(core)
rule("family.close_page", "Stänga en sida för barnet eller en vårdnadshavare")(core_or_coordinator)
rule("family.show", "Visa en rad på en öppnad sida")(core_or_coordinator)
rule("family.told", "Visa barnet vad det har sagt och vem som fått veta")(core_or_coordinator)
