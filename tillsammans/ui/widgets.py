"""The one widget Django lacks: a day in three small boxes, easier on phones and for readers than a calendar."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


class DayWidget(forms.MultiWidget):
    """Day, month and year for a DateField. Half a date comes back as typed, so that the field can say what is wrong."""

    def __init__(self, attrs=None):
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput(attrs={"inputmode": "numeric"}) for name in ("day", "month", "year")
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | str | None) -> list[str]:
        if not value:
            return ["", "", ""]
        year, month, day = [*str(value).split("-", 2), "", ""][:3]
        return [day.lstrip("0"), month.lstrip("0"), year]

    def value_from_datadict(self, data, files, name) -> Any:
        if name in data:  # whole, as the page where two editors' words are settled carries it along
            return data[name]
        day, month, year = ((part or "").strip() for part in super().value_from_datadict(data, files, name))
        return f"{year}-{month.zfill(2)}-{day.zfill(2)}" if day or month or year else ""


def day_field(label: str, missing: str = "", *, wrong: str, **more: Any) -> forms.DateField:
    """A day in three boxes; needed only when there is a sentence for when it is missing. wrong: when it is no day, or
    one that nobody can mean."""
    messages = {"required": missing, "invalid": wrong}
    sane = [MinValueValidator(FIRST_DAY, wrong), MaxValueValidator(LAST_DAY, wrong)]
    return forms.DateField(
        label=label,
        widget=DayWidget,
        required=bool(missing),
        error_messages=messages,
        validators=sane,
        **more,
    )


def offer(form: forms.BaseForm, name: str, choices: Iterable) -> None:
    """Choices that only the view knows."""
    cast(forms.ChoiceField, form.fields[name]).choices = choices
