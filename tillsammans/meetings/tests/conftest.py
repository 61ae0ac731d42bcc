"""The story up to the point where the school may ask both units, and the pieces that the tests take hold of."""

import pytest

from tillsammans.demo.story import until
from tillsammans.demo.world import new_world


@pytest.fixture
def asked(db):
    """Chapter 9: both units may be told, and have said that they come. No meeting stands here yet."""
    with new_world() as world:
        until(world, 9)
        world.at("2026-11-10 10.20")
        yield world


@pytest.fixture
def prepared(db):
    """Chapter 10: the meeting is prepared and Petra has said yes."""
    with new_world() as world:
        until(world, 10)
        world.at("2026-11-12 14.00")
        yield world
