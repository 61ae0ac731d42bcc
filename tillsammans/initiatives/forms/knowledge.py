"""Needs and collaborations."""

from typing import Any

from django import forms

from tillsammans.initiatives.forms import parts
from tillsammans.initiatives.forms.parts import ChoosingForm, Lines, line, number, one_of, some
from tillsammans.initiatives.models import CollaborationKind, Initiative, NeedGroup, NeedSource
from tillsammans.ui.widgets import offer


class NeedForm(ChoosingForm):
    name = "behov"
    text = parts.text(
        "Vad behöver de?",
        "Skriv behovet i en mening.",
        rows=2,
        max_length=300,
        help_text="En mening, från gruppen: Ungdomar vill att en vuxen håller ihop det.",
    )
    group = one_of("Vilka säger det?", NeedGroup.choices, "Välj vilka som säger det.")
    source = one_of("Var kommer det ifrån?", NeedSource.choices, "Välj var behovet kommer ifrån.")
    year = number("Vilket år?", "Skriv vilket år.", least=2015, most=2100)
    quote = parts.text(
        "Ett citat",
        rows=2,
        max_length=300,
        help_text="Bara om inget i det pekar ut någon: inga namn, platser, åldrar eller händelser.",
    )


class AnswerForm(ChoosingForm):
    name = "behov-svar"
    initiative = some("En satsning", [], widget=forms.Select)
    feature = line(
        "Eller något i tjänsten", most=200, help_text="Till exempel: Samordningspersonens kontaktkort."
    )
    address = line("Var finns det?", most=300, help_text="En adress: /mitt/ för en sida här, eller https://")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = [(str(row.pk), row.title) for row in Initiative.objects.all()]
        offer(self, "initiative", [("", "Ingen satsning"), *rows])


class CollaborationForm(ChoosingForm):
    name = "samverkan"
    called = line("Vad heter den?", "Skriv vad samverkan heter.", most=120)
    kind = one_of("Vilket slag?", CollaborationKind.choices, "Välj vilket slag det är.")
    municipality = one_of("Vilken kommun?", parts.PLACES, "Välj kommun.", several=True)
    place = line("Var?", most=120, help_text="Till exempel: Vårdcentralen i Trosa.")
    under_one_roof = forms.BooleanField(label="De arbetar under samma tak", required=False)
    parties = Lines(
        label="Vilka samverkar?",
        help_text="En på varje rad.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Skriv vilka som samverkar, en på varje rad."},
    )
    success_factors = Lines(
        label="Vad gör att det fungerar?",
        required=False,
        help_text="En sak på varje rad.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    challenges = Lines(
        label="Vad är svårt?",
        required=False,
        help_text="En sak på varje rad.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    since = number("Sedan vilket år?", "Skriv sedan vilket år.", least=1950, most=2100)
    until = number("Slutade vilket år?", least=1950, most=2100, help_text="Tomt när den finns kvar.")
