"""What several forms share: days, decisions to choose from, whom to remind, lines, and the answer to the check."""

import re
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from tillsammans.directory.county import MUNICIPALITIES, REGION
from tillsammans.directory.models import STEERING_ROOM, Post
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomLine, RoomText
from tillsammans.initiatives import queries
from tillsammans.lib.text import sort_key
from tillsammans.ui import widgets
from tillsammans.ui.filters import day

WRONG_DAY = "Den dagen finns inte. Skriv dag, månad och år med siffror, till exempel 14 10 2026."
NOBODY = ("", "Ingen påminns")
PLACES = [*sorted(MUNICIPALITIES.items(), key=lambda place: sort_key(place[1])), (REGION, "Hela länet")]
WHO = "Funktion och organisation, till exempel: Skolchef, Flens kommun. Inget namn."


def a_day(label: str, missing: str = "", **more: Any) -> forms.DateField:
    return widgets.day_field(label, missing, wrong=WRONG_DAY, **more)


def line(label: str, missing: str = "", *, most: int = 150, **more: Any) -> RoomLine:
    """One line; needed only when there is a sentence for when it is missing."""
    messages = {"required": missing, "max_length": f"Korta texten till {most} tecken."}
    return RoomLine(label=label, max_length=most, required=bool(missing), error_messages=messages, **more)


def text(label: str, missing: str = "", *, rows: int = 4, **more: Any) -> RoomText:
    messages = {"required": missing} if missing else {}
    widget = forms.Textarea(attrs={"rows": rows})
    return RoomText(label=label, required=bool(missing), error_messages=messages, widget=widget, **more)


def one_of(
    label: str, choices: Any, missing: str, *, several: bool = False, **more: Any
) -> forms.ChoiceField:
    """A choice. `several`: too many for radio buttons, so a list that folds out, with nothing chosen first."""
    widget: Any = forms.Select if several else forms.RadioSelect
    offered = [("", "Välj"), *choices] if several else choices
    messages = {"required": missing, "invalid_choice": missing}
    return forms.ChoiceField(label=label, choices=offered, widget=widget, error_messages=messages, **more)


def some(label: str, choices: Any, **more: Any) -> forms.ChoiceField:
    """A choice one may leave out, from a list that folds out."""
    wrong = {"invalid_choice": "Välj något i listan, eller låt det vara tomt."}
    return forms.ChoiceField(label=label, choices=choices, required=False, error_messages=wrong, **more)


def number(
    label: str, missing: str = "", *, least: int = 0, most: int = 100_000, **more: Any
) -> forms.IntegerField:
    wrong = f"Skriv ett helt tal från {least} till {most}."
    messages = {"required": missing, "invalid": wrong, "min_value": wrong, "max_value": wrong}
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        required=bool(missing),
        error_messages=messages,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        **more,
    )


class Lines(RoomText):
    """One thing on each line. Comes out as text, with the empty lines gone."""

    def __init__(self, *, most: int = 300, **kwargs: Any):
        super().__init__(**kwargs)
        self.most = most

    def clean(self, value: Any) -> str:
        rows = [" ".join(row.split()) for row in super().clean(value).split("\n")]
        found = [row for row in rows if row]
        for number_, row in enumerate(found, 1):
            if len(row) > self.most:
                raise forms.ValidationError(f"Rad {number_} är för lång. Korta den till {self.most} tecken.")
        return "\n".join(found)


def lines_of(words: str) -> tuple[str, ...]:
    return tuple(words.split("\n")) if words else ()


_PEOPLE = re.compile(r"(\d{1,3})\s+(\S.{0,79})")


class PeopleLines(Lines):
    """ "2 lärare" on each line: functions and how many."""

    def clean(self, value: Any) -> str:
        words = super().clean(value)
        for number_, row in enumerate(lines_of(words), 1):
            if not _PEOPLE.fullmatch(row) or row.startswith("0"):
                raise forms.ValidationError(
                    f"Rad {number_}: skriv först hur många, sedan funktionen. Till exempel: 2 lärare."
                )
        return words


def people_of(words: str) -> tuple[tuple[str, int], ...]:
    found = (_PEOPLE.fullmatch(row) for row in lines_of(words))
    return tuple((one[2], int(one[1])) for one in found if one)


class Several(forms.CheckboxSelectMultiple):
    """Tick boxes that can also be carried along as one text, as the page for two who wrote at once does."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        found = data.getlist(name) if isinstance(data, MultiValueDict) else data.get(name) or []
        found = found.split(",") if isinstance(found, str) else found
        return [part for one in found for part in one.split(",") if part]


def vouched() -> RoomText:
    """Shown when the check has found something, and when it has been answered."""
    return text(
        "Varför får det stå?",
        rows=2,
        help_text="Behövs bara när texten har något som kan peka ut någon. Svaret sparas men visas inte för alla.",
        max_length=500,
    )


class ChoosingForm(DeedForm):
    """A deed with choices that the database knows: `offers` is field -> where its choices come from."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "decision" in self.fields:
            widgets.offer(self, "decision", decisions(self.fields["decision"].required))
        for name in ("responsible_post", "owner_post"):
            if name in self.fields:
                widgets.offer(self, name, seats())


def decisions(needed: bool) -> list[tuple[str, str]]:
    first = ("", "Välj beslut" if needed else "Inget beslut")
    rows = queries.decisions_to_choose()
    return [
        first,
        *(
            (str(row.pk), f"{row.number} {row.title} ({row.body.name}, {day(row.decided_on)})")
            for row in rows
        ),
    ]


def seats() -> list:
    """Seats of the steering room, by where they are: functions, never people."""
    rows = Post.objects.filter(function__in=STEERING_ROOM).select_related("unit")
    groups: dict[str, list] = {}
    for row in sorted(rows, key=lambda post: (sort_key(post.unit.name), sort_key(post.title))):
        groups.setdefault(row.unit.name, []).append((str(row.pk), row.title))
    return [NOBODY, *groups.items()]
