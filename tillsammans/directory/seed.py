"""Fills the directory with the invented Sörmland of `data`. May be run again, by any role with INSERT."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from itertools import count
from uuid import UUID, uuid5

from django.contrib.auth.hashers import make_password
from django.db import models, transaction

from tillsammans.accounts.models import Person
from tillsammans.directory import data, rules
from tillsammans.directory.models import (
    Authority,
    Holding,
    Inbox,
    NamedPerson,
    NamedPersonRule,
    Post,
    Principal,
    Unit,
)
from tillsammans.lib.clock import midnight_after

# Ids come from slugs, so that a link written down in one run still works in the next.
_NAMESPACE = UUID("6f2f4c1e-0b5d-5d0e-9a53-7c1d4a3b8e20")


def stable_id(kind: str, slug: str) -> UUID:
    """The same id for the same thing in every run and on every machine."""
    return uuid5(_NAMESPACE, f"{kind}:{slug}")


@transaction.atomic
def seed_directory(today: date) -> None:
    """Write the whole directory as it stands on `today`, with its rules. Rows that exist are left alone."""
    seed_rules()
    _add(Principal, _principals())
    _add(Authority, _authorities(today))
    _add(Unit, _units())
    _add(Inbox, _inboxes())
    _add(Person, _people())
    _add(Post, _posts())
    _add(Holding, _holdings(today))
    _add(NamedPerson, _named_persons(today))


def seed_rules() -> None:
    """The agreement's table of named persons, from its own day: what a real installation starts with too."""
    _add(
        NamedPersonRule,
        [
            NamedPersonRule(
                id=stable_id("rule", f"{row.situation}.{row.order}.{rules.VALID_FROM}"),
                valid_from=rules.VALID_FROM,
                **row._asdict(),
            )
            for row in rules.ROWS
        ],
    )


# --- The cast, by short keys
# key: (unit, title of the seat). story.md tells who they are.
CAST = {seat.cast: (unit.slug, seat.title) for unit in data.units() for seat in unit.seats if seat.cast}


def authority(slug: str) -> Authority:
    return Authority.objects.get(pk=stable_id("authority", slug))


def unit(slug: str) -> Unit:
    """The unit with its authority, for example unit("angsskolan")."""
    return Unit.objects.select_related("authority").get(pk=stable_id("unit", slug))


def inbox(slug: str) -> Inbox:
    """The inbox of the unit with this slug."""
    return Inbox.objects.select_related("unit__authority").get(pk=stable_id("inbox", slug))


def seat(key: str) -> Post:
    """A seat of the cast ("birgitta", "petra_emi"), or any other as "unit-slug/seat-key" ("bvc-flen/bvc")."""
    return Post.objects.select_related("unit__authority").get(pk=stable_id("post", _place_of(key)))


def holding(key: str) -> Holding:
    """The seeded holding of that seat, with person, post, unit and authority loaded."""
    rows = Holding.objects.select_related("person", "post__unit__authority")
    return rows.get(pk=stable_id("holding", _place_of(key)))


def person(key: str) -> Person:
    """Who was seeded into that seat."""
    return holding(key).person


def _place_of(key: str) -> str:
    return key if "/" in key else _cast_places()[key]


@cache
def _cast_places() -> dict[str, str]:
    return {seat.cast: f"{unit.slug}/{seat.key}" for unit in data.units() for seat in unit.seats if seat.cast}


# --- Rows
def _add(model: type[models.Model], rows: list) -> None:
    # ON CONFLICT DO NOTHING asks for INSERT alone, and keeps what people have changed since.
    model._default_manager.bulk_create(rows, ignore_conflicts=True, batch_size=500)


def _seats() -> Iterator[tuple[data.UnitRow, data.SeatRow, str]]:
    """Each seat with its unit and its place, "unit-slug/seat-key"."""
    for row in data.units():
        for chair in row.seats:
            yield row, chair, f"{row.slug}/{chair.key}"


def _taken_seats() -> Iterator[tuple[data.UnitRow, data.SeatRow, str]]:
    return (taken for taken in _seats() if taken[1].person is not None)


def _person_key(chair: data.SeatRow, place: str) -> str:
    return chair.same_as or chair.cast or place


def _start(today: date) -> date:
    return min(data.AGREEMENT_FROM, today)


def _first_moment(today: date) -> datetime:
    """00.00 in Sweden on the first day."""
    return midnight_after(_start(today) - timedelta(days=1))


def _principals() -> list[Principal]:
    return [
        Principal(id=stable_id("principal", row.code), code=row.code, name=row.name, kind=row.kind)
        for row in data.principals()
    ]


def _authorities(today: date) -> list[Authority]:
    return [
        Authority(
            id=stable_id("authority", row.slug),
            principal_id=stable_id("principal", row.principal),
            slug=row.slug,
            name=row.name,
            short_name=row.short_name,
            secrecy=row.secrecy,
            joined_on=_start(today) if row.joined else None,
        )
        for row in data.authorities()
    ]


def _units() -> list[Unit]:
    return [
        Unit(
            id=stable_id("unit", row.slug),
            authority_id=stable_id("authority", row.authority),
            slug=row.slug,
            name=row.name,
            kind=row.kind,
            municipality=row.municipality,
            ages=row.ages,
            phone=row.phone,
            hours=row.hours,
        )
        for row in data.units()
    ]


def _inboxes() -> list[Inbox]:
    """One for every unit that can be written to: not offices, and nobody outside the model."""
    joined = {row.slug for row in data.authorities() if row.joined}
    return [
        Inbox(id=stable_id("inbox", row.slug), unit_id=stable_id("unit", row.slug))
        for row in data.units()
        if row.kind != data.OFFICE and row.authority in joined
    ]


def _people() -> list[Person]:
    numbers, locked = count(), make_password(None)
    people: dict[str, Person] = {}
    for _, chair, place in _taken_seats():
        key = _person_key(chair, place)
        name = chair.person or data.invented_name(next(numbers))
        login = key.replace("/", ".")
        people.setdefault(
            key,
            Person(
                id=stable_id("person", key),
                username=login,
                name=name,
                password=locked,
                email=f"{login}@example.org",
            ),
        )
    return list(people.values())


def _posts() -> list[Post]:
    return [
        Post(
            id=stable_id("post", place),
            unit_id=stable_id("unit", row.slug),
            title=chair.title,
            function=chair.function,
            secrecy=data.secrecy_of(chair.function, row.authority),
        )
        for row, chair, place in _seats()
    ]


def _holdings(today: date) -> list[Holding]:
    return [
        Holding(
            id=stable_id("holding", place),
            post_id=stable_id("post", place),
            person_id=stable_id("person", _person_key(chair, place)),
            starts=_first_moment(today),
        )
        for _, chair, place in _taken_seats()
    ]


def _named_persons(today: date) -> list[NamedPerson]:
    return [_named_person(row, today) for row in data.units() if row.named]


def _named_person(row: data.UnitRow, today: date) -> NamedPerson:
    substitute = row.substitute
    return NamedPerson(
        id=stable_id("named", row.slug),
        unit_id=stable_id("unit", row.slug),
        post_id=stable_id("post", f"{row.slug}/{row.seats[0].key}"),
        substitute_post_id=stable_id("post", f"{row.slug}/{substitute.key}") if substitute else None,
        mandate=row.mandate,
        starts_on=_start(today),
    )
