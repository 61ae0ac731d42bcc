"""Staff and jobs only. And how much is under way at an island that leaves is for that island's own registrator alone: no
other seat is shown the row, and only the job that counts may write it."""

from django.db import migrations

from tillsammans.access.closing import close_to_visitors
from tillsammans.access.rls import HOLDERS

TABLE = "joining_remaining"


def only_the_registrator(apps, schema_editor) -> None:
    for name in ("own_seat", "no_hand", "no_change", "no_removal"):
        schema_editor.execute(f"DROP POLICY IF EXISTS {name} ON {TABLE}")
    to_app = f"ON {TABLE} AS RESTRICTIVE FOR"
    for statement in (
        f"CREATE POLICY own_seat {to_app} SELECT TO tillsammans_app USING (for_post_id = ANY ({HOLDERS}))",
        f"CREATE POLICY no_hand {to_app} INSERT TO tillsammans_app WITH CHECK (false)",
        f"CREATE POLICY no_change {to_app} UPDATE TO tillsammans_app USING (false)",
        f"CREATE POLICY no_removal {to_app} DELETE TO tillsammans_app USING (false)",
    ):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("joining", "0001_initial"), ("access", "0002_walls")]

    operations = [
        close_to_visitors("joining"),
        migrations.RunPython(only_the_registrator, migrations.RunPython.noop),
    ]
