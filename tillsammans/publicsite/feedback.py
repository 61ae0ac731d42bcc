"""The form with which a visitor says that something on the site does not work (lag 2018:1937, 10-12 §§)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy

from tillsammans.lib import clock
from tillsammans.publicsite.models import Feedback
from tillsammans.publicsite.open_forms import HONEYPOT

LONGEST = 4000
HOUR = timedelta(hours=1)
SAME_TEXT_AN_HOUR = 5
ALL_AN_HOUR = 600


class FeedbackForm(forms.Form):
    """Message and page; an address only from somebody who wants an answer."""

    message = forms.CharField(
        label=gettext_lazy("Vad fungerar inte, eller vad saknar du?"),
        help_text=gettext_lazy("Skriv inget om enskilda barn eller familjer."),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={
            "required": gettext_lazy("Skriv vad som inte fungerar"),
            "max_length": gettext_lazy("Skriv högst 4 000 tecken"),
        },
    )
    page = forms.CharField(
        label=gettext_lazy("Vilken sida gäller det?"),
        help_text=gettext_lazy("Sidans adress eller rubrik. Lämna tomt om det gäller hela webbplatsen."),
        required=False,
        max_length=300,
        error_messages={"max_length": gettext_lazy("Skriv högst 300 tecken")},
    )
    reply_to = forms.EmailField(
        label=gettext_lazy("Din e-postadress, om du vill ha svar"),
        help_text=gettext_lazy("Vi använder den bara för att svara dig."),
        required=False,
        error_messages={"invalid": gettext_lazy("Skriv en adress som namn@exempel.se, eller lämna tomt")},
    )

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("use_required_attribute", False)
        super().__init__(*args, **kwargs)

    @classmethod
    def empty(cls, asked: Mapping[str, str]) -> Self:
        """With the page that `?sida=` names, when it is an address here."""
        page = asked.get("sida", "")[:300]
        return cls(initial={"page": page if page.startswith("/") and not page.startswith("//") else ""})

    @property
    def by_robot(self) -> bool:
        return bool(self.data.get(HONEYPOT))


def given_before(message: str, page: str) -> Feedback | None:
    """The same words about the same page within the hour: a double press, not a second opinion."""
    since = clock.now() - HOUR
    return Feedback.objects.filter(created_at__gt=since, message=message, page=page).first()


def too_many(message: str) -> bool:
    """Whether the form has been used as much as it bears this hour. Nothing is known about who uses it, so the limit
    is the form's own."""
    recent = Feedback.objects.filter(created_at__gt=clock.now() - HOUR)
    return recent.filter(message=message).count() >= SAME_TEXT_AN_HOUR or recent.count() >= ALL_AN_HOUR
