"""The plan on paper: one set of sentences for print view and tagged PDF (PDF/UA-1), and the child's half page."""

from dataclasses import dataclass, field
from datetime import date

from tillsammans.consent import words
from tillsammans.directory.models import Unit
from tillsammans.lib import pdf
from tillsammans.lib.text import list_and
from tillsammans.plans import content as say
from tillsammans.plans.models import State
from tillsammans.ui.filters import day
from tillsammans.wheel.drawing import icon
from tillsammans.wheel.sectors import Sector
from tillsammans.wheel.shapes import COLOR

HEADS = ("Vad", "Vem", "När", "Var vi är", "Bekräftat")


@dataclass(frozen=True)
class About:
    """What stands at the top of the sheet, and for a letter the words about the letter."""

    head: str
    letter: list[str] = field(default_factory=list)


def letter_about(content: dict, receiver, case) -> About:
    """From whom, to whom, on what ground, until when (R6, R10)."""
    to = words.full(receiver.unit)
    sectors = [sector.label("sv").lower() for sector in Sector if sector.value in say.sectors_of(content)]
    until = f", till {day(receiver.covered.until_on)}" if receiver.covered.until_on else ""
    lines = [
        f"Från {_house(case.unit)}. Till {to}, {_owner(receiver.unit)}. Grund: samtycke, för att göra en plan om "
        f"{list_and(sectors)}{until}.",
        "Det ni har fått hanterar ni enligt era regler. Slutar samtycket att gälla kommer inget mer härifrån.",
    ]
    return About(f"Plan. Till {to}", lines)


def _house(unit: Unit) -> str:
    return f"{unit.name}, {_owner(unit)}"


def _owner(unit: Unit) -> str:
    return unit.authority.name


def view(content: dict, about: About) -> dict:
    """Strings only, in the order they are read. Used by the print view and by the PDF."""
    return {
        "title": content["title"],
        "head": about.head,
        "day": day(date.fromisoformat(content["day"])),
        "child": content["child"],
        "again": say.meet_again(content),
        "place": content.get("follow_up", {}).get("place", ""),
        "coordinator": (content.get("coordinator") or {}).get("name", ""),
        "coordinator_line": say.coordinator_line(content),
        "heads": list(HEADS),
        "goals": [_goal(goal) for goal in content["goals"]],
        "sip": content.get("sip", ""),
        "letter": about.letter,
        "closing": say.closing_line(content),
    }


def _goal(goal: dict) -> dict:
    name = Sector(goal["sector"]).label("sv")
    rows = [[row["what"], row["who"], row["when"], _state(row), row["confirmed"]] for row in goal["rows"]]
    return {
        "sector": goal["sector"],
        "name": name,
        "words": goal["words"],
        "rows": rows,
        "icon": _pictogram(goal["sector"]),
    }


def _state(row: dict) -> str:
    return (
        State(row["state"]).label
        if row["state"] != State.APPLIED
        else say.state_words(row["state"], row.get("due_on", ""))
    )


def _pictogram(code: str) -> str:
    """The sector's sign, white on its own colour: dark enough to stand out in black and white."""
    sector = Sector(code)
    sign = icon(sector.slug, 16, 16, 19, "#ffffff", 2.8)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">'
        f'<circle cx="16" cy="16" r="15.5" fill="{COLOR[sector]}"/>{sign}</svg>'
    )


def plan_pdf(content: dict, about: About) -> bytes:
    """A4, tagged, in Swedish. Raises pdf.PdfError."""
    return pdf.render("plans/plan.typ", view(content, about) | {"lang": "sv"})


def child_pdf(content: dict) -> bytes:
    """Half an A4 in the child's words."""
    return pdf.render("plans/min_plan.typ", say.for_child(content) | {"lang": "sv", "title": "Min plan"})
