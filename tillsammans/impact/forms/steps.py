"""One form a step. Everything may be left half done; the decision asks for what is missing."""

from typing import Any

from django import forms

from tillsammans.governance.models import Body
from tillsammans.impact.articles import ARTICLES, named
from tillsammans.impact.forms.watched import Watched, a_day, area, line
from tillsammans.impact.hints import NOT_SMALL
from tillsammans.impact.models import ImpactAssessment, Template
from tillsammans.impact.steps import LABELS
from tillsammans.lib import clock
from tillsammans.ui.widgets import offer

OTHER, NONE = "annan", "inget"


class CommaChoices(forms.MultipleChoiceField):
    """Several choices kept as one text, "2,3,12", so that two who tick at once can be compared."""

    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value: Any) -> Any:
        return value.split(",") if isinstance(value, str) else value

    def to_python(self, value: Any) -> list[str]:
        parts = value if isinstance(value, list | tuple) else [value or ""]
        return [one for part in parts for one in str(part).split(",") if one]

    def clean(self, value: Any) -> str:
        return ",".join(super().clean(self.to_python(value)))


class New(Watched):
    """What it is about and who decides: the rest is written step by step."""

    name = "impact-new"

    title = line(
        LABELS["title"],
        "Skriv vad frågan handlar om.",
        help_text="Kort, som en rubrik: Ängsskolan och Bruksskolan blir en skola.",
        max_length=150,
    )
    body = forms.ChoiceField(
        label="Vem beslutar?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vem som beslutar.", "invalid_choice": "Välj vem som beslutar."},
    )
    body_name = line(
        "Vilken nämnd eller ledning?",
        help_text="Till exempel: Utbildningsnämnden, Flens kommun. Fylls i om ni valde en annan.",
        max_length=150,
    )
    template = forms.ChoiceField(
        label="Vad liknar frågan mest?",
        widget=forms.RadioSelect,
        choices=Template.choices,
        help_text="Det styr bara vilka frågor och förslag ni får med er.",
        error_messages={"required": "Välj det som liknar mest.", "invalid_choice": "Välj i listan."},
    )
    form = forms.ChoiceField(
        label="Hur stor är frågan?",
        widget=forms.RadioSelect,
        choices=[
            ("whole", "Hela analysen, åtta steg"),
            ("short", "Kort form, för en mindre fråga som lätt går att ändra"),
        ],
        error_messages={
            "required": "Välj hela analysen eller kort form.",
            "invalid_choice": "Välj en av dem.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        bodies = Body.objects.filter(ended_on__isnull=True)
        offer(self, "body", [*((str(b.pk), b.name) for b in bodies), (OTHER, "En annan nämnd eller ledning")])

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("body") == OTHER and not cleaned.get("body_name") and "body_name" not in self.errors:
            self.add_error("body_name", "Skriv vilken nämnd eller ledning som beslutar.")
        return cleaned


class Matter(Watched):
    name = "impact-matter"

    title = line(LABELS["title"], "Skriv vad frågan handlar om.", max_length=150)
    matter = area(LABELS["matter"], 5, help_text="Så att den som inte var med förstår.")
    decide_by = a_day("När ska det beslutas?", help_text="Om ni vet. Vi påminner före.")
    affected = area(LABELS["affected"], 4)
    adults_view = area(
        LABELS["adults_view"],
        4,
        help_text="Det ni vuxna tror och vet. Barnens egna ord skrivs i nästa steg.",
    )


class SmallMatter(Matter):
    """With the question whether the short form is enough."""

    not_small = CommaChoices(
        label="Räcker den korta formen? Bocka i det som stämmer",
        choices=[*NOT_SMALL.items(), (NONE, "Inget av det här stämmer")],
        required=False,
        help_text="Stämmer något räcker den inte. Då gör ni hela analysen, och behåller det ni skrivit.",
        error_messages={"invalid_choice": "Välj bland svaren."},
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        ticked = (cleaned.get("not_small") or "").split(",")
        if NONE in ticked and len(ticked) > 1:
            self.add_error(
                "not_small", "Du har bockat i både att något stämmer och att inget gör det. Välj ett."
            )
        return cleaned


class Listen(Watched):
    name = "impact-listen"

    childs_view = area(
        LABELS["childs_view"],
        4,
        help_text="Det grupperna säger tillsammans, också när de säger olika. Era egna tankar skrivs inte här.",
    )
    not_asked = area(LABELS["not_asked"], 3)
    will_ask = area(LABELS["will_ask"], 3)
    will_ask_on = a_day("Senast när?")


class Knowledge(Watched):
    name = "impact-knowledge"

    articles = CommaChoices(
        label="Vilka artiklar i barnkonventionen gäller frågan?",
        choices=[(str(number), named(number)) for number in ARTICLES],
        required=False,
        help_text="De fyra första är konventionens principer och prövas alltid.",
        error_messages={"invalid_choice": "Välj bland artiklarna."},
    )
    rights_view = area(
        LABELS["rights_view"],
        5,
        help_text="Vilka rättigheter stärks, och vilka kommer i kläm? Vad måste ni göra enligt dem?",
    )


class Needs(Watched):
    name = "impact-needs"

    needs = area(LABELS["needs"], 4)


class Interests(Watched):
    name = "impact-interests"

    interests = area(
        LABELS["interests"],
        4,
        help_text="Mellan grupper av barn, eller mellan barns och andras. Står inget mot något: skriv det.",
    )
    compensation = area(
        LABELS["compensation"],
        4,
        help_text="Vad görs, av vem (funktion), och till när? Blir inget sämre: skriv det.",
    )


class Assess(Watched):
    name = "impact-assess"

    best = forms.ChoiceField(
        label="Vilket alternativ är bäst för barnen?",
        widget=forms.RadioSelect,
        required=False,
        help_text="Det som är bäst för barnen, också om något annat till slut väger mer.",
        error_messages={"invalid_choice": "Välj ett av alternativen."},
    )
    weighing = area(
        LABELS["weighing"], 5, help_text="Vad talar för och emot? Vilken tyngd har barnens egna ord fått?"
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        assert self.assessment is not None
        offer(self, "best", [(str(one.pk), one.label) for one in self.assessment.alternatives.all()])


class Tell(Watched):
    name = "impact-tell"

    told_how = area(
        LABELS["told_how"], 3, help_text="På ett sätt som barnen förstår. Vem berättade (funktion)?"
    )
    told_on = a_day("Vilken dag fick barnen veta?")
    told_back = area(LABELS["told_back"], 3, help_text="Med deras egna ord, från gruppen.")


class Evaluate(Watched):
    name = "impact-evaluate"

    evaluate_on = a_day(
        "Vilken dag ser ni efter?", help_text="Vi påminner två veckor före, på dagen och efteråt."
    )
    outcome = area(LABELS["outcome"], 4)
    outcome_children = area(LABELS["outcome_children"], 4, help_text="Fråga dem igen. Deras egna ord.")
    outcome_rights = area(LABELS["outcome_rights"], 3)
    evaluated_on = a_day(
        "Vilken dag blev utvärderingen klar?",
        help_text="Lämna tomt tills den är klar. Då blir den en ny version.",
    )


FORMS: dict[str, type[Watched]] = {
    "matter": Matter,
    "listen": Listen,
    "knowledge": Knowledge,
    "alternatives": Needs,
    "interests": Interests,
    "assess": Assess,
    "tell": Tell,
    "evaluate": Evaluate,
}


def form_of(row: ImpactAssessment, code: str) -> type[Watched]:
    return SmallMatter if row.short and code == "matter" else FORMS[code]


class Decide(Watched):
    """The decision, as it was taken."""

    name = "impact-decide"

    chosen = forms.ChoiceField(
        label="Vilket alternativ blev det?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vilket det blev.", "invalid_choice": "Välj ett av alternativen."},
    )
    decided_what = area(
        LABELS["decided_what"],
        4,
        required=True,
        error_messages={"required": "Skriv vad beslutet blev."},
        help_text="Som det står i protokollet, i vanliga ord.",
    )
    why_not_best = area(
        LABELS["why_not_best"],
        3,
        help_text="Behövs bara om det blev något annat än det ni bedömde som bäst för barnen.",
    )
    decided_on = a_day("Vilken dag beslutades det?", "Skriv vilken dag det beslutades.")
    evaluate_on = a_day(
        "Vilken dag ser ni efter hur det blev?",
        "Skriv vilken dag ni ser efter hur det blev.",
        help_text="Ofta om ett år. Vi påminner.",
    )
    decision = forms.ChoiceField(
        label="Finns beslutet i beslutsregistret?",
        required=False,
        error_messages={"invalid_choice": "Välj i listan."},
    )

    def __init__(self, *args: Any, decisions: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        assert self.assessment is not None
        offer(self, "chosen", [(str(one.pk), one.label) for one in self.assessment.alternatives.all()])
        offer(self, "decision", [("", "Nej, det står i ett annat protokoll"), *decisions])

    def clean_decided_on(self):
        day = self.cleaned_data["decided_on"]
        if day and day > clock.today():
            raise forms.ValidationError("Dagen har inte varit än. Skriv den dag det beslutades.")
        return day
