from django.apps import AppConfig


class PublicSiteConfig(AppConfig):
    name = "tillsammans.publicsite"
    verbose_name = "Öppna webbplatsen"
