"""The demo's own clock."""

from tillsammans.access.rules.base import anybody, rule

rule("demo.move_clock", "Flytta fram demons klocka", logged=False)(anybody)
