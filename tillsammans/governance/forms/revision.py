"""Forms of the yearly revision: opening, proposing, preparing, deciding."""

from typing import Any

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.commands.revising import NewProposal, Opening, Preparing
from tillsammans.governance.fields import RoomLine, RoomText
from tillsammans.governance.forms.agreement import POINTS, day_field, decision_field
from tillsammans.governance.models import Decision, Prepared, Proposal, ProposalKind, Section
from tillsammans.ui.widgets import offer


class OpenForm(DeedForm):
    year = forms.IntegerField(
        label="Vilket år gäller revideringen?",
        min_value=2024,
        max_value=2100,
        error_messages={
            "required": "Skriv året.",
            "invalid": "Skriv året med fyra siffror.",
            "min_value": "Skriv året med fyra siffror.",
            "max_value": "Skriv året med fyra siffror.",
        },
    )
    proposals_until = day_field("Sista dag för förslag", "Skriv sista dag för förslag.")
    decide_by = day_field("När ska det vara beslutat?", "Skriv när revideringen ska vara beslutad.")

    def opening(self) -> Opening:
        return Opening(**{name: self.cleaned_data[name] for name in Opening.__dataclass_fields__})


class ProposalForm(DeedForm):
    """A change of a section that stands, beside what it says today."""

    name = "forslag"

    kind = forms.ChoiceField(
        label="Vad föreslår du?",
        choices=[
            (ProposalKind.CHANGE.value, "Ny text"),
            (ProposalKind.REMOVE.value, "Att avsnittet tas bort"),
        ],
        initial=ProposalKind.CHANGE.value,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad du föreslår.", "invalid_choice": "Välj vad du föreslår."},
    )
    text = RoomText(
        label="Så här skulle det stå",
        required=False,
        max_length=20_000,
        help_text=f"Ändra det du vill ändra. {POINTS}",
    )
    reason = RoomText(
        label="Varför?",
        max_length=3000,
        help_text="Vad blir bättre för barnen, eller för dem som arbetar med dem?",
        error_messages={
            "required": "Skriv varför du föreslår det.",
            "max_length": "Korta till 3 000 tecken.",
        },
    )

    def proposal(self, anchor: str) -> NewProposal:
        typed = self.cleaned_data
        text = "" if typed["kind"] == ProposalKind.REMOVE else typed["text"]
        return NewProposal(typed["kind"], anchor, typed["reason"], text or "")


class NewSectionProposalForm(DeedForm):
    name = "forslag-nytt"

    after = forms.ChoiceField(
        label="Efter vilket avsnitt?",
        error_messages={
            "required": "Välj vilket avsnitt det ska stå efter.",
            "invalid_choice": "Välj ur listan.",
        },
    )
    title = RoomLine(label="Rubrik", error_messages={"required": "Skriv det nya avsnittets rubrik."})
    text = RoomText(
        label="Text",
        max_length=20_000,
        help_text=POINTS,
        error_messages={"required": "Skriv texten som du vill att den ska stå."},
    )
    reason = RoomText(
        label="Varför?",
        max_length=3000,
        error_messages={
            "required": "Skriv varför du föreslår det.",
            "max_length": "Korta till 3 000 tecken.",
        },
    )

    def __init__(self, *args: Any, sections: list[Section], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "after", [("", "Välj avsnitt"), *((one.anchor, one.title) for one in sections)])

    def proposal(self) -> NewProposal:
        typed = self.cleaned_data
        return NewProposal(ProposalKind.ADD, typed["after"], typed["reason"], typed["text"], typed["title"])


class PrepareForm(DeedForm):
    """What the preparation says. Two who prepare at once lose nothing (drafts.conflicts)."""

    name = "bereda"

    prepared = forms.ChoiceField(
        label="Vad föreslår beredningen?",
        choices=Prepared.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad som föreslås.", "invalid_choice": "Välj vad som föreslås."},
    )
    text = RoomText(
        label="Annan text",
        required=False,
        max_length=20_000,
        help_text="Bara om du väljer annan text.",
    )
    reason = RoomText(
        label="Varför?",
        max_length=3000,
        error_messages={"required": "Skriv varför."},
        help_text="Den som har lämnat förslaget läser det här.",
    )

    def __init__(self, *args: Any, proposal: Proposal, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if proposal.kind == ProposalKind.REMOVE:
            offer(self, "prepared", [one for one in Prepared.choices if one[0] != Prepared.CHANGE])
            del self.fields["text"]

    def preparing(self) -> Preparing:
        typed = self.cleaned_data
        return Preparing(typed["prepared"], typed["reason"], typed.get("text") or "")


class DecideRevisionForm(DeedForm):
    decision = decision_field("Vilket beslut gäller revideringen?")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Decision.objects.filter(body__holds_model=True).select_related("body")
        self.fields["decision"].queryset = rows  # type: ignore[attr-defined]  # a ModelChoiceField
