"""Moving the demo's clock. Kept in the database, so that every process of the demo agrees."""

from datetime import UTC, datetime, timedelta

from tillsammans.demo.models import StoryClock
from tillsammans.lib import clock

ONLY = 1


def offset() -> timedelta:
    """How far the story is from real time; asked at the start of each request and job."""
    row = StoryClock.objects.filter(pk=ONLY).first()
    return timedelta(seconds=row.offset_seconds if row else 0)


def stand_at(moment: datetime) -> None:
    """From now on the demo's time runs from `moment`."""
    seconds = int((moment - datetime.now(UTC)).total_seconds())
    StoryClock.objects.update_or_create(pk=ONLY, defaults={"offset_seconds": seconds})
    clock.set_offset(timedelta(seconds=seconds))
