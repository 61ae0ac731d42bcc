"""The small site of tests/places.py, built once for a module: each test gets it as it was and leaves nothing behind."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tillsammans.lib import clock
from tillsammans.publicsite.tests.places import built


@pytest.fixture(scope="module")
def places_of_module(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.frozen("2026-05-10 10.00"):
            built()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def places(places_of_module: None, django_db_blocker: Any) -> Iterator[None]:
    """In place of `django_db`."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
