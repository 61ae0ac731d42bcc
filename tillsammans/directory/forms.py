"""The public finder's questions: nothing typed there says who a child is, and nothing is kept. And until when somebody
takes over one's seat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import Unit, UnitKind
from tillsammans.directory.queries import unit_choices
from tillsammans.directory.resolver import Form, Situation, Where
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key
from tillsammans.ui.widgets import day_field, offer

ELSEWHERE = "annan"  # another municipality, or a school that is not in the list


@dataclass(frozen=True)
class Choice:
    """One answer to "Vad gäller för barnet?": a form, an age that stands for its band, units to choose."""

    label: Any
    form: Form
    age: int
    kinds: tuple[str, ...] = ()
    where: Where = Where.COUNTY


CHOICES = {
    "forskola": Choice(gettext_lazy("0–6 år, går i förskola"), Form.PRESCHOOL, 4, (UnitKind.PRESCHOOL,)),
    "hemma": Choice(gettext_lazy("0–6 år, går inte i förskola"), Form.NONE, 3),
    "skola": Choice(gettext_lazy("Förskoleklass till årskurs 9"), Form.SCHOOL, 10, (UnitKind.SCHOOL,)),
    "anpassad": Choice(
        gettext_lazy("Anpassad grundskola"), Form.ADAPTED_SCHOOL, 10, (UnitKind.ADAPTED_SCHOOL,)
    ),
    "specialskola": Choice(gettext_lazy("Specialskola"), Form.SPECIAL_SCHOOL, 10, (UnitKind.SPECIAL_SCHOOL,)),
    "skola-utanfor": Choice(
        gettext_lazy("Grundskola utanför Sörmland"), Form.SCHOOL, 10, where=Where.OUTSIDE
    ),
    "utomlands": Choice(gettext_lazy("Skola utomlands"), Form.SCHOOL, 10, where=Where.ABROAD),
    "hemundervisning": Choice(gettext_lazy("Undervisning hemma eller på annat sätt"), Form.HOME_STUDY, 10),
    "utan-skola": Choice(gettext_lazy("7–15 år, har ingen skola än"), Form.NONE, 10),
    "gymnasium": Choice(
        gettext_lazy("Gymnasium i Sörmland"), Form.UPPER_SECONDARY, 17, (UnitKind.UPPER_SECONDARY,)
    ),
    "anpassat-gymnasium": Choice(
        gettext_lazy("Anpassad gymnasieskola i Sörmland"),
        Form.ADAPTED_UPPER_SECONDARY,
        17,
        (UnitKind.UPPER_SECONDARY,),
    ),
    "gymnasium-utanfor": Choice(
        gettext_lazy("Gymnasium utanför Sörmland"), Form.UPPER_SECONDARY, 17, where=Where.OUTSIDE
    ),
    "ej-borjat": Choice(gettext_lazy("Har inte börjat gymnasiet"), Form.NOT_BEGUN, 17),
    "hoppat-av": Choice(gettext_lazy("Har hoppat av gymnasiet"), Form.LEFT, 17),
}


# "Until it is taken back" has an end all the same: a forgotten stand-in is over within the year.
AT_MOST = timedelta(days=364)


class StandInForm(DeedForm):
    """The last day one is away; empty until it is taken back."""

    until = day_field(
        "Sista dagen du är borta",
        wrong="Skriv en dag som finns, till exempel 2 10 2026.",
        help_text="Lämna tomt om du vill ta tillbaka själv.",
    )

    def ends(self) -> datetime:
        """The exclusive end, at Swedish midnight."""
        return clock.midnight_after(self.cleaned_data.get("until") or clock.today() + AT_MOST)


class TakeBackForm(DeedForm):
    """Nothing to fill in."""


class FinderForm(forms.Form):
    """Municipality, then what the child attends, then the unit if there is one to choose. For GET."""

    kommun = forms.ChoiceField(
        label=gettext_lazy("I vilken kommun bor barnet?"),
        help_text=gettext_lazy("Vet du inte, välj kommunen där barnet är nu."),
        error_messages={
            "required": gettext_lazy("Välj kommun"),
            "invalid_choice": gettext_lazy("Välj kommun"),
        },
    )
    gar = forms.ChoiceField(
        label=gettext_lazy("Vad gäller för barnet?"),
        error_messages={
            "required": gettext_lazy("Välj ålder eller skolform"),
            "invalid_choice": gettext_lazy("Välj ålder eller skolform"),
        },
    )
    enhet = forms.ChoiceField(
        label=gettext_lazy("Vilken förskola eller skola?"),
        help_text=gettext_lazy("Skolan kan ligga i en annan kommun än där barnet bor."),
        error_messages={
            "required": gettext_lazy("Välj förskola eller skola"),
            "invalid_choice": gettext_lazy("Välj förskola eller skola ur listan"),
        },
    )

    def __init__(self, data: Any = None, *, now: datetime):
        super().__init__(data, label_suffix="", use_required_attribute=False)
        offer(self, "kommun", _municipality_choices())
        offer(self, "gar", [("", _("Välj")), *((code, c.label) for code, c in CHOICES.items())])
        self._offer_units(now)

    def _offer_units(self, now: datetime) -> None:
        """The third question is asked only when the first two are answered and lead to units."""
        if not self._kinds:
            del self.fields["enhet"]
            return
        home = self.data.get("kommun", "")
        groups = unit_choices(self._kinds, now, first=home, joined_only=False)
        last = (ELSEWHERE, _("Den finns inte i listan"))
        offer(self, "enhet", [("", _("Välj")), *groups, last])
        # The first time the question is shown it is a question, not a mistake.
        self.fields["enhet"].required = "enhet" in self.data

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        choice = CHOICES.get(self.data.get("gar", "")) if self.is_bound else None
        place = self.data.get("kommun", "") if self.is_bound else ""
        return choice.kinds if choice and (place in MUNICIPALITIES or place == ELSEWHERE) else ()

    @property
    def asks_for_unit(self) -> bool:
        """Whether the next step is to choose a unit."""
        return "enhet" in self.fields and not self.cleaned_data.get("enhet")

    def situation(self) -> Situation:
        """What was answered, for the resolver. Only when the form is valid and no question remains."""
        choice, slug = CHOICES[self.cleaned_data["gar"]], self.cleaned_data.get("enhet", "")
        known = slug not in ("", ELSEWHERE)
        unit = Unit.objects.select_related("authority").get(slug=slug) if known else None
        return Situation(
            age=choice.age,
            form=choice.form,
            municipality=self.cleaned_data["kommun"],
            unit=unit,
            where=choice.where,
            joined=slug != ELSEWHERE,
        )


def _municipality_choices() -> list[tuple[str, str]]:
    places = sorted(MUNICIPALITIES.items(), key=lambda place: sort_key(place[1]))
    return [("", _("Välj")), *places, (ELSEWHERE, _("En kommun utanför Sörmland"))]
