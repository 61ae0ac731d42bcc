"""Forms of bodies, meetings, minutes, decisions and notes. No field is for a person's name: a seat is a function in an
organisation.

A form that changes a row with a version gives words and days only (times and ticks are words too), so that what two
have written at once can be laid beside each other (drafts.conflicts) and carried along as it was typed.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomFile, RoomLine, RoomText
from tillsammans.governance.models import BodyKind, ItemKind, MemberRole, Presence
from tillsammans.lib import clock
from tillsammans.meetings.times import ClockField
from tillsammans.ui.widgets import day_field, offer

NO_DAY = "Den dagen finns inte. Skriv dag, månad och år."
NOBODY = "-"  # a seat whose holder does not use the service
BETWEEN = "; "
PRESENCES = [(one.value, "Del av mötet" if one == Presence.PART else one.label) for one in Presence]


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ClockText(ClockField):
    """A time as words: "14.00"."""

    def to_python(self, value: Any) -> Any:
        at = super().to_python(value)
        return f"{at:%H.%M}" if at else ""


class KeptTicks(forms.CheckboxSelectMultiple):
    """Ticks, or their words in one piece as the conflict page carries them."""

    def value_from_datadict(self, data, files, name) -> Any:
        given = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
        given = [given] if isinstance(given, str) else given
        return [word for one in given for word in one.split(BETWEEN) if word]

    def format_value(self, value: Any) -> list[str]:
        words = value.split(BETWEEN) if isinstance(value, str) else value or []
        return [str(word) for word in words if word]


class TicksText(forms.MultipleChoiceField):
    """Choices as words."""

    widget = KeptTicks

    def to_python(self, value: Any) -> Any:
        return BETWEEN.join(sorted(value.split(BETWEEN) if isinstance(value, str) else value or []))

    def validate(self, value: Any) -> None:
        super().validate([word for word in value.split(BETWEEN) if word])


class Press(DeedForm):
    """One button: nothing to fill in."""


class BodyWordsForm(DeedForm):
    name = "governance-body-words"
    answers_for: ClassVar = {"name": "called"}
    called = RoomLine(
        label="Vad heter gruppen?", max_length=120, error_messages={"required": "Skriv vad gruppen heter."}
    )
    task = RoomText(
        label="Vad är den till för?",
        max_length=1000,
        widget=area(3),
        help_text="Några meningar: vad den gör, beslutar eller förbereder.",
        error_messages={"required": "Skriv vad gruppen är till för."},
    )


class BodyForm(BodyWordsForm):
    name = "governance-body"
    field_order = ("called", "kind", "task")
    kind = forms.ChoiceField(
        label="Vad är det för grupp?",
        choices=BodyKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad det är för grupp.", "invalid_choice": "Välj i listan."},
    )
    holds_model = forms.BooleanField(
        label="Gruppen förvaltar modellen",
        required=False,
        help_text="De som förvaltar modellen träffas tillsammans minst en gång varje termin.",
    )
    started_on = day_field("Från vilken dag finns den?", "Skriv från vilken dag gruppen finns.", wrong=NO_DAY)


class EndForm(DeedForm):
    """A day on which something no longer holds."""

    on = day_field("Från vilken dag gäller det inte längre?", "Skriv från vilken dag.", wrong=NO_DAY)


class SeatForm(DeedForm):
    """Who sits there: a seat of the directory, or function and organisation alone."""

    name = "governance-seat"
    post = forms.ChoiceField(
        label="Vilket uppdrag?",
        error_messages={
            "required": "Välj ett uppdrag, eller att personen inte använder tjänsten.",
            "invalid_choice": "Välj ett uppdrag i listan.",
        },
    )
    function_title = RoomLine(
        label="Funktion",
        required=False,
        max_length=120,
        help_text="Behövs bara när uppdraget inte finns i listan. Till exempel Socialchef. Inget namn.",
    )
    organisation = RoomLine(
        label="Organisation", required=False, max_length=120, help_text="Till exempel Flens kommun."
    )
    role = forms.ChoiceField(
        label="Roll i gruppen",
        choices=MemberRole.choices,
        widget=forms.RadioSelect,
        initial=MemberRole.MEMBER,
        error_messages={"required": "Välj en roll.", "invalid_choice": "Välj en roll i listan."},
    )
    starts_on = day_field("Från vilken dag?", "Skriv från vilken dag.", wrong=NO_DAY)

    def __init__(self, *args: Any, posts: Iterable[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "post", [("", "Välj"), (NOBODY, "Någon som inte använder tjänsten"), *posts])


class NoteForm(DeedForm):
    name = "governance-note"
    title = RoomLine(label="Rubrik", error_messages={"required": "Skriv en rubrik."})
    text = RoomText(
        label="Text",
        required=False,
        widget=area(10),
        help_text="Läses av gruppens ledamöter, processledaren och sekreteraren.",
    )


class FileForm(DeedForm):
    file = RoomFile(label="Fil")
    title = RoomLine(
        label="Vad är det?",
        help_text="Som det ska stå i listan.",
        error_messages={"required": "Skriv vad det är."},
    )


class MinutesFileForm(DeedForm):
    file = RoomFile(label="Fil med anteckningarna")


class MeetingForm(DeedForm):
    name = "governance-meeting"
    title = RoomLine(label="Vad heter mötet?", error_messages={"required": "Skriv vad mötet heter."})
    day = day_field("Vilken dag?", "Skriv vilken dag mötet är.", wrong=NO_DAY)
    starts = ClockText(label="Börjar", error_messages={"required": "Skriv när mötet börjar."})
    ends = ClockText(label="Slutar", error_messages={"required": "Skriv när mötet slutar."})
    place = RoomLine(label="Var?", required=False, help_text="Lokal och ort, eller På webben.")
    join_url = forms.URLField(
        label="Länk att ansluta med",
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text="Ses bara av dem som är kallade.",
        error_messages={"invalid": "Länken ska börja med https://"},
    )
    joint_with = TicksText(
        label="Tillsammans med",
        required=False,
        help_text="Ledamöterna i de grupper du väljer kallas också.",
        error_messages={"invalid_choice": "Välj i listan."},
    )

    def __init__(self, *args: Any, bodies: Iterable[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "joint_with", [(name, name) for name in bodies])

    def moments(self) -> tuple[datetime, datetime]:
        day, starts, ends = (self.cleaned_data[name] for name in ("day", "starts", "ends"))
        return clock.at(f"{day} {starts}"), clock.at(f"{day} {ends}")

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("starts") and cleaned.get("ends") and cleaned["ends"] <= cleaned["starts"]:
            self.add_error("ends", "Mötet slutar innan det börjar. Skriv en senare tid.")
        return cleaned


class ItemForm(DeedForm):
    name = "governance-item"
    title = RoomLine(label="Vad gäller det?", error_messages={"required": "Skriv vad punkten gäller."})
    kind = forms.ChoiceField(
        label="Vad ska ni göra?",
        choices=ItemKind.choices,
        widget=forms.RadioSelect,
        initial=ItemKind.INFORMATION,
        error_messages={"required": "Välj vad ni ska göra.", "invalid_choice": "Välj i listan."},
    )
    text = RoomText(
        label="Det här läser ledamöterna före mötet", required=False, max_length=4000, widget=area(5)
    )
    brought_by = RoomLine(
        label="Vem tar upp det?",
        required=False,
        max_length=120,
        help_text="Funktion, inget namn: Processledaren.",
    )
    minutes = forms.RegexField(
        r"^\d{1,3}$",
        label="Hur många minuter?",
        initial="10",
        error_messages={
            "required": "Skriv hur många minuter.",
            "invalid": "Skriv antal minuter med siffror.",
        },
    )


class CancelForm(DeedForm):
    name = "governance-cancel"
    reason = RoomLine(
        label="Varför ställs mötet in?",
        max_length=300,
        help_text="De som är kallade läser det.",
        error_messages={"required": "Skriv varför mötet ställs in."},
    )


class NotedForm(DeedForm):
    """What was said at one point."""

    name = "governance-noted"
    noted = RoomText(
        label="Vad sades?",
        required=False,
        widget=area(10),
        help_text="Det ni kom fram till, i korta meningar. Beslut skrivs in för sig och får ett nummer.",
    )


class SummaryForm(DeedForm):
    name = "governance-summary"
    summary = RoomText(
        label="Mötet i korthet",
        required=False,
        max_length=2000,
        widget=area(5),
        help_text="Två eller tre meningar, för den som inte var med.",
    )


class AttendanceForm(DeedForm):
    """One choice for each seat; all stand as present until somebody says otherwise."""

    name = "governance-attendance"

    def __init__(self, *args: Any, seats: Iterable[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for key, label in seats:
            self.fields[key] = forms.ChoiceField(
                label=label,
                choices=PRESENCES,
                widget=forms.RadioSelect,
                error_messages={"required": "Välj för varje plats.", "invalid_choice": "Välj i listan."},
            )

    def presences(self) -> dict[str, Presence]:
        return {key: Presence(self.cleaned_data[key]) for key in self.fields if not key.startswith("_")}


class DecisionForm(DeedForm):
    name = "governance-decision"
    title = RoomLine(label="Beslutet i några ord", error_messages={"required": "Skriv beslutet i några ord."})
    what = RoomText(
        label="Vad beslutades?",
        max_length=4000,
        widget=area(5),
        error_messages={"required": "Skriv vad som beslutades."},
    )
    why = RoomText(
        label="Varför?",
        max_length=4000,
        widget=area(4),
        error_messages={"required": "Skriv varför det beslutades."},
    )
    decided_on = day_field("Vilken dag togs det?", "Skriv vilken dag det togs.", wrong=NO_DAY)
    responsible = RoomLine(
        label="Vem ser till att det blir gjort?",
        required=False,
        help_text="Funktion och organisation, inget namn.",
    )
    follow_up_on = day_field("Vilken dag följs det upp?", wrong=NO_DAY)
    replaces = forms.ChoiceField(
        label="Ersätter ett tidigare beslut",
        required=False,
        error_messages={"invalid_choice": "Välj ett beslut i listan."},
    )

    def __init__(self, *args: Any, earlier: Iterable[tuple[str, str]], at_item: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "replaces", [("", "Inget"), *earlier])
        if at_item:  # the day is the meeting's
            del self.fields["decided_on"]


class OutcomeForm(DeedForm):
    name = "governance-outcome"
    outcome = RoomText(
        label="Vad blev det av beslutet?",
        max_length=4000,
        widget=area(5),
        help_text="Vad som gjordes, vad det ledde till, och det som inte blev av.",
        error_messages={"required": "Skriv vad det blev av beslutet."},
    )
    on = day_field("Vilken dag följdes det upp?", "Skriv vilken dag.", wrong=NO_DAY)
