"""A whole invented county for `make demo SCALE=county`: 64,000 children's worth of units, some 12,000 members of staff
and 10,000 matters. What the bench fills its own database with, too.

The directory's own units stay as they are; more stand beside them. Every matter is a print of one that was lived
through by commands (`stencil`), so its rows are those that commands write.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.db.models import Model

from tillsammans.accounts.models import Person
from tillsammans.children.commands import NewChild
from tillsammans.children.identity_numbers import make_test_number
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.stencil import Print, Rows, Stencil, as_owner, live, models_written, pour, rows_of
from tillsammans.demo.world import World
from tillsammans.directory import data, seed
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.data import PLACES, PRESCHOOL, SCHOOL, UPPER, SeatRow, UnitRow
from tillsammans.directory.models import Function, Holding, Inbox, NamedPerson, Post, Unit
from tillsammans.lib import clock
from tillsammans.lib.dates import add_school_days
from tillsammans.mapping.commands.taking import Taking, take_in

Say = Callable[[str], object]

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
CASES = 10_000
STAFF_OF_EACH_CLINIC = 28
BATCH = 500  # matters poured at a time


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


def fill_county(say: Say, cases: int = CASES) -> None:
    """The whole county, as it stands today. The directory must be seeded, and nothing but the story be there."""
    today = clock.today()
    rows = list(_units())
    say(f"Bygger ut länet: {len(rows)} förskolor och skolor ...")
    places = grow(rows, today)
    more = _more_staff(today)
    say(f"{sum(len(r.seats) for r in rows) + more} medarbetare är på plats. Fyller på med {cases} barn ...")
    fill(places, spread(cases, [place.children for place in places]), say)


# --- The organisation --------------------------------------------------------------------------------------------


def _units() -> Iterator[UnitRow]:
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


def _more_staff(today: date) -> int:
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


def spread(total: int, weights: list[int]) -> list[int]:
    """`total` dealt out by weight, in whole numbers that sum to it."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    for n in range(total - sum(shares)):
        shares[n % len(shares)] += 1
    return shares


# --- The matters -------------------------------------------------------------------------------------------------

SEEN = (
    "Har svårt att komma i gång på morgonen och kommer ofta efter lunch.",
    "Sitter ensam på rasterna sedan några veckor.",
    "Hinner inte klart på lektionerna och blir ledsen när det ringer ut.",
    "Är trött och orkar inte läsa på eftermiddagen.",
    "Blir orolig när vi byter sal, och vill gå hem.",
    "Har slutat följa med på utflykter.",
    "Säger att magen gör ont före idrotten.",
    "Har svårt att göra sig förstådd när det går fort.",
)
OWN_WORDS = (
    "Det är bäst när det är lugnt.",
    "Jag vill ha någon att vara med.",
    "Jag vet inte varför det blir så.",
    "Jag tycker om slöjden.",
    "Det går för fort.",
    "Jag vill att någon frågar.",
)
# Words of the stencil, changed for each print.
CALLED, FAMILY, GROUP, SAW, SAID = "<tilltal>", "<efternamn>", "<grupp>", "<iakttagelse>", "<egna ord>"
BORN = date(2015, 3, 3)
CAST = ("liam", "birgitta", "karin")
MOST_WEEKS_AGO = 4


def _told(world: World) -> Concern:
    with world.as_("liam") as liam:
        concern = raise_concern(
            by=liam,
            to=seed.inbox("angsskolan"),
            concern=NewConcern(
                who=f"{CALLED}, {GROUP}",
                sectors=("learning", "relationships"),
                seen=SAW,
                own_words=SAID,
                child_knows="yes",
                guardians_know="not_yet",
            ),
        )
    assert isinstance(concern, Concern)  # to the own authority: no letter
    return concern


def _taken_in(world: World, delegate: bool) -> None:
    concern = _told(world)
    world.time.forward(timedelta(days=1))
    with world.as_("birgitta") as birgitta:
        new = NewChild(
            name=f"{CALLED} {FAMILY}",
            called=CALLED,
            group=GROUP,
            number=make_test_number(BORN),
            unit_id=birgitta.unit_id,
        )
        take_in(
            by=birgitta,
            concern=Concern.objects.get(pk=concern.pk),
            taking=Taking(
                new=new,
                delegate=seed.seat("karin") if delegate else None,
                due=add_school_days(clock.today(), 15),
            ),
        )


