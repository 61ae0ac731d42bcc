"""Everybody who sees Alma can see why; nobody else can."""

import pytest

from tillsammans.demo.story import until
from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "sees"), [("birgitta", 200), ("karin", 200), ("petra", 200), ("eva", 404), ("mats", 404)]
)
def test_whoever_sees_the_child_can_see_why(client, who, sees):
    with new_world() as world:
        until(world, 11)
        client.post("/logga-in/som/", {"who": who})
        assert client.get(f"/varfor/{world.child_id}/").status_code == sees
