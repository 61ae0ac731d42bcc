"""The tables of changes, discardings and retractions join the others in the study's schema."""

from django.db import migrations

from tillsammans.research.grants import moved

TABLES = ["change", "discarding", "retraction"]


def move(apps, schema_editor):
    for statement in moved(TABLES):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("research", "0003_what_changes_and_ends")]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
