"""`manage.py audit verify`: is the log as it was written? Ends with 1 and names the first bad block when it is not."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import ProgrammingError, connection, transaction

from tillsammans.audit.chain import checkpoint_file
from tillsammans.audit.verify import Fault, Report, verify


class Command(BaseCommand):
    help = (
        "Granskar loggens kedja mot tabellerna och de signerade kontrollpunkterna. Inget behöver vara i gång."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("deed", choices=["verify"])
        parser.add_argument(
            "--checkpoints", type=Path, help="en kopia av kontrollpunkterna, gärna från en annan maskin"
        )

    def handle(self, *args: Any, deed: str, checkpoints: Path | None, **options: Any) -> None:
        report = self._verified(checkpoints or checkpoint_file())
        if report.faults:
            raise CommandError(_said(report), returncode=1)
        self.stdout.write(
            f"Loggen stämmer: {report.blocks} block, {report.rows} rader, {report.unlinked} ännu inte i något block."
        )

    def _verified(self, checkpoints: Path) -> Report:
        """Everything as of one moment, so that the worker may go on linking meanwhile."""
        alone = not connection.in_atomic_block
        try:
            with transaction.atomic():
                if alone:
                    with connection.cursor() as cursor:
                        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                return verify(checkpoints)
        except ProgrammingError as refused:
            raise CommandError(
                "Den här rollen får inte läsa kedjan. Kör med TILLSAMMANS_ROLE=worker eller owner."
            ) from refused


def _said(report: Report) -> str:
    first: Fault = report.faults[0]
    where = f"Myndighet {first.authority}: " if first.authority else ""
    rest = f" Sammanlagt {len(report.faults)} fel." if len(report.faults) > 1 else ""
    return f"{where}{first.sentence}{rest}"
