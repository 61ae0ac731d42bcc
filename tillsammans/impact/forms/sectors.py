"""The wheel: for each sector and alternative whether it is affected, and in words what it means or why not."""

from typing import Any

from django import forms

from tillsammans.impact.commands.sectors import Judged
from tillsammans.impact.forms.watched import Watched, area
from tillsammans.impact.models import Alternative, ImpactAssessment
from tillsammans.impact.steps import weighed
from tillsammans.wheel.sectors import Sector

YES, NO = "ja", "nej"
CHOICES = [(YES, "Det här påverkar barnen"), (NO, "Området berörs inte")]
SAYS = {
    YES: "Skriv vad det betyder för barnen.",
    NO: "Skriv varför området inte berörs.",
}


def stands(alternative: Alternative, sector: Sector) -> tuple[bool | None, str]:
    """What is written now: (affected or None, words)."""
    for one in alternative.consequences.all():
        if one.sector == sector.value:
            return one.affected, one.adults_view
    return None, ""


class Wheel(Watched):
    """Two fields for each sector and alternative: `<sector>_<n>` and `<sector>_<n>_text`, n from 1."""

    name = "impact-wheel"

    def __init__(self, *args: Any, sectors: tuple[Sector, ...], **kwargs: Any):
        super().__init__(*args, **kwargs)
        assert self.assessment is not None
        self.sectors = sectors
        self.ways = list(enumerate(weighed(self.assessment), start=1))
        for sector in sectors:
            for number, one in self.ways:
                self._add(sector, number, one)

    def _add(self, sector: Sector, number: int, one: Alternative) -> None:
        name = f"{sector.slug}_{number}"
        affected, words = stands(one, sector)
        chosen = {True: YES, False: NO, None: ""}[affected]
        about = f"{sector.label()}: {one.label}" if len(self.ways) > 1 or len(self.sectors) > 1 else one.label
        self.fields[name] = forms.ChoiceField(
            label=about,
            widget=forms.RadioSelect,
            choices=CHOICES,
            required=False,
            initial=chosen,
            error_messages={"invalid_choice": "Välj ett av svaren."},
        )
        self.fields[f"{name}_text"] = area(
            f"Vad betyder det för barnen, eller varför berörs det inte? ({about})", 3, initial=words
        )
        if not self.is_bound:
            self.initial.setdefault(name, chosen)
            self.initial.setdefault(f"{name}_text", words)

    def clean(self) -> dict:
        cleaned = super().clean()
        for one in self.judged(cleaned):
            name = one.field.removesuffix("_text")
            if one.affected is None and one.text:
                self.add_error(name, f"{self.fields[name].label}: välj om området påverkas eller inte.")
            if one.affected is not None and not one.text and one.field not in self.errors:
                self.add_error(one.field, f"{self.fields[name].label}. {SAYS[YES if one.affected else NO]}")
        return cleaned

    def texts(self, cleaned: dict):
        from tillsammans.impact.commands.sectors import text_of

        return (text_of(one) for one in self.judged(cleaned) if one.text)

    def judged(self, cleaned: dict | None = None) -> list[Judged]:
        """What is written now, for the command."""
        given = self.cleaned_data if cleaned is None else cleaned
        out = []
        for sector in self.sectors:
            for number, one in self.ways:
                name = f"{sector.slug}_{number}"
                affected = {YES: True, NO: False}.get(given.get(name, ""))
                words = (given.get(f"{name}_text") or "").strip()
                out.append(Judged(one, sector, affected, words, field=f"{name}_text"))
        return out


def now(row: ImpactAssessment, sectors: tuple[Sector, ...]) -> dict[str, str]:
    """What the wheel says now, by the form's fields: for two who write at once."""
    out = {}
    for sector in sectors:
        for number, one in enumerate(weighed(row), start=1):
            affected, words = stands(one, sector)
            out[f"{sector.slug}_{number}"] = {True: YES, False: NO, None: ""}[affected]
            out[f"{sector.slug}_{number}_text"] = words
    return out
