"""Four fields and two questions (R33)."""

from django import forms

from tillsammans.concerns.models import Knows
from tillsammans.disclosures.models import DisclosureBasis
from tillsammans.drafts.forms import DeedForm
from tillsammans.ui.widgets import offer
from tillsammans.wheel.sectors import Sector

# What a concern may rest on towards another authority; consent comes with a sheet, the rest is for lawyers.
WAYS = (DisclosureBasis.MENPROVNING, DisclosureBasis.NODVANDIGT, DisclosureBasis.GENERALKLAUSUL)


class RaiseConcern(DeedForm):
    """Bound twice: for the check page, and when it is sent."""

    name = "beratta"

    who = forms.CharField(
        label="Vem är det?",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Skriv vem det är, till exempel namn och klass."},
    )
    sectors = forms.MultipleChoiceField(
        label="Vilka områden handlar det om?",
        help_text="Bocka i ett eller flera. Du behöver inte veta säkert.",
        choices=[(s.value, s.label()) for s in Sector],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Bocka i minst ett område. Du behöver inte veta säkert."},
    )
    seen = forms.CharField(
        label="Vad har du sett eller hört?",
        widget=forms.Textarea,
        max_length=4000,
        help_text="Det du själv har sett eller hört, inte vad du tror att det beror på. "
        "Skriv så att barnet kan läsa det.",
        error_messages={
            "required": "Skriv kort vad du själv har sett eller hört.",
            "max_length": "Korta texten till 4 000 tecken.",
        },
    )
    own_words = forms.CharField(
        label="Barnets egna ord",
        widget=forms.Textarea,
        required=False,
        max_length=4000,
        help_text="Så som barnet sa det. Lämna tomt om ni inte har pratat.",
        error_messages={"max_length": "Korta texten till 4 000 tecken."},
    )
    child_knows = forms.ChoiceField(
        label="Vet barnet att du berättar?",
        choices=Knows.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Svara ja eller nej, inte än."},
    )
    guardians_know = forms.ChoiceField(
        label="Vet föräldrarna?",
        choices=Knows.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Svara ja eller nej, inte än."},
    )
    to = forms.ChoiceField(label="Vem ska läsa?", error_messages={"required": "Välj vem som ska läsa."})
    basis = forms.ChoiceField(
        label="Vilken rätt har ni att berätta?",
        required=False,
        choices=[("", "Välj"), *[(b.value, b.label) for b in WAYS]],
        help_text="Behövs bara när det är en annan myndighet. Fråga en jurist om du är osäker.",
    )
    motivation = forms.CharField(
        label="Varför behöver de veta?", required=False, widget=forms.Textarea, max_length=2000
    )

    def __init__(self, *args, inboxes=(), other_authority=frozenset(), **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "to", inboxes)
        self.other_authority = other_authority

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("to") in self.other_authority:
            for name, sentence in {
                "basis": "Välj vilken rätt ni har att berätta för en annan myndighet.",
                "motivation": "Skriv varför de behöver veta.",
            }.items():
                if not cleaned.get(name):
                    self.add_error(name, sentence)
        return cleaned
