"""Every figure about how far the county has come, counted in one place: the same number on every page, in every report,
table and paper. What each means is told in `measures`. Units, seats, steps and days are counted; never a child.

One statement to the database, however many units there are (performance.md, goal 4).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from tillsammans.directory.county import MUNICIPALITIES, name_of
from tillsammans.directory.models import NamedPerson, Principal, PrincipalKind, Unit, UnitKind
from tillsammans.directory.queries import in_model, rules_on, sitting_now
from tillsammans.governance.models import Adoption
from tillsammans.implementation.models import (
    Commitment,
    Course,
    Event,
    EventKind,
    Plan,
    Report,
    Round,
    Routine,
    Step,
    Training,
    WheelUse,
)
from tillsammans.implementation.shapes import County, Missing, Share, Standing, UnitStanding
from tillsammans.implementation.telling import gaps
from tillsammans.lib import clock
from tillsammans.lib.clock import local
from tillsammans.lib.text import sort_key
from tillsammans.lib.together import together

REMEMBERED = timedelta(days=3 * 365)  # how far back events are looked for

# The heat table's columns: what one calls it, and which kinds of unit stand there.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Förskola", (UnitKind.PRESCHOOL,)),
    ("Grundskola", (UnitKind.SCHOOL, UnitKind.ADAPTED_SCHOOL, UnitKind.SPECIAL_SCHOOL)),
    ("Gymn.", (UnitKind.UPPER_SECONDARY,)),
    ("BHV", (UnitKind.CHILD_HEALTH,)),
    ("KAA", (UnitKind.KAA,)),
    ("Uppf.", (UnitKind.FOLLOW_UP,)),
)


def half_of(day: date) -> tuple[int, int]:
    """(year, 1 for spring or 2 for autumn)."""
    return day.year, 1 if day.month < 7 else 2


def half_name(day: date) -> str:
    year, half = half_of(day)
    return f"{'Våren' if half == 1 else 'Hösten'} {year}"


def county(now: datetime | None = None) -> County:
    """Everything, as it stands at the moment (now, unless told)."""
    return _Loaded(now or clock.now()).county()


def units_of(principal_id: UUID, now: datetime | None = None) -> tuple[Standing | None, list[UnitStanding]]:
    """One huvudman's standing, and each of its units: those that lack something first, then by name. The same figures
    as in the county's picture, since both come from here."""
    loaded = _Loaded(now or clock.now())
    units = [unit for unit in loaded.units() if unit.principal_id == principal_id]
    units.sort(key=lambda u: (not u.missing, u.trained or not u.wanted, sort_key(u.name)))
    return loaded.county().of(principal_id), units


