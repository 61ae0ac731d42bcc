"""The sheet, an answer staff write down, the professional's judgement, and a guardian's own answers."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from tillsammans.children.models import Guardian
from tillsammans.consent.commands.judging import OUTCOMES
from tillsammans.consent.models import Answer, Ask, Form, Ground
from tillsammans.drafts.forms import DeedForm
from tillsammans.ui.widgets import day_field, offer
from tillsammans.wheel.sectors import Sector

NO_DAY = "Skriv en dag som finns, till exempel 19 4 2027."
LANGUAGES = [
    ("sv", "Svenska"),
    ("en", "Engelska"),
    ("so", "Somaliska"),
    ("ar", "Arabiska"),
    ("other", "Annat språk"),
]
FORMS = [(Form.ORAL.value, "Muntligt"), (Form.WRITTEN.value, "På papper")]


class SheetForm(DeedForm):
    """Three sentences: never a matrix. Units and single sentences come from the five questions."""

    name = "samtyckesblad"

    purpose = forms.CharField(
        label="Vad är det för?",
        max_length=200,
        help_text="Läses som: för att …",
        error_messages={"required": "Skriv vad det är för. Ett samtycke utan ändamål gäller inte."},
    )
    units = forms.MultipleChoiceField(
        label="Vem vill ni få berätta för?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Välj minst en verksamhet.",
            "invalid_choice": "Välj bland verksamheterna.",
        },
    )
    sectors = forms.MultipleChoiceField(
        label="Vad handlar det om?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[(s.value, s.label()) for s in Sector],
    )
    until_on = day_field("Till och med vilken dag?", "Skriv vilken dag det gäller till.", wrong=NO_DAY)
    not_about = forms.CharField(
        label="Inte om",
        widget=forms.Textarea,
        required=False,
        max_length=1000,
        help_text="En sak på varje rad. Familjen läser bara ”inte om sådant skolan inte har rätt att berätta”.",
    )

    def __init__(self, *args: Any, units=(), sentences=(), wanted=None, called="", **kwargs: Any):
        """units: (unit id, name); sentences: (key, words); wanted: unit id -> what for; called: a sentence's name."""
        super().__init__(*args, **kwargs)
        offer(self, "units", units)
        self.unit_rows: list[tuple[str, str, list[str]]] = []
        for pk, name in units:
            self._add_unit(str(pk), name, sentences, (wanted or {}).get(str(pk), ""), called)

    def _add_unit(self, pk: str, name: str, sentences, wanted: str, called: str) -> None:
        self.fields[f"for_{pk}"] = forms.CharField(
            label="För vad?", required=False, max_length=200, initial=wanted
        )
        names = [f"for_{pk}"]
        if sentences:
            self.fields[f"also_{pk}"] = forms.MultipleChoiceField(
                label="Och dessutom",
                required=False,
                choices=sentences,
                widget=forms.CheckboxSelectMultiple,
            )
            self.fields[f"says_{pk}"] = forms.CharField(
                label="Så kallas den på bladet",
                required=False,
                max_length=120,
                initial=called,
                help_text="Meningen själv står inte på bladet. Till exempel: en mening från Petra om magen.",
            )
            names += [f"also_{pk}", f"says_{pk}"]
        self.unit_rows.append((pk, name, names))

    def clean_not_about(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["not_about"].splitlines() if line.strip()]

    def clean(self) -> dict:
        cleaned = super().clean()
        for pk in cleaned.get("units", []):
            if not cleaned.get(f"for_{pk}"):
                self.add_error(f"for_{pk}", "Skriv vad ni vill ha hjälp med, till exempel råd om oro.")
            if not cleaned.get("sectors") and not cleaned.get(f"also_{pk}"):
                self.add_error("sectors", "Välj vad det handlar om.")
                break
        return cleaned


