"""The steering room is closed to visitors and families by the database itself, and its seats to every child."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tillsammans.access.grants import give
from tillsammans.access.identity import bind
from tillsammans.access.models import Relation
from tillsammans.access.walls import PUBLISHED, STEERING_APPS
from tillsammans.accounts.actor import nobody
from tillsammans.demo.story import until
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.directory.models import WITHOUT_CHILDREN
from tillsammans.governance.models import Body, BodyKind
from tillsammans.lib import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        yield world


def test_every_table_of_the_room_is_closed_to_visitors_but_publications():
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        closed = {name for (name,) in cursor.fetchall()}
    for app in STEERING_APPS:
        for model in apps.get_app_config(app).get_models(include_auto_created=True):
            assert (model._meta.db_table in closed) == (model._meta.label not in PUBLISHED), model._meta.label


def test_a_visitor_and_a_family_see_no_row_and_staff_do(world):
    with world.as_("processledare"):
        body = Body(slug="prov", name="Prov", kind=BodyKind.WORKING, task="Prövar.", started_on=clock.today())
        body.save(force_insert=True)
        assert Body.objects.filter(pk=body.pk).exists()
        bind(nobody())
        assert not Body.objects.filter(pk=body.pk).exists()


@pytest.mark.parametrize(
    "who", ["processledare", "sekreterare", "styrgrupp", "politiker_flen", "forskare", "redaktor"]
)
def test_no_grant_on_any_child_can_be_given_to_such_a_seat(world, who):
    until(world, "2")
    assert seed.seat(who).function in WITHOUT_CHILDREN
    with world.as_("birgitta") as birgitta:
        with pytest.raises(DatabaseError), transaction.atomic():
            give(
                birgitta,
                child_id=world.case.child_id,
                holder=seed.seat(who).pk,
                relation=Relation.PARTICIPANT,
                basis="prov",
            )
        give(  # the same for a colleague is possible
            birgitta,
            child_id=world.case.child_id,
            holder=seed.seat("maja" if "maja" in seed.CAST else "eva").pk,
            relation=Relation.PARTICIPANT,
            basis="prov",
        )


def test_the_menus_list_of_functions_is_the_directorys():
    from pathlib import Path

    from tillsammans.directory.models import STEERING_ROOM

    layout = (Path(__file__).parents[2] / "ui/jinja2/ui/layout.html").read_text()
    assert str(tuple(f.value for f in STEERING_ROOM)).replace("'", '"') in layout
