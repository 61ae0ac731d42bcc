"""Forms of Kartlägga for staff. Each field says in Swedish what is wrong with it."""

import re
from datetime import datetime, time
from functools import partial

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.lib import clock
from tillsammans.mapping.commands.audience import OUTCOMES
from tillsammans.mapping.commands.guardians import CHANNELS
from tillsammans.mapping.commands.questions import FIELDS, QUESTIONS
from tillsammans.ui import widgets
from tillsammans.ui.widgets import offer
from tillsammans.wheel.sectors import Kind, Sector

SECTORS = [(s.value, s.label()) for s in Sector]
KINDS = [(k.value, k.label().capitalize()) for k in (Kind.STRENGTH, Kind.CONCERN, Kind.WISH)]
DAY = "Skriv dag, månad och år med siffror, till exempel 14 10 2026."
SELF, OTHER = "self", "other"


class ChoosingForm(DeedForm):
    """A deed with choices that the view knows: `choices={"field": [(value, label), ...]}`."""

    def __init__(self, *args, choices: dict | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        for name, given in (choices or {}).items():
            offer(self, name, given)


day_field = partial(widgets.day_field, wrong=DAY)


def moment_of(day) -> datetime:
    """A day somebody said something, as a moment that is never in the future: noon, or now when it is today."""
    now = clock.now()
    if day == clock.today():
        return now
    return datetime.combine(day, time(12), tzinfo=clock.STOCKHOLM)


class StatementForm(DeedForm):
    """One sentence, one voice."""

    name = "mening"
    text = forms.CharField(
        label="Vad säger hen?",
        widget=forms.Textarea,
        max_length=2000,
        help_text="En mening i taget, så som den sades. Skriv så att barnet kan läsa det.",
        error_messages={
            "required": "Skriv vad som sades, med egna ord.",
            "max_length": "Korta meningen till 2 000 tecken.",
        },
    )
    sector = forms.ChoiceField(
        label="Vilket område?",
        choices=SECTORS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj ett av de sju områdena.",
            "invalid_choice": "Välj ett av de sju områdena.",
        },
    )
    kind = forms.ChoiceField(
        label="Är det en styrka, en oro eller en önskan?",
        choices=KINDS,
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Välj styrka, oro eller önskan."},
    )
    about_whom = forms.ChoiceField(
        label="Handlar det om någon annan än barnet?", widget=forms.RadioSelect, required=False
    )
    about_name = forms.CharField(
        label="Vem?",
        max_length=60,
        required=False,
        help_text="Förnamn räcker, till exempel ett syskon.",
        error_messages={"max_length": "Förnamn räcker."},
    )
    said_on = day_field("När sades det?", "Skriv vilken dag det sades.")

    def __init__(self, *args, label: str = "", about_choices=(), own: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label or self.fields["text"].label
        mine = [(SELF, "Om sig själv, inget slag behövs")] if own else []
        offer(self, "about_whom", [("", "Nej"), *mine, *about_choices, (OTHER, "Någon annan")])

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("about_whom") == OTHER and not cleaned.get("about_name"):
            self.add_error("about_name", "Skriv vem det handlar om.")
        if not cleaned.get("kind") and cleaned.get("about_whom") != SELF and "kind" not in self.errors:
            self.add_error("kind", "Välj styrka, oro eller önskan.")
        if cleaned.get("said_on") and cleaned["said_on"] > clock.today():
            self.add_error("said_on", "Dagen har inte varit än. Välj i dag eller tidigare.")
        return cleaned


class AboutForm(ChoosingForm):
    """Whom a sentence is about, when it is not the child."""

    about_whom = forms.ChoiceField(
        label="Handlar meningen om någon annan?", widget=forms.RadioSelect, required=False
    )
    about_name = forms.CharField(
        label="Vem?",
        max_length=60,
        required=False,
        help_text="Förnamn räcker, till exempel ett syskon.",
        error_messages={"max_length": "Förnamn räcker."},
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("about_whom") == OTHER and not cleaned.get("about_name"):
            self.add_error("about_name", "Skriv vem det handlar om.")
        return cleaned


class CallForm(DeedForm):
    """A guardian has been called: told, and asked how to be reached."""

    name = "samtal-vardnadshavare"
    talked_on = day_field("När pratade ni?", "Skriv vilken dag ni pratade.")
    told_about_absence = forms.BooleanField(
        label="Jag har berättat att det här också är en frånvaroutredning", required=False
    )
    channel = forms.ChoiceField(
        label="Hur vill hen bli nådd?",
        choices=list(CHANNELS.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj hur vårdnadshavaren vill bli nådd.",
            "invalid_choice": "Välj ett av sätten.",
        },
    )
    reach_when = forms.CharField(
        label="När passar det?",
        max_length=120,
        required=False,
        help_text="Till exempel vardagar efter 16.",
        error_messages={"max_length": "Skriv kortare, högst 120 tecken."},
    )


class GuardianForm(DeedForm):
    """A legal custodian. There is no field for an address."""

    name = "vardnadshavare"
    full_name = forms.CharField(
        label="Namn",
        max_length=200,
        error_messages={"required": "Skriv vårdnadshavarens namn.", "max_length": "Namnet är för långt."},
    )
    called = forms.CharField(
        label="Kallas",
        max_length=80,
        required=False,
        help_text="Förnamnet, om du lämnar tomt.",
        error_messages={"max_length": "Skriv bara tilltalsnamnet."},
    )
    relation_word = forms.CharField(
        label="Vad säger barnet?",
        max_length=40,
        help_text="Till exempel mamma, pappa eller mormor.",
        error_messages={"required": "Skriv vad barnet säger.", "max_length": "Skriv ett ord."},
    )
    phone = forms.CharField(
        label="Telefon",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
        error_messages={"max_length": "Skriv ett telefonnummer."},
    )
    language = forms.ChoiceField(
        label="Språk",
        choices=[("sv", "Svenska"), ("en", "Engelska"), ("so", "Somaliska"), ("ar", "Arabiska")],
        error_messages={"required": "Välj språk.", "invalid_choice": "Välj ett av språken."},
    )
    interpreter = forms.BooleanField(label="Behöver tolk", required=False)

    def clean_phone(self):
        phone = self.cleaned_data["phone"].strip()
        if phone and not re.fullmatch(r"[+0-9][0-9 \-]{4,28}", phone):
            raise forms.ValidationError("Skriv numret med siffror, till exempel 070-174 06 41.")
        return phone

    account = forms.ChoiceField(
        label="I demon: vem loggar in?",
        required=False,
        help_text="Inbjudan till e-legitimation är inte ansluten än. Det öppnar ingen sida.",
        error_messages={"invalid_choice": "Välj en av dem, eller ingen."},
    )

    def __init__(self, *args, accounts=(), **kwargs):
        super().__init__(*args, **kwargs)
        if accounts:
            offer(self, "account", [("", "Ingen"), *accounts])
        else:
            del self.fields["account"]


class ReleaseForm(DeedForm):
    sure = forms.BooleanField(error_messages={"required": "Kryssa i att vårdnadshavaren har sagt ja."})


class ShowForm(ChoosingForm):
    """Which guardians are shown one of the school's sentences."""

    guardians = forms.MultipleChoiceField(
        label="Vem ska kunna läsa den?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Kryssa i minst en.",
            "invalid_choice": "Välj bland barnets vårdnadshavare.",
        },
    )


class TrialForm(ChoosingForm):
    name = "provning"
    outcome = forms.ChoiceField(
        label="Hur blir det?",
        choices=list(OUTCOMES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur det blir.", "invalid_choice": "Välj ett av sätten."},
    )
    guardian = forms.ChoiceField(
        label="Vilken vårdnadshavare gäller det?",
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Välj vilken vårdnadshavare det gäller."},
    )
    reason = forms.CharField(
        label="Skäl",
        widget=forms.Textarea,
        max_length=2000,
        help_text="De ska gå att förstå för den som prövar igen. Fråga en jurist om du är osäker.",
        error_messages={"required": "Skriv skälen.", "max_length": "Korta skälen till 2 000 tecken."},
    )
    review_on = day_field("Prövas igen", help_text="Behövs när något inte visas.")
    child_told_on = day_field(
        "Barnet fick veta",
        help_text="Behövs när det inte går som barnet vill.",
    )


class AskSentenceForm(ChoosingForm):
    name = "fraga-skolskoterskan"
    to = forms.ChoiceField(
        label="Vem frågar du?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj skolsköterskan.",
            "invalid_choice": "Välj skolsköterskan på er skola.",
        },
    )
    question = forms.CharField(
        label="Vad behöver du veta?",
        widget=forms.Textarea,
        max_length=500,
        help_text="En mening. Du får en mening tillbaka, aldrig journalen.",
        error_messages={
            "required": "Skriv vad du behöver veta, med en mening.",
            "max_length": "Fråga kortare.",
        },
    )


class TakeSentenceForm(ChoosingForm):
    case = forms.ChoiceField(
        label="Vilket barn gäller det?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj barnet.", "invalid_choice": "Välj ett barn du kartlägger."},
    )
    sector = forms.ChoiceField(
        label="Vilket område?",
        choices=SECTORS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj vilket område meningen hör till.",
            "invalid_choice": "Välj ett av de sju.",
        },
    )
    kind = forms.ChoiceField(
        label="Är det en styrka, en oro eller en önskan?",
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj styrka, oro eller önskan.",
            "invalid_choice": "Välj ett av slagen.",
        },
    )


