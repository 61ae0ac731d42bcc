from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tillsammans.publicsite import links
from tillsammans.publicsite.models import LinkTrial
from tillsammans.ui import filters


class Command(BaseCommand):
    help = (
        "Går igenom webbplatsens länkar. Våra egna ska svara; andras listas, och prövas bara med --external."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--external", action="store_true", help="fråga också andras webbplatser")

    def handle(self, *args: Any, **options: Any) -> None:
        found = links.collect()
        if options["external"]:
            links.try_outside(found.external)
        self._outside(found)
        broken = links.broken(found)
        for address, status in broken.items():
            self.stdout.write(f"{status} {address}, länkad från {', '.join(found.internal[address])}")
        for where in found.dead:
            self.stdout.write(f"En länk till en sida som är borta, på {where}")
        self.stdout.write(
            f"{len(found.internal)} egna adresser, {len(broken) + len(found.dead)} svarar inte."
        )
        if broken or found.dead:
            raise CommandError("Det finns länkar som inte leder någonstans.")

    def _outside(self, found: links.Links) -> None:
        tried = {one.url: one for one in LinkTrial.objects.filter(url__in=list(found.external))}
        for address in sorted(found.external):
            trial = tried.get(address)
            when = (
                f"{filters.day(trial.tried_at)}, {trial.status or 'inget svar'}" if trial else "inte prövad"
            )
            self.stdout.write(f"{address} ({when})")
