import pytest

from tillsammans.demo.world import new_world


@pytest.fixture
def world(db):
    with new_world() as world:
        yield world
