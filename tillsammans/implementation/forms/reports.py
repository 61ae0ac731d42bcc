"""Status reports."""

from django import forms

from tillsammans.implementation.forms.fields import Choosing, choice, day, words
from tillsammans.implementation.models import Light

HALVES = [("1", "Våren"), ("2", "Hösten")]


class RoundForm(Choosing):
    name = "oppna-rapporter"

    year = forms.IntegerField(
        label="År",
        min_value=2024,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": "Skriv vilket år.",
            "invalid": "Skriv året med fyra siffror.",
            "min_value": "Skriv ett år från 2024.",
            "max_value": "Skriv ett år före 2100.",
        },
    )
    half = choice("Halvår", "Välj vår eller höst.", radio=True, choices=HALVES)
    due_on = day("Lämnas in senast", "Skriv vilken dag rapporterna ska vara inne.")


class ReportForm(Choosing):
    name = "statusrapport"

    goes_well = words("Vad går bra?", help_text="Det ni är stolta över, och det andra kan lära av.")
    hinders = words("Vad hindrar?", help_text="Det som står i vägen. Skriv inget om något enskilt barn.")
    needs = words("Vad behöver ni?", help_text="Av länsstyrgruppen, av processledningen eller av andra.")
    light = choice(
        "Hur går det?",
        radio=True,
        choices=Light.choices,
        help_text="Du måste välja innan rapporten lämnas in.",
    )
    reason = words("Varför just det?", rows=3, longest=2000)


class CompileForm(Choosing):
    name = "lanets-rapport"

    summary = words(
        "Vad visar rapporten?",
        "Skriv med egna ord vad rapporten visar.",
        help_text="Några meningar överst i länets rapport. Siffrorna kommer av sig själva.",
    )
