"""The documentation forms on paper: Upptäcka, Kartlägga, Samarbeta, equal to the screens ("Dokumentationsmaterial").

Order, labels, hints and choices are the screens' (concerns, mapping, meetings, plans). Those apps' forms are not
imported: a test lays paper and screen beside each other, so that they cannot part.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils import translation

from tillsammans.lib import pdf
from tillsammans.materials import preview
from tillsammans.materials.recipes import Kind, Recipe
from tillsammans.materials.sheets import foot, sector_data
from tillsammans.materials.words.documentation import SAID
from tillsammans.ui.pictures import sector_hint
from tillsammans.wheel.sectors import LANGUAGES, Sector

VERSION = "1.0"
STEPS = ("upptacka", "kartlagga", "samarbeta")
# Where a child may tell of something that must be reported (DESIGN 6).
WARNED = (Sector.CARE, Sector.HOME, Sector.SAFETY)
GOALS, MEASURES = 3, 3


@dataclass(frozen=True)
class Field:
    """One field of a screen: form and name in the code, and how it is answered by hand."""

    key: str
    look: str = "lines"  # lines, own (the child's words), ticks, column, sectors, day
    lines: int = 2
    beside: bool = False  # stands beside the one before, as on the screen


CONCERN = (
    Field("concern.who", lines=1),
    Field("concern.sectors", "sectors"),
    Field("concern.seen", lines=7),
    Field("concern.own_words", "own", lines=4),
    Field("concern.child_knows", "ticks"),
    Field("concern.guardians_know", "ticks", beside=True),
)
OTHER_READER = (
    Field("concern.to", lines=1),
    Field("concern.basis", "column"),
    Field("concern.motivation", lines=2),
)
QUESTIONS = tuple(Field(f"questions.answer_{n}", lines=4) for n in range(1, 6))
DECISION = (
    Field("decision.outcomes", "ticks"),
    Field("decision.own_support_from", "day"),
    Field("decision.special_support", lines=2),
    Field("decision.rights_view", lines=3),
    Field("decision.reason", lines=3),
)
MEETING = (
    Field("meeting.childs_wishes", "own", lines=3),
    Field("meeting.day", "day"),
    Field("meeting.start", lines=1),
    Field("meeting.until", lines=1, beside=True),
    Field("meeting.place", lines=1, beside=True),
    Field("meeting.agenda", lines=5),
)
INVITED = (
    Field("invite.guardians", lines=1),
    Field("invite.posts", lines=1, beside=True),
    Field("invite.units", lines=2),
    Field("invite.others", lines=2),
)
COORDINATOR = (
    Field("wish.words", "own", lines=2),
    Field("ask.post", lines=1),
    Field("ask.special_reason", lines=2),
    Field("answer.answer", "ticks"),
)
GOAL = (Field("goal.words", "own", lines=2), Field("goal.sector", "sectors"))
MEASURE = ("measure.what", "measure.owner", "measure.when", "measure.state", "measure.due_on")
STATEMENT = ("statement.text", "statement.kind", "statement.about_whom", "statement.said_on")
ENDING = (
    Field("end.day", "day"),
    Field("end.at", lines=1),
    Field("end.place", lines=1, beside=True),
    Field("end.not_sip_reason", lines=3),
)

Data = dict[str, Any]


# --- parts of a paper -----------------------------------------------------------------------------------------------
def _upptacka(lang: str) -> list[Data]:
    return [_fields("", CONCERN, lang), _fields("others_read", OTHER_READER, lang)]


def _kartlagga(lang: str) -> list[Data]:
    intro = _fields("sectors", (), lang) | {"hint": SAID[lang].PAPER["statements"]}
    areas = [_sector(k, lang) for k in Sector]
    return [intro, *areas, _fields("questions", QUESTIONS, lang), _fields("decision", DECISION, lang)]


def _samarbeta(lang: str) -> list[Data]:
    before = {"meeting": MEETING, "invited": INVITED, "coordinator": COORDINATOR}
    return [
        *(_fields(heading, fields, lang) for heading, fields in before.items()),
        *(_goal(n, lang) for n in range(1, GOALS + 1)),
        _fields("ending", ENDING, lang),
    ]


PARTS: dict[str, Callable[[str], list[Data]]] = {
    "upptacka": _upptacka,
    "kartlagga": _kartlagga,
    "samarbeta": _samarbeta,
}


def _fields(heading: str, fields: tuple[Field, ...], lang: str) -> Data:
    shown = [_field(field, lang) for field in fields]
    return {"kind": "fields", "heading": SAID[lang].PAPER.get(heading, ""), "hint": "", "fields": shown}


def _field(field: Field, lang: str) -> Data:
    said = SAID[lang]
    label, hint = said.FIELDS[field.key]
    explained = field.key == "concern.sectors"
    return {
        "label": label,
        "hint": hint,
        "look": field.look,
        "lines": field.lines,
        "beside": field.beside,
        "choices": said.CHOICES.get(field.key, ()),
        "signs": [_area(k, lang, explained) for k in Sector] if field.look == "sectors" else [],
        "warn": said.PAPER["told"] if explained else "",
        "day": said.PAPER["day"],
    }


def _area(sector: Sector, lang: str, explained: bool) -> Data:
    with translation.override(lang):
        return sector_data(sector, lang) | {"hint": sector_hint(sector.value) if explained else ""}


def _sector(sector: Sector, lang: str) -> Data:
    """Strength, concern and wish in one area: whose sentence, about whom, and when it was said."""
    said = SAID[lang]
    text, kind, about, day = (_head(key, lang) for key in STATEMENT)
    name, name_hint = said.FIELDS["statement.about_name"]
    about["hint"] = f"{name} {name_hint}"
    area = _area(sector, lang, True)
    return {
        "kind": "sector",
        "heading": area["name"],
        "hint": area["hint"],
        "sign": area["sign"],
        "warn": said.PAPER["told"] if sector in WARNED else "",
        "table": {
            # What kind it is stands first: it is printed, and names the row.
            "heads": [kind, text, {"label": said.PAPER["source"], "hint": ""}, about, day],
            "rows": [[one, "", "", "", ""] for one in said.CHOICES["statement.kind"]],
            "widths": [1.4, 3, 1.1, 2.3, 1.1],
            "height": 14.5,
        },
    }


def _goal(number: int, lang: str) -> Data:
    """A goal in the child's words, its area, and rows for who does what by when."""
    said = SAID[lang]
    states = list(said.CHOICES["measure.state"])
    return _fields("", GOAL, lang) | {
        "kind": "goal",
        "heading": f"{said.PAPER['goal']} {number}",
        "table": {
            "heads": [_head(key, lang) for key in MEASURE],
            "rows": [["", "", "", states, ""] for _ in range(MEASURES)],
            "widths": [2.3, 1.8, 1.5, 1.3, 1.4],
            "height": 17.5,
        },
    }


