"""Fill an empty database with the demo's world: directory, Birgitta's other children, and Alma's story so far; with
SCALE=county in the environment a whole county around them."""

import os

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from tillsammans.demo import clock as story
from tillsammans.demo.county import fill_county, is_county
from tillsammans.demo.others import others_of_birgitta
from tillsammans.demo.steering import steering_room
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
            "--story",
            default=os.environ.get("STORY", ""),
            help=f"Lev historien till och med kapitel: {', '.join(CHAPTERS)}",
        )

    def handle(self, *args, **options) -> None:
        county = os.environ.get("SCALE") == "county"
        if Unit.objects.exists():
            smaller = county and not is_county()
            hint = " Börja om med länet: make demo-reset SCALE=county" if smaller else ""
            self.stdout.write(f"Demons värld finns redan.{hint}")
            return
        with transaction.atomic(), new_world("2026-09-14 07.30") as world:
            family_accounts(world)
            others_of_birgitta(world)
            if options["story"]:
                until(world, options["story"])
            moment = world.time.moment if options["story"] else at(START)
            steering_room(world)
            if county:
                world.at(moment)
                fill_county(self._say)
        story.stand_at(moment)
        self.stdout.write("Demons värld är fylld.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
