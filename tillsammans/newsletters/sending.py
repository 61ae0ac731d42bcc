"""Mails leaving, one by one, each in a transaction of its own whose row is locked meanwhile.

A mail that the server does not take waits for the next run; one that it took is marked in the same breath. Should the
machine die between the two, the mail leaves again under the same Message-ID, which lets the receiver's server drop it.
"""

import logging
from smtplib import SMTPRecipientsRefused
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.db.models import QuerySet

from tillsammans.lib import clock
from tillsammans.newsletters import server, tokens
from tillsammans.newsletters.letters import LEAVE
from tillsammans.newsletters.models import Delivery, Edition, Mailing

log = logging.getLogger(__name__)
BATCH = 100
"""Mails in one run of the job: other jobs (notices, letters) get their turn in between."""

MOST_TRIES = 20
FAULTS = (
    OSError,
    ValueError,
)  # the way to the server and its answers; an address or a header it cannot carry


def waiting(mailing_id: UUID) -> QuerySet[Delivery]:
    """What has not left and still may."""
    rows = Delivery.objects.filter(mailing=mailing_id, sent_at=None, failures__lt=MOST_TRIES)
    return rows.exclude(subscriber=None)


def send_some(mailing_id: UUID) -> int:
    """Let a batch leave; how many did. None, when no server answers: then everything waits."""
    way_out = get_connection()
    if not server.connected() or not _opened(way_out):
        return 0
    batch = list(waiting(mailing_id).order_by("failures", "pk").values_list("pk", flat=True)[:BATCH])
    sent = sum(_send(pk, way_out) for pk in batch)
    way_out.close()
    _finish(mailing_id)
    return sent


def _opened(way_out: Any) -> bool:
    try:
        way_out.open()
    except FAULTS:
        log.warning("the mail server does not answer; the newsletter waits")
        return False
    return True


def _send(pk: UUID, way_out: Any) -> bool:
    with transaction.atomic():
        rows = Delivery.objects.select_related("subscriber").select_for_update(skip_locked=True, of=("self",))
        row = rows.filter(pk=pk, sent_at=None).exclude(subscriber=None).first()
        if row is None:  # another worker has it, or the subscriber has left
            return False
        try:
            way_out.open()  # again, where the server hung up
            message(row, way_out).send()
        except FAULTS as fault:
            way_out.close()
            row.failures = MOST_TRIES if _for_good(fault) else row.failures + 1
        else:
            row.sent_at = clock.now()
        row.save(update_fields=["failures", "sent_at"])
        return row.sent_at is not None


def _for_good(fault: Exception) -> bool:
    """The receiver's server says that there is no such mailbox: asking again would be a nuisance."""
    if not isinstance(fault, SMTPRecipientsRefused):
        return isinstance(fault, ValueError)
    return all(code >= 500 for code, _text in fault.recipients.values())


def _finish(mailing_id: UUID) -> None:
    """When nothing waits: count, and forget who got it."""
    with transaction.atomic():
        mailing = Mailing.objects.select_for_update().get(pk=mailing_id)
        if mailing.finished_at or waiting(mailing_id).exists():
            return
        rows = Delivery.objects.filter(mailing=mailing_id)
        mailing.sent = rows.exclude(sent_at=None).count()
        mailing.failed = rows.filter(sent_at=None, failures__gte=MOST_TRIES).count()
        mailing.finished_at = clock.now()
        mailing.save(update_fields=["sent", "failed", "finished_at"])
        rows.delete()


def message(row: Delivery, way_out: Any) -> EmailMultiAlternatives:
    """The mail of one subscriber: the frozen words, their own link to leave, and what a list's mail says of itself."""
    subscriber = row.subscriber
    assert subscriber is not None  # rows without one are never taken
    edition = Edition.objects.get(mailing=row.mailing_id, language=subscriber.language)
    leave = tokens.to_leave(subscriber.pk, subscriber.language)
    return compose(edition, leave, subscriber.email, f"{row.pk}@{server.host()}", way_out)


def compose(
    edition: Any, leave: str, to: str, message_id: str, way_out: Any = None
) -> EmailMultiAlternatives:
    """`edition`: whatever has subject, html and text. One-click by RFC 8058; no picture, no traced link."""
    mail = EmailMultiAlternatives(
        edition.subject,
        edition.text.replace(LEAVE, leave),
        settings.NEWSLETTER_FROM,
        [to],
        connection=way_out,
        headers={
            "Message-ID": f"<{message_id}>",
            "List-Id": f"Nyhetsbrev <nyhetsbrev.{server.host()}>",
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Precedence": "list",
        },
    )
    mail.attach_alternative(edition.html.replace(LEAVE, leave), "text/html")
    return mail
