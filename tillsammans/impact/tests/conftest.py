"""The demo's assessments as set-up."""

import pytest

from tests.lived import lived
from tillsammans.demo.world import World, new_world
from tillsammans.impact import demo

NOW = "2026-09-29 10.00"


@pytest.fixture
def world(db) -> World:
    """The directory, and no assessment yet."""
    with new_world(NOW) as world:
        yield world


# The demo's three assessments, on the demo's own day.
told = lived(demo.tell, NOW, at=NOW)
