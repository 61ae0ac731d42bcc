"""Whom to call about a child: mottagning and socialjour of every municipality (R3).

The mottagning comes from the directory. The socialjour is data here; these numbers are invented, of a form that is
never given out, and a real installation puts its own in their place before it opens.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tillsammans.directory.county import MUNICIPALITIES, name_of
from tillsammans.directory.models import Unit, UnitKind
from tillsammans.lib.text import list_and, sort_key

EMERGENCY = "112"
ELSEWHERE = "other"  # a municipality outside the county

SOCIAL_EMERGENCY_SERVICE = {
    "0428": "0157-000 01",
    "0461": "0157-000 02",
    "0480": "0157-000 03",
    "0481": "0157-000 04",
    "0482": "0157-000 05",
    "0483": "0157-000 06",
    "0484": "0157-000 07",
    "0486": "0157-000 08",
    "0488": "0157-000 09",
}


@dataclass(frozen=True)
class Numbers:
    """Whom to call in one municipality. `why` says why it is shown: where the child lives, or is."""

    place: str
    intake: str
    phone: str
    hours: str
    emergency_service: str
    why: str = ""

    @property
    def where(self) -> str:
        """ "Katrineholm, där barnet är nu" """
        return f"{self.place}, {self.why}" if self.why else self.place

    @property
    def daytime(self) -> str:
        """ "Mottagningen Flen, 0157-000 00, vardagar 8.00–16.00" """
        return ", ".join(part for part in (self.intake, self.phone, self.hours) if part)

    @property
    def other_times(self) -> str:
        """The socialjour's number, or how it is reached where we do not know it."""
        return self.emergency_service or f"Ring {EMERGENCY} och be att få socialjouren"


def everybody(first: str = "") -> list[Numbers]:
    """Every municipality of the county by name, one of them first."""
    codes = sorted(MUNICIPALITIES, key=lambda code: (code != first, sort_key(MUNICIPALITIES[code])))
    intakes = _intakes()
    return [_numbers(code, intakes) for code in codes]


def for_children(children: Iterable[dict], own_municipality: str = "") -> list[Numbers]:
    """Numbers of where the children live and of where they are now, each municipality once. When nothing was chosen:
    of where the reporter works, so that there is always somebody to call."""
    reasons: dict[str, list[str]] = {}
    for child in children:
        for code, why in ((child["home"], "där barnet bor"), (child["here"], "där barnet är nu")):
            if code and why not in reasons.setdefault(code, []):
                reasons[code].append(why)
    if not reasons and own_municipality:
        reasons = {own_municipality: ["där du arbetar"]}
    intakes = _intakes()
    return [_numbers(code, intakes, list_and(why)) for code, why in reasons.items()]


def _intakes() -> dict[str, Unit]:
    return {u.municipality: u for u in Unit.objects.filter(kind=UnitKind.SOCIAL_INTAKE).order_by("-name")}


def _numbers(code: str, intakes: dict[str, Unit], why: str = "") -> Numbers:
    unit = intakes.get(code)
    service = SOCIAL_EMERGENCY_SERVICE.get(code, "")
    if unit is None:
        place = name_of(code) if code in MUNICIPALITIES else "En kommun utanför Sörmland"
        return Numbers(place, "Kommunens växel", "", "be att få mottagningen", service, why)
    return Numbers(name_of(code), unit.name, unit.phone, unit.hours, service, why)
