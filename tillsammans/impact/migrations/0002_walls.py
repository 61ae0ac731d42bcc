"""Staff and jobs only."""

from django.db import migrations

from tillsammans.access.closing import close_to_visitors


class Migration(migrations.Migration):
    dependencies = [("impact", "0001_initial"), ("access", "0002_walls")]

    operations = [close_to_visitors("impact")]
