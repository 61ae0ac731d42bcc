"""The story as set-up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from tillsammans.demo.story import until
from tillsammans.demo.world import World, new_world


@pytest.fixture
def after(db) -> Iterator[Callable[[int], World]]:
    """The story up to and including a chapter."""
    with new_world() as world:
        yield lambda chapter: until(world, chapter) if chapter else world


@contextmanager
def as_worker():
    """The log and the queue are read as the worker: the web cannot read what it writes."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