class _Loaded:
    """The rows of one moment, asked for in one statement."""

    def __init__(self, now: datetime) -> None:
        self.now, self.day = now, local(now).date()
        # Never more than one round is under way: the latest.
        latest = Round.objects.order_by("-year", "-half").values("pk")[:1]
        (
            self.principals,
            self.unit_rows,
            self.named,
            self.holdings,
            self.trainings,
            self.wheels,
            self.commitments,
            self.adoptions,
            self.plans,
            self.steps,
            self.events,
            self.routines,
            self.rounds,
            self.reports,
            self.rules,
        ) = together(
            self._principals(),
            self._units(),
            self._named().order_by("-starts_on"),
            self._holdings(),
            Training.objects.filter(course=Course.NAMED_PERSON, taken_on__lte=self.day).only("person_id"),
            WheelUse.objects.filter(self._open("ended_on"), since__lte=self.day).only("unit_id"),
            Commitment.objects.filter(
                self._open("withdrawn_on"),
                Q(adoption__isnull=True) | self._open("adoption__withdrawn_on"),
                unit__isnull=True,
            )
            .annotate(on=Coalesce("decided_on", "adoption__decided_on"))
            .only("principal_id"),
            Adoption.objects.filter(self._open("withdrawn_on"), decided_on__lte=self.day),
            Plan.objects.filter(closed_on__isnull=True).only("principal_id"),
            Step.objects.filter(plan__closed_on__isnull=True, left_out_on__isnull=True)
            .annotate(owned_by=F("plan__principal_id"))
            .only("ends_on", "done_on"),
            self._events(),
            Routine.objects.filter(self._open("ended_on"), valid_from__lte=self.day).only(
                "principal_id", "next_review"
            ),
            Round.objects.filter(pk__in=latest).only("year", "half", "due_on"),
            Report.objects.filter(round__in=latest).only("principal_id", "handed_in_at", "light"),
            rules_on(self.day).only("unit_kind"),
        )

    def _open(self, column: str) -> Q:
        return Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__gt": self.day})

    def _principals(self) -> QuerySet[Principal]:
        """The ten, and whoever else has joined."""
        ten = Q(kind__in=(PrincipalKind.MUNICIPALITY, PrincipalKind.REGION))
        joined = Unit.objects.filter(in_model(self.day, "authority__")).values("authority__principal_id")
        return Principal.objects.filter(ten | Q(pk__in=joined))

    def _units(self) -> QuerySet[Unit]:
        rows = Unit.objects.filter(in_model(self.day, "authority__")).exclude(kind=UnitKind.OFFICE)
        return rows.annotate(owned_by=F("authority__principal_id")).only("name", "kind", "municipality")

    def _named(self) -> QuerySet[NamedPerson]:
        return NamedPerson.objects.filter(self._open("ends_on"), starts_on__lte=self.day)

    def _holdings(self) -> QuerySet:
        seats = Q(post__in=self._named().values("post_id"))
        seats |= Q(post__in=self._named().values("substitute_post_id"))
        return sitting_now(self.now).filter(seats).only("post_id", "person_id", "substitute")

    def _events(self) -> QuerySet[Event]:
        rows = Event.objects.filter(held_on__lte=self.day, held_on__gt=self.day - REMEMBERED)
        return rows.annotate(people=Sum("attended__number")).only("principal_id", "kind", "held_on")

    # --- units
    def units(self) -> list[UnitStanding]:
        kinds = {row.unit_kind for row in self.rules}
        sits: dict[UUID, list] = defaultdict(list)
        for row in self.holdings:
            sits[row.post_id].append(row)
        named: dict[UUID, NamedPerson] = {}
        for row in self.named:
            named.setdefault(row.unit_id, row)
        self._sits, self._wheels = sits, {row.unit_id for row in self.wheels}
        self._trained = {row.person_id for row in self.trainings}
        return [self._unit(unit, named.get(unit.pk), unit.kind in kinds) for unit in self.unit_rows]

    def _unit(self, unit: Any, named: NamedPerson | None, wanted: bool) -> UnitStanding:
        manned = named is not None and bool(
            self._sits.get(named.post_id) or self._sits.get(named.substitute_post_id)  # type: ignore[arg-type]
        )
        missing = (
            "unnamed" if named is None else "vacant" if not manned else "" if named.mandate else "no_mandate"
        )
        return UnitStanding(
            id=unit.pk,
            name=unit.name,
            kind=unit.kind,
            principal_id=UUID(unit.owned_by),
            municipality=unit.municipality,
            wanted=wanted,
            missing=missing if wanted else "",
            manned=manned,
            mandate=bool(manned and named and named.mandate),
            trained=manned and named is not None and self._is_trained(named.post_id),
            wheel=unit.pk in self._wheels,
            named_post=named.post_id if named else None,
        )

    def _is_trained(self, post_id: UUID) -> bool:
        """Everybody who holds the seat has taken the course; whoever stands in counts only where nobody holds it."""
        rows = self._sits.get(post_id, [])
        holds = {row.person_id for row in rows if not row.substitute} or {row.person_id for row in rows}
        return bool(holds) and holds <= self._trained

    # --- huvudmän
    def county(self) -> County:
        units = self.units()
        rows = [self._standing(principal, units) for principal in self.principals]
        rows.sort(key=rank)
        latest = next(iter(self.rounds), None)
        return County(
            day=self.day.isoformat(),
            half=half_name(self.day),
            round=latest.name if latest else "",
            rows=tuple(rows),
            total=total_of(rows),
            heat=_heat(self.principals, units),
        )

    def _standing(self, principal: Principal, every: list[UnitStanding]) -> Standing:
        units = [unit for unit in every if unit.principal_id == principal.pk]
        wanted = [unit for unit in units if unit.wanted]
        steps = [row for row in self.steps if UUID(row.owned_by) == principal.pk]
        return Standing(
            id=str(principal.pk),
            name=principal.name,
            kind=principal.kind,
            units=len(units),
            named=_share(wanted, "manned"),
            mandate=_share(wanted, "mandate"),
            trained=_share(wanted, "trained"),
            wheel=_share(units, "wheel"),
            adopted_on=_first(row.decided_on.isoformat() for row in self._of(self.adoptions, principal)),
            committed_on=_first(row.on for row in self._of(self.commitments, principal)),
            has_plan=bool(self._of(self.plans, principal)),
            missing=tuple(
                Missing(str(u.id), u.name, name_of(u.municipality), u.missing) for u in wanted if u.missing
            ),
            **self._of_steps(steps),
            **self._of_events(self._of(self.events, principal)),
            **self._of_routines(self._of(self.routines, principal)),
            **self._of_report(principal),
        )

    @staticmethod
    def _of(rows: list, principal: Principal) -> list:
        return [row for row in rows if row.principal_id == principal.pk]

    def _of_steps(self, steps: list) -> dict[str, Any]:
        done = [row for row in steps if row.done_on]
        late = [row for row in steps if not row.done_on and row.ends_on < self.day]
        in_time = [row for row in done if row.done_on <= row.ends_on]
        return {
            "steps": Share(len(done), len(steps)),
            "late": len(late),
            "in_time": Share(len(in_time), len(done) + len(late)),
        }

    def _of_events(self, events: list) -> dict[str, Any]:
        this_half = [row for row in events if half_of(row.held_on) == half_of(self.day)]
        visits = [row.held_on for row in events if row.kind == EventKind.VISIT]
        return {
            "events": len(this_half),
            "attended": sum(row.people or 0 for row in this_half),
            "visited_on": max(visits).isoformat() if visits else "",
        }

    def _of_routines(self, routines: list) -> dict[str, Any]:
        due = [row for row in routines if row.next_review < self.day]
        return {"routines": len(routines), "to_review": len(due)}

    def _of_report(self, principal: Principal) -> dict[str, Any]:
        found = next(iter(self._of(self.reports, principal)), None)
        if found is None:
            return {}
        if found.handed_in_at:
            return {"report": "handed_in", "light": found.light}
        return {"report": "late" if self.rounds[0].due_on < self.day else "waiting"}


