"""What the open site does by itself."""

from django.db import transaction
from procrastinate.contrib.django import app

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import nobody
from tillsammans.lib import clock
from tillsammans.publicsite import feedback_mail
from tillsammans.publicsite.commands import publish_what_is_due
from tillsammans.publicsite.indexing import reindex


@app.periodic(cron="*/5 * * * *", periodic_id="publicsite.publish_scheduled")
@app.task(name="publicsite.publish_scheduled", queueing_lock="publicsite.publish_scheduled")
def publish_scheduled(timestamp: int | None = None) -> int:
    """Every five minutes: pages whose time has come, and pages whose time is over. As nobody: no protected row is
    seen on the way."""
    clock.catch_up()
    with clock.frozen(clock.now()), transaction.atomic(), acting(nobody()):
        return publish_what_is_due()


@app.task(name="publicsite.send_feedback")
def send_feedback() -> int:
    """Mail what visitors have written about the site to the role that takes it."""
    clock.catch_up()
    with clock.frozen(clock.now()):
        return feedback_mail.send_waiting()


@app.periodic(cron="*/10 * * * *", periodic_id="publicsite.send_feedback_again")
@app.task(name="publicsite.send_feedback_again", queueing_lock="publicsite.send_feedback_again")
def send_feedback_again(timestamp: int | None = None) -> int:
    """Every ten minutes: what could not be sent when it was written."""
    return send_feedback()


@app.periodic(cron="17 3 * * *", periodic_id="publicsite.by_night")
@app.task(name="publicsite.by_night", queueing_lock="publicsite.by_night")
def by_night(timestamp: int | None = None) -> None:
    """Every night: the search index anew, since words that pages are drawn from may have changed, and old feedback."""
    clock.catch_up()
    with clock.frozen(clock.now()), transaction.atomic(), acting(nobody()):
        reindex()
        feedback_mail.forget_handled()
