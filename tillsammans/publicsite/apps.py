from django.apps import AppConfig
from django.utils import timezone

from tillsammans.lib import clock

# Wagtail reads Django's clock for what is published when; it is to be ours, as everywhere else. Before any model is
# loaded, so that a default of `timezone.now` is the same function in models and in migrations.
timezone.now = clock.now


class PublicSiteConfig(AppConfig):
    name = "tillsammans.publicsite"
    verbose_name = "Öppna webbplatsen"

    def ready(self) -> None:
        from tillsammans.governance import outside
        from tillsammans.publicsite import indexing, told

        indexing.listen()
        outside.tell(outside.Outside(materials=told.materials, terms=told.terms, step=told.step))
