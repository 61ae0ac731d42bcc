"""Reminding of what is due: once within a fortnight, once on its day, once when it is late. The notice says only that
there is a message; what it is stands on the start page."""

from datetime import date, timedelta
from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import calendar
from tillsammans.governance.calendar import Dated
from tillsammans.governance.models import Reminder
from tillsammans.lib import clock
from tillsammans.outbox import commands as outbox

SOON = timedelta(days=14)


def remind(by: Actor) -> int:
    """Tell each seat that has something due now, once however many things it is. How many seats."""
    today = clock.today()
    told: dict[UUID, None] = {}
    for one in calendar.dates(calendar.EARLY, today + SOON):
        stage = stage_of(one, today)
        for post_id in one.posts if stage else ():
            if _new(one, stage, post_id):
                told[post_id] = None
    for post_id in told:
        outbox.tell_seat(by, post_id)
    if told:
        record(by, "governance.reminded")
    return len(told)


def stage_of(one: Dated, today: date) -> str:
    """ "" when there is nothing to remind of: it is far off, cancelled, or a meeting that has been."""
    if one.cancelled or one.on > today + SOON or (one.on < today and not one.is_late(today)):
        return ""
    return "late" if one.on < today else "today" if one.on == today else "soon"


def _new(one: Dated, stage: str, post_id: UUID) -> bool:
    """Whether this is the first time. Two workers at once: the row is there for one of them."""
    seen = {"key": one.key, "due_on": one.on, "stage": stage, "post_id": post_id}
    if Reminder.objects.filter(**seen).exists():
        return False
    Reminder.objects.bulk_create([Reminder(**seen, sent_at=clock.now())], ignore_conflicts=True)
    return True
