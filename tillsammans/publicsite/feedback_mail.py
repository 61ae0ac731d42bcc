"""Feedback on its way to the role that takes it: each mailed once, and kept in the editor's list whatever happens."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from tillsammans.lib import clock
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.models import ContactBox, Feedback

MOST_TRIES = 20
HANDLED_KEPT = timedelta(days=365)
TEXT = """Någon har skrivit om webbplatsen.

Sida: {page}
Svar önskas till: {reply_to}

{message}

Synpunkten finns också i redaktionen under Synpunkter: {address}
"""


def mailbox() -> ContactBox | None:
    """The role that takes feedback."""
    boxes = ContactBox.objects.filter(takes_feedback=True).exclude(email="")
    return boxes.filter(locale__language_code="sv").first() or boxes.first()


def can_be_mailed() -> bool:
    """Without a mail server, or nobody to mail to, feedback waits in the editor's list ("Synpunkter")."""
    return bool(settings.EMAIL_HOST) and mailbox() is not None


def send_waiting() -> int:
    """Mail what waits. How many left; one that fails waits for the next run."""
    if not can_be_mailed():
        return 0
    waiting = Feedback.objects.filter(sent_at=None, failures__lt=MOST_TRIES).order_by("created_at")
    return sum(_send(pk) for pk in list(waiting.values_list("pk", flat=True)))


def forget_handled() -> None:
    """What has been handled for a year is no longer needed."""
    Feedback.objects.filter(handled_at__lt=clock.now() - HANDLED_KEPT).delete()


def _send(pk: UUID) -> bool:
    """One at a time, each in a transaction of its own; a row another worker holds is left to it."""
    with transaction.atomic():
        row = Feedback.objects.select_for_update(skip_locked=True).filter(pk=pk, sent_at=None).first()
        box = mailbox()
        if row is None or box is None:
            return False
        try:
            _mail(row, box).send()
        except OSError:  # every fault of the mail server and of the way to it
            row.failures += 1
        else:
            row.sent_at = clock.now()
        row.save(update_fields=["failures", "sent_at"])
        return row.sent_at is not None


def _mail(row: Feedback, box: ContactBox) -> EmailMessage:
    """The same Message-ID each time, so that a mailbox that got it before the worker fell keeps one."""
    text = TEXT.format(
        page=row.page or "hela webbplatsen",
        reply_to=row.reply_to or "nej",
        message=row.message,
        address=absolute("/redaktion/"),
    )
    return EmailMessage(
        "Synpunkt på webbplatsen",
        text,
        None,
        [box.email],
        reply_to=[row.reply_to] if row.reply_to else None,
        headers={"Message-ID": f"<synpunkt-{row.pk}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}>"},
    )
