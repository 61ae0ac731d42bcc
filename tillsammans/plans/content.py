"""A plan as frozen content, and what one receiver gets of it: pure functions of plain data.

`cut` keeps whole goals by their sector. Nothing is numbered, counted or left empty, so a version looks exactly as if
what was cut had never been written (R41, R13).
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from datetime import date, datetime

from tillsammans.lib.clock import local
from tillsammans.lib.text import genitive
from tillsammans.plans.models import State
from tillsammans.ui.filters import day, day_short, weekday
from tillsammans.wheel.sectors import Sector

# What only the holder's own copy has: the reasons among professionals, and what was let known about a row afterwards.
OWN_COPY_ONLY = ("sip",)
OWN_COPY_ONLY_IN_ROWS = ("feedback",)
STATE_ON_SCREEN = {
    State.OFFERED: "offered",
    State.APPLIED: "sought",
    State.DECIDED: "decided",
    State.DONE: "done",
    State.NOT_DONE: "missed",
}  # the names kit.html knows


def cut(content: dict, sectors: Iterable[str]) -> dict:
    """The content with only the goals, and their rows, in `sectors`, for somebody outside. Without a trace of the rest:
    for any hidden goal g, cut(content with g) == cut(content without g)."""
    told = set(sectors)
    kept = {key: deepcopy(value) for key, value in content.items() if key not in OWN_COPY_ONLY}
    kept["goals"] = [_goal(goal) for goal in content["goals"] if goal["sector"] in told]
    return kept


def _goal(goal: dict) -> dict:
    rows = [
        {k: deepcopy(v) for k, v in row.items() if k not in OWN_COPY_ONLY_IN_ROWS} for row in goal["rows"]
    ]
    return {"sector": goal["sector"], "words": goal["words"], "rows": rows}


def for_family(content: dict) -> dict:
    """The guardians' copy: the whole plan, without what was let known about a row to the one who keeps it together."""
    return cut(content, [sector.value for sector in Sector]) | {"sip": content.get("sip", "")}


def sectors_of(content: dict) -> frozenset[str]:
    """What a consent must cover for this content to leave."""
    return frozenset(goal["sector"] for goal in content["goals"])


def version_label(number: int) -> str:
    """1, 1.1, 1.2: as people say it. A SIP starts a new count."""
    return "1" if number == 1 else f"1.{number - 1}"


def short_name(owner: str) -> str:
    """How a row's owner is called when confirming: "Karin Alm, kurator" is Karin; "Johan och Alma" stays."""
    name, comma, _ = owner.partition(",")
    return name.split()[0] if comma and name.split() else owner


def waited_for(owner: str) -> str:
    """Whose own yes it is: of "Johan och Alma" it is Johan's."""
    return short_name(owner).split(" och ")[0]


def state_words(state: str, due_on: str = "") -> str:
    """ "Erbjuds", or "Söks, besked senast 27 nov"."""
    label = State(state).label
    if state == State.APPLIED and due_on:
        return f"{label}, besked senast {day_short(date.fromisoformat(due_on))}"
    return label


def all_confirmed(content: dict) -> bool:
    """Of the rows in this content: a row somebody else has, in a goal that was cut, does not show here."""
    rows = [row for goal in content["goals"] for row in goal["rows"]]
    return bool(rows) and all(row["confirmed"] for row in rows)


# --- The same content as sentences, for paper, screens and letters
def meet_again(content: dict) -> str:
    """ "torsdag 4 februari 2027 klockan 14.00", or nothing."""
    at = content.get("follow_up", {}).get("at", "")
    moment = local(datetime.fromisoformat(at)) if at else None
    return f"{weekday(moment)} klockan {moment:%H.%M}" if moment else ""


def coordinator_line(content: dict) -> str:
    """After the name: "skolsköterska, 070-000 00 00, vardagar 8–15. Almas val, och Petra har sagt ja. ..."."""
    who = content.get("coordinator")
    if not who:
        return ""
    first, called = who["name"].split()[0], content["called"]
    parts = [f"{', '.join(filter(None, [who['role'], who['phone'], who['hours']]))}."]
    parts.append(
        f"{genitive(called)} val, och {first} har sagt ja." if who["choice"] else f"{first} har sagt ja."
    )
    if who["substitute"]:
        parts.append(f"Är {first} borta svarar {who['substitute']}.")
    return " ".join(parts)


def closing_line(content: dict) -> str:
    """Whom to tell when something was not done (R42), and how rows are confirmed."""
    who = content.get("coordinator")
    tell = f"Blev något inte av? Säg till {who['name'].split()[0]}. Svar inom tre skoldagar. " if who else ""
    on = day(date.fromisoformat(content["day"])).rsplit(" ", 1)[0]
    said = (
        f"Var och en har bekräftat sin egen rad den {on}."
        if all_confirmed(content)
        else "Var och en bekräftar sin egen rad."
    )
    return f"{tell}{said} Den som vill skriver under på papper."


def letter_lines(content: dict) -> list[dict]:
    """The content as a letter's lines, each with the sector it needs. A row carries its id and its unit, so that the
    unit can confirm its own."""
    lines = []
    for goal in content["goals"]:
        name = Sector(goal["sector"]).label("sv")
        lines.append({"label": f"Mål, {name.lower()}", "text": goal["words"], "sector": goal["sector"]})
        lines += [_row_line(row, goal["sector"]) for row in goal["rows"]]
    who = content.get("coordinator")
    if who:
        text = f"{who['name']}, {coordinator_line(content)}"
        lines.append({"label": "Samordningsperson", "text": text, "sector": None})
    if meet_again(content):
        place = content["follow_up"].get("place", "")
        lines.append(
            {
                "label": "Vi ses igen",
                "text": ", ".join(filter(None, [meet_again(content), place])),
                "sector": None,
            }
        )
    return lines


def _row_line(row: dict, sector: str) -> dict:
    line = {"label": row["who"], "text": _row_text(row), "sector": sector}
    return line | {"row": row["id"], "unit": row["unit"], "what": row["what"]}


def _row_text(row: dict) -> str:
    parts = [row["what"], row["when"], state_words(row["state"], row.get("due_on", ""))]
    said = f"Bekräftat: {row['confirmed']}" if row["confirmed"] else "Inte bekräftat än"
    return ". ".join(part.rstrip(".") for part in [*parts, said] if part) + "."


# --- The child's own half page (R49): the same data, to the child
def for_child(content: dict) -> dict:
    """Goals as they are, and rows said to the child: "Karin: möter dig måndag och tisdag 8.05."."""
    goals = [
        {"words": g["words"], "rows": [_promise(row, content["called"]) for row in g["rows"]]}
        for g in content["goals"]
    ]
    who = content.get("coordinator")
    return {
        "called": content["called"],
        "day": day(date.fromisoformat(content["day"])),
        "goals": goals,
        "again": meet_again(content),
        "place": content.get("follow_up", {}).get("place", ""),
        "helper": who["name"].split()[0] if who else "",
        "chosen": bool(who and who["choice"]),
    }


def _promise(row: dict, called: str) -> dict:
    what = re.sub(rf"^(\w+) {re.escape(called)}\b", r"\1 dig", row["what"])
    mine = re.sub(rf"\b{re.escape(called)}\b", "du", short_name(row["who"]))
    return {"who": mine[:1].upper() + mine[1:], "text": what[:1].lower() + what[1:], "when": row["when"]}
