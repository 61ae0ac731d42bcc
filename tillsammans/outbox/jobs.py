"""Jobs that let things leave."""

from django.core.mail import EmailMessage
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
SUBJECT = {"sv": "Nytt meddelande", "en": "New message", "so": "Farriin cusub", "ar": "رسالة جديدة"}


@app.task(name="outbox.send_notices")
def send_notices() -> int:
    """Send what waits. One that fails waits for the next run; nothing is sent twice (the row says when)."""
    sent = 0
    for notice in Notice.objects.select_related("person").filter(sent_at=None, failures__lt=20).select_for_update(
        skip_locked=True, of=("self",)
    ):
        sent += _send(notice)
    return sent


def _send(notice: Notice) -> int:
    address = notice.person.email if notice.person else ""
    if address:
        with translation.override(notice.language):
            EmailMessage(SUBJECT[notice.language], TEXT[notice.language], None, [address]).send()
    notice.sent_at = clock.now()
    notice.save(update_fields=["sent_at"])
    return 1


@app.periodic(cron="7 * * * *", periodic_id="outbox.clear")
@app.task(name="outbox.clear", queueing_lock="outbox.clear", pass_context=True)
async def clear(context: JobContext, timestamp: int | None = None) -> None:
    """Every hour: jobs done an hour ago are taken away (the log says what was done). Failed ones stay to be looked at."""
    await context.app.job_manager.delete_old_jobs(nb_hours=1)


@app.periodic(cron="* * * * *", periodic_id="outbox.pick_up")
@app.task(name="outbox.pick_up", queueing_lock="outbox.pick_up", pass_context=True)
async def pick_up(context: JobContext, timestamp: int | None = None) -> None:
    """Every minute: what a worker held when it was killed is put back to wait. Jobs bear being begun twice (T36)."""
    for job in await context.app.job_manager.get_stalled_jobs():
        await context.app.job_manager.retry_job(job)
