from django.apps import AppConfig


class ResearchConfig(AppConfig):
    name = "tillsammans.research"
    verbose_name = "Karta & kompass"
