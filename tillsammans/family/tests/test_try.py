import pytest
from tillsammans.demo.story import until
from tillsammans.demo.world import new_world
pytestmark = pytest.mark.django_db

def test_story_runs_to_nine():
    with new_world() as world:
        until(world, 17)
        print(sorted(vars(world)))
