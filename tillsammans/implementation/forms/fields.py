"""Fields that the forms here share."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomLine, RoomText
from tillsammans.ui import widgets
from tillsammans.ui.widgets import offer

DAY = "Skriv dag, månad och år med siffror, till exempel 14 10 2026."
day = partial(widgets.day_field, wrong=DAY)
NONE = ""


class Choosing(DeedForm):
    """A deed with choices that the view knows: `choices={"field": [(value, label), ...]}`. A field whose choices are
    None is taken away."""

    def __init__(self, *args: Any, choices: Mapping[str, Iterable | None] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for name, given in (choices or {}).items():
            if given is None:
                del self.fields[name]
            else:
                offer(self, name, given)


def line(label: str, missing: str = "", *, longest: int = 150, **more: Any) -> RoomLine:
    """One line; needed only when there is a sentence for when it is missing."""
    says = {"required": missing, "max_length": f"Korta texten till {longest} tecken."}
    return RoomLine(label=label, required=bool(missing), max_length=longest, error_messages=says, **more)


def words(label: str, missing: str = "", *, rows: int = 4, longest: int = 5000, **more: Any) -> RoomText:
    """Several lines."""
    says = {"required": missing, "max_length": f"Korta texten till {longest:,} tecken.".replace(",", " ")}
    box = forms.Textarea(attrs={"rows": rows})
    return RoomText(
        label=label, required=bool(missing), max_length=longest, error_messages=says, widget=box, **more
    )


def choice(label: str, missing: str = "", *, radio: bool = False, **more: Any) -> forms.ChoiceField:
    """One of those offered. `radio` for a few that one should see at once."""
    says = {"required": missing, "invalid_choice": "Välj något i listan."}
    widget = forms.RadioSelect if radio else forms.Select
    return forms.ChoiceField(label=label, required=bool(missing), widget=widget, error_messages=says, **more)
