"""The walls on real PostgreSQL, as the app role. Each denial stands beside its positive control."""

import pytest
from django.apps import apps
from django.db import connection

from tillsammans.access.walls import WALLS
from tillsammans.sealing.fields import Protected

pytestmark = pytest.mark.django_db


def protected_models():
    return [m for m in apps.get_models() if issubclass(m, Protected)]


def test_every_protected_model_has_a_wall():
    assert {m._meta.label for m in protected_models()} == set(WALLS)


@pytest.mark.parametrize("label", sorted(WALLS))
def test_every_walled_table_has_its_policies(label):
    table = apps.get_model(label)._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT relrowsecurity FROM pg_class WHERE relname = %s", [table])
        assert cursor.fetchone() == (True,)
        cursor.execute("SELECT policyname, cmd FROM pg_policies WHERE tablename = %s", [table])
        found = dict(cursor.fetchall())
    assert {"read", "add", "change", "family", "worker_read", "worker_add", "worker_change"} <= set(found)
    assert "ALL" not in found.values() and "DELETE" not in found.values()
    assert ("readers" in found) == WALLS[label].readers


def test_the_serving_role_is_neither_owner_nor_bypasses_the_walls():
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("tillsammans_app", False, False)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)
