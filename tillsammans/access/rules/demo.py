"""The demo's own clock, and its mails."""

from tillsammans.access.rules.base import anybody, rule

rule("demo.move_clock", "Flytta fram demons klocka", logged=False)(anybody)
rule("demo.read_mail", "Läsa de mejl som demon sparar i stället för att skicka", logged=False)(anybody)