class AnswerForm(DeedForm):
    """What somebody said to a member of staff."""

    who = forms.ChoiceField(
        label="Vem har svarat?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem som har svarat.", "invalid_choice": "Välj någon i listan."},
    )
    answer = forms.ChoiceField(
        label="Svaret",
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett svar.", "invalid_choice": "Välj ett svar."},
    )
    except_sectors = forms.MultipleChoiceField(
        label="Men inte om", required=False, widget=forms.CheckboxSelectMultiple
    )
    form = forms.ChoiceField(
        label="Hur gavs svaret?",
        choices=FORMS,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj om svaret gavs muntligt eller på papper."},
    )
    note = forms.CharField(
        label="Anteckning",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Behövs när svaret var muntligt: hur ni talades vid och vad som sades.",
    )
    language = forms.ChoiceField(label="Språk", choices=LANGUAGES, initial="sv")
    interpreter = forms.BooleanField(label="Tolk var med", required=False)
    pictures = forms.BooleanField(label="Bilder eller lättläst användes", required=False)
    until_on = day_field("Gäller till och med", "Skriv vilken dag det gäller till.", wrong=NO_DAY)

    def __init__(self, *args: Any, people=(), ask: Ask, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "who", people)
        offer(self, "except_sectors", [(s, Sector(s).label()) for s in ask.sectors or []])
        if not ask.sectors:
            del self.fields["except_sectors"]


class AssessForm(DeedForm):
    outcome = forms.ChoiceField(
        label="Hur vägs barnets svar?",
        choices=list(OUTCOMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur barnets svar ska vägas."},
    )
    reason = forms.CharField(
        label="Skäl",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Vad du bygger din bedömning på i just den här frågan.",
        error_messages={"required": "Skriv skälet till bedömningen."},
    )


class ExemptForm(DeedForm):
    guardian = forms.ChoiceField(
        label="Vems svar behövs inte?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem det gäller."},
    )
    ground = forms.ChoiceField(
        label="Skäl",
        choices=Ground.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett skäl."},
    )
    reason = forms.CharField(
        label="Vad bygger du det på?",
        widget=forms.Textarea,
        max_length=2000,
        error_messages={"required": "Skriv vad du bygger det på."},
    )
    until_on = day_field("Till och med vilken dag?", "Skriv vilken dag det gäller till.", wrong=NO_DAY)

    def __init__(self, *args: Any, guardians: list[Guardian], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "guardian", [(str(g.pk), g.called) for g in guardians])


class ShowForm(DeedForm):
    """Which guardians' own pages the sheet is opened on."""

    guardians = forms.MultipleChoiceField(
        label="Vem ska kunna läsa och svara på sin egen sida?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Välj minst en."},
    )

    def __init__(self, *args: Any, guardians: list[Guardian], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "guardians", [(str(g.pk), g.called) for g in guardians if g.account_id])


class OwnAnswerForm(DeedForm):
    """A guardian's own answers: three equal choices for each receiver, nothing chosen beforehand (mock 06b)."""

    def __init__(self, *args: Any, asks: list[Ask], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.asks = asks
        answers = [("yes", _("Ja")), ("no", _("Nej")), ("not_yet", _("Jag vill veta mer först"))]
        for ask in asks:
            self.fields[f"svar_{ask.pk}"] = forms.ChoiceField(
                choices=answers,
                widget=forms.RadioSelect,
                required=False,
                error_messages={"invalid_choice": _("Välj ett av svaren.")},
            )
            if ask.sectors:
                self.fields[f"utom_{ask.pk}"] = forms.MultipleChoiceField(
                    label=_("Ja, men inte om"),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                    choices=[(s, Sector(s).label()) for s in ask.sectors],
                )

    def clean(self) -> dict:
        cleaned = super().clean()
        if not any(cleaned.get(f"svar_{ask.pk}") for ask in self.asks):
            raise forms.ValidationError(_("Svara på minst en av frågorna."), code="nothing")
        return cleaned

    def answers(self) -> list[tuple[Ask, str, tuple[str, ...]]]:
        """(ask, answer, what is kept) for each that was answered."""
        out = []
        for ask in self.asks:
            if answer := self.cleaned_data.get(f"svar_{ask.pk}"):
                kept = self.cleaned_data.get(f"utom_{ask.pk}", []) if answer == "yes" else []
                out.append((ask, answer, tuple(kept)))
        return out


class Confirm(DeedForm):
    """A page with one button."""
