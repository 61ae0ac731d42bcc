"""A story lived once for as many tests as stand on it: each test gets it as it was told, and what it changes is undone.

    told = lived(demo_room.tell, "2026-09-29 07.30")  # a fixture; in place of `django_db`

Tests that follow upon each other and stand on the same story share it; the first that does not takes it down. (A plugin
of the root conftest.) Not for tests that need what is saved to stay saved: they have `fresh_database`.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from django.db import transaction

from tillsammans.access.policy import forget
from tillsammans.demo.story import until
from tillsammans.demo.world import World, new_world

Tell = Callable[[World], Any]


class Stage:
    """What stands in this worker's database between tests: at most one story, in a transaction that is never saved."""

    def __init__(self) -> None:
        self.tell: Tell | None = None
        self.wanted_next = False
        self._held = ExitStack()
        self._world = World()

    def stand_on(self, tell: Tell, start: str, blocker: Any) -> World:
        if self.tell is tell:
            return self._world
        with ExitStack() as held:
            held.enter_context(blocker.unblock())
            held.enter_context(transaction.atomic())
            held.callback(transaction.set_rollback, True)
            self._world = held.enter_context(new_world(start))
            tell(self._world)
            self.tell, self._held = tell, held.pop_all()
        return self._world

    def leave(self) -> None:
        self.tell = None
        self._held.close()


_stage = Stage()


def lived(tell: Tell, start: str = "2026-09-28 07.30", at: str | None = None) -> Any:
    """A fixture: the world after `tell`, which began at `start`, at the moment where the telling ended or `at`."""

    def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
        standing = _stage.stand_on(tell, start, django_db_blocker)
        then = standing.time.moment
        forget()
        with transaction.atomic():
            own = {name: deepcopy(value) for name, value in vars(standing).items() if name != "time"}
            world = World(time=standing.time, **own)
            if at:
                world.at(at)
            yield world
            transaction.set_rollback(True)
        standing.time.to(then)
        forget()
        if not _stage.wanted_next:
            _stage.leave()

    world.stands_on = tell  # type: ignore[attr-defined]  # for `_stories`
    return pytest.fixture(world)


@cache
def chapters(last: str) -> Tell:
    """To live Alma's story up to and including a chapter."""
    return lambda world: until(world, last)


def _stories(item: pytest.Item | None) -> set[Tell]:
    fixtures = getattr(item, "_fixtureinfo", None)  # a doctest has none
    all_of = fixtures.name2fixturedefs.values() if fixtures else ()
    return {getattr(one[-1].func, "stands_on", None) for one in all_of} - {None}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if _stories(item) and (item.get_closest_marker("django_db") or "db" in item.fixturenames):
        pytest.fail(f"{item.nodeid} stands on a story, and has its database from there: not from django_db.")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Whoever comes next and stands on something else finds an empty stage."""
    _stage.wanted_next = _stage.tell in _stories(nextitem)
