"""A world with the directory and nothing told about the implementation; and one where two years have been lived."""

import pytest

from tests.lived import lived
from tillsammans.demo.world import new_world
from tillsammans.implementation import demo

NOW = "2026-09-29 10.00"


@pytest.fixture
def world(db):
    with new_world(NOW) as world:
        yield world


# The demo's own story, on 29 September 2026.
told = lived(demo.tell, NOW, at=NOW)
