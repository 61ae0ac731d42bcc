"""What has been held, and stories."""

from django import forms

from tillsammans.implementation.commands.events import MOST
from tillsammans.implementation.forms.fields import Choosing, choice, day, line, words
from tillsammans.implementation.models import Group

NUMBER = f"Skriv ett antal mellan 0 och {MOST}, med siffror."


def _number(group: Group) -> forms.IntegerField:
    says = {"invalid": NUMBER, "min_value": NUMBER, "max_value": NUMBER}
    box = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(
        label=group.label, required=False, min_value=0, max_value=MOST, error_messages=says, widget=box
    )


class EventForm(Choosing):
    name = "traff"

    kind = choice("Vad var det?", "Välj vad det var.", radio=True)
    title = line("Vad handlade det om?", "Skriv vad träffen handlade om.")
    held_on = day("Vilken dag?", "Skriv vilken dag träffen hölls.")
    place = line("Var?", "Skriv var träffen hölls.", longest=120)
    unit = choice("Gällde det en enhet?")
    audience = line("För vilka?", help_text="Till exempel Utbildningsnämnden eller All personal.")
    materials = words(
        "Material som användes",
        rows=2,
        longest=800,
        help_text="Ett på varje rad, till exempel Barnets bästa-hjulet eller Samtalskort.",
    )
    evaluation = words(
        "Hur gick det?", rows=3, longest=2000, help_text="Några meningar. Inga namn, och inget om något barn."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.update({group.value: _number(group) for group in Group})

    @property
    def numbers(self) -> list:
        """The fields for how many came, by function."""
        return [self[group.value] for group in Group]


class StoryForm(Choosing):
    name = "beratta-att-inspireras"

    title = line("Rubrik", "Ge berättelsen en rubrik.")
    place = line("Var är det?", "Skriv var det är, till exempel Ängsskolan i Flen.", longest=120)
    text = words(
        "Berättelsen",
        "Skriv berättelsen.",
        rows=10,
        help_text="Hur gör ni, och vad har det betytt? Skriv så att inget barn och ingen familj känns igen.",
    )
