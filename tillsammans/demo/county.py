"""A whole invented county for `make demo SCALE=county`: 64,000 children's worth of units, some 12,000 members of staff
and 10,000 matters. What the bench fills its own database with, too.

The directory's own units stay as they are; more stand beside them. Every matter is a print of one that was lived
through by commands (`stencil`), so its rows are those that commands write.
"""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model

from tillsammans.accounts.models import Person
from tillsammans.children.commands import NewChild
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.organisation import FORMS, Place, grow, more_staff, unit_row, units
from tillsammans.demo.stencil import Print, Rows, Stencil, as_owner, live, models_written, pour
from tillsammans.demo.world import World
from tillsammans.directory import data, seed
from tillsammans.directory.models import Holding, Inbox, NamedPerson, Post, Unit
from tillsammans.lib import clock
from tillsammans.lib.dates import add_school_days
from tillsammans.lib.identity_numbers import make_test_number
from tillsammans.mapping.commands.taking import Taking, take_in

__all__ = ["FORMS", "fill", "fill_county", "grow", "is_county", "spread", "unit_row"]
Say = Callable[[str], object]

CASES = 10_000
BATCH = 500  # matters poured at a time


def fill_county(say: Say, cases: int = CASES) -> None:
    """The whole county, as it stands today. The directory must be seeded, and nothing but the story be there."""
    today = clock.today()
    rows = list(units())
    say(f"Bygger ut länet: {len(rows)} förskolor och skolor ...")
    places = grow(rows, today)
    more = more_staff(today)
    say(f"{sum(len(r.seats) for r in rows) + more} medarbetare är på plats. Fyller på med {cases} barn ...")
    places.append(_angsskolan())
    fill(places, spread(cases, [place.children for place in places]), say)


def _angsskolan() -> Place:
    """The story's own school is a part of the county: Birgitta has a full list there."""
    head, karin, maja, liam, eva = (_chair(who) for who in ("birgitta", "karin", "maja", "liam", "eva"))
    unit = seed.unit("angsskolan")
    return Place(
        unit.pk,
        seed.inbox("angsskolan").pk,
        unit.authority_id,
        head,
        (karin, maja),
        (liam, eva),
        (6, 12),
        330,
    )


def _chair(who: str) -> tuple[UUID, UUID, str]:
    person = seed.person(who)
    return seed.seat(who).pk, person.pk, person.given_name


def is_county() -> bool:
    """Whether the county has been filled."""
    return Unit.objects.filter(name__startswith=FORMS[0].called).exists()


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
