"""Who wants the newsletter, and what has been sent. Kept apart from staff accounts, and as little as possible.

A subscriber is an address and a language. It is kept only from the visitor's own confirmation until they unsubscribe:
then the row is taken away. What has been sent keeps no address.
"""

from django.db import models

from tillsammans.lib.ids import uuid7


class Subscriber(models.Model):
    """An address that has asked for the newsletter. Counts only once confirmed (double opt-in)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(unique=True)
    language = models.CharField(max_length=5, default="sv")
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)


class Mailing(models.Model):
    """One issue on its way to everybody: what was sent, frozen, and by whom."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    page_id = models.PositiveIntegerField(unique=True)  # the NewsletterPage; an issue is sent once
    number = models.CharField(max_length=8)
    subject = models.CharField(max_length=255)
    html = models.TextField()
    text = models.TextField()
    sent_by = models.ForeignKey("accounts.Person", null=True, on_delete=models.SET_NULL)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)


class Delivery(models.Model):
    """One mail of one mailing. The row's own lock and `sent_at` keep it from being sent twice."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    mailing = models.ForeignKey(Mailing, on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.ForeignKey(Subscriber, null=True, on_delete=models.SET_NULL)
    sent_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailing", "subscriber"], name="one_mail_each")]
        verbose_name_plural = "deliveries"
