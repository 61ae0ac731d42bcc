"""What the steering room does by itself, without anybody at the keyboard."""

from django.db import transaction
from procrastinate.contrib.django import app

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import Actor
from tillsammans.governance import reminding
from tillsammans.lib import clock


@app.periodic(cron="40 5 * * *", periodic_id="governance.remind")
@app.task(name="governance.remind", queueing_lock="governance.remind", lock="governance.remind")
def remind(timestamp: int | None = None) -> int:
    """Every morning before work: each seat that has something due is told once. No authority is bound: nothing here is
    about a child, and the room belongs to no island."""
    clock.catch_up()
    by = Actor(kind="job", name="Tillsammans")
    with clock.frozen(clock.now()), transaction.atomic(), acting(by):
        return reminding.remind(by)
