"""The log is never changed: by privilege for those who serve, by trigger for the one who owns it.

Seen failing with the defence removed: GRANT UPDATE, DELETE, TRUNCATE to the web's role makes the first block fail on
"append-only" instead of "permission denied"; DROP TRIGGER never_changes makes the second block go through.
"""

import pytest

from tests.database import as_role, refused_by_database, sql
from tests.people import a_child
from tillsammans.audit import chain
from tillsammans.audit.models import Event
from tillsammans.audit.reading import collecting

pytestmark = pytest.mark.django_db

CHANGES = {
    "update": "UPDATE {table} SET authority_id = NULL",
    "delete": "DELETE FROM {table}",
    "truncate": "TRUNCATE {table}",
}
TABLES = ("audit_event", "audit_reading", "audit_chainblock")


@pytest.fixture
def logged(world):
    """A row in each of the three tables."""
    child = a_child(world)
    with world.as_("birgitta", "cases.child") as by, collecting(by, "cases.child"):
        _ = type(child).objects.get(pk=child.pk).called
    with as_role("worker"):
        chain.link()
    with as_role("owner"):
        assert all(sql(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("role", ["app", "worker"])
def test_those_who_serve_lack_the_privilege(logged, role, table, change):
    with as_role(role):
        assert "permission denied" in refused_by_database(CHANGES[change].format(table=table))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("table", TABLES)
def test_even_the_owner_meets_the_trigger(logged, table, change):
    with as_role("owner"):
        assert "append-only" in refused_by_database(CHANGES[change].format(table=table))


def test_those_who_serve_do_write_it(logged, world):
    with world.as_("birgitta") as by:
        from tillsammans.audit.record import record

        event = record(by, "concern.read")
    with as_role("owner"):
        assert Event.objects.filter(pk=event.pk).exists()


def test_the_web_sees_nothing_of_the_chain(logged):
    with as_role("app"):
        assert "permission denied" in refused_by_database("SELECT 1 FROM audit_chainblock")
    with as_role("worker"):
        assert sql("SELECT 1 FROM audit_chainblock")
