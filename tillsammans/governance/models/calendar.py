"""Addresses that a calendar program asks, since it cannot sign in."""

from django.db import models


class CalendarAddress(models.Model):
    """How many times the holder of a seat has changed the address of their calendar. No row: never."""

    holding = models.OneToOneField(
        "directory.Holding", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    changes = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
