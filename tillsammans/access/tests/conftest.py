import pytest

from tests.database import as_role
from tests.everything import one_of_each
from tests.people import a_child, an_account, let_see
from tillsammans.access import grants
from tillsammans.access.models import Grant, Relation
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.lib.ids import uuid7


@pytest.fixture
def world(db):
    with new_world() as world:
        yield world


@pytest.fixture
def full(world):
    """Alma at the school and Cia at BUP, with three rows of every protected table around each: closed to everybody but
    by grant; addressed to Petra and meant for Birgitta and Sofia; addressed to Eva.

    Birgitta is the named person, Petra helps, Karin's time with Alma is over, Liam told. Sofia and Johan are guardians
    with pages; Tomas answers for Cia."""
    world.place = seed.seat("birgitta").unit.authority_id
    world.sofia_account, world.johan_account = an_account("sofia"), an_account("johan")
    world.alma, world.cia = a_child(world), a_child(world, "tomas", "Cia")
    let_see(world, world.alma, "petra", Relation.PARTICIPANT)
    let_see(world, world.alma, "liam", Relation.AUTHOR)
    let_see(world, world.alma, "karin", Relation.DELEGATE, until=clock.now())
    for account in (world.sofia_account, world.johan_account):
        with world.as_("birgitta") as by:
            grants.give(
                by,
                child_id=world.alma.pk,
                holder=account.pk,
                relation=Relation.GUARDIAN,
                basis="family.opened",
            )
    world.alma.shown_to = [world.sofia_account.pk]
    with world.as_("birgitta"):
        world.alma.save(update_fields=["shown_to"])
    for child, who in ((world.alma, "birgitta"), (world.cia, "tomas")):
        unit = seed.seat(who).unit_id
        one_of_each(child, unit)
        one_of_each(
            child,
            unit,
            addressed=seed.seat("petra").pk,
            readers=(seed.seat("birgitta").pk,),
            shown_to=(world.sofia_account.pk,),
        )
        one_of_each(child, unit, addressed=seed.seat("eva").pk, readers=(seed.seat("petra").pk,))
    with as_role("owner"):  # a grant that was over before it was looked at, on a child of nobody's
        over = Grant(
            authority_id=world.place, child_id=uuid7(), holder=seed.seat("disa").pk, relation="named_person"
        )
        over.basis, over.starts, over.until = "concern.took_in", clock.now(), clock.now()
        over.save(force_insert=True)
    yield world
