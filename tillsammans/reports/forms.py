"""The report's form. Nothing in it can refuse: every field is optional and no answer is wrong (R1, R2)."""

import re
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict

from tillsammans.access.http import Request
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import Post
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key
from tillsammans.reports.commands import AboutChild, NewReport
from tillsammans.reports.models import SentHow
from tillsammans.reports.numbers import ELSEWHERE
from tillsammans.reports.paper import ACUTE, INFORMED
from tillsammans.reports.queries import reader

ROW = re.compile(r"child_(\d{1,2})_\w+")
MOST_CHILDREN = 30
ADD, START_OVER = "add_child", "start_over"


class Lenient(forms.ChoiceField):
    """An answer that is not among the choices counts as no answer."""

    def __init__(self, **kwargs: Any):
        super().__init__(required=False, **kwargs)

    def clean(self, value: Any) -> str:
        return str(value) if value and self.valid_value(str(value)) else ""


def _text(label: str, hint: str = "", *, long: bool = False) -> forms.CharField:
    widget = forms.Textarea if long else forms.TextInput
    return forms.CharField(
        label=label, help_text=hint, required=False, widget=widget(attrs={"autocomplete": "off"})
    )


def _places() -> list[tuple[str, str]]:
    names = sorted(MUNICIPALITIES.items(), key=lambda place: sort_key(place[1]))
    return [("", "Vet inte"), *names, (ELSEWHERE, "En kommun utanför Sörmland")]


CHILD_FIELDS = ("name", "number", "home", "where_now", "here")


def _child_fields() -> dict[str, forms.Field]:
    return {
        "name": _text("Barnets namn"),
        "number": _text("Personnummer", "Om du vet. Födelsedag eller ålder går också bra."),
        "home": Lenient(label="Kommun där barnet bor", choices=_places()),
        "where_now": _text("Var är barnet nu?", "Till exempel ”på skolan till 15.00, sedan hos pappa”."),
        "here": Lenient(label="Kommun där barnet är nu", choices=_places()),
    }


class ReportForm(DeedForm):
    """One page for one child or several: rows `child_0_name`, `child_1_name` ..."""

    name = "orosanmalan"

    observed = _text(
        "Vad har du sett eller hört?",
        "Skriv det viktigaste. Barnets egna ord, vad som hänt och när.",
        long=True,
    )
    acute = Lenient(label="Är barnet i fara just nu?", choices=ACUTE, widget=forms.RadioSelect)
    danger = _text("Vilken fara?", "Till exempel att barnet ska gå hem till någon som slår.", long=True)
    siblings = _text("Finns det syskon eller andra barn i hemmet?", "Namn och ålder om du vet.", long=True)
    guardians = _text("Vilka är vårdnadshavare, och vad vet de om det här?", long=True)
    guardians_informed = Lenient(
        label="Har vårdnadshavare informerats om anmälan?", choices=INFORMED, widget=forms.RadioSelect
    )
    interpreter = _text("Behövs tolk?", "Vilket språk, och för vem.")
    protected_identity = forms.BooleanField(
        label="Barnet har skyddade personuppgifter",
        required=False,
        help_text="Skriv då ingen adress här. Ring, och berätta var barnet är.",
    )
    reporter_name = _text("Ditt namn")
    reporter_function = _text("Ditt uppdrag")
    reporter_contact = _text("Hur når de dig?", "Telefon, och när du kan svara.")
    head_may_read = forms.BooleanField(required=False)

    def __init__(self, *args: Any, head: Post | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.seat_changed = False
        self.children_shown = self._count()
        for n in range(self.children_shown):
            for key, field in _child_fields().items():
                self.fields[f"child_{n}_{key}"] = field
        if head is None:
            del self.fields["head_may_read"]
        else:
            who = reader(head)
            self.fields["head_may_read"].label = f"{who.people} ({who.title}) får läsa anmälan"

    @classmethod
    def opened(cls, request: Request, **kwargs: Any) -> "ReportForm":
        """As every form, but what would refuse a report is put right instead."""
        actor = request.actor
        changed = False
        if request.method == "POST":
            request.POST, changed = _put_right(request.POST, actor.acts_as)  # type: ignore[assignment]  # a changed copy of it
        start = {
            "guardians_informed": "no",
            "reporter_name": actor.name,
            "reporter_function": ", ".join(part for part in (actor.seat_title, actor.unit_name) if part),
            "reporter_contact": kwargs.pop("contact", ""),
        }
        form = super().opened(request, initial=start, **kwargs)
        form.seat_changed = changed
        return form

    def _count(self) -> int:
        """Rows that were posted or kept in the draft, at least one, and one more if it was asked for."""
        rows = [
            int(m[1]) + 1
            for key in (self.data if self.is_bound else self.initial)
            if (m := ROW.fullmatch(key))
        ]
        return min(max([1, *rows]) + (ADD in self.data), MOST_CHILDREN)

    def sent(self) -> bool:
        """Another row is no sending. After a change of seat the reporter presses once more, knowing where it is kept:
        another seat may be another authority (OSL 8:1-2)."""
        return ADD not in self.data and not self.seat_changed and super().sent()

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The fields of each child, for the page."""
        return [{key: self[f"child_{n}_{key}"] for key in CHILD_FIELDS} for n in range(self.children_shown)]

    def answers(self) -> NewReport:
        """What was written. Rows left empty are no children."""
        self.full_clean()
        clean = self.cleaned_data
        every = (
            AboutChild(**{key: clean.get(f"child_{n}_{key}", "") for key in CHILD_FIELDS})
            for n in range(self.children_shown)
        )
        told = {
            key: clean.get(key) or ""
            for key in NewReport.__dataclass_fields__
            if key not in ("children", "protected_identity", "head_may_read")
        }
        told["guardians_informed"] = (
            told["guardians_informed"] or "no"
        )  # not informed until somebody says so (R2)
        return NewReport(
            children=tuple(child for child in every if child != AboutChild()),
            protected_identity="yes" if clean.get("protected_identity") else "",
            head_may_read=bool(clean.get("head_may_read")),
            **told,
        )


def _put_right(posted: QueryDict, acts_as: str) -> tuple[QueryDict, bool]:
    """The posted form without signs a database cannot hold, with a key, and with the seat one sits in now."""
    data = posted.copy()
    for key in data:
        data.setlist(key, [value.replace("\x00", "") for value in data.getlist(key)])
    changed = data.get("_seat", acts_as) != acts_as
    data["_seat"] = acts_as
    data["_version"] = ""
    try:
        UUID(data.get("_key", ""))
    except ValueError:
        data["_key"] = str(uuid4())
    return data, changed


class NoteForm(DeedForm):
    """When it happened, as people say it: 10.12."""

    at = forms.CharField(
        label="Klockan", required=False, max_length=5, error_messages={"max_length": "Skriv tiden som 10.12."}
    )

    def clean_at(self):
        """A moment today; nothing means now."""
        typed = self.cleaned_data["at"].strip().replace(":", ".")
        try:
            return clock.at(f"{clock.today()} {typed}") if typed else None
        except ValueError:
            raise forms.ValidationError("Skriv tiden som 10.12.") from None


class SentForm(NoteForm):
    how = forms.ChoiceField(
        label="Hur?",
        choices=SentHow.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj hur du skickade anmälan.",
            "invalid_choice": "Välj hur du skickade anmälan.",
        },
    )
