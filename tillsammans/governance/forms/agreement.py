"""Forms of the agreement: its facts, its text, decisions and signatures. Each field says in Swedish what is wrong."""

from functools import partial
from typing import Any

from django import forms

from tillsammans.cases.models import StepCode
from tillsammans.directory.models import Post, Principal, PrincipalKind
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.agreement_rules import RULES
from tillsammans.governance.commands.agreements import Facts
from tillsammans.governance.commands.editions import STEPS, Links, Words
from tillsammans.governance.fields import RoomFile, RoomLine, RoomText
from tillsammans.governance.models import BodyKind, Decision, Section, SignatureHow
from tillsammans.ui import widgets
from tillsammans.ui.widgets import offer

WRONG_DAY = "Skriv dag, månad och år med siffror, till exempel 18 10 2026."
day_field = partial(widgets.day_field, wrong=WRONG_DAY)
POINTS = "Tom rad mellan stycken. Börja en rad med bindestreck för en punkt i en lista."


class ChoosingDecision(forms.ModelChoiceField):
    def label_from_instance(self, obj: Decision) -> str:
        return f"{obj.number} {obj.title} ({obj.body})"


class ChoosingPost(forms.ModelChoiceField):
    def label_from_instance(self, obj: Post) -> str:
        return f"{obj.title}, {obj.unit.name}"


def decision_field(label: str, **more: Any) -> ChoosingDecision:
    return ChoosingDecision(
        Decision.objects.none(),
        label=label,
        empty_label="Välj beslut",
        error_messages={
            "required": "Välj det beslut som gäller. Finns det inte, skriv in det i beslutsregistret först.",
            "invalid_choice": "Välj ett beslut ur listan.",
        },
        **more,
    )


class FactsForm(DeedForm):
    """What the register says about an agreement."""

    name = "overenskommelse"

    title = RoomLine(
        label="Titel", max_length=200, error_messages={"required": "Skriv överenskommelsens titel."}
    )
    diary_number = RoomLine(
        label="Diarienummer", max_length=40, required=False, help_text="Lämna tomt om det inte finns något."
    )
    category = RoomLine(
        label="Sorts dokument",
        max_length=60,
        error_messages={"required": "Skriv vilken sorts dokument det är, till exempel överenskommelse."},
    )
    responsible = RoomLine(
        label="Dokumentansvarig",
        max_length=200,
        help_text="En grupp eller funktion, inte en person.",
        error_messages={"required": "Skriv vem som ansvarar för dokumentet."},
    )
    decided_by = RoomLine(
        label="Beslutad av", max_length=300, error_messages={"required": "Skriv vem som har beslutat det."}
    )
    valid_from = day_field("Gäller från", "Skriv från vilken dag den gäller.")
    valid_until = day_field("Gäller till och med", help_text="Lämna tomt om den gäller tills vidare.")
    revised_each = forms.IntegerField(
        label="Revideras så här ofta, i månader",
        min_value=1,
        max_value=60,
        initial=12,
        error_messages={
            "required": "Skriv ett antal månader, till exempel 12.",
            "invalid": "Skriv ett antal månader med siffror.",
            "min_value": "Skriv ett antal månader mellan 1 och 60.",
            "max_value": "Skriv ett antal månader mellan 1 och 60.",
        },
    )
    termination = RoomText(
        label="Uppsägning",
        max_length=2000,
        help_text="Hur överenskommelsen kan sägas upp, så som det står i den.",
        error_messages={"required": "Skriv hur överenskommelsen kan sägas upp."},
    )

    def facts(self) -> Facts:
        return Facts(**{name: self.cleaned_data[name] for name in Facts.__dataclass_fields__})


