"""The demo's own clock: how far its autumn is from real time. One row; empty in production."""

from django.db import models


class StoryClock(models.Model):
    """Seconds from real time to the story's time."""

    offset_seconds = models.BigIntegerField(default=0)
