"""Fill the study's own tables with an example on made-up children. Run as the study's role, when the demo has its
people: TILLSAMMANS_ROLE=research manage.py demo_study"""

from django.core.management.base import BaseCommand, CommandParser

from tillsammans.lib import clock
from tillsammans.research.demo import CHILDREN, Story
from tillsammans.research.models import Study


class Command(BaseCommand):
    help = "Lägger upp en påhittad studie i Karta & kompass. Gör inget om det redan finns någon."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--children", type=int, default=CHILDREN, help="Hur många påhittade barn")

    def handle(self, *args, **options) -> None:
        clock.catch_up()  # the demo lives in an autumn of its own
        if Study.objects.exists():
            self.stdout.write("Det finns redan en studie.")
            return
        Story(children=options["children"]).whole()
        self.stdout.write("Den påhittade studien är på plats.")
