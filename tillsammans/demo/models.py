"""The demo's own clock, and the mails it keeps instead of sending. Both empty in production."""

from django.db import models

from tillsammans.lib.ids import uuid7


class StoryClock(models.Model):
    """Seconds from real time to the story's time: how far the demo's autumn is from it. One row."""

    offset_seconds = models.BigIntegerField(default=0)


class DemoMail(models.Model):
    """A mail that would have left, had there been a mail server. Shown on a page to whoever tries the demo."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kept_at = models.DateTimeField()
    sender = models.CharField(max_length=320)
    to = models.CharField(max_length=1000)
    subject = models.CharField(max_length=300)
    headers = models.TextField(blank=True)
    text = models.TextField()
    html = models.TextField(blank=True)
