"""What is written in the meeting. Every field says in words what is wrong with it."""

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.meetings.times import ClockField
from tillsammans.plans.models import State
from tillsammans.ui.widgets import day_field, offer
from tillsammans.wheel.sectors import Sector

SECTORS = [(sector.value, sector.label("sv")) for sector in Sector]
STATES = [(state.value, state.label) for state in (State.OFFERED, State.APPLIED, State.DECIDED)]
NO_DAY = "Den dagen finns inte. Skriv dag, månad och år."
NAMES_OK = "Namnet ska stå kvar"


def area(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Tick(DeedForm):
    """One button: nothing to fill in."""


class Goal(DeedForm):
    """A goal in the child's own words."""

    name = "plans-goal"
    words = forms.CharField(
        widget=area(),
        max_length=300,
        help_text="I jag-form, som barnet säger det. Utan namn på kompisar och syskon.",
        error_messages={"required": "Skriv målet med barnets egna ord."},
    )
    sector = forms.ChoiceField(
        label="Vilket område hör det till?",
        widget=forms.RadioSelect,
        choices=SECTORS,
        help_text="Området styr vem som får se målet. Gäller det flera: välj det viktigaste.",
        error_messages={"required": "Välj ett område.", "invalid_choice": "Välj ett område."},
    )
    names_ok = forms.BooleanField(label=NAMES_OK, required=False)

    def __init__(self, *args, child: str = "Barnet", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].label = f"Vad vill {child}?"


class Measure(DeedForm):
    """Who does what, and when."""

    name = "plans-measure"
    what = forms.CharField(
        label="Vad?",
        max_length=200,
        help_text="Börja med ett verb: möter, ordnar, erbjuder.",
        error_messages={"required": "Skriv vad som ska göras."},
    )
    owner = forms.ChoiceField(
        label="Vem?",
        widget=forms.RadioSelect,
        help_text="Den som är i rummet och själv säger att den gör det.",
        error_messages={"required": "Välj vem som gör det.", "invalid_choice": "Välj någon i listan."},
    )
    owner_words = forms.CharField(
        label="Som det ska stå",
        required=False,
        max_length=120,
        help_text="Behövs för en annan verksamhet och för någon annan: Tomas Wik, BUP Flen. Annars kan det vara tomt.",
    )
    when = forms.CharField(
        label="När?",
        required=False,
        max_length=120,
        help_text="Till 18 dec, lördagar udda veckor, tid senast 27 nov.",
    )
    state = forms.ChoiceField(
        label="Var är vi?",
        widget=forms.RadioSelect,
        choices=STATES,
        initial=State.DECIDED,
        error_messages={"required": "Välj var ni är.", "invalid_choice": "Välj var ni är."},
    )
    due_on = day_field("Klart senast, eller besked senast", wrong=NO_DAY)
    names_ok = forms.BooleanField(label=NAMES_OK, required=False)

    def __init__(self, *args, owners: list, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "owner", owners)


class Feedback(DeedForm):
    """What stands beside a row, for those who keep the plan together."""

    state = forms.ChoiceField(
        label="Var är vi?",
        widget=forms.RadioSelect,
        choices=State.choices,
        error_messages={"required": "Välj var ni är."},
    )
    feedback = forms.CharField(
        label="Vad vet vi om raden?",
        required=False,
        widget=area(),
        max_length=300,
        help_text="Följer aldrig med till en annan verksamhet. Till exempel: Socialtjänsten återkopplar inte hit.",
    )


class End(DeedForm):
    """What must be said before the meeting ends."""

    name = "plans-end"
    day = day_field(
        "Vilken dag ses ni igen?",
        "Skriv vilken dag ni ses igen.",
        wrong=NO_DAY,
        help_text="En skoldag. Lov och studiedagar går inte att välja.",
    )
    at = ClockField(label="Klockan", error_messages={"required": "Skriv vilken tid."})
    place = forms.CharField(label="Var?", required=False, max_length=120)
    not_sip_reason = forms.CharField(
        label="Blir det en SIP?",
        widget=area(3),
        max_length=1000,
        help_text="En SIP görs när både socialtjänsten och vården har insatser. Blir det inte en nu: skriv varför. "
        "Frågan ställs igen på uppföljningen.",
        error_messages={"required": "Skriv varför det inte blir en SIP nu."},
    )
