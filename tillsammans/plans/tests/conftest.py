"""The story up to the meeting's halves, and after it."""

import pytest

from tillsammans.demo.story import meeting as chapter
from tillsammans.demo.story import until
from tillsammans.demo.world import new_world


@pytest.fixture
def first_half(db):
    """14.10: BUP is in the room; three goals; no row of öppna insatser yet."""
    with new_world() as world:
        until(world, 10)
        chapter.first_half(world)
        yield world


@pytest.fixture
def with_plan(db):
    """Chapter 11: the plan is upprättad and its versions have left."""
    with new_world() as world:
        until(world, 11)
        yield world
