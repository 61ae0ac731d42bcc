"""Migration operations that close tables. A table is born closed: its migration ends with `close_tables(...)`."""

from collections.abc import Callable

from django.db import migrations

from tillsammans.access import rls
from tillsammans.access.walls import PUBLISHED, WALLS


def close_tables(*labels: str) -> migrations.RunPython:
    """Row-level security with the policies that `walls` gives now. Idempotent; skips a table that has left `walls`."""
    return migrations.RunPython(_closing(labels), migrations.RunPython.noop)


def close_to_visitors(app: str) -> migrations.RunPython:
    """Every table of an app of the steering room, but publications: staff and jobs only (access.rls.inside)."""

    def run(apps, schema_editor) -> None:
        for model in apps.get_app_config(app).get_models(include_auto_created=True):
            if model._meta.label not in PUBLISHED:
                for statement in rls.inside(model._meta.db_table):
                    schema_editor.execute(statement)

    return migrations.RunPython(run, migrations.RunPython.noop)


def _closing(labels: tuple[str, ...]) -> Callable:
    def run(apps, schema_editor) -> None:
        for label in labels:
            if label not in WALLS:
                continue
            table = apps.get_model(label)._meta.db_table
            for statement in rls.statements(label, WALLS[label], table):
                schema_editor.execute(statement)

    return run
