"""The forms that figures have: what is counted of one huvudman, of the county, of one unit; and how they are kept."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID


@dataclass(frozen=True)
class Share:
    """So many of so many. The percentage says 100 only for all and 0 only for none."""

    of: int = 0
    whole: int = 0

    @property
    def percent(self) -> int | None:
        """None when there is nothing to have a share of."""
        if not self.whole:
            return None
        return max(self.of * 100 // self.whole, 1 if self.of else 0)

    @property
    def left(self) -> int:
        return self.whole - self.of

    def __add__(self, other: "Share") -> "Share":
        return Share(self.of + other.of, self.whole + other.whole)


@dataclass(frozen=True)
class Missing:
    """A unit that breaks "alla barn har en". code: unnamed, vacant, no_mandate (as directory.queries.gaps)."""

    unit_id: str
    unit: str
    place: str
    code: str


@dataclass(frozen=True)
class Standing:
    """How far one huvudman has come on a day. Days are "2026-09-29", or "" when there is none."""

    id: str
    name: str
    kind: str
    units: int = 0
    named: Share = Share()
    mandate: Share = Share()
    trained: Share = Share()
    wheel: Share = Share()
    adopted_on: str = ""
    committed_on: str = ""
    has_plan: bool = False
    steps: Share = Share()
    in_time: Share = Share()
    late: int = 0
    events: int = 0
    attended: int = 0
    visited_on: str = ""
    routines: int = 0
    to_review: int = 0
    report: str = ""  # "", waiting, late, handed_in
    light: str = ""
    missing: tuple[Missing, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        """From what `as_json` gave, as it was kept."""
        shares = {k: Share(**kept[k]) for k in ("named", "mandate", "trained", "wheel", "steps", "in_time")}
        return cls(**{**kept, **shares, "missing": tuple(Missing(**one) for one in kept["missing"])})


@dataclass(frozen=True)
class County:
    """Every huvudman on one day, those with the largest gaps first; the county as a whole; the heat table."""

    day: str
    half: str  # "Hösten 2026"
    round: str  # the latest round of status reports, "" when there is none
    rows: tuple[Standing, ...]
    total: Standing
    heat: tuple[tuple[str, tuple[Share, ...]], ...]  # (huvudman, a share for each of KINDS)

    @property
    def on(self) -> date:
        return date.fromisoformat(self.day)

    def of(self, principal_id: UUID | str) -> Standing | None:
        return next((row for row in self.rows if row.id == str(principal_id)), None)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        return cls(
            day=kept["day"],
            half=kept["half"],
            round=kept["round"],
            rows=tuple(Standing.read(row) for row in kept["rows"]),
            total=Standing.read(kept["total"]),
            heat=tuple((name, tuple(Share(**one) for one in cells)) for name, cells in kept["heat"]),
        )


@dataclass(frozen=True)
class UnitStanding:
    """One unit: what the register says of its named person, and whether the wheel is used there."""

    id: UUID
    name: str
    kind: str
    principal_id: UUID
    municipality: str
    wanted: bool  # the agreement's table points at this kind of unit
    missing: str  # "", unnamed, vacant, no_mandate
    manned: bool
    mandate: bool
    trained: bool
    wheel: bool
    named_post: UUID | None
