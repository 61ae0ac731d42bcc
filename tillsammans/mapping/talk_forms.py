"""Forms of samtalsläge: what the child meets. At most eight words a sentence, in four languages."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from tillsammans.drafts.forms import DeedForm
from tillsammans.mapping.audience import Circle
from tillsammans.mapping.models import Statement
from tillsammans.ui.widgets import offer
from tillsammans.wheel.sectors import Kind, Sector
from tillsammans.wheel.sectors import Weather as Sky

ASKED = {
    Sector.HEALTH: lazy("Hur mår du?"),
    Sector.DEVELOPMENT: lazy("Hur går det att klara saker själv?"),
    Sector.LEARNING: lazy("Hur går det i skolan?"),
    Sector.CARE: lazy("Hur är det med mat och sömn?"),
    Sector.HOME: lazy("Hur är det hemma?"),
    Sector.RELATIONSHIPS: lazy("Hur är det med kompisar?"),
    Sector.SAFETY: lazy("Hur tryggt känns det?"),
}


class RoomForm(DeedForm):
    """Answered by the professional, before anything else."""

    room = forms.ChoiceField(label=lazy("Vem är i rummet?"), widget=forms.RadioSelect)

    def __init__(self, *args, child: str, me: str, **kwargs):
        super().__init__(*args, **kwargs)
        offer(
            self,
            "room",
            [
                ("alone", _("Bara %(child)s och %(me)s") % {"child": child, "me": me}),
                ("guardian", _("En förälder är med")),
                ("sibling", _("Ett syskon är med")),
                ("other", _("Någon annan är med")),
            ],
        )
        self.fields["room"].error_messages |= {
            "required": _("Välj vem som är i rummet."),
            "invalid_choice": _("Välj vem som är i rummet."),
        }


class TellForm(DeedForm):
    """Words, and at the end of them: who may know?"""

    words = forms.CharField(
        label=lazy("Med dina ord"),
        widget=forms.Textarea(attrs={"autocomplete": "off"}),
        required=False,
        max_length=2000,
    )
    tell = forms.MultipleChoiceField(
        label=lazy("Vem får veta?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, circle: Circle, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, "tell", circle.choices())
        self.fields["tell"].error_messages["invalid_choice"] = _("Välj bland dem som står där.")
        self.fields["words"].error_messages["max_length"] = _("Det blev för långt. Skriv lite kortare.")


class SectorForm(TellForm):
    """One sector: weather, words, who may know. The weather's field is named by the sector, so that the wheel mirrors
    it (wheel/mirror.css)."""

    def __init__(self, *args, sector: Sector, **kwargs):
        super().__init__(*args, **kwargs)
        self.sector = sector
        choices = [(str(sky.value), self._label(sky)) for sky in Sky]
        weather = forms.ChoiceField(
            label=ASKED[sector], choices=choices, widget=forms.RadioSelect, required=False
        )
        weather.error_messages["invalid_choice"] = _("Välj ett av vädren.")
        self.fields = {sector.slug: weather, **self.fields}

    @staticmethod
    def _label(sky: Sky) -> str:
        from tillsammans.ui.filters import language

        return sky.label(language())

    @property
    def weather(self):
        return self[self.sector.slug]

    def weather_value(self) -> int | None:
        chosen = self.cleaned_data[self.sector.slug]
        return int(chosen) if chosen else None


class ReviewForm(DeedForm):
    """Everything once more: what it is, and who may know. The child may change until the talk is over."""

    def __init__(self, *args, circle: Circle, rows: list[Statement], **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = rows
        kinds = [
            (Kind.STRENGTH.value, _("Det är bra")),
            (Kind.CONCERN.value, _("Det är svårt")),
            (Kind.WISH.value, _("Det önskar jag")),
        ]
        for row in rows:
            kind = forms.ChoiceField(
                label=_("Är det bra eller svårt?"),
                choices=kinds,
                widget=forms.RadioSelect,
                initial=row.kind or None,
            )
            kind.error_messages |= {
                "required": _("Välj bra, svårt eller önskan."),
                "invalid_choice": _("Välj bra, svårt eller önskan."),
            }
            tell = forms.MultipleChoiceField(
                label=_("Vem får veta?"),
                choices=circle.choices(),
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=(row.audience or {}).get("codes", []),
            )
            tell.error_messages["invalid_choice"] = _("Välj bland dem som står där.")
            self.fields |= {f"kind_{row.pk.hex}": kind, f"tell_{row.pk.hex}": tell}

    def cards(self) -> list[dict]:
        return [
            {"row": row, "kind": self[f"kind_{row.pk.hex}"], "tell": self[f"tell_{row.pk.hex}"]}
            for row in self.rows
        ]


class ProveForm(DeedForm):
    """The professional shows that it is they who now hold the screen."""

    who = forms.CharField(
        label=lazy("Ditt användarnamn"),
        max_length=150,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["who"].error_messages |= {"required": _("Skriv ditt användarnamn.")}
