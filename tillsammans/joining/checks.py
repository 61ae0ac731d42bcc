"""What is missing before a provider's own place in the model is ready: read from the directory and the keyring each
time, never ticked off by hand. One sentence each, that says who does what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from tillsammans.directory.models import Authority, Function, Holding, Inbox, NamedPerson, Unit, UnitKind
from tillsammans.directory.queries import kinds_with_named_person, sitting_now
from tillsammans.joining.models import Joining
from tillsammans.joining.models import StepCode as S
from tillsammans.lib import clock
from tillsammans.sealing.trial import tried

OPERATOR = "Den som har hand om driften"
CONTACT = "Kontaktpersonen"


@dataclass(frozen=True)
class Blocker:
    """What is missing, in one sentence with who does what."""

    step: S
    sentence: str
    unit_id: UUID | None = None


def authorities_of(joining: Joining) -> list[Authority]:
    """The provider's islands, oldest first."""
    rows = Authority.objects.filter(principal=joining.principal_id).select_related("principal")
    return list(rows.order_by("name", "pk"))


def blockers(joining: Joining, step: S | None = None) -> list[Blocker]:
    """Everything missing among the steps that are read from the directory and the keyring, or of one of them."""
    return missing_in(read([joining])[joining.principal_id], step)


def missing_in(places: "Places", step: S | None = None) -> list[Blocker]:
    """The same of what has been read already."""
    looks = {S.ISLAND: islands, S.KEYS: keys, S.CONTACT: contact, S.UNITS: units, S.PEOPLE: people}
    return [found for code, look in looks.items() if step in (None, code) for found in look(places)]


@dataclass
class Places:
    """One provider's part of the directory."""

    name: str
    authorities: list[Authority] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    inboxes: dict[UUID, Inbox] = field(default_factory=dict)
    sitting: list[Holding] = field(default_factory=list)
    named: dict[UUID, NamedPerson] = field(default_factory=dict)
    table: frozenset[str] = frozenset()

    @property
    def written_to(self) -> list[Unit]:
        return [unit for unit in self.units if unit.kind != UnitKind.OFFICE]

    @property
    def seats(self) -> set[UUID]:
        return {holding.post_id for holding in self.sitting}

    def seated_after(self, moment: datetime) -> bool:
        """Whether anybody sits there since later than that moment."""
        return any(holding.starts > moment for holding in self.sitting)


def read(joinings: Iterable[Joining]) -> dict[UUID, Places]:
    """The directory as it is today for every provider asked for, in six statements however many they are."""
    now, day = clock.now(), clock.today()
    table = kinds_with_named_person(day)
    found = {one.principal_id: Places(one.principal.name, table=table) for one in joinings}
    rows = Authority.objects.filter(principal__in=found).select_related("principal").order_by("name", "pk")
    owner = {}
    for one in rows:
        found[one.principal_id].authorities.append(one)
        owner[one.pk] = found[one.principal_id]
    of = {}
    for unit in Unit.objects.filter(authority__in=owner).select_related("authority").order_by("name", "pk"):
        owner[unit.authority_id].units.append(unit)
        of[unit.pk] = owner[unit.authority_id]
    for inbox in Inbox.objects.filter(unit__in=of):
        of[inbox.unit_id].inboxes[inbox.unit_id] = inbox
    for holding in sitting_now(now).filter(post__unit__in=of).select_related("post__unit"):
        of[holding.post.unit_id].sitting.append(holding)
    in_force = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    for row in NamedPerson.objects.filter(in_force, unit__in=of, starts_on__lte=day).order_by("starts_on"):
        of[row.unit_id].named[row.unit_id] = row
    return found


def islands(places: Places) -> Iterator[Blocker]:
    if not places.authorities:
        yield Blocker(S.ISLAND, f"{places.name} har ingen verksamhet inlagd. Processledaren lägger in den.")
    for one in places.authorities:
        if not one.secrecy:
            yield Blocker(
                S.ISLAND, f"{one.name} saknar uppgift om tystnadsplikt. Processledaren skriver in den."
            )


def keys(places: Places) -> Iterator[Blocker]:
    for one in places.authorities:
        trial = tried(one.pk)
        if not trial.works:
            yield Blocker(
                S.KEYS, f"{one.name} har ingen nyckel som går att använda. {key_sentence(trial.why)}"
            )


def key_sentence(why: str) -> str:
    """Who must act when a key is missing (docs/operations/keys.md)."""
    return f"{OPERATOR} lägger in den i nyckelringen och startar om. {why}".strip()


def contact(places: Places) -> Iterator[Blocker]:
    if not any(h.post.function == Function.LOCAL_LEAD for h in places.sitting):
        yield Blocker(S.CONTACT, f"{places.name} har ingen kontaktperson. Processledaren lägger in en.")


def units(places: Places) -> Iterator[Blocker]:
    for one in places.authorities:
        if not any(unit.authority_id == one.pk for unit in places.written_to):
            yield Blocker(
                S.UNITS, f"{one.name} har ingen enhet man kan skriva till. {CONTACT} lägger in den."
            )
    for unit in places.written_to:
        inbox = places.inboxes.get(unit.pk)
        if inbox is None or not inbox.open_for_letters:
            yield Blocker(
                S.UNITS, f"{unit.name} har ingen öppen funktionsbrevlåda. {CONTACT} öppnar den.", unit.pk
            )
        if not unit.phone:
            yield Blocker(S.UNITS, f"{unit.name} saknar telefonnummer. {CONTACT} skriver in det.", unit.pk)


def people(places: Places) -> Iterator[Blocker]:
    for unit in places.written_to:
        yield from (_named if unit.kind in places.table else _read)(places, unit)


def _read(places: Places, unit: Unit) -> Iterator[Blocker]:
    """A unit outside the agreement's table: anybody who sits there reads (R31 asks for no named person)."""
    if not any(h.post.unit_id == unit.pk for h in places.sitting):
        yield Blocker(
            S.PEOPLE, f"Ingen läser det som kommer till {unit.name}. {CONTACT} lägger in någon.", unit.pk
        )


def _named(places: Places, unit: Unit) -> Iterator[Blocker]:
    row = places.named.get(unit.pk)
    if row is None:
        yield Blocker(S.PEOPLE, f"{unit.name} har ingen barnets bästa-ansvarig. {CONTACT} utser en.", unit.pk)
        return
    if row.post_id not in places.seats:
        yield Blocker(
            S.PEOPLE, f"Ingen har uppdraget som ansvarig på {unit.name}. {CONTACT} lägger in någon.", unit.pk
        )
    if row.substitute_post_id not in places.seats:
        yield Blocker(S.PEOPLE, f"{unit.name} har ingen ersättare. {CONTACT} utser en.", unit.pk)
    if not row.mandate:
        yield Blocker(
            S.PEOPLE,
            f"Ansvarig på {unit.name} får inte fatta beslut än. Skolans ledning ger mandatet, "
            "kontaktpersonen skriver in det.",
            unit.pk,
        )


def registrars(places: Places) -> Iterator[Blocker]:
    """An island that leaves needs somebody who can say that nothing is left."""
    there = {h.post.unit.authority_id for h in places.sitting if h.post.function == Function.REGISTRAR}
    for one in places.authorities:
        if one.joined_on and one.pk not in there:
            yield Blocker(S.HANDED_OVER, f"{one.name} har ingen registrator. {CONTACT} lägger in uppdraget.")