class TerminationForm(DeedForm):
    decision = decision_field(
        "Länsstyrgruppens beslut",
        help_text="Bara länsstyrgruppen kan säga upp överenskommelsen, i sin helhet och för alla parter.",
    )
    on = day_field(
        "Från och med vilken dag gäller den inte längre?", "Skriv från vilken dag den inte gäller."
    )
    sure = forms.BooleanField(
        label="Jag har läst beslutet. Uppsägningen går inte att ta tillbaka här.",
        error_messages={"required": "Bocka i att du har läst beslutet."},
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Decision.objects.filter(body__kind=BodyKind.COUNTY_BOARD).select_related("body")
        self.fields["decision"].queryset = rows  # type: ignore[attr-defined]  # a ModelChoiceField


class SectionForm(DeedForm):
    """A section's words. Two who write at once lose nothing (drafts.conflicts)."""

    name = "avsnitt"

    title = RoomLine(label="Rubrik", error_messages={"required": "Skriv avsnittets rubrik."})
    text = RoomText(label="Text", required=False, max_length=20_000, help_text=POINTS)

    def words(self) -> Words:
        return Words(self.cleaned_data["title"], self.cleaned_data["text"] or "")


class NewSectionForm(SectionForm):
    name = "nytt-avsnitt"

    after = forms.ChoiceField(
        label="Var ska det stå?",
        required=False,
        error_messages={"invalid_choice": "Välj en plats ur listan."},
    )
    level = forms.TypedChoiceField(
        label="Vilken sorts rubrik?",
        choices=[(1, "Ett eget avsnitt"), (2, "En del av avsnittet ovanför")],
        coerce=int,
        widget=forms.RadioSelect,
        initial=1,
        error_messages={"required": "Välj vilken sorts rubrik.", "invalid_choice": "Välj ett av de två."},
    )

    def __init__(self, *args: Any, sections: list[Section], **kwargs: Any):
        super().__init__(*args, **kwargs)
        places = [(str(one.pk), f"Efter {one.title}") for one in sections]
        offer(self, "after", [("", "Först"), *places])
        if sections and not self.is_bound:
            self.initial.setdefault("after", str(sections[-1].pk))


class LinksForm(DeedForm):
    """What in the model a section is about."""

    steps = forms.MultipleChoiceField(
        label="Steg i processen",
        choices=[(code.value, StepCode(code).label) for code in STEPS],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Välj bland de tre stegen."},
    )
    rules = forms.MultipleChoiceField(
        label="Regler i tjänsten",
        choices=[(one.number, f"{one.number}: {one.says}") for one in RULES.values()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Välj bland reglerna i listan."},
    )
    materials = forms.MultipleChoiceField(
        label="Material",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Välj bland materialen i listan."},
    )

    def __init__(self, *args: Any, materials: dict[str, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "materials", list(materials.items()))

    def links(self) -> Links:
        return Links(**{name: tuple(self.cleaned_data[name]) for name in ("steps", "materials", "rules")})


class VersionedForm(DeedForm):
    """A deed with one button, on a row as it was read."""

    def version(self) -> int:
        return self.cleaned_data.get("_version") or 0


class MoveForm(VersionedForm):
    way = forms.ChoiceField(
        choices=[("up", "Upp"), ("down", "Ner")],
        error_messages={"required": "Välj upp eller ner.", "invalid_choice": "Välj upp eller ner."},
    )


class DecideEditionForm(DeedForm):
    decision = decision_field("Vilket beslut gäller upplagan?")
    in_force_from = day_field("Från vilken dag gäller den?", "Skriv från vilken dag upplagan gäller.")
    sign_by = day_field(
        "När ska alla ha undertecknat?",
        help_text="De som inte har gjort det påminns. Lämna tomt om ni inte vill.",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Decision.objects.filter(body__holds_model=True).select_related("body")
        self.fields["decision"].queryset = rows  # type: ignore[attr-defined]  # a ModelChoiceField


# --- Signatures
def posts_of(principal: Principal | None) -> Any:
    rows = Post.objects.filter(unit__kind="office").select_related("unit")
    return rows.filter(unit__authority__principal=principal) if principal else rows


class SignatoryForm(DeedForm):
    principal = forms.ModelChoiceField(
        Principal.objects.exclude(kind=PrincipalKind.STATE).order_by("name"),
        label="Organisation",
        empty_label="Välj organisation",
        error_messages={"required": "Välj organisation.", "invalid_choice": "Välj ur listan."},
    )
    function_title = RoomLine(
        label="Funktion",
        max_length=120,
        help_text="Till exempel skolchef. Inte personens namn.",
        error_messages={"required": "Skriv vilken funktion som ska underteckna."},
    )
    post = ChoosingPost(
        Post.objects.none(),
        label="Platsen i katalogen",
        required=False,
        empty_label="Finns inte i katalogen",
        help_text="Så att den som sitter där syns och påminns.",
        error_messages={"invalid_choice": "Välj ur listan."},
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["post"].queryset = posts_of(None)  # type: ignore[attr-defined]  # a ModelChoiceField


class SignedForm(DeedForm):
    """How a seat has signed. All three are needed for it to be called signed."""

    on = day_field("Vilken dag undertecknades den?", "Skriv vilken dag den undertecknades.")
    how = forms.ChoiceField(
        label="Hur undertecknades den?",
        choices=SignatureHow.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj hur den undertecknades.",
            "invalid_choice": "Välj hur den undertecknades.",
        },
    )
    record = RoomLine(
        label="Var kan underskriften ses?",
        max_length=200,
        help_text="Diarienummer, kuvertets nummer i e-underskriftstjänsten, eller var papperet finns.",
        error_messages={
            "required": "Skriv var underskriften kan ses. Utan det kan den inte kallas undertecknad.",
            "max_length": "Korta till 200 tecken.",
        },
    )
    upload = RoomFile(label="Underskriften som fil", required=False)


class SuccessorForm(DeedForm):
    left_on = day_field("Vilken dag slutade chefen?", "Skriv vilken dag chefen slutade.")
    post = ChoosingPost(
        Post.objects.none(),
        label="Efterträdarens plats i katalogen",
        required=False,
        empty_label="Samma plats som förut",
        error_messages={"invalid_choice": "Välj ur listan."},
    )

    def __init__(self, *args: Any, principal: Principal, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["post"].queryset = posts_of(principal)  # type: ignore[attr-defined]  # a ModelChoiceField


class StrikeForm(DeedForm):
    reason = RoomLine(
        label="Varför stryks den?",
        max_length=300,
        help_text="Den strukna raden går att läsa, med skälet.",
        error_messages={"required": "Skriv varför den stryks.", "max_length": "Korta till 300 tecken."},
    )


# --- The shared goal
class AdoptionForm(DeedForm):
    decided_by = RoomLine(
        label="Vem beslutade?",
        help_text="Till exempel kommunstyrelsen.",
        error_messages={"required": "Skriv vem som beslutade, till exempel kommunstyrelsen."},
    )
    decided_on = day_field("Vilken dag?", "Skriv vilken dag beslutet togs.")
    record = RoomLine(
        label="Paragraf och diarienummer",
        max_length=120,
        error_messages={
            "required": "Skriv paragraf och diarienummer, så att beslutet går att hitta.",
            "max_length": "Korta till 120 tecken.",
        },
    )
    upload = RoomFile(label="Protokollsutdraget som fil", required=False)


class WithdrawAdoptionForm(DeedForm):
    on = day_field("Från vilken dag står de inte bakom målbilden?", "Skriv från vilken dag.")
    record = RoomLine(
        label="Genom vilket beslut, eller varför var noteringen fel?",
        max_length=200,
        error_messages={"required": "Skriv genom vilket beslut, eller varför det var fel."},
    )
