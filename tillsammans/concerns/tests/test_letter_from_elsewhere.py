"""A concern that came as a letter from another authority is read and taken in like any other."""

import pytest

from tillsammans.access.policy import visible
from tillsammans.concerns.commands import LegalWay, NewConcern, from_letter, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.disclosures.models import DisclosureBasis, ReceivedCopy
from tillsammans.lib.deeds import NotPossible

pytestmark = pytest.mark.django_db
NEW = NewConcern(who="Alma, 6B", sectors=("health",), seen="Ont i magen sex gånger i september.")


def test_mats_writes_to_birgitta_and_she_takes_it_in():
    with new_world("2026-09-29 10.05") as world:
        way = LegalWay(DisclosureBasis.MENPROVNING, "Hon bor här varannan vecka.")
        with world.as_("mats") as mats:
            raise_concern(by=mats, to=seed.inbox("angsskolan"), concern=NEW, way=way)
            assert not visible(mats, Concern).exists()
        world.deliver()
        with world.as_("birgitta") as birgitta:
            copy = visible(birgitta, ReceivedCopy).get()
            concern = from_letter(by=birgitta, copy=copy)
            assert concern.who == NEW.who and concern.author_post is None
            assert from_letter(by=birgitta, copy=copy).pk == concern.pk
        with world.as_("karin") as karin:
            assert not visible(karin, ReceivedCopy).exists()


def test_without_a_legal_way_nothing_leaves():
    with new_world("2026-09-29 10.05") as world, world.as_("mats") as mats:
        with pytest.raises(NotPossible) as refusal:
            raise_concern(by=mats, to=seed.inbox("angsskolan"), concern=NEW)
        assert refusal.value.field == "basis"
