"""The dated steps. Functions and organisations, never a person's name."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomFile, RoomLine, RoomText
from tillsammans.governance.models import Edition, SignatureHow
from tillsammans.joining import commands
from tillsammans.ui.widgets import day_field, offer

NEW = "ny"
WRONG_DAY = "Den dagen finns inte. Skriv dag, månad och år, till exempel 3 2 2026."
HOW = [
    (SignatureHow.PAPER.value, "På papper"),
    (SignatureHow.E_SIGNATURE.value, "Med e-underskrift"),
    (SignatureHow.DECISION.value, "Genom beslut i styrelsen eller motsvarande"),
]


def on_day(label: str, missing: str = "Skriv vilken dag det var.", **more: Any) -> forms.DateField:
    return day_field(label, missing, wrong=WRONG_DAY, **more)


def function(label: str, help_text: str) -> RoomLine:
    return RoomLine(
        label=label,
        help_text=help_text,
        max_length=150,
        error_messages={"required": "Skriv vilken funktion det var, utan namn."},
    )


def record_line(label: str, help_text: str, missing: str) -> RoomLine:
    return RoomLine(label=label, help_text=help_text, max_length=200, error_messages={"required": missing})


def remarks() -> RoomText:
    return RoomText(label="Något mer att veta", required=False, max_length=500, widget=area())


def area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class OfferForm(DeedForm):
    """Whom is asked: somebody in the list, or a provider that is not in the directory yet."""

    name = "joining-offer"
    answers_for: ClassVar = {"name": "new_name"}
    principal = forms.ChoiceField(
        label="Vilken anordnare?",
        error_messages={"required": "Välj anordnare.", "invalid_choice": "Välj ur listan."},
    )
    new_name = RoomLine(
        label="Anordnarens namn",
        required=False,
        max_length=200,
        help_text="Bara om den inte finns i listan. Så som den är registrerad.",
    )
    code = RoomLine(
        label="Organisationsnummer",
        required=False,
        max_length=20,
        help_text="Tio siffror, till exempel 556000-4615. Bara om anordnaren inte finns i listan.",
    )
    on = on_day("När gick erbjudandet ut?")
    function = function(
        "Till vilken funktion?", "Till exempel rektor eller styrelsens ordförande. Inget namn."
    )
    words = remarks()

    def __init__(self, *args: Any, choices: Iterable[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "principal", [("", "Välj"), *choices, (NEW, "En som inte finns i listan")])

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("principal") == NEW:
            if not cleaned.get("new_name"):
                self.add_error("new_name", "Skriv vad anordnaren heter.")
            if not cleaned.get("code"):
                self.add_error("code", "Skriv anordnarens organisationsnummer.")
        return cleaned

    def offer(self) -> commands.Offer:
        data = self.cleaned_data
        return commands.Offer(as_day(data["on"]), data["function"], data["words"])


class MeetingForm(DeedForm):
    name = "joining-meeting"
    on = on_day("Vilken dag hölls mötet?")
    function = function(
        "Vilka var med från anordnaren?", "Funktioner, till exempel rektor och kurator. Inga namn."
    )
    words = remarks()

    def met(self) -> commands.Met:
        data = self.cleaned_data
        return commands.Met(as_day(data["on"]), data["function"], data["words"])


class DecisionForm(DeedForm):
    name = "joining-decision"
    yes = forms.ChoiceField(
        label="Vad beslutade anordnaren?",
        choices=[("yes", "Att vara med"), ("no", "Att inte vara med")],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad anordnaren beslutade."},
    )
    on = on_day("Vilken dag?")
    body = RoomLine(
        label="Vem beslutade?",
        help_text="Till exempel styrelsen.",
        error_messages={"required": "Skriv vem som beslutade, till exempel styrelsen."},
    )
    record = record_line(
        "Var finns beslutet?",
        "Paragraf och dag, eller ett diarienummer.",
        "Skriv var beslutet finns, till exempel § 14.",
    )
    words = remarks()
    upload = RoomFile(label="Protokollsutdrag, om ni har det", required=False)

    def decided(self) -> commands.Decided:
        data = self.cleaned_data
        return commands.Decided(
            as_day(data["on"]),
            data["body"],
            data["record"],
            data["yes"] == "yes",
            data["words"],
            data["upload"],
        )


class AcceptanceForm(DeedForm):
    """How the agreement was accepted. Without a record of it nothing is called accepted."""

    name = "joining-acceptance"
    edition = forms.ChoiceField(
        label="Vilken upplaga av överenskommelsen?",
        error_messages={"required": "Välj upplaga.", "invalid_choice": "Välj en upplaga som gäller."},
    )
    on = on_day("Vilken dag godtogs den?")
    how = forms.ChoiceField(
        label="Hur?",
        choices=HOW,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur det gick till."},
    )
    function = function(
        "Vilken funktion godtog?", "Den som får företräda anordnaren, till exempel rektor. Inget namn."
    )
    record = record_line(
        "Var går det att se?",
        "Diarienummer, kuvertets id eller var papperet ligger.",
        "Skriv var det går att se. Utan det är överenskommelsen inte godtagen.",
    )
    upload = RoomFile(label="Det undertecknade papperet, om ni har det som fil", required=False)

    def __init__(self, *args: Any, editions: list[Edition], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.editions = {str(one.pk): one for one in editions}
        named = [(pk, f"{one.agreement.title}, upplaga {one.number}") for pk, one in self.editions.items()]
        offer(self, "edition", [("", "Välj"), *named] if len(named) != 1 else named)

    def accepted(self) -> commands.Acceptance:
        data = self.cleaned_data
        return commands.Acceptance(
            as_day(data["on"]),
            self.editions[data["edition"]],
            data["how"],
            data["function"],
            data["record"],
            data["upload"],
        )


class CorrectForm(DeedForm):
    """Only the fields that the step has."""

    name = "joining-correct"
    on = on_day("Vilken dag?")
    function = function("Vilken funktion?", "Inget namn.")
    body = RoomLine(label="Vem beslutade?", error_messages={"required": "Skriv vem som beslutade."})
    record = record_line("Var går det att se?", "", "Skriv var det går att se.")
    words = remarks()

    def __init__(self, *args: Any, shown: frozenset[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name in ("on", "function", "body", "record", "words"):
            if name not in shown:
                del self.fields[name]

    def values(self) -> dict[str, Any]:
        typed = {name: self.cleaned_data[name] for name in self.fields if not name.startswith("_")}
        return {**typed, "on": as_day(typed["on"])}


def as_day(value: date | str) -> date:
    """A day as the field gave it, or as the page where two editors' words are settled gave it."""
    return value if isinstance(value, date) else date.fromisoformat(value)
