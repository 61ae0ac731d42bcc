"""The study's tables move into their own schema, where only the study's role may go."""

from django.db import migrations

from tillsammans.research.grants import statements


def move(apps, schema_editor):
    tables = [model._meta.db_table for model in apps.get_app_config("research").get_models()]
    for statement in statements(tables):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("research", "0001_initial"),
        ("accounts", "0002_initial"),
        ("audit", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("demo", "0001_initial"),
        ("directory", "0002_functions_of_the_site_and_the_study"),
        ("drafts", "0001_initial"),
    ]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
