"""The decision after the five questions. Nothing is typed again: each line of answers 3-5 gets a receiver."""

import re
from collections.abc import Iterable

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.mapping.commands.decide import Need, NewDecision, OwnSupport
from tillsammans.mapping.forms import day_field
from tillsammans.mapping.models import FiveQuestions

OUTCOMES = [("own_support", "Egen insats"), ("collaboration", "Samverkan"), ("close", "Avsluta")]


def lines_of(answer: str) -> list[str]:
    """An answer as the things it says, one by one. A time as 8.05 is not the end of a sentence."""
    return [part.strip() for part in re.split(r"\n+|(?<=[.!?])\s+(?=[A-ZÅÄÖ])", answer or "") if part.strip()]


def what_of(line: str) -> str:
    """ "BUP: råd om oro." says whom and what; the consent sheet needs what."""
    return line.partition(":")[2].strip(" .") or line.strip(" .")


class DecisionForm(DeedForm):
    name = "beslut"
    outcomes = forms.MultipleChoiceField(
        label="Vad beslutar du?",
        choices=OUTCOMES,
        widget=forms.CheckboxSelectMultiple,
        help_text="Egen insats och samverkan går ihop.",
        error_messages={
            "required": "Välj egen insats, samverkan eller avsluta.",
            "invalid_choice": "Välj ett av besluten.",
        },
    )
    own_support_from = day_field("Egen insats börjar")
    special_support = forms.CharField(
        label="Särskilt stöd (3 kap. 7 § skollagen)",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Vad du beslutar, även om det är inte nu.",
        error_messages={
            "required": "Skriv vad du beslutar om särskilt stöd, även om det är inte nu.",
            "max_length": "Korta texten.",
        },
    )
    rights_view = forms.CharField(
        label="Barnets rättigheter",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Hur barnets bästa och rätt att bli hörd har vägts in. Det frågas bara här.",
        error_messages={
            "required": "Skriv hur barnets rättigheter har vägts in.",
            "max_length": "Korta texten.",
        },
    )
    reason = forms.CharField(
        label="Skäl för beslutet",
        widget=forms.Textarea,
        max_length=2000,
        error_messages={"required": "Skriv skälen för beslutet.", "max_length": "Korta texten."},
    )

    def __init__(self, *args, five: FiveQuestions, seats: Iterable[tuple[str, str]], units: list, **kwargs):
        super().__init__(*args, **kwargs)
        own = [*lines_of(five.answer_3), *lines_of(five.answer_4)]
        self.support = [(f"who_{n}", line) for n, line in enumerate(own)]
        self.needed = [(f"unit_{n}", line) for n, line in enumerate(lines_of(five.answer_5))]
        for name, line in self.support:
            self.fields[name] = self._choice(line, [("", "Ingen nu"), *seats], "Välj någon på er egen enhet.")
        for name, line in self.needed:
            self.fields[name] = self._choice(line, [("", "Ingen nu"), *units], "Välj en av verksamheterna.")

    @staticmethod
    def _choice(label: str, choices: list, wrong: str) -> forms.ChoiceField:
        return forms.ChoiceField(
            label=label, choices=choices, required=False, error_messages={"invalid_choice": wrong}
        )

    def new_decision(self) -> NewDecision:
        c = self.cleaned_data
        return NewDecision(
            reason=c["reason"],
            special_support=c["special_support"],
            rights_view=c["rights_view"],
            own_support_from=c["own_support_from"],
            **{code: code in c["outcomes"] for code, _label in OUTCOMES},
            support=tuple(OwnSupport(c[name], line) for name, line in self.support if c[name]),
            needs=tuple(Need(c[name], what_of(line)) for name, line in self.needed if c[name]),
        )
