"""The provider's own place: island, contact, units, seats, named person."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from tillsammans.directory import commands as directory
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import Authority, Function, Secrecy, Unit, UnitKind
from tillsammans.directory.secrecy import seats_of, units_of
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomLine
from tillsammans.joining import commands
from tillsammans.lib.text import sort_key
from tillsammans.ui.widgets import offer

NEW = "ny"
RULES = [
    (Secrecy.PRIVATE_SCHOOL.value, "Skola eller förskola: skollagen 29 kap. 14 §"),
    (
        Secrecy.PRIVATE_HEALTH.value,
        "Vård, också skolsköterskans journal: patientsäkerhetslagen 6 kap. 12–16 §§",
    ),
    (Secrecy.PRIVATE_SOCIAL.value, "Socialtjänst på uppdrag: socialtjänstlagen 17 kap. 11 §"),
]


class Press(DeedForm):
    """One button: nothing to fill in."""


class IslandForm(DeedForm):
    """The rule decides which units and seats there may be, so it comes first of all."""

    name = "joining-island"
    answers_for: ClassVar = {"name": "new_name"}
    authority = forms.ChoiceField(
        label="Vilken verksamhet?",
        error_messages={"required": "Välj verksamhet.", "invalid_choice": "Välj ur listan."},
    )
    new_name = RoomLine(label="Verksamhetens namn", required=False, max_length=200)
    short_name = RoomLine(
        label="Hur säger en familj?",
        required=False,
        max_length=80,
        help_text="Som det står i en mening: skolan, förskolan, skolsköterskan.",
    )
    secrecy = forms.ChoiceField(
        label="Vilken tystnadsplikt gäller?",
        choices=RULES,
        widget=forms.RadioSelect,
        help_text="Allt som skrivs där får den. Har skolan egen skolsköterska är hennes journal en egen verksamhet.",
        error_messages={"required": "Välj vilken tystnadsplikt som gäller."},
    )

    def __init__(self, *args: Any, authorities: list[Authority], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.known = {str(one.pk): one for one in authorities}
        named = [(pk, one.name) for pk, one in self.known.items()]
        offer(self, "authority", [*named, (NEW, "En ny verksamhet")])

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("authority") == NEW:
            if not cleaned.get("new_name"):
                self.add_error("new_name", "Skriv vad verksamheten heter.")
            if not cleaned.get("short_name"):
                self.add_error("short_name", "Skriv hur en familj säger, till exempel skolan.")
        return cleaned

    def chosen(self) -> Authority | None:
        return self.known.get(self.cleaned_data["authority"])

    def new(self) -> directory.NewAuthority:
        data = self.cleaned_data
        return directory.NewAuthority(data["new_name"], data["short_name"], data["secrecy"])


class HolderForm(DeedForm):
    """Who sits in the seat: a member of staff, known by the address at work."""

    answers_for: ClassVar = {"name": "person"}
    person = RoomLine(label="Namn", max_length=200, error_messages={"required": "Skriv vad personen heter."})
    email = RoomLine(
        label="E-postadress i tjänsten",
        max_length=150,
        help_text="Personen loggar in med den. Inget lösenord skapas här.",
        error_messages={"required": "Skriv en e-postadress."},
    )

    def holder(self) -> directory.NewHolder:
        return directory.NewHolder(self.cleaned_data["person"], self.cleaned_data["email"])


class ContactForm(HolderForm):
    authority = forms.ChoiceField(
        label="Hos vilken verksamhet?",
        error_messages={"required": "Välj verksamhet.", "invalid_choice": "Välj ur listan."},
    )
    title = RoomLine(
        label="Uppdragets namn", max_length=120, error_messages={"required": "Skriv vad uppdraget heter."}
    )
    field_order = ("authority", "title", "person", "email")

    def __init__(self, *args: Any, authorities: list[Authority], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.known = {str(one.pk): one for one in authorities}
        offer(self, "authority", [(pk, one.name) for pk, one in self.known.items()])

    def authority_chosen(self) -> Authority:
        return self.known[self.cleaned_data["authority"]]


class ReachedForm(DeedForm):
    """How the unit is reached: what families and colleagues read."""

    name = "joining-unit"
    phone = RoomLine(
        label="Telefon",
        required=False,
        max_length=30,
        help_text="Dit familjer kan ringa. Visas för alla. Ett kansli behöver ingen.",
    )
    hours = RoomLine(
        label="Tider", required=False, max_length=80, help_text="Till exempel vardagar 8.00–16.00."
    )
    ages = RoomLine(
        label="Årskurser eller åldrar",
        required=False,
        max_length=20,
        help_text="Till exempel F–9 eller 1–5 år.",
    )

    def reached(self) -> directory.Reached:
        data = self.cleaned_data
        return directory.Reached(data["phone"], data["hours"], data["ages"])


class UnitForm(ReachedForm):
    name = "joining-new-unit"
    answers_for: ClassVar = {"name": "unit_name"}
    authority = forms.ChoiceField(
        label="Hos vilken verksamhet?",
        error_messages={"required": "Välj verksamhet.", "invalid_choice": "Välj ur listan."},
    )
    unit_name = RoomLine(
        label="Namn", max_length=200, error_messages={"required": "Skriv vad enheten heter."}
    )
    kind = forms.ChoiceField(
        label="Slag", error_messages={"required": "Välj vad det är.", "invalid_choice": "Välj ur listan."}
    )
    municipality = forms.ChoiceField(
        label="Kommun", error_messages={"required": "Välj kommun.", "invalid_choice": "Välj ur listan."}
    )
    external_id = RoomLine(
        label="Skolenhetskod eller HSA-id",
        required=False,
        max_length=40,
        help_text="Om ni har det till hands.",
    )
    field_order = ("authority", "unit_name", "kind", "municipality", "ages", "phone", "hours", "external_id")

    def __init__(self, *args: Any, authorities: list[Authority], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.known = {str(one.pk): one for one in authorities}
        kinds = {kind for one in authorities for kind in units_of(one)}
        offer(self, "authority", [(pk, one.name) for pk, one in self.known.items()])
        offer(self, "kind", [("", "Välj"), *((k.value, k.label) for k in UnitKind if k in kinds)])
        places = sorted(MUNICIPALITIES.items(), key=lambda place: sort_key(place[1]))
        offer(self, "municipality", [("", "Välj"), *places])

    def authority_chosen(self) -> Authority:
        return self.known[self.cleaned_data["authority"]]

    def new(self) -> directory.NewUnit:
        data = self.cleaned_data
        return directory.NewUnit(
            data["unit_name"], data["kind"], data["municipality"], self.reached(), data["external_id"]
        )


class SeatForm(HolderForm):
    function = forms.ChoiceField(
        label="Funktion", error_messages={"required": "Välj funktion.", "invalid_choice": "Välj ur listan."}
    )
    title = RoomLine(
        label="Uppdragets namn",
        max_length=120,
        help_text="Så som familjer läser det, till exempel Rektor, Barnets bästa-ansvarig.",
        error_messages={"required": "Skriv vad uppdraget heter."},
    )
    field_order = ("function", "title", "person", "email")

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any):
        super().__init__(*args, **kwargs)
        allowed = seats_of(unit.authority)
        offer(self, "function", [("", "Välj"), *((f.value, f.label) for f in Function if f in allowed)])

    def new(self) -> commands.NewPerson:
        data = self.cleaned_data
        return commands.NewPerson(data["title"], data["function"], data["person"], data["email"])


class NamingForm(DeedForm):
    """One seat and its substitute, with mandate or without (R31)."""

    post = forms.ChoiceField(
        label="Vem är barnets bästa-ansvarig?",
        error_messages={"required": "Välj ett uppdrag.", "invalid_choice": "Välj ur listan."},
    )
    substitute = forms.ChoiceField(
        label="Vem är ersättare?",
        error_messages={"required": "Välj en ersättare.", "invalid_choice": "Välj ur listan."},
    )
    mandate = forms.ChoiceField(
        label="Får den ansvariga fatta beslut?",
        choices=[("yes", "Ja, ledningen har gett mandat"), ("no", "Nej, inte än")],
        widget=forms.RadioSelect,
        help_text="Överenskommelsen säger att den ansvariga ska ha mandat att besluta om insatser.",
        error_messages={"required": "Välj om den ansvariga har mandat."},
    )

    def __init__(self, *args: Any, seats: Iterable[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        choices = [("", "Välj"), *seats]
        offer(self, "post", choices)
        offer(self, "substitute", choices)


class CheckForm(DeedForm):
    right = forms.BooleanField(
        label="Jag har läst listan. De som står där ska ha sina uppdrag, och inga andra.",
        error_messages={"required": "Kryssa i rutan när listan stämmer."},
    )
