"""The study and casework cannot see each other, by right and not by habit (T42)."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from tests.database import as_role
from tillsammans.access.walls import WALLS

STUDY = [model._meta.db_table for model in apps.get_app_config("research").get_models()]
WALLED = [apps.get_model(label)._meta.db_table for label in WALLS]


def may_read(table: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")
        return True
    except ProgrammingError:
        return False


def test_the_study_reads_its_own_tables_and_who_sits_where(research_db):
    assert [table for table in STUDY if not may_read(f"research.{table}")] == []
    assert may_read("directory_post") and may_read("accounts_session")


def test_the_study_has_no_right_to_any_table_about_a_child(research_db):
    assert [table for table in (*WALLED, "access_grant") if may_read(table)] == []


@pytest.mark.django_db
def test_web_and_jobs_have_no_right_to_the_study():
    for role in ("app", "worker"):
        with as_role(role):
            assert [table for table in STUDY if may_read(f"research.{table}")] == []
            assert may_read("directory_post")


def test_the_study_writes_the_log_and_can_never_change_it(research_db):
    def allowed(table: str, deed: str) -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT has_table_privilege(current_user, %s, %s)", [table, deed])
            return cursor.fetchone()[0]

    assert allowed("public.audit_event", "INSERT") and allowed("research.run", "INSERT")
    for table in ("public.audit_event", "research.run", "research.release", "research.release_check"):
        assert not allowed(table, "UPDATE") and not allowed(table, "DELETE"), table
