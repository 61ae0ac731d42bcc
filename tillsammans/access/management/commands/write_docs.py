"""Write the pages of docs/ that are drawn from the code."""

from django.conf import settings
from django.core.management.base import BaseCommand

from tillsammans.access.matrix import access_page, process_page

PAGES = {"access.md": access_page, "process.md": process_page}


class Command(BaseCommand):
    help = "Skriver de sidor i docs/ som ritas ur koden."

    def handle(self, *args, **options) -> None:
        for name, page in PAGES.items():
            (settings.BASE_DIR / "docs" / name).write_text(page())
