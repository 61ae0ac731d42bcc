"""The demo's assessments as set-up."""

import pytest

from tillsammans.demo.world import World, new_world
from tillsammans.impact import demo

NOW = "2026-09-29 10.00"


@pytest.fixture
def world(db) -> World:
    """The directory, and no assessment yet."""
    with new_world(NOW) as world:
        yield world


@pytest.fixture
def told(world: World) -> World:
    """The demo's three assessments, on the demo's own day."""
    demo.tell(world)
    world.at(NOW)
    return world
