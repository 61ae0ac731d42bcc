"""Journeys: the story lived in a real browser, by its people, on committed data."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import at_rest, findings
from tests.journeys.people import People
from tillsammans.demo.story import until
from tillsammans.demo.story.notice import family_accounts
from tillsammans.demo.world import World, new_world

SHOTS = Path(__file__).resolve().parents[2] / "shots"


@pytest.fixture
def world(served: str) -> Iterator[World]:
    """The directory, and family accounts that open nothing yet. Story 0 unless a test lives further."""
    with new_world("2026-09-29 10.05", everywhere=True) as world:
        family_accounts(world)
        yield world


@pytest.fixture
def as_(new_page: Callable[..., Any]) -> Callable[..., Any]:
    """`as_("liam")` opens a browser signed in as Liam; options go to the browser (viewport, java_script_enabled)."""

    def sign_in(who: str, **options: Any) -> Any:
        page = new_page(**options)
        page.goto("/logga-in/")
        page.locator(f"button[name=who][value={who}]").click()
        return at_rest(page)

    return sign_in


@pytest.fixture
def lived(world: World) -> Callable[[str | int], World]:
    """`lived(7)`: the story up to and including chapter 7."""
    return lambda chapter: until(world, chapter)


@pytest.fixture
def people(world: World, new_page: Callable[..., Any]) -> People:
    """`people("karin", "2026-10-01 13.00")`: Karin at her start page at that moment, signed in, her deeds counted."""
    return People(world, new_page)


def no_findings(page: Any) -> None:
    """axe finds nothing on the page that the last press led to."""
    found = findings(page)
    assert not found, found
