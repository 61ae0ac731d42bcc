"""A run says what it read; and those who said no late go with the study's rows, which the database sees to."""

from django.db import migrations, models
from django.db.models import Q

from tillsammans.research.grants import LETTING_GO


def let_go(apps, schema_editor):
    for statement in LETTING_GO:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("research", "0004_into_the_schema")]
    operations = [
        migrations.AddField("run", "read", models.JSONField(null=True)),
        migrations.AddField("discarding", "opt_outs", models.PositiveIntegerField(null=True)),
        migrations.RemoveConstraint("discarding", "one_thing_is_discarded"),
        migrations.AddConstraint(
            "discarding",
            models.CheckConstraint(
                condition=Q(data_release=None, delivery__isnull=False, opt_outs=None)
                | Q(data_release__isnull=False, delivery=None, opt_outs=None)
                | Q(data_release=None, delivery=None, opt_outs__isnull=False),
                name="one_thing_is_discarded",
            ),
        ),
        migrations.RunPython(let_go, migrations.RunPython.noop),
    ]
