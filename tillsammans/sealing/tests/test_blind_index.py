"""An exact number is found inside one authority, and nothing about it can be compared across two (trust.md T05).

Seen failing with the defence removed: with the authority left out of the derived key both digests are equal.
"""

from datetime import date

import pytest

from tillsammans.access.models import Relation
from tillsammans.children.commands import NewChild, enter
from tillsammans.children.queries import by_number
from tillsammans.lib.identity_numbers import make_test_number
from tillsammans.sealing.keyring import blind_index

pytestmark = pytest.mark.django_db
NUMBER = make_test_number(date(2014, 5, 17), 238)


def entered(world, who):
    with world.as_(who) as by:
        new = NewChild(name="Alma Lindh Ekman", called="Alma", number=NUMBER)
        return enter(by, new, relation=Relation.NAMED_PERSON, basis="concern.took_in")


def test_the_same_number_at_two_authorities_gives_two_digests(world):
    here, there = entered(world, "birgitta"), entered(world, "tomas")
    assert bytes(here.number_index) != bytes(there.number_index)
    assert bytes(here.number_index) == blind_index(here.authority_id, NUMBER.normal)


def test_an_exact_number_finds_the_child_for_one_who_sees_it_and_nobody_else(world):
    child = entered(world, "birgitta")
    for who, expected in (("birgitta", [child.pk]), ("eva", []), ("tomas", [])):
        with world.as_(who) as actor:
            assert [c.pk for c in by_number(actor, NUMBER)] == expected


def test_two_children_may_carry_the_same_number(world):
    entered(world, "birgitta"), entered(world, "birgitta")
    with world.as_("birgitta") as actor:
        assert len(by_number(actor, NUMBER)) == 2


def test_rotating_the_text_key_loses_nobody(world, ring):
    ring("k001", {"k001": b"1" * 32})
    child = entered(world, "birgitta")
    ring("k002", {"k001": b"1" * 32, "k002": b"2" * 32})
    with world.as_("birgitta") as actor:
        assert [c.pk for c in by_number(actor, NUMBER)] == [child.pk]
