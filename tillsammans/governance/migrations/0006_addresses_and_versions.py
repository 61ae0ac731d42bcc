import django.db.models.deletion
from django.db import migrations, models
from tillsammans.access.closing import close_to_visitors


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0004_leaving_and_an_islands_own_rule'),
        ('governance', '0005_published'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarAddress',
            fields=[
                ('holding', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='directory.holding')),
                ('changes', models.PositiveIntegerField(default=0)),
                ('changed_at', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='body',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        close_to_visitors("governance"),
    ]
