"""Följeforskning."""

from django import forms

from tillsammans.governance.fields import RoomFile
from tillsammans.initiatives.forms import parts
from tillsammans.initiatives.forms.parts import ChoosingForm, a_day, line, one_of, some, text
from tillsammans.initiatives.models import ActionStepCode

WHAT = [
    ("short", "Rapporten, kort"),
    ("long", "Rapporten, lång"),
    ("instrument", "Enkät eller intervjuguide"),
]
STEPS = [
    (ActionStepCode.BEGUN.value, "Den är påbörjad"),
    (ActionStepCode.DONE.value, "Den är klar"),
    (ActionStepCode.MOVED.value, "Den flyttas till en ny dag"),
    (ActionStepCode.DROPPED.value, "Den blir inte av"),
]


class ReportForm(ChoosingForm):
    name = "foljeforskning"
    title = line("Vad heter rapporten?", "Skriv vad rapporten heter.")
    organisation = line(
        "Vem har forskat?",
        "Skriv vilken organisation som har forskat.",
        help_text="Organisation, inget namn.",
    )
    period_from = a_day("Perioden började", "Skriv när perioden började.")
    period_to = a_day("Perioden slutade", "Skriv när perioden slutade.")
    reported_on = a_day("Rapporten är från", "Skriv vilken dag rapporten är från.")
    methods = text("Hur gick forskningen till?", "Skriv hur forskningen gick till.")
    short = text(
        "Rapporten i korthet", "Skriv rapporten i korthet.", rows=6, help_text="Så att alla kan läsa den."
    )
    long = text("Hela rapporten i text", "Skriv rapportens innehåll.", rows=12, max_length=60_000)


class FileForm(ChoosingForm):
    name = "foljeforskning-fil"
    what = one_of("Vad är det?", WHAT, "Välj vad det är för fil.")
    title = line("Vad ska filen heta?", help_text="Behövs för en enkät eller intervjuguide.")
    file = RoomFile(label="Filen")

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("what") == "instrument" and not cleaned.get("title"):
            self.add_error("title", "Skriv vad enkäten eller guiden ska heta.")
        return cleaned


class FindingForm(ChoosingForm):
    name = "foljeforskning-resultat"
    text = parts.text(
        "Vad visade forskningen?", "Skriv vad forskningen visade.", help_text="Ett resultat i taget."
    )


class RecommendationForm(ChoosingForm):
    name = "foljeforskning-rekommendation"
    text = parts.text("Vad rekommenderas?", "Skriv vad som rekommenderas.", rows=3)
    to_whom = line(
        "Till vem?",
        "Skriv vem rekommendationen gäller.",
        help_text="En grupp eller funktion: Länsstyrgruppen.",
    )


class ActionForm(ChoosingForm):
    name = "foljeforskning-atgard"
    what = line(
        "Vad ska göras?",
        "Skriv vad som ska göras.",
        most=300,
        help_text="Börja med ett verb: tar fram, utser, prövar.",
    )
    owner = line("Vem gör det?", "Skriv vem som gör det.", help_text=parts.WHO)
    owner_post = some("Vem ska påminnas?", [], widget=forms.Select)
    due_on = a_day("Klart senast", "Skriv när det ska vara klart.")
    decision = some("Vilket beslut, om det finns ett?", [], widget=forms.Select)


class HowItGoesForm(ChoosingForm):
    name = "foljeforskning-lage"
    step = one_of("Hur går det?", STEPS, "Välj hur det går.")
    on = a_day("Vilken dag?", "Skriv vilken dag det gäller.")
    note = text(
        "Vad har blivit gjort, eller varför?",
        rows=3,
        help_text="Alla kan läsa det när rapporten är publicerad.",
    )
    due_on = a_day("Ny dag", help_text="Bara när den flyttas.")