def _head(key: str, lang: str) -> dict[str, str]:
    label, hint = SAID[lang].FIELDS[key]
    return {"label": label, "hint": hint}


# --- the papers -----------------------------------------------------------------------------------------------------
def form_pdf(step: str, lang: str, file_format: str = "pdf") -> bytes:
    """One step's form, or all three as a booklet. Raises pdf.PdfError."""
    said = SAID[lang].PAPER
    steps = STEPS if step == "all" else (step,)
    return pdf.render(
        "materials/documentation.typ",
        {
            "lang": lang,
            "title": SAID[lang].TITLES[step],
            "foot": foot(lang, VERSION),
            "report": said["report"],
            "told": said["told"],
            "keep": f"{said['same']} {said['keep']}",
            # Upptäcka asks itself who the child is.
            "lead": [said["writer"]] if step == "upptacka" else [said["child"], said["writer"]],
            "parts": [{"heading": SAID[lang].STEPS[one], "groups": PARTS[one](lang)} for one in steps],
        },
    )


def _recipe(step: str) -> Recipe:
    return Recipe(
        code="dokumentation" if step == "all" else f"dokumentation-{step}",
        kind=Kind.MEETING,
        title={lang: SAID[lang].TITLES[step] for lang in LANGUAGES},
        summary={lang: SAID[lang].SUMMARIES[step] for lang in LANGUAGES},
        formats=("pdf",),
        make=partial(form_pdf, step),
        steps=STEPS if step == "all" else (step,),
        version=VERSION,
        icon="clipboard-list",
        preview=partial(_preview, step),
    )


def _preview(step: str, lang: str) -> str:
    said = SAID[lang]
    heads = {
        "upptacka": [said.FIELDS[field.key][0] for field in CONCERN[:4]],
        "kartlagga": [k.label(lang) for k in list(Sector)[:4]],
        "samarbeta": [said.PAPER[key] for key in ("meeting", "invited", "coordinator", "goal")],
        "all": [said.STEPS[one] for one in STEPS],
    }
    return preview.form(said.TITLES[step].partition(":")[0], heads[step])


RECIPES = tuple(_recipe(step) for step in ("all", *STEPS))
