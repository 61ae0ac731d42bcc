"""Staff and jobs only, but for what has been published."""

from django.db import migrations

from tillsammans.access.closing import close_to_visitors


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial"), ("access", "0002_walls")]

    operations = [close_to_visitors("governance")]
