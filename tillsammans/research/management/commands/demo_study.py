"""Fill the study's own tables with an example on made-up children. Run as the study's role, once the demo has its people:
TILLSAMMANS_ROLE=research manage.py demo_study"""

from django.core.management.base import BaseCommand

from tillsammans.research.demo import Story
from tillsammans.research.models import Study


class Command(BaseCommand):
    help = "Lägger upp en påhittad studie i Karta & kompass. Gör inget om det redan finns någon."

    def handle(self, *args, **options) -> None:
        if Study.objects.exists():
            self.stdout.write("Det finns redan en studie.")
            return
        Story().whole()
        self.stdout.write("Den påhittade studien är på plats.")
