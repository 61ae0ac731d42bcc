"""Remove what providers' tools began to send and never finished. Run as the study's role, once a night or so:
TILLSAMMANS_ROLE=research manage.py remove_halves"""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandParser

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import job
from tillsammans.audit.record import record
from tillsammans.research import keeping
from tillsammans.research.models import Provider

DAYS = 7


class Command(BaseCommand):
    help = "Tar bort halva leveranser som ingen har fortsatt på."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS, help="Hur många dagar de får ligga")

    def handle(self, *args, **options) -> None:
        age = timedelta(days=options["days"])
        stale = {path.name[:36] for path in keeping.halves(older_than=age)}
        known = [one for one in Provider.objects.all() if str(one.pk) in stale]
        removed = keeping.drop_halves(older_than=age)
        for provider in known:
            with acting(job(provider.authority_id)) as by:
                record(by, "research.halves_removed", provider)
        self.stdout.write(f"{removed} halva leveranser togs bort.")
