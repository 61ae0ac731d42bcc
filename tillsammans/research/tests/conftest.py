"""A study's world: the directory, three functions in their seats, and a small made-up panel."""

from collections.abc import Iterator

import pytest

from tests.database import as_role
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.research.demo import Story


@pytest.fixture
def story(research_db) -> Iterator[Story]:
    """Nothing registered yet; 1 October 2026; some three hundred children when they are asked for."""
    with clock.frozen("2026-10-01 08.00"):
        with as_role("app"):
            seed.seed_directory(clock.today())
        yield Story(children=700)
