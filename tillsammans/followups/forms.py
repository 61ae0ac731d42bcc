"""Forms of the follow-up and of the closing."""

from datetime import datetime, time

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.followups.models import Outcome, Reason
from tillsammans.lib import clock
from tillsammans.ui.widgets import day_field, offer

LONG = {"max_length": "Korta texten till 2 000 tecken."}


class AnswerNotDone(DeedForm):
    """What happens now, within three school days."""

    name = "svar-inte-av"
    answer = forms.CharField(
        label="Vad händer nu?",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Säg vem som gör vad, och när. Svaret visas för den som sa till, och ingen annan i familjen.",
        error_messages={"required": "Skriv vad som händer nu, och när.", **LONG},
    )


class HoldFollowUp(DeedForm):
    """One question per goal, in the child's words; then when we meet next."""

    name = "uppfoljning"
    note = forms.CharField(
        label="Annat ni kom fram till",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Till exempel hur skolgången har varit. Familjen kan läsa det.",
        error_messages=LONG,
    )
    closing_next = forms.BooleanField(label="Nästa steg är att avsluta", required=False)
    next_on = day_field(
        "Nästa uppföljning",
        wrong="Skriv dagen med siffror, till exempel 20 5 2027.",
        help_text="Till exempel 20 5 2027.",
    )
    next_time = forms.TimeField(
        label="Klockan",
        required=False,
        initial="14.00",
        input_formats=["%H.%M", "%H:%M"],
        error_messages={"invalid": "Skriv klockslaget som 14.00."},
    )

    def __init__(self, *args, goals=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.goals = goals
        for goal in goals:
            self.fields[f"outcome_{goal.pk.hex}"] = forms.ChoiceField(
                label="Hur gick det?",
                choices=Outcome.choices,
                widget=forms.RadioSelect,
                error_messages={"required": f"Svara uppnått, delvis eller inte för ”{goal.words}”"},
            )
            self.fields[f"words_{goal.pk.hex}"] = forms.CharField(
                label="Barnets egna ord om målet",
                required=False,
                max_length=1000,
                widget=forms.Textarea,
                error_messages={"max_length": "Korta texten till 1 000 tecken."},
            )

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("next_on") and not cleaned.get("closing_next") and "next_on" not in self.errors:
            self.add_error("next_on", "Boka nästa uppföljning, eller bocka i att nästa steg är att avsluta.")
        return cleaned

    @property
    def next_at(self) -> datetime | None:
        day = self.cleaned_data.get("next_on")
        if not day or self.cleaned_data.get("closing_next"):
            return None
        hour = self.cleaned_data.get("next_time") or time(14)
        return clock.at(f"{day:%Y-%m-%d} {hour:%H.%M}")

    def goal_fields(self):
        """(goal, outcome field, words field), for the template."""
        return [(g, self[f"outcome_{g.pk.hex}"], self[f"words_{g.pk.hex}"]) for g in self.goals]


def _not_heard(called: str) -> str:
    return f"Skriv vad {called} säger, eller varför ni inte har fått svar."


class CloseCase(DeedForm):
    """Bound twice: for the check page, and when it is done."""

    name = "avsluta"
    reason = forms.ChoiceField(
        label="Varför avslutar ni?",
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj varför ni avslutar."},
    )
    child_words = forms.CharField(
        label="Barnets egna ord om avslutet",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Eller varför barnet inte är hört.",
        error_messages={"required": "Skriv vad barnet säger, eller varför barnet inte är hört.", **LONG},
    )
    unfinished = forms.CharField(
        label="Vad händer med det som inte är klart?",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        error_messages=LONG,
    )
    remaining = forms.CharField(
        label="Det som återstår",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Lämna tomt om inget återstår.",
        error_messages=LONG,
    )
    receiver = forms.ChoiceField(label="Vem tar emot det?", required=False)
    agreed_line = forms.CharField(
        label="En rad till nästa barnets bästa-ansvarig",
        widget=forms.Textarea,
        required=False,
        max_length=300,
        help_text="Det enda som följer med. Läses från höstterminens första dag.",
        error_messages={"max_length": "Korta raden till 300 tecken."},
    )
    line_agreed = forms.BooleanField(
        label="Barnet och vårdnadshavarna har läst raden och sagt ja till den", required=False
    )
    thanks = forms.CharField(
        label="Barnets hälsning till den som såg först",
        widget=forms.Textarea,
        required=False,
        max_length=500,
        error_messages={"max_length": "Korta texten till 500 tecken."},
    )
    thanks_allowed = forms.BooleanField(
        label="Barnet har sagt ja till att hälsningen skickas", required=False
    )

    def __init__(self, *args, guardians=(), receivers=(), **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "receiver", [("", "Ingen"), *receivers])
        self.guardians = guardians
        for guardian in guardians:
            self.fields[f"guardian_{guardian.pk}"] = forms.CharField(
                label=f"{guardian.called} säger",
                widget=forms.Textarea,
                max_length=2000,
                help_text="Eller varför ni inte har fått svar. Visas bara för den som sa det.",
                error_messages={"required": _not_heard(guardian.called), **LONG},
            )

    def guardian_fields(self):
        return [self[f"guardian_{g.pk}"] for g in self.guardians]


class Thank(DeedForm):
    name = "tacka"
    text = forms.CharField(
        label="Ditt tack",
        widget=forms.Textarea,
        max_length=500,
        error_messages={"required": "Skriv ett tack.", "max_length": "Korta texten till 500 tecken."},
    )


class Reopen(DeedForm):
    name = "borja-igen"
    reason = forms.CharField(
        label="Varför börjar ni igen?",
        widget=forms.Textarea,
        max_length=1000,
        error_messages={
            "required": "Skriv varför ni börjar igen.",
            "max_length": "Korta texten till 1 000 tecken.",
        },
    )
