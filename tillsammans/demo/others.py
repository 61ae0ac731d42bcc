"""Birgitta's other children (design mock 01), by the same commands as Alma. Nothing here is in the story."""

from datetime import date

from tillsammans.children.commands import NewChild
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.lib.identity_numbers import make_test_number
from tillsammans.mapping.commands.taking import Taking, take_in

# name, class, born, told at, mapper, due
CHILDREN = [
    ("Leo Kask", "5A", date(2015, 3, 9), "2026-09-15 11.20", "karin", date(2026, 9, 30)),
    ("Malte Sjögren", "3B", date(2017, 8, 21), "2026-09-17 14.05", None, date(2026, 10, 2)),
    ("Tindra Häll", "1A", date(2019, 1, 12), "2026-09-21 09.40", "karin", date(2026, 10, 7)),
    ("Sixten Boman", "4B", date(2016, 11, 2), "2026-09-23 10.10", "jonas", date(2026, 10, 13)),
]
WORDS = {
    "Leo Kask": (("learning",), "Hinner inte klart på lektionerna och blir ledsen när det ringer ut."),
    "Malte Sjögren": (("relationships",), "Står ensam på rasterna sedan två veckor."),
    "Tindra Häll": (("health", "learning"), "Är trött efter lunch och orkar inte läsa."),
    "Sixten Boman": (("development",), "Har svårt att göra sig förstådd när det går fort."),
}


def others_of_birgitta(world: World) -> None:
    for name, group, born, told, mapper, due in CHILDREN:
        _tell_and_take_in(world, name, group, born, told, mapper, due)
    world.deliver()


def _tell_and_take_in(
    world: World, name: str, group: str, born: date, told: str, mapper: str | None, due: date
) -> None:
    world.at(told)
    sectors, seen = WORDS[name]
    with world.as_("liam") as liam:
        concern = raise_concern(
            by=liam,
            to=seed.inbox("angsskolan"),
            concern=NewConcern(
                who=f"{name.split()[0]}, {group}",
                sectors=sectors,
                seen=seen,
                child_knows="yes",
                guardians_know="not_yet",
            ),
        )
    number = make_test_number(born, 239)
    with world.as_("birgitta") as birgitta:
        new = NewChild(
            name=name, called=name.split()[0], group=group, number=number, unit_id=seed.unit("angsskolan").pk
        )
        take_in(
            by=birgitta,
            concern=Concern.objects.get(pk=concern.pk),
            taking=Taking(
                new=new,
                delegate=seed.seat(mapper) if mapper else None,
                due=due,
            ),
        )
