"""The base of every form here: what looks like a name, a number or a small group is asked about before it is saved."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomLine, RoomText
from tillsammans.impact import watch
from tillsammans.impact.models import ImpactAssessment
from tillsammans.ui.widgets import DayWidget, day_field

NO_DAY = "Den dagen finns inte. Skriv dag, månad och år."
HINT = "Svaret sparas tillsammans med texten. Det publiceras inte."


def area(label: str, rows: int = 4, **more: Any) -> RoomText:
    """Several lines that may be left for later."""
    more.setdefault("required", False)
    return RoomText(label=label, widget=forms.Textarea(attrs={"rows": rows}), **more)


def line(label: str, missing: str = "", **more: Any) -> RoomLine:
    """One line; needed only when there is a sentence for when it is missing."""
    return RoomLine(
        label=label, required=bool(missing), error_messages={"required": missing} if missing else {}, **more
    )


def a_day(label: str, missing: str = "", **more: Any) -> forms.DateField:
    return day_field(label, missing, wrong=NO_DAY, **more)


class Watched(DeedForm):
    """`place`: where the texts are kept, before the field's name ("group.<id>."); "" for the assessment's own columns.

    `answers`: what was answered, by watch.Question.key, for the command.
    """

    def __init__(
        self, *args: Any, assessment: ImpactAssessment | None = None, place: str = "", **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.assessment, self.place = assessment, place
        self.answers: dict[str, str] = {}
        self.asked: list[watch.Question] = []
        self._days_of_a_draft()

    def _days_of_a_draft(self) -> None:
        """A draft keeps a day as its three boxes."""
        for name, field in self.fields.items():
            if isinstance(field.widget, DayWidget) and f"{name}_day" in self.initial:
                typed = {key: value for key, value in self.initial.items() if key != name}
                self.initial[name] = field.widget.value_from_datadict(typed, {}, name)

    def clean(self) -> dict:
        cleaned = super().clean()
        texts = list(self.texts(cleaned))
        found = (
            watch.unanswered(self.assessment, texts)
            if self.assessment is not None
            else watch.questions(texts)
        )
        for one in found:
            self._ask(one)
        return cleaned

    def texts(self, cleaned: dict) -> Iterator[watch.Text]:
        """Every free text that was written."""
        for name, field in self.fields.items():
            if isinstance(field, RoomText | RoomLine) and cleaned.get(name):
                yield watch.Text(name, f"{self.place}{name}", str(field.label), cleaned[name])

    def _ask(self, one: watch.Question) -> None:
        field = RoomText(
            label=one.asks,
            help_text=HINT,
            max_length=watch.MOST,
            error_messages={"required": f"{one.sentence} Skriv om det, eller svara varför det får stå."},
            widget=forms.Textarea(attrs={"rows": 2}),
        )
        self.fields[one.name] = field
        self.asked.append(one)
        try:
            self.answers[one.key] = field.clean(self.data.get(one.name, ""))
        except forms.ValidationError as missing:
            self.add_error(one.name, missing)

    def asked_about(self, name: str) -> list[BoundField]:
        """The questions that belong beside a field."""
        return [self[one.name] for one in self.asked if one.field == name]
