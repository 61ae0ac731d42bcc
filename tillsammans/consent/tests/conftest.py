"""The story as set-up, and looking at what may be told."""

from collections.abc import Callable, Iterator

import pytest

from tillsammans.cases.models import Case
from tillsammans.consent import coverage
from tillsammans.demo.story import until
from tillsammans.demo.world import World, new_world
from tillsammans.directory import seed
from tillsammans.lib import clock


@pytest.fixture
def after(db) -> Iterator[Callable[[int], World]]:
    """The story up to and including a chapter."""
    with new_world() as world:
        yield lambda chapter: until(world, chapter)


def case_of(world: World) -> Case:
    return Case.objects.select_related("unit").get(pk=world.case.pk)


def told(world: World, slug: str, who: str = "karin") -> coverage.Coverage:
    """What the school may tell the unit now."""
    with world.as_(who) as actor:
        return coverage.of(actor, case_of(world), seed.unit(slug), clock.today())
