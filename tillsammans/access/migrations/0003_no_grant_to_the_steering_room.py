"""Whoever steers, studies or publishes can be let in to no child: the grants' own policy says so."""

from django.db import migrations

from tillsammans.access.closing import close_tables


class Migration(migrations.Migration):
    dependencies = [("access", "0002_walls"), ("directory", "0003_functions_of_the_steering_room")]

    operations = [close_tables("access.Grant")]
