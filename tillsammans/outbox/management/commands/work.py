"""`manage.py work`: the worker. Lets letters and notices leave, links the log, clears away what is done."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from procrastinate.contrib.django import app

from config import safe_start


class Command(BaseCommand):
    help = "Gör det som väntar, tills någon stoppar. Körs som rollen worker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="gör det som väntar nu och sluta sedan")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        try:
            safe_start.refuse_unsafe(role="worker")
        except safe_start.UnsafeStart as unsafe:
            raise CommandError(str(unsafe)) from unsafe
        _sign_what_a_fallen_worker_left()
        with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
            working.run_worker(wait=not once)


def _sign_what_a_fallen_worker_left() -> None:
    from tillsammans.audit.chain import sign_all_heads

    sign_all_heads()
