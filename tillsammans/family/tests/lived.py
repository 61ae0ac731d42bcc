"""The story lived once for a whole module of tests; each test changes what it likes and it is undone afterwards."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tillsammans.access.policy import forget
from tillsammans.demo.story import until
from tillsammans.demo.world import World, new_world


def lived_until(chapter: str):
    """A module's fixture: the world after `chapter`."""

    @pytest.fixture(scope="module")
    def lived(django_db_setup, django_db_blocker) -> Iterator[World]:
        with django_db_blocker.unblock(), transaction.atomic(), new_world() as world:
            yield until(world, chapter)
            transaction.set_rollback(True)

    return lived


@pytest.fixture
def world(lived) -> Iterator[World]:
    """The lived world for one test."""
    then = lived.time.moment
    forget()
    with transaction.atomic():
        yield World(**vars(lived))
        transaction.set_rollback(True)
    lived.time.to(then)
    forget()
