"""Places, how it goes there, and methods."""

from typing import Any

from django import forms

from tillsammans.directory.models import UnitKind
from tillsammans.directory.queries import unit_choices
from tillsammans.initiatives.forms import parts
from tillsammans.initiatives.forms.parts import (
    ChoosingForm,
    PeopleLines,
    Several,
    a_day,
    line,
    number,
    one_of,
    some,
    text,
)
from tillsammans.initiatives.models import Level, Method, MethodCategory
from tillsammans.lib import clock
from tillsammans.ui.widgets import offer

CHILDREN = "Sju eller färre skrivs aldrig ut. Övriga tal avrundas till närmaste fem innan de sparas."


class SiteForm(ChoosingForm):
    name = "satsning-plats"
    unit = some("Vilken enhet?", [], help_text="Finns den inte i listan, skriv platsen här under.")
    place = line("Eller vilken plats?", most=120, help_text="Till exempel: Biblioteket i Hälleforsnäs.")
    municipality = some(
        "Platsens kommun", [("", "Välj kommun"), *parts.PLACES], help_text="Bara när du har skrivit en plats."
    )
    level = one_of("På vilken nivå?", Level.choices, "Välj på vilken nivå.")
    method = text("Hur arbetar ni?", "Skriv hur ni arbetar.")
    methods = forms.MultipleChoiceField(
        label="Metoder ur listan",
        required=False,
        widget=Several,
        error_messages={"invalid_choice": "Välj metoder i listan."},
    )
    target_group = line(
        "För vilka?",
        "Skriv vilka det är för.",
        most=200,
        help_text="En grupp, aldrig ett barn: elever i årskurs 2.",
    )
    people = PeopleLines(
        label="Vilka arbetar där?",
        required=False,
        help_text="Antal och funktion, en på varje rad: 2 lärare.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    children = number("Ungefär hur många barn når ni?", help_text=CHILDREN)
    starts_on = a_day("Sedan när?", "Skriv sedan när.")
    ends_on = a_day("Till och med, om det är bestämt")
    vouched = parts.vouched()

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        kinds = [kind for kind in UnitKind.values if kind != UnitKind.OFFICE]
        offer(self, "unit", [("", "Välj enhet"), *unit_choices(kinds, clock.now(), joined_only=False)])
        offer(self, "methods", [(str(row.pk), row.title) for row in Method.objects.all()])


class FollowUpForm(ChoosingForm):
    name = "plats-uppfoljning"
    on = a_day("Vilken dag?", "Skriv vilken dag det gäller.")
    text = parts.text(
        "Hur går det?",
        "Skriv hur det går.",
        rows=6,
        help_text="Om arbetet, aldrig om ett barn. Inga namn, klasser eller händelser som någon känner igen.",
    )
    children = number("Ungefär hur många barn når ni nu?", help_text=CHILDREN)
    next_on = a_day("När följer ni upp nästa gång?", help_text="Du blir påmind då.")
    vouched = parts.vouched()


class MethodForm(ChoosingForm):
    name = "metod"
    title = line("Vad heter metoden?", "Skriv vad metoden heter.", most=120)
    category = one_of("Vilket slag?", MethodCategory.choices, "Välj vilket slag det är.", several=True)
    level = one_of("På vilken nivå?", Level.choices, "Välj på vilken nivå.")
    about = text(  # type: ignore[assignment]  # the field; a form's own `about` is set when it is made
        "Vad går den ut på?", "Skriv vad metoden går ut på."
    )
    evidence = text(
        "Vad vet man om den?",
        "Skriv vad man vet om metoden, och varifrån. Vet man inget än, skriv det.",
        help_text="Och varifrån. Vet man inget än, skriv det.",
    )
    law = line(
        "Lagrum", most=200, help_text="Till exempel: 18 kap. socialtjänstlagen, uppsökande verksamhet."
    )
    link = forms.URLField(
        label="Läs mer på",
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text="En adress som börjar med https://",
        error_messages={
            "invalid": "Adressen går inte att följa. Kopiera den ur webbläsaren, med https:// först."
        },
    )

    def clean_link(self) -> str:
        link = self.cleaned_data["link"]
        if link and not link.startswith("https://"):
            raise forms.ValidationError("Adressen ska börja med https://.")
        return link
