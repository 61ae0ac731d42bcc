"""What may be said today, and to whom: pure functions of who is in the room now and what the consents cover (R84).

Guardians, the child and one's own colleagues narrow nothing. Every unit from outside narrows to what it may be told;
several narrow to what all of them may be told. Nothing here reads a row or the clock.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tillsammans.lib.clock import local
from tillsammans.lib.text import list_and
from tillsammans.wheel.sectors import Sector

# Another's illness is never the meeting's matter (R22, R52), whatever the consents say about the child.
NEVER_TODAY = ("Någon vuxens hälsa.",)


@dataclass(frozen=True)
class Outside:
    """A unit from outside that is in the room now. short: "BUP"; full: "öppna insatser i Flen"; sectors: what it may be
    told (nothing, when a yes is missing); until: when it is expected to leave."""

    unit_id: str
    short: str
    full: str
    sectors: frozenset[str] = field(default_factory=frozenset)
    until: datetime | None = None


def may_be_said(about: Iterable[str], outside: Iterable[Outside]) -> list[str]:
    """The sectors of the meeting that everybody in the room may hear about, in the wheel's order."""
    allowed = {str(sector) for sector in about}
    for unit in outside:
        allowed &= unit.sectors
    return [sector.value for sector in Sector if sector.value in allowed]


def with_whom(outside: Sequence[Outside]) -> str:
    """ "Till 14.20 med BUP." or "Med öppna insatser i Flen."; nothing when nobody from outside is here."""
    if not outside:
        return ""
    leaving = [unit for unit in outside if unit.until]
    staying = [unit for unit in outside if not unit.until]
    first = [f"Till {local(unit.until):%H.%M} med {unit.short}." for unit in leaving if unit.until]
    return " ".join([*first, *([f"Med {list_and(unit.full for unit in staying)}."] if staying else [])])


# --- The agenda: [{"at": "14.00", "what": .., "sector": "" or a code, "unit": "" or a unit's id}]

_LINE = re.compile(r"^\s*(\d{1,2})[.:](\d{2})\s+(.*\S)\s*$")
_LABELS = {sector.label("sv").casefold(): sector.value for sector in Sector}


class BadLine(ValueError):
    """A line of the agenda that does not begin with a time."""


def parse_agenda(text: str, unit_id: str = "") -> list[dict]:
    """Lines as people write them, "14.08 Vem gör vad". A line that begins with a sector's name belongs to that sector
    ("14.08 Trygghet: vem gör vad") and leaves the screen with it. BadLine for a line without a time."""
    return [_item(line, unit_id) for line in text.splitlines() if line.strip()]


def _item(line: str, unit_id: str) -> dict:
    found = _LINE.match(line)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise BadLine(line.strip())
    first = found[3].split(":")[0].strip().casefold()
    return {
        "at": f"{int(found[1]):02}.{found[2]}",
        "what": found[3],
        "sector": _LABELS.get(first, ""),
        "unit": unit_id,
    }


def written(agenda: Iterable[dict], unit_id: str = "") -> str:
    """The same as lines again, for the form."""
    return "\n".join(f"{item['at']} {item['what']}" for item in agenda if item.get("unit", "") == unit_id)


def agenda_now(
    agenda: Iterable[dict], allowed: Iterable[str], units_here: Iterable[str], now: datetime
) -> list[dict]:
    """What the agenda shows: a unit's own part only while that unit is here, and then only that part; a sector's line
    only while that sector may be talked about. The line whose time has come last is marked."""
    here, sayable = set(units_here), set(allowed)
    items = [item for item in agenda if not item.get("sector") or item["sector"] in sayable]
    own = [item for item in items if item.get("unit") and item["unit"] in here]
    shown = own or [item for item in items if not item.get("unit")]
    clock = f"{local(now):%H.%M}"
    started = [i for i, item in enumerate(shown) if item["at"] <= clock]
    current = started[-1] if started else -1
    return [{"at": item["at"], "text": item["what"], "now": i == current} for i, item in enumerate(shown)]


def proposed_agenda(child: str, starts_at: datetime, sectors: Iterable[str], minutes: int = 50) -> str:
    """A first agenda to change: who we are, the child's own question first, then what was mapped, and what must be
    there at the end (R40, R41)."""
    wanted = [sector for sector in Sector if sector.value in set(sectors)]
    what = ["Vilka vi är", f"Vad {child} vill att vi pratar om"]
    what += [f"{sector.label('sv')}: vem gör vad" for sector in wanted]
    what += ["Samordningsperson", "Var och en bekräftar sin rad", "Tid för uppföljning"]
    step = max(minutes // (len(what) + 1), 3)
    first = local(starts_at)
    total = [first.hour * 60 + first.minute + i * step for i in range(len(what))]
    return "\n".join(f"{m // 60 % 24:02}.{m % 60:02} {line}" for m, line in zip(total, what, strict=True))
