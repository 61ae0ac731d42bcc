"""Training, the wheel, routines."""

from django import forms

from tillsammans.governance.fields import RoomFile
from tillsammans.implementation.forms.fields import Choosing, choice, day, line


class TrainForm(Choosing):
    name = "utbildning"

    course = choice("Vilken utbildning?", "Välj vilken utbildning det var.", radio=True)
    taken_on = day("Vilken dag?", "Skriv vilken dag utbildningen var.")
    posts = forms.MultipleChoiceField(
        label="Vilka har gått den?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Den som har uppdraget i dag enligt registret. Du skriver inga namn.",
        error_messages={
            "required": "Bocka i minst ett uppdrag.",
            "invalid_choice": "Välj bland uppdragen i listan.",
        },
    )


class WheelForm(Choosing):
    name = "hjulet-i-bruk"

    since = day("När började ni använda hjulet?", "Skriv vilken dag ni började.")
    groups = line(
        "I vilka grupper?",
        "Skriv i vilka grupper, till exempel Alla klasser eller Årskurs 4–6.",
        longest=200,
        help_text="Till exempel Alla klasser, Årskurs 4–6 eller Alla hembesök.",
    )


class RoutineForm(Choosing):
    name = "lokal-rutin"

    title = line("Vad heter rutinen?", "Ge rutinen ett namn.")
    unit = choice("Gäller den en enhet?")
    link = line("Länk", longest=300, help_text="Dit där rutinen går att läsa. Börjar med https://")
    file = RoomFile(label="Eller en fil", required=False)
    valid_from = day("Gäller från", "Skriv vilken dag rutinen började gälla.")
    next_review = day("Ses över nästa gång", "Skriv vilken dag rutinen ska ses över.")


class RoutineChangeForm(RoutineForm):
    """The file stays as it came: a new one is a new routine."""

    name = "andra-rutin"
    unit = None  # type: ignore[assignment]
    file = None  # type: ignore[assignment]
