"""The county's organisation: 64,000 children's worth of preschools and schools, and some 12,000 members of staff.

The directory's own units (`directory.data`) stay as they are; these stand beside them, and no real unit is called so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction

from tillsammans.accounts.models import Person
from tillsammans.demo.stencil import pour, rows_of
from tillsammans.directory import data, seed
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.data import PLACES, PRESCHOOL, SCHOOL, UPPER, SeatRow, UnitRow
from tillsammans.directory.models import Function, Holding, Inbox, NamedPerson, Post, Unit
from tillsammans.lib import clock

# Children 0-20 in each municipality; together 64,000.
CHILDREN = {
    "0428": 1_900,
    "0461": 2_600,
    "0480": 12_400,
    "0481": 2_500,
    "0482": 3_400,
    "0483": 7_700,
    "0484": 22_600,
    "0486": 8_000,
    "0488": 2_900,
}
STAFF_OF_EACH_CLINIC = 42


@dataclass(frozen=True)
class Form:
    """A school form: its share of the children, children in one unit, staff of one unit, ages, and what units are
    called (no real unit is called so)."""

    kind: str
    share: float
    children: int
    staff: int
    ages: tuple[int, int]
    called: str


FORMS = (
    Form(PRESCHOOL, 0.28, 80, 17, (1, 5), "Exempelförskolan"),
    Form(SCHOOL, 0.52, 330, 42, (6, 15), "Exempelskolan"),
    Form(UPPER, 0.20, 700, 78, (16, 18), "Exempelgymnasiet"),
)


@dataclass(frozen=True)
class Place:
    """Where matters are: the unit's seats with who sits there, as (post, person, given name)."""

    unit: UUID
    inbox: UUID
    authority: UUID
    head: tuple[UUID, UUID, str]
    mappers: tuple[tuple[UUID, UUID, str], ...]
    mentors: tuple[tuple[UUID, UUID, str], ...]
    ages: tuple[int, int] = (6, 15)
    children: int = 1


def units() -> Iterator[UnitRow]:
    for code, children in CHILDREN.items():
        for form in FORMS:
            for n in range(1, round(children * form.share / form.children) + 1):
                yield unit_row(form, code, n)


def unit_row(form: Form, code: str, n: int, staff: int | None = None) -> UnitRow:
    """The n-th invented unit of a form in a municipality: named person, substitute, mappers, and the rest teachers."""
    name = f"{form.called} {n}, {MUNICIPALITIES[code]}"
    slug = f"{form.called.lower().replace('ö', 'o')}-{n}-{PLACES[code]}"
    seats = tuple(_seats(form, staff or form.staff))
    return UnitRow(
        slug,
        f"{PLACES[code]}-utbildning",
        name,
        form.kind,
        code,
        seats,
        f"{form.ages[0]}–{form.ages[1]} år",
        named=True,
    )


def _seats(form: Form, staff: int) -> Iterator[SeatRow]:
    head = Function.PRESCHOOL_HEAD if form.kind == PRESCHOOL else Function.HEAD
    yield SeatRow("rektor", "Rektor, Barnets bästa-ansvarig", head)
    yield SeatRow("ersattare", "Biträdande rektor, ersättare", Function.DEPUTY_HEAD)
    yield SeatRow("specialpedagog", "Specialpedagog", Function.SPECIAL_EDUCATOR)
    yield SeatRow("kurator", "Kurator", Function.COUNSELLOR)
    for n in range(1, max(2, staff - 3)):
        yield SeatRow(f"larare-{n}", f"Mentor {n}", Function.TEACHER)


def grow(rows: Iterable[UnitRow], today: date) -> list[Place]:
    """Write units with inboxes, seats, people and named persons. Gives them as places."""
    made, written = [], _Directory(today)
    sizes = {form.kind: form for form in FORMS}
    for row in rows:
        form = sizes[row.kind]
        made.append(written.unit(row, form))
    written.pour()
    return made


def more_staff(today: date) -> int:
    """People at the clinics and offices that the directory has with one seat each."""
    written = _Directory(today)
    care = {"region-halso", *(f"{place}-{part}" for place in PLACES.values() for part in ("social", "emi"))}
    for row in data.units():
        if row.authority in care and row.seats:
            kept = row.seats[-1]
            for n in range(1, STAFF_OF_EACH_CLINIC):
                written.seat(row, SeatRow(f"{kept.key}-lan-{n}", kept.title, kept.function))
    return written.pour()


class _Directory:
    """Rows of a growing directory, with ids from slugs like those of `seed`."""

    def __init__(self, today: date) -> None:
        self.first_day = min(data.AGREEMENT_FROM, today)
        self.start = clock.midnight_after(self.first_day - timedelta(days=1))
        self.locked = make_password(None)
        self.units: list[Unit] = []
        self.inboxes: list[Inbox] = []
        self.people: list[Person] = []
        self.posts: list[Post] = []
        self.holdings: list[Holding] = []
        self.named: list[NamedPerson] = []

    def unit(self, row: UnitRow, form: Form) -> Place:
        unit, authority = seed.stable_id("unit", row.slug), seed.stable_id("authority", row.authority)
        self.units.append(
            Unit(
                id=unit,
                authority_id=authority,
                slug=row.slug,
                name=row.name,
                kind=row.kind,
                municipality=row.municipality,
                ages=row.ages,
                phone=row.phone,
                hours=row.hours,
            )
        )
        inbox = Inbox(id=seed.stable_id("inbox", row.slug), unit_id=unit)
        self.inboxes.append(inbox)
        sits = [self.seat(row, chair) for chair in row.seats]
        self.named.append(
            NamedPerson(
                id=seed.stable_id("named", row.slug),
                unit_id=unit,
                post_id=sits[0][0],
                substitute_post_id=sits[1][0],
                mandate=True,
                starts_on=self.first_day,
            )
        )
        return Place(
            unit, inbox.pk, authority, sits[0], tuple(sits[2:4]), tuple(sits[4:]), form.ages, form.children
        )

    def seat(self, row: UnitRow, chair: SeatRow) -> tuple[UUID, UUID, str]:
        """A seat and who sits there: (post, person, given name)."""
        key = f"{row.slug}/{chair.key}"
        person = Person(
            id=seed.stable_id("person", key),
            username=key.replace("/", "."),
            name=data.invented_name(7 + len(self.people)),
            password=self.locked,
            email=f"{key.replace('/', '.')}@example.org",
        )
        post = Post(
            id=seed.stable_id("post", key),
            unit_id=seed.stable_id("unit", row.slug),
            title=chair.title,
            function=chair.function,
            secrecy=data.secrecy_of(chair.function, row.authority),
        )
        self.people.append(person)
        self.posts.append(post)
        self.holdings.append(
            Holding(
                id=seed.stable_id("holding", key), post_id=post.pk, person_id=person.pk, starts=self.start
            )
        )
        return post.pk, person.pk, person.given_name

    def pour(self) -> int:
        """Write everything. How many people."""
        tables = (Unit, self.units), (Inbox, self.inboxes), (Person, self.people), (Post, self.posts)
        for model, rows in (*tables, (Holding, self.holdings), (NamedPerson, self.named)):
            with transaction.atomic():
                pour(rows_of(model, rows))
        return len(self.people)
