import pytest

from tillsammans.demo.world import new_world
from tillsammans.joining.tests.world import told


@pytest.fixture
def world(db):
    """Kornblixten with, Månskäran half way; 29 September 2026, 10.00."""
    with new_world("2024-10-18 08.00") as world:
        yield told(world)
