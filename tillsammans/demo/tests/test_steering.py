"""The steering room's story as the demo shows it."""

import pytest

from tillsammans.access.models import Grant
from tillsammans.demo.steering import steering_room
from tillsammans.demo.world import new_world
from tillsammans.governance.models import Decision, Publication
from tillsammans.impact.models import ImpactAssessment
from tillsammans.initiatives.models import Initiative

pytestmark = pytest.mark.django_db


def test_it_can_be_lived_from_the_beginning_and_has_no_child_in_it():
    with new_world("2026-09-14 07.30") as world:
        before = Grant.objects.count()
        steering_room(world)
        with world.as_("processledare"):
            assert Decision.objects.exists() and Publication.objects.exists()
            assert Initiative.objects.exists()
        with world.as_("kontakt_flen"):
            assert ImpactAssessment.objects.exists()
        assert Grant.objects.count() == before
