"""Deeds that several tests do, as the right people do them."""

from tillsammans.accounts.sessions import staff_actor
from tillsammans.demo.world import World
from tillsammans.directory import commands as directory
from tillsammans.directory import seed
from tillsammans.directory.models import Function, Holding, Secrecy, Unit, UnitKind
from tillsammans.joining import commands
from tillsammans.joining.models import Joining

SCHOOL = "friskolan-manskaran"


def acting(holding: Holding):
    """The one who sits there, as an actor."""
    row = Holding.objects.select_related("person", "post__unit__authority").get(pk=holding.pk)
    return staff_actor(row.person, row)


class As:
    """`with As(world, holding) as by:` somebody who is not of the seeded cast."""

    def __init__(self, world: World, holding: Holding) -> None:
        self.world, self.holding = world, holding

    def __enter__(self):
        from django.db import transaction

        from tillsammans.access.identity import acting as bound
        from tillsammans.access.policy import forget
        from tillsammans.audit.reading import collecting

        forget()
        actor = acting(self.holding)
        self.stack = [transaction.atomic(), bound(actor), collecting(actor, "demo.story")]
        for one in self.stack:
            one.__enter__()
        return actor

    def __exit__(self, *fault):
        from tillsammans.access.policy import forget

        for one in reversed(self.stack):
            one.__exit__(*fault)
        forget()


def island(world: World, joining: Joining) -> None:
    with world.as_("processledare") as by:
        new = directory.NewAuthority("", "", Secrecy.PRIVATE_SCHOOL)
        commands.set_island(by=by, joining=joining, new=new, authority=seed.authority("manskaran"))


def contact(world: World, joining: Joining) -> Holding:
    with world.as_("processledare") as by:
        return commands.add_contact(
            by=by,
            joining=joining,
            authority=seed.authority("manskaran"),
            title="Kontaktperson för modellen",
            who=directory.NewHolder("Tage Lunnefågel", "tage.lunnefagel@example.org"),
        )


def people(world: World, joining: Joining, own: Holding) -> tuple[Holding, Holding]:
    """Rektor and biträdande rektor, named by the school's own contact; letters opened."""
    unit = seed.unit(SCHOOL)
    with As(world, own) as by:
        directory.open_for_letters(by=by, unit=unit)
        commands.settle(by, joining)
        head = commands.add_seat(
            by=by,
            joining=joining,
            unit=unit,
            new=commands.NewPerson(
                "Rektor, Barnets bästa-ansvarig", Function.HEAD.value, "Vera Tornseglare", "vera@example.org"
            ),
        )
        deputy = commands.add_seat(
            by=by,
            joining=joining,
            unit=unit,
            new=commands.NewPerson(
                "Biträdande rektor, ersättare", Function.DEPUTY_HEAD.value, "Ivar Gök", "ivar@example.org"
            ),
        )
        naming = directory.Naming(head.post, deputy.post, True)
        commands.name_person(by=by, joining=joining, unit=unit, naming=naming)
    return head, deputy


def live(world: World, joining: Joining) -> tuple[Holding, Holding, Holding]:
    """All the way in. (contact, head, deputy)"""
    island(world, joining)
    with world.as_("processledare") as by:
        commands.try_keys(by=by, joining=joining)
    own = contact(world, joining)
    head, deputy = people(world, joining, own)
    with As(world, own) as by:
        commands.check(by=by, joining=joining, right=True)
    with world.as_("processledare") as by:
        commands.go_live(by=by, joining=joining)
    return own, head, deputy


def registrator(world: World, joining: Joining, own: Holding) -> Holding:
    office = Unit.objects.get(authority=seed.authority("manskaran"), kind=UnitKind.OFFICE)
    with As(world, own) as by:
        new = commands.NewPerson(
            "Registrator", Function.REGISTRAR.value, "Siri Strandpipare", "siri@example.org"
        )
        return commands.add_seat(by=by, joining=joining, unit=office, new=new)
