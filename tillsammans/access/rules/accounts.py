"""Signing in and out, and acting in one seat at a time."""

from tillsammans.access.rules.base import anybody, rule

rule("accounts.sign_in", "Logga in", logged=False)(anybody)
rule("accounts.sign_out", "Logga ut", logged=False)(anybody)
rule("accounts.switch_seat", "Byta uppdrag")(anybody)
rule("accounts.why", "Se varför man kan se ett barn", logged=False)(anybody)
rule("drafts.save", "Spara sitt utkast", logged=False)(anybody)
rule("ui.gallery", "Se komponenterna", logged=False)(anybody)
rule("wheel.look", "Se barnets bästa-hjulet", logged=False)(anybody)
