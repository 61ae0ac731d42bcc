"""Who wants the newsletter, and what has been sent. Kept apart from staff accounts, and as little as possible.

A subscriber is an address and a language. It is kept only from the visitor's own confirmation until they unsubscribe:
then the row is taken away. What has been sent keeps no address, and when everything has left only how many.
"""

from django.db import models

from tillsammans.lib.ids import uuid7


class Subscriber(models.Model):
    """An address that has asked for the newsletter. Counts only once confirmed (double opt-in)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(unique=True)
    language = models.CharField(max_length=5, default="sv")
    asked_at = models.DateTimeField()  # last time; one confirmation mail leaves an hour
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["asked_at"], name="subscriber_asked")]


class Mailing(models.Model):
    """One issue on its way to everybody, in all its languages: when, by whom, and how it went."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    issue_key = models.UUIDField(unique=True)  # the same for an issue in every language; it is sent once
    page_id = models.PositiveIntegerField()  # the NewsletterPage it was sent from
    number = models.CharField(max_length=8)
    sent_by = models.ForeignKey("accounts.Person", null=True, on_delete=models.SET_NULL)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    sent = models.PositiveIntegerField(default=0)  # counted when it is finished
    failed = models.PositiveIntegerField(default=0)


class Edition(models.Model):
    """The mail as it was when it was sent, for readers of one language. Frozen: the page may change afterwards."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="editions")
    language = models.CharField(max_length=5)
    subject = models.CharField(max_length=300)
    html = models.TextField()
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailing", "language"], name="one_edition_each")]


class Delivery(models.Model):
    """One mail of one mailing, until everything has left. The row's own lock and `sent_at` keep it from leaving twice;
    a subscriber who is gone gets none."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.ForeignKey(Subscriber, null=True, on_delete=models.SET_NULL)
    sent_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailing", "subscriber"], name="one_mail_each")]
        verbose_name_plural = "deliveries"