def rank(row: Standing) -> tuple:
    """Gaps first: units that lack somebody, then how much else there is left to do."""
    return -len(row.missing), -len(gaps(row)), row.trained.percent or 0, sort_key(row.name)


def total_of(rows: Iterable[Standing]) -> Standing:
    """The county as a whole: the sum of what can be summed. Reports: how many are handed in is told elsewhere."""
    return reduce(_added, rows, Standing(id="", name="Länet", kind=""))


def _added(total: Standing, row: Standing) -> Standing:
    summed: tuple[str, ...] = (
        "units",
        "named",
        "mandate",
        "trained",
        "wheel",
        "steps",
        "in_time",
        "late",
        "events",
        "attended",
    )
    summed += ("routines", "to_review", "missing")
    return replace(total, **{name: getattr(total, name) + getattr(row, name) for name in summed})


def _share(units: list[UnitStanding], name: str) -> Share:
    return Share(sum(getattr(unit, name) for unit in units), len(units))


def _first(days: Iterable[str]) -> str:
    return next(iter(days), "")


def _heat(
    principals: list[Principal], units: list[UnitStanding]
) -> tuple[tuple[str, tuple[Share, ...]], ...]:
    """By huvudman; barnhälsovården is the region's and stands with the municipality where it is."""
    rows: dict[str, list[UnitStanding]] = {name: [] for name in sorted(MUNICIPALITIES.values(), key=sort_key)}
    names = {one.pk: one for one in principals}
    for unit in (one for one in units if one.wanted):
        owner = names[unit.principal_id]
        private = owner.kind not in (PrincipalKind.MUNICIPALITY, PrincipalKind.REGION)
        rows.setdefault(owner.name if private else MUNICIPALITIES[unit.municipality], []).append(unit)
    every = [unit for found in rows.values() for unit in found]
    return tuple((name, _cells(found)) for name, found in [*rows.items(), ("Länet", every)])


def _cells(units: list[UnitStanding]) -> tuple[Share, ...]:
    return tuple(_share([u for u in units if u.kind in kinds], "manned") for _name, kinds in KINDS)
