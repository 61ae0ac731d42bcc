"""A world with the directory and nothing told about the implementation; and one where two years have been lived."""

import pytest

from tillsammans.demo.world import new_world
from tillsammans.implementation import demo


@pytest.fixture
def world(db):
    with new_world("2026-09-29 10.00") as world:
        yield world


@pytest.fixture
def lived(world):
    """The demo's own story, on 29 September 2026."""
    demo.tell(world)
    world.at("2026-09-29 10.00")
    return world
