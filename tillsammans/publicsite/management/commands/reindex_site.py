from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from tillsammans.publicsite.indexing import reindex


class Command(BaseCommand):
    help = "Gör om webbplatsens sökindex ur de publicerade sidorna."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            count = reindex()
        self.stdout.write(f"{count} sidor går att hitta.")
