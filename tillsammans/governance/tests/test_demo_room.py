"""The steering room's story lives through its commands and leaves what the others build on."""

import pytest

from tillsammans.demo.world import new_world
from tillsammans.governance import demo_room
from tillsammans.governance.models import Body, Decision, Meeting, Publication

pytestmark = pytest.mark.django_db


def test_the_story_is_told_and_leaves_what_others_need():
    with new_world("2026-09-29 07.30") as world:
        demo_room.tell(world)
        with world.as_("sekreterare"):
            assert Body.objects.count() == 5
            assert Meeting.objects.filter(held_at__isnull=False).count() >= 6
            assert Decision.objects.count() >= 8
            numbers = set(Decision.objects.filter(decided_on__year=2024).values_list("number", flat=True))
            assert numbers == {"2024:1", "2024:2", "2024:3"}
            assert Publication.objects.count() >= 8
        for word in ("revision_2025", "initiative_wheel", "initiative_npf", "npf_in_model"):
            assert getattr(world, f"decision_{word}").number
        for body in ("lansstyrgruppen", "natverket", "styrgruppen", "beredningsgruppen"):
            assert getattr(world, body).pk
