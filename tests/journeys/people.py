"""The cast at their screens: each has one browser, opened the first time they are asked for."""

from collections.abc import Callable
from typing import Any

from tests.journeys.hands import Ledger, Person
from tillsammans.demo.world import World

PHONE = {"viewport": {"width": 390, "height": 844}}


class People:
    """`people("karin")` is Karin at her desk: on her start page, signed in."""

    def __init__(self, world: World, new_page: Callable[..., Any], **options: Any):
        """options: for every browser opened, for example java_script_enabled=False."""
        self.world, self._new_page, self.ledger, self.options = world, new_page, Ledger(), options
        self._here: dict[str, Person] = {}

    def __call__(self, who: str, when: str = "", **options: Any) -> Person:
        if when:
            self.world.at(when)
        if who not in self._here:
            self._here[who] = Person(who, self._new_page(**self.options | options), self.ledger)
        person = self._here[who]
        person.sit_down()
        return person

    def at_hand(self, who: str) -> Person:
        """The same person, where they were."""
        return self._here[who]
