"""The named person's one page: which child, who maps, by when, and whether it is also an absence inquiry."""

from django import forms

from tillsammans.children.commands import NewChild
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib.identity_numbers import InvalidIdentityNumber, parse
from tillsammans.mapping.forms import DAY
from tillsammans.ui.widgets import day_field, offer

NEW = "new"


class TakeIn(DeedForm):
    child = forms.ChoiceField(
        label="Vilket barn är det?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett barn du redan följer, eller skriv in barnet."},
    )
    name = forms.CharField(  # type: ignore[assignment]  # a field, which Django takes out of the class
        label="Namn", required=False, max_length=200, help_text="För- och efternamn, så långt du vet."
    )
    called = forms.CharField(label="Kallas", required=False, max_length=80)
    group = forms.CharField(label="Klass eller grupp", required=False, max_length=40)
    number = forms.CharField(
        label="Personnummer eller samordningsnummer",
        required=False,
        max_length=20,
        help_text="Lämna tomt om du inte har det.",
    )
    delegate = forms.ChoiceField(
        label="Vem gör kartläggningen?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem som gör kartläggningen."},
    )
    due = day_field("Klart senast", "Skriv en dag.", wrong=DAY)
    absence = forms.BooleanField(
        label="Det här är också frånvaroutredning (7 kap. 19 a § skollagen)", required=False
    )

    def __init__(self, *args, children=(), colleagues=(), **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "child", [*children, (NEW, "Ett barn jag inte följer sedan tidigare")])
        offer(self, "delegate", [("", "Jag gör den själv"), *colleagues])
        self.fields["delegate"].required = False

    def clean_number(self):
        text = self.cleaned_data["number"].strip()
        if not text:
            return None
        try:
            return parse(text)
        except InvalidIdentityNumber as error:
            raise forms.ValidationError(error.sentence) from error

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("child") == NEW and not cleaned.get("name"):
            self.add_error("name", "Skriv barnets namn.")
        return cleaned

    def new_child(self, unit_id) -> NewChild | None:
        c = self.cleaned_data
        if c["child"] != NEW:
            return None
        called = c["called"] or c["name"].split(" ")[0]
        return NewChild(name=c["name"], called=called, group=c["group"], number=c["number"], unit_id=unit_id)
