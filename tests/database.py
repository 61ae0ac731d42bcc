"""Standing in another role for a moment. Tests log in as `tillsammans_setup` and act as the web's role; what a database
administrator could do is tried as the owner, and what the worker does as the worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


@contextmanager
def as_role(name: str) -> Iterator[None]:
    """Be `owner`, `app` or `worker` until the end of the block, inside the test's transaction."""
    before = sql("SELECT current_user")[0][0]
    sql(f"SET LOCAL ROLE tillsammans_{name}")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            sql(f"SET LOCAL ROLE {before}")


def sql(statement: str, parameters: Any = None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []


def refused_by_database(statement: str, parameters: Any = None) -> str:
    """The database's own words when it refuses; fails the test when it does not."""
    try:
        with transaction.atomic():
            sql(statement, parameters)
    except Exception as refusal:
        return str(refusal)
    raise AssertionError(f"The database did not refuse: {statement}")


def tamper(*statements: str) -> None:
    """What somebody who owns the database can do: no trigger, no privilege in the way."""
    with as_role("owner"):
        for table in ("audit_event", "audit_reading", "audit_chainblock"):
            sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            sql(statement)
        for table in ("audit_event", "audit_reading", "audit_chainblock"):
            sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")
