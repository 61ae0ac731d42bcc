from django.apps import AppConfig
from django.conf import settings


class ResearchConfig(AppConfig):
    name = "tillsammans.research"
    verbose_name = "Karta & kompass"

    def ready(self) -> None:
        if settings.ROLE == "research":
            from tillsammans.research import keeping

            keeping.folder("incoming")  # Django will not make the folder that uploads wait in
