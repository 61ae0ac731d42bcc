import pytest

from tillsammans.demo.world import new_world
from tillsammans.governance import demo_room


@pytest.fixture
def told(db):
    """The steering room's story, on the morning of 29 September 2026."""
    with new_world("2026-09-29 07.30") as world:
        demo_room.tell(world)
        yield world
