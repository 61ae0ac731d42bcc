"""Jobs that let things leave."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from procrastinate import JobContext
from procrastinate.contrib.django import app

from tillsammans.lib import clock
from tillsammans.outbox.models import Notice

# Constant in every language; no variable goes in (R77, T30).
TEXT = {
    "sv": "Du har ett nytt meddelande. Logga in i Tillsammans för att läsa.",
    "en": "You have a new message. Sign in to Tillsammans to read it.",
    "so": "Waxaad haysataa farriin cusub. Gal Tillsammans si aad u akhrido.",
    "ar": "لديك رسالة جديدة. سجّل الدخول إلى Tillsammans لقراءتها.",
}
MOST_TRIES = 20
SUBJECT = {"sv": "Nytt meddelande", "en": "New message", "so": "Farriin cusub", "ar": "رسالة جديدة"}


@app.task(name="outbox.send_notices")
def send_notices() -> int:
    """Send what waits. One that fails waits for the next run; nothing is sent twice (the row says when). Without a
    mail server everything waits."""
    if not settings.MAIL_LEAVES:
        return 0
    waiting = Notice.objects.filter(sent_at=None, failures__lt=MOST_TRIES).order_by("queued_at")
    return sum(_send(pk) for pk in list(waiting.values_list("pk", flat=True)))


@app.periodic(cron="*/10 * * * *", periodic_id="outbox.send_again")
@app.task(name="outbox.send_again", queueing_lock="outbox.send_again")
def send_again(timestamp: int | None = None) -> int:
    """Every ten minutes: what could not be sent when it was written."""
    return send_notices()


def _send(pk: UUID) -> bool:
    """One notice in a transaction of its own, so that one that fails takes no other back."""
    with transaction.atomic():
        rows = Notice.objects.select_related("person").select_for_update(skip_locked=True, of=("self",))
        notice = rows.filter(pk=pk, sent_at=None).first()
        if notice is None:  # another worker has it
            return False
        try:
            _deliver(notice)
        except OSError:  # every fault of the mail server and of the way to it
            notice.failures += 1
        else:
            notice.sent_at = clock.now()
        notice.save(update_fields=["failures", "sent_at"])
        return notice.sent_at is not None


def _deliver(notice: Notice) -> None:
    address = notice.person.email if notice.person else ""
    if address:
        with translation.override(notice.language):
            EmailMessage(SUBJECT[notice.language], TEXT[notice.language], None, [address]).send()


@app.periodic(cron="7 * * * *", periodic_id="outbox.clear")
@app.task(name="outbox.clear", queueing_lock="outbox.clear", pass_context=True)
async def clear(context: JobContext, timestamp: int | None = None) -> None:
    """Every hour: jobs done an hour ago are taken away (the log says what was done). Failed ones stay."""
    await context.app.job_manager.delete_old_jobs(nb_hours=1)


@app.periodic(cron="* * * * *", periodic_id="outbox.pick_up")
@app.task(name="outbox.pick_up", queueing_lock="outbox.pick_up", pass_context=True)
async def pick_up(context: JobContext, timestamp: int | None = None) -> None:
    """Every minute: what a worker held when it was killed is put back to wait. Jobs bear being begun twice (T36)."""
    for job in await context.app.job_manager.get_stalled_jobs():
        await context.app.job_manager.retry_job(job)
