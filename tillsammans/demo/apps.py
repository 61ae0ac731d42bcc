from django.apps import AppConfig
from django.conf import settings


class DemoConfig(AppConfig):
    name = "tillsammans.demo"

    def ready(self) -> None:
        if settings.DEMO:
            from tillsammans.demo.clock import offset
            from tillsammans.lib import clock

            clock.follow(offset)
