from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "tillsammans.access"

    def ready(self) -> None:
        from tillsammans.access import checks  # noqa: F401 - registers the start-up check
