"""Asking for the newsletter, confirming, leaving; and sending an issue, once, to everybody who has confirmed.

Nothing a visitor does here is written in the log: a list that forgets would otherwise be remembered there.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.newsletters import server
from tillsammans.newsletters.letters import letters
from tillsammans.newsletters.models import Delivery, Edition, Mailing, Subscriber
from tillsammans.newsletters.tokens import Asked
from tillsammans.publicsite.models import NewsletterPage

ONE_MAIL_EACH = timedelta(hours=1)
MOST_AN_HOUR = 200
"""Confirmation mails in an hour, all addresses together: the form is no way to fill other people's mailboxes."""

NO_SERVER = "Ingen e-postserver är ansluten, så inget kan skickas. Den som driver tjänsten ansluter en."

LATE = timedelta(
    days=60
)  # after that an issue belongs to the archive, and a slip of the hand must not mail it


def subscribe(*, by: Actor, email: str, language: str) -> None:
    """Send a mail that asks for confirmation. Says nothing about whether the address is known, and lets a known one
    choose another language in the same way. At most one mail an hour to an address.

    Refuses when more than MOST_AN_HOUR have asked in the last hour, and when no mail can leave.
    """
    require(by, "newsletters.subscribe")
    now = clock.now()
    _may_be_asked(now)
    first = {"language": language, "asked_at": now}
    row, new = Subscriber.objects.get_or_create(email=email.lower(), defaults=first)
    waited = Subscriber.objects.filter(pk=row.pk, asked_at__lte=now - ONE_MAIL_EACH)
    if new or waited.update(asked_at=now):
        _ask_to_confirm(row.pk, language)


def _may_be_asked(now: datetime) -> None:
    if not server.connected():
        raise NotPossible("no_server", _("Vi kan inte skicka mejl för tillfället. Försök igen en annan dag."))
    if Subscriber.objects.filter(asked_at__gt=now - ONE_MAIL_EACH).count() >= MOST_AN_HOUR:
        raise NotPossible("too_many", _("Just nu är det många som anmäler sig. Försök igen om en timme."))


def _ask_to_confirm(subscriber_id: UUID, language: str) -> None:
    from tillsammans.newsletters.jobs import ask_to_confirm

    ask_to_confirm.defer(subscriber_id=str(subscriber_id), language=language)


def confirm(*, by: Actor, asked: Asked) -> bool:
    """From now on the address gets the newsletter, in the language it was asked for in. False: it is not on the list
    any more (unconfirmed for seven days, or has left), and the visitor may ask anew."""
    require(by, "newsletters.subscribe")
    row = Subscriber.objects.filter(pk=asked.subscriber_id)
    row.filter(confirmed_at=None).update(confirmed_at=clock.now())
    return bool(row.update(language=asked.language))


def unsubscribe(*, by: Actor, subscriber_id: UUID) -> None:
    """The row is gone at once, and with it what was on its way. Quiet when it is gone already."""
    require(by, "newsletters.subscribe")
    Subscriber.objects.filter(pk=subscriber_id).delete()


def remove_address(*, by: Actor, email: str) -> None:
    """Take an address off the list because its owner has asked in another way. Says nothing of whether it was there;
    the log says that it was asked for, and no address."""
    require(by, "newsletters.remove")
    Subscriber.objects.filter(email=email.lower()).delete()
    record(by, "newsletter.removed")


def send(*, by: Actor, page: NewsletterPage) -> Mailing:
    """Freeze the published issue as mails and let them leave, one to each confirmed subscriber.

    Refuses an issue that is not published, one that has been sent, an empty list, and when no mail can leave.
    """
    require(by, "newsletters.send")
    receivers = list(Subscriber.objects.exclude(confirmed_at=None).values_list("pk", flat=True))
    _may_leave(page, receivers)
    mailing = _write(by, page, receivers)
    record(by, "newsletter.sent", mailing, code=page.number)
    from tillsammans.newsletters.jobs import send_out

    send_out.defer(mailing_id=str(mailing.pk))
    return mailing


def _may_leave(page: NewsletterPage, receivers: list[UUID]) -> None:
    if not server.connected():
        raise NotPossible("no_server", NO_SERVER)
    if not page.live:
        raise NotPossible("not_published", "Numret är inte publicerat än. Publicera det först.")
    if page.issued_on < clock.today() - LATE:
        raise NotPossible(
            "too_old", "Numret är för gammalt för att skickas. Det finns kvar att läsa i arkivet."
        )
    if not receivers:
        raise NotPossible("nobody", "Ingen prenumererar än, så det finns ingen att skicka till.")


def _write(by: Actor, page: NewsletterPage, receivers: list[UUID]) -> Mailing:
    mailing = Mailing(
        issue_key=page.translation_key,
        page_id=page.pk,
        number=page.number,
        sent_by=Person.objects.get(pk=by.person_id),
        started_at=clock.now(),
    )
    try:
        with transaction.atomic():
            mailing.save(force_insert=True)
    except IntegrityError:
        raise NotPossible("sent_before", "Numret är redan skickat. Ett nummer skickas en gång.") from None
    Edition.objects.bulk_create(
        Edition(mailing=mailing, language=one.language, subject=one.subject, html=one.html, text=one.text)
        for one in letters(page)
    )
    Delivery.objects.bulk_create(
        (Delivery(mailing=mailing, subscriber_id=pk) for pk in receivers), batch_size=1000
    )
    return mailing


def send_trial(*, by: Actor, page: NewsletterPage) -> None:
    """The issue as it stands now, to oneself alone. Refuses when one has no address in the directory."""
    require(by, "newsletters.try_out")
    if not server.connected():
        raise NotPossible("no_server", NO_SERVER)
    if not Person.objects.get(pk=by.person_id).email:
        raise NotPossible(
            "no_address", "Du har ingen e-postadress i katalogen, så provet har ingenstans att ta vägen."
        )
    from tillsammans.newsletters.jobs import send_trial as job

    job.defer(page_id=page.pk, person_id=str(by.person_id))
