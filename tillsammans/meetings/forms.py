"""What people fill in around a meeting. Every field says in words what is wrong with it."""

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.lib.text import genitive
from tillsammans.meetings.room import BadLine, parse_agenda
from tillsammans.meetings.times import ClockField
from tillsammans.ui.widgets import day_field, offer

ANSWERS = [("coming", "Kommer"), ("not_coming", "Kommer inte"), ("call_me", "Vill att vi ringer")]


def area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Tick(DeedForm):
    """One button: nothing to fill in."""


def _agenda(text: str) -> list[dict]:
    try:
        return parse_agenda(text)
    except BadLine as line:
        raise forms.ValidationError(
            f"Börja raden med en tid, till exempel 14.00: ”{line}”", code="line"
        ) from line


class Prepare(DeedForm):
    """When, where, the child's own wishes for the meeting, and the agenda."""

    name = "meetings-prepare"
    day = day_field(
        "Vilken dag?",
        "Skriv vilken dag mötet är.",
        wrong="Den dagen finns inte. Skriv dag, månad och år.",
        help_text="En skoldag. Lov och studiedagar går inte att välja.",
    )
    start = ClockField(label="Börjar", error_messages={"required": "Skriv när mötet börjar."})
    until = ClockField(label="Slutar", error_messages={"required": "Skriv när mötet slutar."})
    place = forms.CharField(label="Var?", max_length=120, error_messages={"required": "Skriv var ni ses."})
    childs_wishes = forms.CharField(
        widget=area(),
        max_length=1000,
        help_text="Var sitta, hur länge, vem som läser målen. Har du inte kunnat fråga: skriv varför.",
        error_messages={
            "required": "Skriv hur barnet vill ha det på mötet, eller varför du inte har kunnat fråga."
        },
    )
    agenda = forms.CharField(
        label="Dagordning",
        widget=area(9),
        max_length=3000,
        help_text="En rad i taget, med tid först: 14.00 Vilka vi är. Den syns på skärmen.",
        error_messages={"required": "Skriv minst en rad, till exempel 14.00 Vilka vi är."},
    )

    def __init__(self, *args, child: str = "barnet", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["childs_wishes"].label = f"Så här vill {child} ha det på mötet"

    def clean_agenda(self) -> list[dict]:
        return _agenda(self.cleaned_data["agenda"])


class Invite(DeedForm):
    """Everybody who should be asked, in one go."""

    child = forms.BooleanField(required=False)
    guardians = forms.MultipleChoiceField(
        label="Vårdnadshavare", required=False, widget=forms.CheckboxSelectMultiple
    )
    posts = forms.MultipleChoiceField(label="Kollegor", required=False, widget=forms.CheckboxSelectMultiple)
    units = forms.MultipleChoiceField(
        label="Andra verksamheter",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Bara de som får veta enligt samtyckena. Inbjudan är ett brev som du läser innan det skickas.",
    )
    others = forms.CharField(
        label="Någon annan",
        required=False,
        widget=area(2),
        max_length=500,
        help_text="Med ord, en på varje rad: mormor, tränaren. De ser inget i systemet.",
    )

    def __init__(self, *args, child: str, choices: dict[str, list], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["child"].label = child
        for name, values in choices.items():
            offer(self, name, values)

    def clean(self) -> dict:
        cleaned = super().clean()
        if not any(cleaned.get(name) for name in ("child", "guardians", "posts", "units", "others")):
            raise forms.ValidationError("Välj minst en som ska bjudas in.")
        return cleaned


class Guest(DeedForm):
    """When one is expected, and what one has answered by telephone."""

    start = ClockField(label="Kommer klockan", required=False, help_text="Tomt: från början.")
    until = ClockField(label="Går klockan", required=False, help_text="Tomt: till slutet.")
    video = forms.BooleanField(label="Är med på video", required=False)
    answer = forms.ChoiceField(
        label="Svar på telefon eller i korridoren",
        required=False,
        widget=forms.RadioSelect,
        choices=[("", "Inget svar än"), *ANSWERS],
    )
    who = forms.CharField(
        label="Vem som kommer", required=False, max_length=120, help_text="Som de själva säger det."
    )
    agenda = forms.CharField(
        label="Dagordning när de är med",
        required=False,
        widget=area(5),
        max_length=3000,
        help_text="Visas bara när de är i rummet, i stället för den vanliga. Tomt: den vanliga.",
    )

    def clean_agenda(self) -> list[dict]:
        return _agenda(self.cleaned_data["agenda"])


class Wish(DeedForm):
    """Asked first, in the child's own words."""

    name = "meetings-wish"
    words = forms.CharField(
        widget=area(2),
        max_length=500,
        error_messages={"required": "Skriv vad barnet svarade, eller varför barnet inte kunde svara."},
    )
    post = forms.ChoiceField(
        label="Vem är det?",
        required=False,
        help_text="Välj bara om det är någon här på enheten.",
        error_messages={"invalid_choice": "Välj någon i listan."},
    )

    def __init__(self, *args, child: str, seats: list, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = f"Vem vill {child} ska vara samordningsperson? Med {genitive(child)} ord"
        offer(self, "post", [("", "Någon annan, eller ingen"), *seats])


class AskSeat(DeedForm):
    """Ask somebody; they answer for themselves."""

    post = forms.ChoiceField(
        label="Vem frågar du?",
        error_messages={"required": "Välj vem du vill fråga.", "invalid_choice": "Välj någon i listan."},
    )
    special_reason = forms.CharField(
        label="Särskilda skäl",
        required=False,
        widget=area(2),
        max_length=1000,
        help_text="Bara om det är någon annan än barnet önskade. Tackade den nej räcker det: lämna tomt.",
    )

    def __init__(self, *args, seats: list, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "post", [("", "Välj"), *seats])


class AnswerAsk(DeedForm):
    """Yes and no are as large as each other, and nothing is chosen beforehand."""

    answer = forms.ChoiceField(
        label="Vill du vara samordningsperson?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ja, det vill jag"), ("no", "Nej, inte jag")],
        error_messages={"required": "Välj ja eller nej."},
    )
