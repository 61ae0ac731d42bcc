"""Rows of an assessment: groups and their words, knowledge, alternatives. And small deeds around it."""

from typing import Any

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance.fields import RoomLine
from tillsammans.impact.commands.ombud import ANSWER, WORDS
from tillsammans.impact.commands.rows import KINDS, NEEDED
from tillsammans.impact.forms.watched import Watched, a_day, area, line
from tillsammans.impact.models import HowMany
from tillsammans.impact.models.parts import SECTORS
from tillsammans.ui.widgets import offer


def _label(kind: str, name: str) -> str:
    return KINDS[kind].texts[name]


def _needed(name: str) -> dict[str, str]:
    return {"required": NEEDED[name]}


class Group(Watched):
    name = "impact-group"

    who = line(
        _label("group", "who"),
        NEEDED["who"],
        help_text="Gruppen, aldrig ett barn: Elevrådet i årskurs 4–6.",
        max_length=120,
    )
    asked_on = a_day("Vilken dag?", NEEDED["asked_on"])
    how_many = forms.ChoiceField(
        label="Ungefär hur många?",
        widget=forms.RadioSelect,
        choices=HowMany.choices,
        help_text="Vi frågar inte efter ett exakt antal, så att ingen går att räkna fram.",
        error_messages={"required": NEEDED["how_many"], "invalid_choice": NEEDED["how_many"]},
    )
    how = area(
        _label("group", "how"),
        3,
        required=True,
        error_messages=_needed("how"),
        help_text="På barnens villkor: var, hur länge, med vilket stöd? Visste de vad svaren skulle användas till?",
    )


class Said(Watched):
    name = "impact-quote"

    words = area(
        _label("quote", "words"),
        3,
        required=True,
        error_messages=_needed("words"),
        max_length=600,
        help_text="Ordagrant. Utan namn, och utan sådant som gör att någon känns igen.",
    )
    sector = forms.ChoiceField(
        label="Vilket område i hjulet handlar det om?",
        widget=forms.RadioSelect,
        choices=[("", "Inget särskilt"), *SECTORS],
        required=False,
        error_messages={"invalid_choice": "Välj ett av områdena, eller inget."},
    )


class Known(Watched):
    name = "impact-source"

    what = area(_label("source", "what"), 3, required=True, error_messages=_needed("what"))
    source = line(
        _label("source", "source"),
        NEEDED["source"],
        help_text="Forskning, statistik, en rapport, er egen erfarenhet. Skriv år och var det finns.",
        max_length=200,
    )


class Way(Watched):
    name = "impact-alternative"

    label = line(
        _label("alternative", "label"),
        NEEDED["label"],
        help_text="Kort: En skola från hösten.",
        max_length=80,
    )
    text = area(_label("alternative", "text"), 3)


FORMS: dict[str, type[Watched]] = {"group": Group, "quote": Said, "source": Known, "alternative": Way}


class Ask(Watched):
    """A barnrättsombud is asked to read."""

    name = "impact-ask"

    post = forms.ChoiceField(
        label="Vilket barnrättsombud?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj ett barnrättsombud.", "invalid_choice": "Välj ett barnrättsombud."},
    )
    words = area(WORDS, 3, help_text="Behövs inte. Ombudet läser allt.")
    answer_by = a_day(
        "När behöver ni svaret?", help_text="Analysen får gå vidare ändå. Då står det att svaret saknas."
    )

    def __init__(self, *args: Any, seats: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "post", seats)


class Answer(Watched):
    """What the ombud says."""

    name = "impact-answer"

    answer = area(
        ANSWER,
        6,
        required=True,
        error_messages={"required": "Skriv ditt svar."},
        help_text="Vad saknas? Vilka barn är glömda? Har barnens ord fått tyngd?",
    )


class Because(DeedForm):
    """One sentence that stands beside what is done."""

    name = "impact-because"

    because = RoomLine(label="Varför?", max_length=300, error_messages={"required": "Skriv varför."})

    def __init__(self, *args: Any, says: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["because"].label = says


class Tick(DeedForm):
    """One button: nothing to fill in."""
