"""Letters: the invitation's lines, the nurse's sentence, the answer, taking in."""

from dataclasses import replace
from typing import Any

from django import forms

from tillsammans.disclosures.commands.replying import ANSWERS
from tillsammans.disclosures.letters import Line
from tillsammans.drafts.forms import DeedForm
from tillsammans.ui.widgets import offer

LONGEST = 4000
TOO_LONG = "Korta texten till 4 000 tecken."
NEW = "new"


class InvitationForm(DeedForm):
    """Each proposed line as its own box: to change, or to leave out. Masking is the sender's own wording (R22)."""

    name = "inbjudan"

    def __init__(self, *args: Any, lines: list[Line], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            hint = {"tid": "Dag, tid och plats."}.get(line.key, line.source)
            self.fields[f"rad_{line.key}"] = forms.CharField(
                label=line.label,
                required=False,
                max_length=LONGEST,
                initial=line.text,
                help_text=hint,
                widget=forms.Textarea,
                error_messages={"max_length": TOO_LONG},
            )
            if line.source:
                self.fields[f"med_{line.key}"] = forms.BooleanField(
                    label="Ta med", required=False, initial=True
                )

    def clean(self) -> dict:
        cleaned = super().clean()
        if not (cleaned.get("rad_tid") or "").strip():
            self.add_error("rad_tid", "Skriv när och var mötet är.")
        if not (cleaned.get("rad_fraga") or "").strip():
            self.add_error("rad_fraga", "Skriv vad ni frågar om.")
        return cleaned

    def kept(self) -> list[Line]:
        """The lines as they are to be sent, without what was left out."""
        c = self.cleaned_data
        wanted = [
            line for line in self.lines if c.get(f"med_{line.key}", True) and c[f"rad_{line.key}"].strip()
        ]
        return [replace(line, text=c[f"rad_{line.key}"].strip()) for line in wanted]


class SentenceForm(DeedForm):
    """ONE sentence, and whom it is about in words (OSL 25:13 a)."""

    name = "en-mening"

    to = forms.ChoiceField(
        label="Till vem?", error_messages={"required": "Välj vem i elevhälsan som ska läsa."}
    )
    who = forms.CharField(
        label="Vem gäller det?",
        max_length=120,
        help_text="Till exempel förnamn och klass.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Skriv vem det gäller, till exempel förnamn och klass."},
    )
    sentence = forms.CharField(
        label="En mening",
        max_length=400,
        widget=forms.Textarea,
        help_text="Bara det som behövs. Journalen stannar hos dig.",
        error_messages={"required": "Skriv meningen.", "max_length": "Korta till högst 400 tecken."},
    )
    motivation = forms.CharField(
        label="Varför behövs den?",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Skriv varför meningen behövs för att ge eleven stöd."},
    )

    def __init__(self, *args: Any, posts=(), **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "to", posts)


class AnswerForm(DeedForm):
    """Three answers, one minute. Asks nothing about whether the family is known (R39)."""

    answer = forms.ChoiceField(
        label="Kommer ni?",
        choices=list(ANSWERS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Välj om ni kommer, inte kommer eller vill bli uppringda."},
    )
    words = forms.CharField(
        label="Hälsning, om du vill",
        required=False,
        max_length=300,
        help_text="Till exempel: Kommer 14.25.",
        error_messages={"max_length": "Korta till högst 300 tecken."},
    )


class TakeInForm(DeedForm):
    """ "Är det samma barn?": one of those one follows, or a new one."""

    child = forms.ChoiceField(
        label="Är det ett barn du redan följer?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj om det är ett barn du redan följer eller ett nytt."},
    )
    full_name = forms.CharField(label="Namn", required=False, max_length=200)
    called = forms.CharField(label="Vill bli kallad", required=False, max_length=60)

    def __init__(self, *args: Any, known=(), **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "child", [*known, (NEW, "Nytt hos oss")])

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("child") == NEW:
            for name, sentence in {
                "full_name": "Skriv barnets namn.",
                "called": "Skriv vad barnet vill bli kallat.",
            }.items():
                if not cleaned.get(name):
                    self.add_error(name, sentence)
        return cleaned


class LinkForm(DeedForm):
    """Which of the children one follows a letter is about."""

    case = forms.ChoiceField(
        label="Vem gäller brevet?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem brevet gäller.", "invalid_choice": "Välj någon du följer."},
    )

    def __init__(self, *args: Any, cases=(), **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "case", cases)


class RowForm(DeedForm):
    """One's own row in a plan: confirm it, or say whether it comes about."""

    row = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"required": "Välj en rad.", "invalid": "Välj en rad."}
    )
    deed = forms.ChoiceField(
        choices=[("confirm", "Bekräfta"), ("happens", "Blir av"), ("not", "Blir inte av")],
        error_messages={"required": "Välj vad du vill säga.", "invalid_choice": "Välj vad du vill säga."},
    )
