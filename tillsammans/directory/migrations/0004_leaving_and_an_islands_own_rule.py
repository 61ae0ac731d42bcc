from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("directory", "0003_functions_of_the_steering_room")]

    operations = [
        migrations.AddField(
            model_name="authority",
            name="secrecy",
            field=models.CharField(
                blank=True,
                choices=[
                    ("OSL 23:1", "förskola"),
                    ("OSL 23:2 st 1", "elevhälsans psykologiska, psykosociala och specialpedagogiska insats"),
                    ("OSL 23:2 st 2", "annan elevstödjande verksamhet"),
                    ("OSL 25:1", "hälso- och sjukvård, elevhälsans medicinska insats"),
                    ("OSL 26:1", "socialtjänst"),
                    ("skollagen 29:14", "fristående skola eller förskola"),
                    ("PSL 6:12-16", "privat vårdgivare"),
                    ("SoL 17:11", "enskild socialtjänst"),
                ],
                default="",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="authority", name="left_on", field=models.DateField(null=True)
        ),
        migrations.AddField(
            model_name="unit", name="version", field=models.PositiveIntegerField(default=1)
        ),
        migrations.AddConstraint(
            model_name="authority",
            constraint=models.CheckConstraint(
                condition=Q(left_on__isnull=True) | (Q(joined_on__isnull=False) & Q(left_on__gt=F("joined_on"))),
                name="authority_left_after_it_joined",
            ),
        ),
        migrations.AddConstraint(
            model_name="authority",
            constraint=models.CheckConstraint(
                condition=Q(secrecy="") | Q(secrecy__in=("skollagen 29:14", "PSL 6:12-16", "SoL 17:11")),
                name="authority_with_one_rule_is_private",
            ),
        ),
    ]