PLOTS: tuple[Callable[[World], object], ...] = (
    lambda world: _taken_in(world, delegate=True),
    lambda world: _taken_in(world, delegate=False),
)
WAITING = 20  # one told and not yet taken in for every so many matters


def fill(
    places: list[Place], counts: list[int], say: Say = lambda _: None, *, printed: list | None = None
) -> int:
    """So many matters at each place. How many rows. `printed` gets each print's ids, for tests."""
    moment = _a_morning()
    stencils = [live(plot, moment) for plot in PLOTS]
    waiting = live(_told, moment)
    chance, rows, done, written = random.Random(64_000), Rows(), 0, 0  # noqa: S311 - the same county in every run
    total = sum(counts)
    for place, count in zip(places, counts, strict=True):
        for n in range(count):
            _print(stencils[(n + 1) % 3 // 2], place, n, chance, rows, printed)
            if n % WAITING == WAITING - 1:
                _print(waiting, place, n, chance, rows, None)
            done += 1
            if done % BATCH == 0 or done == total:
                with transaction.atomic():
                    written += pour(rows)
                rows = {}
                if done % (4 * BATCH) == 0 or done == total:
                    say(f"  {done} av {total} barn")
    _analyse()
    return written


def _a_morning() -> datetime:
    """A school day's morning last week: nothing of a print is in the future."""
    day = clock.today() - timedelta(days=6)
    while add_school_days(day - timedelta(days=1), 1) != day:
        day -= timedelta(days=1)
    return clock.at(f"{day} 08.10")


def _print(
    stencil: Stencil, place: Place, n: int, chance: random.Random, rows: Rows, printed: list | None
) -> None:
    born = date(
        clock.today().year - chance.randint(*place.ages), chance.randint(1, 12), chance.randint(1, 28)
    )
    number = make_test_number(born, chance.choice((238, 239))).normal
    called, _, family = data.invented_name(chance.randrange(1575)).partition(" ")
    mentor, mapper = place.mentors[n % len(place.mentors)], place.mappers[n % len(place.mappers)]
    words = {
        CALLED: called,
        FAMILY: family,
        GROUP: f"{max(1, clock.today().year - born.year - 6)}{chance.choice('ABC')}",
        SAW: chance.choice(SEEN),
        SAID: chance.choice(OWN_WORDS),
        BORN.isoformat(): born.isoformat(),
        make_test_number(BORN).normal: number,
    }
    names = dict(zip(_cast_names(), (mentor[2], place.head[2], mapper[2]), strict=True))
    ids = stencil.print(
        Print(
            place.authority,
            _moved(place, mentor, mapper),
            words | names,
            number,
            -7 * chance.randrange(MOST_WEEKS_AGO),
        ),
        rows,
    )
    if printed is not None:
        printed.append(ids)


def _cast_names() -> list[str]:
    if not _names:
        _names.extend(seed.person(who).given_name for who in CAST)
    return _names


_names: list[str] = []


def _moved(place: Place, mentor: tuple, mapper: tuple) -> dict[UUID, UUID]:
    """The stencil's seats and people, its unit, inbox and authority -> those of the place."""
    here = {
        seed.stable_id("unit", "angsskolan"): place.unit,
        seed.stable_id("inbox", "angsskolan"): place.inbox,
        seed.stable_id("authority", "flen-utbildning"): place.authority,
    }
    for who, (post, person, _name) in zip(CAST, (mentor, place.head, mapper), strict=True):
        seat, sitting = _cast_ids(who)
        here |= {seat: post, sitting: person}
    return here


def _cast_ids(who: str) -> tuple[UUID, UUID]:
    if who not in _ids:
        _ids[who] = (seed.seat(who).pk, seed.person(who).pk)
    return _ids[who]


_ids: dict[str, tuple[UUID, UUID]] = {}


def _analyse() -> None:
    """Fresh statistics: without them the first hours' pages would be planned for empty tables."""
    with transaction.atomic(), as_owner(), connection.cursor() as cursor:
        others: list[type[Model]] = [Unit, Inbox, Person, Post, Holding, NamedPerson]
        for model in models_written() + others:
            cursor.execute(f"ANALYZE {model._meta.db_table}")