class QuestionsForm(DeedForm):
    """The agreement's five questions, word by word. Saved as they are, one at a time if one likes."""

    name = "fem-fragor"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, question in zip(FIELDS, QUESTIONS, strict=True):
            self.fields[name] = forms.CharField(
                label=question,
                widget=forms.Textarea,
                required=False,
                max_length=4000,
                error_messages={"max_length": "Korta svaret till 4 000 tecken."},
            )


class AbsenceCloseForm(DeedForm):
    reason = forms.CharField(
        label="Hur gick det?",
        widget=forms.Textarea,
        max_length=1000,
        help_text="Till exempel: insatser pågår, åter i skolan följs.",
        error_messages={"required": "Skriv hur det gick.", "max_length": "Korta texten till 1 000 tecken."},
    )


class TakeUpForm(ChoosingForm):
    meeting = forms.ChoiceField(
        label="Vilket möte?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj ett möte.",
            "invalid_choice": "Mötet finns inte längre. Välj ett annat.",
        },
    )


class PresentForm(ChoosingForm):
    present = forms.MultipleChoiceField(
        label="Vilka är med?",
        widget=forms.CheckboxSelectMultiple,
        help_text="De får se det som behövs om barnet tills mötet är slut, inte längre.",
        error_messages={
            "required": "Kryssa i vilka som är med.",
            "invalid_choice": "Välj bland elevhälsoteamet.",
        },
    )


class TeamMeetingForm(DeedForm):
    day = day_field("Vilken dag?", "Skriv vilken dag.")
    starts = forms.TimeField(
        label="Börjar",
        input_formats=["%H.%M", "%H:%M"],
        widget=forms.TextInput,
        error_messages={"required": "Skriv när mötet börjar.", "invalid": "Skriv tiden så här: 8.30."},
    )
    ends = forms.TimeField(
        label="Slutar",
        input_formats=["%H.%M", "%H:%M"],
        widget=forms.TextInput,
        help_text="Då slutar de som är med att kunna se barnen.",
        error_messages={"required": "Skriv när mötet slutar.", "invalid": "Skriv tiden så här: 12.00."},
    )
