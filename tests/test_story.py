"""The acceptance scenario, lived from its first to its last chapter by the product's own commands."""

import pytest

from tillsammans.demo.story import CHAPTERS, until
from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db


def test_the_whole_story_can_be_lived():
    with new_world() as world:
        until(world, list(CHAPTERS)[-1])
