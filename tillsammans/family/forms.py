"""The family's one-tap deeds, and the check pages before a page is opened or closed."""

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.ui.widgets import day_field, offer


class OneTap(DeedForm):
    """A button. Nothing to fill in, so nothing to get wrong; pressing twice does it once."""


class OpenPage(DeedForm):
    """Who gets to see what: the sentences one by one, the rest as a list."""

    statements = forms.MultipleChoiceField(
        label="Meningar som visas", required=False, widget=forms.CheckboxSelectMultiple
    )
    ground = forms.CharField(
        label="Varför öppnas sidan?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="Till exempel: vi gick igenom planen tillsammans på mötet.",
        error_messages={
            "required": "Skriv varför sidan öppnas, till exempel att ni gått igenom den tillsammans.",
            "max_length": "Korta texten till 1 000 tecken.",
        },
    )

    def __init__(self, *args, sentences=(), **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "statements", [(str(pk), text) for pk, text in sentences])


class ClosePage(DeedForm):
    """Decider, ground and the day it is looked at again (R87)."""

    ground = forms.CharField(
        label="Varför stängs sidan?",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={
            "required": "Skriv varför sidan stängs.",
            "max_length": "Korta texten till 1 000 tecken.",
        },
    )
    review_on = day_field(
        "När prövas det igen?",
        "Skriv en dag framåt då stängningen prövas igen.",
        wrong="Skriv dagen med siffror, till exempel 12 11 2026.",
        help_text="Till exempel 12 11 2026.",
    )


class Prove(DeedForm):
    """The professional shows that it is they who hold the screen again (R88). Real sign-in will ask its own factor."""

    who = forms.CharField(
        label="Ditt användarnamn",
        max_length=150,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": "Skriv ditt användarnamn."},
    )
