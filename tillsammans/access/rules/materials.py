"""What everybody may take home: wheel, forms, cards."""

from tillsammans.access.rules.base import anybody, rule

rule("materials.look", "Se och hämta material", logged=False)(anybody)
