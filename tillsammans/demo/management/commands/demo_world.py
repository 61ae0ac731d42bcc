"""Fill an empty database with the demo's world: directory, Birgitta's other children, and Alma's story so far."""

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from tillsammans.demo import clock as story
from tillsammans.demo.others import others_of_birgitta
from tillsammans.demo.story import CHAPTERS, until
from tillsammans.demo.story.notice import family_accounts
from tillsammans.demo.world import new_world
from tillsammans.directory.models import Unit
from tillsammans.lib.clock import at

START = "2026-09-29 08.00"


class Command(BaseCommand):
    help = "Fyller en tom databas med demons värld. Gör inget om den redan är fylld."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--story", default="", help=f"Lev historien till och med kapitel: {', '.join(CHAPTERS)}"
        )

    def handle(self, *args, **options) -> None:
        if Unit.objects.exists():
            self.stdout.write("Demons värld finns redan.")
            return
        with transaction.atomic(), new_world("2026-09-14 07.30") as world:
            family_accounts(world)
            others_of_birgitta(world)
            if options["story"]:
                until(world, options["story"])
            moment = world.time.moment if options["story"] else at(START)
        story.stand_at(moment)
        self.stdout.write("Demons värld är fylld.")
