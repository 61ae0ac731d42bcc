"""Several lists in one statement are the same lists as one by one: same rows, same order, same values."""

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from tests.people import a_child
from tillsammans.access.identity import acting
from tillsammans.access.models import Grant
from tillsammans.accounts.models import Person
from tillsammans.children.models import Child
from tillsammans.demo.world import new_world
from tillsammans.directory.models import Holding, NamedPerson
from tillsammans.lib.together import together
from tillsammans.sealing.fields import matching

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db):
    with new_world() as world:
        yield world


def plain(row):
    with matching():
        return {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}


def test_rows_order_and_values_are_the_same(world):
    for called in ("Alma", "Elis", "Åke"):
        a_child(world, called=called)
    with acting(world.actor("birgitta")):
        lists = (
            Child.objects.order_by("-pk"),
            Grant.objects.order_by("child_id"),
            NamedPerson.objects.order_by("pk"),
        )
        for found, alone in zip(together(*lists), lists, strict=True):
            assert [plain(row) for row in found] == [plain(row) for row in alone]
            assert found


def test_row_policies_hold_in_it(world):
    a_child(world)
    with acting(world.actor("birgitta")):
        assert [len(found) for found in together(Child.objects.all(), Grant.objects.all())] == [1, 1]
    with acting(world.actor("eva")):
        assert together(Child.objects.all(), Grant.objects.all()) == [[], []]


def test_it_is_one_statement(world):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        together(Person.objects.all(), Holding.objects.all(), Person.objects.none())
    assert len(asked) == 1


def test_annotations_come_along_and_nothing_is_nothing(world):
    sitting = Holding.objects.annotate(name=F("person__name")).order_by("name")
    found, nobody = together(sitting, Person.objects.filter(pk__in=[]))
    assert [row.name for row in found] == [row.name for row in sitting]
    assert nobody == []
