"""Moving the demo's clock. Kept in the database, so that every process of the demo agrees."""

from datetime import UTC, datetime, timedelta

from tillsammans.demo.models import StoryClock
from tillsammans.lib import clock

ONLY = 1


def load() -> None:
    """Let this process's clock follow the story's."""
    row = StoryClock.objects.filter(pk=ONLY).first()
    clock.set_offset(timedelta(seconds=row.offset_seconds if row else 0))


def stand_at(moment: datetime) -> None:
    """From now on the demo's time runs from `moment`."""
    offset = int((moment - datetime.now(UTC)).total_seconds())
    StoryClock.objects.update_or_create(pk=ONLY, defaults={"offset_seconds": offset})
    clock.set_offset(timedelta(seconds=offset))


class FollowsTheStory:
    """Middleware, in the demo only: each request reads the story's clock."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        load()
        return self.get_response(request)
