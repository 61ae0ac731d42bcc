"""`manage.py start_site`: the open site's pages from our own content, in the languages they exist in."""

from django.core.management.base import BaseCommand
from django.db import transaction

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import nobody
from tillsammans.publicsite.content.start import everything


class Command(BaseCommand):
    help = (
        "Lägger grunden till den öppna webbplatsen. Det som redan finns lämnas som redaktionen har gjort det."
    )

    def handle(self, *args, **options):
        with transaction.atomic(), acting(nobody()):
            made = everything()
        self.stdout.write(f"{made} sidor gjordes.")
