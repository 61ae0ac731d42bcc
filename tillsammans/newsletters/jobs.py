"""Jobs of the newsletter. Their arguments are ids: no address is ever stored as a job's."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from tillsammans.accounts.models import Person
from tillsammans.lib import clock
from tillsammans.newsletters import letters, sending, server, tokens
from tillsammans.newsletters.models import Mailing, Subscriber
from tillsammans.publicsite.models import NewsletterPage

KEEP_UNCONFIRMED = timedelta(days=7)
# For some five hours, ever more seldom; whoever waited in vain asks again.
AGAIN = RetryStrategy(max_attempts=8, linear_wait=600, retry_exceptions=[OSError])


@app.task(name="newsletters.send_out")
def send_out(mailing_id: str) -> int:
    """A batch of one mailing; when more are untried, the next batch is queued behind whatever else waits. What the
    server did not take waits for `send_again`."""
    clock.catch_up()
    sent = sending.send_some(UUID(mailing_id))
    if sent and sending.waiting(UUID(mailing_id)).filter(failures=0).exists():
        send_out.defer(mailing_id=mailing_id)
    return sent


@app.periodic(cron="*/10 * * * *", periodic_id="newsletters.send_again")
@app.task(name="newsletters.send_again", queueing_lock="newsletters.send_again")
def send_again(timestamp: int | None = None) -> None:
    """Every ten minutes: what was not taken, and what a stopped worker left."""
    for pk in Mailing.objects.filter(finished_at=None).values_list("pk", flat=True):
        send_out(str(pk))


@app.task(name="newsletters.ask_to_confirm", retry=AGAIN)
def ask_to_confirm(subscriber_id: str, language: str) -> None:
    """The mail with the link. Nothing when the row is gone meanwhile."""
    clock.catch_up()
    row = Subscriber.objects.filter(pk=UUID(subscriber_id)).first()
    if row:
        link = tokens.to_confirm(row.pk, language, row.asked_at)
        with translation.override(language):
            _confirmation(row.email, link).send()


def _confirmation(to: str, link: str) -> EmailMessage:
    lines = (
        _("Du har bett om nyhetsbrevet från Tillsammans för barnens bästa i Sörmland."),
        _("Öppna länken och tryck på Bekräfta:"),
        link,
        _("Länken gäller i sju dagar. Har du inte bett om nyhetsbrevet behöver du inte göra någonting."),
    )
    subject = _("Bekräfta att du vill ha nyhetsbrevet")
    return EmailMessage(subject, "\n\n".join(lines) + "\n", settings.NEWSLETTER_FROM, [to])


@app.task(name="newsletters.send_trial", retry=AGAIN)
def send_trial(page_id: int, person_id: str) -> None:
    """The issue as it stands, to the publisher who asked for it. Its link to leave belongs to nobody."""
    clock.catch_up()
    page = NewsletterPage.objects.filter(pk=page_id).first()
    person = Person.objects.filter(pk=UUID(person_id)).exclude(email="").first()
    if not page or not person:
        return
    shown = page if page.live else page.get_latest_revision_as_object()
    letter = letters.letter(shown, shown.locale.language_code)
    leave = tokens.to_leave(UUID(int=0), letter.language)
    message_id = f"prov.{page_id}.{clock.now().timestamp():.0f}@{server.host()}"
    mail = sending.compose(letter, leave, person.email, message_id)
    mail.subject = f"Prov: {letter.subject}"
    mail.send()


@app.periodic(cron="17 3 * * *", periodic_id="newsletters.forget")
@app.task(name="newsletters.forget", queueing_lock="newsletters.forget")
def forget_unconfirmed(timestamp: int | None = None) -> int:
    """Every night: addresses that nobody confirmed within seven days. How many."""
    clock.catch_up()
    old = Subscriber.objects.filter(confirmed_at=None, asked_at__lt=clock.now() - KEEP_UNCONFIRMED)
    with transaction.atomic():
        return old.delete()[0]
