"""`manage.py make_materials`: every material's files in every language, into the library."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import Actor
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite import making
from tillsammans.publicsite.commands import make_materials


class Command(BaseCommand):
    help = "Gör allt material ur dess uppgifter och lägger det i biblioteket. Det som inte ändrats lämnas."

    def add_arguments(self, parser):
        parser.add_argument("--sample", action="store_true", help="bara några, för snabba prov")
        parser.add_argument("--only", default="", help="koder, med komma emellan")

    def handle(self, *args, **options):
        codes = [code.strip() for code in options["only"].split(",") if code.strip()]
        try:
            made = sum(
                self._make(code, options["sample"]) for code in codes or self._every(options["sample"])
            )
        except NotPossible as reason:
            raise CommandError(reason.sentence) from None
        self.stdout.write(f"{made} filer gjordes.")

    def _every(self, sample: bool) -> list[str]:
        return [one.recipe.code for one in making.wanted((), sample)]

    def _make(self, code: str, sample: bool) -> int:
        """Each material in its own transaction, so that a run that is broken off has done what it has said."""
        by = Actor(kind="job", name="Tillsammans")
        with transaction.atomic(), acting(by):
            return make_materials(by=by, only=[code], sample=sample, say=self._say)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
